//! Grades (API.md section 6).

pub mod partial;
mod proposals;
pub mod systems;

use std::collections::BTreeMap;

use super::comments::comments;
use super::{Converted, date, date_time, line, number};
use crate::domain::Key;
use crate::domain::entry::{Entry, Grade, GradeKind, GradeSystem, Improved};
use crate::domain::text::clean_line;
use crate::synergia::lookups::{Lookup, Lookups, References, Table};
use crate::synergia::wire;
use proposals::Proposals;

/// Where the ordinary grades stand, and the proposed and final ones.
pub const ORDINARY: &str = "grades";

/// The ids that a grade of any list of the gateway names.
pub(super) fn common_references(grade: &wire::Grade, references: &mut References) {
    references.add(Lookup::Subjects, &grade.subject.id);
    references.add(Lookup::Users, &grade.added_by.id);
}

/// The ids that a grade names.
pub fn references(grade: &wire::Grade, references: &mut References) {
    common_references(grade, references);
    references.add(Lookup::Categories, &grade.category.id);
    references.add(Lookup::Comments, grade.comments.ids());
}

/// The grades as entries.
pub fn entries(items: wire::Items<wire::Grade>, lookups: &Lookups) -> Converted {
    let values: BTreeMap<String, String> = items
        .read
        .iter()
        .filter_map(|grade| Some((grade.id.0.clone()?, value(grade))))
        .collect();
    let proposals = Proposals::among(&items.read);
    Converted::of(
        ORDINARY,
        items,
        |grade| &grade.id,
        |grade| entry(grade, &values, &proposals, lookups).map(Entry::Grade),
    )
}

fn entry(
    grade: &wire::Grade,
    values: &BTreeMap<String, String>,
    proposals: &Proposals,
    lookups: &Lookups,
) -> Option<Grade> {
    let category = grade.category.id.as_deref();
    Some(Grade {
        counts_to_average: category.map_or(Some(true), |id| {
            lookups.of(Lookup::Categories).counts_to_average(id)
        }),
        improves: grade.improvement.id.as_ref().map(|id| Improved {
            key: key(ORDINARY, id),
            value: values.get(id).cloned(),
        }),
        proposed: proposals.of(grade),
        ..common(
            ORDINARY,
            grade,
            lookups,
            lookups.of(Lookup::Categories),
            lookups.of(Lookup::Comments),
        )?
    })
}

/// What a grade of any list of the gateway says; the value is the symbol, and it counts to no average.
pub(super) fn common(
    source: &str,
    grade: &wire::Grade,
    lookups: &Lookups,
    categories: &Table,
    comment_texts: &Table,
) -> Option<Grade> {
    let category = grade.category.id.as_deref();
    Some(Grade {
        key: key(source, grade.id.as_deref()?),
        kind: kind(grade),
        system: GradeSystem::Symbol,
        value: value(grade),
        subject: lookups.named(Lookup::Subjects, grade.subject.id.as_deref()),
        category: categories.named(category),
        weight: category.and_then(|id| categories.weight(id)),
        counts_to_average: Some(false),
        comments: comments(&grade.comments, comment_texts),
        teacher: lookups.named(Lookup::Users, grade.added_by.id.as_deref()),
        date: date(&grade.date)?,
        added_at: date_time(&grade.add_date)?,
        semester: semester(grade),
        improves: None,
        proposed: None,
    })
}

fn key(source: &str, id: &str) -> Key {
    Key::new(source, &clean_line(id))
}

pub(super) fn semester(grade: &wire::Grade) -> Option<u8> {
    number(&grade.semester)
}

pub(super) fn value(grade: &wire::Grade) -> String {
    line(&grade.grade)
}

