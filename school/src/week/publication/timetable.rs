//! Publishes changes of the timetable.

use chrono::Weekday;

use super::Publication;
use crate::register::timetable::Slot;
use crate::register::{Happening, Who};

/// A day of the week means the next one that is not past when the school starts.
impl Publication<'_> {
    /// The place of a lesson of the whole class.
    pub fn slot(&self, day: Weekday, number: u32) -> Slot {
        Slot::of_class(self.year.coming(day), number)
    }

    /// The place of a lesson of a pupil's first group.
    pub fn group_slot(&mut self, who: Who, day: Weekday, number: u32) -> Slot {
        let group = self.pupil(who).institution.groups.first();
        let group = group.map(|group| group.id);
        Slot {
            group,
            ..self.slot(day, number)
        }
    }

    /// A lesson is cancelled.
    pub fn cancel(&mut self, who: Who, slot: Slot) {
        self.deviate(who, slot, Happening::Cancelled, "cancelled");
    }

    /// Another lesson instead, often without a room.
    pub fn substitute(&mut self, who: Who, slot: Slot, lesson: u64, room: Option<u64>) {
        let replaced = self.replaced(who, lesson, room);
        self.deviate(who, slot, replaced, "substituted");
    }

    /// The same lesson in another room.
    pub fn change_room(&mut self, who: Who, slot: Slot, lesson: u64, room: u64) {
        let replaced = self.replaced(who, lesson, Some(room));
        self.deviate(who, slot, replaced, "room_changed");
    }

    fn replaced(&mut self, who: Who, lesson: u64, room: Option<u64>) -> Happening {
        let pupil = self.pupil(who);
        Happening::Replaced {
            lesson: pupil.lesson_id(lesson),
            room: room.map(|room| pupil.institution.room_id(room)),
        }
    }

    /// The same lesson at another time.
    pub fn move_lesson(&mut self, who: Who, slot: Slot, to: Slot, room: u64) {
        let (date, number) = (to.date, to.number);
        let room = self.pupil(who).institution.room_id(room);
        self.deviate(who, slot, Happening::Moved { date, number, room }, "moved");
    }

    fn deviate(&mut self, who: Who, slot: Slot, happening: Happening, change: &'static str) {
        let pupil = self.pupil(who);
        let id = pupil.timetable.next_deviation_id();
        pupil.timetable.deviate(id, slot, happening);
        self.record(who, "timetable", change, slot.key());
    }

    /// The lesson is held as planned after all.
    pub fn restore(&mut self, who: Who, slot: Slot) {
        self.pupil(who).timetable.restore(slot);
        self.record(who, "timetable", "restored", slot.key());
    }

    /// Two lessons of the whole class change places for good, from the coming Monday on.
    pub fn swap_mondays(&mut self, who: Who, (one, other): (u32, u32)) {
        let monday = self.day(7);
        self.pupil(who).timetable.swap_from(monday, (one, other));
        for number in [one, other] {
            let key = Slot::of_class(monday, number).key();
            self.record(who, "timetable", "plan_changed", key);
        }
    }
}
