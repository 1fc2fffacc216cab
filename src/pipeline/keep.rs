//! The transaction of a poll.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Warsaw;
use tracing::{info, warn};

use crate::domain::diff::diff;
use crate::domain::snapshot::Hold;
use crate::domain::{Feed, FeedState, Reading, SchoolYear, Snapshot};
use crate::store::{StoreError, StudentRow, Tx};
use crate::synergia::{Outcome, Visited};

use super::household::Household;
use super::poll::PollReport;

/// Keeps what a visit brought: snapshots, events, and a delivery for each event and entitled recipient.
pub(super) fn keep(
    tx: &Tx<'_>,
    household: &Household,
    row: &StudentRow,
    mut known: BTreeMap<Feed, Snapshot>,
    visited: Visited,
    now: DateTime<Utc>,
) -> Result<PollReport, StoreError> {
    let mut report = PollReport::of(row, &visited);
    if let Some(year) = &visited.school_year {
        keep_year(tx, row, &mut known, year)?;
    }
    for (feed, outcome) in visited.feeds {
        tx.save_feed_state(row.id, feed, state_of(&outcome), now)?;
        if let Outcome::Read {
            reading,
            skipped,
            missed,
        } = outcome
        {
            if skipped > 0 {
                warn!(%feed, skipped, "Some entries could not be read");
            }
            let (hold, changes) = keep_reading(tx, household, row, known.get(&feed), reading, now)?;
            if hold.is_some() && missed.is_none() {
                tx.save_feed_state(row.id, feed, FeedState::Held, now)?;
                report.stands(feed, FeedState::Held);
            }
            report.changes += changes;
        }
    }
    let class = visited.class.as_deref();
    tx.save_poll(row.id, now, class, report.trouble)?;
    if let Some(scale) = &visited.scale {
        tx.save_scale(row.id, scale)?;
    }
    if let Ok(lookups) = serde_json::to_string(&visited.lookups) {
        tx.save_lookups(row.id, &lookups)?;
    }
    info!(
        changes = report.changes,
        requests = report.requests,
        trouble = report.trouble.map(tracing::field::display),
        "Polled"
    );
    Ok(report)
}

/// Keeps which school year it is. When another one has begun, what was known is archived, and each feed is
/// read again as if for the first time.
fn keep_year(
    tx: &Tx<'_>,
    row: &StudentRow,
    known: &mut BTreeMap<Feed, Snapshot>,
    seen: &SchoolYear,
) -> Result<(), StoreError> {
    let before = &row.school_year;
    if before.gives_way_to(seen) {
        info!("Another school year has begun: what was known is archived");
        for feed in Feed::ALL {
            if !feed.outlives_the_year() {
                tx.archive_snapshot(row.id, feed, before)?;
                known.remove(&feed);
            }
        }
    }
    tx.save_school_year(row.id, &before.clone().followed_by(seen.clone()))
}

/// How a feed stands after it was asked for.
pub(super) fn state_of(outcome: &Outcome) -> FeedState {
    match outcome {
        Outcome::Read { missed: None, .. } => FeedState::Ok,
        Outcome::Closed(cause) => FeedState::Closed(*cause),
        // As long as one of its places cannot be read, its silence means nothing.
        Outcome::Read {
            missed: Some(cause),
            ..
        }
        | Outcome::Failed(cause) => FeedState::Failing(*cause),
    }
}

/// Returns whether removals wait for the owner, and how many changes were found.
fn keep_reading(
    tx: &Tx<'_>,
    household: &Household,
    row: &StudentRow,
    previous: Option<&Snapshot>,
    reading: Reading,
    now: DateTime<Utc>,
) -> Result<(Option<Hold>, usize), StoreError> {
    let feed = reading.feed;
    let current = match previous {
        None => Snapshot::seed(reading),
        Some(previous) => previous.follow(reading, today(now)),
    };
    let changes = diff(previous, &current, today(now));
    tx.save_snapshot(row.id, feed, previous, &current)?;
    let found = changes.len();
    for change in changes {
        let Some(event) = tx.append_event(row.id, &row.student, feed, change, now)? else {
            continue;
        };
        for addressee in &household.addressees {
            let recipient = &addressee.recipient;
            if let Some(route) = recipient.route(&row.student.name, feed, &event.change) {
                tx.add_delivery(event.id, &recipient.email, route)?;
            }
        }
    }
    if found > 0 {
        tx.save_last_change(row.id, feed, now)?;
    }
    Ok((current.hold, found))
}

/// Today at school, whatever the zone of the schedules.
pub(super) fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Warsaw).date_naive()
}
