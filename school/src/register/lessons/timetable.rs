//! The standing plan and its deviations (API.md section 9).

use chrono::{Datelike, NaiveDate};

/// A lesson assignment: a teacher teaches a subject to the class or to a group of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Id in `Lessons`.
    pub id: u64,
    pub subject: u64,
    pub teacher: u64,
    /// The group; none for the whole class.
    pub group: Option<u64>,
}

/// A part of a class that has some lessons for itself; a "virtual class".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Id in `VirtualClasses`.
    pub id: u64,
    /// "5b ang gr. 1".
    pub name: String,
    /// "b/a1".
    pub symbol: String,
}

/// A lesson of the standing plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanEntry {
    /// Id in `TimetableEntries`.
    pub id: u64,
    pub lesson: u64,
    /// 1 = Monday.
    pub day: u32,
    /// Number of the lesson in the day.
    pub number: u32,
    pub room: u64,
    /// First day on which it is valid.
    pub from: NaiveDate,
    /// Last day on which it is valid.
    pub until: NaiveDate,
}

impl PlanEntry {
    /// Whether the plan has this lesson on that day.
    pub fn held_on(&self, day: NaiveDate) -> bool {
        self.day == day.weekday().number_from_monday() && (self.from..=self.until).contains(&day)
    }
}

/// The place of a lesson in the plan, by which an entry of the timetable is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub date: NaiveDate,
    /// Number of the lesson in the day.
    pub number: u32,
    /// The group; none for a lesson of the whole class.
    pub group: Option<u64>,
}

impl Slot {
    /// A lesson of the whole class.
    pub const fn of_class(date: NaiveDate, number: u32) -> Self {
        Self {
            date,
            number,
            group: None,
        }
    }

    /// The key that programs may rely on: `timetable:2026-10-06/4`, for a group `…/4/7731`.
    pub fn key(&self) -> String {
        let (date, number) = (self.date, self.number);
        self.group.map_or_else(
            || format!("timetable:{date}/{number}"),
            |group| format!("timetable:{date}/{number}/{group}"),
        )
    }
}

/// A deviation of a lesson from the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    Cancelled,
    /// Another lesson is held instead, or the same one in another room. A room is often unknown.
    Replaced {
        lesson: u64,
        room: Option<u64>,
    },
    /// It is held at another time.
    Moved {
        date: NaiveDate,
        number: u32,
        room: u64,
    },
}

/// A change of one planned lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// Id in `Calendars/Substitutions`.
    pub id: u64,
    pub slot: Slot,
    pub happening: Happening,
}

/// From and to, by lesson number; number 0 is a filler (API.md section 5, `LessonsRange`).
pub const BELLS: [(&str, &str); 9] = [
    ("0:00", "0:00"),
    ("08:00", "08:45"),
    ("08:55", "09:40"),
    ("09:50", "10:35"),
    ("10:45", "11:30"),
    ("11:50", "12:35"),
    ("12:45", "13:30"),
    ("13:40", "14:25"),
    ("14:35", "15:20"),
];

/// A pupil's plan with what deviates from it.
#[derive(Debug, Clone, Default)]
pub struct Timetable {
    /// The standing plan, old and new versions of a lesson alike.
    pub entries: Vec<PlanEntry>,
    pub deviations: Vec<Deviation>,
    /// Lessons of groups that the pupil is not in: the weeks show them all the same, the standing plan does not.
    pub lessons_of_others: Vec<u64>,
    /// Days on which the weeks show no lesson, whatever the plan says.
    pub empty_days: Vec<NaiveDate>,
    deviations_so_far: u64,
}

impl Timetable {
    /// What deviates at a place of the plan.
    pub fn deviation(&self, slot: Slot) -> Option<&Deviation> {
        self.deviations
            .iter()
            .find(|deviation| deviation.slot == slot)
    }

    /// An id that no deviation has had yet: ids of `Calendars/Substitutions` only grow.
    pub fn next_deviation_id(&mut self) -> u64 {
        self.deviations_so_far += 1;
        88_200 + self.deviations_so_far
    }

    /// Changes a planned lesson; an earlier change of it is replaced.
    pub fn deviate(&mut self, id: u64, slot: Slot, happening: Happening) {
        self.restore(slot);
        self.deviations.push(Deviation {
            id,
            slot,
            happening,
        });
    }

    /// Takes a change back.
    pub fn restore(&mut self, slot: Slot) {
        self.deviations.retain(|deviation| deviation.slot != slot);
    }

    /// Lets two lessons of a day of the week change places from a day on.
    pub fn swap_from(&mut self, first_day: NaiveDate, (one, other): (u32, u32)) {
        let day = first_day.weekday().number_from_monday();
        let concerned = |entry: &PlanEntry| {
            entry.day == day && [one, other].contains(&entry.number) && entry.until >= first_day
        };
        let mut successors: Vec<PlanEntry> = self
            .entries
            .iter()
            .filter(|entry| concerned(entry))
            .cloned()
            .collect();
        for entry in &mut successors {
            entry.id += 1000;
            entry.from = first_day;
            entry.number = one + other - entry.number;
        }
        for entry in self.entries.iter_mut().filter(|entry| concerned(entry)) {
            entry.until = first_day.pred_opt().unwrap_or(first_day);
        }
        self.entries.extend(successors);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::year::date;

    fn entry(number: u32) -> PlanEntry {
        PlanEntry {
            id: u64::from(number),
            lesson: u64::from(number),
            day: 4,
            number,
            room: 1,
            from: date(2026, 9, 1),
            until: date(2027, 8, 31),
        }
    }

    #[test]
    fn keys_name_date_number_and_group() {
        let slot = Slot::of_class(date(2026, 10, 6), 4);
        assert_eq!(slot.key(), "timetable:2026-10-06/4");
        assert_eq!(
            Slot {
                group: Some(7731),
                ..slot
            }
            .key(),
            "timetable:2026-10-06/4/7731"
        );
    }

    #[test]
    fn two_lessons_change_places_from_a_day_on() {
        let mut plan = Timetable {
            entries: vec![entry(3), entry(4)],
            ..Timetable::default()
        };
        plan.swap_from(date(2026, 10, 15), (3, 4));
        let held = |day| {
            let mut pairs: Vec<_> = plan
                .entries
                .iter()
                .filter(|e| e.held_on(day))
                .map(|e| (e.number, e.lesson))
                .collect();
            pairs.sort_unstable();
            pairs
        };
        assert_eq!(held(date(2026, 10, 8)), [(3, 3), (4, 4)]);
        assert_eq!(held(date(2026, 10, 15)), [(3, 4), (4, 3)]);
    }

    #[test]
    fn a_second_change_of_a_lesson_replaces_the_first() {
        let mut plan = Timetable::default();
        let slot = Slot::of_class(date(2026, 10, 6), 4);
        plan.deviate(1, slot, Happening::Cancelled);
        plan.deviate(
            2,
            slot,
            Happening::Replaced {
                lesson: 5,
                room: None,
            },
        );
        assert_eq!(plan.deviations.len(), 1);
        plan.restore(slot);
        assert_eq!(plan.deviation(slot), None);
    }
}
