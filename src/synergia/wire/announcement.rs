//! The notice board (API.md section 10).

use serde::Deserialize;

use super::scalar::{Flag, Ref, Text, essential};

/// One of `SchoolNotices`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Announcement {
    pub id: Text,
    #[serde(deserialize_with = "essential")]
    pub subject: Text,
    #[serde(deserialize_with = "essential")]
    pub content: Text,
    #[serde(deserialize_with = "essential")]
    pub start_date: Text,
    #[serde(deserialize_with = "essential")]
    pub end_date: Text,
    #[serde(deserialize_with = "essential")]
    pub creation_date: Text,
    pub added_by: Ref,
    pub was_read: Flag,
}
