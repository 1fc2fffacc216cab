//! Phrases about days without lessons (dni wolne).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::{DayOff, Extent};
use crate::locale::phrases::period::{on_the_day, short_period};
use crate::locale::{FeedWords, Phrases};

/// What is said about days off.
pub trait DaysOff: FeedWords<DayOff> {
    /// The news: "dzień wolny", "zmiana dni wolnych".
    fn day_off_news(&self, extent: Extent, change: ChangeKind) -> &'static str;
    /// The label of the lessons that are off.
    fn lessons_off(&self) -> &'static str;
    /// That these lessons are off: "odwołane lekcje 3–5".
    fn lessons_are_off(&self, lessons: (u8, u8)) -> String;
    /// In place of lessons, where all of them are off.
    fn whole_day(&self) -> &'static str;
    /// The label of what the days are for.
    fn occasion(&self) -> &'static str;
    /// Who has them off: the class, or the whole school.
    fn who_is_off(&self, is_class: bool) -> &'static str;
    /// The label of who has them off.
    fn off_for(&self) -> &'static str;
}

/// "dni wolne – Ferie zimowe (poniedziałek 25.1 – niedziela 7.2)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, DayOff>) -> String {
    let day = change.now;
    let news = phrases.day_off_news(day.extent(), change.kind);
    let when = short_period(phrases, change, |day| day.period);
    match day.occasion() {
        Some(occasion) => format!("{news} – {occasion} ({when})"),
        None => format!("{news} – {when}"),
    }
}

/// On the day itself: "dzień wolny – Dzień Patrona", "dni wolne – Ferie zimowe (poniedziałek 25.1 – niedziela 7.2)".
#[must_use]
pub fn day_off_line(phrases: &dyn Phrases, day: &DayOff) -> String {
    let news = || phrases.day_off_news(day.extent(), ChangeKind::Added);
    let what = day
        .lessons
        .map_or_else(|| news().to_owned(), |off| phrases.lessons_are_off(off));
    on_the_day(
        phrases,
        what,
        day.occasion().unwrap_or_default(),
        day.period,
    )
}

/// "3–5", or one lesson.
#[must_use]
pub fn lesson_numbers((first, last): (u8, u8)) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}
