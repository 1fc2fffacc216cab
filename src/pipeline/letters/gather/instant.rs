//! What a letter about what cannot wait is about.

use std::collections::BTreeMap;

use crate::domain::letter::InstantContent;
use crate::domain::letter::full_message::ROOM_FOR_FILES;
use crate::domain::school_hours::{ChangedHours, days_changed};
use crate::domain::trouble::freshness::Freshness;
use crate::domain::{Change, Event, Key, Recipient, Student};
use crate::pipeline::error::PipelineError;
use crate::store::{FeedRow, HistoryFilter, StudentRow};
use crate::synergia::browser_page;

use super::Gather;

impl Gather<'_> {
    /// A letter that reports these events at once.
    pub fn instant(&self, events: Vec<Event>) -> Result<InstantContent, PipelineError> {
        // Of what several children share, the register of the first says as much as any.
        let row = match events.first() {
            Some(first) => self.tx.student(&first.student.login)?,
            None => None,
        };
        let (averages, goals, hours, freshness) = match &row {
            Some(row) => (
                self.averages(row, &events)?,
                self.goals(row, &events)?,
                self.changed_hours(row, &events)?,
                self.freshness_of(row, &events)?,
            ),
            None => Default::default(),
        };
        Ok(InstantContent {
            students: self.named_students(&events),
            averages,
            goals,
            hours,
            pages: pages(&events),
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

    /// The days of school that begin or end at another hour by some events.
    fn changed_hours(
        &self,
        row: &StudentRow,
        events: &[Event],
    ) -> Result<Vec<ChangedHours>, PipelineError> {
        let mut changes: Vec<_> = events.iter().collect();
        changes.sort_by_key(|event| event.id);
        let changes: Vec<&Change> = changes.into_iter().map(|event| &event.change).collect();
        let (mut hours, timetable) = (Vec::new(), self.timetable(row)?);
        for day in days_changed(changes.iter().copied()) {
            let lessons = timetable.on(day).unwrap_or_default();
            hours.extend(ChangedHours::of(day, &lessons, &changes, &timetable.free));
        }
        Ok(hours)
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

/// Where in the register a parent reads on.
fn pages(events: &[Event]) -> BTreeMap<Key, &'static str> {
    let page = |event: &Event| {
        let page = browser_page(event.change.entry()?)?;
        Some((event.key.clone(), page))
    };
    events.iter().filter_map(page).collect()
}