/// The first flag that is set, in the order of API.md section 6.
pub(super) fn kind(grade: &wire::Grade) -> GradeKind {
    let flags = [
        (grade.is_constituent, GradeKind::Ordinary),
        (grade.is_semester, GradeKind::Semester),
        (grade.is_semester_proposition, GradeKind::SemesterProposal),
        (grade.is_final, GradeKind::Final),
        (grade.is_final_proposition, GradeKind::FinalProposal),
    ];
    flags
        .into_iter()
        .find(|(flag, _)| flag.0)
        .map_or(GradeKind::Ordinary, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;

    fn converted(json: &str, lookups: &Lookups) -> (Vec<Grade>, usize) {
        let converted = entries(wire::Items::of(json).unwrap(), lookups);
        let grades = converted.entries.into_iter().map(|entry| match entry {
            Entry::Grade(grade) => grade,
            other => panic!("no grade: {other:?}"),
        });
        (grades.collect(), converted.skipped.len())
    }

    fn lookups() -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in [
            (Lookup::Subjects, r#"[{"Id":42101,"Name":"Matematyka"}]"#),
            (
                Lookup::Users,
                r#"[{"Id":1204471,"FirstName":"Anna","LastName":"Kowal"}]"#,
            ),
            (
                Lookup::Categories,
                r#"[{"Id":31002,"Name":"Sprawdzian","Weight":"3"}]"#,
            ),
            (
                Lookup::Comments,
                r#"[{"Id":5520118,"Text":"Poprawa sprawdzianu."}]"#,
            ),
        ] {
            let rows = serde_json::from_str(rows).unwrap();
            let now = DateTime::UNIX_EPOCH;
            lookups.table(lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    #[test]
    fn a_correction_is_read_whole() {
        let json = r#"[
            {"Id":88410354,"Grade":"1","IsConstituent":true},
            {"Id":88411902,"Subject":{"Id":42101},"Category":{"Id":31002},"AddedBy":{"Id":1204471},
             "Grade":"4-","Date":"2026-10-29","AddDate":"2026-10-29 13:20:10","Semester":1,
             "IsConstituent":true,"Improvement":{"Id":88410354},"Comments":[{"Id":5520118},{"Id":9},{"Id":"9"}]}]"#;
        let (grades, _) = converted(json, &lookups());
        let grade = &grades[1];
        assert_eq!(grade.key.as_str(), "grades:88411902");
        assert_eq!(
            (grade.value.as_str(), grade.kind),
            ("4-", GradeKind::Ordinary)
        );
        assert_eq!(grade.subject.as_ref().unwrap().label(), "Matematyka");
        assert_eq!(grade.category.as_ref().unwrap().label(), "Sprawdzian");
        assert_eq!(grade.teacher.as_ref().unwrap().label(), "Anna Kowal");
        assert_eq!(grade.weight, Some(3.0));
        assert_eq!(grade.counts_to_average, Some(true));
        assert_eq!(grade.comment(), "Poprawa sprawdzianu.");
        assert_eq!(grade.comments.len(), 2);
        assert_eq!(grade.added_at.unwrap().to_string(), "2026-10-29 13:20:10");
        assert_eq!(grade.semester, Some(1));
        let improved = grade.improves.as_ref().unwrap();
        assert_eq!(improved.key.as_str(), "grades:88410354");
        assert_eq!(improved.value.as_deref(), Some("1"));
    }

    #[test]
    fn a_missing_lookup_hides_nothing() {
        let json = r#"[{"Id":1,"Grade":"5","Subject":{"Id":42101},"Comments":[{"Id":2}]}]"#;
        let (grades, _) = converted(json, &Lookups::default());
        assert_eq!(grades[0].subject.as_ref().unwrap().label(), "42101");
        assert_eq!(grades[0].comments[0].text, None);
    }

    #[test]
    fn whether_a_grade_counts_is_known_when_its_category_is() {
        let json = r#"[{"Id":1,"Category":{"Id":31002}},{"Id":2,"Category":{"Id":9}},{"Id":3}]"#;
        let (grades, _) = converted(json, &lookups());
        let counts: Vec<_> = grades.iter().map(|grade| grade.counts_to_average).collect();
        assert_eq!(counts, [Some(true), None, Some(true)]);
    }

    #[test]
    fn the_kind_follows_the_first_flag_set() {
        for (flags, expected) in [
            (r#""IsConstituent":true,"IsFinal":1"#, GradeKind::Ordinary),
            (
                r#""IsConstituent":false,"IsSemester":"1""#,
                GradeKind::Semester,
            ),
            (r#""IsSemesterProposition":1"#, GradeKind::SemesterProposal),
            (
                r#""IsSemester":0,"IsFinal":true,"IsFinalProposition":true"#,
                GradeKind::Final,
            ),
            (r#""IsFinalProposition":true"#, GradeKind::FinalProposal),
            (r#""IsConstituent":null"#, GradeKind::Ordinary),
        ] {
            let (grades, _) = converted(&format!(r#"[{{"Id":1,{flags}}}]"#), &Lookups::default());
            assert_eq!(grades[0].kind, expected, "{flags}");
        }
    }

    #[test]
    fn odd_grades_are_read_and_one_without_an_id_is_skipped() {
        let json = r#"[{"Id":"t7","Grade":null,"Subject":null,"Improvement":null,"Comments":{},"New":{}},
            {"Grade":"5"},7,{"Id":2,"Grade":5,"Date":"0000-00-00"}]"#;
        let (grades, skipped) = converted(json, &Lookups::default());
        assert_eq!(skipped, 2);
        assert_eq!(grades[0].key.as_str(), "grades:t7");
        assert_eq!(grades[0].value, "");
        assert_eq!((grades[1].value.as_str(), grades[1].date), ("5", None));
    }
}
