//! `Attendances` and `Notes` (API.md sections 7 and 8).

use serde::Deserialize;

use super::scalar::{Ref, Text};

/// One of `Attendances`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Attendance {
    pub id: Text,
    pub lesson: Ref,
    pub lesson_no: Text,
    pub date: Text,
    pub add_date: Text,
    #[serde(rename = "Type")]
    pub kind: Ref,
    pub added_by: Ref,
}

/// One of `Notes`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Note {
    pub id: Text,
    pub text: Text,
    pub date: Text,
    pub category: Ref,
    pub teacher: Ref,
    pub added_by: Ref,
    pub positive: Text,
}
