//! Something the register refers to by an id: a subject, a teacher, a category, a room.

use serde::{Deserialize, Serialize};

/// A reference with its name, as far as the lookup knew it when the entry was read.
///
/// What counts is the id: a subject that is renamed is still the same subject, so a lookup that changes
/// is no change of the entries that refer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The id in the register, as text.
    pub id: String,
    /// The name, unless the lookup was refused or did not hold it.
    pub name: Option<String>,
}

impl Named {
    /// The name, or the id when there is none: a missing lookup never hides an entry.
    #[must_use]
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }

    /// Whether both refer to the same thing.
    #[must_use]
    pub fn same(a: Option<&Self>, b: Option<&Self>) -> bool {
        a.map(|named| &named.id) == b.map(|named| &named.id)
    }

    /// Whether both refer to different things; what is unknown differs from nothing.
    #[must_use]
    pub fn differ(a: Option<&Self>, b: Option<&Self>) -> bool {
        matches!((a, b), (Some(a), Some(b)) if a.id != b.id)
    }
}

/// The label of an optional reference.
#[must_use]
pub fn label(named: Option<&Named>) -> Option<String> {
    named.map(|named| named.label().to_owned())
}
