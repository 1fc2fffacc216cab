//! The events: a record that only grows.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Row, named_params, params};

use crate::domain::{Change, Entry, Event, Feed, Key, Login, Student};
use crate::store::codec::{from_json, from_name, seconds, time, to_json};
use crate::store::{StoreError, Tx};

use super::students::{StudentId, student_of};

/// Which events `history` shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Only of the student with this name.
    pub student: Option<String>,
    /// Only those found at or after this time.
    pub since: Option<DateTime<Utc>>,
}

/// The columns that [`event_from`] reads.
pub(crate) const EVENT_COLUMNS: &str = "event.id AS event_id, student.login, student.name, \
     student.slug, event.feed, event.key, event.count, event.change, event.found_at, event.before, \
     event.after";

impl Tx<'_> {
    /// Records a change and returns its event.
    pub fn append_event(
        &self,
        id: StudentId,
        student: &Student,
        feed: Feed,
        change: Change,
        found_at: DateTime<Utc>,
    ) -> Result<Option<Event>, StoreError> {
        // A change has at least one side; without any there is nothing to report.
        let Some(key) = change.entry().map(|entry| entry.key().clone()) else {
            return Ok(None);
        };
        let side = |entry: Option<&Entry>| entry.map(|entry| to_json(entry, "entry")).transpose();
        let (event_id, count) = self.connection.query_row(
            "INSERT INTO event (student, feed, key, count, change, found_at, before, after)
             VALUES (:student, :feed, :key,
                     1 + (SELECT count(*) FROM event WHERE student = :student AND key = :key),
                     :change, :found_at, :before, :after)
             RETURNING id, count",
            named_params! {
                ":student": id.0,
                ":feed": feed.name(),
                ":key": key.as_str(),
                ":change": change.kind.name(),
                ":found_at": seconds(found_at),
                ":before": side(change.before.as_ref())?,
                ":after": side(change.after.as_ref())?,
            },
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        Ok(Some(Event {
            id: event_id,
            student: student.clone(),
            feed,
            key,
            count,
            found_at: time(seconds(found_at)),
            change,
        }))
    }

    /// The recorded events, newest first.
    pub fn history(&self, filter: &HistoryFilter) -> Result<Vec<Event>, StoreError> {
        let mut query = self.connection.prepare(&format!(
            "SELECT {EVENT_COLUMNS} FROM event JOIN student ON student.id = event.student
             WHERE (?1 IS NULL OR student.name = ?1) AND (?2 IS NULL OR event.found_at >= ?2)
             ORDER BY event.id DESC"
        ))?;
        let rows = query.query(params![filter.student, filter.since.map(seconds)])?;
        events_from(rows)
    }

    /// The last event of an entry.
    pub fn last_event(&self, student: StudentId, key: &Key) -> Result<Option<Event>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!(
            "SELECT {EVENT_COLUMNS} FROM event JOIN student ON student.id = event.student
             WHERE event.student = ?1 AND event.key = ?2 ORDER BY event.id DESC LIMIT 1"
        ))?;
        let rows = query.query(params![student.0, key.as_str()])?;
        Ok(events_from(rows)?.pop())
    }

    /// How many events of a student, in these feeds, were found at or after this time.
    pub fn count_events_since(
        &self,
        login: &Login,
        feeds: &BTreeSet<Feed>,
        since: DateTime<Utc>,
    ) -> Result<u32, StoreError> {
        let query = "SELECT count(*) FROM event JOIN student ON student.id = event.student
                     WHERE student.login = ?1 AND event.found_at >= ?2
                           AND event.feed IN (SELECT value FROM json_each(?3))";
        let values = params![login.0, seconds(since), to_json(feeds, "feed")?];
        Ok(self.connection.query_row(query, values, |row| row.get(0))?)
    }

    /// The id of the newest event; 0 when there is none.
    pub fn newest_event(&self) -> Result<i64, StoreError> {
        let newest = "SELECT coalesce(max(id), 0) FROM event";
        Ok(self.connection.query_row(newest, [], |row| row.get(0))?)
    }
}

/// All events of a query that selects [`EVENT_COLUMNS`].
pub(crate) fn events_from(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Event>, StoreError> {
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(event_from(row)?);
    }
    Ok(events)
}

/// The event of a row that selects [`EVENT_COLUMNS`].
pub(crate) fn event_from(row: &Row<'_>) -> Result<Event, StoreError> {
    let side = |text: Option<String>| text.map(|text| from_json(&text, "event")).transpose();
    Ok(Event {
        id: row.get("event_id")?,
        student: student_of(row)?,
        feed: from_name(&row.get::<_, String>("feed")?, "event")?,
        key: Key::from_stored(row.get("key")?),
        count: row.get("count")?,
        found_at: time(row.get("found_at")?),
        change: Change {
            kind: from_name(&row.get::<_, String>("change")?, "event")?,
            before: side(row.get("before")?)?,
            after: side(row.get("after")?)?,
        },
    })
}
