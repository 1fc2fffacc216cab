//! Changing the registers, and saying what changed.

mod agenda;
mod attendance;
mod calendar;
mod conduct;
mod files;
mod grades;
mod homework;
mod kindergarten;
mod lucky_number;
mod messages;
mod notices;
mod other_grades;
mod timetable;
mod topics;

use chrono::NaiveDateTime;
use serde::Serialize;
use topics::MissedLessons;

use crate::register::{Pupil, Register, SchoolYear, Who};

/// One change that became visible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedChange {
    pub student: &'static str,
    /// The name of the feed, such as `grades`.
    pub feed: &'static str,
    /// `added`, `changed`, `removed`, `restored`; in `timetable` also `cancelled`, `substituted`,
    /// `room_changed`, `moved`, `plan_changed`.
    pub change: &'static str,
    /// The key of the entry, as in the register: `grades:88415001`, `timetable:2026-10-06/4`.
    pub key: String,
}

/// A batch while it is being published.
pub struct Publication<'a> {
    register: &'a mut Register,
    year: SchoolYear,
    now: NaiveDateTime,
    changes: Vec<PublishedChange>,
    missed: MissedLessons,
}

impl<'a> Publication<'a> {
    /// Absence changed yet.
    pub fn new(register: &'a mut Register, year: SchoolYear, now: NaiveDateTime) -> Self {
        Self {
            missed: topics::missed(register),
            register,
            year,
            now,
            changes: Vec::new(),
        }
    }

    /// What changed.
    pub fn into_changes(mut self) -> Vec<PublishedChange> {
        self.say_topics();
        self.changes
    }

    fn say(&mut self, who: Who, feed: &'static str, change: &'static str, key: String) {
        let student = who.name();
        self.changes.push(PublishedChange {
            student,
            feed,
            change,
            key,
        });
    }

    fn pupil(&mut self, who: Who) -> &mut Pupil {
        self.register.of_mut(who)
    }
}
