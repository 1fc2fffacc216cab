//! Tests, other dates of the agenda, and homework.

use super::{Sides, at, named, october};
use crate::domain::entry::{AgendaEntry, AgendaTime, Entry, Homework};
use crate::domain::{ChangeKind, Key};

/// A test in mathematics on Tuesday 13 October.
pub fn agenda(id: &str) -> AgendaEntry {
    AgendaEntry {
        key: Key::new("home_works", id),
        category: Some(named("Sprawdzian")),
        text: "Ułamki zwykłe, dział III".to_owned(),
        time: AgendaTime {
            date: october(13),
            lesson: Some(3),
            from: Some(at(9, 50)),
            to: Some(at(10, 35)),
        },
        subject: Some(named("Matematyka")),
        teacher: Some(named("Anna Kowal")),
        room: None,
        added_at: Some(october(5).and_time(at(12, 50))),
    }
}

/// A meeting in the evening, which concerns no school subject.
pub fn meeting(id: &str) -> AgendaEntry {
    AgendaEntry {
        category: Some(named("Zebranie z rodzicami")),
        text: "Zebranie z rodzicami klasy 5b".to_owned(),
        time: AgendaTime {
            date: october(14),
            lesson: None,
            from: Some(at(17, 0)),
            to: Some(at(18, 0)),
        },
        subject: None,
        room: Some("12".to_owned()),
        ..agenda(id)
    }
}

/// Homework in Polish, due on Friday 9 October.
pub fn homework(id: &str) -> Homework {
    Homework {
        key: Key::new("home_work_assignments", id),
        topic: "Opis ulubionej książki".to_owned(),
        text: "Napisz opis (min. 120 słów).\nPrzynieś w zeszycie.".to_owned(),
        given: Some(october(5)),
        due: Some(october(9)),
        subject: Some(named("Język polski")),
        teacher: Some(named("Marek Zieliński")),
        category: Some(named("Praca pisemna")),
        files: vec!["opis.pdf".to_owned()],
    }
}

pub(super) fn agenda_changes() -> Vec<Sides> {
    let side = |entry: &AgendaEntry| Some(Entry::Agenda(entry.clone()));
    let test = agenda("9120311");
    let moved = AgendaEntry {
        time: AgendaTime {
            date: october(15),
            ..test.time
        },
        text: "Ułamki zwykłe, dział III (przełożony)".to_owned(),
        ..test.clone()
    };
    let later = AgendaEntry {
        time: AgendaTime {
            lesson: Some(5),
            from: Some(at(11, 40)),
            to: Some(at(12, 25)),
            ..test.time
        },
        ..test.clone()
    };
    let reworded = AgendaEntry {
        text: "Ułamki zwykłe i dziesiętne".to_owned(),
        ..test.clone()
    };
    let quiz = AgendaEntry {
        category: Some(named("Inne")),
        text: "kartkówka z przypadków".to_owned(),
        subject: Some(named("Język polski")),
        ..agenda("9120355")
    };
    let trip = AgendaEntry {
        category: Some(named("Wycieczka")),
        text: "Kopalnia soli w Wieliczce. Zbiórka o 7:45 przed szkołą.".to_owned(),
        time: AgendaTime {
            date: october(16),
            lesson: None,
            from: None,
            to: None,
        },
        subject: None,
        ..agenda("9120370")
    };
    let evening = meeting("9120020");
    let later_evening = AgendaEntry {
        time: AgendaTime {
            from: Some(at(17, 30)),
            ..evening.time
        },
        ..evening.clone()
    };
    vec![
        (ChangeKind::Added, None, side(&test)),
        (ChangeKind::Changed, side(&test), side(&moved)),
        (ChangeKind::Changed, side(&moved), side(&later)),
        (ChangeKind::Changed, side(&later), side(&reworded)),
        (ChangeKind::Removed, side(&reworded), None),
        (ChangeKind::Restored, side(&reworded), side(&reworded)),
        (ChangeKind::Added, None, side(&quiz)),
        (ChangeKind::Added, None, side(&trip)),
        (ChangeKind::Added, None, side(&evening)),
        (ChangeKind::Changed, side(&evening), side(&later_evening)),
    ]
}

pub(super) fn homework_changes() -> Vec<Sides> {
    let side = |homework: &Homework| Some(Entry::Homework(homework.clone()));
    let given = homework("5512017");
    let later = Homework {
        due: Some(october(13)),
        ..given.clone()
    };
    let longer = Homework {
        text: "Napisz opis (min. 200 słów).\nPrzynieś w zeszycie.".to_owned(),
        ..given.clone()
    };
    vec![
        (ChangeKind::Added, None, side(&given)),
        (ChangeKind::Changed, side(&given), side(&later)),
        (ChangeKind::Changed, side(&given), side(&longer)),
        (ChangeKind::Removed, side(&longer), None),
        (ChangeKind::Restored, side(&longer), side(&longer)),
    ]
}
