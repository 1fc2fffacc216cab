//! What happens at a school, drawn from a seeded generator, and what should be reported of it.

use chrono::{NaiveDate, TimeDelta};
use fastrand::Rng;
use school::Who;
use school::register::timetable::Slot;
use school::register::{Happening, LuckyNumber, Pupil};

use super::sorts::{ABSENCE, ENTERED, JUSTIFICATION, Sort, TOPIC};
use crate::support::world::World;

/// Something that may change again.
struct Thing {
    what: What,
    who: Who,
    touched: NaiveDate,
}

#[derive(Clone, Copy)]
enum What {
    Entry(Sort, u64),
    /// A lesson that is cancelled.
    Lesson(Slot),
}

impl What {
    fn key(&self) -> String {
        match self {
            Self::Entry(sort, id) => format!("{}{id}", sort.key),
            Self::Lesson(slot) => slot.key(),
        }
    }

    fn rest(&self) -> TimeDelta {
        TimeDelta::days(match self {
            Self::Entry(sort, _) => sort.rest,
            Self::Lesson(_) => 3,
        })
    }

    /// An entry of the register changes or goes; returns what that is called. `None` where neither is possible.
    fn alter(&self, pupil: &mut Pupil, goes: bool, today: NaiveDate) -> Option<&'static str> {
        match self {
            Self::Lesson(slot) if slot.date > today + TimeDelta::days(1) => {
                pupil.timetable.restore(*slot);
                Some("restored")
            }
            Self::Lesson(_) => None,
            Self::Entry(Sort { remove, .. }, id) if goes && remove.is_some() => {
                remove.map(|remove| remove(pupil, *id)).map(|()| "removed")
            }
            Self::Entry(sort, id) => {
                let change = sort.change.map(|change| change(pupil, *id, today));
                change.map(|()| "changed")
            }
        }
    }
}

/// What happened so far.
pub struct Happenings {
    pub chance: Rng,
    pupils: Vec<Who>,
    things: Vec<Thing>,
    last_id: u64,
    /// "Zosia grades:99000001 added", for each change.
    pub expected: Vec<String>,
}

impl Happenings {
    pub fn new(seed: u64, pupils: &[Who]) -> Self {
        Self {
            chance: Rng::with_seed(seed),
            pupils: pupils.to_vec(),
            things: Vec::new(),
            last_id: 70_000_000,
            expected: Vec::new(),
        }
    }

    /// A few things happen at this moment.
    pub fn happen(&mut self, world: &World) {
        for who in self.pupils.clone() {
            for _ in 0..self.chance.u8(0..3) {
                match self.chance.u8(0..30) {
                    0..10 => self.change_something(world),
                    10..12 => self.cancel_a_lesson(world, who),
                    12 => self.miss_a_lesson(world, who),
                    13 => self.draw_a_number(world, who),
                    _ => {
                        let sort = *self.chance.choice(&ENTERED).unwrap();
                        self.enter(world, who, sort);
                    }
                }
            }
        }
    }

    pub fn expect_event(&mut self, who: Who, key: &str, change: &str) {
        self.expected.push(format!("{} {key} {change}", who.name()));
    }

    fn remember(&mut self, what: What, who: Who, touched: NaiveDate) {
        self.things.push(Thing { what, who, touched });
    }

    fn enter(&mut self, world: &World, who: Who, sort: Sort) {
        self.last_id += 1;
        let (what, now) = (What::Entry(sort, self.last_id), world.school_time());
        let enter = |pupil: &mut Pupil| (sort.enter)(pupil, self.last_id, now);
        world.school.edit(who, enter);
        if sort.key != JUSTIFICATION.key {
            self.expect_event(who, &what.key(), "added");
        }
        self.remember(what, who, now.date());
    }

    /// The absence stays, and with it the topic.
    fn miss_a_lesson(&mut self, world: &World, who: Who) {
        self.enter(world, who, ABSENCE);
        self.things.pop();
        self.enter(world, who, TOPIC);
    }

    /// The child's own number, unless one may not have been seen yet. It is drawn early, because slow
    /// feeds are read about once a day here.
    fn draw_a_number(&mut self, world: &World, who: Who) {
        let today = world.school_time().date();
        let day = today + TimeDelta::days(5);
        let was_drawn = world.school.edit(who, |pupil| {
            let number = pupil.register_number;
            let is_seen = pupil.lucky_number.is_none_or(|drawn| drawn.day < today);
            is_seen.then(|| pupil.lucky_number = Some(LuckyNumber { number, day }))
        });
        if was_drawn.is_some() {
            self.expect_event(who, &format!("lucky_numbers:{day}"), "added");
        }
    }

    /// Far enough ahead that it is seen even if the school is unreachable for a day.
    fn cancel_a_lesson(&mut self, world: &World, who: Who) {
        let today = world.school_time().date();
        let day = today + TimeDelta::days(self.chance.i64(5..9));
        let choice = self.chance.usize(..);
        let cancelled = world.school.edit(who, |pupil| {
            let lessons = pupil.lessons_on(day);
            let (number, lesson) = lessons.get(choice % lessons.len().max(1))?;
            if pupil.institution.lesson(*lesson)?.group.is_some() {
                return None;
            }
            let (slot, id) = (
                Slot::of_class(day, *number),
                pupil.timetable.next_deviation_id(),
            );
            pupil.timetable.deviate(id, slot, Happening::Cancelled);
            Some(slot)
        });
        if let Some(slot) = cancelled {
            self.expect_event(who, &slot.key(), "cancelled");
            self.remember(What::Lesson(slot), who, today);
        }
    }

    /// One of the things that were left alone for a while changes or goes.
    fn change_something(&mut self, world: &World) {
        let today = world.school_time().date();
        let week = TimeDelta::days(7);
        self.things
            .retain(|thing| thing.touched + thing.what.rest() + week > today);
        let ready: Vec<usize> = (0..self.things.len())
            .filter(|index| self.things[*index].touched + self.things[*index].what.rest() <= today)
            .collect();
        let Some(index) = self.chance.choice(&ready) else {
            return;
        };
        let (Thing { what, who, .. }, goes) = (self.things.swap_remove(*index), self.chance.bool());
        let alter = |pupil: &mut Pupil| what.alter(pupil, goes, today);
        let Some(change) = world.school.edit(who, alter) else {
            return;
        };
        self.expect_event(who, &what.key(), change);
        if change == "changed" {
            self.remember(what, who, today);
        }
    }
}
