//! Phrases about the hours of a day of school.

use chrono::NaiveDate;

use crate::domain::school_hours::{ChangedHours, SchoolHours};
use crate::locale::{Phrases, hours, time};

/// What is said about the hours of a day.
pub trait SchoolDays {
    /// "Lekcje w piątek: 8:00–11:30"; of a kindergarten its activities.
    fn school_day(&self, day: NaiveDate, hours: &str, is_of_blocks: bool) -> String;
    /// What the hours replace: "zamiast od 8:00".
    fn instead_of_beginning(&self, from: &str) -> String;
    /// "zamiast do 12:35".
    fn instead_of_end(&self, to: &str) -> String;
    /// "zamiast 8:00–12:35".
    fn instead_of_hours(&self, hours: &str) -> String;
}

/// "Lekcje w piątek: 8:00–11:30 (zamiast do 12:35)". `None` of a day of which no lesson is left: that is news of its own.
#[must_use]
pub fn changed_hours(phrases: &dyn Phrases, changed: &ChangedHours) -> Option<String> {
    let ChangedHours {
        day,
        before,
        now,
        is_of_blocks,
    } = *changed;
    let now = now?;
    let line = phrases.school_day(day, &hours(now.from, Some(now.to)), is_of_blocks);
    Some(match before {
        Some(before) => format!("{line} ({})", instead(phrases, before, now)),
        None => line,
    })
}

fn instead(phrases: &dyn Phrases, before: SchoolHours, now: SchoolHours) -> String {
    match (before.from == now.from, before.to == now.to) {
        (true, _) => phrases.instead_of_end(&time(before.to)),
        (_, true) => phrases.instead_of_beginning(&time(before.from)),
        _ => phrases.instead_of_hours(&hours(before.from, Some(before.to))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{at, october};
    use crate::locale::en::English;
    use crate::locale::pl::Polish;

    #[test]
    fn a_day_says_what_its_hours_replace() {
        let day = |from, to| Some(SchoolHours { from, to });
        let usual = day(at(8, 0), at(12, 35));
        for (before, now, is_of_blocks, polish, english) in [
            (
                usual,
                day(at(8, 0), at(11, 30)),
                false,
                "Lekcje w piątek: 8:00–11:30 (zamiast do 12:35)",
                "Lessons on Friday: 8:00–11:30 (instead of until 12:35)",
            ),
            (
                usual,
                day(at(8, 55), at(12, 35)),
                false,
                "Lekcje w piątek: 8:55–12:35 (zamiast od 8:00)",
                "Lessons on Friday: 8:55–12:35 (instead of from 8:00)",
            ),
            (
                usual,
                day(at(8, 55), at(11, 30)),
                true,
                "Zajęcia w piątek: 8:55–11:30 (zamiast 8:00–12:35)",
                "Activities on Friday: 8:55–11:30 (instead of 8:00–12:35)",
            ),
            (
                None,
                usual,
                false,
                "Lekcje w piątek: 8:00–12:35",
                "Lessons on Friday: 8:00–12:35",
            ),
        ] {
            let changed = ChangedHours {
                day: october(9),
                before,
                now,
                is_of_blocks,
            };
            assert_eq!(changed_hours(&Polish, &changed).as_deref(), Some(polish));
            assert_eq!(changed_hours(&English, &changed).as_deref(), Some(english));
            let emptied = ChangedHours {
                now: None,
                ..changed
            };
            assert_eq!(changed_hours(&Polish, &emptied), None);
        }
    }
}
