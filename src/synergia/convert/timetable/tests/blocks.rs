use super::*;

const RHYTHMICS: &str = r#""date":"2026-10-07","startTime":"09:30","endTime":"10:00","activityTypeIdentifier":"A-1",
    "classroomIdentifier":"R-1","teachers":["LID-AUTH-USER-1-B","LID-AUTH-USER-1-A"]"#;
const ENGLISH: &str = r#""date":"2026-10-07","startTime":"09:30","endTime":"10:00","activityTypeIdentifier":"A-2",
    "classroomIdentifier":"R-1","teachers":["LID-AUTH-USER-1-C"]"#;

fn lookups() -> Lookups {
    let mut lookups = Lookups::default();
    for (lookup, rows) in [
        (
            Lookup::Activities,
            r#"[{"identifier":"A-1","name":"Rytmika"},{"identifier":"A-2","name":"Angielski"}]"#,
        ),
        (
            Lookup::Accounts,
            r#"[{"Id":1,"AccountId":"LID-AUTH-USER-1-A","FirstName":"Ewa","LastName":"Lis"},
                {"Id":2,"AccountId":"LID-AUTH-USER-1-B","FirstName":"Jan","LastName":"Maj"}]"#,
        ),
        (
            Lookup::KindergartenRooms,
            r#"[{"identifier":"R-1","symbol":"1","name":"sala 1"}]"#,
        ),
    ] {
        let rows = lookup.kept(serde_json::from_str(rows).unwrap(), &BTreeSet::new());
        let now = DateTime::UNIX_EPOCH;
        lookups.table(lookup).take(rows, &BTreeSet::new(), now);
    }
    lookups
}

/// Converts items; also backwards and twice over, which must not matter.
fn read(items: &[String]) -> Vec<Lesson> {
    let block = |item: &String| serde_json::from_str(&format!("{{{item}}}")).unwrap();
    let convert = |blocks: &[wire::Block]| entries(blocks, &lookups());
    let forwards = convert(&items.iter().map(block).collect::<Vec<_>>());
    let twice: Vec<_> = items.iter().chain(items).rev().map(block).collect();
    assert_eq!(convert(&twice), forwards, "the order of the answer");
    forwards
}

fn entries(blocks: &[wire::Block], lookups: &Lookups) -> Vec<Lesson> {
    let entries = super::super::blocks(blocks, lookups).entries.into_iter();
    let lessons = entries.map(|entry| match entry {
        Entry::Lesson(lesson) => lesson,
        other => panic!("no block: {other:?}"),
    });
    lessons.collect()
}

fn one(items: &[String]) -> Lesson {
    let lessons = read(items);
    assert_eq!(lessons.len(), 1, "{lessons:?}");
    lessons.into_iter().next().unwrap()
}

fn item(fields: &str, kind: &str) -> String {
    format!(r#"{fields},"type":"{kind}""#)
}

#[test]
fn a_block_is_planned_cancelled_or_replaced() {
    let planned = "planned: Rytmika, Ewa Lis, Jan Maj, sala 1";
    let replaced = "Rytmika, Ewa Lis, Jan Maj, sala 1 by Angielski, LID-AUTH-USER-1-C, sala 1";
    let in_full = format!(
        r#"{},"substitutedLesson":{{{RHYTHMICS}}}"#,
        item(ENGLISH, "substitution")
    );
    let by_id = format!(
        r#"{},"substitutedLesson":{{"identifier":"E-3"}}"#,
        item(ENGLISH, "substitution")
    );
    let without = item(ENGLISH, "substitution");
    let gives_way = format!(
        r#""identifier":"E-3",{},"substitutions":[{{"identifier":"E-4"}}]"#,
        item(RHYTHMICS, "substituted")
    );
    for (items, expected) in [
        (vec![item(RHYTHMICS, "planned")], planned),
        (vec![RHYTHMICS.to_owned()], planned),
        (vec![item(RHYTHMICS, "unheard_of")], planned),
        (
            vec![item(RHYTHMICS, "cancelled")],
            "cancelled: Rytmika, Ewa Lis, Jan Maj, sala 1",
        ),
        (vec![gives_way.clone(), in_full.clone()], replaced),
        (vec![in_full.clone()], replaced),
        (vec![item(RHYTHMICS, "planned"), in_full], replaced),
        (vec![gives_way.clone(), by_id], replaced),
        (vec![gives_way.clone(), without], replaced),
        // What is done instead stands nowhere.
        (
            vec![gives_way],
            "Rytmika, Ewa Lis, Jan Maj, sala 1 by ?, ?, ?",
        ),
    ] {
        let block = one(&items);
        assert_eq!(words(&block), expected, "{items:?}");
        assert_eq!(block.key.as_str(), "kindergarten:2026-10-07/09:30");
        assert_eq!(block.slot.number, None);
    }
}

#[test]
fn a_substitution_at_another_time_is_a_move() {
    let later = RHYTHMICS
        .replace("09:30", "11:00")
        .replace("10:00", "11:30");
    let moved = format!(
        r#"{},"substitutedLesson":{{{RHYTHMICS}}}"#,
        item(&later, "substitution")
    );
    for items in [
        vec![moved.clone()],
        vec![moved, item(RHYTHMICS, "substituted")],
    ] {
        let block = one(&items);
        assert_eq!(block.key.as_str(), "kindergarten:2026-10-07/09:30");
        assert_eq!(
            block.takes_place_at().from,
            chrono::NaiveTime::from_hms_opt(11, 0, 0)
        );
    }
}

#[test]
fn what_the_kindergarten_says_to_a_substitution_is_kept() {
    let item = format!(
        r#"{},"comments":" za panią Olę ","substitutedLesson":{{{RHYTHMICS}}}"#,
        item(RHYTHMICS, "substitution")
    );
    let block = one(&[item]);
    assert_eq!(block.note.as_deref(), Some("za panią Olę"));
    assert!(matches!(block.state, LessonState::Substituted { .. }));
}

#[test]
fn blocks_that_begin_together_differ_by_activity() {
    let blocks = read(&[item(RHYTHMICS, "planned"), item(ENGLISH, "cancelled")]);
    let keys: Vec<&str> = blocks.iter().map(|block| block.key.as_str()).collect();
    let begin = "kindergarten:2026-10-07/09:30";
    assert_eq!(keys, [begin, &format!("{begin}/lA-2")]);
}

#[test]
fn a_block_without_a_place_is_skipped_and_hides_no_other() {
    let list = format!(
        r#"[{{{RHYTHMICS}}},{{"date":"2026-10-07"}},{{"startTime":"09:30"}},{{{RHYTHMICS},"type":[]}},7]"#
    );
    let items = wire::Items::<wire::Block>::of(&list).unwrap();
    let converted = super::super::blocks(&items.read, &Lookups::default());
    assert_eq!((converted.entries.len(), converted.skipped.len()), (1, 2));
    assert_eq!(items.skipped.len(), 2);
}

#[test]
fn everything_that_blocks_refer_to_is_looked_up() {
    let item = format!(
        r#"{},"substitutedLesson":{{{RHYTHMICS}}}"#,
        item(ENGLISH, "substitution")
    );
    let block: wire::Block = serde_json::from_str(&format!("{{{item}}}")).unwrap();
    let named = References::of(&[block], block::references);
    assert_eq!(named.ids(Lookup::Activities), ["A-1", "A-2"]);
    assert_eq!(named.ids(Lookup::KindergartenRooms), ["R-1"]);
    assert_eq!(named.ids(Lookup::Accounts).len(), 3);
}
