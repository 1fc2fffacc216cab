//! Grades, and how a school counts them (API.md section 6).

use serde::Deserialize;

use super::list::List;
use super::scalar::{Code, Flag, Number, Ref, essential};
use super::text::Text;

/// One of `Grades`, or of a list of another system, which adds keys of its own.
#[allow(
    clippy::struct_field_names,
    reason = "the names are those of the register"
)]
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Grade {
    pub id: Code,
    #[serde(deserialize_with = "essential")]
    pub grade: Text,
    pub subject: Ref,
    pub category: Ref,
    pub added_by: Ref,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    #[serde(deserialize_with = "essential")]
    pub add_date: Code,
    pub semester: Code,
    pub is_constituent: Flag,
    pub is_semester: Flag,
    pub is_semester_proposition: Flag,
    pub is_final: Flag,
    pub is_final_proposition: Flag,
    pub comments: List<Ref>,
    pub improvement: Ref,
    /// The points of `PointGrades`.
    #[serde(deserialize_with = "essential")]
    pub grade_value: Number,
    /// What is shown of `DescriptiveGrades`; their `grade` is no more than a code.
    #[serde(deserialize_with = "essential")]
    pub map: Text,
    #[serde(deserialize_with = "essential")]
    pub real_grade_value: Text,
    /// In place of a category, in `DescriptiveGrades` and `BaseTextGrades`.
    pub skill: Ref,
    pub phrase: Text,
    /// Of `BaseTextGrades`; without it the grade is shown.
    #[serde(deserialize_with = "essential")]
    pub show_in_grades_view: Option<Flag>,
}

/// `GradingSystem`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct GradingSystem {
    pub count_zero: Flag,
    pub plus_value: Number,
    pub minus_value: Number,
}

impl GradingSystem {
    /// It, unless it says nothing of what a sign is worth.
    pub fn if_any(&self) -> Option<&Self> {
        let says_it = self.plus_value.0.is_some() || self.minus_value.0.is_some();
        says_it.then_some(self)
    }
}
