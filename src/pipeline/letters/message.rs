//! From what a letter is about to the bytes that are stored.

use crate::domain::letter::{Composed, Letter};
use crate::letter::{compose, shortened};
use crate::mail::Mailbox;
use crate::mail::mime::{Message, MimeError};
use crate::mail::transport::Outgoing;
use crate::pipeline::household::Household;
use crate::store::NewLetter;

/// A letter in words.
pub(crate) fn in_words(household: &Household, letter: &Letter) -> Composed {
    compose(letter, &household.config.mail.from)
}

/// A letter as the outbox keeps it, with its shortened form; and in words, to look at.
///
/// The shortened form is made now, though few letters need it: it is cut from what the letter is about, which
/// nothing keeps, and the state from which that was gathered goes on.
pub(super) fn for_outbox(
    household: &Household,
    letter: &Letter,
) -> Result<(NewLetter, Composed), MimeError> {
    let composed = in_words(household, letter);
    let short = shortened(letter, &composed, &household.config.mail.from);
    let new = NewLetter {
        recipient: letter.recipient.email.clone(),
        kind: composed.kind,
        bytes: bytes(household, letter, &composed)?,
        short: Some((short.message_id.clone(), bytes(household, letter, &short)?)),
        subject: composed.subject.clone(),
        message_id: composed.message_id.clone(),
    };
    Ok((new, composed))
}

/// A letter that no outbox keeps, ready to be offered.
pub(crate) fn outgoing(household: &Household, letter: &Letter) -> Result<Outgoing, MimeError> {
    let composed = in_words(household, letter);
    Ok(Outgoing {
        envelope_from: household.sender().clone(),
        to: letter.recipient.email.clone(),
        bytes: bytes(household, letter, &composed)?,
        message_id: composed.message_id,
        created_at: letter.written_at,
    })
}

/// A composed letter as a message.
pub(crate) fn bytes(
    household: &Household,
    letter: &Letter,
    composed: &Composed,
) -> Result<Vec<u8>, MimeError> {
    let config = &household.config;
    let (from, to) = (&config.mail.from, &letter.recipient);
    Message {
        from: Mailbox {
            name: from.name.as_deref(),
            address: &from.address,
        },
        to: Mailbox {
            name: to.name.as_deref(),
            address: &to.email,
        },
        date: letter.written_at.with_timezone(&config.zone).fixed_offset(),
        letter: composed,
    }
    .to_bytes()
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::domain::Language;
    use crate::letter::tests::hostile::{POISON, letters_saying};
    use crate::letter::tests::samples;
    use crate::pipeline::examples::household;

    fn family() -> Household {
        let mut household = household(Path::new("unused"));
        household.config.mail.from = "Dzwonek <dzwonek@example.com>".parse().unwrap();
        household
    }

    /// With `DZWONEK_LETTERS=FOLDER` the files stay, for a look and for the linters.
    #[test]
    fn every_letter_becomes_a_file() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = std::env::var_os("DZWONEK_LETTERS")
            .map_or_else(|| temporary.path().to_owned(), PathBuf::from);
        let household = family();
        for language in Language::ALL {
            for (name, letter) in samples::all(language) {
                let path = folder.join(format!("{}-{name}", language.name()));
                let composed = in_words(&household, &letter);
                let eml = bytes(&household, &letter, &composed).unwrap();
                std::fs::write(path.with_extension("eml"), eml).unwrap();
                std::fs::write(path.with_extension("html"), composed.html).unwrap();
                std::fs::write(path.with_extension("txt"), composed.text).unwrap();
            }
        }
    }

    #[test]
    fn nothing_from_the_register_becomes_a_header() {
        let household = family();
        for letter in letters_saying(POISON) {
            let composed = in_words(&household, &letter);
            let file = String::from_utf8(bytes(&household, &letter, &composed).unwrap()).unwrap();
            let (headers, _) = file.split_once("\r\n\r\n").unwrap();
            assert!(
                headers.lines().all(|line| !line.starts_with("Bcc")),
                "{headers}"
            );
        }
    }
}
