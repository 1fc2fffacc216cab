//! Changes the registers and records each change.

mod agenda;
mod attendance;
mod calendar;
mod conduct;
mod entry;
mod grades;
mod kindergarten;
mod messages;
mod other_grades;
mod school;
mod timetable;
mod topics;

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::register::{Pupil, Register, SchoolYear, Who};

use entry::Entry;
use topics::MissedLessons;

/// One change that parents can see.
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
    /// Nothing changed yet.
    pub fn new(register: &'a mut Register, year: SchoolYear, now: NaiveDateTime) -> Self {
        Self {
            missed: topics::missed(register),
            register,
            year,
            now,
            changes: Vec::new(),
        }
    }

    /// The changes of the batch, in order.
    pub fn into_changes(mut self) -> Vec<PublishedChange> {
        self.record_topics();
        self.changes
    }

    /// Adds an entry at the end of its list.
    fn add<E: Entry>(&mut self, who: Who, id: E::Id, new: impl FnOnce(&Pupil) -> E) {
        let end = E::list(self.pupil(who)).len();
        self.insert(who, end, id, new);
    }

    fn insert<E: Entry>(&mut self, who: Who, at: usize, id: E::Id, new: impl FnOnce(&Pupil) -> E) {
        let pupil = self.pupil(who);
        let entry = new(pupil);
        E::list(pupil).insert(at, entry);
        self.record_of::<E>(who, "added", id);
    }

    /// Changes the entry of this id, if there is one.
    fn change<E: Entry>(&mut self, who: Who, id: E::Id, change: impl FnOnce(&mut E)) {
        let mut entries = E::list(self.pupil(who)).iter_mut();
        if let Some(entry) = entries.find(|entry| entry.has(id)) {
            change(entry);
            self.record_of::<E>(who, "changed", id);
        }
    }

    /// Removes an entry.
    pub fn remove<E: Entry>(&mut self, who: Who, id: E::Id) {
        E::list(self.pupil(who)).retain(|entry| !entry.has(id));
        self.record_of::<E>(who, "removed", id);
    }

    /// Removes an entry from the register of every pupil of a school.
    pub fn remove_from_all<E: Entry>(&mut self, school: &[Who], id: E::Id) {
        for who in school {
            self.remove::<E>(*who, id);
        }
    }

    fn record_of<E: Entry>(&mut self, who: Who, change: &'static str, id: E::Id) {
        let key = E::key(self.pupil(who), id);
        self.record(who, E::FEED, change, key);
    }

    fn record(&mut self, who: Who, feed: &'static str, change: &'static str, key: String) {
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
