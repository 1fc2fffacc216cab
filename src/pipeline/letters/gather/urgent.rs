//! What cannot wait for the end of quiet hours.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::delivery::dispatch::Waiting;
use crate::domain::delivery::urgent::{is_night, urgent};
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::entry::Lesson;
use crate::domain::{Feed, Recipient, Snapshot, Student};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;

use super::Gather;

impl Gather<'_> {
    /// The deliveries among `waiting` that break a recipient's quiet hours now.
    pub fn urgent(
        &self,
        recipient: &Recipient,
        waiting: &[Waiting],
    ) -> Result<BTreeSet<i64>, PipelineError> {
        let mut found = BTreeSet::new();
        if !recipient.urgent || is_night(self.now, self.household.config.zone) {
            return Ok(found);
        }
        let mut students: BTreeMap<&Student, Vec<&Waiting>> = BTreeMap::new();
        for one in waiting
            .iter()
            .filter(|one| one.event.feed == Feed::Timetable)
        {
            students.entry(&one.event.student).or_default().push(one);
        }
        for (student, waiting) in students {
            found.extend(self.urgent_of(student, &waiting)?);
        }
        Ok(found)
    }

    fn urgent_of(
        &self,
        student: &Student,
        waiting: &[&Waiting],
    ) -> Result<BTreeSet<i64>, PipelineError> {
        let Some(row) = self.tx.student(&student.login)? else {
            return Ok(BTreeSet::new());
        };
        let timetable = self.tx.snapshot(row.id, Feed::Timetable)?;
        let lessons = timetable.iter().flat_map(Snapshot::present);
        let lessons: Vec<Lesson> = lessons.filter_map(Lesson::of).cloned().collect();
        let days_off = self.tx.snapshot(row.id, Feed::DaysOff)?;
        let free = FreeDays::of(days_off.iter().flat_map(Snapshot::standing));
        Ok(urgent(waiting, &lessons, &free, in_warsaw(self.now)))
    }
}
