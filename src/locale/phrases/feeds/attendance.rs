//! Phrases about attendance (frekwencja).

use std::collections::BTreeSet;

use super::lesson::lesson_of_day;
use super::{Brief, ChangeOf};
use crate::domain::ChangeKind;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::{FeedWords, Phrases};

/// What is said about attendance.
pub trait Attendances: FeedWords<Attendance> {
    /// The kind of an entry, in a word or two.
    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str;
    /// An entry that became another one.
    fn attendance_changed(&self) -> &'static str;
    /// An entry that became a presence: "nieobecność cofnięta".
    fn attendance_taken_back(&self, kind: AttendanceKind) -> String;
    /// An entry that is gone: "nieobecność usunięta".
    fn attendance_removed(&self, kind: AttendanceKind) -> String;
    /// An entry that came back.
    fn attendance_restored(&self, kind: AttendanceKind) -> String;
    /// Behind an absence: the last day for its excuse.
    fn excuse_by(&self, day: &str) -> String;
    /// The same, once it is over.
    fn excuse_was_by(&self, day: &str) -> String;
    /// How many absences are not excused, or which.
    fn open_absences(&self, which: &str) -> String;
}

/// "wtorek 6.10 – nieobecność, 3. lekcja (matematyka)", "… – nieobecność → spóźnienie, 3. lekcja".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Attendance>) -> String {
    let record = change.now;
    let what = attendance_title(phrases, change);
    let day = record.date.map(|day| phrases.short_day(day));
    let what = match day {
        Some(day) => format!("{day} – {what}"),
        None => what,
    };
    let parts: Vec<String> = [Some(what), lesson(phrases, record)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

/// In a list of news: "pon. 5.10 nieobecność (4. lekcja)".
pub(super) fn brief(phrases: &dyn Phrases, change: &ChangeOf<'_, Attendance>) -> Brief {
    let what = attendance_title(phrases, change);
    brief_record(phrases, &what, change.now, change.now.lesson_no.as_slice())
}

/// The same of several of one kind and day: "pon. 5.10 nieobecność (lekcje 1, 2)". `None` of none.
#[must_use]
pub fn brief_absences(phrases: &dyn Phrases, records: &[&Attendance]) -> Option<Brief> {
    let first = records.first()?;
    let what = phrases.attendance_kind(first.kind);
    Some(brief_record(
        phrases,
        what,
        first,
        &numbers_of_lessons(records),
    ))
}

/// The same where there is room: "poniedziałek 5.10 – nieobecność, lekcje 1, 2".
#[must_use]
pub fn absences_of_a_day(phrases: &dyn Phrases, records: &[&Attendance]) -> String {
    let first = records.first();
    let day = first.and_then(|first| first.date);
    let kind = first.map(|first| phrases.attendance_kind(first.kind).to_owned());
    let day = day.map(|day| phrases.short_day(day));
    let what: Vec<String> = day.into_iter().chain(kind).collect();
    let what = what.join(" – ");
    let numbers = numbers_of_lessons(records);
    match numbers.as_slice() {
        [] => what,
        numbers => format!("{what}, {}", phrases.lesson_list(numbers)),
    }
}

/// The numbers of their lessons, ascending.
#[must_use]
pub fn numbers_of_lessons(records: &[&Attendance]) -> Vec<u8> {
    let numbers = records.iter().filter_map(|record| record.lesson_no);
    // A lesson of two groups may be marked twice.
    let numbers: BTreeSet<u8> = numbers.collect();
    numbers.into_iter().collect()
}

fn brief_record(phrases: &dyn Phrases, what: &str, record: &Attendance, numbers: &[u8]) -> Brief {
    let day = record.date.map(|day| phrases.brief_day(day) + " ");
    let about = (!numbers.is_empty()).then(|| phrases.lesson_list(numbers));
    Brief {
        about,
        ..format!("{}{what}", day.unwrap_or_default()).into()
    }
}

/// What it is now, and what it was where both are worth naming: "nieobecność → spóźnienie".
#[must_use]
pub fn attendance_title(phrases: &dyn Phrases, change: &ChangeOf<'_, Attendance>) -> String {
    let kind = |kind| phrases.attendance_kind(kind);
    match attendance_turn(change) {
        Some((before, now)) => format!("{} → {}", kind(before), kind(now)),
        None => attendance_news(phrases, change),
    }
}

/// Both kinds, where both are worth naming. The new word alone says that an absence is excused, or was none.
#[must_use]
pub fn attendance_turn(
    change: &ChangeOf<'_, Attendance>,
) -> Option<(AttendanceKind, AttendanceKind)> {
    use AttendanceKind::{Absent, Excused};
    if change.kind != ChangeKind::Changed {
        return None;
    }
    let turn = (change.earlier(|record| record.kind)?, change.now.kind);
    (turn != (Absent, Excused)).then_some(turn)
}

/// The news: "nieobecność", "spóźnienie usunięte", "jednak obecność".
#[must_use]
pub fn attendance_news(phrases: &dyn Phrases, change: &ChangeOf<'_, Attendance>) -> String {
    let kind = change.now.kind;
    match change.kind {
        ChangeKind::Removed if change.is_gone => phrases.attendance_removed(kind),
        ChangeKind::Removed => {
            let before = change.before.map_or(kind, |before| before.kind);
            phrases.attendance_taken_back(before)
        }
        ChangeKind::Restored => phrases.attendance_restored(kind),
        ChangeKind::Changed if kind != AttendanceKind::Excused => {
            phrases.attendance_changed().to_owned()
        }
        _ => phrases.attendance_kind(kind).to_owned(),
    }
}

/// When it was, short: "wtorek 6.10, 3. lekcja (matematyka)".
#[must_use]
pub fn short_attendance(phrases: &dyn Phrases, record: &Attendance) -> String {
    let day = record.date.map(|day| phrases.short_day(day));
    let parts: Vec<String> = day.into_iter().chain(lesson(phrases, record)).collect();
    parts.join(", ")
}

fn lesson(phrases: &dyn Phrases, record: &Attendance) -> Option<String> {
    lesson_of_day(phrases, record.lesson_no, record.subject.as_ref())
}
