//! Letters that no mail server was ever offered: others may take their place.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::domain::delivery::dispatch::Waiting;
use crate::domain::delivery::fold::Unoffered;
use crate::domain::letter::LetterKind;
use crate::store::codec::seconds;
use crate::store::register::{EVENT_COLUMNS, event_from};
use crate::store::{StoreError, Tx};

use super::letters::kinds;

/// No server was ever offered it: it would be in doubt, or there would be a reply.
pub(super) const NEVER_OFFERED: &str =
    "letter.state = 'queued' AND letter.offered = 0 AND letter.reply IS NULL";

impl Tx<'_> {
    /// The letters to a recipient that may be folded and that no mail server was ever offered, oldest first, with
    /// their changes. Those with files are left out: the letter is the only place where these still are. So are urgent
    /// ones, which others would slow down.
    pub fn foldable_letters(&self, recipient: &str) -> Result<Vec<Unoffered>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT letter.id AS letter_id, delivery.id AS delivery_id, {EVENT_COLUMNS}
             FROM letter JOIN delivery ON delivery.letter = letter.id
                         JOIN event ON event.id = delivery.event
                         JOIN student ON student.id = event.student
             WHERE letter.recipient = ?1 AND {NEVER_OFFERED} AND NOT letter.urgent
                   AND letter.kind IN (SELECT value FROM json_each(?2))
                   AND NOT EXISTS (SELECT 1 FROM delivery AS other
                                   JOIN opened_file USING (event)
                                   WHERE other.letter = letter.id AND opened_file.place = 'here')
             ORDER BY letter.id, delivery.id"
        ))?;
        let foldable = kinds(LetterKind::foldable())?;
        let mut rows = query.query([recipient, &foldable])?;
        let mut letters: BTreeMap<i64, Vec<Waiting>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            letters
                .entry(row.get("letter_id")?)
                .or_default()
                .push(Waiting {
                    delivery: row.get("delivery_id")?,
                    event: event_from(row)?,
                    was_held: false,
                });
        }
        let unoffered = |(letter, waiting)| Unoffered { letter, waiting };
        Ok(letters.into_iter().map(unoffered).collect())
    }

    /// Takes a letter out of the outbox because others report its news.
    pub fn replace_letter(&self, id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE letter SET state = 'replaced', settled_at = ?2 WHERE id = ?1 AND state = 'queued'",
            params![id, seconds(now)],
        )?;
        Ok(())
    }

    /// Records that a letter repeats what these reported, whose letters it replaces. They stay as they are,
    /// for the record.
    pub fn tell_again_in_letter(&self, deliveries: &[i64], letter: i64) -> Result<(), StoreError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO delivery (event, recipient, route, state, letter)
             SELECT event, recipient, route, 'lettered', ?2 FROM delivery WHERE id = ?1",
        )?;
        for delivery in deliveries {
            insert.execute([*delivery, letter])?;
        }
        Ok(())
    }
}
