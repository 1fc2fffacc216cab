//! Justifications of absences that the parents sent (usprawiedliwienia).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::inherit::keep;
use super::{Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::entry::period::Period;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;

/// One justification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Justification {
    /// `justifications:<id>`.
    pub key: Key,
    /// What became of it, where the register says so.
    pub status: Option<JustificationStatus>,
    /// The days that it is for.
    pub period: Option<Period>,
    /// What the parent wrote; may be empty.
    pub text: String,
    /// When it was sent (Warsaw).
    pub posted_at: Option<NaiveDateTime>,
}

/// What became of a justification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JustificationStatus {
    Pending,
    Accepted,
    Rejected,
    /// A word of the register that nobody has described yet.
    Other(String),
}

impl JustificationStatus {
    fn name(&self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Other(_) => "other",
        }
    }
}

impl Item for Justification {
    fn key(&self) -> &Key {
        &self.key
    }

    /// Only another status is news; one that is missing for a while is none.
    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        let is_other = matches!((&self.status, &after.status), (Some(a), Some(b)) if a != b);
        is_other.then_some(ChangeKind::Changed)
    }

    /// The parent has just sent it.
    fn arrival(&self, _known: &Window) -> Option<ChangeKind> {
        None
    }

    fn departure(&self) -> Option<ChangeKind> {
        None
    }

    fn comeback(&self, after: &Self) -> Option<ChangeKind> {
        self.transition(after)
    }

    fn inherit(&mut self, before: &Self) {
        keep(&mut self.status, before.status.as_ref());
        keep(&mut self.period, before.period.as_ref());
        keep(&mut self.posted_at, before.posted_at.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            value: self.period.map(|period| period.to_string()),
            text: Some(self.text.clone()),
            date: self.period.map(|period| period.first),
            status: self.status.as_ref().map(JustificationStatus::name),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.posted_at
    }
}
