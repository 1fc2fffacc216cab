//! The scheduled letters that carry no events: they are written from what stands, and one that is missed loses nothing.

use chrono::NaiveDateTime;
use tracing::debug;

use crate::domain::letter::digest::day_is_over;
use crate::domain::letter::reminder::is_in_time;
use crate::domain::letter::scheduled_letter::Report;
use crate::domain::letter::weekly::is_in_season;
use crate::domain::letter::{Content, LetterKind};
use crate::domain::{Recipient, Student};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Addressee;
use crate::schedule::Slot;
use crate::store::{Matter, RecipientRow};

use super::letter_writer::LetterWriter;
use super::slots::due_slot;

impl LetterWriter<'_> {
    /// Those of a recipient that are due, each slot once.
    pub(super) fn write_reports(
        &mut self,
        addressee: &Addressee,
        row: &RecipientRow,
    ) -> Result<(), PipelineError> {
        let (email, zone) = (&addressee.recipient.email, self.household.config.zone);
        for (report, schedule) in addressee.reports() {
            let scheduled = (report.letter(), schedule);
            let Some(slot) = due_slot(self.tx, scheduled, email, row, zone, self.now)? else {
                continue;
            };
            self.tx
                .save_letter_slot(email, report.letter().kind, slot.local)?;
            match report {
                Report::Reminder => self.write_reminder(addressee, slot)?,
                Report::Weekly => self.write_weekly(addressee, row, slot)?,
                Report::Term => self.write_terms(addressee, slot)?,
            }
        }
        Ok(())
    }

    /// Nothing to say, no letter; and none where a digest of the same evening says it all.
    fn write_reminder(&mut self, addressee: &Addressee, slot: Slot) -> Result<(), PipelineError> {
        let recipient = &addressee.recipient;
        let now = self
            .now
            .with_timezone(&self.household.config.zone)
            .naive_local();
        let has_its_time =
            is_in_time(slot.local, now) && !self.household.is_quiet(recipient, self.now);
        if !has_its_time || has_evening_digest(addressee, slot.local) {
            debug!("The reminder is left to a digest");
            return Ok(());
        }
        let Some(content) = self.gather().reminder(recipient, Some(slot))? else {
            debug!("There is nothing to remind of");
            return Ok(());
        };
        let children = content.children.clone();
        let letter = self.post(recipient, Content::Reminder(content))?;
        for child in &children {
            let told = (LetterKind::Reminder, "reminded", letter);
            self.record_things(recipient, &child.student, child.matters(), told)?;
        }
        Ok(())
    }

    /// How the week went; it keeps the averages, so that the next one can say what became of them.
    fn write_weekly(
        &mut self,
        addressee: &Addressee,
        row: &RecipientRow,
        slot: Slot,
    ) -> Result<(), PipelineError> {
        let recipient = &addressee.recipient;
        let day = in_warsaw(slot.instant).date();
        let is_in_season = |welcomed_at| is_in_season(day, slot.instant, welcomed_at);
        if !row.welcomed_at.is_some_and(is_in_season) {
            debug!("It is not the time for a weekly letter");
            return Ok(());
        }
        let content = self.gather().weekly(recipient, Some(slot))?;
        if !content.has_something_to_say() {
            debug!("There was no week to report");
            return Ok(());
        }
        self.post(recipient, Content::Weekly(content))?;
        for member in self.household.members_of(recipient) {
            if let Some(row) = self.tx.student(&member.student.login)? {
                let averages = self.gather().averages_now(&row)?;
                (self.tx).save_weekly_averages(&recipient.email, row.id, &averages)?;
            }
        }
        Ok(())
    }

    /// How a term stands, of each child of whom that is news.
    fn write_terms(&mut self, addressee: &Addressee, slot: Slot) -> Result<(), PipelineError> {
        let recipient = &addressee.recipient;
        for content in self.gather().terms(recipient, slot)? {
            let (student, things) = (content.student.clone(), content.matters());
            let things: Vec<String> = things.collect();
            let letter = self.post(recipient, Content::Term(content))?;
            let told = (LetterKind::Term, "reported", letter);
            self.record_things(recipient, &student, things, told)?;
        }
        Ok(())
    }

    /// What a letter said of a student that is said once.
    fn record_things(
        &self,
        recipient: &Recipient,
        student: &Student,
        things: impl IntoIterator<Item = String>,
        (kind, state, letter): (LetterKind, &str, i64),
    ) -> Result<(), PipelineError> {
        let Some(row) = self.tx.student(&student.login)? else {
            return Ok(());
        };
        let recipient = &*recipient.email;
        for thing in things {
            let matter = Matter::Thing {
                recipient,
                student: row.id,
                thing: &thing,
            };
            let said = (state, self.now);
            self.tx.record_told(kind, matter, recipient, said, letter)?;
        }
        Ok(())
    }
}

/// Whether a digest of that day is about the days that follow it.
fn has_evening_digest(addressee: &Addressee, slot: NaiveDateTime) -> bool {
    let mut digest = addressee
        .digest
        .iter()
        .flat_map(|digest| digest.slots_on(slot.date()));
    digest.any(|digest| day_is_over(digest.time()))
}
