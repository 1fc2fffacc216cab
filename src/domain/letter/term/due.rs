//! When the letter of a term is due.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate, NaiveDateTime};

use super::{Stage, Term, TermGrades};
use crate::domain::entry::{Grade, Item};

/// Grades of a term are corrected while they are entered.
const REST: Duration = Duration::days(2);

/// Where nothing was proposed, nobody knows which grades are still to come.
const LONG_REST: Duration = Duration::days(7);

/// What was entered longer ago is no news to anybody, such as a person who gets letters from March on. Longer than any
/// holidays within a school year, which somebody may spend without letters.
pub const RECENT: Duration = Duration::days(30);

/// A grade that was changed, or came, or went, and when that was found (Warsaw).
pub type Touched<'a> = (NaiveDateTime, &'a Grade);

/// When a grade was entered, by the register's own word (Warsaw).
pub(super) fn entered(grade: &Grade) -> Option<NaiveDateTime> {
    grade.happened_at()
}

impl TermGrades<'_> {
    /// What of the term is to be reported at `now` (Warsaw) to somebody who was `told` of these stages: the proposals from
    /// the first on, while grades are missing; the grades once each subject with a proposal has one and none was touched for
    /// two days, or seven where nothing was proposed. What was entered more than [`RECENT`] ago is reported to nobody, and
    /// neither is what the register does not say the time of.
    #[must_use]
    pub fn due(
        &self,
        touched: &[Touched],
        told: &BTreeSet<Stage>,
        now: NaiveDateTime,
    ) -> Option<Stage> {
        if told.contains(&Stage::Finals) {
            return None;
        }
        if self.is_complete() {
            let is_due = self.was_entered_recently(now) && self.rests(touched, told, now);
            return is_due.then_some(Stage::Finals);
        }
        let first = self.proposals.iter().find_map(|grade| entered(grade))?;
        let is_due = !told.contains(&Stage::Proposals) && now - first <= RECENT;
        is_due.then_some(Stage::Proposals)
    }

    fn was_entered_recently(&self, now: NaiveDateTime) -> bool {
        let last = self.finals.iter().rev().find_map(|grade| entered(grade));
        last.is_some_and(|last| now - last <= RECENT)
    }

    /// Whether no grade was touched lately. What is yet to come was dated by a clock that ran ahead.
    fn rests(&self, touched: &[Touched], told: &BTreeSet<Stage>, now: NaiveDateTime) -> bool {
        let is_given = |grade: &Grade| Term::of(grade) == Some((self.term, Stage::Finals));
        let touched = touched.iter().filter(|(_, grade)| is_given(grade));
        let entered = self.finals.iter().filter_map(|grade| entered(grade));
        let moments = touched.map(|(at, _)| *at).chain(entered);
        let last = moments.filter(|at| *at <= now).max();
        last.is_some_and(|last| now - last >= self.rest(told))
    }

    /// A proposal may have become the grade under its own key, or stand beside it (API.md section 19).
    fn rest(&self, told: &BTreeSet<Stage>) -> Duration {
        let was_proposed = !self.proposals.is_empty() || told.contains(&Stage::Proposals);
        if was_proposed { REST } else { LONG_REST }
    }

    /// The day on which the last of its proposals and grades was entered.
    #[must_use]
    pub fn last_entered(&self) -> Option<NaiveDate> {
        let all = self.proposals.iter().chain(&self.finals);
        all.filter_map(|grade| entered(grade))
            .max()
            .map(|at| at.date())
    }

    /// How far it has come.
    #[must_use]
    pub fn stage(&self) -> Stage {
        if self.is_complete() {
            Stage::Finals
        } else {
            Stage::Proposals
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::GradeKind::{self, Semester, SemesterProposal};
    use crate::domain::examples::{at, grade, named, october};

    /// A proposal or a grade in a subject, entered at noon of that day of October.
    fn given(kind: GradeKind, subject: &str, day: u32) -> Grade {
        Grade {
            kind,
            subject: Some(named(subject)),
            added_at: Some(october(day).and_time(at(12, 0))),
            ..grade(&format!("{subject}{day}"), "4")
        }
    }

    /// What is due at 18:00 of a day.
    fn due(grades: &[Grade], changed_on: &[u32], told: &[Stage], day: u32) -> Option<Stage> {
        let standing: Vec<&Grade> = grades.iter().collect();
        let terms = TermGrades::all(&standing);
        let [term] = terms.as_slice() else {
            panic!("one term: {terms:?}");
        };
        let touched = |day: &u32| (october(*day).and_time(at(18, 0)), *standing.last().unwrap());
        let touched: Vec<Touched> = changed_on.iter().map(touched).collect();
        let told = told.iter().copied().collect();
        term.due(&touched, &told, october(day).and_time(at(18, 0)))
    }

    #[test]
    fn proposals_are_due_from_the_first_on_and_once() {
        let maths = given(SemesterProposal, "Matematyka", 1);
        let history = given(SemesterProposal, "Historia", 3);
        for (grades, told, day, expected) in [
            (vec![&maths], vec![], 1, true),
            (vec![&maths, &history], vec![], 3, true),
            (vec![&maths, &history], vec![Stage::Proposals], 3, false),
            (vec![&maths], vec![Stage::Finals], 3, false),
            // Long ago, counted from the first.
            (vec![&maths, &history], vec![], 30, true),
            (vec![&maths, &history], vec![], 31, false),
        ] {
            let grades: Vec<Grade> = grades.into_iter().cloned().collect();
            let expected = expected.then_some(Stage::Proposals);
            assert_eq!(due(&grades, &[], &told, day), expected, "{grades:?} {day}");
        }
    }

    #[test]
    fn grades_are_due_two_days_after_the_last_change_once_none_is_missing() {
        let proposal = given(SemesterProposal, "Matematyka", 1);
        let maths = given(Semester, "Matematyka", 5);
        let other = given(SemesterProposal, "Historia", 1);
        let history = given(Semester, "Historia", 6);
        let all = vec![&proposal, &other, &maths, &history];
        let (proposals, finals) = (Some(Stage::Proposals), Some(Stage::Finals));
        for (grades, changed_on, told, day, expected) in [
            (all.clone(), vec![], vec![Stage::Proposals], 8, finals),
            (all.clone(), vec![], vec![Stage::Proposals], 7, None),
            (all.clone(), vec![7], vec![Stage::Proposals], 8, None),
            (all.clone(), vec![7], vec![Stage::Proposals], 9, finals),
            // Found by a clock that ran ahead.
            (all.clone(), vec![30], vec![Stage::Proposals], 8, finals),
            // It includes the proposals that nobody was told of.
            (all.clone(), vec![], vec![], 8, finals),
            (all.clone(), vec![], vec![Stage::Finals], 8, None),
            // One is missing.
            (
                vec![&proposal, &other, &maths],
                vec![],
                vec![Stage::Proposals],
                9,
                None,
            ),
            (
                vec![&proposal, &other, &maths],
                vec![],
                vec![],
                9,
                proposals,
            ),
            // The proposals became the grades.
            (
                vec![&maths, &history],
                vec![],
                vec![Stage::Proposals],
                8,
                finals,
            ),
            // Nothing was proposed.
            (vec![&maths, &history], vec![], vec![], 12, None),
            (vec![&maths, &history], vec![], vec![], 13, finals),
        ] {
            let grades: Vec<Grade> = grades.into_iter().cloned().collect();
            let found = due(&grades, &changed_on, &told, day);
            assert_eq!(found, expected, "{grades:?} {changed_on:?} {told:?} {day}");
        }
    }

    #[test]
    fn grades_of_a_month_ago_are_due_to_nobody() {
        let maths = given(Semester, "Matematyka", 1);
        assert_eq!(
            due(std::slice::from_ref(&maths), &[], &[], 30),
            Some(Stage::Finals)
        );
        assert_eq!(due(std::slice::from_ref(&maths), &[], &[], 31), None);
        // A slip of the pen that is mended late.
        assert_eq!(due(&[maths], &[25], &[], 31), None);
    }

    #[test]
    fn what_was_entered_at_no_time_is_due_to_nobody() {
        for kind in [SemesterProposal, Semester] {
            let unknown = Grade {
                date: None,
                added_at: None,
                ..given(kind, "Matematyka", 1)
            };
            assert_eq!(due(&[unknown], &[], &[], 9), None);
        }
    }
}
