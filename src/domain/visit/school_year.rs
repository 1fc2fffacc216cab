//! Which school year a register is in, and when another one has begun (design section 6, "School year").

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A school year of a student, by the two things that the register says of it (API.md sections 5 and 15).
/// What it does not say is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SchoolYear {
    /// The id of the class: opaque text. The register may say none in the gap between two years.
    pub class: Option<String>,
    /// The first day, `BeginSchoolYear`.
    pub begins: Option<NaiveDate>,
}

impl SchoolYear {
    /// Whether what was `seen` is another school year. What is said for the first time, or not said any
    /// more, is no sign of one.
    #[must_use]
    pub fn gives_way_to(&self, seen: &Self) -> bool {
        differ(self.class.as_ref(), seen.class.as_ref())
            || differ(self.begins.as_ref(), seen.begins.as_ref())
    }

    /// How people call it: "2026/2027"; `None` when the register never said when it begins.
    #[must_use]
    pub fn label(&self) -> Option<String> {
        let begins = self.begins?.year();
        Some(format!("{begins}/{}", begins + 1))
    }

    /// The year in which it began, where the register said so.
    #[must_use]
    pub fn began_in(&self) -> Option<i32> {
        self.begins.map(|day| day.year())
    }

    /// What is known once `seen` was read: what it does not say stays as it was.
    #[must_use]
    pub fn followed_by(self, seen: Self) -> Self {
        Self {
            class: seen.class.or(self.class),
            begins: seen.begins.or(self.begins),
        }
    }
}

fn differ<T: PartialEq>(before: Option<&T>, now: Option<&T>) -> bool {
    before.zip(now).is_some_and(|(before, now)| before != now)
}

/// Whether schools let their new year begin about the day `today` (Warsaw): from 15 August to 30 September.
#[must_use]
pub fn is_season(today: NaiveDate) -> bool {
    matches!((today.month(), today.day()), (8, 15..) | (9, _))
}

/// The year in which the school year of a day began: on 1 September, whatever the school says.
#[must_use]
pub fn began_before(day: NaiveDate) -> i32 {
    day.year() - i32::from(day.month() < 9)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(class: &str, begins: &str) -> SchoolYear {
        SchoolYear {
            class: (!class.is_empty()).then(|| class.to_owned()),
            begins: begins.parse().ok(),
        }
    }

    #[test]
    fn another_class_or_first_day_is_another_school_year() {
        let known = year("61544", "2026-09-01");
        for (before, seen, is_another) in [
            (&known, known.clone(), false),
            (&known, year("61544", "2027-09-01"), true),
            (&known, year("61999", "2026-09-01"), true),
            (&known, year("61999", "2027-09-01"), true),
            // the gap between two years
            (&known, year("", "2026-09-01"), false),
            (&known, year("", ""), false),
            (&known, year("", "2027-09-01"), true),
            (&known, year("61999", ""), true),
            // a class that is put back
            (&year("61999", "2027-09-01"), known.clone(), true),
            // the first time
            (&year("", ""), known.clone(), false),
            (&year("", "2026-09-01"), known.clone(), false),
        ] {
            assert_eq!(
                before.gives_way_to(&seen),
                is_another,
                "{before:?} {seen:?}"
            );
        }
    }

    #[test]
    fn what_is_not_said_any_more_stays_known() {
        let known = year("61544", "2026-09-01");
        for (seen, then) in [
            (year("", ""), year("61544", "2026-09-01")),
            (year("", "2027-09-01"), year("61544", "2027-09-01")),
            (year("61999", ""), year("61999", "2026-09-01")),
        ] {
            assert_eq!(known.clone().followed_by(seen), then);
        }
    }

    #[test]
    fn a_school_year_begins_in_august_or_september() {
        for (day, expected) in [
            ("2026-08-14", false),
            ("2026-08-15", true),
            ("2026-08-31", true),
            ("2026-09-01", true),
            ("2026-09-30", true),
            ("2026-10-01", false),
            ("2027-01-20", false),
        ] {
            assert_eq!(is_season(day.parse().unwrap()), expected, "{day}");
        }
    }

    #[test]
    fn a_school_year_goes_on_to_the_end_of_august() {
        for (day, year) in [
            ("2026-08-31", 2025),
            ("2026-09-01", 2026),
            ("2027-01-20", 2026),
        ] {
            assert_eq!(began_before(day.parse().unwrap()), year, "{day}");
        }
    }
}
