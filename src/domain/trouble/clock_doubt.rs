//! A clock that is far behind the last run (design section 4): either it is wrong now, as after a boot
//! without a battery, or it was wrong then.

use chrono::{DateTime, Duration, Utc};

/// A clock that is further behind is doubted, and for this long.
pub const A_DAY: Duration = Duration::days(1);

/// The beginning of 2020. A clock without a battery begins long before, and no such clock is right however long it
/// goes on.
const FIRST_DAY: DateTime<Utc> = DateTime::from_timestamp_nanos(1_577_836_800 * 1_000_000_000);

/// What to think of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    Nothing,
    /// It is waited for, from now on.
    Begins,
    /// It is still waited for.
    Lasts,
    /// It is believed, and the last run was later all the same: by a clock that was wrong then, or was set back
    /// since. It counts as a run of just now.
    LastRunWasWrong,
}

/// What to think of a clock that shows `now`, after a run at `last_run`, and when it was first doubted
/// at `since` of its own time. One that has gone on for a day as if nothing were wrong is believed: nothing
/// that a clock once said in error may stop Dzwonek for longer.
#[must_use]
pub fn doubt(
    last_run: Option<DateTime<Utc>>,
    since: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Doubt {
    if now < FIRST_DAY {
        return Doubt::Lasts;
    }
    let Some(last_run) = last_run.filter(|last_run| *last_run > now) else {
        return Doubt::Nothing;
    };
    match since.filter(|since| *since <= now) {
        _ if last_run - now <= A_DAY => Doubt::LastRunWasWrong,
        None => Doubt::Begins,
        Some(since) if now - since < A_DAY => Doubt::Lasts,
        Some(_) => Doubt::LastRunWasWrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;

    #[test]
    fn a_clock_far_behind_is_believed_after_a_day() {
        let boot = DateTime::UNIX_EPOCH;
        for (last_run, since, now, expected) in [
            // before the first run, too
            (None, None, boot, Doubt::Lasts),
            (
                Some(moment(5, 9, 0)),
                Some(boot),
                boot + Duration::days(9),
                Doubt::Lasts,
            ),
            (None, None, moment(5, 8, 0), Doubt::Nothing),
            (Some(moment(5, 8, 0)), None, moment(5, 8, 0), Doubt::Nothing),
            // set back a little
            (
                Some(moment(5, 9, 0)),
                None,
                moment(5, 8, 0),
                Doubt::LastRunWasWrong,
            ),
            (
                Some(moment(6, 8, 0)),
                None,
                moment(5, 8, 0),
                Doubt::LastRunWasWrong,
            ),
            (Some(moment(6, 8, 1)), None, moment(5, 8, 0), Doubt::Begins),
            (Some(moment(5, 9, 0)), None, boot, Doubt::Lasts),
            (Some(moment(5, 9, 0)), Some(boot), boot, Doubt::Lasts),
            // it is right again
            (
                Some(moment(5, 9, 0)),
                Some(boot),
                moment(5, 9, 1),
                Doubt::Nothing,
            ),
            // the last run was a fortnight ahead
            (
                Some(moment(20, 8, 0)),
                Some(moment(5, 8, 0)),
                moment(6, 7, 59),
                Doubt::Lasts,
            ),
            (
                Some(moment(20, 8, 0)),
                Some(moment(5, 8, 0)),
                moment(6, 8, 0),
                Doubt::LastRunWasWrong,
            ),
            // it was put back once more: what it said before counts for nothing
            (
                Some(moment(20, 8, 0)),
                Some(moment(5, 8, 0)),
                moment(4, 8, 0),
                Doubt::Begins,
            ),
        ] {
            let found = doubt(last_run, since, now);
            assert_eq!(found, expected, "{last_run:?} {since:?} {now}");
        }
    }
}
