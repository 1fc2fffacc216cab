//! What a reminder is about.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::letter::LetterKind;
use crate::domain::letter::reminder::{
    Reminded, ReminderChild, ReminderContent, days_ahead, things_ahead,
};
use crate::domain::school_hours::ChangedHours;
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
        let today = in_warsaw(self.now).date();
        let days = days_ahead(today, &self.days_of_school(row, today)?);
        let mut snapshots = self.snapshots(&OCCASIONS, row, recipient)?;
        snapshots.extend(self.snapshots(&[Feed::Homework], row, recipient)?);
        let entries: Vec<&Entry> = snapshots.iter().flat_map(Snapshot::present).collect();
        let things = things_ahead(&entries, today, &days).into_iter();
        let things = things.map(|(day, entry)| Reminded {
            day,
            is_ahead: !days.contains(&day),
            entry,
        });
        let feeds = self.tx.feeds(row.id)?;
        let is_heard = |row: &&FeedRow| recipient.feeds.contains(&row.feed);
        let mut child = ReminderChild {
            student: row.student.clone(),
            things: things.collect(),
            hours: self.other_hours(row, recipient, &days)?,
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

    /// The days of the next two weeks on which the child has lessons.
    fn days_of_school(
        &self,
        row: &StudentRow,
        today: NaiveDate,
    ) -> Result<BTreeSet<NaiveDate>, PipelineError> {
        let free = self.free_days(row)?;
        let mut days = BTreeSet::new();
        for day in today.iter_days().skip(1).take(DAYS_AHEAD) {
            let lessons = self.lessons_on(day, &free, row)?.unwrap_or_default();
            days.extend((!lessons.is_empty()).then_some(day));
        }
        Ok(days)
    }

    fn other_hours(
        &self,
        row: &StudentRow,
        recipient: &Recipient,
        days: &[NaiveDate],
    ) -> Result<Vec<ChangedHours>, PipelineError> {
        if !recipient.feeds.contains(&Feed::Timetable) {
            return Ok(Vec::new());
        }
        let free = self.free_days(row)?;
        let mut changed = Vec::new();
        for day in days {
            let lessons = self.lessons_on(*day, &free, row)?.unwrap_or_default();
            changed.extend(ChangedHours::from_plan(*day, &lessons));
        }
        Ok(changed)
    }
}
