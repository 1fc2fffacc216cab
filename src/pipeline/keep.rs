//! The transaction that keeps what a poll saw.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Warsaw;
use tracing::{info, warn};

use crate::domain::diff::diff;
use crate::domain::{Cause, Feed, Reading, Snapshot};
use crate::store::{StoreError, StudentRow, Tx};
use crate::synergia::{Outcome, Visited};

use super::household::Household;
use super::poll::{PollReport, state_of};

/// The transaction of a poll: snapshots, events, and a delivery for each event and entitled recipient.
pub(super) fn keep(
    tx: &Tx<'_>,
    household: &Household,
    row: &StudentRow,
    known: &BTreeMap<Feed, Snapshot>,
    visited: Visited,
    now: DateTime<Utc>,
) -> Result<PollReport, StoreError> {
    let trouble = visited.trouble.or_else(|| blindness(&visited));
    let mut report = PollReport {
        student: row.student.name.clone(),
        trouble,
        feeds: Vec::new(),
        changes: 0,
        requests: visited.requests,
    };
    for (feed, outcome) in visited.feeds {
        let state = state_of(&outcome);
        tx.save_feed_state(row.id, feed, state, now)?;
        if let Outcome::Read { reading, skipped } = outcome {
            if skipped > 0 {
                warn!(%feed, skipped, "Some entries could not be read");
            }
            let previous = known.get(&feed);
            report.changes += keep_reading(tx, household, row, previous, reading, now)?;
        }
        report.feeds.push((feed, state));
    }
    let class = visited.class.as_deref();
    tx.save_poll(row.id, now, class, trouble)?;
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

/// Why nothing at all could be read, when each feed failed on its own.
fn blindness(visited: &Visited) -> Option<Cause> {
    let mut failed = None;
    for (_, outcome) in &visited.feeds {
        match outcome {
            Outcome::Read { .. } => return None,
            Outcome::Failed(cause) => failed = failed.or(Some(*cause)),
            Outcome::Closed(_) => {}
        }
    }
    failed
}

fn keep_reading(
    tx: &Tx<'_>,
    household: &Household,
    row: &StudentRow,
    previous: Option<&Snapshot>,
    reading: Reading,
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let feed = reading.feed;
    let current = match previous {
        None => Snapshot::seed(reading),
        Some(previous) => previous.follow(reading, today(now)),
    };
    let changes = diff(previous, &current);
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
    Ok(found)
}

/// Today at school, whatever the zone of the schedules.
pub(super) fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Warsaw).date_naive()
}
