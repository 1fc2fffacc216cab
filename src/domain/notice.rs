//! When the owner is told of a trouble (design section 6, "Trouble notices").

use chrono::{DateTime, Datelike, Duration, Utc};
use chrono_tz::Europe::Warsaw;

use super::trouble::Trouble;

const BLIND_FOR: Duration = Duration::hours(3);
const BLIND_POLLS: u32 = 4;
const REFUSED_FOR: Duration = Duration::days(3);

/// July and August: a school that closes modules then is no news.
const HOLIDAYS: [u32; 2] = [7, 8];

/// What kind of blindness a trouble is, where the owner need not act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blindness {
    /// Each of so many polls in a row has tried and failed.
    Failing { polls: u32 },
    /// What was open is refused now, and is asked for rarely.
    Refused,
}

/// How a student or a feed stands, and what the owner knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What keeps it from being read now.
    pub trouble: Option<Trouble>,
    /// What kind of blindness that is.
    pub blindness: Blindness,
    /// The trouble that the owner was told of.
    pub told: Option<Trouble>,
    /// Whether that notice may have left the house.
    pub told_for_real: bool,
}

/// What is to be done about a trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeStep<T = Trouble> {
    Nothing,
    TellTrouble(T),
    /// Tell that it is over.
    TellOver(T),
    /// The trouble is over before anybody heard of it: tell neither.
    Forget,
}

/// Decides on one student or feed: one notice when the trouble is worth it, one when it is over.
#[must_use]
pub fn notice_step(standing: Standing, now: DateTime<Utc>) -> NoticeStep {
    match (standing.trouble, standing.told) {
        (None, Some(_)) if !standing.told_for_real => NoticeStep::Forget,
        (None, Some(told)) => NoticeStep::TellOver(told),
        (Some(trouble), told)
            if is_news(trouble, told) && is_worth_a_notice(trouble, standing.blindness, now) =>
        {
            NoticeStep::TellTrouble(trouble)
        }
        (Some(_) | None, _) => NoticeStep::Nothing,
    }
}

/// A trouble that turns into another one is told again only when the owner must act now.
fn is_news(trouble: Trouble, told: Option<Trouble>) -> bool {
    told.is_none_or(|told| trouble.cause != told.cause && trouble.cause.needs_owner())
}

fn is_worth_a_notice(trouble: Trouble, blindness: Blindness, now: DateTime<Utc>) -> bool {
    let lasts = now - trouble.since;
    let is_long = match blindness {
        Blindness::Failing { polls } => lasts >= BLIND_FOR && polls >= BLIND_POLLS,
        Blindness::Refused => lasts >= REFUSED_FOR && !is_in_the_holidays(now),
    };
    trouble.cause.needs_owner() || is_long
}

fn is_in_the_holidays(now: DateTime<Utc>) -> bool {
    HOLIDAYS.contains(&now.with_timezone(&Warsaw).month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;

    #[test]
    fn one_notice_when_it_breaks_and_one_when_it_is_over() {
        use NoticeStep::{Forget, Nothing, TellOver, TellTrouble};
        let start = DateTime::UNIX_EPOCH;
        let refused = Trouble {
            cause: Cause::LoginRefused,
            since: start,
        };
        let offline = Trouble {
            cause: Cause::Unreachable,
            since: start,
        };
        for (trouble, polls, told, real, hours, step) in [
            // all is well
            (None, 0, None, false, 0, Nothing),
            // the owner must act: at once
            (Some(refused), 1, None, false, 0, TellTrouble(refused)),
            (Some(refused), 9, Some(refused), true, 99, Nothing),
            // blindness: after three hours and four polls
            (Some(offline), 9, None, false, 2, Nothing),
            (Some(offline), 3, None, false, 3, Nothing),
            (Some(offline), 4, None, false, 3, TellTrouble(offline)),
            // it gets worse, it gets better
            (
                Some(refused),
                9,
                Some(offline),
                true,
                9,
                TellTrouble(refused),
            ),
            (Some(offline), 9, Some(refused), true, 9, Nothing),
            // over: told only to those who heard of it
            (None, 0, Some(offline), true, 9, TellOver(offline)),
            (None, 0, Some(offline), false, 9, Forget),
        ] {
            let standing = Standing {
                trouble,
                blindness: Blindness::Failing { polls },
                told,
                told_for_real: real,
            };
            let now = start + Duration::hours(hours);
            assert_eq!(notice_step(standing, now), step, "{standing:?}");
        }
    }

    #[test]
    fn a_feed_that_was_open_and_is_refused_is_told_after_three_days_outside_the_holidays() {
        let cause = Cause::NoAccess;
        for (since, days, is_told) in [
            ("2026-10-05", 2, false),
            ("2026-10-05", 3, true),
            ("2026-06-25", 3, true),
            ("2026-06-29", 3, false),
            ("2026-06-29", 60, false),
            ("2026-06-29", 64, true),
        ] {
            let since: chrono::NaiveDate = since.parse().unwrap();
            let since = since.and_hms_opt(12, 0, 0).unwrap().and_utc();
            let trouble = Trouble { cause, since };
            let standing = Standing {
                trouble: Some(trouble),
                blindness: Blindness::Refused,
                told: None,
                told_for_real: true,
            };
            let step = notice_step(standing, since + Duration::days(days));
            assert_eq!(
                step == NoticeStep::TellTrouble(trouble),
                is_told,
                "{since} {days}"
            );
        }
    }
}
