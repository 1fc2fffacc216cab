//! Behaviour, justifications, days off, meetings, trips, files, the lucky number (API.md sections 7, 8 and 10).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::list::List;
use super::scalar::{Code, Flag, Number, Ref, essential};
use super::text::Text;

/// One of `SchoolFreeDays`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SchoolFreeDay {
    pub id: Code,
    pub name: Text,
    #[serde(deserialize_with = "essential")]
    pub date_from: Code,
    #[serde(deserialize_with = "essential")]
    pub date_to: Code,
    pub units: List<Ref>,
}

/// One of `ClassFreeDays`, which hold those of all classes.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ClassFreeDay {
    pub id: Code,
    pub class: Ref,
    pub virtual_class: Ref,
    #[serde(rename = "Type")]
    pub kind: Ref,
    #[serde(deserialize_with = "essential")]
    pub date_from: Code,
    #[serde(deserialize_with = "essential")]
    pub date_to: Code,
    pub lesson_no_from: Code,
    pub lesson_no_to: Code,
}

/// One of `SchoolTrips`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SchoolTrip {
    pub id: Code,
    pub destination: Text,
    pub route: Text,
    pub locomotion: Text,
    #[serde(deserialize_with = "essential")]
    pub term_from: Code,
    #[serde(deserialize_with = "essential")]
    pub term_to: Code,
    pub creator_name: Text,
    pub creator_last_name: Text,
    pub coordinator_name: Text,
}

/// One of `SchoolFiles`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SchoolFile {
    pub id: Code,
    pub display_name: Text,
    #[serde(deserialize_with = "essential")]
    pub added_on_date: Code,
    pub failed: Flag,
    pub processing: Flag,
}

/// One of `BehaviourGrades/Points`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct BehaviourGrade {
    pub id: Code,
    #[serde(rename = "BehaviourGrade")]
    pub scale: Ref,
    pub value: Number,
    pub short_name: Text,
    pub text: Text,
    pub category: Ref,
    pub added_by: Ref,
    #[serde(deserialize_with = "essential")]
    pub add_date: Code,
    pub comments: List<Ref>,
}

/// One of `Justifications`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Justification {
    pub id: Code,
    pub message_from_parent: Text,
    #[serde(deserialize_with = "essential")]
    pub post_date: Code,
    #[serde(rename = "justificationStatus")]
    pub status: Text,
    #[serde(deserialize_with = "essential")]
    pub date_from: Code,
    #[serde(deserialize_with = "essential")]
    pub date_to: Code,
}

/// One of `ParentTeacherConferences`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Conference {
    pub id: Code,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub time: Code,
    pub name: Text,
    pub topic: Text,
    pub class: Ref,
    pub teacher: Ref,
    pub room: Ref,
}

/// `LuckyNumbers`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LuckyNumber {
    pub lucky_number: Code,
    #[serde(deserialize_with = "essential")]
    pub lucky_number_day: Code,
}

impl LuckyNumber {
    /// The record; `None` when it is not one: it may be empty, but what it says is said under its name.
    pub fn of(json: &str) -> Option<Self> {
        let keys: BTreeMap<String, &RawValue> = match json {
            "[]" => BTreeMap::new(),
            json => serde_json::from_str(json).ok()?,
        };
        let is_one = keys.is_empty() || keys.contains_key("LuckyNumber");
        is_one.then(|| serde_json::from_str(json).ok())?
    }
}
