//! The subject of a letter: the child first, then the thing itself.

use std::collections::BTreeMap;

use crate::domain::entry::AttendanceKind;
use crate::domain::letter::{Content, InstantContent, Letter, NoticeContent, RegisterNotice};
use crate::domain::text::{clean_line, shortened};
use crate::domain::{ChangeKind, Entry, Event, Feed};
use crate::letter::kinds::instant::told;
use crate::letter::kinds::{mail_notice, state_notice};
use crate::letter::page::Style;
use crate::locale;

/// The longest subject.
const LONGEST: usize = 78;

/// A word in capitals of this length shouts.
const SHOUTING: usize = 6;

/// The subject of a letter: one clean line of at most 78 characters.
pub(crate) fn subject(style: &Style, letter: &Letter) -> String {
    let phrases = style.phrases;
    let names = style.names(&letter.students());
    let subject = match &letter.content {
        Content::Instant(content) => format!("{names}: {}", fact(style, content)),
        Content::Digest(content) => format!("{names}: {}", phrases.day(content.today)),
        Content::Welcome(_) => format!("Dzwonek: {} – {names}", phrases.first_reading()),
        Content::Notice(NoticeContent::Register(content)) => {
            format!("Dzwonek: {names} – {}", news_of_notice(style, content))
        }
        Content::Notice(NoticeContent::Mail(content)) => {
            format!("Dzwonek: {}", mail_notice::news(style, content))
        }
        Content::Notice(NoticeContent::State(content)) => {
            format!("Dzwonek: {}", state_notice::news(style, content))
        }
        Content::Test => format!("Dzwonek: {}", phrases.mail_works()),
    };
    shortened(&clean_line(&subject), LONGEST)
}

/// What a notice says, in a word or four.
pub(crate) fn news_of_notice(style: &Style, content: &RegisterNotice) -> String {
    let news = if content.is_over {
        style.phrases.readable_again()
    } else {
        style.phrases.cause(content.cause).short
    };
    match content.feed {
        Some(feed) => format!("{news} ({})", style.phrases.feed(feed)),
        None => news.to_owned(),
    }
}

/// "3 nowe oceny, 1 zmiana w planie".
pub(crate) fn counts(style: &Style, events: &[&Event]) -> String {
    let mut counts: BTreeMap<(Feed, ChangeKind, Option<AttendanceKind>), usize> = BTreeMap::new();
    for event in events {
        // All changes of the timetable share their words, so they are counted together.
        let kind = if event.feed == Feed::Timetable {
            ChangeKind::Changed
        } else {
            event.change.kind
        };
        *counts
            .entry((event.feed, kind, new_attendance(event)))
            .or_default() += 1;
    }
    let parts: Vec<String> = counts
        .into_iter()
        .map(|((feed, kind, attendance), count)| match attendance {
            Some(attendance) => style.phrases.counted_attendances(attendance, count),
            None => style.phrases.counted(feed, kind, count),
        })
        .collect();
    parts.join(", ")
}

/// Absences and late arrivals have words of their own.
fn new_attendance(event: &Event) -> Option<AttendanceKind> {
    match (&event.change.kind, &event.change.after) {
        (ChangeKind::Added, Some(Entry::Attendance(record))) => Some(record.kind),
        _ => None,
    }
}

/// The thing itself, or how many there are of each kind.
fn fact(style: &Style, content: &InstantContent) -> String {
    let events = told(content);
    match events.as_slice() {
        // The topic of a message is quoted as its sender wrote it.
        [event] if event.feed == Feed::Messages => locale::summary(&event.change, style.language),
        [event] => calm(&locale::summary(&event.change, style.language)),
        events => counts(style, events),
    }
}

/// The line without what shouts: "UWAGA!!! ZEBRANIE..." → "UWAGA Zebranie…".
fn calm(line: &str) -> String {
    let line = line.replace('!', "").replace("...", "…");
    let words: Vec<String> = line.split(' ').map(calm_word).collect();
    words.join(" ")
}

fn calm_word(word: &str) -> String {
    let mut word = word.to_owned();
    while word.contains("??") {
        word = word.replace("??", "?");
    }
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    if capitals >= SHOUTING {
        locale::capitalised(&word.to_lowercase())
    } else {
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shouts_is_calmed() {
        for (loud, calm_line) in [
            (
                "ogłoszenie – UWAGA!!! ZEBRANIE...",
                "ogłoszenie – UWAGA Zebranie…",
            ),
            ("ogłoszenie – Kto pomoże???", "ogłoszenie – Kto pomoże?"),
            ("matematyka – 5", "matematyka – 5"),
            ("WF – 5", "WF – 5"),
        ] {
            assert_eq!(calm(loud), calm_line);
        }
    }
}
