//! How often the password may be sent (design promise 6 and section 6; API.md section 3).

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::trouble::{Cause, Remedy};

const AT_MOST: usize = 4;
const WITHIN: Duration = Duration::hours(24);
const APART: Duration = Duration::minutes(30);
const FIRST_PATIENCE: Duration = Duration::hours(12);
const LATER_PATIENCE: Duration = Duration::hours(24);

/// What is remembered of the password logins of one student.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoginLedger {
    /// When the password was sent, in the last day.
    pub sent_at: Vec<DateTime<Utc>>,
    pub last_login: Option<DateTime<Utc>>,
    /// What stands in the way of a login since when, and since how many tries.
    pub stop: Option<LoginStop>,
    /// What the register said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// A salted slow hash of the password that was accepted last.
    pub accepted: Option<String>,
    /// The last attempt, where the next one is with another password.
    #[serde(skip)]
    pub last_with_another: Option<DateTime<Utc>>,
}

/// How a login failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedLogin {
    pub cause: Cause,
    /// The register's own words, cleaned and bounded, of a refusal that nobody here knows. They are for the
    /// owner, never for the log.
    pub said: Option<String>,
}

impl FailedLogin {
    /// Words that repeat the password are not kept.
    #[must_use]
    pub fn without(self, password: &str) -> Self {
        Self {
            said: self.said.filter(|said| !said.contains(password)),
            ..self
        }
    }
}

impl From<Cause> for FailedLogin {
    fn from(cause: Cause) -> Self {
        Self { cause, said: None }
    }
}

/// A login problem that outlasts the poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginStop {
    pub cause: Cause,
    /// When the last try was.
    pub tried_at: DateTime<Utc>,
    /// How many tries have met it in a row.
    pub tries: u32,
}

/// Whether the password may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginPermit {
    Granted,
    NotBefore {
        cause: Cause,
        at: DateTime<Utc>,
    },
    /// Not until the owner has acted.
    UntilResumed {
        cause: Cause,
    },
}

impl LoginLedger {
    /// Whether the password may be sent at `now`.
    #[must_use]
    pub fn permit(&self, now: DateTime<Utc>) -> LoginPermit {
        if let Some(refusal) = self.stop.and_then(|stop| stop.stands_at(now)) {
            return refusal;
        }
        match self.gentle_from(now).filter(|at| now < *at) {
            Some(at) => LoginPermit::NotBefore {
                cause: Cause::LoginCap,
                at,
            },
            None => LoginPermit::Granted,
        }
    }

    /// Records that the password is about to be sent. Must be on disk before it is.
    pub fn record_attempt(&mut self, now: DateTime<Utc>) {
        // A clock that ran ahead must not block the future.
        self.sent_at
            .retain(|sent| now - *sent < WITHIN && *sent <= now);
        self.sent_at.push(now);
        self.last_with_another = None;
    }

    /// The last time that the password was sent.
    #[must_use]
    pub fn last_attempt(&self) -> Option<DateTime<Utc>> {
        self.sent_at.last().copied()
    }

    /// The next attempt is with another password than that of the attempt at `last`: neither a refusal of that one
    /// stands in its way, nor the pause after it. Of an attempt since then nobody knows with which it was.
    pub fn take_another_password(&mut self, last: Option<DateTime<Utc>>) {
        if self.last_attempt() != last {
            return;
        }
        self.last_with_another = last;
        if self
            .stop
            .is_some_and(|stop| stop.cause.may_be_the_password())
        {
            self.lift_stop();
        }
    }

    /// When the password may be sent again, where that takes nothing but time.
    #[must_use]
    pub fn next_login(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.permit(now) {
            LoginPermit::NotBefore { at, .. } => Some(at),
            LoginPermit::Granted | LoginPermit::UntilResumed { .. } => None,
        }
    }

    /// Records that the login succeeded.
    pub fn record_success(&mut self, now: DateTime<Utc>) {
        self.last_login = Some(now);
        self.lift_stop();
    }

