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
    waits_for_pause: bool,
    may_be_folded: bool,
    shows_all_children: bool,
}

impl LetterKind {
    const fn treatment(self) -> Treatment {
        let plain = Treatment {
            waits_for_quiet_hours: false,
            waits_for_pause: true,
            may_be_folded: false,
            shows_all_children: false,
        };
        match self {
            Self::Instant => Treatment {
                waits_for_quiet_hours: true,
                may_be_folded: true,
                ..plain
            },
            Self::Notice => Treatment {
                waits_for_quiet_hours: true,
                waits_for_pause: false,
                ..plain
            },
            Self::Reminder => Treatment {
                waits_for_quiet_hours: true,
                ..plain
            },
            Self::Digest | Self::Welcome => Treatment {
                shows_all_children: true,
                ..plain
            },
            Self::Test => Treatment {
                waits_for_pause: false,
                ..plain
            },
        }
    }

    /// The kinds that are offered to no mail server while their reader has quiet hours.
    pub fn waiting_for_quiet_hours() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().waits_for_quiet_hours)
    }

    /// The kinds that are offered to no mail server on days on which their reader wants none.
    pub fn waiting_for_pause() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().waits_for_pause)
    }

    /// The kinds of which many may become few after a long silence of the mail server.
    pub fn foldable() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().may_be_folded)
    }

    /// The kinds that show all children of their reader, whether there is news of them or not.
    pub fn showing_all_children() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.treatment().shows_all_children)
    }
}
