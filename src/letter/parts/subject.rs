//! What subjects are made of.

use crate::domain::entry::{Attendance, Message};
use crate::domain::text::{clean_line, shortened};
use crate::domain::{ChangeKind, Event, Feed};
use crate::letter::page::Style;
use crate::locale::{self, TypedChange};

/// The longest subject.
pub(crate) const LONGEST: usize = 78;

/// So many changes are all named, however long that is.
const FEW: usize = 3;

/// A word in capitals of this length shouts.
const SHOUTING: usize = 6;

/// The subject as one clean line of at most 78 characters.
pub(crate) fn one_line(subject: &str) -> String {
    shortened(&clean_line(subject), LONGEST)
}

/// How many characters a subject has for the news of these children.
pub(crate) fn room_behind(names: &str) -> usize {
    LONGEST.saturating_sub(names.chars().count() + 2)
}

/// The news of a letter, in at most so many characters where that is possible: all of a few, else as many as fit.
/// Today's plan comes first, then absences and grades.
pub(crate) fn facts(style: &Style, events: &[&Event], room: usize) -> String {
    if let [event] = events {
        return calmed(event, locale::summary(&event.change, style.language));
    }
    if events.len() > FEW && events.iter().all(|event| event.feed == Feed::Messages) {
        return topics(style, events);
    }
    let mut events = events.to_vec();
    events.sort_by_key(|event| (rank(event.feed), event.feed, event.id));
    as_many_as_fit(style, &briefs(style, &events), room)
}

fn rank(feed: Feed) -> usize {
    let first = [Feed::Timetable, Feed::Attendance, Feed::Grades];
    let found = first.iter().position(|other| *other == feed);
    found.unwrap_or(first.len())
}

/// "6 nowych wiadomości: Zielnik, Obiady"; the subject is cut elsewhere.
fn topics(style: &Style, events: &[&Event]) -> String {
    let entries = events.iter().filter_map(|event| event.change.entry());
    let topics: Vec<&str> = entries
        .filter_map(Message::of)
        .map(|message| message.topic.as_str())
        .filter(|topic| !topic.is_empty())
        .collect();
    let count = (style.phrases).counted(Feed::Messages, ChangeKind::Added, events.len());
    format!("{count}: {}", topics.join(", "))
}

/// Each news in short; new absences of one day as one.
fn briefs(style: &Style, events: &[&Event]) -> Vec<String> {
    let groups = events.chunk_by(|one, next| {
        let of_a_day = (new_record(one), new_record(next));
        matches!(of_a_day, (Some(one), Some(next)) if one.date == next.date && one.kind == next.kind)
    });
    groups.filter_map(|group| brief_of(style, group)).collect()
}

fn new_record<'e>(event: &'e Event) -> Option<&'e Attendance> {
    let is_new = event.change.kind == ChangeKind::Added;
    event
        .change
        .after
        .as_ref()
        .filter(|_| is_new)
        .and_then(Attendance::of)
}

fn brief_of(style: &Style, group: &[&Event]) -> Option<String> {
    let (first, others) = group.split_first()?;
    if others.is_empty() {
        let brief = locale::brief(style.phrases, &TypedChange::of(&first.change)?);
        return Some(calmed(first, brief));
    }
    let records: Vec<&Attendance> = group.iter().filter_map(|event| new_record(event)).collect();
    locale::brief_absences(style.phrases, &records)
}

/// The topic of a message is quoted as its sender wrote it.
fn calmed(event: &Event, line: String) -> String {
    if event.feed == Feed::Messages {
        line
    } else {
        calm(&line)
    }
}

fn as_many_as_fit(style: &Style, facts: &[String], room: usize) -> String {
    let all = facts.join(", ");
    if facts.len() <= FEW || all.chars().count() <= room {
        return all;
    }
    let some = |shown: usize| {
        let (shown, left) = facts.split_at(shown);
        format!(
            "{} {}",
            shown.join(", "),
            style.phrases.and_more(left.len())
        )
    };
    let mut counts = (1..facts.len()).rev().map(some);
    counts
        .find(|line| line.chars().count() <= room)
        .unwrap_or_else(|| some(1))
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
