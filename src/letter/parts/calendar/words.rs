//! A thing of a calendar in words.

use super::ics::Event;
use crate::config::Sender;
use crate::domain::calendar::Thing;
use crate::domain::entry::{Conference, Named};
use crate::domain::text::shortened;
use crate::domain::{ChangeKind, Entry};
use crate::letter::page::Style;
use crate::letter::parts::room::in_room;
use crate::locale::{agenda_thing, capitalised, homework_thing, in_warsaw};

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
            style.line(&title(style, thing.entry))
        ),
        description: description(style, thing),
        location: location(style, thing.entry),
        category: category(style, thing.entry),
        keeps_busy: thing.keeps_parents_busy(),
    }
}

/// What it is and what it is about, without its day: "sprawdzian – matematyka".
pub(super) fn title(style: &Style, entry: &Entry) -> String {
    let (phrases, new) = (style.phrases, ChangeKind::Added);
    match entry {
        Entry::Agenda(entry) => agenda_thing(phrases, entry),
        Entry::Homework(homework) => homework_thing(phrases, homework),
        Entry::Conference(meeting) => named(phrases.conference_news(new), meeting.title()),
        Entry::Trip(trip) => named(phrases.trip_news(new), &trip.destination),
        Entry::DayOff(day) => {
            let what = match day.lessons {
                Some(lessons) => phrases.lessons_are_off(lessons),
                None => phrases.day_off_news(day.extent(), new).to_owned(),
            };
            named(&what, day.occasion().unwrap_or_default())
        }
        // Nothing else is in a calendar.
        _ => String::new(),
    }
}

fn named(what: &str, name: &str) -> String {
    match name {
        "" => what.to_owned(),
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

/// What kind of thing it is: what the test is called, or else the feed.
fn category(style: &Style, entry: &Entry) -> String {
    let test = match entry {
        Entry::Agenda(entry) => entry.test(),
        _ => None,
    };
    let word = test.map_or_else(
        || style.phrases.feed(entry.feed()),
        |kind| style.phrases.test(kind),
    );
    capitalised(word)
}

fn label(named: Option<&Named>) -> Option<String> {
    named.and_then(|named| named.name.clone())
}
