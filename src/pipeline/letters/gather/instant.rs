//! What a letter about what cannot wait is about.

use crate::domain::letter::InstantContent;
use crate::domain::letter::full_message::ROOM_FOR_FILES;
use crate::domain::trouble::freshness::Freshness;
use crate::domain::{Event, Recipient, Student};
use crate::pipeline::error::PipelineError;
use crate::store::{FeedRow, HistoryFilter, StudentRow};

use super::Gather;

impl Gather<'_> {
    /// A letter that reports these events at once.
    pub fn instant(&self, events: Vec<Event>) -> Result<InstantContent, PipelineError> {
        // Of what several children share, the register of the first says as much as any.
        let row = match events.first() {
            Some(first) => self.tx.student(&first.student.login)?,
            None => None,
        };
        let (averages, freshness) = match &row {
            Some(row) => (
                self.averages(row, &events)?,
                self.freshness_of(row, &events)?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        Ok(InstantContent {
            students: self.named_students(&events),
            averages,
            freshness,
            openings: self.tx.openings(&events)?.carrying(ROOM_FOR_FILES),
            events,
            given_up: 0,
        })
    }

    /// What waits of one student, or else the newest event as an example.
    pub(super) fn next_instant(
        &self,
        recipient: &Recipient,
    ) -> Result<Option<InstantContent>, PipelineError> {
        let waiting = self.tx.waiting(&recipient.email)?;
        let first = waiting.first().map(|waiting| waiting.event.student.clone());
        let mut events: Vec<_> = waiting
            .into_iter()
            .map(|waiting| waiting.event)
            .filter(|event| Some(&event.student) == first.as_ref())
            .collect();
        if events.is_empty() {
            let all = self.tx.history(&HistoryFilter::default())?;
            let newest = all
                .into_iter()
                .find(|event| recipient.is_entitled_to(event));
            events.extend(newest);
        }
        if events.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.instant(events)?))
    }

    /// The students of some events, each once, in the order of the configuration.
    fn named_students(&self, events: &[Event]) -> Vec<Student> {
        let is_named = |student: &&Student| {
            events
                .iter()
                .any(|event| event.student.login == student.login)
        };
        self.household
            .members
            .iter()
            .map(|member| &member.student)
            .filter(is_named)
            .cloned()
            .collect()
    }

    /// How fresh the feeds of some events are.
    fn freshness_of(
        &self,
        row: &StudentRow,
        events: &[Event],
    ) -> Result<Vec<Freshness>, PipelineError> {
        let feeds = self.tx.feeds(row.id)?;
        Ok(feeds
            .values()
            .filter(|feed| events.iter().any(|event| event.feed == feed.feed))
            .map(FeedRow::freshness)
            .collect())
    }
}
