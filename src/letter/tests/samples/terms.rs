//! Letters of a term: proposals of a semester, grades of it, a year, and grades that have no averages.

use super::freshness;
use crate::domain::average::{Average, CourseAverage};
use crate::domain::entry::{Grade, GradeKind, GradeSystem};
use crate::domain::examples::*;
use crate::domain::letter::term::{Stage, Term, TermContent, TermSubject};
use crate::domain::letter::{Content, Letter};
use crate::domain::{Cause, Feed, Language, Trouble};

/// Every letter of a term with its name.
pub fn all(language: Language) -> [(&'static str, Letter); 5] {
    [
        ("term-proposals", proposals()),
        ("term-grades", grades()),
        ("term-second-semester", second_semester()),
        ("term-year", year()),
        ("term-without-averages", without_averages()),
    ]
    .map(|(name, content)| {
        let slot = name.to_owned();
        let content = Content::Term(TermContent { slot, ..content });
        (name, super::letter(language, content))
    })
}

fn content(term: Term, stage: Stage, subjects: Vec<TermSubject>) -> TermContent {
    TermContent {
        slot: String::new(),
        student: student("Zosia"),
        school_year: 2026,
        term,
        stage,
        subjects,
        others: Vec::new(),
        trouble: None,
        freshness: freshness(&[Feed::Grades], moment(5, 14, 20)),
    }
}

/// A subject with its average, what is proposed and what is given, as far as there is anything.
fn subject(name: &str, average: f64, proposed: &str, given: &str) -> TermSubject {
    let grade = |value: &str, kind| Grade {
        kind,
        subject: Some(named(name)),
        ..grade(name, value)
    };
    TermSubject {
        subject: Some(named(name)),
        average: (average > 0.0).then(|| Average::rounded(average)),
        proposed: (!proposed.is_empty()).then(|| grade(proposed, GradeKind::SemesterProposal)),
        given: (!given.is_empty()).then(|| grade(given, GradeKind::Semester)),
    }
}

fn other(name: &str, average: f64) -> CourseAverage {
    CourseAverage {
        subject: named(name),
        semester: None,
        average: Average::rounded(average),
    }
}

/// Two proposals differ from the average, and some are still missing.
fn proposals() -> TermContent {
    let subjects = vec![
        subject("Biologia", 4.0, "4", ""),
        subject("Edukacja dla bezpieczeństwa", 5.2, "5", ""),
        subject("Historia", 3.0, "4", ""),
        subject("Język polski", 4.85, "5-", ""),
        subject("Matematyka", 4.61, "4", ""),
        subject("Muzyka", 0.0, "6", ""),
        subject("WF", 0.0, "zw", ""),
    ];
    TermContent {
        others: vec![other("Geografia", 4.5), other("Informatyka", 5.0)],
        ..content(Term::Semester(Some(1)), Stage::Proposals, subjects)
    }
}

/// All as the averages come to, one better than proposed.
fn grades() -> TermContent {
    let subjects = vec![
        subject("Biologia", 4.0, "4", "4"),
        subject("Historia", 3.5, "3", "4"),
        subject("Matematyka", 4.61, "5", "5"),
        subject("Muzyka", 0.0, "6", "6"),
    ];
    content(Term::Semester(Some(1)), Stage::Finals, subjects)
}

/// As little as can be.
fn second_semester() -> TermContent {
    let subjects = vec![subject("WF", 0.0, "", "5")];
    content(Term::Semester(Some(2)), Stage::Finals, subjects)
}

/// The register cannot be read any more.
fn year() -> TermContent {
    let subjects = vec![
        subject("Biologia", 4.2, "4", "5"),
        subject("Matematyka", 4.61, "4", "5"),
    ];
    TermContent {
        trouble: Some(Trouble {
            cause: Cause::Maintenance,
            since: moment(5, 13, 0),
        }),
        others: vec![other("Religia", 6.0)],
        ..content(Term::Year, Stage::Finals, subjects)
    }
}

/// Points, and a grade in words.
fn without_averages() -> TermContent {
    let text = "Sprawnie dodaje i odejmuje w zakresie 100, rozwiązuje zadania z treścią.";
    let in_words = Grade {
        kind: GradeKind::Semester,
        system: GradeSystem::Text,
        ..grade("1", text)
    };
    let education = TermSubject {
        given: Some(in_words),
        ..subject("Edukacja matematyczna", 0.0, "", "")
    };
    let subjects = vec![education, subject("Technika", 0.0, "4", "5")];
    content(Term::Semester(Some(1)), Stage::Finals, subjects)
}
