//! One visit to one student's register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use tracing::Instrument;

use crate::domain::visit::basis::Basis;
use crate::domain::visit::tiers::{Reach, feeds_due};
use crate::domain::visit::{Visit, Visited};
use crate::domain::{Feed, FeedState, Snapshot};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Member;
use crate::store::{FeedRow, Store, StoreError, StudentRow, Tx};
use crate::synergia::Synergia;

use super::door::door_of;
use super::found::span_of;
use super::logins::{
    Proof, another_password_goes, hash_of_refused, proof_of, standing_trouble, student_at_the_door,
};
use super::memory::Memory;
use super::report::PollReport;
use super::session_store::StudentSessionStore;

/// Tries the login - the living session will do where the password is the one that was accepted last - and every
/// feed; nothing but the session is kept.
pub async fn look(
    member: &Member,
    store: &Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let mut row = student_at_the_door(member, store, now)?;
    another_password_goes(&member.config.password, &mut row.account, now).await;
    if let Some(cause) = standing_trouble(&row, now) {
        return Ok(PollReport::spared(&row, cause, now));
    }
    if row
        .trouble
        .is_some_and(|trouble| trouble.cause.is_of_link())
    {
        // The owner may have linked the child since it was asked for.
        row.session = None;
    }
    let proof = proof_of(&member.config.password, &row.account, now).await;
    let before = store.read(|tx| Before::of(tx, &row))?;
    let order = Order {
        proves_password: proof == Proof::Needed,
        ..Order::of(Feed::ALL.into(), Reach::Open)
    };
    let memory = Memory::of(store, row.id);
    let visitor = (member, store, synergia);
    let visited = visit(visitor, &row, (&before, &memory), order, now)
        .instrument(span_of(&member.student.name))
        .await?;
    Ok(PollReport::of(&row, &visited)
        .naming_subjects(&visited)
        .with(proof))
}

/// Visits for the feeds that are due. Returns what was known of them, as far as it was asked for, and what was found.
pub(super) async fn visit_for_what_is_due(
    (member, store, synergia): (&Member, &Store, &Synergia),
    row: &StudentRow,
    reach: Reach,
    now: DateTime<Utc>,
) -> Result<(BTreeMap<Feed, Snapshot>, Visited), PipelineError> {
    let before = store.read(|tx| Before::of(tx, row))?;
    let order = Order {
        spares: store.read(|tx| tx.bases(row.id))?,
        ..Order::of(before.due_feeds(reach, now), reach)
    };
    let memory = Memory::of(store, row.id);
    let visitor = (member, store, synergia);
    let visited = visit(visitor, row, (&before, &memory), order, now).await?;
    Ok((memory.into_known(), visited))
}

/// What a visit has to do.
struct Order {
    feeds: BTreeSet<Feed>,
    reach: Reach,
    /// Whether the password is sent though the session may live.
    proves_password: bool,
    /// What is not read anew where its answers are the same.
    spares: BTreeMap<Feed, Basis>,
}

impl Order {
    fn of(feeds: BTreeSet<Feed>, reach: Reach) -> Self {
        Self {
            feeds,
            reach,
            proves_password: false,
            spares: BTreeMap::new(),
        }
    }
}

/// The visit itself. The session store keeps session and logins as it goes.
async fn visit(
    (member, store, synergia): (&Member, &Store, &Synergia),
    row: &StudentRow,
    (before, memory): (&Before, &Memory<'_>),
    order: Order,
    now: DateTime<Utc>,
) -> Result<Visited, PipelineError> {
    let mut session_store =
        StudentSessionStore::new(store, (row.id, row.account.id), &member.config.password)
            .with_another_than(row.account.ledger.last_with_another);
    let visit = Visit {
        login: &member.student.login,
        door: door_of(member, row),
        now,
        feeds: order.feeds,
        session: row.session.clone(),
        ledger: row.account.ledger.clone(),
        proves_password: order.proves_password,
        lookups: row.lookups.clone(),
        known: memory,
        bases: order.spares,
        school_year: &row.school_year,
        stood: &before.stood(),
        reach: order.reach,
    };
    // Boxed: a visit knows a lot at once.
    let visited = Box::pin(synergia.visit(visit, &mut session_store)).await?;
    if let Some(hash) = hash_of_refused(visited.trouble, &session_store) {
        store.write(|tx| tx.save_refused(row.account.id, Some(&hash)))?;
    }
    Ok(visited)
}

/// How a student's feeds stood before a visit.
struct Before {
    rows: BTreeMap<Feed, FeedRow>,
}

impl Before {
    fn of(tx: &Tx<'_>, row: &StudentRow) -> Result<Self, StoreError> {
        let rows = tx.feeds(row.id)?;
        Ok(Self { rows })
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
