//! Where letters are written.

use chrono::{DateTime, Utc};
use tracing::{debug, info};

use crate::domain::Recipient;
use crate::domain::dispatch::Bundle;
use crate::domain::letter::{Content, Letter, LetterKind};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::store::Tx;

use super::drafts::Drafts;
use super::press::Press;

/// A letter that a plan put into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub id: i64,
    pub recipient: String,
    pub kind: LetterKind,
    pub subject: String,
    pub html: String,
}

/// Where letters are written: an open transaction and everything they are made of.
pub(crate) struct Desk<'a> {
    pub tx: &'a Tx<'a>,
    pub household: &'a Household,
    press: Press,
    pub now: DateTime<Utc>,
    pub written: Vec<Written>,
}

impl<'a> Desk<'a> {
    /// A desk on which nothing was written yet.
    pub fn new(tx: &'a Tx<'a>, household: &'a Household, now: DateTime<Utc>) -> Self {
        let config = &household.config;
        Self {
            tx,
            household,
            press: Press::new(&config.mail.from, config.zone),
            now,
            written: Vec::new(),
        }
    }

    /// What letters are about, from the state as this transaction sees it.
    pub fn drafts(&self) -> Drafts<'_> {
        Drafts {
            tx: self.tx,
            household: self.household,
            now: self.now,
        }
    }

    /// Puts a letter into the outbox.
    pub fn post(&mut self, recipient: &Recipient, content: Content) -> Result<i64, PipelineError> {
        let letter = Letter {
            recipient: recipient.clone(),
            written_at: self.now,
            content,
        };
        let (new, html) = self.press.print(&letter)?;
        let id = self.tx.queue_letter(&new, self.now)?;
        info!(letter = id, kind = %new.kind, "Wrote a letter");
        self.written.push(Written {
            id,
            recipient: new.recipient,
            kind: new.kind,
            subject: new.subject,
            html,
        });
        Ok(id)
    }

    /// Puts a letter that tells these at once into the outbox. Returns its number, and the deliveries that
    /// it carries.
    pub fn write_instant(
        &mut self,
        recipient: &Recipient,
        bundle: Bundle,
    ) -> Result<(i64, Vec<i64>), PipelineError> {
        let Bundle { waiting, reason } = bundle;
        debug!(changes = waiting.len(), ?reason, "These go out at once");
        let deliveries = waiting.iter().map(|waiting| waiting.delivery).collect();
        let events = waiting.into_iter().map(|waiting| waiting.event).collect();
        let content = self.drafts().instant(events)?;
        let letter = self.post(recipient, Content::Instant(content))?;
        Ok((letter, deliveries))
    }
}
