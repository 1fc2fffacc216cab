//! A list of messages, page by page (API.md sections 12 and 13).

use std::collections::BTreeSet;

use tracing::warn;

use crate::domain::{Cause, Key, Snapshot};
use crate::synergia::convert::date_time;
use crate::synergia::convert::messages::key as message_key;
use crate::synergia::request::PAGE_SIZE;
use crate::synergia::session::NotRead;
use crate::synergia::wire::{InboxMessage, InboxPage, Items};

/// Most pages that a read goes through: no folder has 20 000 messages, but a list may have no end.
const MOST_PAGES: usize = 400;

/// The messages of the list `source`, whose pages `page` brings by their numbers from 1: from the newest to
/// the first known one; on the first read, to the end. A page that is not sorted newest first promises
/// nothing of what comes after it: then too, to the end.
pub async fn read(
    source: &str,
    page: impl AsyncFnMut(usize) -> Result<InboxPage, NotRead>,
    known: Option<&Snapshot>,
) -> Result<Items<InboxMessage>, NotRead> {
    read_pages(source, page, known, MOST_PAGES).await
}

/// Where the list goes on after the last page that is read, a first read is done: what is older is never
/// new. Later there may be messages between the oldest that was read and the newest known one. They would be
/// lost without a word if the others were taken, as the next read ends where those begin: so none is.
async fn read_pages(
    source: &str,
    mut page: impl AsyncFnMut(usize) -> Result<InboxPage, NotRead>,
    known: Option<&Snapshot>,
    most: usize,
) -> Result<Items<InboxMessage>, NotRead> {
    let mut pile = Pile::of(source);
    for number in 1..=most {
        let page = match page(number).await {
            // The list exists: this page of it does not.
            Err(NotRead::Closed(Cause::NotFound)) if number > 1 => return Ok(pile.messages),
            page => page?,
        };
        let reaches_known = known.is_some_and(|known| pile.reaches(&page, known));
        let is_short = page.messages.read.len() + page.messages.skipped.len() < PAGE_SIZE;
        let total = page.total;
        let brings_something = pile.add(page);
        let is_last = is_short && total.is_some_and(|total| total <= pile.keys.len());
        if !brings_something || reaches_known || is_last {
            return Ok(pile.messages);
        }
    }
    match known {
        Some(known) if pile.leaves_a_gap(known) => {
            warn!(
                messages = pile.keys.len(),
                "A mailbox has more new messages than can be read"
            );
            Err(NotRead::BAD_ANSWER)
        }
        _ => Ok(pile.messages),
    }
}

fn is_newest_first(messages: &[InboxMessage]) -> bool {
    let sent: Option<Vec<_>> = messages
        .iter()
        .map(|message| date_time(&message.send_date))
        .collect();
    sent.is_some_and(|sent| sent.is_sorted_by(|newer, older| newer >= older))
}

/// The messages of the pages so far, each once: while pages are read, a new message shifts them.
struct Pile<'s> {
    source: &'s str,
    messages: Items<InboxMessage>,
    keys: BTreeSet<Key>,
}

impl<'s> Pile<'s> {
    fn of(source: &'s str) -> Self {
        let messages = Items {
            read: Vec::new(),
            skipped: Vec::new(),
        };
        Self {
            source,
            messages,
            keys: BTreeSet::new(),
        }
    }

    /// Whether everything after this page is known.
    fn reaches(&self, page: &InboxPage, known: &Snapshot) -> bool {
        let messages = &page.messages.read;
        let mut keys = messages
            .iter()
            .filter_map(|one| message_key(self.source, one));
        is_newest_first(messages) && keys.any(|key| known.entries.contains_key(&key))
    }

    /// Whether this folder was read before, and nothing that it held then is among the messages.
    fn leaves_a_gap(&self, known: &Snapshot) -> bool {
        known.window.stretch(self.source).is_some()
            && self.keys.iter().all(|key| !known.entries.contains_key(key))
    }

    /// Adds a page; whether there was something new in it.
    fn add(&mut self, page: InboxPage) -> bool {
        let before = self.keys.len();
        self.messages.skipped.extend(page.messages.skipped);
        for message in page.messages.read {
            if message_key(self.source, &message).is_none_or(|key| self.keys.insert(key)) {
                self.messages.read.push(message);
            }
        }
        self.keys.len() > before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Feed, Reading, Window};
    use crate::synergia::convert;
    use crate::synergia::wire::Document;

    /// Page `number` of a folder that holds the messages 1 to `count`, the newest first.
    fn page(count: usize, number: usize) -> InboxPage {
        let before = (number - 1) * PAGE_SIZE;
        let ids = (1..=count).rev().skip(before).take(PAGE_SIZE);
        let messages = ids.map(|id| {
            let (day, hour) = (1 + id / 24, id % 24);
            format!(r#"{{"messageId":{id},"sendDate":"2026-10-{day:02} {hour:02}:00:00"}}"#)
        });
        let list = messages.collect::<Vec<_>>().join(",");
        let body = format!(r#"{{"data":[{list}],"total":{count}}}"#);
        InboxPage::of(&Document::new(body).unwrap()).unwrap()
    }

    #[test]
    fn a_page_is_sorted_by_time_in_any_notation() {
        for (times, expected) in [
            (&["2026-10-05 08:00:00", "2026-10-04T23:00:00"][..], true),
            (&["2026-10-05T08:00:00", "2026-10-05 09:00:00"], false),
            (&["2026-10-05 09:00", "2026-10-05T08:59:59"], true),
            (&["2026-10-05 09:00", ""], false),
        ] {
            let message = |time| format!(r#"{{"messageId":1,"sendDate":"{time}"}}"#);
            let list = times.iter().map(message).collect::<Vec<_>>().join(",");
            let page = Document::new(format!(r#"{{"data":[{list}]}}"#)).unwrap();
            let page = InboxPage::of(&page).unwrap();
            assert_eq!(is_newest_first(&page.messages.read), expected, "{times:?}");
        }
    }

    /// How many messages a read of a folder with `count` brings that goes through two pages at most, and
    /// what is known after it.
    async fn read_of(count: usize, known: Option<&Snapshot>) -> Result<(usize, Snapshot), NotRead> {
        let page = async |number| Ok(page(count, number));
        let messages = read_pages("inbox", page, known, 2).await?;
        let entries = convert::messages::entries("inbox", messages).entries;
        let read = entries.len();
        let reading = Reading {
            feed: Feed::Messages,
            window: Window::of_messages(["inbox"], &entries),
            entries,
        };
        Ok((read, Snapshot::seed(reading)))
    }

    #[tokio::test]
    async fn the_first_read_of_a_large_folder_takes_the_newest() {
        let (read, known) = read_of(2 * PAGE_SIZE + 1, None).await.unwrap();
        assert_eq!(read, 2 * PAGE_SIZE);
        let (read, _) = read_of(2 * PAGE_SIZE + 2, Some(&known)).await.unwrap();
        assert_eq!(
            read, PAGE_SIZE,
            "the page that holds known ones is the last"
        );
    }

    #[tokio::test]
    async fn too_many_new_messages_are_not_taken_in_part() {
        for before in [0, 10] {
            let (_, known) = read_of(before, None).await.unwrap();
            let most = before + 2 * PAGE_SIZE - 1;
            assert!(read_of(most, Some(&known)).await.is_ok(), "{before}");
            let refused = read_of(most + 2, Some(&known)).await.unwrap_err();
            assert!(matches!(refused, NotRead::Failed(Cause::BadAnswer)));
        }
    }
}
