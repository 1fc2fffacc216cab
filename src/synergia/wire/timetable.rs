//! `Timetables`: date → slots → lessons (API.md section 9).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::document::{Items, elements};
use super::scalar::{Code, Flag, Ref, day, essential};
use super::text::Text;
use crate::domain::visit::answer::{Tallied, Tally};

/// One lesson in a slot.
#[allow(
    clippy::struct_field_names,
    reason = "the names are those of the register; one flag has two spellings"
)]
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Lesson {
    pub lesson_no: Code,
    pub hour_from: Code,
    pub hour_to: Code,
    pub lesson: Ref,
    pub subject: Ref,
    pub teacher: Ref,
    pub classroom: Ref,
    pub virtual_class: Ref,
    pub virtual_class_name: Text,
    #[serde(deserialize_with = "essential")]
    pub is_canceled: Flag,
    #[serde(deserialize_with = "essential")]
    pub is_cancelled: Flag,
    #[serde(deserialize_with = "essential")]
    pub is_substitution_class: Flag,
    pub substitution_note: Text,
    #[serde(deserialize_with = "essential")]
    pub org_date: Code,
    pub org_lesson_no: Code,
    pub org_hour_from: Code,
    pub org_hour_to: Code,
    pub org_lesson: Ref,
    pub org_subject: Ref,
    pub org_teacher: Ref,
    pub org_classroom: Ref,
    #[serde(deserialize_with = "essential")]
    pub new_date: Code,
    pub new_lesson_no: Code,
    pub new_hour_from: Code,
    pub new_hour_to: Code,
    pub new_subject: Ref,
    pub new_teacher: Ref,
    pub new_classroom: Ref,
}

/// A lesson with the place it was found in.
#[derive(Debug)]
pub struct LessonInSlot {
    pub date: NaiveDate,
    /// The index of the slot, which usually is the number of the lesson.
    pub slot: usize,
    pub lesson: Lesson,
}

impl Lesson {
    /// Whether there is a lesson in it.
    fn says_something(&self) -> bool {
        let named = [&self.subject, &self.teacher, &self.lesson];
        named.iter().any(|reference| reference.id.is_some())
    }
}

/// One week.
#[derive(Debug, Default)]
pub struct Week {
    pub lessons: Vec<LessonInSlot>,
    /// How many lessons could not be read. The id of one, if it has one at all, is not what it is known by.
    pub skipped: usize,
}

impl Week {
    /// The week under `Timetable`; `None` when it is neither a map of days nor the empty list that stands
    /// for an empty map.
    pub fn of(timetable: &str) -> Option<Self> {
        let mut week = Self::default();
        if let Ok(days) = serde_json::from_str::<Vec<&RawValue>>(timetable) {
            return days.is_empty().then_some(week);
        }
        let days: BTreeMap<String, &RawValue> = serde_json::from_str(timetable).ok()?;
        for (date, slots) in days {
            week.read_day(day(&date), slots.get());
        }
        Some(week)
    }

    fn read_day(&mut self, date: Option<NaiveDate>, slots: &str) {
        if slots == "null" {
            return;
        }
        let Some(slots) = elements(slots) else {
            self.skipped += 1;
            return;
        };
        for (slot, lessons) in slots {
            self.read_slot(date, slot, lessons.get());
        }
    }

    fn read_slot(&mut self, date: Option<NaiveDate>, slot: usize, lessons: &str) {
        if lessons == "null" {
            return;
        }
        let Some(items) = Items::<Lesson>::of(lessons) else {
            self.skipped += 1;
            return;
        };
        self.skipped += items.skipped.len();
        for lesson in items.read {
            match date.filter(|_| lesson.says_something()) {
                Some(date) => self.lessons.push(LessonInSlot { date, slot, lesson }),
                None => self.skipped += 1,
            }
        }
    }
}

impl Tallied for Week {
    fn tally(&self) -> Tally {
        Tally {
            items: self.lessons.len() + self.skipped,
            unreadable: self.skipped,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_are_found_in_lists_and_in_maps_of_slots() {
        for (json, lessons, skipped) in [
            ("[]", 0, 0),
            (r#"{"2026-10-05":[[],[@]]}"#, 1, 0),
            (r#"{"2026-10-05":{"3":[@],"5":null}}"#, 1, 0),
            (r#"{"2026-10-05":[],"2026-10-06":null}"#, 0, 0),
            (r#"{"2026-10-05":[[@,7]],"x":[[@,@]]}"#, 1, 3),
            (r#"{"2026-10-05":"holiday"}"#, 0, 1),
            (r#"{"2026-10-05":[[{"LessonNo":"1"}]]}"#, 0, 1),
            (r#"{"2026-10-05":[{"0":@},{"0":@,"1":@}]}"#, 3, 0),
            (r#"{"2026-10-05":{"1":{"0":@},"2":@}}"#, 2, 0),
            (r#"{"05.10.2026":[[@]]}"#, 1, 0),
        ] {
            let json = json.replace('@', r#"{"LessonNo":1,"Lesson":{"Id":7}}"#);
            let week = Week::of(&json).unwrap();
            assert_eq!(
                (week.lessons.len(), week.skipped),
                (lessons, skipped),
                "{json}"
            );
        }
        assert!(Week::of("[1]").is_none());
        assert!(Week::of("\"x\"").is_none());
    }

    #[test]
    fn the_slot_of_a_lesson_is_its_index() {
        let json = r#"{"2026-10-05":{"3":[@],"7":[@,@]}}"#.replace('@', r#"{"Lesson":{"Id":7}}"#);
        let week = Week::of(&json).unwrap();
        let slots: Vec<usize> = week.lessons.iter().map(|found| found.slot).collect();
        assert_eq!(slots, [3, 7, 7]);
    }
}
