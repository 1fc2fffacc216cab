//! Writing letters into the outbox.

use chrono::{DateTime, Utc};
use tracing::{debug, info};

use crate::domain::delivery::dispatch::{Bundle, Reason};
use crate::domain::letter::{Composed, Content, Letter};
use crate::domain::{EmailAddress, Recipient};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::store::Tx;

use super::gather::Gather;
use super::message::for_outbox;

/// A letter that a plan put into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub id: i64,
    pub recipient: EmailAddress,
    /// What it says; the outbox alone keeps its files.
    pub letter: Composed,
}

/// Writes letters at `now`, in an open transaction.
pub(crate) struct LetterWriter<'a> {
    pub tx: &'a Tx<'a>,
    pub household: &'a Household,
    pub now: DateTime<Utc>,
    pub written: Vec<Written>,
}

impl<'a> LetterWriter<'a> {
    /// A writer that has written nothing yet.
    pub fn new(tx: &'a Tx<'a>, household: &'a Household, now: DateTime<Utc>) -> Self {
        Self {
            tx,
            household,
            now,
            written: Vec::new(),
        }
    }

    /// What letters are about, from the state as this transaction sees it.
    pub fn gather(&self) -> Gather<'_> {
        Gather {
            tx: self.tx,
            household: self.household,
            now: self.now,
        }
    }

    /// Puts a letter into the outbox.
    pub fn post(&mut self, recipient: &Recipient, content: Content) -> Result<i64, PipelineError> {
        let letter = Letter::new(recipient, self.now, content);
        let (new, composed) = for_outbox(self.household, &letter)?;
        let id = self.tx.queue_letter(&new, self.now)?;
        info!(letter = id, kind = %new.kind, "Wrote a letter");
        self.written.push(Written {
            id,
            recipient: new.recipient,
            letter: Composed {
                files: Vec::new(),
                ..composed
            },
        });
        Ok(id)
    }

    /// Puts a letter that reports these at once into the outbox. Returns its number, and the deliveries that
    /// it carries.
    pub fn write_instant(
        &mut self,
        recipient: &Recipient,
        bundle: Bundle,
    ) -> Result<(i64, Vec<i64>), PipelineError> {
        let Bundle { waiting, reason } = bundle;
        debug!(changes = waiting.len(), ?reason, "These go out at once");
        let deliveries: Vec<_> = waiting.iter().map(|waiting| waiting.delivery).collect();
        let events = waiting.into_iter().map(|waiting| waiting.event).collect();
        let mut content = self.gather().instant(events)?;
        content.given_up = self.tx.times_given_up(&deliveries)?;
        let letter = self.post(recipient, Content::Instant(content))?;
        if reason == Reason::Urgent {
            self.tx.let_break_quiet_hours(letter)?;
        }
        Ok((letter, deliveries))
    }
}
