//! The calendars that other programs subscribe to: a file for each child.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use tracing::{info, warn};

use crate::domain::calendar::{FEEDS, Thing, in_calendar};
use crate::domain::{Entry, Snapshot};
use crate::letter::{calendar_file, is_same_calendar};
use crate::pipeline::household::{Household, Member};
use crate::store::{Store, StoreError, StudentRow, Tx};
use crate::synced_file::{remove_if_there, write_new};

/// Its owner writes a new file, and its group may read it, for a web server: the default of a service lets nobody. Who
/// wants it otherwise changes the file, which keeps its permissions.
const NEW_FILE: u32 = 0o640;

/// Why a calendar file is not what it should be.
#[derive(Debug, thiserror::Error)]
enum CalendarError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("cannot write {}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
}

/// Writes the calendar file of each student who has one and of whom it would say something else now. A failure is no
/// trouble of the run: the next one tries again.
pub fn write_calendar_files(household: &Household, store: &mut Store, now: DateTime<Utc>) {
    for member in &household.members {
        if let Some(path) = &member.config.calendar_file
            && let Err(error) = write_calendar_file(household, member, path, store, now)
        {
            let student = &member.student.name;
            warn!(%student, "The calendar file is not up to date: {error}");
        }
    }
}

fn write_calendar_file(
    household: &Household,
    member: &Member,
    path: &Path,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), CalendarError> {
    let calendar = store.read(|tx| calendar_of(household, member, tx, now))?;
    let Some(calendar) = calendar else {
        return Ok(());
    };
    let there = fs::read_to_string(path);
    if there.is_ok_and(|there| is_same_calendar(&there, &calendar)) {
        return Ok(());
    }
    replace(path, calendar.as_bytes()).map_err(|source| CalendarError::File {
        path: path.to_owned(),
        source,
    })?;
    info!(student = %member.student.name, "Wrote the calendar file");
    Ok(())
}

/// The calendar of a student as a file; `None` before any part of it was read.
fn calendar_of(
    household: &Household,
    member: &Member,
    tx: &Tx<'_>,
    now: DateTime<Utc>,
) -> Result<Option<String>, StoreError> {
    let Some(row) = tx.student(&member.student.login)? else {
        return Ok(None);
    };
    let mut snapshots = Vec::new();
    for feed in FEEDS {
        snapshots.extend(tx.snapshot(row.id, feed)?);
    }
    if snapshots.is_empty() {
        return Ok(None);
    }
    let things = things(
        member,
        &row,
        snapshots.iter().flat_map(Snapshot::standing),
        tx,
    )?;
    let config = &household.config;
    let (language, from) = (config.language, &config.mail.from);
    let file = calendar_file(&member.student, &things, language, from, now);
    Ok(Some(file))
}

/// The things of the calendar, each with what its events say of it.
fn things<'a>(
    member: &'a Member,
    row: &StudentRow,
    entries: impl Iterator<Item = &'a Entry>,
    tx: &Tx<'_>,
) -> Result<Vec<Thing<'a>>, StoreError> {
    let mut things = Vec::new();
    for (entry, when) in in_calendar(entries) {
        let last = tx.last_event(row.id, entry.key())?;
        things.push(Thing {
            student: &member.student,
            entry,
            when,
            sequence: last.as_ref().map_or(0, |event| event.count),
            changed_at: last.map(|event| event.found_at),
        });
    }
    Ok(things)
}

/// Under another name first, so that nobody ever reads half a calendar. Its folder is not made: a path that is mistyped
/// is reported.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = beside(path);
    let permissions = fs::metadata(path).map_or_else(
        |_| Permissions::from_mode(NEW_FILE),
        |there| there.permissions(),
    );
    remove_if_there(&unfinished)?;
    let written = write_new(&unfinished, bytes);
    written
        .and_then(|file| file.set_permissions(permissions))
        .and_then(|()| fs::rename(&unfinished, path))
        .inspect_err(|_| {
            // The room counts more than this second error.
            let _ = fs::remove_file(&unfinished);
        })
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.unfinished"))
}
