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
        /// At the end of a semester and of a year.
        Term = "term",
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

/// How the letters of a kind are treated on their way. Nothing has a default: a new kind is asked for all of it.
impl LetterKind {
    const fn waits_for_quiet_hours(self) -> bool {
        match self {
            Self::Instant | Self::Notice | Self::Reminder => true,
            Self::Digest | Self::Weekly | Self::Term | Self::Welcome | Self::Test => false,
        }
    }

    const fn waits_for_pause(self) -> bool {
        match self {
            Self::Instant
            | Self::Digest
            | Self::Reminder
            | Self::Weekly
            | Self::Term
            | Self::Welcome => true,
            // The one reports trouble, the other was asked for.
            Self::Notice | Self::Test => false,
        }
    }

    const fn may_be_folded(self) -> bool {
        match self {
            Self::Instant => true,
            Self::Digest
            | Self::Reminder
            | Self::Weekly
            | Self::Term
            | Self::Welcome
            | Self::Notice
            | Self::Test => false,
        }
    }

    const fn shows_all_children(self) -> bool {
        match self {
            Self::Digest | Self::Weekly | Self::Welcome => true,
            Self::Instant | Self::Reminder | Self::Term | Self::Notice | Self::Test => false,
        }
    }

    /// The kinds that are offered to no mail server while their reader has quiet hours.
    pub fn waiting_for_quiet_hours() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.waits_for_quiet_hours())
    }

    /// The kinds that are offered to no mail server on days on which their reader wants none.
    pub fn waiting_for_pause() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.waits_for_pause())
    }

    /// The kinds of which many may become few after a long silence of the mail server.
    pub fn foldable() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.may_be_folded())
    }

    /// The kinds that show all children of their reader, whether there is news of them or not.
    pub fn showing_all_children() -> impl Iterator<Item = Self> {
        let all = Self::ALL.into_iter();
        all.filter(|kind| kind.shows_all_children())
    }
}
