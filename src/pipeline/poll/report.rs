//! How a poll went.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use tracing::info;

use crate::domain::trouble::Remedy;
use crate::domain::visit::{Outcome, Visited};
use crate::domain::{Cause, Feed, FeedState};
use crate::exit_code::ExitCode;
use crate::store::StudentRow;

use super::logins::Proof;

/// How a poll of one student went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollReport {
    pub student: String,
    /// What keeps the student from being read.
    pub trouble: Option<Cause>,
    /// What the register said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where the trouble waits for that.
    pub next_login: Option<DateTime<Utc>>,
    /// Whether nobody knows if the password is right: the session lives, and it may not be sent now.
    pub is_untried: bool,
    /// Each feed that was asked for.
    pub feeds: Vec<(Feed, FeedState)>,
    /// How many items could not be read, of each feed of which there are such.
    pub unreadable: BTreeMap<Feed, u32>,
    /// The names of the school subjects in what was read, where somebody only looks.
    pub subjects: BTreeSet<String>,
    pub changes: usize,
    pub requests: u32,
}

impl PollReport {
    /// The report of a visit of which nothing was compared yet.
    pub(super) fn of(row: &StudentRow, visited: &Visited) -> Self {
        Self {
            student: row.student.name.clone(),
            trouble: visited.trouble.or_else(|| blindness(visited)),
            said: visited.said.clone(),
            next_login: visited.next_login.filter(|_| waits(visited.trouble)),
            is_untried: false,
            feeds: visited
                .feeds
                .iter()
                .map(|(feed, outcome)| (*feed, outcome.state()))
                .collect(),
            unreadable: unreadable(visited),
            subjects: BTreeSet::new(),
            changes: 0,
            requests: visited.requests,
        }
    }

    /// Which feeds cannot be read as a whole, and why, for the log: "grades:bad_answer messages:unreachable".
    pub(super) fn failing(&self) -> Option<String> {
        let feeds = self.feeds.iter();
        let failing = feeds.filter_map(|(feed, state)| match state {
            FeedState::Failing(cause) => Some(format!("{feed}:{cause}")),
            _ => None,
        });
        let failing: Vec<_> = failing.collect();
        (!failing.is_empty()).then(|| failing.join(" "))
    }

    /// It with the school subjects that occur.
    pub(super) fn naming_subjects(self, visited: &Visited) -> Self {
        Self {
            subjects: subjects(visited),
            ..self
        }
    }

    /// The report of a visit to try out the password.
    pub(super) fn with(self, proof: Proof) -> Self {
        match proof {
            Proof::NoPassword => Self {
                trouble: self.trouble.or(Some(Cause::PasswordUnavailable)),
                ..self
            },
            Proof::NotNow(at) if self.trouble.is_none() => Self {
                next_login: at,
                is_untried: true,
                ..self
            },
            Proof::NotNow(_) | Proof::NotNeeded | Proof::Needed => self,
        }
    }

    /// Corrects how a feed stands, once its reading was compared with what was known.
    pub(super) fn stands(&mut self, feed: Feed, state: FeedState) {
        for (_, stood) in self.feeds.iter_mut().filter(|(of, _)| *of == feed) {
            *stood = state;
        }
    }

    /// The report of a visit that was spared: it would only meet the same trouble again.
    pub(super) fn spared(row: &StudentRow, cause: Cause, now: DateTime<Utc>) -> Self {
        info!(%cause, "Not visited: the trouble stands");
        Self {
            student: row.student.name.clone(),
            trouble: Some(cause),
            said: row.account.ledger.said_with(cause).map(str::to_owned),
            next_login: row
                .account
                .ledger
                .next_login(now)
                .filter(|_| waits(Some(cause))),
            is_untried: false,
            feeds: Vec::new(),
            unreadable: BTreeMap::new(),
            subjects: BTreeSet::new(),
            changes: 0,
            requests: 0,
        }
    }

    /// What the poll means for the exit code.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        exit_code_of(self.trouble, self.feeds.iter().map(|(_, state)| *state))
    }
}

/// Whether a trouble is over by itself when the password may be sent again.
pub(super) fn waits(trouble: Option<Cause>) -> bool {
    trouble.is_some_and(|cause| cause.remedy() == Remedy::Patience)
}

/// What the state of a student and the feeds means for the exit code.
pub(crate) fn exit_code_of(
    trouble: Option<Cause>,
    feeds: impl IntoIterator<Item = FeedState>,
) -> ExitCode {
    let of_feed = |state| match state {
        FeedState::Held => ExitCode::OwnerMustAct,
        FeedState::Failing(_) => ExitCode::TryAgain,
        FeedState::Unread | FeedState::Ok | FeedState::Closed(_) => ExitCode::AllWell,
    };
    let of_student = match trouble {
        Some(cause) if cause.needs_owner() => ExitCode::OwnerMustAct,
        Some(_) => ExitCode::TryAgain,
        None => ExitCode::AllWell,
    };
    ExitCode::worst(feeds.into_iter().map(of_feed).chain([of_student]))
}

fn unreadable(visited: &Visited) -> BTreeMap<Feed, u32> {
    let feeds = visited.feeds.iter();
    let unreadable = feeds.filter_map(|(feed, outcome)| match outcome {
        Outcome::Read { reading, .. } => Some((*feed, reading.unreadable.count())),
        _ => None,
    });
    unreadable.filter(|(_, items)| *items > 0).collect()
}

/// The names of the school subjects in what was read.
fn subjects(visited: &Visited) -> BTreeSet<String> {
    let read = visited
        .feeds
        .iter()
        .filter_map(|(_, outcome)| match outcome {
            Outcome::Read { reading, .. } => Some(reading),
            _ => None,
        });
    let entries = read.flat_map(|reading| &reading.entries);
    entries.filter_map(|entry| entry.facts().subject).collect()
}

/// Why nothing at all could be read, when each feed failed on its own.
fn blindness(visited: &Visited) -> Option<Cause> {
    let mut failed = None;
    for (_, outcome) in &visited.feeds {
        match outcome {
            Outcome::Read { .. } | Outcome::Unchanged => return None,
            Outcome::Failed(cause) => failed = failed.or(Some(*cause)),
            Outcome::Closed(_) => {}
        }
    }
    failed
}
