//! Whom letters may still go to, after the configuration was edited.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::store::codec::{seconds, to_json};
use crate::store::{StoreError, Tx};

/// Who is in the configuration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience<'a> {
    /// The logins of all students.
    pub logins: Vec<&'a str>,
    /// Each address, with the logins of the students it gets letters about.
    pub readers: BTreeMap<&'a str, Vec<&'a str>>,
}

impl Tx<'_> {
    /// Drops whatever is on its way to somebody who gets no more letters about that student, or is not in the
    /// configuration at all. A letter that also mentions another student goes out.
    pub fn drop_what_nobody_gets(
        &self,
        audience: &Audience<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let logins = to_json(&audience.logins, "student")?;
        let readers = to_json(&audience.readers, "recipient")?;
        self.connection.execute(
            "WITH entitled AS (SELECT who.key AS email, about.value AS login
                               FROM json_each(?2) AS who, json_each(who.value) AS about),
                  gone AS (SELECT id FROM student WHERE login NOT IN (SELECT value FROM json_each(?1)))
             UPDATE letter SET state = 'dropped', settled_at = ?3
             WHERE state IN ('queued', 'rejected')
                   AND (recipient NOT IN (SELECT key FROM json_each(?2))
                        OR id IN (SELECT letter FROM told
                                  WHERE matter ->> 'student' IN gone
                                        OR matter ->> 'recipient' NOT IN (SELECT key FROM json_each(?2)))
                        OR EXISTS (SELECT 1 FROM delivery WHERE delivery.letter = letter.id)
                           AND NOT EXISTS (
                               SELECT 1 FROM delivery JOIN event ON event.id = delivery.event
                                                      JOIN student ON student.id = event.student
                               WHERE delivery.letter = letter.id
                                     AND (letter.recipient, student.login) IN entitled))",
            params![logins, readers, seconds(now)],
        )?;
        self.connection.execute(
            "WITH entitled AS (SELECT who.key AS email, about.value AS login
                               FROM json_each(?1) AS who, json_each(who.value) AS about)
             UPDATE delivery SET state = 'dropped'
             WHERE state IN ('pending', 'held', 'refused')
                   AND (recipient, (SELECT login FROM student WHERE id =
                                       (SELECT student FROM event WHERE event.id = delivery.event)))
                       NOT IN entitled",
            [readers],
        )?;
        Ok(())
    }
}
