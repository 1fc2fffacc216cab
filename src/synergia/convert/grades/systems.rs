//! Text, descriptive and point grades (API.md section 6).

use super::{common, common_references};
use crate::domain::entry::{Entry, Grade, GradeSystem};
use crate::synergia::convert::{Converted, lines};
use crate::synergia::lookups::{Lookup, Lookups, References, Table};
use crate::synergia::wire;

/// Where text grades stand.
pub const TEXTS: &str = "base_text_grades";
/// Where descriptive grades stand.
pub const DESCRIPTIVE: &str = "descriptive_grades";
/// Where point grades stand.
pub const POINTS: &str = "point_grades";

/// The ids that a text grade names.
pub fn text_references(grade: &wire::Grade, references: &mut References) {
    common_references(grade, references);
    references.add(Lookup::TextCategories, &grade.category.id);
    references.add(Lookup::Skills, &grade.skill.id);
}

/// The ids that a descriptive grade names.
pub fn descriptive_references(grade: &wire::Grade, references: &mut References) {
    common_references(grade, references);
    references.add(Lookup::Skills, &grade.skill.id);
    references.add(Lookup::DescriptiveComments, grade.comments.ids());
}

/// The ids that a point grade names.
pub fn point_references(grade: &wire::Grade, references: &mut References) {
    common_references(grade, references);
    references.add(Lookup::PointCategories, &grade.category.id);
    references.add(Lookup::PointComments, grade.comments.ids());
}

/// The text grades as entries, but for those that the school does not show.
pub fn text_grades(items: wire::Items<wire::Grade>, lookups: &Lookups) -> Converted {
    let is_shown = |grade: &wire::Grade| {
        grade.id.0.as_ref()?;
        Some(grade.show_in_grades_view.is_none_or(|flag| flag.0))
    };
    let items = items.only(|grade| &grade.id, is_shown);
    converted(TEXTS, items, |grade| text_grade(grade, lookups))
}

/// The descriptive grades as entries.
pub fn descriptive_grades(items: wire::Items<wire::Grade>, lookups: &Lookups) -> Converted {
    converted(DESCRIPTIVE, items, |grade| {
        descriptive_grade(grade, lookups)
    })
}

/// The point grades as entries.
pub fn point_grades(items: wire::Items<wire::Grade>, lookups: &Lookups) -> Converted {
    converted(POINTS, items, |grade| point_grade(grade, lookups))
}

fn converted(
    source: &str,
    items: wire::Items<wire::Grade>,
    entry: impl Fn(&wire::Grade) -> Option<Grade>,
) -> Converted {
    let entry = |grade: &wire::Grade| entry(grade).map(Entry::Grade);
    Converted::of(source, items, |grade| &grade.id, entry)
}

/// The text comes with the line breaks and the indentation of a form.
fn text_grade(grade: &wire::Grade, lookups: &Lookups) -> Option<Grade> {
    let nowhere = Table::default();
    let common = common(
        TEXTS,
        grade,
        lookups,
        lookups.of(Lookup::TextCategories),
        &nowhere,
    )?;
    let words = grade.grade.as_deref().unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().collect();
    Some(Grade {
        value: words.join(" "),
        system: GradeSystem::Text,
        comments: Vec::new(),
        ..in_skill(common, grade, lookups)
    })
}

/// What is shown is `Map`; `Grade` is the code of a range.
fn descriptive_grade(grade: &wire::Grade, lookups: &Lookups) -> Option<Grade> {
    let comments = lookups.of(Lookup::DescriptiveComments);
    let common = common(
        DESCRIPTIVE,
        grade,
        lookups,
        lookups.of(Lookup::Skills),
        comments,
    )?;
    let shown = grade.map.line().or_else(|| grade.real_grade_value.line());
    Some(Grade {
        value: shown.unwrap_or_default(),
        system: GradeSystem::Skill {
            phrase: lines(&grade.phrase),
        },
        ..in_skill(common, grade, lookups)
    })
}

