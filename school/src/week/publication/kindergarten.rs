//! Publishes changes of a kindergarten's timetable.

use chrono::Weekday;

use super::Publication;
use crate::register::kindergarten::{BlockPlace, Kindergarten, block_key};
use crate::register::{BlockChange, Who};

/// A day of the week means the next one that is not past when the school starts.
impl Publication<'_> {
    /// The place of the block that begins at `from`.
    pub fn block(&self, day: Weekday, from: &'static str) -> BlockPlace {
        (self.year.coming(day), from)
    }

    /// A block is cancelled.
    pub fn cancel_block(&mut self, who: Who, place: BlockPlace) {
        self.change_block(who, place, "cancelled", |kindergarten| {
            kindergarten.deviate(place, BlockChange::Cancelled);
        });
    }

    /// Another activity with another teacher instead.
    pub fn substitute_block(
        &mut self,
        who: Who,
        place: BlockPlace,
        (activity, teacher): (u64, u64),
        comment: &'static str,
    ) {
        let replaced = BlockChange::Replaced {
            activity,
            teacher: self.pupil(who).institution.teacher_id(teacher),
            comment,
        };
        self.change_block(who, place, "substituted", |kindergarten| {
            kindergarten.deviate(place, replaced);
        });
    }

    /// The block is held as planned after all.
    pub fn restore_block(&mut self, who: Who, place: BlockPlace) {
        self.change_block(who, place, "restored", |kindergarten| {
            kindergarten.restore(place);
        });
    }

    fn change_block(
        &mut self,
        who: Who,
        place: BlockPlace,
        change: &'static str,
        publish: impl FnOnce(&mut Kindergarten),
    ) {
        if let Some(kindergarten) = &mut self.pupil(who).kindergarten {
            publish(kindergarten);
            self.record(who, "timetable", change, block_key(place));
        }
    }
}
