//! The grades of a child as they belong to a term.

use super::{Stage, Term, TermSubject};
use crate::domain::average::{Average, CourseAverage, Scale, averages};
use crate::domain::entry::{Grade, Named};

/// The grades of one term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermGrades<'a> {
    pub term: Term,
    /// Those that were given in it.
    ordinary: Vec<&'a Grade>,
    pub(super) proposals: Vec<&'a Grade>,
    pub(super) finals: Vec<&'a Grade>,
}

impl<'a> TermGrades<'a> {
    /// Each term for which anything is proposed or given among the grades that are `standing`, the earliest first.
    #[must_use]
    pub fn all(standing: &[&'a Grade]) -> Vec<Self> {
        let mut terms: Vec<Term> = standing
            .iter()
            .filter_map(|grade| Term::of(grade).map(|(term, _)| term))
            .collect();
        terms.sort_unstable();
        terms.dedup();
        terms
            .into_iter()
            .map(|term| Self::of(term, standing))
            .collect()
    }

    fn of(term: Term, standing: &[&'a Grade]) -> Self {
        let at = |stage| {
            let is_of_stage = |grade: &&&Grade| Term::of(grade) == Some((term, stage));
            let mut grades: Vec<&Grade> = standing.iter().filter(is_of_stage).copied().collect();
            grades.sort_by_key(|grade| super::due::entered(grade));
            grades
        };
        let ordinary = standing.iter().filter(|grade| term.holds(grade));
        Self {
            term,
            ordinary: ordinary.copied().collect(),
            proposals: at(Stage::Proposals),
            finals: at(Stage::Finals),
        }
    }

    /// Whether each subject with a proposal has its grade, and there is any.
    pub(super) fn is_complete(&self) -> bool {
        let has_grade = |proposal: &&Grade| of_same_subject(&self.finals, proposal).is_some();
        !self.finals.is_empty() && self.proposals.iter().all(has_grade)
    }

    /// The subjects with a proposal or a grade, in the order of their names; of two for the same the later one counts.
    #[must_use]
    pub fn subjects(&self, scale: &Scale) -> Vec<TermSubject> {
        let mut subjects: Vec<TermSubject> = Vec::new();
        for grade in self.proposals.iter().chain(&self.finals) {
            let is_known =
                |one: &TermSubject| Named::same(one.subject.as_ref(), grade.subject.as_ref());
            if !subjects.iter().any(is_known) {
                subjects.push(self.subject(grade, scale));
            }
        }
        subjects.sort_by_cached_key(|one| {
            one.subject
                .as_ref()
                .map(|subject| subject.label().to_lowercase())
        });
        subjects
    }

    fn subject(&self, grade: &Grade, scale: &Scale) -> TermSubject {
        let is_own = |other: &&&Grade| is_of_same_subject(other, grade);
        let own = self.ordinary.iter().filter(is_own).copied();
        let average = Average::of(own, scale).filter(|_| grade.subject.is_some());
        TermSubject {
            subject: grade.subject.clone(),
            average,
            proposed: of_same_subject(&self.proposals, grade).cloned(),
            given: of_same_subject(&self.finals, grade).cloned(),
        }
    }

    /// The averages of the subjects without a proposal and a grade.
    #[must_use]
    pub fn others(&self, scale: &Scale) -> Vec<CourseAverage> {
        let without = self.ordinary.iter().filter(|grade| {
            let mut graded = self.proposals.iter().chain(&self.finals);
            !graded.any(|other| is_of_same_subject(other, grade))
        });
        // A year has one average of a subject.
        let of_term = without.map(|grade| Grade {
            semester: None,
            ..(*grade).clone()
        });
        averages(&of_term.collect::<Vec<_>>(), scale)
    }
}

fn is_of_same_subject(one: &Grade, other: &Grade) -> bool {
    Named::same(one.subject.as_ref(), other.subject.as_ref())
}

/// The last of the grades in the subject of another.
fn of_same_subject<'a>(grades: &[&'a Grade], grade: &Grade) -> Option<&'a Grade> {
    let mut latest = grades.iter().rev().copied();
    latest.find(|other| is_of_same_subject(other, grade))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::GradeKind::{
        self, Final, FinalProposal, Ordinary, Semester, SemesterProposal,
    };
    use crate::domain::examples::{grade, named};

    /// A grade of a kind: in which subject, with which value, in which semester.
    fn of(kind: GradeKind, subject: &str, value: &str, semester: u8) -> Grade {
        Grade {
            kind,
            subject: Some(named(subject)),
            semester: Some(semester),
            ..grade(&format!("{kind:?} {subject} {value} {semester}"), value)
        }
    }

    fn shown(term: &TermGrades) -> Vec<String> {
        let value = |grade: &Option<Grade>| grade.as_ref().map_or("-".to_owned(), Grade::mark);
        let rows = term.subjects(&Scale::default()).into_iter().map(|one| {
            let subject = one.subject.as_ref().map_or("", |subject| subject.label());
            let average = one.average.map(Average::value).unwrap_or_default();
            format!(
                "{subject} {average} {} {}",
                value(&one.proposed),
                value(&one.given)
            )
        });
        rows.collect()
    }

    #[test]
    fn semesters_and_the_year_are_told_apart() {
        let grades = [
            of(Ordinary, "Muzyka", "4", 1),
            of(Ordinary, "Muzyka", "5", 1),
            of(Ordinary, "Muzyka", "6", 2),
            of(SemesterProposal, "Muzyka", "4", 1),
            of(Semester, "Muzyka", "5", 1),
            of(SemesterProposal, "Muzyka", "6", 2),
            of(FinalProposal, "Muzyka", "5", 2),
            of(Final, "Biologia", "3", 2),
        ];
        let standing: Vec<&Grade> = grades.iter().collect();
        let terms = TermGrades::all(&standing);
        let found: Vec<_> = terms.iter().map(|term| (term.term, shown(term))).collect();
        let rows = |rows: &[&str]| rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            found,
            [
                (Term::Semester(Some(1)), rows(&["Muzyka 4.5 4 5"])),
                (Term::Semester(Some(2)), rows(&["Muzyka 0 6 -"])),
                (Term::Year, rows(&["Biologia 0 - 3", "Muzyka 5 5 -"])),
            ]
        );
    }

    #[test]
    fn of_two_for_the_same_subject_the_later_one_counts() {
        let first = of(SemesterProposal, "Muzyka", "3", 1);
        let later = Grade {
            added_at: first.added_at.map(|at| at + chrono::Duration::days(1)),
            ..of(SemesterProposal, "Muzyka", "4", 1)
        };
        let terms = TermGrades::all(&[&later, &first]);
        assert_eq!(shown(&terms[0]), ["Muzyka 0 4 -"]);
    }

    #[test]
    fn subjects_without_a_proposal_have_their_average() {
        let grades = [
            of(SemesterProposal, "Muzyka", "3", 1),
            of(Ordinary, "Muzyka", "4", 1),
            of(Ordinary, "Biologia", "4", 1),
            of(Ordinary, "Biologia", "5", 1),
            of(Ordinary, "Biologia", "6", 2),
        ];
        let standing: Vec<&Grade> = grades.iter().collect();
        let terms = TermGrades::all(&standing);
        let others = terms[0].others(&Scale::default());
        let others: Vec<_> = others
            .iter()
            .map(|one| (one.subject.label(), one.average.value()))
            .collect();
        assert_eq!(others, [("Biologia", 4.5)]);
        assert!(!terms[0].is_complete());
    }
}
