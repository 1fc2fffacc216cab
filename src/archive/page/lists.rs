//! Everything else: a list for each feed.

use std::cmp::Reverse;

use super::{Words, lines};
use crate::archive::{Archive, Kept};
use crate::domain::Feed;
use crate::locale::{capitalised, standing_line};

/// The feeds that have a list of their own.
const LISTED: [Feed; 12] = [
    Feed::Announcements,
    Feed::Agenda,
    Feed::Homework,
    Feed::Notes,
    Feed::Behaviour,
    Feed::Justifications,
    Feed::Conferences,
    Feed::Trips,
    Feed::DaysOff,
    Feed::Files,
    Feed::LuckyNumber,
    Feed::Topics,
];

/// The entries of a feed.
pub(super) struct List {
    pub(super) title: String,
    pub(super) items: Vec<Item>,
}

/// An entry.
pub(super) struct Item {
    pub(super) day: Option<String>,
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    pub(super) remark: Option<&'static str>,
}

impl List {
    /// Those that are not empty.
    pub(super) fn all(archive: &Archive, words: Words) -> Vec<Self> {
        let lists = LISTED
            .into_iter()
            .map(|feed| Self::of(archive, feed, words));
        lists.filter(|list| !list.items.is_empty()).collect()
    }

    /// Newest first.
    fn of(archive: &Archive, feed: Feed, words: Words) -> Self {
        let mut entries: Vec<&Kept> = archive.of_feed(feed).collect();
        entries.sort_by_cached_key(|kept| Reverse((kept.entry.facts().date, kept.first_seen)));
        Self {
            title: capitalised(words.0.feed(feed)),
            items: entries
                .into_iter()
                .map(|kept| Item::of(kept, words))
                .collect(),
        }
    }
}

impl Item {
    fn of(kept: &Kept, words: Words) -> Self {
        let facts = kept.entry.facts();
        let title = capitalised(&standing_line(words.0, &kept.entry));
        // Many begin with what the title has just said.
        let lines = lines(&facts.text.unwrap_or_default()).into_iter();
        let lines = lines.skip_while(|line| is_said(line, &title)).collect();
        Self {
            day: facts.date.map(|day| words.day(day)),
            title,
            lines,
            remark: words.standing(kept),
        }
    }
}

/// Whether a line says nothing that the title does not.
fn is_said(line: &str, title: &str) -> bool {
    title.to_lowercase().contains(&line.to_lowercase())
}
