//! The agenda and homework.

use school::Pupil;
use school::register::agenda::{Hour, agenda_category};
use school::register::institution::staff;
use school::register::pupils::plans::older;
use school::register::{AgendaEntry, Assignment};

use super::calendar::invite;
use super::{Row, at_once, unnoticed, walk};
use crate::support::october::{october, october_at};

/// A test in mathematics is set.
fn appoint(zosia: &mut Pupil, id: u64) -> &mut AgendaEntry {
    zosia.agenda.entries.push(AgendaEntry {
        id,
        content: "Ułamki zwykłe".to_owned(),
        category: agenda_category::TEST,
        date: october(14),
        hour: Hour::Lesson(3),
        lesson: Some(zosia.lesson_id(older::MATHS)),
        author: zosia.institution.teacher_id(staff::MATHS),
        room: None,
        added: october_at(5, 7, 5),
    });
    zosia.agenda.entries.last_mut().unwrap()
}

/// A meeting with the parents is set in the agenda, and they are invited to it.
fn announce_a_meeting_twice(zosia: &mut Pupil) {
    let entry = appoint(zosia, 4);
    (entry.category, entry.lesson) = (agenda_category::MEETING, None);
    entry.content = "Zebranie w sprawie wycieczki".into();
    entry.hour = Hour::Clock("17:30", "18:30");
    let own = zosia.institution.class.id;
    let invitation = invite(zosia, 1, own);
    (invitation.date, invitation.time) = (october(14), october_at(14, 17, 30).time());
}

fn entry(zosia: &mut Pupil) -> &mut AgendaEntry {
    zosia.agenda.get_mut(1).unwrap()
}

#[rustfmt::skip] // A row is a line.
const AGENDA: &[Row] = &[
    at_once("added home_works:1", "Zosia: sprawdzian – matematyka, środa 14.10", |zosia| { appoint(zosia, 1); }),
    at_once("changed home_works:1", "Zosia: sprawdzian – matematyka, środa 14.10 → czwartek 15.10 (nowy termin)",
        |zosia| entry(zosia).date = october(15)),
    at_once("changed home_works:1", "Zosia: sprawdzian – matematyka, czwartek 15.10, 3. lekcja → 2. lekcja (nowy t…",
        |zosia| entry(zosia).hour = Hour::Lesson(2)),
    // An hour that is no longer given is not another hour.
    unnoticed(|zosia| entry(zosia).hour = Hour::WholeDay),
    at_once("changed home_works:1", "Zosia: sprawdzian – matematyka, czwartek 15.10 (zmiana opisu)",
        |zosia| entry(zosia).content = "Ułamki dziesiętne".into()),
    at_once("changed home_works:1", "Zosia: kartkówka – matematyka, czwartek 15.10 (zmiana kategorii)",
        |zosia| entry(zosia).category = agenda_category::QUIZ),
    unnoticed(|zosia| entry(zosia).content = "Ułamki  dziesiętne\r\n".into()),
    at_once("removed home_works:1", "Zosia: kartkówka – matematyka, czwartek 15.10 (usunięto z terminarza)",
        |zosia| zosia.agenda.entries.retain(|entry| entry.id != 1)),
    at_once("changed home_works:1", "Zosia: sprawdzian – matematyka, czwartek 15.10 → środa 14.10 (nowy termin)",
        |zosia| { appoint(zosia, 1); }),
    at_once("removed home_works:1", "Zosia: sprawdzian – matematyka, środa 14.10 (usunięto z terminarza)",
        |zosia| zosia.agenda.entries.retain(|entry| entry.id != 1)),
    at_once("restored home_works:1", "Zosia: sprawdzian – matematyka, środa 14.10 (ponownie w terminarzu)",
        |zosia| { appoint(zosia, 1); }),
    // Some teachers file a quiz under "Inne".
    at_once("added home_works:2", "Zosia: kartkówka – matematyka, środa 14.10", |zosia| {
            let quiz = appoint(zosia, 2);
            (quiz.category, quiz.content) = (agenda_category::OTHER, "kartkówka ze słówek".into());
        }),
    at_once("added home_works:3", "Zosia: zebranie z rodzicami – Zebranie klasowe, środa 14.10", |zosia| {
            let meeting = appoint(zosia, 3);
            (meeting.category, meeting.lesson) = (agenda_category::MEETING, None);
            (meeting.content, meeting.hour) =
                ("Zebranie klasowe".into(), Hour::Clock("17:30", "18:30"));
        }),
    // A meeting that also stands among the conferences is one event.
    at_once("added home_works:4", "Zosia: zebranie z rodzicami – Zebranie w sprawie wycieczki, środa 14.10",
        announce_a_meeting_twice),
];

#[tokio::test]
async fn agenda() {
    walk("agenda", AGENDA).await;
}

/// The teacher of Polish gives homework.
fn assign(zosia: &mut Pupil) {
    zosia.homework.assignments.push(Assignment {
        id: 1,
        topic: "Opis ulubionej książki".to_owned(),
        text: "Napisz opis (min. 120 słów).".to_owned(),
        given: october(5),
        due: october(14),
        lesson: zosia.lesson_id(older::POLISH),
        category: None,
        files: Vec::new(),
        is_done: false,
    });
}

fn work(zosia: &mut Pupil) -> &mut Assignment {
    zosia.homework.get_mut(1).unwrap()
}

#[rustfmt::skip] // A row is a line.
const HOMEWORK: &[Row] = &[
    at_once("added home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: środa 14.10", assign),
    unnoticed(|zosia| work(zosia).is_done = true),
    at_once("changed home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: środa 14.10 → piątek 16.10",
        |zosia| work(zosia).due = october(16)),
    at_once("changed home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: piątek 16.10 (zmiana treści)",
        |zosia| work(zosia).text = "Napisz recenzję.".into()),
    at_once("removed home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: piątek 16.10 (usunięte)",
        |zosia| zosia.homework.assignments.retain(|work| work.id != 1)),
    at_once("changed home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: piątek 16.10 → środa 14.10",
        assign),
    at_once("removed home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: środa 14.10 (usunięte)",
        |zosia| zosia.homework.assignments.retain(|work| work.id != 1)),
    at_once("restored home_work_assignments:1", "Zosia: zadanie domowe – język polski, termin: środa 14.10 (przywrócone)",
        assign),
];

#[tokio::test]
async fn homework() {
    walk("homework", HOMEWORK).await;
}
