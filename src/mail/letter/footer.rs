//! What stands below every letter: how fresh it is, why it came and how to stop it.

use chrono::{DateTime, Utc};

use super::pen::Pen;
use crate::domain::FeedState;
use crate::domain::freshness::Freshness;
use crate::locale::{in_warsaw, time};

/// How fresh what is told of a student is: "6:20 (oceny, wiadomości); piątek 2.10, 18:40 (plan lekcji, później bez
/// odczytu)". Empty when nothing was ever read.
pub(super) fn readings(pen: &Pen, freshness: &[Freshness], now: DateTime<Utc>) -> String {
    let mut groups: Vec<Reading> = Vec::new();
    for Freshness {
        feed,
        state,
        last_read,
    } in freshness
    {
        let Some(at) = last_read else { continue };
        let when = moment(pen, *at, now);
        let is_stale = matches!(state, FeedState::Closed(_) | FeedState::Failing(_));
        let feed = pen.phrases.feed(*feed);
        match groups
            .iter_mut()
            .find(|group| group.when == when && group.is_stale == is_stale)
        {
            Some(group) => group.feeds.push(feed),
            None => groups.push(Reading {
                when,
                is_stale,
                feeds: vec![feed],
            }),
        }
    }
    let parts: Vec<String> = groups.into_iter().map(|group| group.words(pen)).collect();
    parts.join("; ")
}

/// The feeds that were last read at the same time.
struct Reading {
    when: String,
    /// Whether later tries have failed.
    is_stale: bool,
    feeds: Vec<&'static str>,
}

impl Reading {
    fn words(mut self, pen: &Pen) -> String {
        if self.is_stale {
            self.feeds.push(pen.phrases.stale());
        }
        format!("{} ({})", self.when, self.feeds.join(", "))
    }
}

/// When the register was read, as a sentence; where nothing of it was, when this letter was written.
pub(super) fn as_of(pen: &Pen, readings: &str, now: DateTime<Utc>) -> String {
    if readings.is_empty() {
        let now = in_warsaw(now);
        pen.phrases.checked(&pen.phrases.moment(now))
    } else {
        pen.phrases.as_of(readings)
    }
}

/// A time as it is said on the day `now`: without the day, when it is today.
fn moment(pen: &Pen, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (at, today) = (in_warsaw(at), in_warsaw(now).date());
    if at.date() == today {
        time(at.time())
    } else {
        format!("{}, {}", pen.phrases.short_day(at.date()), time(at.time()))
    }
}
