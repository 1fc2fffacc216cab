//! What letters were to report that were given up, and where it stands after all.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::domain::delivery::dispatch::Waiting;
use crate::store::codec::{seconds, to_json};
use crate::store::register::EVENT_COLUMNS;
use crate::store::{StoreError, Tx};

use super::deliveries::waiting_from;

impl Tx<'_> {
    /// Points the events of a letter that was given up or replaced to the recipient's next digest; after a
    /// digest that includes what it told in brief. The old deliveries stay as they are, for the record.
    pub fn tell_again_in_digest(&self, letter: i64) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE recipient SET since_event = min(recipient.since_event, letter.since_event)
             FROM letter WHERE letter.id = ?1 AND letter.since_event IS NOT NULL
                               AND recipient.email = letter.recipient",
            [letter],
        )?;
        self.connection.execute(
            "INSERT INTO delivery (event, recipient, route, state)
             SELECT event, recipient, 'digest', 'pending' FROM delivery WHERE letter = ?1 ORDER BY id",
            [letter],
        )?;
        Ok(())
    }

    /// Takes back what [`tell_again_in_digest`](Self::tell_again_in_digest) did, as far as no digest has
    /// told it yet: the letter is offered once more.
    pub fn take_back_from_digest(&self, letter: i64) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE recipient SET since_event = max(recipient.since_event, (
                 SELECT coalesce(max(id), 0) FROM event WHERE found_at <= letter.created_at))
             FROM letter WHERE letter.id = ?1 AND letter.since_event IS NOT NULL
                               AND recipient.email = letter.recipient",
            [letter],
        )?;
        self.connection.execute(
            "DELETE FROM delivery
             WHERE route = 'digest' AND state IN ('pending', 'refused') AND (event, recipient) IN
                   (SELECT event, recipient FROM delivery WHERE letter = ?1)",
            [letter],
        )?;
        Ok(())
    }

    /// Keeps the events of a letter that was refused for good for a digest, should the recipient ever get one: to
    /// offer them in another letter would go on for ever.
    pub fn keep_for_a_digest(&self, letter: i64) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT INTO delivery (event, recipient, route, state)
             SELECT event, recipient, 'digest', 'refused' FROM delivery WHERE letter = ?1 ORDER BY id",
            [letter],
        )?;
        Ok(())
    }

    /// The recipient has a digest: it reports what was kept for one.
    pub fn enter_digest(&self, recipient: &str) -> Result<(), StoreError> {
        let mut update = self.connection.prepare_cached(
            "UPDATE delivery SET state = 'pending' WHERE state = 'refused' AND recipient = ?1",
        )?;
        update.execute([recipient])?;
        Ok(())
    }

    /// Sends what waits for a digest out at once: the recipient has none any more. What a letter was to report
    /// that was given up waits until the server takes letters ([`undelivered`](Self::undelivered)).
    pub fn leave_digest(&self, recipient: &str) -> Result<(), StoreError> {
        let mut update = self.connection.prepare_cached(
            "UPDATE delivery SET route = 'instant'
             WHERE recipient = ?1 AND route = 'digest' AND state = 'pending'
                   AND NOT EXISTS (SELECT 1 FROM delivery AS earlier
                                   WHERE earlier.event = delivery.event
                                         AND earlier.recipient = delivery.recipient
                                         AND earlier.id < delivery.id)",
        )?;
        update.execute([recipient])?;
        Ok(())
    }

    /// What waits for a digest of a recipient who has none, oldest first.
    pub fn undelivered(&self, recipient: &str) -> Result<Vec<Waiting>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT delivery.id AS delivery_id, delivery.state AS delivery_state, {EVENT_COLUMNS}
             FROM delivery JOIN event ON event.id = delivery.event
                           JOIN student ON student.id = event.student
             WHERE recipient = ?1 AND route = 'digest' AND delivery.state = 'pending'
             ORDER BY event.id"
        ))?;
        waiting_from(query.query([recipient])?)
    }

    /// Whether anything waits for the mail server that no letter of the outbox reports: of these recipients, who
    /// have no digest, or a notice that a letter was given up, while the server takes none.
    pub fn waits_to_be_told(&self, without_digest: &[&str]) -> Result<bool, StoreError> {
        let recipients = to_json(&without_digest, "recipient")?;
        let is_paused = self.outbox_pause()?.is_some();
        let waits = self.connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM delivery
                            WHERE state = 'pending' AND route = 'digest'
                                  AND recipient IN (SELECT value FROM json_each(?1)))
                    OR ?2 AND EXISTS (SELECT 1 FROM letter WHERE state = 'rejected')",
            params![recipients, is_paused],
            |row| row.get(0),
        )?;
        Ok(waits)
    }

    /// How many letters were given up that reported one of these: their Message-IDs are spent.
    pub fn times_given_up(&self, deliveries: &[i64]) -> Result<u32, StoreError> {
        let times = self.connection.query_row(
            "SELECT coalesce(max(times), 0) FROM (
                 SELECT count(*) AS times
                 FROM delivery JOIN delivery AS earlier USING (event, recipient)
                               JOIN letter ON letter.id = earlier.letter
                 WHERE delivery.id IN (SELECT value FROM json_each(?1))
                       AND letter.state IN ('rejected', 'replaced', 'dropped')
                       AND letter.reply IS NOT NULL
                 GROUP BY delivery.id)",
            [to_json(&deliveries, "delivery")?],
            |row| row.get(0),
        )?;
        Ok(times)
    }

    /// Records that a new letter reports these, and takes the place of those that were given up.
    pub fn put_into_new_letter(
        &self,
        deliveries: &[i64],
        letter: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let deliveries = to_json(&deliveries, "delivery")?;
        self.connection.execute(
            "UPDATE delivery SET route = 'instant', state = 'lettered', letter = ?2
             WHERE id IN (SELECT value FROM json_each(?1))",
            params![deliveries, letter],
        )?;
        self.connection.execute(
            "UPDATE letter SET state = 'replaced', settled_at = ?3
             WHERE state = 'rejected' AND id <> ?2 AND id IN (
                 SELECT earlier.letter
                 FROM delivery JOIN delivery AS earlier USING (event, recipient)
                 WHERE delivery.id IN (SELECT value FROM json_each(?1)))",
            params![deliveries, letter, seconds(now)],
        )?;
        Ok(())
    }
}
