//! What subjects are made of.

use crate::domain::entry::{Attendance, Message};
use crate::domain::text::{clean_line, shortened};
use crate::domain::{ChangeKind, Event, Feed};
use crate::letter::page::Style;
use crate::letter::parts::news::urgency;
use crate::locale::{self, Brief, TypedChange};

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
    events.sort_by_key(|event| (urgency(event.feed), event.feed, event.id));
    as_many_as_fit(style, &briefs(style, &events), room)
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
fn briefs(style: &Style, events: &[&Event]) -> Vec<Brief> {
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

fn brief_of(style: &Style, group: &[&Event]) -> Option<Brief> {
    let (first, others) = group.split_first()?;
    if others.is_empty() {
        let Brief { news, about } = locale::brief(style.phrases, &TypedChange::of(&first.change)?);
        return Some(Brief {
            news: calmed(first, news),
            about,
        });
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

/// All news where they fit, with what stands in brackets as far as there is room for it; else as many as fit, but all of
/// a few.
fn as_many_as_fit(style: &Style, briefs: &[Brief], room: usize) -> String {
    let fits = |line: &String| line.chars().count() <= room;
    let news = |count: usize| {
        let shown = briefs.iter().take(count).map(|brief| brief.news.as_str());
        shown.collect::<Vec<_>>().join(", ")
    };
    // No more than that can fit, of however many.
    let most = briefs.len().min(room);
    if briefs.len() <= FEW || (most == briefs.len() && fits(&news(most))) {
        let mut lines = (0..=briefs.len()).rev().map(|count| in_full(briefs, count));
        return lines.find(fits).unwrap_or_else(|| news(most));
    }
    let some = |count: usize| {
        let left = style.phrases.and_more(briefs.len() - count);
        format!("{} {left}", news(count))
    };
    let mut counts = (1..most).rev().map(some);
    counts.find(fits).unwrap_or_else(|| some(1))
}

/// All news, so many of them with their brackets.
fn in_full(briefs: &[Brief], count: usize) -> String {
    let (full, short) = briefs.split_at(count);
    let full = full.iter().map(Brief::line);
    let short = short.iter().map(|brief| brief.news.clone());
    full.chain(short).collect::<Vec<_>>().join(", ")
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
