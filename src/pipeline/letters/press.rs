//! From what a letter is about to the bytes that are stored.

use chrono_tz::Tz;

use crate::config::Mailbox;
use crate::domain::letter::Letter;
use crate::mail;
use crate::mail::letter::{Composed, compose, shortened};
use crate::mail::mime::{Message, MimeError};
use crate::mail::transport::Outgoing;
use crate::pipeline::enquiries::local;
use crate::store::NewLetter;

/// Turns letters into messages of one household.
#[derive(Debug, Clone)]
pub struct Press {
    from: Mailbox,
    zone: Tz,
}

impl Press {
    /// A press that writes as `from`, with dates in `zone`.
    #[must_use]
    pub fn new(from: &Mailbox, zone: Tz) -> Self {
        Self {
            from: from.clone(),
            zone,
        }
    }

    /// The letter in words.
    #[must_use]
    pub fn compose(&self, letter: &Letter) -> Composed {
        compose(letter, self.from.address.domain())
    }

    /// The letter as the outbox keeps it, with its cut-down form; and its HTML part, to look at.
    pub fn print(&self, letter: &Letter) -> Result<(NewLetter, String), MimeError> {
        let composed = self.compose(letter);
        let short = shortened(letter, &composed, self.from.address.domain());
        let html = composed.html.clone();
        let new = NewLetter {
            recipient: letter.recipient.email.clone(),
            kind: composed.kind,
            subject: composed.subject.clone(),
            message_id: composed.message_id.clone(),
            bytes: self.message(letter, composed).to_bytes()?,
            short: Some((
                short.message_id.clone(),
                self.message(letter, short).to_bytes()?,
            )),
        };
        Ok((new, html))
    }

    /// A letter that no outbox keeps, ready to be offered.
    pub fn outgoing(&self, letter: &Letter) -> Result<Outgoing, MimeError> {
        let composed = self.compose(letter);
        Ok(Outgoing {
            envelope_from: self.from.address.as_str().to_owned(),
            to: letter.recipient.email.clone(),
            message_id: composed.message_id.clone(),
            bytes: self.message(letter, composed).to_bytes()?,
            created_at: letter.written_at,
        })
    }

    /// The message of a composed letter.
    #[must_use]
    pub fn message(&self, letter: &Letter, composed: Composed) -> Message {
        let students = composed.students.join(", ");
        Message {
            from: mailbox(self.from.name.clone(), self.from.address.as_str()),
            to: mailbox(letter.recipient.name.clone(), &letter.recipient.email),
            subject: composed.subject,
            date: local(letter.written_at, self.zone),
            message_id: composed.message_id,
            thread_root: composed.thread,
            list_id: composed.list_id,
            language: composed.language,
            kind: composed.kind.name().to_owned(),
            student: (!students.is_empty()).then_some(students),
            changes: composed.changes,
            text: composed.text,
            html: composed.html,
            files: composed.files,
        }
    }
}

fn mailbox(name: Option<String>, address: &str) -> mail::mailbox::Mailbox {
    mail::mailbox::Mailbox {
        name,
        address: address.to_owned(),
    }
}
