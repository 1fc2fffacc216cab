//! Phrases about attendance (frekwencja).

use super::ChangeOf;
use super::lesson::lesson_of_day;
use crate::domain::ChangeKind;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::locale::{FeedWords, Phrases};

/// What is said about attendance.
pub trait Attendances: FeedWords<Attendance> {
    /// The kind of an entry, in a word or two.
    fn attendance_kind(&self, kind: AttendanceKind) -> &'static str;
    /// "3 nieobecności", of new ones.
    fn counted_attendances(&self, kind: AttendanceKind, count: usize) -> String;
    /// An entry that became another one.
    fn attendance_changed(&self) -> &'static str;
    /// An entry that became a presence.
    fn present_after_all(&self) -> &'static str;
    /// An entry that is gone: "nieobecność usunięta".
    fn attendance_removed(&self, kind: AttendanceKind) -> String;
    /// An entry that came back.
    fn attendance_restored(&self, kind: AttendanceKind) -> String;
    /// The label of the name that the school gives to the kind.
    fn attendance_entry(&self) -> &'static str;
    /// How many absences are not excused.
    fn open_absences(&self, count: usize) -> String;
}

/// "wtorek 6.10 – nieobecność, 3. lekcja (matematyka)", "… – nieobecność → spóźnienie, 3. lekcja".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Attendance>) -> String {
    let record = change.now;
    let kind = |kind| phrases.attendance_kind(kind);
    let what = match turn(change) {
        Some((before, now)) => format!("{} → {}", kind(before), kind(now)),
        None => attendance_news(phrases, change),
    };
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

/// Both kinds, where both are worth naming. The new word alone says that an absence is excused, or that a
/// child was absent after all.
fn turn(change: &ChangeOf<'_, Attendance>) -> Option<(AttendanceKind, AttendanceKind)> {
    use AttendanceKind::{Absent, Excused};
    if matches!(change.kind, ChangeKind::Added | ChangeKind::Restored) {
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
        ChangeKind::Removed => phrases.present_after_all().to_owned(),
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
