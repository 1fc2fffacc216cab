//! The descriptive grades of the first class, which the register calls partial (API.md section 6).

use std::collections::BTreeSet;

use crate::domain::entry::{Entry, Grade, GradeComment, GradeKind, GradeSystem, Named};
use crate::domain::text::clean_line;
use crate::synergia::convert::{Converted, date, date_time, key, lines, number};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire::{self, Ref};

/// Where partial grades stand.
pub const PARTIAL: &str = "partial_grades";

/// The ids that a grade names. All are LIDs.
pub fn references(grade: &wire::PartialGrade, references: &mut References) {
    references.add(Lookup::AuthSubjects, &grade.subject_id.id);
    references.add(Lookup::Accounts, teacher(grade));
}

/// Whether these are all of `total`. How the next page is asked for is not known.
pub fn is_whole(items: &wire::Items<wire::PartialGrade>, total: Option<usize>) -> bool {
    let ids: BTreeSet<_> = items.read.iter().map(|grade| &grade.grade_id.0).collect();
    total.is_none_or(|total| total <= ids.len() + items.skipped.len())
}

/// The partial grades as entries.
pub fn entries(items: wire::Items<wire::PartialGrade>, lookups: &Lookups) -> Converted {
    let entry = |grade: &wire::PartialGrade| entry(grade, lookups).map(Entry::Grade);
    Converted::of(PARTIAL, items, |grade| &grade.grade_id, entry)
}

fn entry(grade: &wire::PartialGrade, lookups: &Lookups) -> Option<Grade> {
    let value = named(&grade.scale_value);
    Some(Grade {
        key: key(PARTIAL, &grade.grade_id)?,
        kind: GradeKind::Ordinary,
        system: GradeSystem::Area {
            content: lines(&grade.content),
            requirements: requirements(grade),
        },
        value: value
            .map(|value| value.label().to_owned())
            .unwrap_or_default(),
        subject: lookups.named(Lookup::AuthSubjects, grade.subject_id.id.as_deref()),
        category: named(&grade.area),
        weight: None,
        counts_to_average: Some(false),
        comments: comments(grade),
        teacher: lookups.named(Lookup::Accounts, teacher(grade).map(String::as_str)),
        date: date(&grade.date)?,
        added_at: date_time(&grade.add_date)?,
        semester: number(&grade.semester),
        improves: None,
        proposed: None,
    })
}

fn teacher(grade: &wire::PartialGrade) -> Option<&String> {
    grade.added_by.id.as_ref().or(grade.teacher_id.id.as_ref())
}

/// A reference that brings its name along.
fn named(reference: &Ref) -> Option<Named> {
    Some(Named {
        id: clean_line(reference.id.as_deref()?),
        name: reference.name.clone(),
    })
}

fn requirements(grade: &wire::PartialGrade) -> Vec<Named> {
    grade
        .implemented_requirements
        .0
        .iter()
        .filter_map(named)
        .collect()
}

/// Remarks have no ids here: they are known by what they say.
fn comments(grade: &wire::PartialGrade) -> Vec<GradeComment> {
    let comment = |text| GradeComment {
        id: String::new(),
        text: Some(lines(text)),
    };
    grade.comments.0.iter().map(comment).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn lookups() -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in [
            (
                Lookup::AuthSubjects,
                r#"[{"identifier":"LID-S-MUZ1","numericIdentifier":42107,"name":"Muzyka"}]"#,
            ),
            (
                Lookup::Accounts,
                r#"[{"Id":7,"AccountId":"LID-U-7","FirstName":"Ewa","LastName":"Lis"}]"#,
            ),
        ] {
            let rows = lookup.kept(serde_json::from_str(rows).unwrap(), &BTreeSet::new());
            let now = DateTime::UNIX_EPOCH;
            lookups.table(lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    fn one(fields: &str) -> Grade {
        let json = format!(r#"[{{"gradeId":"LID-G-1",{fields}}}]"#);
        let entries = entries(wire::Items::of(&json).unwrap(), &lookups()).entries;
        match entries.into_iter().next() {
            Some(Entry::Grade(grade)) => grade,
            other => panic!("no grade: {other:?}"),
        }
    }

    #[test]
    fn a_partial_grade_is_read_whole() {
        let grade = one(
            r#""teacherId":"LID-U-7","addedBy":"LID-U-7","area":{"id":"LID-A-1","name":"Mowa","color":"aa"},
            "subjectId":"LID-S-MUZ1","scaleValue":{"id":"LID-V-1","value":"6"},"content":"Opowiada\n\n\nutwór.",
            "comments":"Praca na lekcji","implementedRequirements":[{"id":"LID-R-1","name":"Słucha"},null],
            "date":"2027-01-08","semester":1,"addDate":"2027-01-08 12:10:44""#,
        );
        assert_eq!(grade.key.as_str(), "partial_grades:LID-G-1");
        assert_eq!(
            (grade.value.as_str(), grade.system.words()),
            ("6", "Opowiada\n\nutwór.")
        );
        assert_eq!(grade.subject.as_ref().unwrap().label(), "Muzyka");
        assert_eq!(grade.category.as_ref().unwrap().label(), "Mowa");
        assert_eq!(grade.teacher.as_ref().unwrap().label(), "Ewa Lis");
        assert_eq!(grade.comment(), "Praca na lekcji");
        assert_eq!(grade.added_at.unwrap().to_string(), "2027-01-08 12:10:44");
        let GradeSystem::Area { requirements, .. } = &grade.system else {
            panic!("{:?}", grade.system);
        };
        let requirements: Vec<&str> = requirements.iter().map(Named::label).collect();
        assert_eq!(requirements, ["Słucha"]);
    }

    #[test]
    fn what_is_missing_hides_nothing() {
        for fields in [
            r#""scaleValue":null,"area":null,"comments":null,"content":null"#,
            r#""scaleValue":[],"area":7.5,"comments":{},"implementedRequirements":null"#,
            r#""new":{"a":1}"#,
        ] {
            let grade = one(fields);
            assert_eq!(
                (grade.value.as_str(), grade.comments.len()),
                ("", 0),
                "{fields}"
            );
        }
        assert_eq!(one(r#""scaleValue":"B""#).value, "B");
        let broken = r#"[{"content":"bez id"},{"gradeId":"LID-2","content":{}},7]"#;
        let converted = entries(wire::Items::of(broken).unwrap(), &lookups());
        assert_eq!(converted.skipped_ids(), ["LID-2", "", ""]);
    }

    #[test]
    fn a_page_is_all_there_is_when_the_total_says_so() {
        let json = r#"[{"gradeId":"1"},{"gradeId":"2"},{"gradeId":"2"},7]"#;
        for (total, expected) in [(None, true), (Some(3), true), (Some(4), false)] {
            let items = wire::Items::of(json).unwrap();
            assert_eq!(is_whole(&items, total), expected, "{total:?}");
        }
    }
}
