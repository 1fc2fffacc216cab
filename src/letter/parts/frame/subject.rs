//! What subjects are made of.

use crate::domain::entry::{Attendance, Message};
use crate::domain::text::{clean_line, shortened};
use crate::domain::{ChangeKind, Event, Feed};
use crate::letter::page::Style;
use crate::letter::parts::news::{new_record, urgency};
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

/// As many of these, one at least, as there is room for, and how many more there are.
pub(crate) fn listed_within(style: &Style, all: &[String], room: usize) -> String {
    let line = |count: usize| {
        let (shown, more) = all.split_at(count);
        let shown = shown.join(", ");
        match more {
            [] => shown,
            more => format!("{shown} {}", style.phrases.and_more(more.len())),
        }
    };
    let mut lines = (1..=all.len()).rev().map(line);
    let fitting = lines.find(|line| line.chars().count() <= room);
    fitting.unwrap_or_else(|| line(all.len().min(1)))
}

/// The news of a letter, in at most so many characters where that is possible: all of a few, else as many as fit.
/// Today's plan comes first, then absences and grades.
pub(crate) fn facts(style: &Style, events: &[&Event], room: usize) -> String {
    if let [event] = events {
        return calmed(event, locale::summary(&event.change, style.language));
    }
    if events.len() > FEW && events.iter().all(|event| event.feed == Feed::Messages) {
        return topics(style, events, room);
    }
    let mut events = events.to_vec();
    events.sort_by_key(|event| (urgency(event.feed), event.feed, event.id));
    as_many_as_fit(style, &briefs(style, &events), room)
}

/// "6 nowych wiadomości: Zielnik, Obiady", each topic once, as far as there is room.
fn topics(style: &Style, events: &[&Event], room: usize) -> String {
    let entries = events.iter().filter_map(|event| event.change.entry());
    let all = entries.filter_map(Message::of);
    let all = all.map(|message| message.topic.as_str());
    let mut topics: Vec<&str> = Vec::new();
    for topic in all.filter(|topic| !topic.is_empty()) {
        // No more than that can fit, of however many.
        if topics.len() < room && !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    let count = (style.phrases).counted(Feed::Messages, ChangeKind::Added, events.len());
    shortened(&format!("{count}: {}", topics.join(", ")), room)
}

/// Each news in short; new absences of one day as one.
fn briefs(style: &Style, events: &[&Event]) -> Vec<Brief> {
    let groups = events.chunk_by(|one, next| {
        let of_a_day = (new_record(one), new_record(next));
        matches!(of_a_day, (Some(one), Some(next)) if one.date == next.date && one.kind == next.kind)
    });
    groups.filter_map(|group| brief_of(style, group)).collect()
}

fn brief_of(style: &Style, group: &[&Event]) -> Option<Brief> {
    let (first, others) = group.split_first()?;
    if others.is_empty() {
        let Brief { news, about, least } =
            locale::brief(style.phrases, &TypedChange::of(&first.change)?);
        return Some(Brief {
            news: calmed(first, news),
            about,
            least,
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

/// All news where they fit, or are only a few; else as many of them as fit.
fn as_many_as_fit(style: &Style, briefs: &[Brief], room: usize) -> String {
    // No more than that can fit, of however many.
    let most = briefs.len().min(room);
    let mut least = None;
    for count in (1..=most).rev() {
        let (shown, left) = briefs.split_at(count);
        let more = (!left.is_empty()).then(|| format!(" {}", style.phrases.and_more(left.len())));
        let line = most_words(shown, room, more.as_deref().unwrap_or_default());
        if line.chars().count() <= room || briefs.len() <= FEW {
            return line;
        }
        least = Some(line);
    }
    least.unwrap_or_default()
}

/// The news in as many words as fit with `more` behind them: what stands in brackets goes first, from the last on.
fn most_words(briefs: &[Brief], room: usize, more: &str) -> String {
    let all = briefs.len();
    let in_full = (0..=all).rev().map(|full| (full, all));
    let in_short = (0..all).rev().map(|short| (0, short));
    let mut lines = in_full
        .chain(in_short)
        .map(|(full, short)| words(briefs, full, short) + more);
    let fitting = lines.find(|line| line.chars().count() <= room);
    fitting.unwrap_or_else(|| words(briefs, 0, 0) + more)
}

/// The news: so many in full, so many without what stands in brackets, the others in the fewest words.
fn words(briefs: &[Brief], full: usize, short: usize) -> String {
    let words = briefs.iter().enumerate().map(|(at, brief)| match at {
        at if at < full => brief.line(),
        at if at < short => brief.news.clone(),
        _ => brief.least.clone(),
    });
    words.collect::<Vec<_>>().join(", ")
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
