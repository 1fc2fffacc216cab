//! Opening the new messages of a student whose family allows it.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::config::OpeningPermit;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Member;
use crate::store::{Store, StoreError, Unopened};
use crate::synergia::{OpenMessage, OpenedMessage, Synergia, UnopenedMessage};

use super::door::door_of;
use super::session_store::StudentSessionStore;

/// How many requests a poll may take to open messages. The next poll opens those of the
/// others that are in no letter by then; the rest are reported by their previews.
const MOST_REQUESTS: u32 = 30;

/// Opens the new messages of a student, if the family allows it, and keeps what was found. Their events are
/// recorded by now, so that our own reading never looks like somebody else's. Returns the number of requests.
///
/// # Errors
///
/// Only those of the state. A message that cannot be opened is reported by its preview.
pub async fn open_messages(
    member: &Member,
    store: &Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<u32, PipelineError> {
    let Some(permit) = member.config.opening_permit() else {
        return Ok(0);
    };
    let mut requests = 0;
    for message in unopened(member, store)? {
        let Some(unopened_message) = UnopenedMessage::of(&message.key) else {
            continue;
        };
        if requests >= MOST_REQUESTS {
            info!("The other messages are opened with the next poll");
            break;
        }
        let order = (permit, unopened_message, message.wants_files);
        let opened = open(member, store, synergia, order, now).await?;
        store.write(|tx| tx.save_opening(message.event, &opened.opening))?;
        requests += opened.requests;
        if opened.is_over {
            break;
        }
    }
    Ok(requests)
}

fn unopened(member: &Member, store: &Store) -> Result<Vec<Unopened>, StoreError> {
    store.read(|tx| match tx.student(&member.student.login)? {
        Some(row) => tx.unopened(row.id),
        None => Ok(Vec::new()),
    })
}

/// Opens one message with the session as the one before has left it.
async fn open(
    member: &Member,
    store: &Store,
    synergia: &Synergia,
    (permit, message, wants_files): (OpeningPermit, UnopenedMessage<'_>, bool),
    now: DateTime<Utc>,
) -> Result<OpenedMessage, PipelineError> {
    let known = store.read(|tx| tx.student(&member.student.login))?;
    let row = known.ok_or(StoreError::Unreadable { what: "student" })?;
    let message = OpenMessage {
        permit,
        message,
        wants_files,
        login: &member.student.login,
        door: door_of(member, &row),
        name_for_logs: &member.student.name,
        now,
        session: row.session,
    };
    let mut session_store =
        StudentSessionStore::new(store, (row.id, row.account.id), &member.config.password);
    // Boxed, as a visit is.
    Ok(Box::pin(synergia.open(message, &mut session_store)).await?)
}
