//! `Timetables`: date → slots → lessons (API.md section 9).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::document::Items;
use super::scalar::{Flag, Ref, Text, essential};

/// One lesson in a slot.
// The names are those of the register; one flag has two spellings.
#[allow(clippy::struct_field_names)]
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Lesson {
    pub lesson_no: Text,
    pub hour_from: Text,
    pub hour_to: Text,
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
    pub org_date: Text,
    pub org_lesson_no: Text,
    pub org_hour_from: Text,
    pub org_hour_to: Text,
    pub org_lesson: Ref,
    pub org_subject: Ref,
    pub org_teacher: Ref,
    pub org_classroom: Ref,
    pub new_date: Text,
    pub new_lesson_no: Text,
    pub new_hour_from: Text,
    pub new_hour_to: Text,
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

/// One week.
#[derive(Debug)]
pub struct Week {
    pub lessons: Vec<LessonInSlot>,
    pub skipped: Vec<String>,
}

impl Week {
    /// The week under `Timetable`; `None` when it is neither a map of days nor the empty list that stands
    /// for an empty map.
    pub fn of(timetable: &str) -> Option<Self> {
        let mut week = Self {
            lessons: Vec::new(),
            skipped: Vec::new(),
        };
        if let Ok(days) = serde_json::from_str::<Vec<&RawValue>>(timetable) {
            return days.is_empty().then_some(week);
        }
        let days: BTreeMap<String, &RawValue> = serde_json::from_str(timetable).ok()?;
        for (date, slots) in days {
            match date.parse() {
                Ok(date) => week.read_day(date, slots.get()),
                Err(_) => week.skipped.push(String::new()),
            }
        }
        Some(week)
    }

    fn read_day(&mut self, date: NaiveDate, slots: &str) {
        let Some(slots) = numbered(slots) else {
            self.skipped.push(String::new());
            return;
        };
        for (slot, lessons) in slots {
            match Items::<Lesson>::of(lessons.get()) {
                Some(items) => {
                    // Its id, if it has one at all, is not what a lesson is known by.
                    let unknown = items.skipped.iter().map(|_| String::new());
                    self.skipped.extend(unknown);
                    let found = items.read.into_iter();
                    self.lessons
                        .extend(found.map(|lesson| LessonInSlot { date, slot, lesson }));
                }
                None if lessons.get() == "null" => {}
                None => self.skipped.push(String::new()),
            }
        }
    }
}

/// The elements of a list with their index. A list with gaps arrives as a map from index to element, as
/// PHP writes it.
fn numbered(list: &str) -> Option<Vec<(usize, &RawValue)>> {
    if list == "null" {
        return Some(Vec::new());
    }
    if let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(list) {
        return Some(elements.into_iter().enumerate().collect());
    }
    let elements: BTreeMap<usize, &RawValue> = serde_json::from_str(list).ok()?;
    Some(elements.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lessons_are_found_in_lists_and_in_maps_of_slots() {
        for (json, lessons, skipped) in [
            ("[]", 0, 0),
            (r#"{"2026-10-05":[[],[{"LessonNo":"1"}]]}"#, 1, 0),
            (r#"{"2026-10-05":{"3":[{"LessonNo":null}],"5":null}}"#, 1, 0),
            (r#"{"2026-10-05":[],"2026-10-06":null}"#, 0, 0),
            (r#"{"2026-10-05":[[{"LessonNo":1},7]],"x":[[{}]]}"#, 1, 2),
            (r#"{"2026-10-05":"holiday"}"#, 0, 1),
        ] {
            let week = Week::of(json).unwrap();
            assert_eq!(
                (week.lessons.len(), week.skipped.len()),
                (lessons, skipped),
                "{json}"
            );
        }
        assert!(Week::of("[1]").is_none());
        assert!(Week::of("\"x\"").is_none());
    }

    #[test]
    fn the_slot_of_a_lesson_is_its_index() {
        let week = Week::of(r#"{"2026-10-05":{"3":[{}],"7":[{},{}]}}"#).unwrap();
        let slots: Vec<usize> = week.lessons.iter().map(|found| found.slot).collect();
        assert_eq!(slots, [3, 7, 7]);
    }
}
