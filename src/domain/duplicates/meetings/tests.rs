use super::*;
use crate::domain::entry::AgendaTime;
use crate::domain::examples::{at, conference, event, meeting, named, october, student};
use crate::domain::{ChangeKind, Feed};
use crate::domain::{Reading, Window};

use ChangeKind::{Added, Changed, Removed, Restored};

/// The meeting of Wednesday the 14th at 17:00, among the conferences.
fn there() -> Conference {
    conference("1", "Zebranie jesienne")
}

/// The same meeting, in the agenda.
fn here() -> AgendaEntry {
    meeting("7")
}

fn there_at(day: u32, hour: Option<u32>) -> Conference {
    Conference {
        date: october(day),
        time: hour.map(|hour| at(hour, 0)),
        ..there()
    }
}

fn here_at(day: u32, hour: Option<u32>) -> AgendaEntry {
    AgendaEntry {
        time: AgendaTime {
            date: october(day),
            lesson: None,
            from: hour.map(|hour| at(hour, 0)),
            to: None,
        },
        ..here()
    }
}

fn called(category: &str, text: &str, entry: AgendaEntry) -> AgendaEntry {
    AgendaEntry {
        category: Some(named(category)),
        text: text.to_owned(),
        ..entry
    }
}

fn known(feed: Feed, entry: Entry) -> Snapshot {
    Snapshot::seed(Reading {
        feed,
        entries: vec![entry],
        window: Window::Whole,
    })
}

fn agenda_of(entry: AgendaEntry) -> Snapshot {
    known(Feed::Agenda, Entry::Agenda(entry))
}

fn change<T: PartialEq>(of: fn(T) -> Entry, before: Option<T>, after: Option<T>) -> Change {
    let kind = match (&before, &after) {
        (None, _) => Added,
        (_, None) => Removed,
        (before, after) if before == after => Restored,
        _ => Changed,
    };
    Change {
        kind,
        before: before.map(of),
        after: after.map(of),
    }
}

fn conference_change(before: Option<Conference>, after: Option<Conference>) -> Change {
    change(Entry::Conference, before, after)
}

fn agenda_change(before: Option<AgendaEntry>, after: Option<AgendaEntry>) -> Change {
    change(Entry::Agenda, before, after)
}

fn with_presence(mut known: Snapshot, presence: Presence) -> Snapshot {
    for held in known.entries.values_mut() {
        held.presence = presence;
    }
    known
}

#[test]
fn the_agenda_reports_a_new_conference_it_shows() {
    let in_lesson = AgendaEntry {
        time: AgendaTime {
            lesson: Some(5),
            ..here_at(14, None).time
        },
        ..here()
    };
    for (conference, entry, expected) in [
        (there(), here(), true),
        (there(), called("Inne", "Dzień otwarty", here()), true),
        (there(), here_at(15, Some(17)), false),
        (there(), here_at(14, Some(18)), false),
        (there(), here_at(14, None), false),
        (there(), called("Inne", "Egzamin próbny", here()), false),
        // a meeting without an hour
        (there_at(14, None), here_at(14, None), true),
        (there_at(14, None), here_at(14, Some(0)), true),
        (
            there_at(14, None),
            called("Konsultacje", "", here_at(14, None)),
            true,
        ),
        // the agenda tells the hour, too
        (there_at(14, None), here_at(14, Some(17)), true),
        (there_at(14, None), here_at(15, Some(17)), false),
        (
            there_at(14, None),
            called("Zebranie z rodzicami", "Konsultacje", here_at(14, Some(17))),
            false,
        ),
        (
            there_at(14, None),
            called("Inne", "Zebranie i test", here_at(14, Some(17))),
            false,
        ),
        (
            Conference {
                name: "Spotkanie".to_owned(),
                topic: String::new(),
                ..there_at(14, None)
            },
            here_at(14, Some(17)),
            false,
        ),
        (there_at(14, None), in_lesson, false),
        (
            there_at(14, None),
            called("Inne", "Zawody pływackie", here_at(14, None)),
            false,
        ),
        (
            there_at(14, None),
            called("Inne", "Wywiadówka", here_at(14, None)),
            true,
        ),
    ] {
        let change = conference_change(None, Some(conference));
        let agenda = agenda_of(entry.clone());
        assert_eq!(
            agenda_reports(&change, &agenda),
            expected,
            "{change:?} {entry:?}"
        );
    }
}

