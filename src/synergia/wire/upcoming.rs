//! What is coming up: the agenda and homework (API.md section 10).

use serde::Deserialize;

use super::list::List;
use super::scalar::{Code, Ref, essential};
use super::text::Text;

/// One of `HomeWorks`, which is the agenda.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AgendaEntry {
    pub id: Code,
    pub content: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    pub category: Ref,
    pub lesson_no: Code,
    pub time_from: Code,
    pub time_to: Code,
    pub created_by: Ref,
    pub subject: Ref,
    #[serde(deserialize_with = "essential")]
    pub add_date: Code,
    pub classroom: Ref,
}

/// One of `HomeWorkAssignments`, which is homework.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Homework {
    pub id: Code,
    pub topic: Text,
    pub text: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Code,
    #[serde(deserialize_with = "essential")]
    pub due_date: Code,
    pub teacher: Ref,
    pub lesson: Ref,
    pub category: Ref,
    // The register's own spelling.
    #[serde(rename = "HomeworkAssigmentFiles")]
    pub files: List<Ref>,
}