    /// Forgets what stands in the way of a login.
    pub fn lift_stop(&mut self) {
        self.stop = None;
        self.said = None;
    }

    /// What the register said with the trouble `cause`, where nobody here knows what that means.
    #[must_use]
    pub fn said_with(&self, cause: Cause) -> Option<&str> {
        let stop = self.stop.filter(|stop| stop.cause == cause);
        stop.and(self.said.as_deref())
    }

    /// Records that the login failed in a way that the next poll must not simply repeat.
    pub fn record_failure(&mut self, failure: impl Into<FailedLogin>, now: DateTime<Utc>) {
        let FailedLogin { cause, said } = failure.into();
        if cause.remedy() == Remedy::NextPoll {
            return;
        }
        let tries = self
            .stop
            .filter(|stop| stop.cause == cause)
            .map_or(1, |stop| stop.tries + 1);
        self.stop = Some(LoginStop {
            cause,
            tried_at: now,
            tries,
        });
        self.said = said;
    }

    /// The same while `cause` keeps the student from being read: where it is the cap, a refusal that still stands is
    /// that of another password.
    #[must_use]
    pub fn next_login_after(&self, cause: Cause, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut ledger = self.clone();
        if cause == Cause::LoginCap && ledger.stop.is_some() {
            ledger.take_another_password(self.last_attempt());
        }
        ledger.next_login(now)
    }

    /// The first moment at which one more login is still gentle. A login in the future, from a clock that
    /// ran ahead, blocks nothing.
    fn gentle_from(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let past = self.sent_at.iter().filter(|sent| **sent <= now);
        let mut latest_first: Vec<_> = past.copied().collect();
        latest_first.sort_unstable_by(|a, b| b.cmp(a));
        let last = latest_first.first();
        let last = last.filter(|sent| Some(**sent) != self.last_with_another);
        let last = last.map(|sent| *sent + APART);
        let day_is_full = latest_first.get(AT_MOST - 1).map(|sent| *sent + WITHIN);
        last.max(day_is_full)
    }
}

