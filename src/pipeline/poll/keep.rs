//! The transaction of a poll.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use tracing::{info, warn};

use crate::domain::diff::diff;
use crate::domain::diff::snapshot::Hold;
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::duplicates::justifications::{self, Decisions};
use crate::domain::duplicates::meetings;
use crate::domain::feed::YearEnd;
use crate::domain::visit::basis::Basis;
use crate::domain::visit::{Outcome, Visited};
use crate::domain::{Change, Entry, Feed, FeedState, Reading, Route, SchoolYear, Snapshot};
use crate::locale::in_warsaw;
use crate::pipeline::household::Household;
use crate::store::{StoreError, StudentRow, Tx};

use super::door::keep_door;
use super::memory::recall_others;
use super::report::PollReport;

/// Keeps what a visit brought: snapshots, events, and a delivery for each event and entitled recipient.
/// `known` is what was known before.
pub(super) fn keep(
    tx: &Tx<'_>,
    household: &Household,
    row: &StudentRow,
    mut known: BTreeMap<Feed, Snapshot>,
    visited: Visited,
    now: DateTime<Utc>,
) -> Result<PollReport, StoreError> {
    let mut report = PollReport::of(row, &visited);
    if let Some(year) = &visited.school_year {
        keep_year(tx, row, &mut known, year)?;
    }
    keep_door(tx, row, &mut known, &visited)?;
    recall_others(tx, row, &mut known, &visited)?;
    let mut register = Register {
        tx,
        household,
        row,
        free_days: free_days(&known, &visited),
        known,
        now,
    };
    for (feed, outcome) in visited.feeds {
        if outcome == Outcome::Unchanged {
            tx.save_unchanged(row.id, feed, now)?;
            continue;
        }
        let state = outcome.state();
        let is_failing = matches!(state, FeedState::Failing(_));
        tx.save_feed_state(row.id, feed, state, now)?;
        if let Outcome::Read { reading, basis, .. } = outcome {
            let skipped = reading.unreadable.count();
            tx.save_unreadable(row.id, feed, skipped)?;
            if skipped > 0 {
                warn!(%feed, skipped, "Some entries could not be read");
            }
            let basis = basis.filter(|_| state == FeedState::Ok);
            let (hold, changes) = register.keep(reading, basis.as_deref())?;
            if hold.is_some() && !is_failing {
                tx.save_feed_state(row.id, feed, FeedState::Held, now)?;
                report.stands(feed, FeedState::Held);
            }
            report.changes += changes;
        }
    }
    let class = visited.class.as_deref();
    tx.save_poll(row.id, now, class, report.trouble)?;
    if let Some(scale) = &visited.scale {
        tx.save_scale(row.id, scale)?;
    }
    tx.save_lookups(row.id, &visited.lookups)?;
    info!(
        changes = report.changes,
        requests = report.requests,
        failing = report.failing().map(tracing::field::display),
        trouble = report.trouble.map(tracing::field::display),
        "Polled"
    );
    Ok(report)
}

/// Keeps which school year it is. When another one has begun, what was known is archived, and each feed is
/// read again as if for the first time.
fn keep_year(
    tx: &Tx<'_>,
    row: &StudentRow,
    known: &mut BTreeMap<Feed, Snapshot>,
    seen: &SchoolYear,
) -> Result<(), StoreError> {
    let before = &row.school_year;
    if before.gives_way_to(seen) {
        info!("Another school year has begun: what was known is archived");
        for feed in Feed::ALL {
            match feed.year_end() {
                YearEnd::GoesOn => continue,
                YearEnd::Archived => tx.archive_snapshot(row.id, feed, before)?,
                YearEnd::Forgotten => {}
            }
            tx.forget_snapshot(row.id, feed)?;
            known.remove(&feed);
        }
    }
    tx.save_school_year(row.id, &before.clone().followed_by(seen.clone()))
}

/// The days off that are known with this visit, whichever feed it read first.
fn free_days(known: &BTreeMap<Feed, Snapshot>, visited: &Visited) -> FreeDays {
    let before = known.get(&Feed::DaysOff).into_iter();
    let now = visited
        .feeds
        .iter()
        .filter_map(|(_, outcome)| match outcome {
            Outcome::Read { reading, .. } => Some(&reading.entries),
            _ => None,
        });
    FreeDays::of(before.flat_map(Snapshot::standing).chain(now.flatten()))
}

/// The register of a student as it is known, feed by feed what this visit made of it.
struct Register<'a> {
    tx: &'a Tx<'a>,
    household: &'a Household,
    row: &'a StudentRow,
    known: BTreeMap<Feed, Snapshot>,
    free_days: FreeDays,
    now: DateTime<Utc>,
}

