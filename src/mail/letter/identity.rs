//! By what a letter is known: its Message-ID, its thread, its list, and what filters look at.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use data_encoding::HEXLOWER;
use ring::digest::{Context, SHA256};

use super::instant::told;
use crate::domain::letter::{
    Content, DigestContent, InstantContent, Letter, NoticeContent, StateCause,
};
use crate::domain::{Event, Feed, Student};
use crate::mail::mime::ListId;

/// Hexadecimal digits of a hash in an id: 128 bits.
const DIGITS: usize = 32;

/// Whether a letter is told at the length it was meant to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    Whole,
    /// Cut down, because a server found it too long.
    Shortened,
}

/// The Message-ID, with its angle brackets. The same letter has the same id, whenever it is written.
pub(super) fn message_id(letter: &Letter, edition: Edition, domain: &str) -> String {
    let mut parts = vec![
        letter.recipient.email.clone(),
        letter.content.kind().name().to_owned(),
    ];
    parts.extend(match &letter.content {
        Content::Instant(content) => changes_of(&content.events),
        Content::Digest(content) => vec![content.slot.clone()],
        Content::Welcome(_) => Vec::new(),
        Content::Notice(content) => {
            let mut parts = trouble_of(content);
            parts.push(is_over(content).to_string());
            parts
        }
        Content::Test => vec![
            letter
                .written_at
                .to_rfc3339_opts(SecondsFormat::Nanos, true),
        ],
    });
    if edition == Edition::Shortened {
        parts.push("shortened".to_owned());
    }
    id(&parts, domain)
}

/// The invented root of the thread: of all letters about one grade, message or lesson, and of the notices
/// about one trouble.
pub(super) fn thread(letter: &Letter, domain: &str) -> Option<String> {
    let parts = match &letter.content {
        Content::Instant(content) => thing_of(content)?,
        Content::Notice(content) => trouble_of(content),
        Content::Digest(_) | Content::Welcome(_) | Content::Test => return None,
    };
    let parts: Vec<String> = std::iter::once("thread".to_owned()).chain(parts).collect();
    Some(id(&parts, domain))
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

/// "grades.added=1 timetable.cancelled=1", sorted; of letters that tell of changes.
pub(super) fn changes(letter: &Letter) -> Option<String> {
    let events = match &letter.content {
        Content::Instant(content) => told(content),
        Content::Digest(content) => events_of(content).collect(),
        _ => return None,
    };
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

fn events_of(content: &DigestContent) -> impl Iterator<Item = &Event> {
    content
        .children
        .iter()
        .flat_map(|child| child.in_full.iter().chain(&child.in_brief))
}

/// The changes, sorted, each with its count: the second change of a grade is another one than its first.
fn changes_of(events: &[Event]) -> Vec<String> {
    let mut changes: Vec<String> = events
        .iter()
        .map(|event| {
            let Event {
                student,
                key,
                count,
                change,
                ..
            } = event;
            format!("{} {key} {} {count}", student.login.0, change.kind)
        })
        .collect();
    changes.sort();
    changes
}

/// The one grade, message or lesson that a letter is about.
fn thing_of(content: &InstantContent) -> Option<Vec<String>> {
    let (first, others) = content.events.split_first()?;
    let is_one = others
        .iter()
        .all(|event| event.key == first.key && event.student.login == first.student.login);
    (first.feed.has_threads() && is_one)
        .then(|| vec![first.student.login.0.clone(), first.key.to_string()])
}

fn trouble_of(content: &NoticeContent) -> Vec<String> {
    let (whose, part, code, since) = match content {
        NoticeContent::Register(notice) => (
            &notice.student.login.0,
            notice.feed.map_or("", Feed::name),
            notice.cause.name(),
            notice.since,
        ),
        NoticeContent::Mail(notice) => (
            &notice.recipient,
            "mail",
            notice.trouble.cause.name(),
            notice.trouble.since,
        ),
        NoticeContent::State(notice) => (
            &notice.directory,
            "state",
            match notice.cause {
                StateCause::Lost => "lost",
                StateCause::DiskFull => "disk_full",
            },
            notice.since,
        ),
    };
    vec![
        whose.clone(),
        part.to_owned(),
        code.to_owned(),
        since.to_rfc3339_opts(SecondsFormat::Nanos, true),
    ]
}

fn is_over(content: &NoticeContent) -> bool {
    match content {
        NoticeContent::Register(notice) => notice.is_over,
        NoticeContent::Mail(notice) => notice.is_over,
        NoticeContent::State(_) => false,
    }
}

/// An id of a hash of the parts. Each is preceded by its length, so that no two lists of parts look alike.
fn id(parts: &[String], domain: &str) -> String {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    let mut hex = HEXLOWER.encode(context.finish().as_ref());
    hex.truncate(DIGITS);
    format!("<{hex}@{domain}>")
}
