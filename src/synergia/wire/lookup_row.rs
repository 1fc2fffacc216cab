//! A row of a lookup (API.md sections 5 to 10).

use chrono::NaiveDate;
use serde::Deserialize;

use super::scalar::{Code, Flag, Number, Ref, Unless};
use super::text::Text;

/// One row of any lookup: `Subjects`, `Users`, `Classrooms`, `Lessons`, the categories, `Grades/Comments`,
/// `Attendances/Types`; with small letters, `Auth/Subjects`, `Auth/Classrooms` and the activities of a
/// kindergarten.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Row {
    #[serde(alias = "identifier")]
    pub id: Code,
    /// The LID of a user.
    pub account_id: Code,
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
    /// Of a row of the standing plan.
    pub lesson: Ref,
    /// Its last day.
    pub date_to: Code,
}

impl Row {
    /// Whether it is a version of the standing plan that was over before the day `today`: old and new ones are listed
    /// side by side (API.md section 9).
    pub fn is_over(&self, today: NaiveDate) -> bool {
        let last = self.date_to.as_deref().and_then(|day| day.parse().ok());
        last.is_some_and(|last: NaiveDate| last < today)
    }
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
        names.iter().any(|name| name.as_deref().is_some())
    }
}
