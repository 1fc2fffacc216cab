//! How fresh the knowledge of a feed is.

use chrono::{DateTime, Duration, Utc};

use crate::domain::feed::Feed;
use crate::domain::trouble::FeedState;

/// What was read longer ago than this is no answer for today.
pub const STALE: Duration = Duration::hours(24);

/// When a feed was last read, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freshness {
    pub feed: Feed,
    pub state: FeedState,
    pub last_read: Option<DateTime<Utc>>,
}

impl Freshness {
    /// Whether a reader must know that it may be out of date: its last tries failed, or were long ago. Not of what the
    /// register does not offer and never did.
    #[must_use]
    pub fn is_stale(&self, now: DateTime<Utc>) -> bool {
        match (self.state, self.last_read) {
            (FeedState::Failing(_), _) => true,
            (FeedState::Closed(_), last_read) => last_read.is_some(),
            (_, last_read) => last_read.is_none_or(|at| now - at > STALE),
        }
    }

    /// Whether what a day needs is in it.
    #[must_use]
    pub fn concerns_the_day(&self) -> bool {
        matches!(self.feed, Feed::Timetable | Feed::Agenda | Feed::Homework)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;
    use crate::domain::examples::moment;

    #[test]
    fn what_failed_or_was_read_long_ago_is_stale() {
        let (failing, closed) = (
            FeedState::Failing(Cause::BadAnswer),
            FeedState::Closed(Cause::NoAccess),
        );
        let [now, fresh, old] = [moment(6, 6, 30), moment(5, 6, 30), moment(5, 6, 29)];
        for (state, last_read, expected) in [
            (FeedState::Ok, Some(fresh), false),
            (FeedState::Ok, Some(old), true),
            (FeedState::Unread, None, true),
            (failing, Some(fresh), true),
            (failing, None, true),
            (closed, Some(fresh), true),
            (closed, None, false),
        ] {
            let feed = Feed::Grades;
            let freshness = Freshness {
                feed,
                state,
                last_read,
            };
            assert_eq!(freshness.is_stale(now), expected, "{state:?} {last_read:?}");
        }
    }
}
