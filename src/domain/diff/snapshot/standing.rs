//! How an entry stands, for people and programs who look at what is known.

use super::Presence;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    "standing of an entry",
    /// How an entry stands.
    pub enum Standing {
        /// It is in the register, as far as the last reads show.
        There = "there",
        /// It was taken away.
        Gone = "gone",
        /// It belongs to a school year that is over, or is out of sight of what is read now.
        Archived = "archived",
    }
}

impl Standing {
    /// How an entry with this presence stands.
    #[must_use]
    pub fn of(presence: Presence, is_of_past_year: bool) -> Self {
        match presence {
            Presence::Removed => Self::Gone,
            _ if is_of_past_year => Self::Archived,
            Presence::Lapsed => Self::Archived,
            Presence::Present
            | Presence::Missing
            | Presence::MissingWithMany
            | Presence::Doubted => Self::There,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_read_that_misses_an_entry_proves_nothing() {
        for (presence, now, later) in [
            (Presence::Present, "there", "archived"),
            (Presence::Missing, "there", "archived"),
            (Presence::MissingWithMany, "there", "archived"),
            (Presence::Doubted, "there", "archived"),
            (Presence::Removed, "gone", "gone"),
            (Presence::Lapsed, "archived", "archived"),
        ] {
            assert_eq!(Standing::of(presence, false).name(), now, "{presence}");
            assert_eq!(Standing::of(presence, true).name(), later, "{presence}");
        }
    }
}
