//! What is coming up: the agenda and homework (API.md section 10).

use serde::Deserialize;

use super::list::List;
use super::scalar::{Ref, Text, essential};

/// One of `HomeWorks`, which is the agenda.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AgendaEntry {
    pub id: Text,
    pub content: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Text,
    pub category: Ref,
    pub lesson_no: Text,
    pub time_from: Text,
    pub time_to: Text,
    pub created_by: Ref,
    pub subject: Ref,
    #[serde(deserialize_with = "essential")]
    pub add_date: Text,
    pub classroom: Ref,
}

/// One of `HomeWorkAssignments`, which is homework.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Homework {
    pub id: Text,
    pub topic: Text,
    pub text: Text,
    #[serde(deserialize_with = "essential")]
    pub date: Text,
    #[serde(deserialize_with = "essential")]
    pub due_date: Text,
    pub teacher: Ref,
    pub lesson: Ref,
    pub category: Ref,
    // The register's own spelling.
    #[serde(rename = "HomeworkAssigmentFiles")]
    pub files: List<Ref>,
}
