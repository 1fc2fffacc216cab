//! The letters that would go out now, from the stored state alone.

use chrono::{DateTime, Utc};

use crate::domain::letter::{Content, Letter, LetterKind};
use crate::domain::{Cause, Recipient, Trouble};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Addressee, Household};
use crate::pipeline::letters::{Gather, bytes, in_words};
use crate::store::{HistoryFilter, RecipientRow, Store};

/// A rendered letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub recipient: String,
    pub subject: String,
    pub eml: Vec<u8>,
    pub html: String,
    pub text: String,
}

/// Renders the letter of `kind` that would go out now to each recipient, or to the one with the address
/// `email`. An instant letter without news shows the newest event as an example, a notice without a
/// trouble an invented one.
pub fn preview(
    household: &Household,
    store: &mut Store,
    kind: LetterKind,
    email: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<Preview>, PipelineError> {
    store.read(|tx| {
        let gather = Gather { tx, household, now };
        let mut previews = Vec::new();
        for addressee in &household.addressees {
            let recipient = &addressee.recipient;
            if email.is_some_and(|email| email != recipient.email) {
                continue;
            }
            if let Some(content) = gather.content(addressee, kind)? {
                previews.push(render(household, recipient, content, now)?);
            }
        }
        Ok(previews)
    })
}

fn render(
    household: &Household,
    recipient: &Recipient,
    content: Content,
    now: DateTime<Utc>,
) -> Result<Preview, PipelineError> {
    let letter = Letter {
        recipient: recipient.clone(),
        written_at: now,
        content,
    };
    let composed = in_words(household, &letter);
    Ok(Preview {
        recipient: recipient.email.clone(),
        eml: bytes(household, &letter, &composed)?,
        subject: composed.subject,
        html: composed.html,
        text: composed.text,
    })
}

impl Gather<'_> {
    fn content(
        &self,
        addressee: &Addressee,
        kind: LetterKind,
    ) -> Result<Option<Content>, PipelineError> {
        let recipient = &addressee.recipient;
        Ok(match kind {
            LetterKind::Instant => self.next_instant(recipient)?,
            LetterKind::Digest => {
                let stored = self.tx.recipient(&recipient.email)?;
                let row = stored.unwrap_or(RecipientRow::never_written_to());
                Some(Content::Digest(self.digest(recipient, &row, None)?))
            }
            LetterKind::Welcome => Some(Content::Welcome(self.welcome(addressee)?)),
            LetterKind::Notice => self.next_notice(recipient)?,
            LetterKind::Test => Some(Content::Test),
        })
    }

    fn next_instant(&self, recipient: &Recipient) -> Result<Option<Content>, PipelineError> {
        let waiting = self.tx.waiting(&recipient.email)?;
        let first = waiting.first().map(|waiting| waiting.event.student.clone());
        let mut events: Vec<_> = waiting
            .into_iter()
            .map(|waiting| waiting.event)
            .filter(|event| Some(&event.student) == first.as_ref())
            .collect();
        if events.is_empty() {
            let all = self.tx.history(&HistoryFilter::default())?;
            let newest = all
                .into_iter()
                .find(|event| recipient.is_entitled_to(event));
            events.extend(newest);
        }
        if events.is_empty() {
            return Ok(None);
        }
        Ok(Some(Content::Instant(self.instant(events)?)))
    }

    fn next_notice(&self, recipient: &Recipient) -> Result<Option<Content>, PipelineError> {
        for member in self.household.members_of(recipient) {
            if let Some(row) = self.tx.student(&member.student.login)? {
                let trouble = row.trouble.unwrap_or(Trouble {
                    cause: Cause::LoginRefused,
                    since: self.now,
                });
                let notice = self.notice(&row, None, trouble, false)?;
                return Ok(Some(Content::RegisterNotice(notice)));
            }
        }
        Ok(None)
    }
}