/// The grade with its skill as the category, if it names one.
fn in_skill(common: Grade, grade: &wire::Grade, lookups: &Lookups) -> Grade {
    let Some(id) = grade.skill.id.as_deref() else {
        return common;
    };
    Grade {
        category: lookups.named(Lookup::Skills, Some(id)),
        weight: lookups.of(Lookup::Skills).weight(id),
        ..common
    }
}

/// A mark such as `np` may stand among the points.
fn point_grade(grade: &wire::Grade, lookups: &Lookups) -> Option<Grade> {
    let (categories, comments) = (
        lookups.of(Lookup::PointCategories),
        lookups.of(Lookup::PointComments),
    );
    let common = common(POINTS, grade, lookups, categories, comments)?;
    let Some(points) = points(grade) else {
        return Some(common);
    };
    let category = grade.category.id.as_deref();
    let most = category.and_then(|id| categories.most(id));
    Some(Grade {
        // A zero may come with a sign of its own.
        value: (points + 0.0).to_string(),
        system: GradeSystem::Points { most },
        ..common
    })
}

fn points(grade: &wire::Grade) -> Option<f64> {
    let text = grade.grade.as_deref().unwrap_or_default();
    let is_mark = !text.is_empty() && !text.contains(|c: char| c.is_ascii_digit());
    let in_words = || text.replace(',', ".").parse().ok();
    let points = grade.grade_value.0.or_else(in_words);
    points.filter(|_| !is_mark)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;
    use crate::domain::entry::GradeKind;

    type Convert = fn(wire::Items<wire::Grade>, &Lookups) -> Converted;

    fn lookups() -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in [
            (
                Lookup::TextCategories,
                r#"[{"Id":74001,"Name":"diagnoza","Weight":1}]"#,
            ),
            (
                Lookup::Skills,
                r#"[{"Id":50101,"Name":"Śpiew","Weight":"2"}]"#,
            ),
            (
                Lookup::DescriptiveComments,
                r#"[{"Id":4401,"Text":"Pięknie."}]"#,
            ),
            (
                Lookup::PointCategories,
                r#"[{"Id":8801,"Name":"Projekt","Weight":1,"ValueTo":20},{"Id":8802,"Name":"Quiz"}]"#,
            ),
            (Lookup::PointComments, r#"[{"Id":9901,"Text":"Dobrze."}]"#),
        ] {
            let rows = serde_json::from_str(rows).unwrap();
            let now = DateTime::UNIX_EPOCH;
            lookups.table(lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    fn read(convert: Convert, json: &str) -> Vec<Grade> {
        let converted = convert(wire::Items::of(json).unwrap(), &lookups());
        let grades = converted.entries.into_iter().map(|entry| match entry {
            Entry::Grade(grade) => grade,
            other => panic!("no grade: {other:?}"),
        });
        grades.collect()
    }

    fn one(convert: Convert, fields: &str) -> Grade {
        read(convert, &format!(r#"[{{"Id":1,{fields}}}]"#)).remove(0)
    }

    #[test]
    fn a_text_grade_is_a_line_of_category_or_skill() {
        let fields = r#""Grade":"diagnoza - sesja I\n      80%","Category":{"Id":74001}"#;
        let grade = one(text_grades, fields);
        assert_eq!(grade.key.as_str(), "base_text_grades:1");
        assert_eq!(grade.value, "diagnoza - sesja I 80%");
        assert_eq!(
            (grade.system, grade.kind),
            (GradeSystem::Text, GradeKind::Ordinary)
        );
        assert_eq!(grade.category.unwrap().label(), "diagnoza");
        assert_eq!(grade.weight, Some(1.0));
        let grade = one(text_grades, r#""Grade":"zaliczone","Skill":{"Id":50101}"#);
        assert_eq!(grade.category.unwrap().label(), "Śpiew");
        let long = one(
            text_grades,
            &format!(r#""Grade":"{}""#, "słowo ".repeat(200)),
        );
        assert_eq!(long.value.chars().count(), 1199, "nothing of it is lost");
    }

    #[test]
    fn a_text_grade_that_the_school_does_not_show_is_none() {
        for (fields, is_shown) in [
            (r#""ShowInGradesView":false"#, false),
            (r#""ShowInGradesView":"0""#, false),
            (r#""ShowInGradesView":true"#, true),
            (r#""ShowInGradesView":null"#, true),
            (r#""Semester":1"#, true),
        ] {
            let json = format!(r#"[{{"Id":1,"Grade":"x",{fields}}}]"#);
            assert_eq!(
                read(text_grades, &json).len(),
                usize::from(is_shown),
                "{fields}"
            );
        }
        let odd = wire::Items::of(r#"[{"Id":7,"ShowInGradesView":[]}]"#).unwrap();
        assert_eq!(text_grades(odd, &lookups()).skipped_ids(), ["7"]);
    }

    #[test]
    fn a_descriptive_grade_shows_the_map_and_never_the_code() {
        for (fields, value, phrase) in [
            (r#""Grade":3,"Map":"6","RealGradeValue":"5""#, "6", ""),
            (r#""Grade":3,"Map":null,"RealGradeValue":5"#, "5", ""),
            (
                r#""Grade":3,"Map":"","Phrase":"Śpiewa czysto.""#,
                "",
                "Śpiewa czysto.",
            ),
            (r#""Grade":3,"Phrase":{"Id":1}"#, "", ""),
        ] {
            let grade = one(descriptive_grades, fields);
            assert_eq!(grade.value, value, "{fields}");
            assert_eq!(grade.system.words(), phrase, "{fields}");
        }
        let fields = r#""Map":"6","Skill":{"Id":50101},"Comments":[{"Id":4401}]"#;
        let grade = one(descriptive_grades, fields);
        assert_eq!(grade.key.as_str(), "descriptive_grades:1");
        assert_eq!(grade.category.as_ref().unwrap().label(), "Śpiew");
        assert_eq!(
            (grade.comment().as_str(), grade.weight),
            ("Pięknie.", Some(2.0))
        );
    }

    #[test]
    fn points_are_a_number_of_the_most_that_the_category_allows() {
        let of_twenty = GradeSystem::Points { most: Some(20.0) };
        let points = GradeSystem::Points { most: None };
        for (fields, system, mark) in [
            (
                r#""Grade":"18","GradeValue":"18.00","Category":{"Id":8801}"#,
                &of_twenty,
                "18/20",
            ),
            (
                r#""GradeValue":17.5,"Category":{"Id":"8801"}"#,
                &of_twenty,
                "17.5/20",
            ),
            (r#""Grade":"7,5","Category":{"Id":8802}"#, &points, "7.5"),
            (r#""Grade":0,"GradeValue":"-0""#, &points, "0"),
            (
                r#""Grade":"np","GradeValue":"0.00""#,
                &GradeSystem::Symbol,
                "np",
            ),
            (
                r#""Grade":null,"GradeValue":null"#,
                &GradeSystem::Symbol,
                "",
            ),
        ] {
            let grade = one(point_grades, fields);
            assert_eq!(
                (&grade.system, grade.mark().as_str()),
                (system, mark),
                "{fields}"
            );
        }
        let fields = r#""GradeValue":"18.00","Category":{"Id":8801},"Comments":[{"Id":9901}]"#;
        let grade = one(point_grades, fields);
        assert_eq!(grade.key.as_str(), "point_grades:1");
        // Five points are no five.
        assert_eq!(grade.counts_to_average, Some(false));
        assert_eq!(grade.category.as_ref().unwrap().label(), "Projekt");
        assert_eq!(
            (grade.comment().as_str(), grade.weight),
            ("Dobrze.", Some(1.0))
        );
    }

    #[test]
    fn a_value_of_another_type_spoils_the_grade() {
        for (convert, fields) in [
            (descriptive_grades as Convert, r#""Map":{}"#),
            (descriptive_grades, r#""Map":"5","RealGradeValue":[]"#),
            (point_grades, r#""Grade":"18","GradeValue":{}"#),
        ] {
            let items = wire::Items::of(&format!(r#"[{{"Id":7,{fields}}}]"#)).unwrap();
            assert_eq!(convert(items, &lookups()).skipped_ids(), ["7"], "{fields}");
        }
        let of_the_semester = one(text_grades, r#""Grade":"umie","IsSemester":true"#);
        assert_eq!(of_the_semester.kind, GradeKind::Semester);
    }
}
