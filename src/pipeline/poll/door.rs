//! By which door a student comes in, and what changes when it is another one than before.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use tracing::info;

use crate::domain::visit::{DoorOf, Outcome, Visited};
use crate::domain::{Door, Feed, Snapshot};
use crate::locale::in_warsaw;
use crate::pipeline::household::Member;
use crate::store::{StoreError, StudentRow, Tx};

/// By which door a student comes in, with the session of the account that was left there.
pub(super) fn door_of<'a>(member: &'a Member, row: &StudentRow) -> DoorOf<'a> {
    match &member.config.door {
        Door::Synergia => DoorOf::Synergia,
        Door::KontoLibrus(email) => DoorOf::KontoLibrus {
            email,
            session: row.account.session.clone(),
        },
    }
}

/// Both doors lead to the same register, as far as anybody knows, and so a student may change them without one event
/// (PORTAL.md section 9). Where the first reading by another door shows the same entries under other keys, what was known
/// is archived, and those are known from then on.
pub(super) fn keep_door(
    tx: &Tx<'_>,
    row: &StudentRow,
    known: &mut BTreeMap<Feed, Snapshot>,
    visited: &Visited,
) -> Result<(), StoreError> {
    let unread = unread_here(tx, row)?;
    for (feed, outcome) in &visited.feeds {
        let (Outcome::Read { reading, .. }, Some(read_at)) = (outcome, unread.get(feed)) else {
            continue;
        };
        let known_here = |known: &Snapshot| known.in_another_register(reading, *read_at);
        if let Some(here) = known.get(feed).and_then(known_here) {
            info!(%feed, "By this door the entries have other keys: what was known is archived");
            tx.archive_snapshot(row.id, *feed, &row.school_year)?;
            tx.forget_snapshot(row.id, *feed)?;
            tx.save_snapshot(row.id, *feed, None, &here)?;
            known.insert(*feed, here);
        }
    }
    Ok(())
}

/// The feeds that were last read by the door of before, and when (Warsaw).
fn unread_here(tx: &Tx<'_>, row: &StudentRow) -> Result<BTreeMap<Feed, NaiveDateTime>, StoreError> {
    let Some(since) = row.door_since else {
        return Ok(BTreeMap::new());
    };
    let rows = tx.feeds(row.id)?.into_values();
    let read = rows.filter_map(|feed| Some((feed.feed, feed.last_read?)));
    let unread = read.filter(|(_, read)| *read < since);
    Ok(unread.map(|(feed, read)| (feed, in_warsaw(read))).collect())
}
