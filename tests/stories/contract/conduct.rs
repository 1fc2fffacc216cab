//! Attendance, topics, justifications, notes and grades of behaviour.

use chrono::Days;
use school::Pupil;
use school::register::attendance::types::{ABSENT, EXCUSED, LATE, PRESENT, RELEASED};
use school::register::institution::staff;
use school::register::notes::{Meaning, note_category};
use school::register::pupils::conduct::{DENTIST, category};
use school::register::pupils::plans::older;
use school::register::{
    Attendance, BehaviourGrade, BehaviourMark, Justification, Note, Realization,
};

use super::{Row, at_once, in_the_digest, unnoticed, walk};
use crate::support::october::{october, october_at};

/// A teacher enters something about the third lesson of Monday, or changes what was entered.
fn mark(zosia: &mut Pupil, id: u64, kind: u64) {
    zosia.attendances.retain(|entry| entry.id != id);
    zosia.attendances.push(Attendance {
        id,
        lesson: zosia.lesson_id(older::BIOLOGY),
        date: october(5),
        number: 3,
        kind,
        added: october_at(5, 7, 5),
        trip: None,
    });
}

fn erase(zosia: &mut Pupil, id: u64) {
    zosia.attendances.retain(|entry| entry.id != id);
}

#[rustfmt::skip] // A row is a line.
const ATTENDANCE: &[Row] = &[
    at_once("added attendances:1", "Zosia: poniedziałek 5.10 – nieobecność, 3. lekcja (biologia)",
        |zosia| mark(zosia, 1, ABSENT)),
    at_once("changed attendances:1", "Zosia: poniedziałek 5.10 – nieobecność → spóźnienie, 3. lekcja (biologia)",
        |zosia| mark(zosia, 1, LATE)),
    at_once("changed attendances:1", "Zosia: poniedziałek 5.10 – spóźnienie → nieobecność usprawiedliwiona, 3. lekc…",
        |zosia| mark(zosia, 1, EXCUSED)),
    at_once("removed attendances:1", "Zosia: poniedziałek 5.10 – nieobecność usprawiedliwiona wycofana z dziennika,…",
        |zosia| erase(zosia, 1)),
    at_once("restored attendances:1", "Zosia: poniedziałek 5.10 – nieobecność usprawiedliwiona przywrócona, 3. lekcj…",
        |zosia| mark(zosia, 1, EXCUSED)),
    at_once("added attendances:2", "Zosia: poniedziałek 5.10 – spóźnienie, 3. lekcja (biologia)",
        |zosia| mark(zosia, 2, LATE)),
    at_once("removed attendances:2", "Zosia: poniedziałek 5.10 – spóźnienie cofnięte, 3. lekcja (biologia)",
        |zosia| mark(zosia, 2, PRESENT)),
    at_once("restored attendances:2", "Zosia: poniedziałek 5.10 – spóźnienie przywrócone, 3. lekcja (biologia)",
        |zosia| mark(zosia, 2, LATE)),
    at_once("removed attendances:2", "Zosia: poniedziałek 5.10 – spóźnienie cofnięte, 3. lekcja (biologia)",
        |zosia| mark(zosia, 2, PRESENT)),
    unnoticed(|zosia| erase(zosia, 2)),
    at_once("added attendances:3", "Zosia: poniedziałek 5.10 – zwolnienie, 3. lekcja (biologia)",
        |zosia| mark(zosia, 3, RELEASED)),
    unnoticed(|zosia| mark(zosia, 4, PRESENT)),
    at_once("added attendances:4", "Zosia: poniedziałek 5.10 – nieobecność, 3. lekcja (biologia)",
        |zosia| mark(zosia, 4, ABSENT)),
];

#[tokio::test]
async fn attendance() {
    walk("attendance", ATTENDANCE).await;
}

/// A topic is entered for a day of last week; on Tuesday Zosia was absent.
fn teach(zosia: &mut Pupil, id: u64, days: u64) {
    zosia.realizations.push(Realization {
        id,
        lesson: zosia.lesson_id(older::HISTORY),
        date: october(5) - Days::new(days),
        number: 2,
        topic: Some("Mieszko I".to_owned()),
        is_trip: false,
    });
}

fn lesson(zosia: &mut Pupil) -> &mut Realization {
    zosia
        .realizations
        .iter_mut()
        .find(|lesson| lesson.id == 1)
        .unwrap()
}

#[rustfmt::skip] // A row is a line.
const TOPICS: &[Row] = &[
    in_the_digest("added realizations:t1", |zosia| teach(zosia, 1, 6)),
    unnoticed(|zosia| teach(zosia, 2, 3)),
    in_the_digest("changed realizations:t1", |zosia| lesson(zosia).topic = Some("Mieszko I i Dobrawa".into())),
    unnoticed(|zosia| lesson(zosia).topic = None),
    unnoticed(|zosia| zosia.realizations.clear()),
];

#[tokio::test]
async fn topics() {
    walk("topics", TOPICS).await;
}

fn decide(zosia: &mut Pupil, status: &'static str) {
    let mut all = zosia.justifications.iter_mut();
    all.find(|one| one.id == DENTIST).unwrap().status = status;
}

