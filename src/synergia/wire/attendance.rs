//! `Attendances`, `Realizations` and `Notes` (API.md sections 7 to 9).

use serde::Deserialize;

use super::scalar::{Flag, Ref, Text, essential};

/// One of `Attendances`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Attendance {
    pub id: Text,
    pub lesson: Ref,
    pub lesson_no: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Text,
    #[serde(deserialize_with = "essential")]
    pub add_date: Text,
    #[serde(rename = "Type")]
    pub kind: Ref,
    pub added_by: Ref,
}

/// One of `Realizations`: a lesson that was held. The number stands under one name or the other.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Realization {
    pub id: Text,
    pub lesson: Ref,
    pub lesson_no: Text,
    pub lesson_number: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Text,
    pub topic: Text,
    pub is_trip: Flag,
    pub added_by: Ref,
}

/// One of `Notes`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Note {
    pub id: Text,
    pub text: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Text,
    pub category: Ref,
    pub teacher: Ref,
    pub added_by: Ref,
    pub positive: Text,
}
