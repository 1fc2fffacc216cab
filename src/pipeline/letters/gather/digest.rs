//! What a digest is about.

use chrono::{Duration, NaiveDate, NaiveTime};

use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::duplicates::days_off::FreeDays;
use crate::domain::duplicates::occasions::occasions;
use crate::domain::entry::{Attendance, Lesson};
use crate::domain::feed::window::monday_of;
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::full_message::FilePlace;
use crate::domain::letter::{DigestContent, LastWeek, LetterKind};
use crate::domain::{Entry, Event, Feed, Recipient, Snapshot, Student};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Member;
use crate::schedule::Slot;
use crate::store::{FeedRow, RecipientRow, StudentRow};

use super::Gather;

impl Gather<'_> {
    /// The digest of a recipient: of a slot, or of this very moment.
    pub fn digest(
        &self,
        recipient: &Recipient,
        row: &RecipientRow,
        slot: Option<Slot>,
    ) -> Result<DigestContent, PipelineError> {
        let in_full = self.tx.for_the_digest(&recipient.email)?;
        let in_brief = self.tx.told_at_once(&recipient.email, row.since_event)?;
        let mut children = Vec::new();
        for member in self.household.members_of(recipient) {
            let in_full = events_of(&in_full, &member.student);
            let in_brief = events_of(&in_brief, &member.student);
            children.extend(self.digest_child(member, in_full, in_brief)?);
        }
        let openings = self.tx.openings(&in_full)?;
        Ok(DigestContent {
            today: in_warsaw(self.now).date(),
            openings: openings.without_files(&FilePlace::InRegister),
            slot: slot.map_or_else(|| self.now.to_rfc3339(), |slot| slot.local.to_string()),
            children,
            last_week: self.last_week(recipient)?,
        })
    }

    /// The digest of this very moment.
    pub(super) fn next_digest(
        &self,
        recipient: &Recipient,
    ) -> Result<DigestContent, PipelineError> {
        let stored = self.tx.recipient(&recipient.email)?;
        let row = stored.unwrap_or(RecipientRow::never_written_to());
        self.digest(recipient, &row, None)
    }

    /// What the last seven days came to, when no digest was written to the recipient in this week yet.
    fn last_week(&self, recipient: &Recipient) -> Result<Option<LastWeek>, PipelineError> {
        let zone = self.household.config.zone;
        let day = self.now.with_timezone(&zone).date_naive();
        let monday = first_instant_at(monday_of(day).and_time(NaiveTime::MIN), zone);
        // One of the future is that of a clock which ran ahead.
        let (email, digest) = (&recipient.email, LetterKind::Digest);
        if self
            .tx
            .wrote_letter_between(email, digest, monday, self.now)?
        {
            return Ok(None);
        }
        let since = self.now - Duration::days(7);
        let mut changes = 0;
        for member in self.household.members_of(recipient) {
            changes += self.tx.count_events_since(&member.student.login, since)?;
        }
        let letters = self.tx.count_letters_sent_since(&recipient.email, since)?;
        Ok(Some(LastWeek { changes, letters }))
    }

    /// What a digest says of one child, with this news.
    fn digest_child(
        &self,
        member: &Member,
        in_full: Vec<Event>,
        in_brief: Vec<Event>,
    ) -> Result<Option<DigestChild>, PipelineError> {
        let Some(row) = self.tx.student(&member.student.login)? else {
            return Ok(None);
        };
        let feeds = self.tx.feeds(row.id)?;
        let today = in_warsaw(self.now).date();
        let occasions = self.occasions(today, &row)?;
        Ok(Some(DigestChild {
            lessons: self.lessons_on(today, &FreeDays::of(occasions.iter()), &row)?,
            occasions,
            upcoming: self.upcoming(&row)?,
            averages: self.averages(&row, in_full.iter().chain(&in_brief))?,
            in_full,
            in_brief,
            unread_messages: self.unread_messages(&row)?,
            open_absences: self.open_absences(&row)?,
            trouble: row.trouble,
            freshness: feeds.values().map(FeedRow::freshness).collect(),
            student: row.student,
        }))
    }

    /// What a day is beside its lessons.
    pub(super) fn occasions(
        &self,
        day: NaiveDate,
        row: &StudentRow,
    ) -> Result<Vec<Entry>, PipelineError> {
        let mut snapshots = Vec::new();
        for feed in [Feed::DaysOff, Feed::Trips, Feed::Agenda, Feed::Conferences] {
            snapshots.extend(self.tx.snapshot(row.id, feed)?);
        }
        let entries = snapshots.iter().flat_map(Snapshot::standing);
        Ok(occasions(entries, day))
    }

    /// The lessons of a day: those that take place then, and those that were to, but for what is `free`. `None` while
    /// nothing is known of the timetable.
    pub(super) fn lessons_on(
        &self,
        day: NaiveDate,
        free: &FreeDays,
        row: &StudentRow,
    ) -> Result<Option<Vec<Lesson>>, PipelineError> {
        let Some(timetable) = self.tx.snapshot(row.id, Feed::Timetable)? else {
            return Ok(None);
        };
        let mut lessons: Vec<Lesson> = timetable
            .present()
            .filter_map(Lesson::of)
            .filter(|lesson| lesson.place_on(day).is_some_and(|slot| !free.cover(slot)))
            .cloned()
            .collect();
        lessons.sort_by_key(|lesson| {
            let place = lesson.place_on(day).map(|slot| slot.order());
            (place, lesson.group.clone())
        });
        Ok(Some(lessons))
    }

    /// How many messages nobody has read, we no more than anybody else.
    fn unread_messages(&self, row: &StudentRow) -> Result<usize, PipelineError> {
        let messages = self.tx.snapshot(row.id, Feed::Messages)?;
        let opened = self.tx.opened(row.id)?;
        let present = messages.iter().flat_map(Snapshot::present);
        let unread = present.filter(|entry| !entry.was_read() && !opened.contains(entry.key()));
        Ok(unread.count())
    }

    fn open_absences(&self, row: &StudentRow) -> Result<Vec<Attendance>, PipelineError> {
        let Some(attendance) = self.tx.snapshot(row.id, Feed::Attendance)? else {
            return Ok(Vec::new());
        };
        let records = attendance.present().filter_map(Attendance::of);
        let open = records.filter(|record| record.is_open());
        let mut absences: Vec<Attendance> = open.cloned().collect();
        absences.sort_by_key(|record| std::cmp::Reverse((record.date, record.lesson_no)));
        Ok(absences)
    }
}

fn events_of(events: &[Event], student: &Student) -> Vec<Event> {
    events
        .iter()
        .filter(|event| event.student.login == student.login)
        .cloned()
        .collect()
}