#[rustfmt::skip] // A row is a line.
const JUSTIFICATIONS: &[Row] = &[
    unnoticed(|zosia| {
        let sent = Justification {
            id: 1,
            ..zosia.justifications[0].clone()
        };
        zosia.justifications.push(sent);
    }),
    at_once("changed justifications:52144", "Zosia: usprawiedliwienie przyjęte – piątek 2.10",
        |zosia| decide(zosia, "accept")),
    at_once("changed justifications:52144", "Zosia: usprawiedliwienie odrzucone – piątek 2.10",
        |zosia| decide(zosia, "reject")),
    unnoticed(|zosia| zosia.justifications.clear()),
];

#[tokio::test]
async fn justifications() {
    walk("justifications", JUSTIFICATIONS).await;
}

/// The history teacher writes a note.
fn write(zosia: &mut Pupil, id: u64, meaning: Meaning) {
    zosia.notes.push(Note {
        id,
        meaning,
        category: note_category::WORK,
        text: "Pomaga kolegom.".to_owned(),
        teacher: zosia.institution.teacher_id(staff::HISTORY),
        date: october(5),
    });
}

fn note(zosia: &mut Pupil) -> &mut Note {
    zosia.notes.iter_mut().find(|note| note.id == 1).unwrap()
}

#[rustfmt::skip] // A row is a line.
const NOTES: &[Row] = &[
    at_once("added notes:1", "Zosia: uwaga pozytywna – Praca na lekcji", |zosia| write(zosia, 1, Meaning::Positive)),
    at_once("added notes:2", "Zosia: uwaga negatywna – Praca na lekcji", |zosia| write(zosia, 2, Meaning::Negative)),
    at_once("added notes:3", "Zosia: uwaga neutralna – Praca na lekcji", |zosia| write(zosia, 3, Meaning::Neutral)),
    at_once("changed notes:1", "Zosia: zmiana uwagi pozytywnej – Praca na lekcji",
        |zosia| note(zosia).text = "Pomaga w lekcjach.".into()),
    at_once("changed notes:1", "Zosia: uwaga pozytywna → neutralna (Praca na lekcji)",
        |zosia| note(zosia).meaning = Meaning::Neutral),
    at_once("changed notes:1", "Zosia: zmiana uwagi neutralnej – Informacja",
        |zosia| note(zosia).category = note_category::INFORMATION),
    at_once("removed notes:1", "Zosia: uwaga neutralna usunięta – Informacja",
        |zosia| zosia.notes.retain(|note| note.id != 1)),
    at_once("changed notes:1", "Zosia: uwaga neutralna → pozytywna (Praca na lekcji)",
        |zosia| write(zosia, 1, Meaning::Positive)),
    at_once("removed notes:2", "Zosia: uwaga negatywna usunięta – Praca na lekcji",
        |zosia| zosia.notes.retain(|note| note.id != 2)),
    at_once("restored notes:2", "Zosia: uwaga negatywna przywrócona – Praca na lekcji",
        |zosia| write(zosia, 2, Meaning::Negative)),
];

#[tokio::test]
async fn notes() {
    walk("notes", NOTES).await;
}

/// The tutor gives a grade of behaviour.
fn give(zosia: &mut Pupil, id: u64, mark: BehaviourMark) {
    zosia.behaviour.push(BehaviourGrade {
        id,
        mark,
        category: category::HELP,
        teacher: zosia.institution.class.tutor,
        added: october_at(5, 7, 5),
        text: None,
        comment: None,
    });
}

fn grade(zosia: &mut Pupil) -> &mut BehaviourGrade {
    zosia
        .behaviour
        .iter_mut()
        .find(|grade| grade.id == 1)
        .unwrap()
}

#[rustfmt::skip] // A row is a line.
const BEHAVIOUR: &[Row] = &[
    at_once("added behaviour_grades_points:1", "Zosia: zachowanie +5 pkt (Praca na rzecz szkoły)",
        |zosia| give(zosia, 1, BehaviourMark::Points(5.0))),
    at_once("added behaviour_grades_points:2", "Zosia: zachowanie −2 pkt (Praca na rzecz szkoły)",
        |zosia| give(zosia, 2, BehaviourMark::Points(-2.0))),
    at_once("added behaviour_grades_points:3", "Zosia: zachowanie – dobre (Praca na rzecz szkoły)",
        |zosia| give(zosia, 3, BehaviourMark::Scale(3))),
    at_once("changed behaviour_grades_points:1", "Zosia: zachowanie +5 pkt → +3 pkt (zmiana punktów)",
        |zosia| grade(zosia).mark = BehaviourMark::Points(3.0)),
    at_once("changed behaviour_grades_points:1", "Zosia: zachowanie +3 pkt (nowy komentarz)",
        |zosia| grade(zosia).text = Some("Biblioteka".into())),
    at_once("changed behaviour_grades_points:1", "Zosia: zachowanie +3 pkt (zmiana komentarza)",
        |zosia| grade(zosia).comment = Some((7_001, "Brawo".into()))),
    at_once("changed behaviour_grades_points:1", "Zosia: zachowanie +3 pkt (zmiana kategorii)",
        |zosia| grade(zosia).category = category::MONTHLY),
    at_once("removed behaviour_grades_points:2", "Zosia: zachowanie −2 pkt (punkty usunięte)",
        |zosia| zosia.behaviour.retain(|grade| grade.id != 2)),
    at_once("restored behaviour_grades_points:2", "Zosia: zachowanie −2 pkt (punkty przywrócone)",
        |zosia| give(zosia, 2, BehaviourMark::Points(-2.0))),
];

#[tokio::test]
async fn behaviour() {
    walk("behaviour", BEHAVIOUR).await;
}
