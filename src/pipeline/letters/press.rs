//! From what a letter is about to the bytes that are stored.

use chrono_tz::Tz;

use crate::config;
use crate::domain::letter::{Composed, Letter};
use crate::letter::{compose, shortened};
use crate::mail::Mailbox;
use crate::mail::mime::{Message, MimeError};
use crate::mail::transport::Outgoing;
use crate::pipeline::enquiries::local;
use crate::store::NewLetter;

/// Turns letters into messages of one household.
#[derive(Debug, Clone)]
pub struct Press {
    from: config::Mailbox,
    zone: Tz,
}

impl Press {
    /// A press that writes as `from`, with dates in `zone`.
    #[must_use]
    pub fn new(from: &config::Mailbox, zone: Tz) -> Self {
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
    ///
    /// The cut-down form is made now, though few letters need it: what it says is cut from the letter's content,
    /// which nothing keeps, and the state that it was gathered from goes on.
    pub fn print(&self, letter: &Letter) -> Result<(NewLetter, String), MimeError> {
        let composed = self.compose(letter);
        let short = shortened(letter, &composed, self.from.address.domain());
        let new = NewLetter {
            recipient: letter.recipient.email.clone(),
            kind: composed.kind,
            bytes: self.bytes(letter, &composed)?,
            short: Some((short.message_id.clone(), self.bytes(letter, &short)?)),
            subject: composed.subject,
            message_id: composed.message_id,
        };
        Ok((new, composed.html))
    }

    /// A letter that no outbox keeps, ready to be offered.
    pub fn outgoing(&self, letter: &Letter) -> Result<Outgoing, MimeError> {
        let composed = self.compose(letter);
        Ok(Outgoing {
            envelope_from: self.from.address.as_str().to_owned(),
            to: letter.recipient.email.clone(),
            bytes: self.bytes(letter, &composed)?,
            message_id: composed.message_id,
            created_at: letter.written_at,
        })
    }

    /// The message of a composed letter.
    pub fn bytes(&self, letter: &Letter, composed: &Composed) -> Result<Vec<u8>, MimeError> {
        let mailbox = |name: &Option<String>, address: &str| Mailbox {
            name: name.clone(),
            address: address.to_owned(),
        };
        let (from, to) = (&self.from, &letter.recipient);
        let message = Message {
            from: &mailbox(&from.name, from.address.as_str()),
            to: &mailbox(&to.name, &to.email),
            date: local(letter.written_at, self.zone),
            letter: composed,
        };
        message.to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::Language;
    use crate::letter::tests::hostile::{POISON, letters_saying};
    use crate::letter::tests::samples;

    fn press() -> Press {
        let from = config::Mailbox::parse("Dzwonek <dzwonek@example.com>").unwrap();
        Press::new(&from, chrono_tz::Europe::Warsaw)
    }

    /// With `DZWONEK_LETTERS=FOLDER` the files stay, for a look and for the linters.
    #[test]
    fn every_letter_becomes_a_file() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = std::env::var_os("DZWONEK_LETTERS")
            .map_or_else(|| temporary.path().to_owned(), PathBuf::from);
        let press = press();
        for language in Language::ALL {
            for (name, letter) in samples::all(language) {
                let path = folder.join(format!("{}-{name}", language.tag()));
                let composed = press.compose(&letter);
                let eml = press.bytes(&letter, &composed).unwrap();
                std::fs::write(path.with_extension("eml"), eml).unwrap();
                std::fs::write(path.with_extension("html"), composed.html).unwrap();
                std::fs::write(path.with_extension("txt"), composed.text).unwrap();
            }
        }
    }

    #[test]
    fn nothing_from_the_register_becomes_a_header() {
        let press = press();
        for letter in letters_saying(POISON) {
            let composed = press.compose(&letter);
            let file = String::from_utf8(press.bytes(&letter, &composed).unwrap()).unwrap();
            let (headers, _) = file.split_once("\r\n\r\n").unwrap();
            assert!(
                headers.lines().all(|line| !line.starts_with("Bcc")),
                "{headers}"
            );
        }
    }
}
