//! A school week, published in batches: each batch happens at one moment of the week.

mod automatic;
mod days;
mod kindergarten;
mod other_grades;
mod publication;

use chrono::{Days, NaiveDateTime, Weekday};

use crate::register::year::at;
use crate::register::{Register, SchoolYear};
use publication::Publication;

pub use publication::PublishedChange;

/// Everything that happens at one moment of the week.
struct Batch {
    day: Weekday,
    hour: u32,
    minute: u32,
    publish: fn(&mut Publication),
}

/// The week, in order.
const BATCHES: [Batch; 8] = [
    batch(Weekday::Mon, 8, 50, days::monday_morning),
    batch(Weekday::Mon, 14, 10, days::monday_afternoon),
    batch(Weekday::Tue, 9, 15, days::tuesday_morning),
    batch(Weekday::Tue, 15, 40, days::tuesday_afternoon),
    batch(Weekday::Wed, 10, 5, days::wednesday),
    batch(Weekday::Thu, 14, 20, days::thursday),
    batch(Weekday::Fri, 7, 40, days::friday_morning),
    batch(Weekday::Fri, 13, 30, days::friday_afternoon),
];

const fn batch(day: Weekday, hour: u32, minute: u32, publish: fn(&mut Publication)) -> Batch {
    Batch {
        day,
        hour,
        minute,
        publish,
    }
}

/// How far the week has come.
pub struct Week {
    year: SchoolYear,
    published: usize,
}

impl Week {
    /// The week in which the school starts; nothing of it has happened yet.
    pub const fn new(year: SchoolYear) -> Self {
        Self { year, published: 0 }
    }

    /// The natural moment of each batch, in Warsaw.
    pub fn moments(&self) -> Vec<NaiveDateTime> {
        BATCHES.iter().map(|batch| self.moment(batch)).collect()
    }

    fn moment(&self, batch: &Batch) -> NaiveDateTime {
        let days = u64::from(batch.day.num_days_from_monday());
        at(self.year.monday + Days::new(days), batch.hour, batch.minute)
    }

    /// Publishes the next batch; none when the week is over.
    pub fn publish_next(
        &mut self,
        register: &mut Register,
        now: NaiveDateTime,
    ) -> Option<Vec<PublishedChange>> {
        let batch = BATCHES.get(self.published)?;
        self.published += 1;
        let mut publication = Publication::new(register, self.year, now);
        (batch.publish)(&mut publication);
        Some(publication.into_changes())
    }
}
