//! What a parent reads, whole.

mod hostile;
mod identity;
mod samples;
mod snapshots;
mod subjects;

use std::path::PathBuf;

use super::*;
use crate::domain::Language;
use crate::mail::Mailbox;
use crate::mail::mime::Message;

const DOMAIN: &str = "example.com";

/// The letter as a file, with headers.
fn eml(letter: &Letter) -> Vec<u8> {
    let composed = compose(letter, DOMAIN);
    let written_at = letter.written_at.with_timezone(&chrono_tz::Europe::Warsaw);
    let message = Message {
        from: Mailbox {
            name: Some("Dzwonek".to_owned()),
            address: format!("dzwonek@{DOMAIN}"),
        },
        to: Mailbox {
            name: letter.recipient.name.clone(),
            address: letter.recipient.email.clone(),
        },
        subject: composed.subject,
        date: written_at.fixed_offset(),
        message_id: composed.message_id,
        thread_root: composed.thread,
        list_id: composed.list_id,
        language: composed.language,
        kind: composed.kind.name().to_owned(),
        student: (!composed.students.is_empty()).then(|| composed.students.join(", ")),
        changes: composed.changes,
        text: composed.text,
        html: composed.html,
        files: composed.files,
    };
    message.to_bytes().unwrap()
}

/// With `DZWONEK_LETTERS=FOLDER` the files stay, for a look and for the linters.
#[test]
fn every_letter_becomes_a_file() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("DZWONEK_LETTERS")
        .map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    for language in Language::ALL {
        for (name, letter) in samples::all(language) {
            let path = folder.join(format!("{}-{name}", language.tag()));
            let composed = compose(&letter, DOMAIN);
            std::fs::write(path.with_extension("eml"), eml(&letter)).unwrap();
            std::fs::write(path.with_extension("html"), composed.html).unwrap();
            std::fs::write(path.with_extension("txt"), composed.text).unwrap();
        }
    }
}
