//! Whose lessons the lessons of groups are.

use super::*;

const FIRST: u32 = 7_731;
const SECOND: u32 = 7_732;

/// A lesson of an assignment, of the whole class or of a group.
fn item(assignment: u32, group: Option<u32>, more: &str) -> String {
    let group =
        group.map(|id| format!(r#","VirtualClass":{{"Id":{id}}},"VirtualClassName":"gr. {id}""#));
    let group = group.unwrap_or_default();
    format!(
        r#""Lesson":{{"Id":"{assignment}"}},"Subject":{{"Id":"1","Name":"Lekcja"}}{group}{more}"#
    )
}

/// Three lessons of the class, the first two groups of English at the same hour, and what `more` there is.
fn week(more: &[(&'static str, usize, String)]) -> Vec<(&'static str, usize, String)> {
    let day = "2026-10-06";
    let mut items = vec![
        (day, 1, item(11, None, "")),
        (day, 2, item(12, None, "")),
        (day, 3, item(13, None, "")),
        (day, 5, item(21, Some(FIRST), "")),
        (day, 5, item(22, Some(SECOND), "")),
    ];
    items.extend_from_slice(more);
    items
}

/// The keys that are shown, and those of others, where the standing plan has these assignments.
fn sorted_out(items: &[(&str, usize, String)], own: &[u32]) -> (Vec<String>, Vec<String>) {
    let rows: Vec<String> = own
        .iter()
        .map(|id| format!(r#"{{"Id":51{id},"Lesson":{{"Id":{id}}}}}"#))
        .collect();
    let rows = serde_json::from_str(&format!("[{}]", rows.join(","))).unwrap();
    let rows = Lookup::OwnLessons.kept(rows, &BTreeSet::new());
    let mut lookups = lookups();
    let table = lookups.table(Lookup::OwnLessons);
    table.take(rows, &BTreeSet::new(), DateTime::UNIX_EPOCH);
    let (converted, others) = super::super::lessons(&found(items), &lookups);
    let short = |key: &str| key.replace("timetable:2026-10-", "");
    let entries = converted.entries.iter();
    let shown = entries.map(|entry| short(entry.key().as_str()));
    (
        shown.collect(),
        others.iter().map(|key| short(key)).collect(),
    )
}

#[test]
fn lessons_of_groups_that_the_child_is_not_in_are_sorted_out_where_the_plan_tells() {
    let both = ["06/5/7731", "06/5/7732"];
    for (own, shown, others) in [
        // Its own groups alone: seen by somebody.
        (&[11, 12, 13, 21][..], &both[..1], &both[1..]),
        (&[11, 12, 13, 22], &both[1..], &both[..1]),
        // A lesson that is new in the plan of the class spoils nothing.
        (&[11, 12, 21], &both[..1], &both[1..]),
        // It goes to neither.
        (&[11, 12, 13], &[], &both),
        // The plan of the whole class.
        (&[11, 12, 13, 21, 22], &both, &[]),
        // It is not known, or is of other lessons.
        (&[], &both, &[]),
        (&[11, 21], &both, &[]),
        (&[901, 902, 903], &both, &[]),
    ] {
        let (found_shown, found_others) = sorted_out(&week(&[]), own);
        assert_eq!(found_shown[3..], *shown, "{own:?}");
        assert_eq!(found_others, others, "{own:?}");
    }
}

#[test]
fn where_every_lesson_is_of_a_group_one_that_is_known_will_do() {
    let day = "2026-10-06";
    let items = [
        (day, 1, item(21, Some(FIRST), "")),
        (day, 1, item(22, Some(SECOND), "")),
    ];
    for (own, others) in [(&[21][..], 1), (&[], 0), (&[99], 0)] {
        assert_eq!(sorted_out(&items, own).1.len(), others, "{own:?}");
    }
}

#[test]
fn what_happens_to_a_lesson_is_sorted_out_by_its_group() {
    let own = [11, 12, 13, 21];
    let cancelled = r#","IsCanceled":true"#;
    let instead = r#","IsSubstitutionClass":true,"OrgLesson":{"Id":"21"}"#;
    let of_others = r#","IsSubstitutionClass":true,"OrgLesson":{"Id":"22"}"#;
    let unknown = r#","IsSubstitutionClass":true"#;
    for (more, is_shown) in [
        (item(22, Some(SECOND), cancelled), false),
        (item(21, Some(FIRST), cancelled), true),
        // Both groups together, by whoever is there: it is of the child as well.
        (item(22, Some(SECOND), instead), true),
        (item(21, Some(FIRST), of_others), false),
        // Of a change that names no plan the group decides.
        (item(99, Some(FIRST), unknown), true),
        (item(99, Some(SECOND), unknown), false),
        // A group of which nothing else is known may be its own.
        (item(99, Some(7_739), unknown), true),
    ] {
        let (shown, _) = sorted_out(&week(&[("2026-10-08", 5, more.clone())]), &own);
        let found = shown.iter().any(|key| key.starts_with("08/5"));
        assert_eq!(found, is_shown, "{more}");
    }
}

#[test]
fn the_standing_plan_is_asked_for_where_there_are_groups() {
    let asked = |items: &[(&str, usize, String)]| {
        let asked = References::of(&found(items), references);
        asked.ids(Lookup::OwnLessons).join(" ")
    };
    assert_eq!(asked(&week(&[])), "21 22");
    assert_eq!(asked(&week(&[])[..3]), "");
}
