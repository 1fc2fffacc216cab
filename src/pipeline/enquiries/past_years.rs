//! What school years that are over have left behind.

use serde::Serialize;

use crate::domain::entry::facts::Facts;
use crate::domain::{Feed, Presence};
use crate::locale;
use crate::pipeline::household::Household;
use crate::store::{PastEntry, Store, StoreError};

/// An entry of a school year that is over: a line of `history --past-years --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PastYearEntry {
    /// "2025/2026"; null when the register never said when that year began.
    pub school_year: Option<String>,
    pub student: String,
    pub feed: Feed,
    /// The key of the entry. The next year may use it again.
    pub key: String,
    /// The entry in one line, in the language of the configuration.
    pub summary: String,
    /// The entry as it was last known.
    pub entry: Facts,
    /// Whether it had been taken away before the year was over.
    pub is_removed: bool,
}

/// What is archived, of all students or of those with this name: the latest year first, and in it each
/// feed of each student by the day.
pub fn past_years(
    household: &Household,
    store: &mut Store,
    student: Option<&str>,
) -> Result<Vec<PastYearEntry>, StoreError> {
    let entries = store.read(|tx| tx.past_entries(student))?;
    let known = entries.into_iter().map(|past| entry(household, past));
    let mut known: Vec<_> = known.collect();
    known.sort_by(|a, b| {
        let years = b.school_year.cmp(&a.school_year);
        years.then_with(|| a.place().cmp(&b.place()))
    });
    Ok(known)
}

impl PastYearEntry {
    fn place(&self) -> impl Ord {
        let day = self.entry.date;
        (
            &self.student,
            self.feed,
            day,
            self.entry.lesson_no,
            &self.key,
        )
    }
}

fn entry(household: &Household, past: PastEntry) -> PastYearEntry {
    let entry = past.held.entry;
    let (feed, key, facts) = (entry.feed(), entry.key().to_string(), entry.facts());
    let summary = locale::standing_line(locale::of(household.config.language), &entry);
    PastYearEntry {
        school_year: past.school_year.label(),
        student: past.student,
        feed,
        key,
        summary,
        entry: facts,
        is_removed: past.held.presence == Presence::Removed,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::domain::entry::{Attendance, AttendanceKind};
    use crate::domain::examples::{attendance, grade, moment, october, student, topic};
    use crate::domain::{Entry, FeedState, Reading, SchoolYear, Snapshot, Window};
    use crate::pipeline::examples::household;

    fn absence(id: &str, day: u32, lesson: u8) -> Entry {
        Entry::Attendance(Attendance {
            date: Some(october(day)),
            lesson_no: Some(lesson),
            ..attendance(id, AttendanceKind::Absent)
        })
    }

    /// What a child leaves behind in a year, of which so many later reads show the first entry alone.
    fn leave_behind(
        store: &mut Store,
        child: &str,
        begins: &str,
        entries: &[Entry],
        misses: usize,
    ) {
        let year = SchoolYear {
            class: None,
            begins: begins.parse().ok(),
        };
        let reading = |entries: &[Entry]| Reading {
            feed: entries[0].feed(),
            entries: entries.to_vec(),
            window: Window::Whole,
            unreadable: crate::domain::Unreadable::default(),
        };
        let mut known = Snapshot::seed(reading(entries));
        for _ in 0..misses {
            known = known.follow(reading(&entries[..1]), october(1));
        }
        let known = known.accepted();
        let feed = entries[0].feed();
        let kept: Result<(), StoreError> = store.write(|tx| {
            let id = tx.enter_student(&student(child))?;
            tx.save_feed_state(id, feed, FeedState::Ok, moment(5, 6, 0))?;
            tx.save_snapshot(id, feed, None, &known)?;
            tx.archive_snapshot(id, feed, &year)
        });
        kept.unwrap();
    }

    fn listed(store: &mut Store, child: Option<&str>) -> Vec<String> {
        let household = household(Path::new("unused"));
        let entries = past_years(&household, store, child).unwrap();
        let listed = entries.iter().map(|one| {
            let year = one.school_year.as_deref().unwrap_or("?");
            let removed = if one.is_removed { " removed" } else { "" };
            format!("{year} {} {}{removed}", one.student, one.key)
        });
        listed.collect()
    }

    #[test]
    fn past_years_are_sorted_by_year_student_feed_and_day() {
        let mut store = Store::in_memory().unwrap();
        let topics = ["a", "b"].map(|id| Entry::Topic(topic(id, 1, "Lekcja")));
        let absences = [absence("1", 7, 1), absence("2", 6, 5), absence("3", 6, 4)];
        for (child, begins) in [
            ("Zosia", "2025-09-01"),
            ("Antek", "2025-09-01"),
            ("Zosia", "2026-09-01"),
            ("Antek", ""),
        ] {
            leave_behind(&mut store, child, begins, &topics, 0);
            leave_behind(&mut store, child, begins, &absences, 0);
        }
        let of = |who: &str| {
            let order = [
                "attendances:3",
                "attendances:2",
                "attendances:1",
                "realizations:a",
                "realizations:b",
            ];
            order.map(|key| format!("{who} {key}"))
        };
        let everything = [
            "2026/2027 Zosia",
            "2025/2026 Antek",
            "2025/2026 Zosia",
            "? Antek",
        ]
        .map(of);
        assert_eq!(listed(&mut store, None), everything.concat());
        assert_eq!(
            listed(&mut store, Some("Antek")),
            [of("2025/2026 Antek"), of("? Antek")].concat()
        );
        assert_eq!(listed(&mut store, Some("Staś")), [""; 0]);
    }

    #[test]
    fn only_what_two_reads_have_missed_was_taken_away() {
        for (count, misses, mark) in [
            (2, 0, ""),
            (2, 1, ""),
            (2, 2, " removed"),
            // Too many to be believed: the owner has let them go.
            (7, 2, ""),
        ] {
            let mut store = Store::in_memory().unwrap();
            let mark_of = |id: i32| Entry::Grade(grade(&id.to_string(), "5"));
            let grades: Vec<_> = (1..=count).map(mark_of).collect();
            leave_behind(&mut store, "Zosia", "2025-09-01", &grades, misses);
            let mut expected = vec!["2025/2026 Zosia grades:1".to_owned()];
            expected.extend((2..=count).map(|id| format!("2025/2026 Zosia grades:{id}{mark}")));
            assert_eq!(listed(&mut store, None), expected, "{count} {misses}");
        }
    }
}
