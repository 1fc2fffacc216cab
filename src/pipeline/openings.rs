//! Opening the new messages of a student whose family allows it.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::config::OpeningPermit;
use crate::store::{Store, StoreError, StudentRow, Unopened};
use crate::synergia::{Brought, Errand, Synergia, can_be_opened};

use super::PipelineError;
use super::household::Member;
use super::poll::opaque;
use super::vault::StudentVault;

/// After so many requests no further message is opened in this poll. Of those that are left, the next one
/// opens what is in no letter by then; the others are told with their previews.
const MOST_REQUESTS: u32 = 30;

/// Opens the new messages of a student, if the family allows it, and keeps what was found. Their events are
/// on record by now, so that our own reading never looks like somebody else's. Returns how many requests it
/// took.
///
/// # Errors
///
/// Only those of the state. A message that cannot be opened is told with its preview.
pub async fn open_messages(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<u32, PipelineError> {
    let Some(permit) = member.config.opening_permit() else {
        return Ok(0);
    };
    let mut requests = 0;
    for message in unopened(member, store)? {
        if requests >= MOST_REQUESTS {
            info!("The other messages are opened with the next poll");
            break;
        }
        let Some(row) = store.read(|tx| tx.student(&member.student.login))? else {
            break;
        };
        let order = (permit, &message);
        let brought = open(member, store, synergia, row, order, now).await?;
        store.write(|tx| tx.save_opening(message.event, &brought.opening))?;
        requests += brought.requests;
        if brought.is_over {
            break;
        }
    }
    Ok(requests)
}

fn unopened(member: &Member, store: &mut Store) -> Result<Vec<Unopened>, StoreError> {
    store.read(|tx| {
        let Some(row) = tx.student(&member.student.login)? else {
            return Ok(Vec::new());
        };
        let mut unopened = tx.unopened(row.id)?;
        unopened.retain(|message| can_be_opened(&message.key));
        Ok(unopened)
    })
}

async fn open(
    member: &Member,
    store: &mut Store,
    synergia: &Synergia,
    row: StudentRow,
    (permit, message): (OpeningPermit, &Unopened),
    now: DateTime<Utc>,
) -> Result<Brought, PipelineError> {
    let mut vault = StudentVault::new(store, row.id, &member.config.password);
    let errand = Errand {
        permit,
        message: &message.key,
        wants_files: message.wants_files,
        login: &member.student.login,
        name_for_logs: &member.student.name,
        now,
        session: opaque(row.session.as_deref()),
        ledger: row.ledger,
    };
    // Boxed, as a visit is.
    Ok(Box::pin(synergia.open(errand, &mut vault)).await?)
}
