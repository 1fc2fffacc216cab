//! Which event is to reach which recipient, and in which letter it does.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Rows, params};

use crate::domain::delivery::dispatch::Waiting;
use crate::domain::letter::LetterKind;
use crate::domain::{Event, Route};
use crate::store::codec::{from_name, time};
use crate::store::register::{EVENT_COLUMNS, event_from, events_from};
use crate::store::{StoreError, Tx};

use super::letters::LetterState;

/// How far an event is on its way to a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// It is in no letter yet.
    Pending,
    /// Quiet hours hold it, or the mail server refuses every letter.
    Held,
    /// The recipient does not get such news any more.
    Dropped,
    /// It is in a letter.
    InLetter(LetterState),
}

impl DeliveryState {
    /// The name in `history`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Held => "held",
            Self::Dropped => "dropped",
            Self::InLetter(state) => state.name(),
        }
    }
}

/// What became of an event on its way to one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryFate {
    pub recipient: String,
    /// In what kind of letter.
    pub kind: LetterKind,
    pub state: DeliveryState,
    pub message_id: Option<String>,
    /// When the letter was accepted or given up, else when it was written.
    pub at: Option<DateTime<Utc>>,
    /// What the mail server said last.
    pub reply: Option<String>,
}

impl Tx<'_> {
    /// Records that an event is to reach a recipient.
    pub fn add_delivery(
        &self,
        event: i64,
        recipient: &str,
        route: Route,
    ) -> Result<(), StoreError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO delivery (event, recipient, route, state) VALUES (?1, ?2, ?3, 'pending')",
        )?;
        insert.execute(params![event, recipient, route.name()])?;
        Ok(())
    }

    /// What is to reach a recipient at once and is in no letter yet, oldest first.
    pub fn waiting(&self, recipient: &str) -> Result<Vec<Waiting>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT delivery.id AS delivery_id, delivery.state AS delivery_state, {EVENT_COLUMNS}
             FROM delivery JOIN event ON event.id = delivery.event
                           JOIN student ON student.id = event.student
             WHERE recipient = ?1 AND route = 'instant' AND delivery.state IN ('pending', 'held')
             ORDER BY event.id"
        ))?;
        waiting_from(query.query([recipient])?)
    }

    /// What is to stand in full in the recipient's next digest, oldest first.
    pub fn for_the_digest(&self, recipient: &str) -> Result<Vec<Event>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT {EVENT_COLUMNS}
             FROM delivery JOIN event ON event.id = delivery.event
                           JOIN student ON student.id = event.student
             WHERE recipient = ?1 AND route = 'digest' AND delivery.state = 'pending'
             ORDER BY event.id"
        ))?;
        events_from(query.query([recipient])?)
    }

    /// What went out to the recipient at once since the event `since`, oldest first.
    pub fn told_at_once(&self, recipient: &str, since: i64) -> Result<Vec<Event>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT {EVENT_COLUMNS}
             FROM delivery JOIN event ON event.id = delivery.event
                           JOIN student ON student.id = event.student
                           JOIN letter ON letter.id = delivery.letter
             WHERE delivery.recipient = ?1 AND route = 'instant' AND event.id > ?2
                   AND letter.state IN ('queued', 'sent')
             ORDER BY event.id"
        ))?;
        events_from(query.query(params![recipient, since])?)
    }

    /// Records that quiet hours hold these.
    pub fn hold(&self, deliveries: &[i64]) -> Result<(), StoreError> {
        self.set_each(
            deliveries,
            "UPDATE delivery SET state = 'held' WHERE id = ?1 AND state <> 'held'",
        )
    }

    /// Sends these to the digest.
    pub fn leave_to_digest(&self, deliveries: &[i64]) -> Result<(), StoreError> {
        let update = "UPDATE delivery SET route = 'digest', state = 'pending' WHERE id = ?1";
        self.set_each(deliveries, update)
    }

    fn set_each(&self, deliveries: &[i64], update: &str) -> Result<(), StoreError> {
        let mut update = self.connection.prepare_cached(update)?;
        for delivery in deliveries {
            update.execute([delivery])?;
        }
        Ok(())
    }

    /// Records that these are in a letter.
    pub fn put_into_letter(&self, deliveries: &[i64], letter: i64) -> Result<(), StoreError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE delivery SET state = 'lettered', letter = ?2 WHERE id = ?1")?;
        for delivery in deliveries {
            update.execute([*delivery, letter])?;
        }
        Ok(())
    }

    /// Records that everything that waited for the recipient's digest is in this letter, and that all that was
    /// found until now is told.
    pub fn put_into_digest(&self, recipient: &str, letter: i64) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE delivery SET state = 'lettered', letter = ?2
             WHERE recipient = ?1 AND route = 'digest' AND state = 'pending'",
            params![recipient, letter],
        )?;
        self.connection.execute(
            "UPDATE letter SET since_event = (SELECT since_event FROM recipient WHERE email = ?1)
             WHERE id = ?2",
            params![recipient, letter],
        )?;
        self.connection.execute(
            "UPDATE recipient SET since_event = (SELECT coalesce(max(id), 0) FROM event)
             WHERE email = ?1",
            [recipient],
        )?;
        Ok(())
    }

    /// What became of each event, from the one with this id on, on its way to each recipient: by event.
    pub fn fates_from(&self, first: i64) -> Result<BTreeMap<i64, Vec<DeliveryFate>>, StoreError> {
        let mut query = self.connection.prepare(
            "SELECT delivery.event, delivery.recipient, delivery.route, delivery.state,
                    letter.kind, letter.state AS letter_state, letter.message_id,
                    coalesce(letter.settled_at, letter.created_at) AS at, letter.reply
             FROM delivery LEFT JOIN letter ON letter.id = delivery.letter
             WHERE delivery.event >= ?1 ORDER BY delivery.id",
        )?;
        let is_held = self.outbox_is_held()?;
        let mut rows = query.query([first])?;
        let mut fates: BTreeMap<i64, Vec<DeliveryFate>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let event = row.get("event")?;
            let mut fate = fate_from(row)?;
            if is_held && fate.state == DeliveryState::InLetter(LetterState::Queued) {
                fate.state = DeliveryState::Held;
            }
            fates.entry(event).or_default().push(fate);
        }
        Ok(fates)
    }
}

