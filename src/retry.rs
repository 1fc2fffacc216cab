//! When to try again: the pauses between the attempts to hand over one letter (design section 7).

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// The pauses after the first failed attempts, in minutes; every later pause is the last one.
const PAUSES_IN_MINUTES: [u64; 7] = [1, 2, 5, 10, 15, 30, 60];

/// The share of a pause by which it may be shorter or longer, so that letters that failed together do
/// not come back together.
const SPREAD: f64 = 0.1;

/// No pause is longer. A next try that is further ahead comes from a clock that ran ahead.
pub const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(70);

/// How long a letter is tried.
const PATIENCE: TimeDelta = TimeDelta::days(5);

/// What is to be done with something that has just failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextTry {
    /// Try again, not before this time.
    At(DateTime<Utc>),
    /// It has been tried long enough.
    GiveUp,
}

/// When to try again something that has failed `attempts` times (the failure at `now` included) since
/// `first`, the time it was created or first offered.
///
/// `jitter` is a random number of -1.0 ..= 1.0 that the caller draws; what lies outside is taken as the
/// nearer end. A `first` in the future (the clock was put back) counts as now: it never shortens or
/// blocks anything.
#[must_use]
pub fn retry_at(attempts: u32, first: DateTime<Utc>, now: DateTime<Utc>, jitter: f64) -> NextTry {
    let next = TimeDelta::from_std(pause(attempts, jitter))
        .ok()
        .and_then(|pause| now.checked_add_signed(pause));
    match next {
        Some(next) if next.signed_duration_since(first.min(now)) <= PATIENCE => NextTry::At(next),
        _ => NextTry::GiveUp,
    }
}

fn pause(attempts: u32, jitter: f64) -> Duration {
    let failures_before = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let minutes = PAUSES_IN_MINUTES
        .get(failures_before)
        .or(PAUSES_IN_MINUTES.last())
        .copied()
        .unwrap_or(60);
    let pause = Duration::from_secs(minutes * 60);
    let factor = 1.0 + SPREAD * jitter.clamp(-1.0, 1.0);
    // Only a jitter that is no number at all has no product.
    Duration::try_from_secs_f64(pause.as_secs_f64() * factor).unwrap_or(pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_pauses_grow_to_an_hour() {
        let now = time("2026-10-05T06:30:00Z");
        let case = |attempts, minutes| {
            let expected = NextTry::At(now + TimeDelta::minutes(minutes));
            assert_eq!(retry_at(attempts, now, now, 0.0), expected, "{attempts}");
        };
        case(0, 1); // Never failed: as after the first failure.
        case(1, 1);
        case(2, 2);
        case(3, 5);
        case(4, 10);
        case(5, 15);
        case(6, 30);
        case(7, 60);
        case(8, 60);
        case(100, 60);
        case(u32::MAX, 60);
    }

    #[test]
    fn the_jitter_moves_a_pause_by_a_tenth_at_most() {
        let now = time("2026-10-05T06:30:00Z");
        let case = |jitter, seconds| {
            let expected = NextTry::At(now + TimeDelta::seconds(seconds));
            assert_eq!(retry_at(4, now, now, jitter), expected, "{jitter}");
        };
        case(-1.0, 540);
        case(-0.5, 570);
        case(0.0, 600);
        case(1.0, 660);
        case(7.0, 660);
        case(f64::NEG_INFINITY, 540);
        case(f64::NAN, 600);
    }

    #[test]
    fn a_letter_is_given_up_after_five_days() {
        let first = time("2026-10-05T06:30:00Z");
        let case = |now: &str, expected| {
            assert_eq!(retry_at(100, first, time(now), 0.0), expected, "{now}");
        };
        case(
            "2026-10-10T05:29:00Z",
            NextTry::At(time("2026-10-10T06:29:00Z")),
        );
        case(
            "2026-10-10T05:30:00Z",
            NextTry::At(time("2026-10-10T06:30:00Z")),
        );
        case("2026-10-10T05:30:01Z", NextTry::GiveUp);
        case("2027-10-10T05:30:00Z", NextTry::GiveUp);
    }

    #[test]
    fn a_clock_that_was_put_back_gives_nothing_up() {
        let first = time("2030-01-01T00:00:00Z");
        let now = time("2026-10-05T06:30:00Z");
        let expected = NextTry::At(now + TimeDelta::minutes(1));
        assert_eq!(retry_at(1, first, now, 0.0), expected);
    }

    #[test]
    fn the_end_of_time_is_no_overflow() {
        let end = DateTime::<Utc>::MAX_UTC;
        assert_eq!(retry_at(1, end, end, 0.0), NextTry::GiveUp);
    }
}
