//! Which letters quiet hours hold, and which break them.

use crate::store::{StoreError, Tx};

/// Whose quiet hours hold letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quiet<'a> {
    /// The addresses that have theirs.
    pub addresses: Vec<&'a str>,
    /// Whether they hold urgent letters too.
    pub is_night: bool,
}

/// Whether the quiet hours of one of the addresses in the first value hold a letter; the second has the kinds that
/// wait for their end, the third says whether that is so of urgent ones.
pub(super) const IS_HELD: &str = "(recipient IN (SELECT value FROM json_each(?1))
                        AND kind IN (SELECT value FROM json_each(?2))
                        AND (?3 OR NOT urgent))";

impl Tx<'_> {
    /// Lets a letter break the quiet hours of its reader, until the night.
    pub fn let_break_quiet_hours(&self, id: i64) -> Result<(), StoreError> {
        let update = "UPDATE letter SET urgent = 1 WHERE id = ?1";
        self.connection.execute(update, [id])?;
        Ok(())
    }
}
