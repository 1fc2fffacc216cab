//! Opening one message: its full text and its files (API.md section 12). It marks the message as read, and
//! cannot be asked for without the family's leave.

use chrono::{DateTime, Utc};
use tracing::{Instrument, debug, info, info_span, warn};

use super::Synergia;
use super::convert::{file_name, full_text};
use super::courier::{Courier, Parcel};
use super::jar::Jar;
use super::mailbox::{BAD_ANSWER, Mailbox};
use super::request::{Permitted, Sealed};
use super::session::Session;
use super::vault::{Vault, VaultError};
use super::visitor::{Miss, Visitor};
use super::wire;
use crate::config::OpeningPermit;
use crate::domain::Cause;
use crate::domain::full_message::{AttachedFile, FilePlace, FullMessage, Opening, ROOM_FOR_FILES};
use crate::domain::login::LoginLedger;
use crate::domain::student::Login;

/// Most files of a message that are fetched; the others are only named.
const MOST_FETCHED: usize = 10;
/// Most files of a message that are named.
const MOST_NAMED: usize = 50;

/// A message to be opened for one student.
#[derive(Debug)]
pub struct Errand<'a> {
    pub permit: OpeningPermit,
    pub message: Sealed<'a>,
    /// Whether its files are fetched too.
    pub wants_files: bool,
    pub login: &'a Login,
    /// How the log calls the student: the name in the configuration.
    pub name_for_logs: &'a str,
    /// The time of the visit.
    pub now: DateTime<Utc>,
    /// The session of the visit that has just read the list, or of the last errand.
    pub session: Option<Session>,
}

/// What an errand brought.
#[derive(Debug, PartialEq)]
pub struct Brought {
    /// What came of opening the message.
    pub opening: Opening,
    /// Whether no other message can be opened now either.
    pub is_over: bool,
    /// How many requests were sent.
    pub requests: u32,
}

impl Synergia {
    /// Opens one message, with the session that has just read the list. No password is sent for it.
    ///
    /// # Errors
    /// Only when the vault cannot write.
    pub async fn open(
        &self,
        errand: Errand<'_>,
        vault: &mut dyn Vault,
    ) -> Result<Brought, VaultError> {
        let span = info_span!("open", student = errand.name_for_logs);
        self.open_in_span(errand, vault).instrument(span).await
    }

    async fn open_in_span(
        &self,
        errand: Errand<'_>,
        vault: &mut dyn Vault,
    ) -> Result<Brought, VaultError> {
        let session = errand.session.unwrap_or_default();
        let jar = Jar::restore(&session.cookies, &self.hosts);
        let (login, now, ledger) = (errand.login, errand.now, LoginLedger::default());
        let courier = Courier::new(&self.http, &self.hosts, self.patience, jar, now);
        let visitor = Visitor::new(courier, vault, login, now, session, ledger);
        let mut visitor = visitor.without_password();
        let opener = |visitor| Opener {
            mailbox: Mailbox::new(visitor),
            permit: errand.permit,
            sealed: errand.message,
        };
        let found = match visitor.come_in().await {
            Ok(()) => opener(&mut visitor).open(errand.wants_files).await,
            Err(miss) => Err(miss),
        };
        visitor.keep_session()?;
        let requests = visitor.courier.requests;
        brought(found, requests)
    }
}

fn brought(found: Result<FullMessage, Miss>, requests: u32) -> Result<Brought, VaultError> {
    let (opening, is_over) = match found {
        Ok(message) => {
            info!(files = message.files.len(), requests, "Opened a message");
            (Opening::Read(message), false)
        }
        Err(Miss::Vault(error)) => return Err(error),
        Err(Miss::Closed(cause) | Miss::Failed(cause) | Miss::Over(cause)) => {
            warn!(reason = %cause, requests, "A message could not be opened");
            // What is wrong with this one alone says nothing of the others.
            let is_its_own = matches!(cause, Cause::NotFound | Cause::NoAccess | Cause::BadAnswer);
            (Opening::Failed, !is_its_own)
        }
    };
    Ok(Brought {
        opening,
        is_over,
        requests,
    })
}

/// Opens one message of a mailbox.
struct Opener<'a, 'v> {
    mailbox: Mailbox<'a, 'v>,
    permit: OpeningPermit,
    sealed: Sealed<'a>,
}

impl Opener<'_, '_> {
    async fn open(mut self, wants_files: bool) -> Result<FullMessage, Miss> {
        let permitted = Permitted::message(self.permit, &self.sealed);
        let document = self.mailbox.open(permitted).await?;
        let message = document
            .record::<wire::FullMessage>("data")
            .filter(|message| message.message_id.as_deref() == Some(self.sealed.id()))
            .ok_or(BAD_ANSWER)?;
        let mut attachments = message.attachments();
        attachments.truncate(MOST_NAMED);
        Ok(FullMessage {
            text: full_text(&message),
            files: self.files(&attachments, wants_files).await?,
        })
    }

    /// The files, as many as may be fetched and as there is room for.
    async fn files(
        &mut self,
        attachments: &[wire::Attachment],
        wants_files: bool,
    ) -> Result<Vec<AttachedFile>, Miss> {
        let mut budget = Budget {
            files: if wants_files { MOST_FETCHED } else { 0 },
            room: ROOM_FOR_FILES,
        };
        let mut files = Vec::with_capacity(attachments.len());
        for attachment in attachments {
            let (place, size) = if budget.files == 0 {
                (FilePlace::InRegister, None)
            } else {
                self.carry(attachment, &mut budget).await?
            };
            let name = file_name(attachment);
            files.push(AttachedFile { name, size, place });
        }
        Ok(files)
    }

    /// Fetches a file, if it can be had, and takes it from the budget.
    async fn carry(
        &mut self,
        file: &wire::Attachment,
        budget: &mut Budget,
    ) -> Result<(FilePlace, Option<u64>), Miss> {
        budget.files -= 1;
        Ok(match self.fetch(file, budget.room).await {
            Ok(Parcel::File(bytes)) => {
                let size = bytes.len();
                budget.room = budget.room.saturating_sub(size);
                (FilePlace::Here(bytes.into()), Some(size as u64))
            }
            Ok(Parcel::TooLarge(size)) => (FilePlace::TooLarge, size),
            Ok(Parcel::Page | Parcel::Refused) => (FilePlace::Missing, None),
            Err(Miss::Vault(error)) => return Err(Miss::Vault(error)),
            Err(Miss::Closed(cause) | Miss::Failed(cause) | Miss::Over(cause)) => {
                debug!(reason = %cause, "A file could not be fetched");
                if cause == Cause::Unreachable {
                    // The others would have to wait for nothing, too.
                    budget.files = 0;
                }
                (FilePlace::Missing, None)
            }
        })
    }

    async fn fetch(&mut self, file: &wire::Attachment, room: usize) -> Result<Parcel, Miss> {
        let id = file.id.as_deref().unwrap_or_default();
        let permitted = Permitted::file(self.permit, &self.sealed, id).ok_or(BAD_ANSWER)?;
        let document = self.mailbox.open(permitted).await?;
        let link = document.record::<wire::Download>("data");
        let link = link.and_then(|data| data.download_link.0);
        let page = link.and_then(|link| self.mailbox.waiting_page(&link));
        self.mailbox.download(&page.ok_or(BAD_ANSWER)?, room).await
    }
}

/// What may still be fetched of a message: so many files, in so many bytes.
struct Budget {
    files: usize,
    room: usize,
}
