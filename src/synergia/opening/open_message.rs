//! A message to be opened, and what came of it.

use chrono::{DateTime, Utc};
use tracing::{info, warn};

use super::opener::Opener;
use crate::config::OpeningPermit;
use crate::domain::Cause;
use crate::domain::letter::full_message::{FullMessage, Opening};
use crate::domain::student::Login;
use crate::domain::visit::{DoorOf, SessionText};
use crate::synergia::http::Client;
use crate::synergia::messages::Ladder;
use crate::synergia::request::UnopenedMessage;
use crate::synergia::session::{Comer, Gateway, NotRead, SessionStore, SessionStoreError};

/// A message to be opened for one student.
#[derive(Debug)]
pub struct OpenMessage<'a> {
    pub permit: OpeningPermit,
    pub message: UnopenedMessage<'a>,
    /// Whether its files are fetched too.
    pub wants_files: bool,
    pub login: &'a Login,
    pub door: DoorOf<'a>,
    /// How the log calls the student: the name in the configuration.
    pub name_for_logs: &'a str,
    pub now: DateTime<Utc>,
    /// The session of the visit that has just read the list, or of the last message, as its client
    /// wrote it.
    pub session: Option<SessionText>,
}

/// What came of it.
#[derive(Debug, PartialEq)]
pub struct OpenedMessage {
    pub opening: Opening,
    /// Whether no other message can be opened now either.
    pub is_over: bool,
    pub requests: u32,
}

/// Opens one message, with the session that has just read the list.
pub async fn open(
    client: Client<'_>,
    comer: Comer<'_>,
    message: OpenMessage<'_>,
    store: &mut dyn SessionStore,
) -> Result<OpenedMessage, SessionStoreError> {
    let mut gateway = Gateway::new(client, store, comer).without_password();
    let found = match gateway.come_in().await {
        Ok(()) => {
            let mut ladder = Ladder::default();
            let opener = Opener::new(&mut gateway, &mut ladder, message.permit, message.message);
            opener.open(message.wants_files).await
        }
        Err(not_read) => Err(not_read),
    };
    gateway.keep_session()?;
    let requests = gateway.requests();
    opened(found, requests)
}

fn opened(
    found: Result<FullMessage, NotRead>,
    requests: u32,
) -> Result<OpenedMessage, SessionStoreError> {
    let (opening, is_over) = match found {
        Ok(message) => {
            info!(files = message.files.len(), requests, "Opened a message");
            (Opening::Read(message), false)
        }
        Err(NotRead::NotKept(error)) => return Err(error),
        Err(NotRead::Closed(cause) | NotRead::Failed(cause) | NotRead::Over(cause)) => {
            warn!(reason = %cause, requests, "A message could not be opened");
            // What is wrong with this one alone says nothing of the others.
            let is_its_own = matches!(cause, Cause::NotFound | Cause::NoAccess | Cause::BadAnswer);
            (Opening::Failed, !is_its_own)
        }
    };
    Ok(OpenedMessage {
        opening,
        is_over,
        requests,
    })
}
