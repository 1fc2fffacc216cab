//! The words for what may happen to an entry.

use serde::{Deserialize, Serialize};

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    "change",
    /// The word for a change (design section 1).
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum ChangeKind {
        Added = "added",
        /// It says something else than before.
        Changed = "changed",
        Removed = "removed",
        /// It came back after a reported removal, or a lesson is held as planned after all.
        Restored = "restored",
        /// The lesson is called off.
        Cancelled = "cancelled",
        /// The lesson is given by somebody else, or another one is given.
        Substituted = "substituted",
        /// The lesson is in another room.
        RoomChanged = "room_changed",
        /// The lesson is at another time.
        Moved = "moved",
        /// The standing plan is another one.
        PlanChanged = "plan_changed",
    }
}

impl ChangeKind {
    /// Whether it says no more than that an entry was not there before.
    #[must_use]
    pub fn is_appearance(self) -> bool {
        matches!(self, Self::Added | Self::PlanChanged)
    }
}
