//! One visit to one student's register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use tracing::{Instrument, info, info_span};

use crate::domain::login::LoginPermit;
use crate::domain::trouble::Remedy;
use crate::domain::{Cause, Feed, FeedState, Snapshot};
use crate::store::{Store, StoreError, StudentRow, Tx};
use crate::synergia::{Outcome, SUPPORTED, Synergia, Visit, Visited};

use super::PipelineError;
use super::household::{Household, Member};
use super::keep::keep;
use super::password_hash;
use super::vault::StudentVault;

/// What the register refused is asked for again after this time (design section 6).
const CLOSED_FOR: Duration = Duration::days(1);

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
        let row = known(store, member)?;
        let row = lift_stop_of_an_old_password(member, store, row).await?;
        match standing_trouble(&row, now) {
            Some(cause) => {
                store.write(|tx| tx.save_poll(row.id, now, None, Some(cause)))?;
                Ok(skipped(member, cause))
            }
            None => visit(household, member, store, synergia, row, now).await,
        }
    }
    .instrument(span)
    .await
}

fn known(store: &mut Store, member: &Member) -> Result<StudentRow, StoreError> {
    store.write(|tx| {
        tx.enter_student(&member.student)?;
        let row = tx.student(&member.student.login)?;
        row.ok_or(StoreError::Unreadable { what: "student" })
    })
}

/// A stop for a refused password ends when the configuration holds another one.
async fn lift_stop_of_an_old_password(
    member: &Member,
    store: &mut Store,
    row: StudentRow,
) -> Result<StudentRow, StoreError> {
    let Some(refused) = &row.refused else {
        return Ok(row);
    };
    match member.config.password.read().await {
        Ok(password) if !password_hash::matches(&password, refused) => {
            info!("The password is another one than the one that was refused");
            store.write(|tx| tx.lift_stop(row.id, &row.ledger))?;
            known(store, member)
        }
        // A password that cannot be read is no reason to try the old one again.
        _ => Ok(row),
    }
}

/// The trouble of an earlier visit that this one would only meet again.
fn standing_trouble(row: &StudentRow, now: DateTime<Utc>) -> Option<Cause> {
    if row.trouble?.cause.remedy() == Remedy::NextPoll {
        return None;
    }
    match row.ledger.permit(now) {
        LoginPermit::Granted => None,
        LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => Some(cause),
    }
}

fn skipped(member: &Member, cause: Cause) -> PollReport {
    info!(%cause, "Not visited: the trouble stands");
    PollReport {
        student: member.student.name.clone(),
        trouble: Some(cause),
        feeds: Vec::new(),
        changes: 0,
        requests: 0,
    }
}

async fn visit(
    household: &Household,
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    row: StudentRow,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let known = store.read(|tx| snapshots(tx, &row))?;
    let feeds = store.read(|tx| due_feeds(tx, &row, now))?;
    let visited = knock(member, store, synergia, &row, &known, feeds, now).await?;
    Ok(store.write(|tx| keep(tx, household, &row, &known, visited, now))?)
}

/// Tries the login, or the living session, and every feed; nothing but the session is kept.
pub async fn look(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let row = known(store, member)?;
    let row = lift_stop_of_an_old_password(member, store, row).await?;
    if let Some(cause) = standing_trouble(&row, now) {
        return Ok(skipped(member, cause));
    }
    let known = store.read(|tx| snapshots(tx, &row))?;
    let feeds = SUPPORTED.into_iter().collect();
    let visited = knock(member, store, synergia, &row, &known, feeds, now).await?;
    Ok(PollReport {
        student: row.student.name,
        trouble: visited.trouble,
        requests: visited.requests,
        changes: 0,
        feeds: visited
            .feeds
            .iter()
            .map(|(feed, outcome)| (*feed, state_of(outcome)))
            .collect(),
    })
}

/// The visit itself. Session and logins are kept by the vault as it goes.
async fn knock(
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
    if let Some(hash) = refused_password(row, &visited, &vault) {
        store.write(|tx| tx.save_refused(row.id, Some(&hash)))?;
    }
    Ok(visited)
}

/// How a feed stands after it was asked for.
pub(super) fn state_of(outcome: &Outcome) -> FeedState {
    match outcome {
        Outcome::Read { .. } => FeedState::Ok,
        Outcome::Closed(cause) => FeedState::Closed(*cause),
        Outcome::Failed(cause) => FeedState::Failing(*cause),
    }
}

/// What the register client wrote for itself. What it cannot read any more, after an update for
/// example, it asks for again.
fn opaque<T: serde::de::DeserializeOwned>(text: Option<&str>) -> Option<T> {
    serde_json::from_str(text?).ok()
}

fn refused_password(
    row: &StudentRow,
    visited: &Visited,
    vault: &StudentVault<'_>,
) -> Option<String> {
    let is_refused = visited
        .trouble
        .is_some_and(|cause| cause.remedy() == Remedy::Owner);
    let password = vault.handed_out.as_ref().filter(|_| is_refused)?;
    match password_hash::hash(password) {
        Some(hash) => Some(hash),
        None => row.refused.clone(),
    }
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
        Some(row) if matches!(row.state, FeedState::Closed(_)) => {
            // A time in the future never blocks anything.
            now - row.asked_at >= CLOSED_FOR || row.asked_at > now
        }
        _ => true,
    };
    Ok(SUPPORTED.into_iter().filter(is_due).collect())
}

/// Keeps what a trial run knows of sessions and logins: a login cannot be undone.
pub fn keep_logins(
    household: &Household,
    trial: &mut Store,
    original: &mut Store,
) -> Result<(), StoreError> {
    for member in &household.members {
        let Some(tried) = trial.read(|tx| tx.student(&member.student.login))? else {
            continue;
        };
        original.write(|tx| {
            let id = tx.enter_student(&member.student)?;
            tx.save_ledger(id, &tried.ledger)?;
            tx.save_refused(id, tried.refused.as_deref())?;
            match &tried.session {
                Some(session) => tx.save_session(id, session),
                None => Ok(()),
            }
        })?;
    }
    Ok(())
}
