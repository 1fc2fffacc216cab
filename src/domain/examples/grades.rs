//! What teachers grade.

use super::{Sides, at, named, october};
use crate::domain::average::{Average, Way};
use crate::domain::entry::{Entry, Grade, GradeComment, GradeKind, GradeSystem, Improved};
use crate::domain::goals::GoalProgress;
use crate::domain::{ChangeKind, Key};

/// A grade in mathematics.
pub fn grade(id: &str, value: &str) -> Grade {
    Grade {
        key: Key::new("grades", id),
        kind: GradeKind::Ordinary,
        system: GradeSystem::Symbol,
        value: value.to_owned(),
        subject: Some(named("Matematyka")),
        category: Some(named("Kartkówka")),
        weight: Some(3.0),
        counts_to_average: Some(true),
        comments: vec![GradeComment {
            id: "1".to_owned(),
            text: Some("Ułamki zwykłe".to_owned()),
        }],
        teacher: Some(named("Anna Kowal")),
        date: Some(october(5)),
        added_at: Some(october(5).and_time(at(12, 40))),
        semester: Some(1),
        improves: None,
        proposed: None,
    }
}

/// A goal of 4,50 that one more 5 would reach.
pub fn goal_progress(subject: &str) -> GoalProgress {
    GoalProgress {
        subject: named(subject),
        goal: Average::rounded(4.5),
        before: Some(Average::rounded(3.6)),
        now: Average::rounded(4.43),
        way: Some(Way {
            count: 1,
            grade: 5,
            weight: Some(1.0),
        }),
    }
}

/// Every change that there is.
pub(super) fn changes() -> Vec<Sides> {
    let first = grade("771", "3");
    let raised = Grade {
        value: "4".into(),
        ..first.clone()
    };
    let recategorised = Grade {
        category: Some(named("Sprawdzian")),
        ..grade("773", "5")
    };
    let commented = Grade {
        comments: Vec::new(),
        ..grade("774", "np")
    };
    let correction = Grade {
        improves: Some(Improved {
            key: Key::new("grades", "700"),
            value: Some("1".into()),
        }),
        ..grade("775", "4-")
    };
    let with_proposal = |id: &str, value: &str, kind, proposed: Option<&str>| {
        Entry::Grade(Grade {
            kind,
            category: None,
            weight: None,
            proposed: proposed.map(str::to_owned),
            ..grade(id, value)
        })
    };
    let of_kind = |id: &str, value: &str, kind| with_proposal(id, value, kind, None);
    vec![
        (
            ChangeKind::Added,
            None,
            Some(Entry::Grade(grade("770", "5"))),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(first)),
            Some(Entry::Grade(raised)),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(grade("773", "5"))),
            Some(Entry::Grade(recategorised)),
        ),
        (
            ChangeKind::Changed,
            Some(Entry::Grade(commented)),
            Some(Entry::Grade(grade("774", "np"))),
        ),
        (ChangeKind::Added, None, Some(Entry::Grade(correction))),
        (
            ChangeKind::Removed,
            Some(Entry::Grade(grade("776", "2"))),
            None,
        ),
        (
            ChangeKind::Restored,
            Some(Entry::Grade(grade("777", "2"))),
            Some(Entry::Grade(grade("777", "2"))),
        ),
        (
            ChangeKind::Added,
            None,
            Some(of_kind("778", "4", GradeKind::SemesterProposal)),
        ),
        (
            ChangeKind::Added,
            None,
            Some(with_proposal("779", "4", GradeKind::Semester, Some("4"))),
        ),
        (
            ChangeKind::Added,
            None,
            Some(of_kind("780", "4", GradeKind::FinalProposal)),
        ),
        (
            ChangeKind::Changed,
            Some(of_kind("781", "3", GradeKind::FinalProposal)),
            Some(of_kind("781", "4", GradeKind::Final)),
        ),
    ]
}
