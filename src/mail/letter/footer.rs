//! What stands below every letter: how fresh it is, why it came and how to stop it.

use chrono::{DateTime, Utc};

use super::pen::Pen;
use crate::domain::FeedState;
use crate::domain::freshness::Freshness;
use crate::locale::{in_warsaw, time};

/// How fresh what is told of a student is: "oceny, wiadomości 6:20; ogłoszenia piątek 2.10, 18:40". Empty when
/// nothing was ever read.
pub(super) fn readings(pen: &Pen, freshness: &[Freshness], now: DateTime<Utc>) -> String {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for Freshness {
        feed,
        state,
        last_read,
    } in freshness
    {
        let Some(at) = last_read else { continue };
        let when = match state {
            FeedState::Ok | FeedState::Unread => moment(pen, *at, now),
            FeedState::Closed(_) | FeedState::Failing(_) => {
                format!("{} ({})", moment(pen, *at, now), pen.phrases.stale())
            }
        };
        let name = pen.phrases.feed(*feed);
        match groups.iter_mut().find(|(group, _)| *group == when) {
            Some((_, feeds)) => feeds.push(name),
            None => groups.push((when, vec![name])),
        }
    }
    let parts: Vec<String> = groups
        .into_iter()
        .map(|(when, feeds)| format!("{} {when}", feeds.join(", ")))
        .collect();
    parts.join("; ")
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
