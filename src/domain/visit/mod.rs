//! What a visit to a register has to do, and what it found. Only the client of a register knows which one it is.

pub mod account;
pub mod answer;
pub mod basis;
mod known;
pub mod login;
pub mod school_year;
mod session_text;
pub mod tiers;

use std::collections::{BTreeMap, BTreeSet};

pub use known::{KnownFeeds, NotRecalled};
pub use session_text::SessionText;

use chrono::{DateTime, Utc};

use crate::domain::EmailAddress;
use crate::domain::average::Scale;
use crate::domain::student::Login;
use crate::domain::visit::basis::Basis;
use crate::domain::visit::login::LoginLedger;
use crate::domain::visit::tiers::Reach;
use crate::domain::{Cause, Feed, FeedState, Reading, SchoolYear};

/// One visit to the register of one student.
pub struct Visit<'a> {
    pub login: &'a Login,
    pub door: DoorOf<'a>,
    pub now: DateTime<Utc>,
    pub feeds: BTreeSet<Feed>,
    /// The session of the last visit, as its client wrote it.
    pub session: Option<SessionText>,
    /// The password logins so far.
    pub ledger: LoginLedger,
    /// Whether the password is sent though the session may live: nobody knows whether it is right.
    pub proves_password: bool,
    /// The lookups of the last visit, likewise.
    pub lookups: Option<String>,
    /// What is known of each feed that was read before; a known message ends the paging.
    pub known: &'a dyn KnownFeeds,
    /// What the last reading of each feed was made of, where the next one may be spared.
    pub bases: BTreeMap<Feed, Basis>,
    /// The school year that what is known belongs to.
    pub school_year: &'a SchoolYear,
    /// How each feed stood after the last visit that asked for it.
    pub stood: &'a BTreeMap<Feed, FeedState>,
    /// Which places are asked of a feed that stands in several: those whose turn it is, or every open one.
    pub reach: Reach,
}

/// By which door a visit comes in.
#[derive(Debug, Clone)]
pub enum DoorOf<'a> {
    Synergia,
    /// By an account that several students share.
    KontoLibrus {
        email: &'a EmailAddress,
        /// Its session, as its client wrote it.
        session: Option<SessionText>,
    },
}

/// What a visit found.
#[derive(Debug)]
pub struct Visited {
    /// Each feed that was asked for, with its outcome.
    pub feeds: Vec<(Feed, Outcome)>,
    /// What kept the whole student from being read; the feeds that were not read have it as well.
    pub trouble: Option<Cause>,
    /// What the register said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where that takes nothing but time.
    pub next_login: Option<DateTime<Utc>>,
    /// The lookups for the next visit.
    pub lookups: String,
    /// The class of the child, such as `5b`, as far as it is known.
    pub class: Option<String>,
    /// What the signs of a grade are worth at the school, unless the school never said.
    pub scale: Option<Scale>,
    /// The school year, if this visit asked for it and could read it.
    pub school_year: Option<SchoolYear>,
    pub requests: u32,
}

/// What became of a feed.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    Read {
        reading: Reading,
        /// Why one of its places could not be read, while others could.
        missed: Option<Cause>,
        /// What it was made of, where the next reading of the same may be spared.
        basis: Option<Box<Basis>>,
    },
    /// The register answered the same as last time, in the same circumstances: it stands as it is known.
    Unchanged,
    /// The register does not offer it to this account; to be asked again after a day.
    Closed(Cause),
    /// It could not be read now. What is known of it stays as it is.
    Failed(Cause),
}

impl Outcome {
    /// Whether the feed could be read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        matches!(self, Self::Read { .. } | Self::Unchanged)
    }

    /// How the feed stands after it.
    #[must_use]
    pub fn state(&self) -> FeedState {
        match self {
            Self::Read { missed: None, .. } | Self::Unchanged => FeedState::Ok,
            Self::Closed(cause)
            | Self::Read {
                missed: Some(cause @ Cause::PartlyClosed),
                ..
            } => FeedState::Closed(*cause),
            // As long as one of its places cannot be read, its silence means nothing.
            Self::Failed(cause)
            | Self::Read {
                missed: Some(cause),
                ..
            } => FeedState::Failing(*cause),
        }
    }
}
