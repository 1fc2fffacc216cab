//! Attendance (API.md section 8).

use super::{Converted, date, date_time, key, number};
use crate::domain::entry::{Attendance, AttendanceKind, Entry};
use crate::synergia::lookups::{Lookup, Lookups, References, Table};
use crate::synergia::wire;

const SOURCE: &str = "attendances";

/// The ids that a record names.
pub fn references(record: &wire::Attendance, references: &mut References) {
    references.add(Lookup::AttendanceTypes, &record.kind.id);
    references.add(Lookup::Lessons, &record.lesson.id);
    references.add(Lookup::Users, &record.added_by.id);
}

/// The records as entries. One that does not say its type could be anything, and is not read.
pub fn entries(items: wire::Items<wire::Attendance>, lookups: &Lookups) -> Converted {
    Converted::of(
        items,
        |record| &record.id,
        |record| entry(record, lookups).map(Entry::Attendance),
    )
}

fn entry(record: &wire::Attendance, lookups: &Lookups) -> Option<Attendance> {
    let of_type = record.kind.id.as_deref();
    Some(Attendance {
        key: key(SOURCE, &record.id)?,
        kind: kind(of_type?, lookups.of(Lookup::AttendanceTypes)),
        category: lookups.named(Lookup::AttendanceTypes, of_type)?,
        subject: lookups.subject_of(record.lesson.id.as_deref()),
        teacher: lookups.named(Lookup::Users, record.added_by.id.as_deref()),
        date: date(&record.date),
        lesson_no: number(&record.lesson_no),
        added_at: date_time(&record.add_date),
        was: None,
    })
}

/// What a type comes to: `IsPresenceKind` alone says whether the student was at school; which kind
/// of presence or absence it is, by the base type and then by the name. The five standard types are known
/// without a lookup.
fn kind(id: &str, types: &Table) -> AttendanceKind {
    let by_base = standard(types.standard_type(id).unwrap_or(id));
    let by_name = types.name(id).and_then(|name| named(&name));
    let Some(is_presence) = types.is_presence_kind(id) else {
        return by_base.or(by_name).unwrap_or(AttendanceKind::Unknown);
    };
    let plain = if is_presence {
        AttendanceKind::Present
    } else {
        AttendanceKind::Absent
    };
    // The plain base types say no more than the flag does, and leave the rest to the name.
    let special = [by_base, by_name]
        .into_iter()
        .flatten()
        .find(|kind| *kind != plain && is_kind_of_presence(*kind) == is_presence);
    special.unwrap_or(plain)
}

fn standard(id: &str) -> Option<AttendanceKind> {
    match id {
        "1" => Some(AttendanceKind::Absent),
        "2" => Some(AttendanceKind::Late),
        "3" => Some(AttendanceKind::Excused),
        "4" => Some(AttendanceKind::Released),
        "100" => Some(AttendanceKind::Present),
        _ => None,
    }
}

/// By the words that only one kind has: "obecność" is in "nieobecność" too.
fn named(name: &str) -> Option<AttendanceKind> {
    let name = name.to_lowercase();
    if name.contains("późn") {
        Some(AttendanceKind::Late)
    } else if name.contains("uspr") && !name.contains("nieuspr") {
        Some(AttendanceKind::Excused)
    } else {
        None
    }
}

