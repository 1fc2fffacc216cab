//! One visit, and what came of it until it is kept.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use tracing::{Instrument, Span, info_span};

use crate::domain::visit::Visited;
use crate::domain::visit::tiers::Reach;
use crate::domain::{Cause, Feed, Snapshot};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Household, Member};
use crate::store::{Store, StudentRow};
use crate::synergia::Synergia;

use super::keep::keep;
use super::logins::{another_password_goes, standing_trouble, student_at_the_door};
use super::report::PollReport;
use super::visit::visit_for_what_is_due;

/// Visits the register of one student and keeps what it says.
///
/// # Errors
///
/// Only those of the state. Whatever goes wrong at the register is in the report.
pub async fn poll(
    household: &Household,
    member: &Member,
    store: &Store,
    synergia: &Synergia,
    reach: Reach,
    now: DateTime<Utc>,
) -> Result<PollReport, PipelineError> {
    let found = go(member, store, synergia, reach, now).await?;
    found.keep(household, store)
}

/// What came of a visit that is to be kept.
pub(super) struct Found {
    row: StudentRow,
    at: DateTime<Utc>,
    /// Or why nobody went.
    what: Result<Box<Brought>, Cause>,
}

/// What was known, as far as it was asked for, and what was found.
type Brought = (BTreeMap<Feed, Snapshot>, Visited);

/// Visits the register of one student, unless the trouble of the last visit stands. Of what it says nothing is kept yet.
pub(super) async fn go(
    member: &Member,
    store: &Store,
    synergia: &Synergia,
    reach: Reach,
    now: DateTime<Utc>,
) -> Result<Found, PipelineError> {
    async {
        let mut row = student_at_the_door(member, store, now)?;
        if row.trouble.is_some() || row.account.ledger.stop.is_some() {
            another_password_goes(&member.config.password, &mut row.account, now).await;
        }
        let what = if let Some(cause) = standing_trouble(&row, now) {
            Err(cause)
        } else {
            let visitor = (member, store, synergia);
            Ok(Box::new(
                visit_for_what_is_due(visitor, &row, reach, now).await?,
            ))
        };
        Ok(Found { row, at: now, what })
    }
    .instrument(span_of(&member.student.name))
    .await
}

impl Found {
    /// Keeps it, in one transaction.
    pub(super) fn keep(
        self,
        household: &Household,
        store: &Store,
    ) -> Result<PollReport, PipelineError> {
        let Self { row, at, what } = self;
        let _span = span_of(&row.student.name).entered();
        match what {
            Err(cause) => {
                store.write(|tx| tx.save_poll(row.id, at, None, Some(cause)))?;
                Ok(PollReport::spared(&row, cause, at))
            }
            Ok(found) => {
                let (known, visited) = *found;
                Ok(store.write(|tx| keep(tx, household, &row, known, visited, at))?)
            }
        }
    }
}

/// In which the log tells of a visit.
pub(super) fn span_of(student: &str) -> Span {
    info_span!("poll", %student)
}
