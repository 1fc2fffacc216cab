//! A thing of a calendar in words.

use super::ics::Event;
use crate::config::Sender;
use crate::domain::calendar::Thing;
use crate::domain::entry::{Conference, Named};
use crate::domain::text::shortened;
use crate::domain::{ChangeKind, Entry};
use crate::letter::page::Style;
use crate::letter::parts::news::room::in_room;
use crate::locale::{Phrases, agenda_thing, capitalised, homework_thing, in_warsaw};

/// Most characters of a text in a calendar: it is a reminder, the register has the rest.
const LONGEST_TEXT: usize = 1_000;

/// The thing as it stands in a calendar, the child first.
pub(super) fn event(style: &Style, thing: &Thing<'_>, from: &Sender) -> Event {
    Event {
        uid: thing.uid(from.address.domain()),
        sequence: thing.sequence,
        changed_at: thing.changed_at,
        when: thing.when,
        summary: format!(
            "{}: {}",
            thing.student.name,
            style.line(&title(style.phrases, thing.entry))
        ),
        description: description(style, thing),
        location: location(style, thing.entry),
        category: capitalised(kind(style.phrases, thing.entry)),
        keeps_busy: thing.keeps_parents_busy(),
    }
}

/// What kind of thing it is, in words of ours: "sprawdzian", "zebranie".
pub(super) fn kind(phrases: &dyn Phrases, entry: &Entry) -> &'static str {
    let new = ChangeKind::Added;
    match entry {
        Entry::Agenda(entry) => match (entry.test(), entry.meeting()) {
            (Some(test), _) => phrases.test(test),
            (None, Some(_)) => phrases.conference_news(new),
            (None, None) => phrases.agenda_entry(),
        },
        Entry::Homework(_) => phrases.homework(),
        Entry::Conference(_) => phrases.conference_news(new),
        Entry::Trip(_) => phrases.trip_news(new),
        Entry::DayOff(day) => phrases.day_off_news(day.extent(), new),
        other => phrases.feed(other.feed()),
    }
}

/// What it is and what it is about, without its day: "sprawdzian – matematyka".
fn title(phrases: &dyn Phrases, entry: &Entry) -> String {
    let kind = || kind(phrases, entry).to_owned();
    match entry {
        Entry::Agenda(entry) => agenda_thing(phrases, entry),
        Entry::Homework(homework) => homework_thing(phrases, homework),
        Entry::Conference(meeting) => named(kind(), meeting.title()),
        Entry::Trip(trip) => named(kind(), &trip.destination),
        Entry::DayOff(day) => {
            let lessons = day.lessons.map(|lessons| phrases.lessons_are_off(lessons));
            named(
                lessons.unwrap_or_else(kind),
                day.occasion().unwrap_or_default(),
            )
        }
        _ => kind(),
    }
}

fn named(what: String, name: &str) -> String {
    match name {
        "" => what,
        name => format!("{what} – {name}"),
    }
}

/// What else the register says of it, and when that was read.
fn description(style: &Style, thing: &Thing<'_>) -> String {
    let phrases = style.phrases;
    let (text, lesson, person) = match thing.entry {
        Entry::Agenda(entry) => (
            entry.text.clone(),
            entry
                .time
                .lesson
                .map(|number| phrases.lesson_number(number)),
            label(entry.teacher.as_ref()),
        ),
        Entry::Homework(homework) => (
            homework.whole_text(),
            None,
            label(homework.teacher.as_ref()),
        ),
        Entry::Conference(meeting) => (topic(meeting), None, label(meeting.teacher.as_ref())),
        Entry::Trip(trip) => {
            let leader = trip.leader.clone().or_else(|| trip.creator.clone());
            let way = [trip.route.as_str(), trip.locomotion.as_str()];
            (way.join("\n"), None, leader)
        }
        _ => (String::new(), None, None),
    };
    let as_of = thing.changed_at.map(|at| {
        let moment = phrases.moment(in_warsaw(at));
        phrases.in_register_as_of(&moment)
    });
    let text = shortened(text.trim(), LONGEST_TEXT);
    let lines = [Some(text), lesson, person, as_of];
    let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What a meeting is about, where its title does not say it.
fn topic(meeting: &Conference) -> String {
    if meeting.has_telling_name() {
        meeting.topic.clone()
    } else {
        String::new()
    }
}

fn location(style: &Style, entry: &Entry) -> Option<String> {
    let room = match entry {
        Entry::Agenda(entry) => entry.room.clone(),
        Entry::Conference(meeting) => label(meeting.room.as_ref()),
        _ => None,
    };
    room.map(|room| in_room(style, &style.line(&room)))
}

fn label(named: Option<&Named>) -> Option<String> {
    named.and_then(|named| named.name.clone())
}
