//! Which letters quiet hours and pauses hold, and which break the quiet.

use rusqlite::types::Value;

use super::letters::kinds;
use crate::domain::letter::LetterKind;
use crate::store::codec::to_json;
use crate::store::{StoreError, Tx};

/// Whose quiet hours, or pauses, hold letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quiet<'a> {
    /// The addresses that have theirs.
    pub addresses: Vec<&'a str>,
    /// Whether they hold urgent letters too.
    pub is_night: bool,
    /// The addresses to which nothing goes today but notices.
    pub paused: Vec<&'a str>,
}

impl Quiet<'_> {
    /// The first values of a query with [`IS_HELD`].
    pub(super) fn values(&self) -> Result<Vec<Value>, StoreError> {
        Ok(vec![
            to_json(&self.addresses, "recipient")?.into(),
            kinds(LetterKind::waiting_for_quiet_hours())?.into(),
            self.is_night.into(),
            to_json(&self.paused, "recipient")?.into(),
            kinds(LetterKind::waiting_for_pause())?.into(),
        ])
    }
}

/// Whether a letter is held by the quiet hours or the pause of its reader, by [`Quiet::values`]: the addresses with quiet
/// hours, the kinds that wait for their end, whether urgent ones do; the addresses with a pause, and the kinds that wait for
/// its end.
pub(super) const IS_HELD: &str = "(recipient IN (SELECT value FROM json_each(?1))
                        AND kind IN (SELECT value FROM json_each(?2))
                        AND (?3 OR NOT urgent)
                    OR recipient IN (SELECT value FROM json_each(?4))
                        AND kind IN (SELECT value FROM json_each(?5)))";

impl Tx<'_> {
    /// Lets a letter break the quiet hours of its reader, until the night.
    pub fn let_break_quiet_hours(&self, id: i64) -> Result<(), StoreError> {
        let update = "UPDATE letter SET urgent = 1 WHERE id = ?1";
        self.connection.execute(update, [id])?;
        Ok(())
    }
}