/// Events and their deliveries.
pub(super) fn waiting_from(mut rows: Rows<'_>) -> Result<Vec<Waiting>, StoreError> {
    let mut waiting = Vec::new();
    while let Some(row) = rows.next()? {
        waiting.push(Waiting {
            delivery: row.get("delivery_id")?,
            event: event_from(row)?,
            was_held: row.get::<_, String>("delivery_state")? == "held",
        });
    }
    Ok(waiting)
}

fn fate_from(row: &rusqlite::Row<'_>) -> Result<DeliveryFate, StoreError> {
    let letter_state: Option<String> = row.get("letter_state")?;
    let kind: Option<String> = row.get("kind")?;
    let route: Route = from_name(&row.get::<_, String>("route")?, "delivery")?;
    let state = match (row.get::<_, String>("state")?.as_str(), letter_state) {
        (_, Some(letter)) => DeliveryState::InLetter(from_name(&letter, "letter")?),
        // What was refused for good waits for a digest, should there ever be one.
        ("pending" | "refused", None) => DeliveryState::Pending,
        ("held", None) => DeliveryState::Held,
        ("dropped", None) => DeliveryState::Dropped,
        _ => return Err(StoreError::Unreadable { what: "delivery" }),
    };
    Ok(DeliveryFate {
        recipient: row.get("recipient")?,
        kind: match kind {
            Some(kind) => from_name(&kind, "letter")?,
            None => route.into(),
        },
        state,
        message_id: row.get("message_id")?,
        at: row.get::<_, Option<i64>>("at")?.map(time),
        reply: row.get("reply")?,
    })
}
