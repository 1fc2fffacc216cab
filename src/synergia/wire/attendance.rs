//! `Attendances`, `Realizations` and `Notes` (API.md sections 7 to 9).

use serde::Deserialize;

use super::scalar::{Code, Flag, Ref, essential};
use super::text::Text;

/// One of `Attendances`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Attendance {
    pub id: Code,
    pub lesson: Ref,
    pub lesson_no: Code,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    #[serde(deserialize_with = "essential")]
    pub add_date: Code,
    #[serde(rename = "Type")]
    pub kind: Ref,
    pub added_by: Ref,
}

/// One of `Realizations`: a lesson that was held. The number stands under one name or the other.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Realization {
    pub id: Code,
    pub lesson: Ref,
    pub lesson_no: Code,
    pub lesson_number: Code,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub topic: Text,
    pub is_trip: Flag,
    pub added_by: Ref,
}

/// One of `Notes`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Note {
    pub id: Code,
    pub text: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub category: Ref,
    pub teacher: Ref,
    pub added_by: Ref,
    pub positive: Code,
}
