//! What was found, month by month.

use chrono::{Datelike, NaiveDateTime};

use super::Words;
use crate::archive::Archive;
use crate::domain::Event;
use crate::locale::{TypedChange, headline, in_warsaw, time};

/// What was found in a month.
pub(super) struct Month {
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
}

/// A change.
pub(super) struct Row {
    pub(super) when: String,
    pub(super) feed: &'static str,
    pub(super) what: String,
}

impl Month {
    /// Newest first.
    pub(super) fn all(archive: &Archive, words: Words) -> Vec<Self> {
        let month = |event: &Event| {
            let found = in_warsaw(event.found_at);
            (found.year(), found.month())
        };
        let months = archive
            .history
            .chunk_by(|one, next| month(one) == month(next));
        months
            .filter_map(|events| Self::of(events, words))
            .collect()
    }

    fn of(events: &[Event], words: Words) -> Option<Self> {
        let found = in_warsaw(events.first()?.found_at);
        Some(Self {
            title: words.month(found.date()),
            rows: events.iter().map(|event| Row::of(event, words)).collect(),
        })
    }
}

impl Row {
    fn of(event: &Event, words: Words) -> Self {
        let found: NaiveDateTime = in_warsaw(event.found_at);
        let typed = TypedChange::of(&event.change);
        Self {
            when: format!(
                "{}, {}",
                words.0.brief_day(found.date()),
                time(found.time())
            ),
            feed: words.0.feed(event.feed),
            what: typed.map_or_else(String::new, |change| headline(words.0, &change)),
        }
    }
}
