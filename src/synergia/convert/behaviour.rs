//! Grades of behaviour (API.md section 7, `BehaviourGrades/Points`).

use super::comments::comments;
use super::{Converted, date_time, key, line, lines};
use crate::domain::entry::{BehaviourGrade, Entry, Mark};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "behaviour_grades_points";

/// The ids that a grade names.
pub fn references(grade: &wire::BehaviourGrade, references: &mut References) {
    references.add(Lookup::Users, &grade.added_by.id);
    references.add(Lookup::BehaviourTypes, &grade.scale.id);
    references.add(Lookup::BehaviourCategories, &grade.category.id);
    references.add(Lookup::BehaviourComments, grade.comments.ids());
}

/// The grades as entries.
pub fn entries(items: wire::Items<wire::BehaviourGrade>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |grade| &grade.id,
        |grade| entry(grade, lookups),
    )
}

fn entry(grade: &wire::BehaviourGrade, lookups: &Lookups) -> Option<Entry> {
    Some(Entry::BehaviourGrade(BehaviourGrade {
        key: key(SOURCE, &grade.id)?,
        mark: mark(grade, lookups),
        text: lines(&grade.text),
        category: lookups.named(Lookup::BehaviourCategories, grade.category.id.as_deref()),
        comments: comments(&grade.comments, lookups.of(Lookup::BehaviourComments)),
        teacher: lookups.named(Lookup::Users, grade.added_by.id.as_deref()),
        added_at: date_time(&grade.add_date)?,
    }))
}

/// In the order of API.md section 7: the scale, the points, the short name.
fn mark(grade: &wire::BehaviourGrade, lookups: &Lookups) -> Mark {
    let scale = lookups.named(Lookup::BehaviourTypes, grade.scale.id.as_deref());
    match (scale, grade.value.0) {
        (Some(scale), _) => Mark::Scale(scale),
        (None, Some(points)) => Mark::Points(points),
        (None, None) => Mark::Word(line(&grade.short_name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Named;

    #[test]
    fn the_scale_precedes_the_points_and_they_the_short_name() {
        let scale = |id: &str| {
            Mark::Scale(Named {
                id: id.into(),
                name: None,
            })
        };
        for (json, expected) in [
            (
                r#"{"Id":1,"ShortName":"","Text":null,"BehaviourGrade":{"Id":2}}"#,
                scale("2"),
            ),
            (
                r#"{"Id":1,"BehaviourGrade":{"Id":"2"},"Value":5}"#,
                scale("2"),
            ),
            (r#"{"Id":1,"Value":5.0,"ShortName":"x"}"#, Mark::Points(5.0)),
            (r#"{"Id":1,"Value":"-2,5"}"#, Mark::Points(-2.5)),
            (r#"{"Id":1,"Value":0}"#, Mark::Points(0.0)),
            (
                r#"{"Id":1,"Value":null,"ShortName":" zg "}"#,
                Mark::Word("zg".into()),
            ),
            (
                r#"{"Id":"1","BehaviourGrade":null}"#,
                Mark::Word(String::new()),
            ),
        ] {
            let items = wire::Items::of(&format!("[{json}]")).unwrap();
            let converted = entries(items, &Lookups::default());
            let Some(Entry::BehaviourGrade(grade)) = converted.entries.first() else {
                panic!("no grade: {json}");
            };
            assert_eq!(grade.mark, expected, "{json}");
            assert_eq!(grade.key.as_str(), "behaviour_grades_points:1");
        }
    }

    #[test]
    fn one_bad_grade_spoils_only_itself() {
        let json = r#"[{"Value":1},"x",{"Id":3,"Value":1,"Comments":[{"Id":7101},null],"New":{}}]"#;
        let items: wire::Items<wire::BehaviourGrade> = wire::Items::of(json).unwrap();
        let named = References::of(&items.read, references);
        assert_eq!(named.ids(Lookup::BehaviourComments), ["7101"]);
        let converted = entries(items, &Lookups::default());
        assert_eq!((converted.entries.len(), converted.skipped.len()), (1, 2));
    }
}
