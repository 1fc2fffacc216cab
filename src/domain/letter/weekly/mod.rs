//! A report of how a week went and what comes next.

mod attended;
mod news;
mod subjects;
mod week;

pub use attended::{Attended, RARELY, Share};
pub use news::news_of_week;
pub use subjects::{GradesOfWeek, KnownAverages, SubjectWeek};
pub use week::{Week, is_in_season, recent, reports_since};

use chrono::NaiveDate;

use crate::domain::diff::change::Change;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Entry, Lesson};
use crate::domain::open_absences::OpenAbsences;
use crate::domain::student::Student;
use crate::domain::trouble::Trouble;
use crate::domain::trouble::freshness::Freshness;

/// The weekly letter of one recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct WeeklyContent {
    /// What makes it this letter and no other: the local slot.
    pub slot: String,
    pub week: Week,
    /// A part per child, in the order of the configuration.
    pub children: Vec<WeeklyChild>,
}

/// What a weekly letter says of one child.
#[derive(Debug, Clone, PartialEq)]
pub struct WeeklyChild {
    pub student: Student,
    /// The class, such as "5b".
    pub class: Option<String>,
    /// Whether any lesson was held since the last weekly letter.
    pub had_lessons: bool,
    /// The absences that are not excused, the latest first.
    pub open_absences: OpenAbsences,
    /// Tests, due work and occasions of the next days, in the order of the days.
    pub upcoming: Vec<Entry>,
    /// The lessons of the next days that are not as planned, each with its day.
    pub changed_lessons: Vec<(NaiveDate, Lesson)>,
    pub grades: GradesOfWeek,
    pub attended: Option<Attended>,
    /// Notes, and grades of behaviour.
    pub remarks: Vec<Change>,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When each feed was last read.
    pub freshness: Vec<Freshness>,
}

impl WeeklyContent {
    /// Whether there was a week to report, or there is something ahead, in a register that can be read.
    #[must_use]
    pub fn has_something_to_say(&self) -> bool {
        let is_blind = self.children.iter().all(|child| child.trouble.is_some());
        !is_blind && self.children.iter().any(WeeklyChild::has_something_to_say)
    }
}

impl WeeklyChild {
    fn has_something_to_say(&self) -> bool {
        self.had_lessons || !self.upcoming.is_empty()
    }

    /// Whether any average is said of it.
    #[must_use]
    pub fn has_averages(&self) -> bool {
        let mut subjects = self.grades.subjects.iter();
        !self.grades.others.is_empty() || subjects.any(|subject| subject.now.is_some())
    }

    /// What the register says in all of it.
    #[must_use]
    pub fn facts(&self) -> Vec<Facts> {
        let subjects = self.grades.subjects.iter();
        let changes = subjects.flat_map(|one| &one.grades).chain(&self.remarks);
        let mut facts: Vec<Facts> = changes.flat_map(Change::facts).collect();
        let lessons = self.changed_lessons.iter();
        let lessons = lessons.map(|(_, lesson)| Entry::Lesson(lesson.clone()));
        let absences = self.open_absences.entries();
        let entries = self.upcoming.iter().cloned().chain(lessons).chain(absences);
        facts.extend(entries.flat_map(|entry| entry.facts_and_origin()));
        facts.push(Facts {
            text: self.class.clone(),
            ..Facts::default()
        });
        facts.extend(self.subjects().map(|subject| Facts {
            subject: Some(subject),
            ..Facts::default()
        }));
        facts
    }

    /// The school subjects that are named beside their grades.
    fn subjects(&self) -> impl Iterator<Item = String> {
        let averages = self.grades.others.iter().map(|one| &one.subject);
        let goals = self.grades.goals.iter().map(|one| &one.subject);
        let rarely = self.attended.iter().flat_map(|attended| &attended.rarely);
        let rarely = rarely.map(|(subject, _)| subject);
        let subjects = averages.chain(goals).chain(rarely);
        subjects.map(|subject| subject.label().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cause;
    use crate::domain::examples::{agenda, at, moment, october, student};

    fn child(had_lessons: bool, is_ahead: bool, is_blind: bool) -> WeeklyChild {
        let test = Entry::Agenda(agenda("1"));
        let trouble = Trouble {
            cause: Cause::Maintenance,
            since: moment(5, 20, 0),
        };
        WeeklyChild {
            student: student("Zosia"),
            class: None,
            had_lessons,
            open_absences: OpenAbsences::default(),
            upcoming: is_ahead.then_some(test).into_iter().collect(),
            changed_lessons: Vec::new(),
            grades: GradesOfWeek::default(),
            attended: None,
            remarks: Vec::new(),
            trouble: is_blind.then_some(trouble),
            freshness: Vec::new(),
        }
    }

    #[test]
    fn a_letter_needs_lessons_that_were_held_or_something_ahead() {
        for (children, expected) in [
            (vec![child(false, false, false)], false),
            (vec![child(true, false, false)], true),
            (vec![child(false, true, false)], true),
            (vec![child(true, true, true)], false),
            (
                vec![child(true, false, true), child(false, false, false)],
                true,
            ),
            (vec![], false),
        ] {
            let week = Week::before(october(9).and_time(at(18, 0)));
            let content = WeeklyContent {
                slot: String::new(),
                week,
                children,
            };
            assert_eq!(content.has_something_to_say(), expected, "{content:?}");
        }
    }
}
