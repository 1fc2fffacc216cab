//! A clock that is put forward or back while the program runs.
//!
//! What was done a moment ago was then done long ago, or is yet to come, by what the clock shows now. Every rule
//! that says how much later something may be done again needs to know better.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

/// A clock that is off by less is only being tuned.
const SMALLEST: TimeDelta = TimeDelta::minutes(1);

/// A look at the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockReading {
    /// What it shows.
    pub shown: DateTime<Utc>,
    /// How much time has passed since some moment, whatever was done to the clock.
    pub steady: TimeDelta,
}

/// A clock was put forward or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jump {
    /// What it showed, before that, for as long as the program has been running.
    pub shown_before: RangeInclusive<DateTime<Utc>>,
    /// By how much it was put forward.
    pub by: TimeDelta,
}

impl Jump {
    /// What was done to the clock between two looks at it, in a program that has been running since `start`.
    #[must_use]
    pub fn between(start: TimeDelta, earlier: ClockReading, later: ClockReading) -> Option<Self> {
        let unturned = earlier.shown + (later.steady - earlier.steady);
        let by = later.shown - unturned;
        // What is kept is kept in whole seconds.
        let shown_first = unturned - (later.steady - start) - TimeDelta::seconds(1);
        (by.abs() >= SMALLEST).then_some(Self {
            shown_before: shown_first..=unturned,
            by,
        })
    }

    /// When something was done by the clock as it is now. Of what was done before the program began it is not
    /// known which clock was right: a machine that has lost its clock begins in the past.
    #[must_use]
    pub fn redate(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        if self.shown_before.contains(&at) {
            at + self.by
        } else {
            at
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;

    #[test]
    fn what_the_program_did_keeps_its_distance_and_what_was_before_it_keeps_its_time() {
        let minutes = TimeDelta::minutes;
        // Begun at 6:00; looked at 7:00, and half a minute later.
        let start = minutes(100);
        let earlier = ClockReading {
            shown: moment(5, 7, 0),
            steady: minutes(160),
        };
        for (turned, done, expected) in [
            (60, moment(5, 6, 50), Some(moment(5, 7, 50))),
            (60, moment(5, 6, 0), Some(moment(5, 7, 0))),
            (60, moment(5, 5, 59), Some(moment(5, 5, 59))),
            (60, moment(5, 7, 2), Some(moment(5, 7, 2))),
            (-60, moment(5, 6, 50), Some(moment(5, 5, 50))),
            (-1, moment(5, 6, 50), Some(moment(5, 6, 49))),
            (0, moment(5, 6, 50), None),
        ] {
            let passed = TimeDelta::seconds(30);
            let later = ClockReading {
                shown: earlier.shown + passed + minutes(turned),
                steady: earlier.steady + passed,
            };
            let jump = Jump::between(start, earlier, later);
            assert_eq!(
                jump.map(|jump| jump.redate(done)),
                expected,
                "{turned} {done}"
            );
        }
    }

    #[test]
    fn what_was_done_in_the_first_second_is_kept_as_done_at_its_beginning() {
        let begun = moment(5, 6, 0) + TimeDelta::milliseconds(700);
        let earlier = ClockReading {
            shown: begun,
            steady: TimeDelta::zero(),
        };
        let later = ClockReading {
            shown: begun + TimeDelta::hours(1),
            ..earlier
        };
        let jump = Jump::between(TimeDelta::zero(), earlier, later).unwrap();
        assert_eq!(jump.redate(moment(5, 6, 0)), moment(5, 7, 0));
    }

    #[test]
    fn a_clock_that_is_tuned_or_a_machine_that_sleeps_is_no_jump() {
        let earlier = ClockReading {
            shown: moment(5, 7, 0),
            steady: TimeDelta::zero(),
        };
        for (seconds, shown) in [(20, 20), (20, 79), (20, -39), (28_800, 28_800)] {
            let later = ClockReading {
                shown: earlier.shown + TimeDelta::seconds(shown),
                steady: TimeDelta::seconds(seconds),
            };
            assert_eq!(
                Jump::between(TimeDelta::zero(), earlier, later),
                None,
                "{shown}"
            );
        }
    }
}
