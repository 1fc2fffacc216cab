//! Which feeds a poll asks for: some every time, the slow ones in turn (design section 6, "Tiers").

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};

use crate::domain::feed::Feed;
use crate::domain::trouble::{Cause, FeedState};

/// What the register refused is asked for again after this time.
const CLOSED_FOR: Duration = Duration::days(1);

/// What may only be out of order is asked for again after this time; what was read within it, in every
/// poll (API.md section 12).
const OUT_OF_ORDER_FOR: Duration = Duration::hours(1);

/// The slow feeds are asked for at most this often.
const SLOW_EVERY: Duration = Duration::hours(1);

/// The most requests that the slow feeds of a poll may take, so that they are spread over the hour. A poll
/// has four to spare, and one of them is for the grades beside `Grades`. While justifications are closed, their
/// mailbox is read with every poll, in the place of one.
const SLOW_AT_ONCE: usize = 3;

/// How a feed stood when it was last asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub asked_at: DateTime<Utc>,
    pub state: FeedState,
    pub last_read: Option<DateTime<Utc>>,
}

/// Which of the feeds a poll asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those whose turn it is.
    Due,
    /// Every one that is not closed.
    Open,
}

/// Those of `feeds` that a poll at `now` asks for. `asked` knows how each stood; a feed that was
/// never asked for is always due.
pub fn feeds_due(
    feeds: &[Feed],
    asked: impl Fn(Feed) -> Option<Asked>,
    reach: Reach,
    now: DateTime<Utc>,
) -> BTreeSet<Feed> {
    let mut due = BTreeSet::new();
    let mut slow = Vec::new();
    let mut room = SLOW_AT_ONCE;
    for feed in feeds.iter().copied() {
        match asked(feed) {
            Some(asked) if asked.rests(now) => {
                room -= usize::from(feed.is_slow() && feed.has_mailbox());
            }
            // A feed that failed is tried again with the next poll, slow or not.
            Some(asked) if feed.is_slow() && !asked.is_failing() && reach == Reach::Due => {
                slow.push((asked.asked_at, feed));
            }
            _ => {
                due.insert(feed);
            }
        }
    }
    slow.retain(|(asked_at, _)| has_passed(SLOW_EVERY, *asked_at, now));
    slow.sort_unstable();
    for (_, feed) in slow {
        let requests = feed.requests();
        if requests <= room {
            room -= requests;
            due.insert(feed);
        }
    }
    due
}

impl Asked {
    fn is_failing(&self) -> bool {
        matches!(self.state, FeedState::Failing(_))
    }

    /// Whether the feed is closed and is left alone.
    fn rests(&self, now: DateTime<Utc>) -> bool {
        let FeedState::Closed(cause) = self.state else {
            return false;
        };
        // The rest of it is open.
        if cause == Cause::PartlyClosed {
            return false;
        }
        let was_open = self.last_read.is_some_and(|at| now - at < OUT_OF_ORDER_FOR);
        let rest = match (cause.may_pass(), was_open) {
            (false, _) => CLOSED_FOR,
            (true, true) => Duration::zero(),
            (true, false) => OUT_OF_ORDER_FOR,
        };
        !has_passed(rest, self.asked_at, now)
    }
}

/// Whether `time` has passed since `then`. A time in the future never blocks anything.
fn has_passed(time: Duration, then: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - then >= time || then > now
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;
    use crate::domain::examples::moment;

    fn asked(state: FeedState, asked_at: DateTime<Utc>) -> Asked {
        Asked {
            asked_at,
            state,
            last_read: None,
        }
    }

    fn due(feeds: &[(Feed, Asked)], reach: Reach, now: DateTime<Utc>) -> Vec<Feed> {
        let supported: Vec<Feed> = feeds.iter().map(|(feed, _)| *feed).collect();
        let stood = |wanted| {
            let found = feeds.iter().find(|(feed, _)| *feed == wanted);
            found.map(|(_, asked)| *asked)
        };
        feeds_due(&supported, stood, reach, now)
            .into_iter()
            .collect()
    }

    #[test]
    fn each_tier_of_feeds_has_its_turn() {
        let closed = FeedState::Closed(Cause::NoAccess);
        let failing = FeedState::Failing(Cause::Unreachable);
        for (feed, state, hours, is_due) in [
            (Feed::Grades, FeedState::Ok, 0, true),
            (Feed::Grades, failing, 0, true),
            (Feed::Trips, FeedState::Ok, 0, false),
            (Feed::Trips, FeedState::Ok, 1, true),
            (Feed::Trips, failing, 0, true),
            (Feed::Grades, closed, 23, false),
            (Feed::Grades, closed, 24, true),
            (Feed::Trips, closed, 24, true),
            // a clock that ran ahead
            (Feed::Grades, closed, -5, true),
            (Feed::Trips, FeedState::Ok, -5, true),
        ] {
            let then = moment(5, 6, 0);
            let now = then + Duration::hours(hours);
            let expected: Vec<Feed> = is_due.then_some(feed).into_iter().collect();
            let found = due(&[(feed, asked(state, then))], Reach::Due, now);
            assert_eq!(found, expected, "{feed} {state:?} {hours}");
        }
    }

    #[test]
    fn a_feed_in_trouble_is_asked_for_hourly() {
        let state = FeedState::Closed(Cause::NoMessagesModule);
        let then = moment(5, 6, 0);
        for (read_before, minutes, is_due) in [(30, 20, true), (30, 40, false), (90, 60, true)] {
            let feed = Asked {
                last_read: Some(then - Duration::minutes(read_before)),
                ..asked(state, then)
            };
            let now = then + Duration::minutes(minutes);
            let found = due(&[(Feed::Messages, feed)], Reach::Due, now);
            assert_eq!(found.len(), usize::from(is_due), "{read_before} {minutes}");
        }
    }

    #[test]
    fn slow_feeds_are_spread_with_the_longest_waiting_first() {
        let at = |minute| asked(FeedState::Ok, moment(5, 6, minute));
        let slow = [
            (Feed::Behaviour, at(4)),
            (Feed::DaysOff, at(3)),
            (Feed::Trips, at(1)),
            (Feed::Files, at(2)),
        ];
        let now = moment(5, 8, 0);
        // The days off take two requests, for which trips and files leave no room.
        let spread = [Feed::Behaviour, Feed::Trips, Feed::Files];
        assert_eq!(due(&slow, Reach::Due, now), spread);
        assert_eq!(
            due(&slow[..2], Reach::Due, now),
            [Feed::Behaviour, Feed::DaysOff]
        );
        assert_eq!(due(&slow, Reach::Open, now).len(), 4);
    }

    #[test]
    fn the_mailbox_of_closed_justifications_replaces_a_slow_feed() {
        let now = moment(5, 8, 0);
        let closed = asked(FeedState::Closed(Cause::NoAccess), now);
        let waiting = |feed| (feed, asked(FeedState::Ok, moment(5, 6, 0)));
        let slow = [Feed::Trips, Feed::Files, Feed::Homework].map(waiting);
        for (refused, at_once) in [(Feed::Conferences, 3), (Feed::Justifications, 2)] {
            let feeds = [&slow[..], &[(refused, closed)]].concat();
            let found = due(&feeds, Reach::Due, now);
            assert_eq!(found.len(), at_once, "{refused}");
        }
    }

    #[test]
    fn the_first_poll_asks_for_everything() {
        let never = |_| None;
        let due = feeds_due(&Feed::ALL, never, Reach::Due, moment(5, 6, 0));
        assert_eq!(due.len(), Feed::ALL.len());
    }
}
