//! What the state lets go of, so that years do not fill the disk.
//!
//! | what | how long it is kept |
//! |---|---|
//! | events, the entries of past school years | for ever: they are the history |
//! | deliveries, letters without their bytes | for ever: `history` reports the fate of each letter, and a Message-ID is never used twice |
//! | slots of scheduled letters | for ever: whatever the clock does, a slot is served once; 20 kB a year |
//! | the record of a notice | until it is over |
//! | what somebody was reminded of | [`REMINDED`] |
//! | which stages of a term were reported to somebody | for ever: at most six a year and child, and each is reported once |
//! | entries | until their school year ends; messages and announcements for ever, for what was reported once is never new |
//! | the bytes of a letter | until it is sent, replaced or dropped (a trigger of the schema); of one that was given up, [`GIVEN_UP`] |
//! | the files of opened messages | until no letter will carry them ([`Tx::let_go_of_files`]) |
//! | requests, logins, pages that are free | until they are obeyed, a day, until the next upkeep |

use chrono::{DateTime, Duration, Utc};
use rusqlite::params;

use crate::domain::letter::LetterKind;

use super::codec::seconds;
use super::{Store, StoreError, Tx};

/// How long the owner can have a letter that was given up offered again. Its events stood in a digest meanwhile,
/// and at an address that takes nothing for a year the letters would come to a hundred megabytes.
const GIVEN_UP: Duration = Duration::days(30);

/// How long it is known what somebody was reminded of: longer than any clock is wrong, and than any reminder looks ahead.
const REMINDED: Duration = Duration::days(60);

/// How many letters at a time; the rest have their turn after the next poll.
const LETTERS: u32 = 100;

/// How many free pages (of 4 kB) may stay in the file, for the letters of the next days.
const SPARE_PAGES: u32 = 512;

/// How many pages are given back to the disk at a time.
const PAGES: u32 = 1024;

impl Store {
    /// Lets go of what nobody will ask for any more, and gives the room back to the disk, a bounded piece of
    /// both. Otherwise the file and every backup would stay as large as on the days after the mail server was away.
    pub fn prune(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.let_go_of_letters(now - GIVEN_UP)?;
            tx.let_go_of_reminders(now - REMINDED)
        })?;
        self.give_room_back()
    }

    fn give_room_back(&self) -> Result<(), StoreError> {
        let free: u32 = self
            .connection
            .query_row("PRAGMA freelist_count", [], |row| row.get(0))?;
        if free > SPARE_PAGES {
            let piece = PAGES.min(free - SPARE_PAGES);
            let mut vacuum = self
                .connection
                .prepare(&format!("PRAGMA incremental_vacuum({piece})"))?;
            // Each step gives one page back.
            let mut steps = vacuum.query([])?;
            while steps.next()?.is_some() {}
        }
        Ok(())
    }
}

impl Tx<'_> {
    fn let_go_of_reminders(&self, then: DateTime<Utc>) -> Result<(), StoreError> {
        let reminder = LetterKind::Reminder.name();
        let query = "DELETE FROM told WHERE kind = ?1 AND since < ?2";
        self.connection
            .execute(query, params![reminder, seconds(then)])?;
        Ok(())
    }

    /// Lets go of the bytes of letters that were given up before `then`.
    fn let_go_of_letters(&self, then: DateTime<Utc>) -> Result<(), StoreError> {
        let mut update = self.connection.prepare_cached(
            "UPDATE letter SET bytes = x'', short_id = NULL, short_bytes = NULL
             WHERE id IN (SELECT id FROM letter
                          WHERE state = 'rejected' AND settled_at < ?1 AND length(bytes) > 0 LIMIT ?2)",
        )?;
        update.execute(params![seconds(then), LETTERS])?;
        Ok(())
    }
}
