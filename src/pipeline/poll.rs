//! One visit to one student's register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use tracing::{Instrument, info, info_span};

use crate::domain::{Cause, Feed, FeedState, Snapshot};
use crate::store::{FeedRow, Store, StoreError, StudentRow, Tx};
use crate::synergia::{SUPPORTED, Synergia, Visit, Visited};

use super::PipelineError;
use super::household::{Household, Member};
use super::keep::{keep, state_of};
use super::logins::{refused_password, standing_trouble, student_at_the_door};
use super::vault::StudentVault;

/// What the register refused is asked for again after this time (design section 6).
const CLOSED_FOR: Duration = Duration::days(1);
/// What may only be out of order is asked for again after this time; what was read within it, in every
/// poll (API.md section 12).
const OUT_OF_ORDER_FOR: Duration = Duration::hours(1);

/// How a poll of one student went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollReport {
    /// The student's name.
    pub student: String,
    /// What keeps the student from being read.
    pub trouble: Option<Cause>,
    /// How each feed went that was asked for.
    pub feeds: Vec<(Feed, FeedState)>,
    /// How many changes were found.
    pub changes: usize,
    /// How many requests it took.
    pub requests: u32,
}

impl PollReport {
    /// The report of a visit of which nothing was compared yet.
    pub(super) fn of(row: &StudentRow, visited: &Visited) -> Self {
        Self {
            student: row.student.name.clone(),
            trouble: visited.trouble,
            feeds: visited
                .feeds
                .iter()
                .map(|(feed, outcome)| (*feed, state_of(outcome)))
                .collect(),
            changes: 0,
            requests: visited.requests,
        }
    }

    /// The report of a visit that would only have met the same trouble again.
    fn spared(member: &Member, cause: Cause) -> Self {
        info!(%cause, "Not visited: the trouble stands");
        Self {
            student: member.student.name.clone(),
            trouble: Some(cause),
            feeds: Vec::new(),
            changes: 0,
            requests: 0,
        }
    }
}

/// Visits the register of one student and keeps what it says.
///
/// # Errors
///
/// Only those of the state. Whatever goes wrong at the register is in the report.
pub async fn poll(
    household: &Household,
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let span = info_span!("poll", student = %member.student.name);
    async {
        let row = student_at_the_door(member, store).await?;
        if let Some(cause) = standing_trouble(&row, now) {
            store.write(|tx| tx.save_spared_poll(row.id, cause))?;
            return Ok(PollReport::spared(member, cause));
        }
        let known = store.read(|tx| snapshots(tx, &row))?;
        let feeds = store.read(|tx| due_feeds(tx, &row, now))?;
        let visited = visit(member, store, synergia, &row, &known, feeds, now).await?;
        Ok(store.write(|tx| keep(tx, household, &row, &known, visited, now))?)
    }
    .instrument(span)
    .await
}

/// Tries the login, or the living session, and every feed; nothing but the session is kept.
pub async fn look(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let row = student_at_the_door(member, store).await?;
    if let Some(cause) = standing_trouble(&row, now) {
        return Ok(PollReport::spared(member, cause));
    }
    let known = store.read(|tx| snapshots(tx, &row))?;
    let feeds = SUPPORTED.into_iter().collect();
    let visited = visit(member, store, synergia, &row, &known, feeds, now).await?;
    Ok(PollReport::of(&row, &visited))
}

/// The visit itself. Session and logins are kept by the vault as it goes.
async fn visit(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    row: &StudentRow,
    known: &BTreeMap<Feed, Snapshot>,
    feeds: BTreeSet<Feed>,
    now: DateTime<Utc>,
) -> Result<Visited, PipelineError> {
    let mut vault = StudentVault::new(store, row.id, &member.config.password);
    let visit = Visit {
        login: &member.student.login,
        name_for_logs: &member.student.name,
        now,
        feeds,
        session: opaque(row.session.as_deref()),
        ledger: row.ledger.clone(),
        lookups: opaque(row.lookups.as_deref()).unwrap_or_default(),
        known,
    };
    let visited = synergia.visit(visit, &mut vault).await?;
    if let Some(hash) = refused_password(&visited, &vault) {
        store.write(|tx| tx.save_refused(row.id, Some(&hash)))?;
    }
    Ok(visited)
}

/// What the register client wrote for itself. What it cannot read any more, after an update for
/// example, it asks for again.
fn opaque<T: serde::de::DeserializeOwned>(text: Option<&str>) -> Option<T> {
    serde_json::from_str(text?).ok()
}

fn snapshots(tx: &Tx<'_>, row: &StudentRow) -> Result<BTreeMap<Feed, Snapshot>, StoreError> {
    let mut known = BTreeMap::new();
    for feed in SUPPORTED {
        if let Some(snapshot) = tx.snapshot(row.id, feed)? {
            known.insert(feed, snapshot);
        }
    }
    Ok(known)
}

fn due_feeds(
    tx: &Tx<'_>,
    row: &StudentRow,
    now: DateTime<Utc>,
) -> Result<BTreeSet<Feed>, StoreError> {
    let feeds = tx.feeds(row.id)?;
    let is_due = |feed: &Feed| match feeds.get(feed) {
        Some(row) => match row.state {
            // A time in the future never blocks anything.
            FeedState::Closed(cause) => {
                now - row.asked_at >= rest(row, cause, now) || row.asked_at > now
            }
            _ => true,
        },
        None => true,
    };
    Ok(SUPPORTED.into_iter().filter(is_due).collect())
}

/// How long a closed feed is left alone.
fn rest(row: &FeedRow, cause: Cause, now: DateTime<Utc>) -> Duration {
    let was_open = row.last_read.is_some_and(|at| now - at < OUT_OF_ORDER_FOR);
    match (cause.may_pass(), was_open) {
        (false, _) => CLOSED_FOR,
        (true, true) => Duration::zero(),
        (true, false) => OUT_OF_ORDER_FOR,
    }
}
