//! By what mail programs know a letter: its Message-ID, its thread, its list, and what filters look at.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use ring::digest::{Context, SHA256};

use super::page::Edition;
use crate::domain::letter::{LetterKind, ListId};
use crate::domain::{Event, Student};

/// Hexadecimal digits of a hash in an id: 128 bits.
const DIGITS: usize = 32;

/// The Message-ID, with its angle brackets. The same letter has the same id, whenever it is written: `parts` say
/// which letter of its kind it is to `recipient`.
pub(super) fn message_id(
    recipient: &str,
    kind: LetterKind,
    parts: &[String],
    edition: Edition,
    domain: &str,
) -> String {
    let edition = match edition {
        Edition::Whole => None,
        Edition::Shortened => Some("shortened"),
    };
    let own = [recipient, kind.name()].into_iter();
    id(
        own.chain(parts.iter().map(String::as_str)).chain(edition),
        domain,
    )
}

/// The invented root of a thread: of all letters about one grade, message or lesson, or about one trouble.
pub(super) fn thread(parts: &[String], domain: &str) -> String {
    let parts = parts.iter().map(String::as_str);
    id(["thread"].into_iter().chain(parts), domain)
}

/// The list of a letter: that of its only student, or that of Dzwonek.
pub(super) fn list_id(students: &[&Student], domain: &str) -> ListId {
    match students {
        [student] => ListId {
            label: student.name.clone(),
            id: format!("{}.dzwonek.{domain}", student.slug),
        },
        _ => ListId {
            label: "Dzwonek".to_owned(),
            id: format!("dzwonek.{domain}"),
        },
    }
}

/// "grades.added=1 timetable.cancelled=1", sorted; of letters that report changes.
pub(super) fn counts(events: &[&Event]) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for event in events {
        *counts
            .entry(format!("{}.{}", event.feed, event.change.kind))
            .or_default() += 1;
    }
    let words: Vec<String> = counts
        .iter()
        .map(|(word, count)| format!("{word}={count}"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// An id of a hash of the parts. Each is preceded by its length, so that no two lists of parts look alike.
fn id<'a>(parts: impl Iterator<Item = &'a str>, domain: &str) -> String {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    let mut hex = HEXLOWER.encode(context.finish().as_ref());
    hex.truncate(DIGITS);
    format!("<{hex}@{domain}>")
}
