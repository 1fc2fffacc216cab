//! What happens in the feeds that are read hourly.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use dzwonek::demo::school::Pupil;
use dzwonek::demo::school::register::homework::Assignment;
use dzwonek::demo::school::register::{
    BehaviourGrade, Conference, FileStatus, SchoolFile, SchoolFreeDay, Trip,
};

/// A kind of thing that a school publishes now and then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rare {
    Homework,
    Behaviour,
    Conference,
    DayOff,
    Trip,
    File,
}

impl Rare {
    pub const ALL: [Self; 6] = [
        Self::Homework,
        Self::Behaviour,
        Self::Conference,
        Self::DayOff,
        Self::Trip,
        Self::File,
    ];

    pub fn key(self, id: u64) -> String {
        let source = match self {
            Self::Homework => "home_work_assignments",
            Self::Behaviour => "behaviour_grades_points",
            Self::Conference => "parent_teacher_conferences",
            Self::DayOff => "school_free_days",
            Self::Trip => "school_trips",
            Self::File => "school_files",
        };
        format!("{source}:{id}")
    }

    /// What is announced lies far enough ahead to be changed or called off. Returns whether the school
    /// has such a thing at all.
    pub fn add(self, pupil: &mut Pupil, id: u64, now: NaiveDateTime) -> bool {
        let day = now.date() + TimeDelta::days(30 + i64::try_from(id % 7).unwrap());
        match self {
            Self::Homework => pupil.homework.assignments.push(Assignment {
                id,
                topic: format!("Praca {id}"),
                text: format!("Zadania ze strony {}", id % 100),
                given: now.date(),
                due: day,
                lesson: pupil.lesson_id(1),
                category: None,
                files: Vec::new(),
                is_done: false,
            }),
            Self::Behaviour => {
                let Some(known) = pupil.behaviour.first().cloned() else {
                    return false;
                };
                let text = Some(format!("Pomoc {id}"));
                let grade = BehaviourGrade {
                    id,
                    text,
                    added: now,
                    ..known
                };
                pupil.behaviour.push(grade);
            }
            Self::Conference => pupil.conferences.push(Conference {
                id,
                class: pupil.house.class.id,
                name: "Zebranie".to_owned(),
                topic: format!("Sprawy {id}"),
                date: day,
                time: NaiveTime::MIN,
                teacher: pupil.house.class.tutor,
                room: None,
            }),
            Self::DayOff => pupil.school_free_days.push(SchoolFreeDay {
                id,
                name: format!("Święto {id}"),
                from: day,
                to: day,
            }),
            Self::Trip => pupil.trips.push(Trip {
                id,
                destination: format!("Wieliczka {id}"),
                route: "Kraków – Wieliczka".to_owned(),
                locomotion: "pociąg".to_owned(),
                from: day,
                to: day,
                coordinator: None,
            }),
            Self::File => pupil.files.push(SchoolFile {
                id,
                name: format!("Regulamin {id}.pdf"),
                added: now,
                status: FileStatus::Ready,
            }),
        }
        true
    }

    pub fn take_back(self, pupil: &mut Pupil, id: u64) {
        match self {
            Self::Homework => pupil.homework.assignments.retain(|work| work.id != id),
            Self::Behaviour => pupil.behaviour.retain(|grade| grade.id != id),
            Self::Conference => pupil.conferences.retain(|meeting| meeting.id != id),
            Self::DayOff => pupil.school_free_days.retain(|day| day.id != id),
            Self::Trip => pupil.trips.retain(|trip| trip.id != id),
            Self::File => pupil.files.retain(|file| file.id != id),
        }
    }

    pub fn correct(self, pupil: &mut Pupil, id: u64) {
        const CORRECTED: &str = " (poprawka)";
        let words = match self {
            Self::Homework => pupil.homework.get_mut(id).map(|work| &mut work.text),
            Self::Behaviour => found(&mut pupil.behaviour, |grade| grade.id == id)
                .and_then(|grade| grade.text.as_mut()),
            Self::Conference => found(&mut pupil.conferences, |meeting| meeting.id == id)
                .map(|meeting| &mut meeting.topic),
            Self::DayOff => {
                found(&mut pupil.school_free_days, |day| day.id == id).map(|day| &mut day.name)
            }
            Self::Trip => {
                found(&mut pupil.trips, |trip| trip.id == id).map(|trip| &mut trip.destination)
            }
            Self::File => found(&mut pupil.files, |file| file.id == id).map(|file| &mut file.name),
        };
        *words.unwrap() += CORRECTED;
    }
}

fn found<T>(among: &mut [T], is_it: impl Fn(&T) -> bool) -> Option<&mut T> {
    among.iter_mut().find(|one| is_it(one))
}
