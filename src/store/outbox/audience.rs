//! Whom letters may still go to, after the configuration was edited.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::params;
use serde::Serialize;

use crate::domain::Feed;
use crate::store::codec::{seconds, to_json};
use crate::store::{StoreError, Tx};

/// Who is in the configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience<'a> {
    /// The logins of all students.
    pub logins: Vec<&'a str>,
    /// Each address, with what it gets letters about.
    pub readers: BTreeMap<&'a str, Interest<'a>>,
}

/// What a recipient gets letters about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Interest<'a> {
    /// The logins of the students.
    pub students: Vec<&'a str>,
    pub feeds: BTreeSet<Feed>,
}

/// The table `entitled`, from the readers as JSON in the first value: which recipient gets letters about which feed
/// of which student.
const ENTITLED: &str = "entitled AS (
    SELECT reader.key AS email, student.value AS login, feed.value AS feed
    FROM json_each(?1) AS reader, json_each(reader.value, '$.students') AS student,
         json_each(reader.value, '$.feeds') AS feed)";

impl Tx<'_> {
    /// Drops whatever is on its way to somebody who gets no more letters about that student or that feed, or is not in
    /// the configuration at all. A letter that also reports something else goes out.
    pub fn drop_what_nobody_gets(
        &self,
        audience: &Audience<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let logins = to_json(&audience.logins, "student")?;
        let readers = to_json(&audience.readers, "recipient")?;
        self.connection.execute(
            &format!(
                "WITH {ENTITLED},
                      gone AS (SELECT id FROM student WHERE login NOT IN (SELECT value FROM json_each(?2)))
                 UPDATE letter SET state = 'dropped', settled_at = ?3
                 WHERE state IN ('queued', 'rejected')
                       AND (recipient NOT IN (SELECT key FROM json_each(?1))
                            OR id IN (SELECT letter FROM told
                                      WHERE matter ->> 'student' IN gone
                                            OR matter ->> 'recipient' NOT IN (SELECT key FROM json_each(?1)))
                            OR EXISTS (SELECT 1 FROM delivery WHERE delivery.letter = letter.id)
                               AND NOT EXISTS (
                                   SELECT 1 FROM delivery JOIN event ON event.id = delivery.event
                                                          JOIN student ON student.id = event.student
                                   WHERE delivery.letter = letter.id
                                         AND (letter.recipient, student.login, event.feed) IN entitled))"
            ),
            params![readers, logins, seconds(now)],
        )?;
        self.connection.execute(
            &format!(
                "WITH {ENTITLED}
                 UPDATE delivery SET state = 'dropped'
                 WHERE state IN ('pending', 'held', 'refused')
                       AND NOT EXISTS (
                           SELECT 1 FROM event JOIN student ON student.id = event.student
                           WHERE event.id = delivery.event
                                 AND (delivery.recipient, student.login, event.feed) IN entitled)"
            ),
            [readers],
        )?;
        Ok(())
    }
}
