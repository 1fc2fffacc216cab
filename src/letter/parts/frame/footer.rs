//! What stands below every letter: how fresh it is, why it came and how to stop it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::FeedState;
use crate::domain::trouble::freshness::Freshness;
use crate::letter::page::Style;
use crate::locale::{in_warsaw, time};

/// How fresh the news of a student is: "6:20"; where not all is as fresh, "6:20 (oceny, wiadomości); piątek 2.10, 18:40
/// (plan lekcji, później bez odczytu)". Empty when nothing was ever read.
pub(crate) fn readings(style: &Style, freshness: &[Freshness], now: DateTime<Utc>) -> String {
    if freshness
        .iter()
        .all(|freshness| freshness.last_read.is_none())
    {
        return String::new();
    }
    let mut groups: Vec<LastRead> = Vec::new();
    for last_read in freshness
        .iter()
        .filter_map(|freshness| LastRead::of(style, freshness, now))
    {
        match groups.iter_mut().find(|group| group.is_like(&last_read)) {
            Some(group) => group.feeds.extend(last_read.feeds),
            None => groups.push(last_read),
        }
    }
    if let [only] = groups.as_slice()
        && !only.is_stale
    {
        return only.when.clone();
    }
    let parts: Vec<String> = groups.into_iter().map(|group| group.words(style)).collect();
    parts.join("; ")
}

/// The feeds that were last read at the same time.
struct LastRead {
    when: String,
    /// Whether later tries have failed.
    is_stale: bool,
    feeds: Vec<&'static str>,
}

impl LastRead {
    /// `None` of a feed that the register does not offer and never did.
    fn of(style: &Style, freshness: &Freshness, now: DateTime<Utc>) -> Option<Self> {
        let is_stale = matches!(
            freshness.state,
            FeedState::Closed(_) | FeedState::Failing(_)
        );
        let (when, is_stale) = match (freshness.last_read, freshness.state) {
            (Some(at), _) => (as_of_moment(style, at, now), is_stale),
            (None, FeedState::Closed(_)) => return None,
            (None, _) => (style.phrases.not_read_yet().to_owned(), false),
        };
        let feeds = vec![style.phrases.feed(freshness.feed)];
        Some(Self {
            when,
            is_stale,
            feeds,
        })
    }

    fn is_like(&self, other: &Self) -> bool {
        self.when == other.when && self.is_stale == other.is_stale
    }

    fn words(mut self, style: &Style) -> String {
        if self.is_stale {
            self.feeds.push(style.phrases.stale());
        }
        format!("{} ({})", self.when, self.feeds.join(", "))
    }
}

/// When the register was read, as a sentence; where nothing of it was, when this letter was written.
pub(crate) fn as_of(style: &Style, readings: &str, now: DateTime<Utc>) -> String {
    if readings.is_empty() {
        let now = in_warsaw(now);
        style.phrases.checked(&style.phrases.moment(now))
    } else {
        style.phrases.as_of(readings)
    }
}

/// A time as it is said on the day `now`: without the day, when it is today.
pub(super) fn moment(style: &Style, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    said(at, now, |day| style.phrases.short_day(day))
}

/// The same after "as of".
pub(crate) fn as_of_moment(style: &Style, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    said(at, now, |day| style.phrases.as_of_day(day))
}

fn said(at: DateTime<Utc>, now: DateTime<Utc>, day: impl Fn(NaiveDate) -> String) -> String {
    let (at, today) = (in_warsaw(at), in_warsaw(now).date());
    let time = time(at.time());
    if at.date() == today {
        time
    } else {
        format!("{}, {time}", day(at.date()))
    }
}