impl Register<'_> {
    /// Returns whether removals wait for the owner, and how many changes were found.
    /// The `basis` of the reading is kept where the same reading would change nothing.
    fn keep(
        &mut self,
        reading: Reading,
        basis: Option<&Basis>,
    ) -> Result<(Option<Hold>, usize), StoreError> {
        let (feed, today) = (reading.feed, in_warsaw(self.now).date());
        let previous = self.known.get(&feed);
        let again = basis.map(|basis| (basis, reading.clone()));
        let current = match previous {
            None => Snapshot::seed(reading),
            Some(known) if feed == Feed::Timetable => self
                .free_days
                .excuse(known, &reading)
                .follow(reading, today),
            Some(known) => known.follow(reading, today),
        };
        let changes = diff(previous, &current, today);
        self.tx
            .save_snapshot(self.row.id, feed, previous, &current)?;
        let mut found = 0;
        for change in changes {
            found += usize::from(self.record(feed, change)?);
        }
        if found > 0 {
            self.tx.save_last_change(self.row.id, feed, self.now)?;
        }
        if let Some((basis, reading)) = again
            && current.is_settled_by(reading, today)
        {
            self.tx.save_basis(self.row.id, feed, basis)?;
        }
        let hold = current.hold;
        self.known.insert(feed, current);
        Ok((hold, found))
    }

    /// Records a change with its deliveries. Returns whether it is an event: what another feed reports is
    /// none, unless this feed alone is reported to somebody.
    fn record(&self, feed: Feed, change: Change) -> Result<bool, StoreError> {
        let other = self.reported_by(&change)?;
        let routes = self.routes(feed, &change, other);
        if other.is_some() && routes.is_empty() {
            return Ok(false);
        }
        let (student, now) = (&self.row.student, self.now);
        let event = self
            .tx
            .append_event(self.row.id, student, feed, change, now)?;
        if let Some(event) = &event {
            for (email, route) in routes {
                self.tx.add_delivery(event.id, email, route)?;
            }
        }
        Ok(event.is_some())
    }

    /// The way of a change to each person who is entitled to it, and does not get it from the feed
    /// `other`.
    fn routes(&self, feed: Feed, change: &Change, other: Option<Feed>) -> Vec<(&str, Route)> {
        let student = &self.row.student.name;
        let recipients = self.household.addressees.iter();
        recipients
            .map(|addressee| &addressee.recipient)
            .filter(|to| other.is_none_or(|other| to.route(student, other, change).is_none()))
            .filter_map(|to| Some((to.email.as_str(), to.route(student, feed, change)?)))
            .collect()
    }

    /// The other feed that reports a change of a meeting, where it stands in both, or of a justification, which
    /// comes as a message too. The agenda is kept before the conferences, so that it goes first when both
    /// show the change; messages are kept last.
    fn reported_by(&self, change: &Change) -> Result<Option<Feed>, StoreError> {
        let (is_reported, other) = match change.entry() {
            Some(Entry::Conference(_)) => (self.agenda_reports_it(change)?, Feed::Agenda),
            Some(Entry::Agenda(_)) => (self.conference_was_reported(change)?, Feed::Conferences),
            Some(Entry::Message(message)) if justifications::may_repeat_one(message) => {
                (self.justifications_report_it(change)?, Feed::Justifications)
            }
            _ => return Ok(None),
        };
        Ok(is_reported.then_some(other))
    }

    /// An agenda that is closed by now reports nothing.
    fn agenda_reports_it(&self, change: &Change) -> Result<bool, StoreError> {
        let Some(agenda) = self.known.get(&Feed::Agenda) else {
            return Ok(false);
        };
        let row = self.tx.feeds(self.row.id)?.remove(&Feed::Agenda);
        let is_closed = row.is_some_and(|row| matches!(row.state, FeedState::Closed(_)));
        Ok(!is_closed && meetings::agenda_reports(change, agenda))
    }

    /// Justifications that cannot be read now report nothing.
    fn justifications_report_it(&self, change: &Change) -> Result<bool, StoreError> {
        let (student, feed) = (self.row.id, Feed::Justifications);
        let row = self.tx.feeds(student)?.remove(&feed);
        let is_open = row.is_some_and(|row| matches!(row.state, FeedState::Ok | FeedState::Held));
        let Some(known) = self.known.get(&feed).filter(|_| is_open) else {
            return Ok(false);
        };
        let mut reported_at = BTreeMap::new();
        for key in known.standing().map(Entry::key) {
            if let Some(event) = self.tx.last_event(student, key)? {
                reported_at.insert(key.clone(), in_warsaw(event.found_at));
            }
        }
        Ok(Decisions::of(known, &reported_at).repeat(change))
    }

    fn conference_was_reported(&self, change: &Change) -> Result<bool, StoreError> {
        let conferences = self.known.get(&Feed::Conferences);
        let Some(key) = conferences.and_then(|known| meetings::conference_of(change, known)) else {
            return Ok(false);
        };
        let last = |key| self.tx.last_event(self.row.id, key);
        let Some(reported) = last(key)? else {
            return Ok(false);
        };
        let own = change.entry().map(|entry| last(entry.key())).transpose()?;
        Ok(meetings::was_reported(
            change,
            &reported,
            own.flatten().as_ref(),
        ))
    }
}
