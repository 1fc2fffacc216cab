//! What one successful read of a feed brought.

use chrono::NaiveDateTime;

use crate::domain::entry::Entry;
use crate::domain::feed::Feed;
use crate::domain::feed::window::{Place, Stretch, Window};

/// One successful read of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub feed: Feed,
    /// What it holds, in the order of the register.
    pub entries: Vec<Entry>,
    pub window: Window,
}

impl Window {
    /// The window of a read of these folders that brought `messages`.
    #[must_use]
    pub fn of_messages<'a>(sources: impl IntoIterator<Item = &'a str>, messages: &[Entry]) -> Self {
        let place = |source: &str| Place {
            is_read: true,
            stretch: Some(Stretch::of(
                messages
                    .iter()
                    .filter(|message| message.key().source() == source),
            )),
        };
        let places = sources
            .into_iter()
            .map(|source| (source.to_owned(), place(source)));
        Self::Places(places.collect())
    }
}

impl Stretch {
    fn of<'a>(messages: impl Iterator<Item = &'a Entry>) -> Self {
        let times: Vec<NaiveDateTime> = messages.filter_map(Entry::happened_at).collect();
        let newest = times.iter().max().copied();
        Self {
            oldest: times.iter().min().copied(),
            newest,
            seeded_to: newest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Message;
    use crate::domain::examples::{at, message, october};

    fn sent(hour: u32) -> Entry {
        Entry::Message(Message {
            sent_at: Some(october(5).and_time(at(hour, 0))),
            ..message("1", "Anna Kowal", "Zebranie")
        })
    }

    fn inbox(hours: &[u32]) -> Window {
        let entries: Vec<Entry> = hours.iter().copied().map(sent).collect();
        Window::of_messages(["inbox"], &entries)
    }

    #[test]
    fn the_reach_of_the_first_read_is_never_forgotten() {
        let time = |hour| Some(october(5).and_time(at(hour, 0)));
        let first = inbox(&[9, 8]);
        let later = inbox(&[12, 11, 10]).after(&first);
        let last = inbox(&[14, 13]).after(&later);
        let stretch = |oldest, newest, seeded_to| {
            Some(Stretch {
                oldest,
                newest,
                seeded_to,
            })
        };
        assert_eq!(last.stretch("inbox"), stretch(time(13), time(14), time(9)));
        // A first read of nothing makes everything new.
        let filled = inbox(&[9]).after(&inbox(&[]));
        assert_eq!(filled.stretch("inbox"), stretch(time(9), time(9), None));
    }

    #[test]
    fn a_mailbox_that_is_left_and_read_again_begins_anew() {
        let time = |hour| Some(october(5).and_time(at(hour, 0)));
        let left = Window::of_messages(["alerts"], &[]).leaving(["inbox"]);
        let left = left.after(&inbox(&[9, 8]));
        assert_eq!(left.stretch("inbox"), None);
        assert!(!left.looked_at("inbox"));
        let again = inbox(&[12, 9]).after(&left);
        assert_eq!(again.stretch("inbox").unwrap().seeded_to, time(12));
    }
}
