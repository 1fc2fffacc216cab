//! A list of messages, page by page (API.md sections 12 and 13).

use std::collections::BTreeSet;

use super::convert::message_key;
use super::request::PAGE_SIZE;
use super::visitor::Miss;
use super::wire::{InboxMessage, InboxPage, Items};
use crate::domain::{Cause, Key, Snapshot};

/// Most pages that a read goes through.
const MOST_PAGES: usize = 200;

/// The messages of the list `source`, whose pages `page` brings by their numbers from 1: from the newest to
/// the first known one; on the first read, to the end. A page that is not sorted newest first promises
/// nothing of what comes after it: then too, to the end.
pub(super) async fn read(
    source: &str,
    mut page: impl AsyncFnMut(usize) -> Result<InboxPage, Miss>,
    known: Option<&Snapshot>,
) -> Result<Items<InboxMessage>, Miss> {
    let mut pile = Pile::of(source);
    for number in 1..=MOST_PAGES {
        let page = match page(number).await {
            // The list exists: this page of it does not.
            Err(Miss::Closed(Cause::NotFound)) if number > 1 => break,
            page => page?,
        };
        let reaches_known = known.is_some_and(|known| pile.reaches(&page, known));
        let is_short = page.messages.read.len() + page.messages.skipped.len() < PAGE_SIZE;
        let total = page.total;
        let brings_something = pile.add(page);
        let is_last = is_short && total.is_some_and(|total| total <= pile.keys.len());
        if !brings_something || reaches_known || is_last {
            break;
        }
    }
    Ok(pile.messages)
}

fn is_newest_first(messages: &[InboxMessage]) -> bool {
    let sent = |message: &InboxMessage| message.send_date.0.clone();
    messages.iter().all(|message| sent(message).is_some())
        && messages.is_sorted_by(|newer, older| sent(newer) >= sent(older))
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
