//! What school years that are over have left behind.

use serde::Serialize;

use crate::domain::facts::Facts;
use crate::domain::{Change, ChangeKind, Feed, Presence};
use crate::locale;
use crate::store::{PastEntry, Store, StoreError};

use super::household::Household;

/// An entry of a school year that is over: a line of `history --past-years --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PastYearEntry {
    /// "2025/2026"; null when the register never said when that year began.
    pub school_year: Option<String>,
    /// The student's name.
    pub student: String,
    /// Which feed.
    pub feed: Feed,
    /// The key of the entry. The next year may use it again.
    pub key: String,
    /// The entry in one line, in the language of the configuration.
    pub summary: String,
    /// The entry as it was last known.
    pub entry: Facts,
    /// Whether it had been taken away before the year was over.
    pub is_removed: bool,
}

/// What is archived, of all students or of those with this name: the latest year first, and in it each
/// feed of each student by the day.
pub fn past_years(
    household: &Household,
    store: &mut Store,
    student: Option<&str>,
) -> Result<Vec<PastYearEntry>, StoreError> {
    let entries = store.read(|tx| tx.past_entries(student))?;
    let known = entries.into_iter().map(|past| entry(household, past));
    let mut known: Vec<_> = known.collect();
    known.sort_by(|a, b| {
        let years = b.school_year.cmp(&a.school_year);
        years.then_with(|| a.place().cmp(&b.place()))
    });
    Ok(known)
}

impl PastYearEntry {
    fn place(&self) -> impl Ord {
        let day = self.entry.date;
        (
            &self.student,
            self.feed,
            day,
            self.entry.lesson_no,
            &self.key,
        )
    }
}

fn entry(household: &Household, past: PastEntry) -> PastYearEntry {
    let entry = past.held.entry;
    let (feed, key, facts) = (entry.feed(), entry.key().to_string(), entry.facts());
    // As its coming would have been told.
    let coming = Change {
        kind: ChangeKind::Added,
        before: None,
        after: Some(entry),
    };
    PastYearEntry {
        school_year: past.school_year.label(),
        student: past.student,
        feed,
        key,
        summary: locale::summary(&coming, household.config.language),
        entry: facts,
        is_removed: past.held.presence == Presence::Removed,
    }
}
