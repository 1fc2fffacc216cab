//! One visit to one student's register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use tracing::{Instrument, info_span};

use crate::domain::visit::tiers::{Reach, feeds_due};
use crate::domain::visit::{Visit, Visited};
use crate::domain::{Feed, FeedState, Snapshot};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Household, Member};
use crate::store::{FeedRow, Store, StoreError, StudentRow, Tx};
use crate::synergia::Synergia;

use super::keep::keep;
use super::logins::{refused_password, standing_trouble, student_at_the_door};
use super::report::PollReport;
use super::session_store::StudentSessionStore;

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
    reach: Reach,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let span = info_span!("poll", student = %member.student.name);
    async {
        let row = student_at_the_door(member, store).await?;
        if let Some(cause) = standing_trouble(&row, now) {
            store.write(|tx| tx.save_poll(row.id, now, None, Some(cause)))?;
            return Ok(PollReport::spared(member, cause));
        }
        let before = store.read(|tx| Before::of(tx, &row))?;
        let feeds = before.due_feeds(reach, now);
        let visited = visit(member, store, synergia, &row, &before, (feeds, reach), now).await?;
        Ok(store.write(|tx| keep(tx, household, &row, before.known, visited, now))?)
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
    let before = store.read(|tx| Before::of(tx, &row))?;
    let feeds = Feed::ALL.into();
    let order = (feeds, Reach::Open);
    let visited = visit(member, store, synergia, &row, &before, order, now).await?;
    Ok(PollReport::of(&row, &visited))
}

/// The visit itself. The session store keeps session and logins as it goes.
async fn visit(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    row: &StudentRow,
    before: &Before,
    (feeds, reach): (BTreeSet<Feed>, Reach),
    now: DateTime<Utc>,
) -> Result<Visited, PipelineError> {
    let mut session_store = StudentSessionStore::new(store, row.id, &member.config.password);
    let visit = Visit {
        login: &member.student.login,
        name_for_logs: &member.student.name,
        now,
        feeds,
        session: row.session.clone(),
        ledger: row.ledger.clone(),
        lookups: row.lookups.clone(),
        known: &before.known,
        stood: &before.stood(),
        reach,
    };
    // Boxed: a visit knows a lot at once.
    let visited = Box::pin(synergia.visit(visit, &mut session_store)).await?;
    if let Some(hash) = refused_password(&visited, &session_store) {
        store.write(|tx| tx.save_refused(row.id, Some(&hash)))?;
    }
    Ok(visited)
}

/// What is known of a student's feeds before a visit.
struct Before {
    known: BTreeMap<Feed, Snapshot>,
    rows: BTreeMap<Feed, FeedRow>,
}

impl Before {
    fn of(tx: &Tx<'_>, row: &StudentRow) -> Result<Self, StoreError> {
        let mut known = BTreeMap::new();
        for feed in Feed::ALL {
            if let Some(snapshot) = tx.snapshot(row.id, feed)? {
                known.insert(feed, snapshot);
            }
        }
        let rows = tx.feeds(row.id)?;
        Ok(Self { known, rows })
    }

    fn due_feeds(&self, reach: Reach, now: DateTime<Utc>) -> BTreeSet<Feed> {
        let asked = |feed| self.rows.get(&feed).map(FeedRow::asked);
        feeds_due(&Feed::ALL, asked, reach, now)
    }

    fn stood(&self) -> BTreeMap<Feed, FeedState> {
        let states = self.rows.iter().map(|(feed, row)| (*feed, row.state));
        states.collect()
    }
}