impl LoginStop {
    fn stands_at(self, now: DateTime<Utc>) -> Option<LoginPermit> {
        let cause = self.cause;
        let pause = match cause.remedy() {
            Remedy::Owner => return Some(LoginPermit::UntilResumed { cause }),
            Remedy::NextPoll => return None,
            // It may mean that the password is wrong.
            Remedy::Patience if cause == Cause::UnknownRefusal => LATER_PATIENCE,
            Remedy::Patience if self.tries <= 1 => FIRST_PATIENCE,
            Remedy::Patience => LATER_PATIENCE,
        };
        let at = self.tried_at + pause;
        (self.tried_at <= now && now < at).then_some(LoginPermit::NotBefore { cause, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64, minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::hours(500_000 + hour) + Duration::minutes(minute)
    }

    #[test]
    fn a_password_is_sent_four_times_a_day_at_most() {
        for (sent, now, expected) in [
            (vec![], at(8, 0), None),
            (vec![at(8, 0)], at(8, 29), Some(at(8, 30))),
            (vec![at(8, 0)], at(8, 30), None),
            (
                vec![at(0, 0), at(1, 0), at(2, 0), at(3, 0)],
                at(9, 0),
                Some(at(24, 0)),
            ),
            (
                vec![at(0, 0), at(1, 0), at(2, 0), at(3, 0)],
                at(24, 0),
                None,
            ),
        ] {
            let ledger = LoginLedger {
                sent_at: sent,
                ..LoginLedger::default()
            };
            let permit = match expected {
                None => LoginPermit::Granted,
                Some(at) => LoginPermit::NotBefore {
                    cause: Cause::LoginCap,
                    at,
                },
            };
            assert_eq!(ledger.permit(now), permit);
        }
    }

    #[test]
    fn a_refused_password_waits_for_the_owner() {
        let mut ledger = LoginLedger::default();
        ledger.record_failure(Cause::LoginRefused, at(8, 0));
        let expected = LoginPermit::UntilResumed {
            cause: Cause::LoginRefused,
        };
        assert_eq!(ledger.permit(at(9000, 0)), expected);
    }

    #[test]
    fn a_captcha_pauses_for_twelve_hours_and_then_for_a_day() {
        let mut ledger = LoginLedger::default();
        let cause = Cause::Captcha;
        ledger.record_failure(cause, at(0, 0));
        assert_eq!(
            ledger.permit(at(11, 59)),
            LoginPermit::NotBefore {
                cause,
                at: at(12, 0)
            }
        );
        assert_eq!(ledger.permit(at(12, 0)), LoginPermit::Granted);
        ledger.record_failure(cause, at(12, 0));
        assert_eq!(
            ledger.permit(at(24, 1)),
            LoginPermit::NotBefore {
                cause,
                at: at(36, 0)
            }
        );
    }

    #[test]
    fn another_password_may_be_sent_at_once_within_the_four_of_a_day() {
        let mut ledger = LoginLedger::default();
        for minute in 0..4 {
            let now = at(8, minute);
            ledger.take_another_password(ledger.last_attempt());
            assert_eq!(ledger.permit(now), LoginPermit::Granted, "{minute}");
            ledger.record_attempt(now);
            ledger.record_failure(Cause::LoginRefused, now);
            let refused = LoginPermit::UntilResumed {
                cause: Cause::LoginRefused,
            };
            assert_eq!(ledger.permit(now), refused);
        }
        ledger.take_another_password(ledger.last_attempt());
        assert_eq!(ledger.next_login(at(8, 4)), Some(at(32, 0)));
        assert_eq!(ledger.permit(at(32, 0)), LoginPermit::Granted);
    }

    #[test]
    fn another_password_excuses_no_attempt_of_somebody_else_and_no_captcha() {
        let mut ledger = LoginLedger::default();
        ledger.record_attempt(at(8, 0));
        let seen = ledger.last_attempt();
        ledger.record_attempt(at(8, 1));
        ledger.take_another_password(seen);
        assert_eq!(ledger.next_login(at(8, 2)), Some(at(8, 31)));

        ledger.record_failure(Cause::Captcha, at(8, 1));
        ledger.take_another_password(ledger.last_attempt());
        assert_eq!(ledger.next_login(at(8, 2)), Some(at(20, 1)));
    }

    #[test]
    fn an_unknown_refusal_pauses_for_a_day_and_keeps_its_words() {
        let (mut ledger, cause) = (LoginLedger::default(), Cause::UnknownRefusal);
        let said = Some("Coś nowego.".to_owned());
        ledger.record_failure(FailedLogin { cause, said }, at(0, 0));
        let pause = LoginPermit::NotBefore {
            cause,
            at: at(24, 0),
        };
        assert_eq!(ledger.permit(at(23, 59)), pause);
        assert_eq!(ledger.permit(at(24, 0)), LoginPermit::Granted);
        assert_eq!(ledger.said_with(cause), Some("Coś nowego."));
        assert_eq!(ledger.said_with(Cause::Captcha), None);

        ledger.record_failure(Cause::Captcha, at(24, 0));
        assert_eq!(ledger.said_with(Cause::Captcha), None);
        ledger.record_success(at(48, 0));
        assert_eq!(ledger.said, None);
    }

    #[test]
    fn a_clock_that_ran_ahead_blocks_nothing() {
        let ahead = at(9000, 0);
        let mut ledger = LoginLedger::default();
        ledger.record_attempt(ahead);
        ledger.record_failure(Cause::Captcha, ahead);
        assert_eq!(ledger.permit(at(8, 0)), LoginPermit::Granted);
        ledger.record_attempt(at(8, 0));
        assert_eq!(ledger.sent_at, [at(8, 0)]);
    }
}
