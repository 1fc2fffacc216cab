//! Phrases of the letters about Dzwonek's own memory.

use crate::domain::letter::StateCause;

/// What is said when Dzwonek's state is lost, or finds no room.
pub trait StateTroubles {
    /// In a few words, as it stands in a subject.
    fn state_trouble_in_short(&self, cause: StateCause) -> &'static str;
    /// What it is, and what follows from it.
    fn state_trouble_in_full(&self, cause: StateCause) -> &'static str;
    /// What the owner has to do; before a command.
    fn state_trouble_left(&self, cause: StateCause) -> &'static str;
    /// What Dzwonek does by itself.
    fn state_trouble_done(&self, cause: StateCause) -> &'static str;
    fn state_directory(&self) -> &'static str;
}
