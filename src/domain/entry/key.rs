//! The name of an entry that stays the same for as long as it exists.

use std::fmt;

use serde::{Deserialize, Serialize};

/// `source:id` as in the register, such as `grades:771` or `inbox:5012`; a lesson is known by its
/// original date, number and group: `timetable:2026-10-06/3`, `timetable:2026-10-06/5/7731`; a block of a
/// kindergarten by its original date and time: `kindergarten:2026-10-06/09:30`.
///
/// Ids are texts and are never read as numbers: `41685` and `t41685` may both exist (API.md section 4).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// The key of the item `id` of `source`.
    #[must_use]
    pub fn new(source: &str, id: &str) -> Self {
        Self(format!("{source}:{id}"))
    }

    /// A key as it was stored.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// Where it stands in the register: `grades` of `grades:771`.
    #[must_use]
    pub fn source(&self) -> &str {
        self.0.split_once(':').map_or("", |(source, _)| source)
    }

    /// What it is called there: `771` of `grades:771`.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.split_once(':').map_or("", |(_, id)| id)
    }

    /// The key of an item of the same source that does not show its id.
    #[must_use]
    pub fn without_id(&self) -> Self {
        Self::new(self.source(), "")
    }

    /// Whether it is that of an item that does not show its id.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        self.id().is_empty()
    }

    /// The whole key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
