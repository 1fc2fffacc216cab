//! What subjects are made of.

use std::collections::BTreeMap;

use crate::domain::entry::AttendanceKind;
use crate::domain::text::{clean_line, shortened};
use crate::domain::{ChangeKind, Entry, Event, Feed};
use crate::letter::page::Style;
use crate::locale;

/// The longest subject.
pub(crate) const LONGEST: usize = 78;

/// A word in capitals of this length shouts.
const SHOUTING: usize = 6;

/// The subject as one clean line of at most 78 characters.
pub(crate) fn one_line(subject: &str) -> String {
    shortened(&clean_line(subject), LONGEST)
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

/// The line without what shouts: "UWAGA!!! ZEBRANIE..." → "UWAGA Zebranie…".
pub(crate) fn calm(line: &str) -> String {
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
