//! What can keep a student or a feed from being read, and what follows from it.

pub mod clock_doubt;
pub mod freshness;
pub mod mail_trouble;
pub mod notice;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    "cause",
    /// Why something cannot be read: the fixed codes of `status`.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Cause {
        /// The register refused login and password.
        LoginRefused = "login_refused",
        /// The school has let the account expire.
        AccountExpired = "account_expired",
        /// The register wants to see a human.
        Captcha = "captcha",
        /// The register refused the login in words that nobody here knows.
        UnknownRefusal = "unknown_refusal",
        /// A page wants something done in a browser.
        BrowserAction = "browser_action",
        /// The account is joined to a Konto LIBRUS; its Synergia login reads nothing.
        KontoLibrus = "konto_librus",
        /// The Konto LIBRUS knows no child with this login.
        NotLinked = "not_linked",
        /// The Konto LIBRUS knows the child, and has to be told something before it lets anybody in.
        LinkBroken = "link_broken",
        /// The password could not be read from where the configuration says it is.
        PasswordUnavailable = "password_unavailable",
        /// The password was sent as often as is gentle.
        LoginCap = "login_cap",
        /// The register is closed for maintenance.
        Maintenance = "maintenance",
        /// The register does not answer.
        Unreachable = "unreachable",
        /// Whoever answers at the register's address has no certificate that this machine trusts.
        Untrusted = "untrusted",
        SessionLost = "session_lost",
        /// The answer made no sense.
        BadAnswer = "bad_answer",
        /// The timetable is not published.
        NotPublished = "not_published",
        /// The module is closed to this account or this school.
        NoAccess = "no_access",
        /// The school has no such module.
        NotFound = "not_found",
        /// The school switched the feature off.
        Disabled = "disabled",
        /// The school has no messages module, or the page that leads there says so for now.
        NoMessagesModule = "no_messages_module",
        /// The answer holds no list at all, as of a module that is off.
        NoData = "no_data",
        /// A place in which some of a feed's entries stand is refused now; the others are read.
        PartlyClosed = "partly_closed",
        /// Most of a feed's entries vanished at once.
        Vanished = "vanished",
    }
}

/// Who can end a trouble of a whole student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The owner has to act; no password is sent before that.
    Owner,
    /// Dzwonek tries again by itself, rarely.
    Patience,
    /// Dzwonek tries again with the next poll.
    NextPoll,
}

impl Cause {
    /// Who can end it (design section 6, "Login problems").
    #[must_use]
    pub fn remedy(self) -> Remedy {
        match self {
            Self::LoginRefused | Self::AccountExpired | Self::NotLinked | Self::LinkBroken => {
                Remedy::Owner
            }
            Self::Captcha
            | Self::UnknownRefusal
            | Self::BrowserAction
            | Self::KontoLibrus
            | Self::LoginCap => Remedy::Patience,
            _ => Remedy::NextPoll,
        }
    }

    /// Whether another password may end it.
    #[must_use]
    pub fn may_be_the_password(self) -> bool {
        matches!(
            self,
            Self::LoginRefused | Self::AccountExpired | Self::UnknownRefusal
        )
    }

    /// Whether it is one of a child's link to a Konto LIBRUS: no password ends it.
    #[must_use]
    pub fn is_of_link(self) -> bool {
        matches!(self, Self::NotLinked | Self::LinkBroken)
    }

    /// Whether the register says the same of what is closed and of what is only out of order for a while
    /// (API.md sections 4 and 12).
    #[must_use]
    pub fn may_pass(self) -> bool {
        matches!(self, Self::NoMessagesModule | Self::NoData)
    }

    /// Whether the owner must do something before it can end, even where Dzwonek keeps trying.
    #[must_use]
    pub fn needs_owner(self) -> bool {
        matches!(
            self,
            Self::LoginRefused
                | Self::AccountExpired
                | Self::Captcha
                | Self::UnknownRefusal
                | Self::BrowserAction
                | Self::KontoLibrus
                | Self::NotLinked
                | Self::LinkBroken
                | Self::PasswordUnavailable
                | Self::Vanished
        )
    }
}

/// A trouble of a student, of a feed, or of somebody's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble<C = Cause> {
    pub cause: C,
    pub since: DateTime<Utc>,
}

/// How a feed stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedState {
    /// Never read yet.
    Unread,
    Ok,
    /// The register does not offer it; asked again after a while.
    Closed(Cause),
    /// The last try failed; asked again with the next poll.
    Failing(Cause),
    /// The last try succeeded, and removals wait for the owner.
    Held,
}

impl FeedState {
    /// The name in `status`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Ok => "ok",
            Self::Closed(_) => "closed",
            Self::Failing(_) => "failing",
            Self::Held => "held",
        }
    }

    /// The reason in `status`.
    #[must_use]
    pub fn cause(self) -> Option<Cause> {
        match self {
            Self::Closed(cause) | Self::Failing(cause) => Some(cause),
            Self::Held => Some(Cause::Vanished),
            Self::Unread | Self::Ok => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cause_has_a_code_of_its_own_that_reads_back() {
        for cause in Cause::ALL {
            assert_eq!(cause.name().parse(), Ok(cause));
            let json = serde_json::to_string(&cause).unwrap();
            assert_eq!(json, format!("\"{}\"", cause.name()));
        }
        assert!("odd".parse::<Cause>().is_err());
    }

    #[test]
    fn who_can_end_a_trouble_decides_what_follows() {
        let (owner, patience, poll) = (Remedy::Owner, Remedy::Patience, Remedy::NextPoll);
        for (cause, remedy, needs_owner) in [
            (Cause::LoginRefused, owner, true),
            (Cause::AccountExpired, owner, true),
            (Cause::Captcha, patience, true),
            (Cause::UnknownRefusal, patience, true),
            (Cause::BrowserAction, patience, true),
            (Cause::KontoLibrus, patience, true),
            (Cause::PasswordUnavailable, poll, true),
            // It heals by itself.
            (Cause::LoginCap, patience, false),
            (Cause::Maintenance, poll, false),
            (Cause::Unreachable, poll, false),
            // A clock that is wrong, or somebody in between: either may pass.
            (Cause::Untrusted, poll, false),
            (Cause::SessionLost, poll, false),
            (Cause::BadAnswer, poll, false),
        ] {
            assert_eq!(cause.remedy(), remedy, "{cause}");
            assert_eq!(cause.needs_owner(), needs_owner, "{cause}");
        }
    }

    #[test]
    fn a_state_is_named_and_only_trouble_has_a_reason() {
        let cause = Cause::NoAccess;
        for (state, name, reason) in [
            (FeedState::Unread, "unread", None),
            (FeedState::Ok, "ok", None),
            (FeedState::Closed(cause), "closed", Some(cause)),
            (FeedState::Failing(cause), "failing", Some(cause)),
        ] {
            assert_eq!(state.name(), name);
            assert_eq!(state.cause(), reason);
        }
    }
}
