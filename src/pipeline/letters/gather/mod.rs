//! What letters are about, gathered from the state: a file for each kind.

mod digest;
mod instant;
mod register_notice;
mod reminder;
mod term;
mod urgent;
mod weekly;
mod welcome;

use chrono::{DateTime, Utc};

use crate::domain::average::{AverageChange, average_changes};
use crate::domain::goals::{Goal, GoalProgress, goals_touched};
use crate::domain::letter::{Content, LetterKind, TestContent};
use crate::domain::{Entry, Event, Feed, Snapshot};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Addressee, Household, Member};
use crate::store::{StudentRow, Tx};

/// Gathers what letters are about at `now`, in an open transaction.
pub(crate) struct Gather<'a> {
    pub tx: &'a Tx<'a>,
    pub household: &'a Household,
    pub now: DateTime<Utc>,
}

impl Gather<'_> {
    /// What a letter of this kind would be about now; `None` when there is nothing to show.
    pub fn next(
        &self,
        kind: LetterKind,
        addressee: &Addressee,
    ) -> Result<Option<Content>, PipelineError> {
        let recipient = &addressee.recipient;
        Ok(match kind {
            LetterKind::Instant => self.next_instant(recipient)?.map(Content::Instant),
            LetterKind::Digest => Some(Content::Digest(self.next_digest(recipient)?)),
            LetterKind::Reminder => self.reminder(recipient, None)?.map(Content::Reminder),
            LetterKind::Weekly => Some(Content::Weekly(self.weekly(recipient, None)?)),
            LetterKind::Term => self.term(recipient)?.map(Content::Term),
            LetterKind::Welcome => Some(Content::Welcome(self.welcome(addressee)?)),
            LetterKind::Notice => self.next_notice(recipient)?.map(Content::RegisterNotice),
            LetterKind::Test => Some(Content::Test(TestContent {
                next_digest: self.household.next_digest(addressee, self.now),
            })),
        })
    }

    /// What the configuration says of a student.
    fn member(&self, row: &StudentRow) -> Option<&Member> {
        let mut members = self.household.members.iter();
        members.find(|member| member.student.login == row.student.login)
    }

    /// What a student's family wants to reach.
    fn goals_of(&self, row: &StudentRow) -> &[Goal] {
        let member = self.member(row);
        member.map_or(&[], |member| &member.config.goals)
    }

    /// What some events of one student did to the goals.
    fn goals<'e>(
        &self,
        row: &StudentRow,
        events: impl IntoIterator<Item = &'e Event>,
    ) -> Result<Vec<GoalProgress>, PipelineError> {
        let goals = self.goals_of(row);
        let is_of_grades = |event: &&Event| event.feed == Feed::Grades;
        let events: Vec<&Event> = events.into_iter().filter(is_of_grades).collect();
        if goals.is_empty() || events.is_empty() {
            return Ok(Vec::new());
        }
        let grades = self.tx.snapshot(row.id, Feed::Grades)?;
        let standing: Vec<&Entry> = grades.iter().flat_map(Snapshot::standing).collect();
        Ok(goals_touched(goals, &standing, &events, &row.scale))
    }

    /// What some events of one student did to the averages.
    fn averages<'e>(
        &self,
        row: &StudentRow,
        events: impl IntoIterator<Item = &'e Event>,
    ) -> Result<Vec<AverageChange>, PipelineError> {
        let is_of_grades = |event: &&Event| event.feed == Feed::Grades;
        let events: Vec<&Event> = events.into_iter().filter(is_of_grades).collect();
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let grades = self.tx.snapshot(row.id, Feed::Grades)?;
        let standing = grades.iter().flat_map(Snapshot::standing);
        Ok(average_changes(standing, &events, &row.scale))
    }
}
