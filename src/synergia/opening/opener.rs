//! Fetches a message and its files, as much as there is room for.

use tracing::debug;

use crate::config::OpeningPermit;
use crate::domain::Cause;
use crate::domain::letter::full_message::{AttachedFile, FilePlace, FullMessage, ROOM_FOR_FILES};
use crate::synergia::convert::messages::{file_name, full_text};
use crate::synergia::http::FetchedFile;
use crate::synergia::messages::{Ladder, MessagesSite};
use crate::synergia::request::{Permitted, UnopenedMessage};
use crate::synergia::session::{Gateway, NotRead};
use crate::synergia::wire;

/// Most files of a message that are fetched; the others are only named.
const MOST_FETCHED: usize = 10;
/// Most files of a message that are named.
const MOST_NAMED: usize = 50;

/// Opens one message.
pub(super) struct Opener<'a, 'v> {
    site: MessagesSite<'a, 'v>,
    permit: OpeningPermit,
    message: UnopenedMessage<'a>,
}

impl<'a, 'v> Opener<'a, 'v> {
    pub fn new(
        gateway: &'a mut Gateway<'v>,
        ladder: &'a mut Ladder,
        permit: OpeningPermit,
        message: UnopenedMessage<'a>,
    ) -> Self {
        Self {
            site: MessagesSite::new(gateway, ladder),
            permit,
            message,
        }
    }

    pub async fn open(mut self, wants_files: bool) -> Result<FullMessage, NotRead> {
        let permitted = Permitted::message(self.permit, &self.message);
        let document = self.site.open(permitted).await?;
        let message = document
            .record::<wire::FullMessage>("data")
            .filter(|message| message.message_id.as_deref() == Some(self.message.id()))
            .ok_or(NotRead::BAD_ANSWER)?;
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
    ) -> Result<Vec<AttachedFile>, NotRead> {
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
    ) -> Result<(FilePlace, Option<u64>), NotRead> {
        budget.files -= 1;
        Ok(match self.fetch(file, budget.room).await {
            Ok(FetchedFile::File(bytes)) => {
                let size = bytes.len();
                budget.room = budget.room.saturating_sub(size);
                (FilePlace::Here(bytes.into()), Some(size as u64))
            }
            Ok(FetchedFile::TooLarge(size)) => (FilePlace::TooLarge, size),
            Ok(FetchedFile::Page | FetchedFile::Refused) => (FilePlace::Missing, None),
            Err(NotRead::NotKept(error)) => return Err(NotRead::NotKept(error)),
            Err(NotRead::Closed(cause) | NotRead::Failed(cause) | NotRead::Over(cause)) => {
                debug!(reason = %cause, "A file could not be fetched");
                if cause == Cause::Unreachable {
                    // The others would have to wait for nothing, too.
                    budget.files = 0;
                }
                (FilePlace::Missing, None)
            }
        })
    }

    async fn fetch(
        &mut self,
        file: &wire::Attachment,
        room: usize,
    ) -> Result<FetchedFile, NotRead> {
        let id = file.id.as_deref().unwrap_or_default();
        let permitted =
            Permitted::file(self.permit, &self.message, id).ok_or(NotRead::BAD_ANSWER)?;
        let document = self.site.open(permitted).await?;
        let link = document.record::<wire::Download>("data");
        let link = link.and_then(|data| data.download_link.0);
        let page = link.and_then(|link| self.site.waiting_page(&link));
        self.site
            .download(&page.ok_or(NotRead::BAD_ANSWER)?, room)
            .await
    }
}

/// What may still be fetched of a message: so many files, in so many bytes.
struct Budget {
    files: usize,
    room: usize,
}
