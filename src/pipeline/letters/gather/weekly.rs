//! What a weekly letter is about.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::domain::average::{CourseAverage, averages, grades_before};
use crate::domain::entry::{Attendance, Grade, Lesson};
use crate::domain::letter::LetterKind;
use crate::domain::letter::digest::comes_on;
use crate::domain::letter::weekly::{
    Attended, GradesOfWeek, KnownAverages, Week, WeeklyChild, WeeklyContent, news_of_week, recent,
    reports_since,
};
use crate::domain::{Change, Entry, Event, Feed, Recipient, Snapshot};
use crate::locale::in_warsaw;
use crate::pipeline::error::PipelineError;
use crate::schedule::Slot;
use crate::store::{FeedRow, HistoryFilter, StudentRow};

use super::Gather;

/// How far ahead a weekly letter looks.
const AHEAD: Duration = Duration::days(7);

/// What a weekly letter reports.
struct Report<'a> {
    recipient: &'a Recipient,
    week: Week,
    /// The last day before those ahead.
    today: NaiveDate,
    /// When the last one was written, if that is known and not long ago.
    last: Option<DateTime<Utc>>,
    since: DateTime<Utc>,
}

impl Gather<'_> {
    /// The weekly letter of a recipient: of a slot, or of this very moment.
    pub fn weekly(
        &self,
        recipient: &Recipient,
        slot: Option<Slot>,
    ) -> Result<WeeklyContent, PipelineError> {
        let moment = slot.map_or(self.now, |slot| slot.instant);
        let week = Week::before(in_warsaw(moment));
        let last = (self.tx).last_written(&recipient.email, LetterKind::Weekly, self.now)?;
        let report = Report {
            recipient,
            week,
            today: week
                .last
                .max(in_warsaw(self.now).date() - Duration::days(1)),
            last: recent(last, self.now),
            since: reports_since(last, self.now),
        };
        let mut children = Vec::new();
        for member in self.household.members_of(recipient) {
            if let Some(row) = self.tx.student(&member.student.login)? {
                let child = self.weekly_child(row, &report)?;
                children.push(child.heard_of(&recipient.feeds));
            }
        }
        Ok(WeeklyContent {
            slot: slot.map_or_else(|| self.now.to_rfc3339(), |slot| slot.local.to_string()),
            week,
            children,
        })
    }

    /// The averages of a student now.
    pub fn averages_now(&self, row: &StudentRow) -> Result<Vec<CourseAverage>, PipelineError> {
        let snapshot = self.tx.snapshot(row.id, Feed::Grades)?;
        let standing = snapshot.iter().flat_map(Snapshot::standing);
        Ok(averages(standing.filter_map(Grade::of), &row.scale))
    }

    fn weekly_child(&self, row: StudentRow, report: &Report) -> Result<WeeklyChild, PipelineError> {
        let events = self.tx.history(&HistoryFilter {
            student: Some(row.student.name.clone()),
            since: Some(report.since),
        })?;
        let attendance = self.tx.snapshot(row.id, Feed::Attendance)?;
        let records: Vec<&Attendance> = attendance
            .iter()
            .flat_map(Snapshot::standing)
            .filter_map(Attendance::of)
            .collect();
        let feeds = self.tx.feeds(row.id)?;
        let mut remarks = self.news_of(Feed::Notes, &row, &events, report.week)?;
        remarks.extend(self.news_of(Feed::Behaviour, &row, &events, report.week)?);
        Ok(WeeklyChild {
            had_lessons: self.had_lessons(&row, &records, report)?,
            open_absences: self.open_absences(&row)?,
            upcoming: self.coming(&row, report)?,
            changed_lessons: self.changed_lessons(&row, report.today)?,
            grades: self.grades_of_week(&row, &events, report)?,
            attended: Attended::of(records, report.week),
            remarks,
            class: row.class,
            trouble: row.trouble,
            freshness: feeds.values().map(FeedRow::freshness).collect(),
            student: row.student,
        })
    }

    /// Whether a lesson was held, by the timetable or by what the register says of attendance.
    fn had_lessons(
        &self,
        row: &StudentRow,
        records: &[&Attendance],
        report: &Report,
    ) -> Result<bool, PipelineError> {
        // Whatever that day held stood in the last letter.
        let after = report
            .last
            .map(|last| Week::before(in_warsaw(last)).last + Duration::days(1));
        let first = after.unwrap_or(report.week.first);
        let mut days = first.iter_days().take_while(|day| *day <= report.week.last);
        let is_over = |day: NaiveDate| first <= day && day <= report.week.last;
        if records
            .iter()
            .any(|record| record.date.is_some_and(is_over))
        {
            return Ok(true);
        }
        let timetable = self.timetable(row)?;
        let is_held = |day: NaiveDate| {
            let lessons = timetable.on(day).unwrap_or_default();
            lessons.iter().any(|lesson| lesson.is_held_on(day))
        };
        Ok(days.any(is_held))
    }

    /// What is due or takes place on the days ahead.
    fn coming(&self, row: &StudentRow, report: &Report) -> Result<Vec<Entry>, PipelineError> {
        let today = report.today;
        let mut entries = self.upcoming(today, row, report.recipient)?;
        entries.retain(|entry| comes_on(entry, today).is_some_and(|day| day > today));
        Ok(entries)
    }

    fn changed_lessons(
        &self,
        row: &StudentRow,
        today: NaiveDate,
    ) -> Result<Vec<(NaiveDate, Lesson)>, PipelineError> {
        let (timetable, mut changed) = (self.timetable(row)?, Vec::new());
        let ahead = today.iter_days().skip(1);
        for day in ahead.take_while(|day| *day <= today + AHEAD) {
            let lessons = timetable.on(day).unwrap_or_default();
            let off_plan = lessons.into_iter().filter(|one| one.is_changed_on(day));
            changed.extend(off_plan.map(|lesson| (day, lesson)));
        }
        Ok(changed)
    }

    /// What became of the entries of a feed.
    fn news_of(
        &self,
        feed: Feed,
        row: &StudentRow,
        events: &[Event],
        week: Week,
    ) -> Result<Vec<Change>, PipelineError> {
        let snapshot = self.tx.snapshot(row.id, feed)?;
        let standing: Vec<&Entry> = snapshot.iter().flat_map(Snapshot::standing).collect();
        let events: Vec<&Event> = events.iter().filter(|event| event.feed == feed).collect();
        Ok(news_of_week(&standing, &events, week))
    }

    fn grades_of_week(
        &self,
        row: &StudentRow,
        events: &[Event],
        report: &Report,
    ) -> Result<GradesOfWeek, PipelineError> {
        let snapshot = self.tx.snapshot(row.id, Feed::Grades)?;
        let standing: Vec<&Entry> = snapshot.iter().flat_map(Snapshot::standing).collect();
        let news = self.news_of(Feed::Grades, row, events, report.week)?;
        let before = self.averages_before(row, &standing, events, report)?;
        let goals = self.goals_of(row);
        Ok(GradesOfWeek::of(
            &standing, news, &before, goals, &row.scale,
        ))
    }

    /// The averages as the last weekly letter knew them; before the first those of a week ago, if Dzwonek knew the register
    /// then.
    fn averages_before(
        &self,
        row: &StudentRow,
        standing: &[&Entry],
        events: &[Event],
        report: &Report,
    ) -> Result<KnownAverages, PipelineError> {
        let email = &report.recipient.email;
        if report.last.is_some() {
            return Ok(self.tx.weekly_averages(email, row.id)?);
        }
        let recipient = self.tx.recipient(email)?;
        let welcomed_at = recipient.and_then(|row| row.welcomed_at);
        if welcomed_at.is_none_or(|at| at > report.since) {
            return Ok(KnownAverages::new());
        }
        let events: Vec<&Event> = (events.iter())
            .filter(|event| event.feed == Feed::Grades)
            .collect();
        let grades = grades_before(standing.iter().copied(), &events);
        let averages = averages(grades, &row.scale).into_iter();
        let known = averages.map(|one| ((one.subject.id, one.semester), one.average));
        Ok(known.collect())
    }
}
