//! Tests, due work and occasions of the next days, a line each.

use chrono::NaiveDate;

use super::occasions;
use crate::domain::entry::{AgendaEntry, Homework};
use crate::domain::letter::digest::{DigestChild, comes_on};
use crate::domain::letter::full_message::Openings;
use crate::domain::{ChangeKind, Entry, Event};
use crate::letter::page::{Block, Brief, Standing, Style};
use crate::letter::parts::news::brief::below;
use crate::locale::{
    TypedChange, agenda_explained, agenda_fate, agenda_hours, agenda_line, agenda_thing,
    capitalised, homework_fate, homework_thing,
};

/// A heading and a line for each entry; what is new or changed is marked, and told here with all it says.
pub(crate) fn blocks(
    style: &Style,
    child: &DigestChild,
    day: NaiveDate,
    openings: &Openings,
) -> Vec<Block> {
    let entries = &child.upcoming;
    if entries.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(style.phrases.next_days().to_owned())];
    let shown = entries.iter().take(style.extent.lines);
    blocks.extend(shown.filter_map(|entry| {
        let news = child.news_of(entry, day);
        listed(style, (entry, day), news, openings).map(Block::Brief)
    }));
    let more = style.more(entries.len(), style.extent.lines);
    blocks.extend(more.map(Block::Aside));
    blocks
}

/// "wtorek 13.10: sprawdzian – matematyka, 3. lekcja", and below it what it is about.
fn listed(
    style: &Style,
    (entry, day): (&Entry, NaiveDate),
    news: Option<&Event>,
    openings: &Openings,
) -> Option<Brief> {
    let day = style.phrases.short_day(comes_on(entry, day)?);
    let (what, detail) = thing(style, entry)?;
    let line = style.line(&format!("{day}: {}", explained(style, entry, what)));
    let Some(event) = news else {
        return Some(Brief {
            details: detail.into_iter().collect(),
            below: Standing::Known,
            ..Brief::of(line)
        });
    };
    Some(Brief {
        remark: mark(style, event),
        ..below(style, event, openings, line)
    })
}

/// What the line is marked with: "nowe", "nowy termin", "zmiana wycieczki".
fn mark(style: &Style, event: &Event) -> Option<String> {
    let phrases = style.phrases;
    let change = TypedChange::of(&event.change)?;
    let fate = match &change {
        _ if event.change.kind == ChangeKind::Added => Some(phrases.new_mark()),
        TypedChange::Agenda(change) => agenda_fate(phrases, change),
        TypedChange::Homework(change) => {
            homework_fate(phrases, change).or(Some(phrases.agenda_moved()))
        }
        TypedChange::DayOff(change) => Some(phrases.day_off_news(change.now.extent(), change.kind)),
        TypedChange::Trip(change) => Some(phrases.trip_news(change.kind)),
        TypedChange::Conference(change) => Some(phrases.conference_news(change.kind)),
        _ => None,
    };
    fate.map(str::to_owned)
}

/// What is due, for the box: on the day itself with its hour, later with its day.
pub(super) fn due_line(
    style: &Style,
    entry: &Entry,
    day: NaiveDate,
) -> Option<(String, Option<String>)> {
    let due = comes_on(entry, day)?;
    let (what, detail) = thing(style, entry)?;
    if due <= day {
        return Some((what, detail));
    }
    let short = match entry {
        Entry::Agenda(entry) => agenda_thing(style.phrases, entry),
        _ => what,
    };
    let day = style.phrases.short_day(due);
    // Of several days the first is said with the last.
    let line = if short.contains(&day) {
        short
    } else {
        format!("{short}, {day}")
    };
    Some((style.line(&line), detail))
}

/// What kind of thing it is: "sprawdzian", "zadanie domowe", "wycieczka".
pub(crate) fn kind(style: &Style, entry: &Entry) -> Option<String> {
    let line = match entry {
        Entry::Agenda(entry) => agenda_thing(style.phrases, entry),
        Entry::Homework(_) => style.phrases.homework().to_owned(),
        Entry::Trip(_) => style.phrases.trip_news(ChangeKind::Added).to_owned(),
        Entry::Conference(_) => style.phrases.conference().to_owned(),
        Entry::DayOff(_) => occasions::line(style, entry)?,
        _ => return None,
    };
    line.split(" – ").next().map(|kind| style.line(kind))
}

/// What it is, with its hour: "sprawdzian – matematyka, 3. lekcja".
pub(crate) fn what(style: &Style, entry: &Entry) -> Option<String> {
    thing(style, entry).map(|(what, _)| explained(style, entry, what))
}

/// A test with what the school calls it.
fn explained(style: &Style, entry: &Entry, line: String) -> String {
    match entry {
        Entry::Agenda(entry) => agenda_explained(style.phrases, entry, line),
        _ => line,
    }
}

/// What it is, where room is scarce: "sprawdzian (matematyka)".
pub(crate) fn brief(style: &Style, entry: &Entry) -> Option<String> {
    let what = match entry {
        Entry::Agenda(entry) => agenda_thing(style.phrases, entry),
        Entry::Homework(homework) => homework_thing(style.phrases, homework),
        _ => occasions::line(style, entry)?,
    };
    Some(style.line(&match what.split_once(" – ") {
        Some((thing, about)) => format!("{thing} ({about})"),
        None => what,
    }))
}

/// What it is, "sprawdzian – matematyka, 3. lekcja", "wycieczka – Ojców", and what it is about.
pub(crate) fn thing(style: &Style, entry: &Entry) -> Option<(String, Option<String>)> {
    let (what, detail) = match entry {
        Entry::Agenda(entry) => appointment(style, entry),
        Entry::Homework(homework) => work(style, homework),
        _ => (occasions::line(style, entry)?, None),
    };
    let detail = detail.filter(|detail| !detail.is_empty());
    Some((
        style.line(&what),
        detail.map(|detail| style.line(&capitalised(&detail))),
    ))
}

/// "sprawdzian – matematyka, 3. lekcja". Without a school subject the text is the thing itself.
pub(super) fn appointment(style: &Style, entry: &AgendaEntry) -> (String, Option<String>) {
    let thing = agenda_thing(style.phrases, entry);
    let line = match agenda_hours(style.phrases, &entry.time) {
        Some(hours) => format!("{thing}, {hours}"),
        None => thing,
    };
    (line, entry.subject.as_ref().map(|_| agenda_line(entry)))
}

fn work(style: &Style, homework: &Homework) -> (String, Option<String>) {
    let topic = homework.subject.as_ref().map(|_| homework.topic.clone());
    (homework_thing(style.phrases, homework), topic)
}
