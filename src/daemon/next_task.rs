//! What the daemon has to do at a given moment. No I/O.

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;

use crate::schedule::Schedule;

/// The schedule polls at most this often (design promise 6).
const APART: Duration = Duration::minutes(10);

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Poll every student, then write what is due.
    Poll,
    /// Write what is due from what is known.
    Plan,
}

/// What was done so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// Never in the future.
    pub last_run: Option<DateTime<Utc>>,
    /// When a scheduled letter was due that was missed while off: it follows a fresh poll.
    pub missed_letter: Option<DateTime<Utc>>,
}

/// Decides what to do at `now`. `jitter` is how long after its slot the poll starts.
#[must_use]
pub fn next_task(
    schedule: &Schedule,
    zone: Tz,
    past: Past,
    jitter: Duration,
    now: DateTime<Utc>,
) -> Task {
    let Some(last_run) = past.last_run else {
        return Task::Poll;
    };
    // The latest slot whose jitter is over; those missed while off count as well.
    let slot = schedule.latest_between(last_run, now - jitter, zone);
    let is_letter_stale = past.missed_letter.is_some_and(|due_at| last_run < due_at);
    if (slot.is_some() || is_letter_stale) && now - last_run >= APART {
        Task::Poll
    } else {
        Task::Plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;
    use chrono_tz::Europe::Warsaw;

    fn at(hour: u32, minute: u32, second: u32) -> DateTime<Utc> {
        Warsaw
            .with_ymd_and_hms(2026, 10, 5, hour, minute, second)
            .unwrap()
            .to_utc()
    }

    #[test]
    fn polls_follow_their_slots_at_least_ten_minutes_apart() {
        let schedule = Schedule::parse("*/20 6-21 * * *").unwrap();
        let jitter = Duration::seconds(60);
        for (last_run, now, expected) in [
            // nothing was read yet
            (None, at(3, 0, 0), Task::Poll),
            // at night there is no slot
            (Some(at(0, 0, 0)), at(5, 59, 0), Task::Plan),
            // a slot has passed: after its jitter
            (Some(at(0, 0, 0)), at(6, 0, 30), Task::Plan),
            (Some(at(0, 0, 0)), at(6, 1, 0), Task::Poll),
            // the same slot is not served twice
            (Some(at(6, 1, 0)), at(6, 19, 0), Task::Plan),
            (Some(at(6, 1, 0)), at(6, 21, 0), Task::Poll),
            // somebody ran `once` a moment ago
            (Some(at(6, 19, 0)), at(6, 21, 0), Task::Plan),
            (Some(at(6, 19, 0)), at(6, 29, 0), Task::Poll),
            // a slot was missed while off, and the next has just passed: no wait for its jitter
            (Some(at(6, 1, 0)), at(6, 40, 30), Task::Poll),
            (Some(at(6, 21, 0)), at(6, 40, 30), Task::Plan),
            // asleep over slots: at once, also when the latest is only just past
            (Some(at(6, 1, 0)), at(11, 35, 0), Task::Poll),
            (Some(at(6, 1, 0)), at(6, 40, 1), Task::Poll),
        ] {
            let past = Past {
                last_run,
                missed_letter: None,
            };
            let task = next_task(&schedule, Warsaw, past, jitter, now);
            assert_eq!(task, expected, "{last_run:?} {now}");
        }
    }

    #[test]
    fn a_missed_digest_waits_for_a_fresh_poll() {
        let schedule = Schedule::parse("*/20 6-21 * * *").unwrap();
        for (last_run, missed, now, expected) in [
            (at(0, 0, 0), None, at(5, 45, 0), Task::Plan),
            (at(0, 0, 0), Some(at(5, 30, 0)), at(5, 45, 0), Task::Poll),
            // polled since, or just before
            (at(5, 31, 0), Some(at(5, 30, 0)), at(5, 45, 0), Task::Plan),
            (at(5, 29, 0), Some(at(5, 30, 0)), at(5, 35, 0), Task::Plan),
        ] {
            let jitter = Duration::zero();
            let past = Past {
                last_run: Some(last_run),
                missed_letter: missed,
            };
            let task = next_task(&schedule, Warsaw, past, jitter, now);
            assert_eq!(task, expected, "{last_run} {missed:?}");
        }
    }
}
