//! What a reminder is about.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::entry::AgendaEntry;
use crate::domain::letter::LetterKind;
use crate::domain::letter::reminder::{
    Reminded, ReminderChild, ReminderContent, ToExcuse, days_ahead, things_ahead,
};
use crate::domain::letter::revision::Revision;
use crate::domain::school_hours::ChangedHours;
use crate::domain::timetable::Timetable;
use crate::domain::{Entry, Feed, Recipient, Snapshot};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::schedule::Slot;
use crate::store::{FeedRow, Matter, StudentRow};

use super::Gather;
use super::digest::{DAYS_AHEAD, OCCASIONS};

impl Gather<'_> {
    /// What a recipient is to be reminded of and was not yet; `None` when there is nothing.
    pub fn reminder(
        &self,
        recipient: &Recipient,
        slot: Option<Slot>,
    ) -> Result<Option<ReminderContent>, PipelineError> {
        let mut children = Vec::new();
        for member in self.household.members_of(recipient) {
            if let Some(row) = self.tx.student(&member.student.login)? {
                let child = self.reminder_child(&row, recipient)?;
                children.extend((!child.is_empty()).then_some(child));
            }
        }
        let slot = slot.map_or_else(|| self.now.to_rfc3339(), |slot| slot.local.to_string());
        Ok((!children.is_empty()).then_some(ReminderContent { slot, children }))
    }

    fn reminder_child(
        &self,
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<ReminderChild, PipelineError> {
        let (today, timetable) = (in_warsaw(self.now).date(), self.timetable(row)?);
        let following: Vec<NaiveDate> = today.iter_days().skip(1).take(DAYS_AHEAD).collect();
        let days = days_ahead(today, &timetable.days_with_lessons(&following));
        let mut snapshots = self.snapshots(&OCCASIONS, row, recipient)?;
        snapshots.extend(self.snapshots(&[Feed::Homework], row, recipient)?);
        let entries: Vec<&Entry> = snapshots.iter().flat_map(Snapshot::present).collect();
        let taught = self.snapshots(&[Feed::Topics], row, recipient)?;
        let things = things_ahead(&entries, today, &days).into_iter();
        let things = things.map(|(day, entry)| Reminded {
            day,
            is_ahead: !days.contains(&day),
            revision: revision(&entry, &snapshots, &taught, today),
            entry,
        });
        let feeds = self.tx.feeds(row.id)?;
        let is_heard = |row: &&FeedRow| recipient.feeds.contains(&row.feed);
        let mut child = ReminderChild {
            student: row.student.clone(),
            things: things.collect(),
            hours: other_hours(&timetable, recipient, &days),
            to_excuse: self.to_excuse(row, recipient, today)?,
            trouble: row.trouble,
            freshness: feeds
                .values()
                .filter(is_heard)
                .map(FeedRow::freshness)
                .collect(),
        };
        self.leave_out_known(&mut child, row, recipient)?;
        Ok(child)
    }

    fn to_excuse(
        &self,
        row: &StudentRow,
        recipient: &Recipient,
        today: NaiveDate,
    ) -> Result<Option<ToExcuse>, PipelineError> {
        if !recipient.feeds.contains(&Feed::Attendance) {
            return Ok(None);
        }
        Ok(ToExcuse::on(today, self.open_absences(row)?))
    }

    /// Each thing is named once for its day, and once ahead of it.
    fn leave_out_known(
        &self,
        child: &mut ReminderChild,
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<(), PipelineError> {
        let mut known = BTreeSet::new();
        for matter in child.matters() {
            let stored = Matter::Thing {
                recipient: &recipient.email,
                student: row.id,
                thing: &matter,
            };
            if self.tx.was_told(LetterKind::Reminder, stored)? {
                known.insert(matter);
            }
        }
        child.leave_out(&known);
        Ok(())
    }
}

/// The days of which the recipient hears that lessons begin or end at another hour.
fn other_hours(
    timetable: &Timetable,
    recipient: &Recipient,
    days: &[NaiveDate],
) -> Vec<ChangedHours> {
    let is_heard = recipient.feeds.contains(&Feed::Timetable);
    let days = days.iter().filter(|_| is_heard);
    let changed = days.filter_map(|day| {
        let lessons = timetable.on(*day).unwrap_or_default();
        ChangedHours::from_plan(*day, &lessons)
    });
    changed.collect()
}

/// What there is to revise for a test.
fn revision(
    entry: &Entry,
    known: &[Snapshot],
    taught: &[Snapshot],
    today: NaiveDate,
) -> Option<Revision> {
    let test = AgendaEntry::of(entry).filter(|entry| entry.test().is_some())?;
    let agenda = known.iter().flat_map(Snapshot::not_withdrawn);
    let taught = taught.iter().flat_map(Snapshot::present);
    Revision::of(test, agenda, taught, today)
}
