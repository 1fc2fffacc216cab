//! A row of a lookup (API.md sections 5 to 10).

use serde::Deserialize;

use super::scalar::{Flag, Number, Ref, Text, Unless};

/// One row of any lookup: `Subjects`, `Users`, `Classrooms`, `Lessons`, the categories, `Grades/Comments`,
/// `Attendances/Types`; with small letters, `Auth/Subjects`, `Auth/Classrooms` and the activities of a
/// kindergarten.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Row {
    #[serde(alias = "identifier")]
    pub id: Text,
    /// The LID of a user.
    pub account_id: Text,
    #[serde(alias = "name")]
    pub name: Text,
    pub category_name: Text,
    #[serde(alias = "symbol")]
    pub symbol: Text,
    pub first_name: Text,
    pub last_name: Text,
    pub text: Text,
    pub weight: Number,
    pub count_to_the_average: Unless,
    pub value_to: Number,
    pub subject: Ref,
    pub is_presence_kind: Option<Flag>,
    pub standard_type: Ref,
}

impl Row {
    /// Whether it has any name at all.
    pub fn is_named(&self) -> bool {
        let names = [
            &self.name,
            &self.category_name,
            &self.first_name,
            &self.last_name,
            &self.symbol,
            &self.text,
        ];
        names.iter().any(|name| name.0.is_some())
    }
}
