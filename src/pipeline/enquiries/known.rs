//! What is known of a student, entry by entry.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::entry::facts::Facts;
use crate::domain::{Feed, Standing};
use crate::locale;
use crate::pipeline::household::Household;
use crate::store::{self, Store, StoreError};

use super::recorded::recorded;
use super::status::local;

/// An entry as it is known: a line of `show --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KnownEntry {
    pub student: String,
    pub feed: Feed,
    /// The key of the entry.
    pub key: String,
    /// `there`, `gone` or `archived`: a [`Standing`].
    pub presence: &'static str,
    /// When a poll first read it; null when nobody kept that.
    pub first_seen: Option<DateTime<FixedOffset>>,
    /// The entry as it was last read.
    pub entry: Facts,
    /// The entry in one line, in the language of the configuration.
    #[serde(skip)]
    pub summary: String,
}

/// What is known of the student with this name, or of one feed of theirs, newest first.
pub fn known(
    household: &Household,
    store: &mut Store,
    student: &str,
    feed: Option<Feed>,
) -> Result<Vec<KnownEntry>, StoreError> {
    let entries = store.read(|tx| {
        let students = recorded(household, tx, student)?.into_iter();
        let entries: Result<Vec<_>, StoreError> =
            students.map(|(id, _)| tx.known_entries(id)).collect();
        entries
    })?;
    let entries = entries.into_iter().flatten();
    let wanted = entries.filter(|known| feed.is_none_or(|feed| known.held.entry.feed() == feed));
    let mut wanted: Vec<_> = wanted
        .map(|known| line(household, student, known))
        .collect();
    wanted.sort_by_cached_key(|known| Reverse(known.place()));
    Ok(wanted)
}

impl KnownEntry {
    /// Its place in time: by its day and hour, or else by when it was first read.
    fn place(&self) -> impl Ord + use<> {
        let facts = &self.entry;
        let seen = self.first_seen.map(|at| at.date_naive());
        let day: Option<NaiveDate> = facts.date.or(seen);
        let hour = (facts.lesson_no, facts.time_from);
        (day, hour, self.first_seen, self.feed, self.key.clone())
    }
}

fn line(household: &Household, student: &str, known: store::KnownEntry) -> KnownEntry {
    let standing = Standing::of(known.held.presence, known.past_year.is_some());
    let zone: Tz = household.config.zone;
    let entry = known.held.entry;
    let (feed, key, facts) = (entry.feed(), entry.key().to_string(), entry.facts());
    let summary = locale::standing_line(locale::of(household.config.language), &entry);
    KnownEntry {
        student: student.to_owned(),
        feed,
        key,
        presence: standing.name(),
        first_seen: known.first_seen.map(|at| local(at, zone)),
        entry: facts,
        summary,
    }
}
