//! What a digest is about.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate, NaiveTime};

use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::duplicates::occasions::occasions;
use crate::domain::feed::window::monday_of;
use crate::domain::letter::digest::{DigestChild, day_of_digest, is_day_off, upcoming};
use crate::domain::letter::full_message::FilePlace;
use crate::domain::letter::{DigestContent, LastWeek, LetterKind};
use crate::domain::open_absences::{ExcuseLimit, OpenAbsences};
use crate::domain::timetable::Timetable;
use crate::domain::{Entry, Event, Feed, Recipient, Snapshot, Student};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Member;
use crate::schedule::Slot;
use crate::store::{FeedRow, RecipientRow, StudentRow};

use super::Gather;

/// How far ahead the next day with lessons is looked for; the timetable of this week and the next is known (API.md
/// section 9).
pub(super) const DAYS_AHEAD: usize = 14;

/// The feeds that say what a day is beside its lessons.
pub(super) const OCCASIONS: [Feed; 4] =
    [Feed::DaysOff, Feed::Trips, Feed::Agenda, Feed::Conferences];

/// The days that a digest is about.
struct DigestDays {
    /// The day itself.
    day: NaiveDate,
    /// Those between today and the day.
    skipped: Vec<NaiveDate>,
}

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
        let days = self.days_of_digest(recipient)?;
        let mut children = Vec::new();
        for member in self.household.members_of(recipient) {
            let in_full = events_of(&in_full, &member.student);
            let in_brief = events_of(&in_brief, &member.student);
            let child = self.digest_child((recipient, member), &days, in_full, in_brief)?;
            children.extend(child.map(|child| child.heard_of(&recipient.feeds)));
        }
        let openings = self.tx.openings(&in_full)?;
        Ok(DigestContent {
            day: days.day,
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
            let (login, feeds) = (&member.student.login, &recipient.feeds);
            changes += self.tx.count_events_since(login, feeds, since)?;
        }
        let letters = self.tx.count_letters_sent_since(&recipient.email, since)?;
        Ok(Some(LastWeek { changes, letters }))
    }

    /// The day that a digest is about which is written now, and those before it.
    fn days_of_digest(&self, recipient: &Recipient) -> Result<DigestDays, PipelineError> {
        let (zone, today) = (self.household.config.zone, in_warsaw(self.now).date());
        let following: Vec<NaiveDate> = today.iter_days().skip(1).take(DAYS_AHEAD).collect();
        let mut with_lessons = BTreeSet::new();
        for member in self.household.members_of(recipient) {
            let Some(row) = self.tx.student(&member.student.login)? else {
                continue;
            };
            with_lessons.extend(self.timetable(&row)?.days_with_lessons(&following));
        }
        let hour = self.now.with_timezone(&zone).time();
        let day = day_of_digest(today, hour, &with_lessons);
        let skipped = following.into_iter().filter(|one| *one < day).collect();
        Ok(DigestDays { day, skipped })
    }

    /// What a digest says of one child, with this news.
    fn digest_child(
        &self,
        (recipient, member): (&Recipient, &Member),
        days: &DigestDays,
        in_full: Vec<Event>,
        in_brief: Vec<Event>,
    ) -> Result<Option<DigestChild>, PipelineError> {
        let Some(row) = self.tx.student(&member.student.login)? else {
            return Ok(None);
        };
        let feeds = self.tx.feeds(row.id)?;
        let day = days.day;
        Ok(Some(DigestChild {
            occasions: self.occasions(day, &row, recipient)?,
            hears_of_lessons: true,
            lessons: self.timetable(&row)?.on(day),
            days_off_before: self.days_off(&days.skipped, &row, recipient)?,
            upcoming: self.upcoming(day, &row, recipient)?,
            averages: self.averages(&row, in_full.iter().chain(&in_brief))?,
            goals: self.goals(&row, &in_full)?,
            in_full,
            in_brief,
            unread_messages: self.unread_messages(&row)?,
            open_absences: self.open_absences(&row)?,
            trouble: row.trouble,
            freshness: feeds.values().map(FeedRow::freshness).collect(),
            student: row.student,
        }))
    }

    /// What a day is beside its lessons. Of a thing that stands in two feeds, the one that the recipient hears of.
    fn occasions(
        &self,
        day: NaiveDate,
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<Vec<Entry>, PipelineError> {
        let snapshots = self.snapshots(&OCCASIONS, row, recipient)?;
        let entries = snapshots.iter().flat_map(Snapshot::standing);
        Ok(occasions(entries, day))
    }

    /// What stands in those of the feeds of which the recipient hears.
    pub(super) fn snapshots(
        &self,
        feeds: &[Feed],
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<Vec<Snapshot>, PipelineError> {
        let mut snapshots = Vec::new();
        for feed in feeds.iter().filter(|feed| recipient.feeds.contains(feed)) {
            snapshots.extend(self.tx.snapshot(row.id, *feed)?);
        }
        Ok(snapshots)
    }

    /// What is off on any of these days, each once.
    fn days_off(
        &self,
        days: &[NaiveDate],
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<Vec<Entry>, PipelineError> {
        let mut days_off: Vec<Entry> = Vec::new();
        for day in days {
            let occasions = self.occasions(*day, row, recipient)?;
            let off = occasions.into_iter().filter(is_day_off);
            days_off.extend(off);
        }
        days_off.dedup();
        Ok(days_off)
    }

    pub(super) fn timetable(&self, row: &StudentRow) -> Result<Timetable, PipelineError> {
        let timetable = self.tx.snapshot(row.id, Feed::Timetable)?;
        let days_off = self.tx.snapshot(row.id, Feed::DaysOff)?;
        Ok(Timetable::of(timetable.as_ref(), days_off.as_ref()))
    }

    /// How many messages nobody has read, we no more than anybody else.
    fn unread_messages(&self, row: &StudentRow) -> Result<usize, PipelineError> {
        let messages = self.tx.snapshot(row.id, Feed::Messages)?;
        let opened = self.tx.opened(row.id)?;
        let present = messages.iter().flat_map(Snapshot::present);
        let unread = present.filter(|entry| !entry.was_read() && !opened.contains(entry.key()));
        Ok(unread.count())
    }

    /// Tests, due work and occasions of the next days.
    pub(super) fn upcoming(
        &self,
        day: NaiveDate,
        row: &StudentRow,
        recipient: &Recipient,
    ) -> Result<Vec<Entry>, PipelineError> {
        let mut snapshots = self.snapshots(&OCCASIONS, row, recipient)?;
        snapshots.extend(self.snapshots(&[Feed::Homework], row, recipient)?);
        let entries: Vec<&Entry> = snapshots.iter().flat_map(Snapshot::present).collect();
        Ok(upcoming(&entries, day))
    }

    pub(super) fn open_absences(&self, row: &StudentRow) -> Result<OpenAbsences, PipelineError> {
        let attendance = self.tx.snapshot(row.id, Feed::Attendance)?;
        let within = self.member(row).and_then(|one| one.config.excuse_within);
        let today = in_warsaw(self.now).date();
        Ok(OpenAbsences::among(
            attendance.iter().flat_map(Snapshot::present),
            within.map(|within| ExcuseLimit { within, today }),
        ))
    }
}

fn events_of(events: &[Event], student: &Student) -> Vec<Event> {
    events
        .iter()
        .filter(|event| event.student.login == student.login)
        .cloned()
        .collect()
}
