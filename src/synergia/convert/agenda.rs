//! The agenda (API.md section 10, `HomeWorks`).

use super::{Converted, date, date_time, key, lines, number, time};
use crate::domain::entry::{AgendaEntry, AgendaTime, Entry};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "home_works";

/// The ids that an entry names.
pub fn references(item: &wire::AgendaEntry, references: &mut References) {
    references.add(Lookup::Subjects, &item.subject.id);
    references.add(Lookup::Users, &item.created_by.id);
    references.add(Lookup::AgendaCategories, &item.category.id);
}

/// The agenda as entries. An item without a day is skipped.
pub fn entries(items: wire::Items<wire::AgendaEntry>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |item| &item.id,
        |item| entry(item, lookups).map(Entry::Agenda),
    )
}

fn entry(item: &wire::AgendaEntry, lookups: &Lookups) -> Option<AgendaEntry> {
    Some(AgendaEntry {
        key: key(SOURCE, &item.id)?,
        category: lookups.named(Lookup::AgendaCategories, item.category.id.as_deref()),
        text: lines(&item.content),
        time: AgendaTime {
            date: date(&item.date)??,
            lesson: number(&item.lesson_no),
            from: time(&item.time_from),
            to: time(&item.time_to),
        },
        subject: lookups.named(Lookup::Subjects, item.subject.id.as_deref()),
        teacher: lookups.named(Lookup::Users, item.created_by.id.as_deref()),
        room: item.classroom.name.clone(),
        added_at: date_time(&item.add_date)?,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;
    use crate::domain::entry::TestKind;

    fn converted(json: &str, lookups: &Lookups) -> (Vec<AgendaEntry>, Vec<String>) {
        let converted = entries(wire::Items::of(json).unwrap(), lookups);
        let skipped = converted.skipped_ids();
        let entries = converted.entries.into_iter().map(|entry| match entry {
            Entry::Agenda(entry) => entry,
            other => panic!("no agenda: {other:?}"),
        });
        (entries.collect(), skipped)
    }

    fn lookups() -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in [
            (Lookup::Subjects, r#"[{"Id":42101,"Name":"Matematyka"}]"#),
            (
                Lookup::AgendaCategories,
                r#"[{"Id":4101,"Name":"Sprawdzian"}]"#,
            ),
        ] {
            let rows = serde_json::from_str(rows).unwrap();
            let now = DateTime::UNIX_EPOCH;
            lookups.table(lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    #[test]
    fn a_test_is_read_whole() {
        let json = r#"[{"Id":9120311,"Content":"Ułamki zwykłe\r\n- dział III","Date":"2027-01-19",
            "Category":{"Id":4101},"LessonNo":"3","TimeFrom":"09:50:00","TimeTo":"10:35",
            "CreatedBy":{"Id":1204471},"AddDate":"2027-01-05 12:50:03","Subject":{"Id":42101},
            "Classroom":{"Id":17201,"Symbol":"12","Name":"12","Size":28}}]"#;
        let (entries, _) = converted(json, &lookups());
        let entry = &entries[0];
        assert_eq!(entry.key.as_str(), "home_works:9120311");
        assert_eq!(entry.text, "Ułamki zwykłe\n- dział III");
        assert_eq!(entry.test(), Some(TestKind::Test));
        assert_eq!(entry.subject.as_ref().unwrap().label(), "Matematyka");
        assert_eq!(entry.teacher.as_ref().unwrap().id, "1204471");
        assert_eq!(entry.room.as_deref(), Some("12"));
        let AgendaTime {
            date,
            lesson,
            from,
            to,
        } = entry.time;
        assert_eq!((date.to_string().as_str(), lesson), ("2027-01-19", Some(3)));
        assert_eq!(from.unwrap().to_string(), "09:50:00");
        assert_eq!(to.unwrap().to_string(), "10:35:00");
    }

    #[test]
    fn what_is_missing_null_or_odd_hides_nothing() {
        let json = r#"[
            {"Id":"1","Date":"2026-10-14","LessonNo":null,"TimeFrom":"17:00","TimeTo":null,"Subject":null},
            {"Id":2,"Date":"2026-10-14","LessonNo":4,"Category":7,"Classroom":null,"Content":{"a":[]},
             "onlineLessonUrl":{"text":"x","url":"y"}},
            {"Id":3,"Date":"0000-00-00"},{"Date":"2026-10-14"},"x"]"#;
        let (entries, skipped) = converted(json, &Lookups::default());
        assert_eq!(entries.len(), 2);
        assert_eq!(skipped, ["", "3", ""]);
        assert_eq!((entries[0].time.lesson, &entries[0].subject), (None, &None));
        assert_eq!(entries[1].time.lesson, Some(4));
        assert_eq!(entries[1].category.as_ref().unwrap().label(), "7");
        assert_eq!(entries[1].text, "");
    }

    #[test]
    fn both_forms_of_a_time_are_the_same_time() {
        let read = |time: &str| {
            let json = format!(r#"[{{"Id":1,"Date":"2026-10-14","TimeFrom":"{time}"}}]"#);
            converted(&json, &Lookups::default()).0.remove(0)
        };
        assert_eq!(read("08:55:00"), read("08:55"));
    }
}
