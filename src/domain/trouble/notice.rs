//! When the owner is told of a trouble, and of its end (design section 6, "Trouble notices").

use chrono::{DateTime, Datelike, Duration, Utc};
use chrono_tz::Europe::Warsaw;

use crate::domain::diff::snapshot::Hold;
use crate::domain::trouble::{Cause, Trouble};

const BLIND_FOR: Duration = Duration::hours(3);
const BLIND_POLLS: u32 = 4;
const REFUSED_FOR: Duration = Duration::days(3);

/// July and August: a school that closes modules then is no news.
const HOLIDAYS: [u32; 2] = [7, 8];

/// What a notice says of a cause.
pub trait NoticeCause: Copy + PartialEq {
    /// Whether the owner, who knows of the trouble `told`, hears that it is this one by now.
    fn is_news_after(self, told: Self) -> bool;

    /// Whether the owner hears that it is over.
    fn has_an_end(self) -> bool;
}

impl NoticeCause for Cause {
    /// Only when the owner must act now.
    fn is_news_after(self, told: Self) -> bool {
        self != told && self.needs_owner()
    }

    /// A question that is answered needs no second letter.
    fn has_an_end(self) -> bool {
        self != Self::Vanished
    }
}

/// The last notice about a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice<C = Cause> {
    /// What it said.
    pub trouble: Trouble<C>,
    /// Whether it may have left the house.
    pub was_offered: bool,
}

/// How a matter stands, and what the owner knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<C = Cause> {
    /// What is wrong now.
    pub trouble: Option<Trouble<C>>,
    /// Whether that is worth a notice.
    pub is_worth_it: bool,
    pub told: Option<Notice<C>>,
}

/// What kind of blindness a trouble is, where the owner need not act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blindness {
    /// Each of so many polls in a row has tried and failed.
    Failing { polls: u32 },
    /// What was open is refused now, and is asked for rarely.
    Refused,
}

impl Standing {
    /// A student, or a feed, that cannot be read or can.
    #[must_use]
    pub fn of_register(
        trouble: Option<Trouble>,
        blindness: Blindness,
        told: Option<Notice>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            trouble,
            is_worth_it: trouble.is_some_and(|trouble| is_worth_it(trouble, blindness, now)),
            told,
        }
    }

    /// A feed of which removals wait for the owner since `since`, or none do.
    #[must_use]
    pub fn of_hold(hold: Option<Hold>, since: DateTime<Utc>, told: Option<Notice>) -> Self {
        let cause = Cause::Vanished;
        Self {
            trouble: hold.map(|_| Trouble { cause, since }),
            is_worth_it: hold.is_some_and(Hold::is_to_be_asked),
            told,
        }
    }
}

/// What is to be done about a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeStep<C = Cause> {
    Nothing,
    TellTrouble(Trouble<C>),
    /// Tell that it is over.
    TellOver(Trouble<C>),
    /// It is over, and nobody heard of it or needs to hear of its end.
    Forget,
}

/// Decides on one matter: one notice when the trouble is worth it, one when it is over.
#[must_use]
pub fn notice_step<C: NoticeCause>(standing: Standing<C>) -> NoticeStep<C> {
    let told = standing.told;
    let is_news = |cause: C| told.is_none_or(|told| cause.is_news_after(told.trouble.cause));
    match (standing.trouble, told) {
        (Some(trouble), _) if standing.is_worth_it && is_news(trouble.cause) => {
            NoticeStep::TellTrouble(trouble)
        }
        (None, Some(told)) if told.was_offered && told.trouble.cause.has_an_end() => {
            NoticeStep::TellOver(told.trouble)
        }
        (None, Some(_)) => NoticeStep::Forget,
        (Some(_) | None, _) => NoticeStep::Nothing,
    }
}

fn is_worth_it(trouble: Trouble, blindness: Blindness, now: DateTime<Utc>) -> bool {
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

    #[test]
    fn one_notice_at_the_start_and_one_at_the_end() {
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
            let told = told.map(|trouble| Notice {
                trouble,
                was_offered: real,
            });
            let (blindness, now) = (Blindness::Failing { polls }, start + Duration::hours(hours));
            let standing = Standing::of_register(trouble, blindness, told, now);
            assert_eq!(notice_step(standing), step, "{standing:?}");
        }
    }

    #[test]
    fn a_refused_feed_is_reported_after_three_school_days() {
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
            let now = since + Duration::days(days);
            let standing = Standing::of_register(Some(trouble), Blindness::Refused, None, now);
            let step = notice_step(standing);
            assert_eq!(
                step == NoticeStep::TellTrouble(trouble),
                is_told,
                "{since} {days}"
            );
        }
    }

    #[test]
    fn a_disappearance_is_asked_about_once() {
        use NoticeStep::{Forget, Nothing, TellTrouble};
        let since = DateTime::UNIX_EPOCH;
        let trouble = Trouble {
            cause: Cause::Vanished,
            since,
        };
        for (reads, asked, step) in [
            (None, None, Nothing),
            (Some(1), None, Nothing),
            (Some(2), None, TellTrouble(trouble)),
            (Some(3), Some(false), Nothing),
            (Some(3), Some(true), Nothing),
            // the entries are back
            (None, Some(false), Forget),
            (None, Some(true), Forget),
        ] {
            let hold = reads.map(|reads| Hold { reads });
            let told = asked.map(|was_offered| Notice {
                trouble,
                was_offered,
            });
            let standing = Standing::of_hold(hold, since, told);
            assert_eq!(notice_step(standing), step, "{standing:?}");
        }
    }
}
