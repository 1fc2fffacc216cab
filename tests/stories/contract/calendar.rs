//! Days off, meetings with parents, trips, files and the lucky number.

use chrono::NaiveTime;
use school::Pupil;
use school::register::institution::room;
use school::register::{
    ClassFreeDay, Conference, FileStatus, LuckyNumber, SchoolFile, SchoolFreeDay, Trip,
};

use super::{Row, at_once, unnoticed, walk};
use crate::support::october::{october, october_at};

fn close_the_school(zosia: &mut Pupil) {
    zosia.school_free_days.push(SchoolFreeDay {
        id: 1,
        name: "Ferie jesienne".to_owned(),
        from: october(26),
        to: october(30),
    });
}

/// A day off for one class of the school.
fn free_the_class(zosia: &mut Pupil, id: u64, class: u64) {
    zosia.class_free_days.push(ClassFreeDay {
        id,
        class,
        kind: 15,
        day: october(21),
        lessons: None,
    });
}

fn day_of_class(zosia: &mut Pupil) -> &mut ClassFreeDay {
    zosia
        .class_free_days
        .iter_mut()
        .find(|day| day.id == 1)
        .unwrap()
}

#[rustfmt::skip] // A row is a line.
const DAYS_OFF: &[Row] = &[
    at_once("added school_free_days:1", "Zosia: dni wolne – Ferie jesienne (poniedziałek 26.10 – piątek 30.10)",
        close_the_school),
    at_once("changed school_free_days:1", "Zosia: zmiana dni wolnych – Ferie jesienne (poniedziałek 26.10 – czwartek 29.…",
        |zosia| zosia.school_free_days.last_mut().unwrap().to = october(29)),
    at_once("removed school_free_days:1", "Zosia: dni wolne usunięte – Ferie jesienne (poniedziałek 26.10 – czwartek 29.…",
        |zosia| zosia.school_free_days.retain(|day| day.id != 1)),
    at_once("changed school_free_days:1", "Zosia: zmiana dni wolnych – Ferie jesienne (poniedziałek 26.10 – piątek 30.10)",
        close_the_school),
    at_once("added class_free_days:1", "Zosia: dzień wolny – Wycieczka (środa 21.10)",
        |zosia| free_the_class(zosia, 1, zosia.institution.class.id)),
    unnoticed(|zosia| free_the_class(zosia, 2, 61_507)),
    at_once("changed class_free_days:1", "Zosia: zmiana odwołanych lekcji – Wycieczka (środa 21.10)",
        |zosia| day_of_class(zosia).lessons = Some((3, 5))),
    at_once("changed class_free_days:1", "Zosia: zmiana odwołanych lekcji – Dzień integracji (środa 21.10)",
        |zosia| day_of_class(zosia).kind = 16),
    at_once("removed class_free_days:1", "Zosia: odwołanie lekcji usunięte – Dzień integracji (środa 21.10)",
        |zosia| zosia.class_free_days.retain(|day| day.id != 1)),
];

#[tokio::test]
async fn days_off() {
    walk("days_off", DAYS_OFF).await;
}

/// The tutor invites the parents of a class.
pub fn invite(zosia: &mut Pupil, id: u64, class: u64) -> &mut Conference {
    zosia.conferences.push(Conference {
        id,
        class,
        name: "Zebranie".to_owned(),
        topic: "Wycieczka".to_owned(),
        date: october(22),
        time: NaiveTime::MIN,
        teacher: zosia.institution.class.tutor,
        room: None,
    });
    zosia.conferences.last_mut().unwrap()
}

fn meeting(zosia: &mut Pupil) -> &mut Conference {
    zosia
        .conferences
        .iter_mut()
        .find(|meeting| meeting.id == 1)
        .unwrap()
}

#[rustfmt::skip] // A row is a line.
const CONFERENCES: &[Row] = &[
    at_once("added parent_teacher_conferences:1", "Zosia: zebranie – Wycieczka (czwartek 22.10)",
        |zosia| { invite(zosia, 1, zosia.institution.class.id); }),
    unnoticed(|zosia| { invite(zosia, 2, 61_507); }),
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – czwartek 22.10, 17:30 (Wycieczka)",
        |zosia| meeting(zosia).time = october_at(22, 17, 30).time()),
    // Midnight is how the register writes that there is no hour.
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – czwartek 22.10, 17:30 → bez godziny (Wycieczka)",
        |zosia| meeting(zosia).time = NaiveTime::MIN),
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – Wycieczka (czwartek 22.10)",
        |zosia| meeting(zosia).room = Some(zosia.institution.room_id(room::R12))),
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – czwartek 22.10 → czwartek 29.10 (Wycieczka)",
        |zosia| meeting(zosia).date = october(29)),
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – Ojców (czwartek 29.10)",
        |zosia| meeting(zosia).topic = "Ojców".into()),
    at_once("removed parent_teacher_conferences:1", "Zosia: zebranie usunięte – Ojców (czwartek 29.10)",
        |zosia| zosia.conferences.retain(|meeting| meeting.id != 1)),
    at_once("changed parent_teacher_conferences:1", "Zosia: zmiana zebrania – czwartek 29.10 → czwartek 22.10 (Wycieczka)",
        |zosia| { invite(zosia, 1, zosia.institution.class.id); }),
];

