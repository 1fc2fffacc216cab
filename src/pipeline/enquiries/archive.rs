//! Everything that is kept of a student, for the family's archive.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::archive::{Archive, Kept};
use crate::domain::calendar::{Thing, in_calendar};
use crate::domain::feed::YearEnd;
use crate::domain::letter::full_message::{FilePlace, FullMessage, Opening};
use crate::domain::visit::school_year::began_before;
use crate::domain::{Event, Key, SchoolYear, Standing, Student};
use crate::letter::calendar_file;
use crate::locale::in_warsaw;
use crate::pipeline::household::Household;
use crate::store::{HistoryFilter, KnownEntry, Store, StoreError, StudentRow, Tx};

use super::recorded::recorded;
use super::status::local;

/// What is kept of the student with this name, of all school years or of the one that began in `only_year`.
pub fn archive(
    household: &Household,
    store: &mut Store,
    student: &str,
    only_year: Option<i32>,
    now: DateTime<Utc>,
) -> Result<Archive, StoreError> {
    let is_wanted = |year: Option<i32>| only_year.is_none() || year == only_year;
    let mut child = None;
    let mut archive = Archive {
        student: student.to_owned(),
        class: None,
        language: household.config.language,
        written_at: in_warsaw(now),
        scale: crate::domain::average::Scale::default(),
        entries: Vec::new(),
        history: Vec::new(),
        opened: BTreeMap::new(),
        calendar: String::new(),
    };
    store.read(|tx| {
        for (id, student) in recorded(household, tx, student)? {
            let Some(row) = tx.student(&student.login)? else {
                continue;
            };
            let entries = tx.known_entries(id)?.into_iter();
            let kept = entries.map(|known| kept(household, known, &row.school_year));
            archive
                .entries
                .extend(kept.filter(|kept| is_wanted(kept.year)));
            let history = history(tx, &row)?;
            archive.opened.extend(opened(tx, &history)?);
            let found_in = |event: &Event| began_before(in_warsaw(event.found_at).date());
            let history = history.into_iter();
            archive
                .history
                .extend(history.filter(|event| is_wanted(Some(found_in(event)))));
            child = Some(row.student);
            (archive.class, archive.scale) = (row.class.or(archive.class.take()), row.scale);
        }
        Ok::<_, StoreError>(())
    })?;
    archive
        .history
        .sort_by_key(|event| std::cmp::Reverse(event.id));
    let place = |kept: &Kept| (kept.year, kept.entry.facts().date, kept.entry.key().clone());
    archive.entries.sort_by_cached_key(place);
    if let Some(child) = child {
        archive.calendar = calendar(household, &archive, &child, now);
    }
    Ok(archive)
}

/// What belongs into a calendar, and was not taken away.
fn calendar(
    household: &Household,
    archive: &Archive,
    student: &Student,
    now: DateTime<Utc>,
) -> String {
    let entries = archive.entries.iter();
    let standing = entries.filter(|kept| kept.standing != Standing::Gone);
    let things = in_calendar(standing.map(|kept| &kept.entry)).into_iter();
    let things: Vec<Thing> = things
        .map(|(entry, when)| {
            let mut events = archive.history.iter();
            let last = events.find(|event| event.key == *entry.key());
            Thing {
                student,
                entry,
                when,
                sequence: last.map_or(0, |event| event.count),
                changed_at: last.map(|event| event.found_at),
            }
        })
        .collect();
    let from = &household.config.mail.from;
    calendar_file(student, &things, archive.language, from, now)
}

fn kept(household: &Household, known: KnownEntry, present: &SchoolYear) -> Kept {
    let year = year_of(&known, present);
    Kept {
        standing: Standing::of(known.held.presence, known.past_year.is_some()),
        first_seen: known.first_seen.map(|at| local(at, household.config.zone)),
        entry: known.held.entry,
        year,
    }
}

/// The year in which the school year of an entry began: as the register said, and else by its day. Messages and
/// announcements go on from one year to the next.
fn year_of(known: &KnownEntry, present: &SchoolYear) -> Option<i32> {
    let entry = &known.held.entry;
    let goes_on = entry.feed().year_end() == YearEnd::GoesOn;
    let said = match &known.past_year {
        Some(past) => past.began_in(),
        None if goes_on => None,
        None => present.began_in(),
    };
    let seen = known.first_seen.map(|at| in_warsaw(at).date());
    said.or_else(|| entry.facts().date.or(seen).map(began_before))
}

fn history(tx: &Tx<'_>, row: &StudentRow) -> Result<Vec<Event>, StoreError> {
    let filter = HistoryFilter {
        student: Some(row.student.name.clone()),
        since: None,
    };
    let mut events = tx.history(&filter)?;
    events.retain(|event| event.student.login == row.student.login);
    Ok(events)
}

/// The full texts of messages.
fn opened(tx: &Tx<'_>, events: &[Event]) -> Result<Vec<(Key, FullMessage)>, StoreError> {
    let openings = tx.openings(events)?;
    // No archive carries them.
    let openings = openings.without_files(&FilePlace::InRegister);
    let opened = events.iter().filter_map(|event| match openings.of(event)? {
        Opening::Read(message) => Some((event.key.clone(), message.clone())),
        Opening::Failed => None,
    });
    Ok(opened.collect())
}
