//! The kinds of letters, and what the outbox must know of them.

use crate::domain::delivery::recipient::Route;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    "kind of letter",
    /// The kinds of letters.
    pub enum LetterKind {
        Instant = "instant",
        /// The rest, once a day.
        Digest = "digest",
        /// On the evening before.
        Reminder = "reminder",
        /// At the end of a week.
        Weekly = "weekly",
        Welcome = "welcome",
        /// About Dzwonek itself, to the owner.
        Notice = "notice",
        /// Asked for by `check --send`.
        Test = "test",
    }
}

/// The kind of letter at the end of a route.
impl From<Route> for LetterKind {
    fn from(route: Route) -> Self {
        match route {
            Route::Instant => Self::Instant,
            Route::Digest => Self::Digest,
        }
    }
}

/// How the letters of a kind are treated on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Treatment {
    waits_for_quiet_hours: bool,
    may_be_folded: bool,
}

impl LetterKind {
    const fn treatment(self) -> Treatment {
        let (waits_for_quiet_hours, may_be_folded) = match self {
            Self::Instant => (true, true),
            Self::Notice | Self::Reminder => (true, false),
            Self::Digest | Self::Weekly | Self::Welcome | Self::Test => (false, false),
        };
        Treatment {
            waits_for_quiet_hours,
            may_be_folded,
        }
    }

    /// The kinds that are offered to no mail server while their reader has quiet hours.
    pub fn waiting_for_quiet_hours() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().waits_for_quiet_hours)
    }

    /// The kinds of which many may become few after a long silence of the mail server.
    pub fn foldable() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().may_be_folded)
    }
}
