//! How a poll went.

use tracing::info;

use crate::domain::visit::{Outcome, Visited};
use crate::domain::{Cause, Feed, FeedState};
use crate::exit_code::ExitCode;
use crate::store::StudentRow;

/// How a poll of one student went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollReport {
    pub student: String,
    /// What keeps the student from being read.
    pub trouble: Option<Cause>,
    /// What the register said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// Each feed that was asked for.
    pub feeds: Vec<(Feed, FeedState)>,
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
            feeds: visited
                .feeds
                .iter()
                .map(|(feed, outcome)| (*feed, outcome.state()))
                .collect(),
            changes: 0,
            requests: visited.requests,
        }
    }

    /// Corrects how a feed stands, once its reading was compared with what was known.
    pub(super) fn stands(&mut self, feed: Feed, state: FeedState) {
        for (_, stood) in self.feeds.iter_mut().filter(|(of, _)| *of == feed) {
            *stood = state;
        }
    }

    /// The report of a visit that was spared: it would only meet the same trouble again.
    pub(super) fn spared(row: &StudentRow, cause: Cause) -> Self {
        info!(%cause, "Not visited: the trouble stands");
        Self {
            student: row.student.name.clone(),
            trouble: Some(cause),
            said: row.ledger.said_with(cause).map(str::to_owned),
            feeds: Vec::new(),
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

/// Why nothing at all could be read, when each feed failed on its own.
fn blindness(visited: &Visited) -> Option<Cause> {
    let mut failed = None;
    for (_, outcome) in &visited.feeds {
        match outcome {
            Outcome::Read { .. } => return None,
            Outcome::Failed(cause) => failed = failed.or(Some(*cause)),
            Outcome::Closed(_) => {}
        }
    }
    failed
}
