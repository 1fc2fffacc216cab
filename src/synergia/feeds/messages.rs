//! Reads messages: the folders of Wiadomości, or the old module of a school that has no other (API.md
//! sections 12 and 13).

use super::plan::Plan;
use super::{FeedRead, Reader, several_places};
use crate::domain::duplicates::mailboxes::MailboxUse;
use crate::domain::{Cause, Entry, Feed, FeedState, Window};
use crate::synergia::convert::Converted;
use crate::synergia::convert::messages::{OLD_MODULE, entries};

use crate::synergia::lookups::Pace;
use crate::synergia::messages::{MessagesSite, old_module, pages};
use crate::synergia::request::MessageFolder;
use crate::synergia::session::{NotRead, answered};

impl Reader<'_, '_> {
    /// The messages, from where this school keeps them.
    pub(super) async fn messages(&mut self) -> FeedRead {
        if self.has_only_the_old_module() {
            match self.old_list().await {
                // Then the school may have moved.
                Err(NotRead::Closed(_)) => {}
                answer => return self.old_reading(answer).map(Some),
            }
        }
        let read = match self.folders().await {
            Err(NotRead::Closed(Cause::NoMessagesModule)) if self.may_have_the_old_module() => {
                self.old_messages().await
            }
            read => read,
        };
        read.map(Some)
    }

    /// What reading them will ask for, where a page of each folder is enough.
    pub fn plan_of_messages(&self) -> Plan {
        if self.has_only_the_old_module() {
            return Plan::default();
        }
        let (wanted, left) = self.plan();
        Plan::of_folders(wanted, left)
    }

    /// Whether the old module was open last time, and the new one said within a day that it is not there.
    fn has_only_the_old_module(&self) -> bool {
        self.lookups.places.was_open(OLD_MODULE)
            && !self.is_due(MessageFolder::Inbox.name(), Pace::EveryPoll)
    }

    /// Whether the old module is to be tried: daily while it is closed, and never where the new one was
    /// read. The old one may go on beside it, and would report everything twice.
    fn may_have_the_old_module(&self) -> bool {
        let known = self.known.get(&Feed::Messages);
        let has_inbox = known.is_some_and(|known| known.window.holds(MessageFolder::Inbox.name()));
        !has_inbox && self.is_due(OLD_MODULE, Pace::EveryPoll)
    }

    /// The inbox, and beside it the other folders whose turn it is. Without an inbox there is none.
    async fn folders(&mut self) -> Result<(Converted, Window), NotRead> {
        let (wanted, left) = self.plan();
        let (known, now) = (self.known.get(&Feed::Messages).copied(), self.gateway.now);
        let places = &mut self.lookups.places;
        let mut site = MessagesSite::new(self.gateway, &mut self.ladder);
        let mut answers = several_places::Answers::new();
        for folder in wanted {
            let name = folder.name();
            let page = async |number| site.page(folder, number).await;
            let read = pages::read(name, page, known).await;
            let answer = settled(folder, read, places.was_open(name));
            let answer = answer.and_then(|messages| answered(entries(name, messages)));
            places.note(name, several_places::found(&answer), now);
            match answer {
                Err(NotRead::Failed(cause)) => answers.push((name, Err(NotRead::Failed(cause)))),
                Err(not_read) if folder == MessageFolder::Inbox => return Err(not_read),
                answer => answers.push((name, answer)),
            }
        }
        let (mut converted, window) = several_places::joined_folders(answers)?;
        let is_read = |folder: &MessageFolder| self.role(*folder) == MailboxUse::Read;
        let read = MessageFolder::ALL.into_iter().filter(is_read);
        let lost = self.lost_part(Feed::Messages, read.map(MessageFolder::name));
        converted.missed = converted.missed.or(lost);
        Ok((converted, window.leaving(left)))
    }

    /// The folders to be read, and those that have been left because their feeds report the same.
    fn plan(&self) -> (Vec<MessageFolder>, Vec<&'static str>) {
        let (mut wanted, mut left) = (Vec::new(), Vec::new());
        for folder in MessageFolder::ALL {
            let is_due =
                folder == MessageFolder::Inbox || self.is_due(folder.name(), Pace::EveryPoll);
            match self.role(folder) {
                MailboxUse::Read if is_due => wanted.push(folder),
                MailboxUse::Read | MailboxUse::Wait => {}
                MailboxUse::Leave => left.push(folder.name()),
            }
        }
        (wanted, left)
    }

    fn role(&self, folder: MessageFolder) -> MailboxUse {
        let Some(feed) = folder.repeats() else {
            return MailboxUse::Read;
        };
        let outcome = self.outcomes.iter().find(|(asked, _)| *asked == feed);
        let found: Option<FeedState> = outcome.map(|(_, outcome)| outcome.state());
        MailboxUse::of(self.stood.get(&feed).copied(), found)
    }

    /// The messages of the old module, after the new one has said that it is not there. The pages of a module
    /// that is gone look like those of a session that is over (API.md section 13): if it was open last time,
    /// it is worth getting back in, once.
    async fn old_messages(&mut self) -> Result<(Converted, Window), NotRead> {
        let mut answer = self.old_list().await;
        if matches!(answer, Err(NotRead::Closed(_))) && self.lookups.places.was_open(OLD_MODULE) {
            self.gateway.get_back_in().await?;
            answer = self.old_list().await;
        }
        self.old_reading(answer)
    }

    async fn old_list(&mut self) -> Result<Converted, NotRead> {
        let known = self.known.get(&Feed::Messages).copied();
        let page = async |number| old_module::page(self.gateway, number).await;
        let messages = pages::read(OLD_MODULE, page, known).await?;
        let mut converted = answered(entries(OLD_MODULE, messages))?;
        for entry in &mut converted.entries {
            if let Entry::Message(message) = entry {
                let sender = std::mem::take(&mut message.sender);
                message.sender = self.lookups.in_usual_order(&sender);
            }
        }
        Ok(converted)
    }

    /// What the old module answered, as the reading of the feed.
    fn old_reading(
        &mut self,
        answer: Result<Converted, NotRead>,
    ) -> Result<(Converted, Window), NotRead> {
        self.note(OLD_MODULE, several_places::found(&answer));
        several_places::joined_folders(vec![(OLD_MODULE, answer)])
    }
}

/// What an answer means. Whatever comes of a folder beside the inbox is its own: it ends nothing. One that
/// was open last time may only be out of order, and so is closed by its second refusal; that it does not
/// exist is said once.
fn settled<T>(
    folder: MessageFolder,
    answer: Result<T, NotRead>,
    was_open: bool,
) -> Result<T, NotRead> {
    match answer {
        answer if folder == MessageFolder::Inbox => answer,
        Err(NotRead::Over(cause)) => Err(NotRead::Failed(cause)),
        Err(NotRead::Closed(cause)) if was_open && cause != Cause::NotFound => {
            Err(NotRead::Failed(cause))
        }
        answer => answer,
    }
}
