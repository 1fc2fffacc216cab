//! A letter with a time of day of its own: one per recipient, kind and local slot, ever.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use crate::domain::letter::LetterKind;
use crate::domain::letter::reminder::is_in_time;
use crate::domain::trouble::clock_doubt::A_DAY;

/// A slot that is older than this was missed: the wall clock is looked at more often.
const PUNCTUAL: Duration = Duration::minutes(1);

/// A kind of letter that has slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduledLetter {
    pub kind: LetterKind,
    /// A letter that could not be sent for this long is not sent any more.
    too_late: Duration,
}

impl ScheduledLetter {
    pub const DIGEST: Self = Self {
        kind: LetterKind::Digest,
        too_late: Duration::hours(12),
    };

    /// Since when the slots of a recipient count who was welcomed at `welcomed_at`; what is too late by now need not
    /// be looked for. A welcome in the far future, from a clock that ran ahead, blocks nothing.
    #[must_use]
    pub fn slots_count_since(
        self,
        welcomed_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let earliest = now - self.too_late;
        if welcomed_at - now > A_DAY {
            earliest
        } else {
            welcomed_at.clamp(earliest, now)
        }
    }

    /// Whether the latest slot before `now`, which was at `latest`, is still to be served: once, and of those that
    /// were missed only the latest, while it is not too late.
    #[must_use]
    pub fn is_due(self, latest: DateTime<Utc>, was_served: bool, now: DateTime<Utc>) -> bool {
        !was_served && latest <= now && now - latest < self.too_late
    }
}

/// A scheduled letter that carries no events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    Reminder,
    Weekly,
    Term,
}

impl Report {
    const ALL: [Self; 3] = [Self::Reminder, Self::Weekly, Self::Term];

    /// The one that letters of this kind are.
    #[must_use]
    pub fn of(kind: LetterKind) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|report| report.letter().kind == kind)
    }

    /// Whether one that was written then is of no use any more (both as the household's clock shows them).
    #[must_use]
    pub fn is_over(self, written: NaiveDateTime, now: NaiveDateTime) -> bool {
        match self {
            Self::Reminder => !is_in_time(written, now),
            Self::Weekly => now - written >= self.letter().too_late,
            // It is told once, and no other says it.
            Self::Term => false,
        }
    }

    /// How it is scheduled.
    #[must_use]
    pub const fn letter(self) -> ScheduledLetter {
        let (kind, too_late) = match self {
            // That it does not go out late in the evening is a rule of its own (`reminder::is_in_time`).
            Self::Reminder => (LetterKind::Reminder, Duration::hours(12)),
            Self::Weekly => (LetterKind::Weekly, Duration::hours(36)),
            // What is not said at one slot is said at the next.
            Self::Term => (LetterKind::Term, Duration::hours(12)),
        };
        ScheduledLetter { kind, too_late }
    }
}

/// Whether a letter that is due was missed, as it is while Dzwonek is off.
#[must_use]
pub fn is_missed(due_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - due_at >= PUNCTUAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{at, moment, october};

    #[test]
    fn each_slot_is_served_once_within_half_a_day() {
        let slot = moment(6, 6, 30);
        for (was_served, now, expected) in [
            (false, moment(6, 6, 29), false),
            (false, moment(6, 6, 30), true),
            (true, moment(6, 6, 30), false),
            (false, moment(6, 18, 29), true),
            (false, moment(6, 18, 30), false),
        ] {
            assert_eq!(
                ScheduledLetter::DIGEST.is_due(slot, was_served, now),
                expected,
                "{was_served} {now}"
            );
        }
    }

    #[test]
    fn a_report_is_of_use_for_its_evening_or_for_a_day_and_a_half() {
        let at = |day, hour| october(day).and_time(at(hour, 0));
        for (report, now, expected) in [
            (Report::Reminder, at(9, 17), false),
            (Report::Reminder, at(9, 21), false),
            (Report::Reminder, at(9, 22), true),
            (Report::Reminder, at(10, 6), true),
            (Report::Weekly, at(9, 22), false),
            (Report::Weekly, at(11, 4), false),
            (Report::Weekly, at(11, 5), true),
            (Report::Term, at(14, 17), false),
        ] {
            assert_eq!(report.is_over(at(9, 17), now), expected, "{report:?} {now}");
        }
    }

    #[test]
    fn slots_count_from_a_welcome_that_is_past() {
        let now = moment(6, 20, 0);
        for (welcomed_at, expected) in [
            (moment(6, 19, 0), moment(6, 19, 0)),
            (moment(5, 6, 0), moment(6, 8, 0)),
            // The clock was put back by less than what is waited for.
            (moment(7, 7, 0), now),
            (moment(9, 7, 0), moment(6, 8, 0)),
        ] {
            assert_eq!(
                ScheduledLetter::DIGEST.slots_count_since(welcomed_at, now),
                expected,
                "{welcomed_at}"
            );
        }
    }
}
