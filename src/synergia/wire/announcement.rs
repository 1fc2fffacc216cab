//! The notice board (API.md section 10).

use serde::Deserialize;

use super::scalar::{Code, Flag, Ref, essential};
use super::text::Text;

/// One of `SchoolNotices`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Announcement {
    pub id: Code,
    #[serde(deserialize_with = "essential")]
    pub subject: Text,
    #[serde(deserialize_with = "essential")]
    pub content: Text,
    #[serde(deserialize_with = "essential")]
    pub start_date: Code,
    #[serde(deserialize_with = "essential")]
    pub end_date: Code,
    #[serde(deserialize_with = "essential")]
    pub creation_date: Code,
    pub added_by: Ref,
    pub was_read: Flag,
}