/// API.md section 8: late and released count as presence.
fn is_kind_of_presence(kind: AttendanceKind) -> bool {
    matches!(
        kind,
        AttendanceKind::Present | AttendanceKind::Late | AttendanceKind::Released
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;

    use AttendanceKind::{Absent, Excused, Late, Present, Released, Unknown};

    fn lookups(rows: &[(Lookup, &str)]) -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in rows {
            let rows = serde_json::from_str(rows).unwrap();
            let now = DateTime::UNIX_EPOCH;
            lookups.table(*lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    fn converted(json: &str, lookups: &Lookups) -> (Vec<Attendance>, usize) {
        let converted = entries(wire::Items::of(json).unwrap(), lookups);
        let entries = converted.entries.into_iter().map(|entry| match entry {
            Entry::Attendance(entry) => entry,
            other => panic!("no attendance: {other:?}"),
        });
        (entries.collect(), converted.skipped.len())
    }

    fn kind_of(id: u32, row: &str) -> AttendanceKind {
        let lookups = lookups(&[(Lookup::AttendanceTypes, &format!("[{row}]"))]);
        let json = format!(r#"[{{"Id":1,"Type":{{"Id":{id}}}}}]"#);
        converted(&json, &lookups).0[0].kind
    }

    #[test]
    fn a_record_is_read_whole() {
        let lookups = lookups(&[
            (
                Lookup::Lessons,
                r#"[{"Id":980207,"Subject":{"Id":42106},"Teacher":{"Id":9}}]"#,
            ),
            (Lookup::Subjects, r#"[{"Id":42106,"Name":"Historia"}]"#),
            (
                Lookup::Users,
                r#"[{"Id":1204471,"FirstName":"Anna","LastName":"Kowal"}]"#,
            ),
            (
                Lookup::AttendanceTypes,
                r#"[{"Id":1,"Name":"Nieobecność","IsPresenceKind":false,"Standard":true}]"#,
            ),
        ]);
        let json = r#"[{"Id":"t41685","Lesson":{"Id":980207},"Student":{"Id":2741186},
            "Date":"2026-10-21","AddDate":"2026-10-20 15:22:09","LessonNo":3,"Semester":1,
            "Type":{"Id":1},"AddedBy":{"Id":1204471},"Trip":{"Id":15}}]"#;
        let (entries, _) = converted(json, &lookups);
        let entry = &entries[0];
        assert_eq!(entry.key.as_str(), "attendances:t41685");
        assert_eq!((entry.kind, entry.lesson_no), (Absent, Some(3)));
        assert_eq!(entry.category.label(), "Nieobecność");
        assert_eq!(entry.subject.as_ref().unwrap().label(), "Historia");
        assert_eq!(entry.teacher.as_ref().unwrap().label(), "Anna Kowal");
        assert_eq!(entry.date.unwrap().to_string(), "2026-10-21");
        assert_eq!(entry.added_at.unwrap().to_string(), "2026-10-20 15:22:09");
    }

    #[test]
    fn a_type_is_known_by_flag_then_base_then_name() {
        let base = |id: u32| format!(r#","StandardType":{{"Id":{id}}}"#);
        for (flag, base, name, expected) in [
            ("false", base(1), "Sanatorium", Absent),
            ("false", base(3), "Sanatorium", Excused),
            ("true", base(100), "Wycieczka", Present),
            ("true", base(2), "Późniejsze wejście", Late),
            ("true", base(4), "Zwolnienie z WF", Released),
            // The base contradicts the flag.
            ("true", base(1), "Zawody", Present),
            ("false", base(100), "Zawody", Absent),
            // There is no base.
            ("false", String::new(), "Nieobecność", Absent),
            ("false", String::new(), "Nieobecność uspr.", Excused),
            (
                "false",
                String::new(),
                "NIEOBECNOŚĆ USPRAWIEDLIWIONA",
                Excused,
            ),
            (
                "false",
                String::new(),
                "Nieobecność nieusprawiedliwiona",
                Absent,
            ),
            ("true", String::new(), "Spóźnienie uspr.", Late),
            ("true", String::new(), "Uspr. – zawody", Present),
            ("true", String::new(), "Obecność", Present),
            ("\"1\"", String::new(), "Wycieczka", Present),
            // There is no flag.
            ("null", base(3), "Sanatorium", Excused),
            ("null", String::new(), "Nieobecność uspr.", Excused),
            ("null", String::new(), "Sanatorium", Unknown),
        ] {
            let row = format!(r#"{{"Id":1690,"Name":"{name}","IsPresenceKind":{flag}{base}}}"#);
            assert_eq!(kind_of(1690, &row), expected, "{row}");
        }
    }

    #[test]
    fn the_standard_types_are_known_without_a_lookup() {
        for (id, expected) in [
            (1, Absent),
            (2, Late),
            (3, Excused),
            (4, Released),
            (100, Present),
            (1690, Unknown),
        ] {
            assert_eq!(kind_of(id, r#"{"Id":7}"#), expected, "{id}");
        }
    }

    #[test]
    fn a_record_without_an_id_or_type_is_skipped() {
        let json = r#"[{"Id":"7","Lesson":null,"LessonNo":"2","Date":"kiedyś","Type":{"Id":"100"},"New":{}},
            {"Id":8,"Type":null},{"Id":9},{"Type":{"Id":1}},"x",
            {"Id":41685,"Lesson":{"Id":5},"Type":{"Id":1}},{"Id":"t41685","Type":{"Id":1}}]"#;
        let (entries, skipped) = converted(json, &Lookups::default());
        assert_eq!(skipped, 4);
        let keys: Vec<_> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(
            keys,
            ["attendances:7", "attendances:41685", "attendances:t41685"]
        );
        assert_eq!((entries[0].lesson_no, entries[0].date), (Some(2), None));
        assert_eq!(entries[1].subject, None);
    }
}
