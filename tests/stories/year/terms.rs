//! The grades of the semester and of the year: proposals, and the grades a week later, subject by subject.

use std::collections::{BTreeMap, BTreeSet};

use school::register::GradeKind::{self, Final, FinalProposal, Semester, SemesterProposal};

use super::{PUPILS, Year};
use crate::support::world::World;

/// On which day which kind of grade is entered for which lesson.
const ENTERED: [(&str, GradeKind, u64); 8] = [
    ("2027-01-11", SemesterProposal, 1),
    ("2027-01-12", SemesterProposal, 2),
    ("2027-01-18", Semester, 1),
    ("2027-01-19", Semester, 2),
    ("2027-05-31", FinalProposal, 1),
    ("2027-06-01", FinalProposal, 2),
    ("2027-06-07", Final, 1),
    ("2027-06-08", Final, 2),
];

/// What the letters of terms are called.
const LETTERS: [&str; 4] = [
    "propozycje ocen śródrocznych",
    "oceny śródroczne",
    "propozycje ocen rocznych",
    "oceny roczne",
];

impl Year {
    /// What is entered on this day.
    pub(super) fn enter_grades_of_terms(&mut self) {
        let today = self.day.to_string();
        let entered = (1..).zip(ENTERED).filter(|(_, (day, ..))| *day == today);
        for (number, (_, kind, lesson)) in entered {
            for (who, id) in PUPILS.into_iter().zip([number, number + 100]) {
                self.world.semester_grade(who, (id, "4"), lesson, kind);
                let key = World::term_grade(id);
                self.happenings.expect_event(who, &key, "added");
            }
        }
    }

    /// Each stage of a term has one letter of each child to each of its readers.
    pub(super) fn reported_each_term_once(&self) {
        let mut seen = BTreeSet::new();
        let mut letters: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let of_terms = self.letters.iter().filter(|letter| letter.kind == "term");
        for letter in of_terms.filter(|letter| seen.insert(&letter.message_id)) {
            let (what, _) = letter.subject.split_once(" – ").unwrap();
            *letters.entry((&letter.to, what)).or_default() += 1;
        }
        let readers = [
            ("mama@example.com", "Zosia"),
            ("mama@example.com", "Staś"),
            ("tata@example.com", "Zosia"),
            ("tata@example.com", "Staś"),
            ("babcia@example.com", "Staś"),
        ];
        let all = readers.map(|(to, child)| LETTERS.map(|what| (to, format!("{child}: {what}"))));
        let all = all.as_flattened();
        let expected = all.iter().map(|(to, what)| ((*to, what.as_str()), 1));
        assert_eq!(letters, expected.collect());
    }
}
