//! The recorded events, with the fate of each letter.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::domain::entry::facts::Facts;
use crate::domain::{ChangeKind, Entry, Event, Feed};
use crate::locale;
use crate::pipeline::household::Household;
use crate::store::{DeliveryFate, HistoryFilter, Store, StoreError};

use super::status::local;

/// One event: a line of `history --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HistoryEntry {
    pub id: i64,
    pub student: String,
    pub feed: Feed,
    pub change: ChangeKind,
    /// The key of the entry.
    pub key: String,
    /// When a poll found it.
    pub found_at: DateTime<FixedOffset>,
    /// The change in one line, in the language of the configuration.
    pub summary: String,
    pub before: Option<Facts>,
    pub after: Option<Facts>,
    pub letters: Vec<LetterFate>,
}

/// What became of an event on its way to one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterFate {
    pub recipient: String,
    pub kind: &'static str,
    pub state: &'static str,
    pub message_id: Option<String>,
    /// When the letter was accepted or given up, else when it was written.
    pub at: Option<DateTime<FixedOffset>>,
    /// What the mail server said last.
    pub reply: Option<String>,
}

/// The recorded events, newest first.
pub fn history(
    household: &Household,
    store: &mut Store,
    filter: &HistoryFilter,
) -> Result<Vec<HistoryEntry>, StoreError> {
    store.read(|tx| {
        let events = tx.history(filter)?;
        let oldest = events.last().map_or(0, |event| event.id);
        let mut fates = tx.fates_from(oldest)?;
        Ok(events
            .into_iter()
            .map(|event| {
                let fates = fates.remove(&event.id).unwrap_or_default();
                entry(household, &event, fates)
            })
            .collect())
    })
}

fn entry(household: &Household, event: &Event, fates: Vec<DeliveryFate>) -> HistoryEntry {
    let config = &household.config;
    let letter = |fate: DeliveryFate| LetterFate {
        recipient: fate.recipient,
        kind: fate.kind.name(),
        state: fate.state.name(),
        message_id: fate.message_id,
        at: fate.at.map(|at| local(at, config.zone)),
        reply: fate.reply,
    };
    HistoryEntry {
        id: event.id,
        student: event.student.name.clone(),
        feed: event.feed,
        change: event.change.kind,
        key: event.key.to_string(),
        found_at: local(event.found_at, config.zone),
        summary: locale::summary(&event.change, config.language),
        before: event.change.before.as_ref().map(Entry::facts),
        after: event.change.after.as_ref().map(Entry::facts),
        letters: fates.into_iter().map(letter).collect(),
    }
}
