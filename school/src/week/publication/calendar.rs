//! Publishes days off of a class, and trips.

use chrono::{Days, NaiveDate};

use super::Publication;
use crate::register::{ClassFreeDay, Trip, Who};

impl Publication<'_> {
    /// The date `days` after the Monday of the week.
    pub fn day(&self, days: u64) -> NaiveDate {
        self.year.monday + Days::new(days)
    }

    /// The pupil's class has a day without lessons.
    pub fn free_class(&mut self, who: Who, (id, kind): (u64, u64), day: NaiveDate) {
        self.add(who, id, |pupil| ClassFreeDay {
            id,
            class: pupil.institution.class.id,
            kind,
            day,
            lessons: None,
        });
    }

    /// Only some of the lessons are off after all.
    pub fn free_class_for(&mut self, who: Who, id: u64, lessons: (u8, u8)) {
        self.change(who, id, |day: &mut ClassFreeDay| {
            day.lessons = Some(lessons);
        });
    }

    /// The class will make a trip.
    pub fn plan_trip(&mut self, who: Who, trip: Trip) {
        self.add(who, trip.id, |_| trip);
    }

    /// The trip takes place on another day.
    pub fn move_trip(&mut self, who: Who, id: u64, day: NaiveDate) {
        self.change(who, id, |trip: &mut Trip| (trip.from, trip.to) = (day, day));
    }
}