#[test]
fn the_agenda_reports_the_parts_of_a_conference_it_shows() {
    let moved = there_at(15, Some(18));
    let in_room = |room: &str, meeting: Conference| Conference {
        room: Some(named(room)),
        ..meeting
    };
    let about = |topic: &str, meeting: Conference| Conference {
        topic: topic.to_owned(),
        ..meeting
    };
    for (before, after, entry, expected) in [
        (there(), moved.clone(), here_at(15, Some(18)), true),
        // the agenda does not know yet
        (there(), moved.clone(), here(), false),
        (there_at(14, None), there(), here(), true),
        (there_at(14, None), there(), here_at(14, None), false),
        // its room is the one in the agenda
        (there(), in_room("12", there()), here(), true),
        (there(), in_room("aula", there()), here(), false),
        (
            there(),
            in_room("aula", moved.clone()),
            here_at(15, Some(18)),
            false,
        ),
        (there(), about("Oceny", there()), here(), false),
        (
            there(),
            about("Sprawy  bieżące", moved),
            here_at(15, Some(18)),
            true,
        ),
        // it is back in both
        (there(), there(), here(), true),
    ] {
        let change = conference_change(Some(before), Some(after));
        let agenda = agenda_of(entry.clone());
        assert_eq!(
            agenda_reports(&change, &agenda),
            expected,
            "{change:?} {entry:?}"
        );
    }
}

#[test]
fn the_agenda_reports_a_vanished_conference() {
    let change = conference_change(Some(there()), None);
    for (presence, when_gone, when_new) in [
        (Presence::Present, true, true),
        (Presence::Missing, true, true),
        (Presence::Removed, true, false),
        (Presence::Lapsed, false, false),
    ] {
        let agenda = with_presence(agenda_of(here()), presence);
        assert_eq!(agenda_reports(&change, &agenda), when_gone, "{presence:?}");
        let new = conference_change(None, Some(there()));
        assert_eq!(agenda_reports(&new, &agenda), when_new, "{presence:?}");
    }
    assert!(!agenda_reports(&change, &agenda_of(here_at(15, Some(17)))));
}

#[test]
fn an_agenda_change_of_the_time_is_about_the_conference() {
    let conferences = known(Feed::Conferences, Entry::Conference(there()));
    let longer = AgendaEntry {
        time: AgendaTime {
            to: Some(at(20, 0)),
            ..here().time
        },
        ..here()
    };
    let early = || Some(here_at(13, Some(17)));
    for (before, after, expected) in [
        (None, Some(here()), true),
        (early(), Some(here()), true),
        (Some(here()), Some(here()), true),
        (None, early(), false),
        // it says more, or something else
        (Some(here()), Some(longer), false),
        (
            early(),
            Some(called("Inne", "Zebranie w auli", here())),
            false,
        ),
        (None, Some(called("Inne", "Dyskoteka", here())), false),
        (None, Some(called("Inne", "Zebranie i test", here())), false),
        (Some(here()), None, false),
    ] {
        let change = agenda_change(before, after);
        let found = conference_of(&change, &conferences);
        assert_eq!(found.is_some(), expected, "{change:?}");
    }
    let gone = with_presence(conferences, Presence::Removed);
    assert_eq!(
        conference_of(&agenda_change(None, Some(here())), &gone),
        None
    );
}

#[test]
fn an_agenda_change_is_known_when_the_conference_was_last() {
    let zosia = student("Zosia");
    let told = |id, change: Change| event(id, &zosia, change.kind, change.before, change.after);
    let change = agenda_change(None, Some(here()));
    let added = |id| told(id, conference_change(None, Some(there())));
    let removed_here = |id| told(id, agenda_change(Some(here()), None));
    for (of_conference, own, expected) in [
        (added(1), None, true),
        (added(2), Some(removed_here(1)), true),
        (added(1), Some(removed_here(2)), false),
        (
            told(1, conference_change(None, Some(there_at(13, Some(17))))),
            None,
            false,
        ),
        (told(1, conference_change(Some(there()), None)), None, false),
    ] {
        let found = was_reported(&change, &of_conference, own.as_ref());
        assert_eq!(found, expected, "{of_conference:?} {own:?}");
    }
}
