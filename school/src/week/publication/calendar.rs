//! Publishing days off and trips.

use chrono::{Days, NaiveDate};

use super::Publication;
use crate::register::{ClassFreeDay, SchoolFreeDay, Trip, Who};

/// Days off.
impl Publication<'_> {
    /// So many days from the Monday of the week.
    pub fn day(&self, days: u64) -> NaiveDate {
        self.year.monday + Days::new(days)
    }

    /// The school gives a day off.
    pub fn give_day_off(&mut self, school: &[Who], id: u64, name: &str, day: NaiveDate) {
        for who in school {
            self.pupil(*who).school_free_days.push(SchoolFreeDay {
                id,
                name: name.to_owned(),
                from: day,
                to: day,
            });
            self.say(*who, "days_off", "added", format!("school_free_days:{id}"));
        }
    }

    /// The school takes a day off back.
    pub fn take_day_off_back(&mut self, school: &[Who], id: u64) {
        for who in school {
            self.pupil(*who).school_free_days.retain(|day| day.id != id);
            self.say(
                *who,
                "days_off",
                "removed",
                format!("school_free_days:{id}"),
            );
        }
    }

    /// The pupil's class has a day without lessons.
    pub fn free_class(&mut self, who: Who, (id, kind): (u64, u64), day: NaiveDate) {
        let pupil = self.pupil(who);
        pupil.class_free_days.push(ClassFreeDay {
            id,
            class: pupil.institution.class.id,
            kind,
            day,
            lessons: None,
        });
        self.say(who, "days_off", "added", format!("class_free_days:{id}"));
    }

    /// Only some of the lessons are off after all.
    pub fn free_class_for(&mut self, who: Who, id: u64, lessons: (u8, u8)) {
        let days = &mut self.pupil(who).class_free_days;
        for day in days.iter_mut().filter(|day| day.id == id) {
            day.lessons = Some(lessons);
        }
        self.say(who, "days_off", "changed", format!("class_free_days:{id}"));
    }
}

/// Trips.
impl Publication<'_> {
    /// The class will make a trip.
    pub fn plan_trip(&mut self, who: Who, trip: Trip) {
        let key = trip_key(trip.id);
        self.pupil(who).trips.push(trip);
        self.say(who, "trips", "added", key);
    }

    /// The trip takes place on another day.
    pub fn move_trip(&mut self, who: Who, id: u64, day: NaiveDate) {
        for trip in self
            .pupil(who)
            .trips
            .iter_mut()
            .filter(|trip| trip.id == id)
        {
            (trip.from, trip.to) = (day, day);
        }
        self.say(who, "trips", "changed", trip_key(id));
    }

    /// The trip does not take place.
    pub fn call_trip_off(&mut self, who: Who, id: u64) {
        self.pupil(who).trips.retain(|trip| trip.id != id);
        self.say(who, "trips", "removed", trip_key(id));
    }
}

fn trip_key(id: u64) -> String {
    format!("school_trips:{id}")
}
