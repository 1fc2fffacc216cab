//! What is proposed and given at the end of a semester and of a year, beside the averages.

mod due;
mod grades;
mod subject;

pub use due::{RECENT, Touched};
pub use grades::TermGrades;
pub use subject::TermSubject;

use crate::domain::average::CourseAverage;
use crate::domain::entry::facts::Facts;
use crate::domain::entry::{Grade, GradeKind, Named};
use crate::domain::student::Student;
use crate::domain::trouble::Trouble;
use crate::domain::trouble::freshness::Freshness;

/// What grades are proposed and given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// 1 or 2, where the register says it.
    Semester(Option<u8>),
    Year,
}

/// How far that has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Proposals,
    Finals,
}

impl Term {
    /// What a grade is proposed or given for (API.md section 6, the `Is…` flags); `None` of an ordinary one.
    #[must_use]
    pub fn of(grade: &Grade) -> Option<(Self, Stage)> {
        let semester = Self::Semester(grade.semester);
        match grade.kind {
            GradeKind::Ordinary => None,
            GradeKind::SemesterProposal => Some((semester, Stage::Proposals)),
            GradeKind::Semester => Some((semester, Stage::Finals)),
            GradeKind::FinalProposal => Some((Self::Year, Stage::Proposals)),
            GradeKind::Final => Some((Self::Year, Stage::Finals)),
        }
    }

    /// Whether an ordinary grade was given in it.
    fn holds(self, grade: &Grade) -> bool {
        let is_within = match self {
            Self::Semester(number) => grade.semester == number,
            Self::Year => true,
        };
        is_within && grade.kind == GradeKind::Ordinary
    }
}

/// The letter of a term about one child.
#[derive(Debug, Clone, PartialEq)]
pub struct TermContent {
    /// The local slot that it was written for.
    pub slot: String,
    pub student: Student,
    /// The year in which the school year began.
    pub school_year: i32,
    pub term: Term,
    pub stage: Stage,
    /// The subjects with a proposal or a grade, in the order of their names. Never empty.
    pub subjects: Vec<TermSubject>,
    /// The averages of the others.
    pub others: Vec<CourseAverage>,
    /// What cannot be read at the moment.
    pub trouble: Option<Trouble>,
    /// When the grades were last read.
    pub freshness: Vec<Freshness>,
}

impl TermContent {
    /// What is said by it once, as words for the record: that of a grade includes what was proposed.
    pub fn matters(&self) -> impl Iterator<Item = String> {
        let stages = [Stage::Proposals, Stage::Finals].into_iter();
        let said = stages.filter(|stage| *stage <= self.stage);
        said.map(|stage| matter(self.school_year, self.term, stage))
    }

    /// Whether any average stands in it.
    #[must_use]
    pub fn has_averages(&self) -> bool {
        let mut subjects = self.subjects.iter();
        !self.others.is_empty() || subjects.any(|subject| subject.average.is_some())
    }

    /// What the register says in all of it.
    pub fn facts(&self) -> impl Iterator<Item = Facts> {
        let of_name = |subject: &Named| Facts {
            subject: Some(subject.label().to_owned()),
            ..Facts::default()
        };
        let others = self.others.iter().map(move |one| of_name(&one.subject));
        self.subjects
            .iter()
            .flat_map(TermSubject::facts)
            .chain(others)
    }
}

/// What stands in the record when a stage of a term was reported.
#[must_use]
pub fn matter(school_year: i32, term: Term, stage: Stage) -> String {
    let term = match term {
        Term::Semester(Some(number)) => format!("semester {number}"),
        Term::Semester(None) => "semester".to_owned(),
        Term::Year => "year".to_owned(),
    };
    let stage = match stage {
        Stage::Proposals => "proposals",
        Stage::Finals => "grades",
    };
    format!("{school_year} {term} {stage}")
}