#[tokio::test]
async fn conferences() {
    walk("conferences", CONFERENCES).await;
}

fn plan_trip(zosia: &mut Pupil) {
    zosia.trips.push(Trip {
        id: 1,
        destination: "Ojców".to_owned(),
        route: "Kraków – Ojców".to_owned(),
        locomotion: "autokar".to_owned(),
        from: october(21),
        to: october(21),
        coordinator: None,
    });
}

fn trip(zosia: &mut Pupil) -> &mut Trip {
    zosia.trips.iter_mut().find(|trip| trip.id == 1).unwrap()
}

#[rustfmt::skip] // A row is a line.
const TRIPS: &[Row] = &[
    at_once("added school_trips:1", "Zosia: wycieczka – Ojców (środa 21.10)", plan_trip),
    at_once("changed school_trips:1", "Zosia: zmiana wycieczki – Ojców (czwartek 22.10 – piątek 23.10)",
        |zosia| (trip(zosia).from, trip(zosia).to) = (october(22), october(23))),
    at_once("changed school_trips:1", "Zosia: zmiana wycieczki – Ojców (czwartek 22.10 – piątek 23.10)",
        |zosia| trip(zosia).coordinator = Some("Kowal Anna".into())),
    at_once("changed school_trips:1", "Zosia: zmiana wycieczki – Pieskowa Skała (czwartek 22.10 – piątek 23.10)",
        |zosia| trip(zosia).destination = "Pieskowa Skała".into()),
    at_once("removed school_trips:1", "Zosia: wycieczka usunięta – Pieskowa Skała (czwartek 22.10 – piątek 23.10)",
        |zosia| zosia.trips.retain(|trip| trip.id != 1)),
    at_once("changed school_trips:1", "Zosia: zmiana wycieczki – Ojców (środa 21.10)", plan_trip),
    at_once("removed school_trips:1", "Zosia: wycieczka usunięta – Ojców (środa 21.10)",
        |zosia| zosia.trips.retain(|trip| trip.id != 1)),
    at_once("restored school_trips:1", "Zosia: wycieczka przywrócona – Ojców (środa 21.10)", plan_trip),
];

#[tokio::test]
async fn trips() {
    walk("trips", TRIPS).await;
}

fn upload(zosia: &mut Pupil) {
    zosia.files.push(SchoolFile {
        id: 1,
        name: "Statut szkoły".to_owned(),
        added: october_at(5, 7, 5),
        status: FileStatus::Ready,
    });
}

fn file(zosia: &mut Pupil) -> &mut SchoolFile {
    zosia.files.iter_mut().find(|file| file.id == 1).unwrap()
}

#[rustfmt::skip] // A row is a line.
const FILES: &[Row] = &[
    at_once("added school_files:1", "Zosia: plik szkoły – Statut szkoły", upload),
    unnoticed(|zosia| file(zosia).status = FileStatus::Processing),
    at_once("changed school_files:1", "Zosia: zmiana pliku szkoły – Statut szkoły",
        |zosia| (file(zosia).status, file(zosia).added) = (FileStatus::Ready, october_at(5, 7, 30))),
    at_once("changed school_files:1", "Zosia: zmiana pliku szkoły – Statut szkoły 2026",
        |zosia| file(zosia).name = "Statut szkoły 2026".into()),
    at_once("removed school_files:1", "Zosia: plik szkoły usunięty – Statut szkoły 2026",
        |zosia| zosia.files.retain(|file| file.id != 1)),
    at_once("changed school_files:1", "Zosia: zmiana pliku szkoły – Statut szkoły", upload),
];

#[tokio::test]
async fn files() {
    walk("files", FILES).await;
}

/// The number of a day is drawn; Zosia's own is 24.
fn draw(zosia: &mut Pupil, number: u64, day: u32) {
    let day = october(day);
    zosia.lucky_number = Some(LuckyNumber { number, day });
}

#[rustfmt::skip] // A row is a line.
const LUCKY_NUMBER: &[Row] = &[
    unnoticed(|zosia| draw(zosia, 9, 6)),
    at_once("added lucky_numbers:2026-10-06", "Zosia: szczęśliwy numerek 24 – wtorek 6.10", |zosia| draw(zosia, 24, 6)),
    unnoticed(|zosia| draw(zosia, 9, 7)),
    unnoticed(|zosia| draw(zosia, 24, 6)),
    unnoticed(|zosia| draw(zosia, 24, 2)),
];

#[tokio::test]
async fn lucky_number() {
    walk("lucky_number", LUCKY_NUMBER).await;
}
