//! Homework (API.md section 10, `HomeWorkAssignments`).

use super::{Converted, date, key, line, lines};
use crate::domain::entry::{Entry, Homework};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "home_work_assignments";

/// The ids that a piece of homework names.
pub fn references(item: &wire::Homework, references: &mut References) {
    references.add(Lookup::Lessons, &item.lesson.id);
    references.add(Lookup::Users, &item.teacher.id);
    references.add(Lookup::HomeworkCategories, &item.category.id);
}

/// The homework as entries.
pub fn entries(items: wire::Items<wire::Homework>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |item| &item.id,
        |item| entry(item, lookups).map(Entry::Homework),
    )
}

fn entry(item: &wire::Homework, lookups: &Lookups) -> Option<Homework> {
    let files = item.files.each_once();
    Some(Homework {
        key: key(SOURCE, &item.id)?,
        topic: line(&item.topic),
        text: lines(&item.text),
        given: date(&item.date)?,
        due: date(&item.due_date)?,
        subject: lookups.subject_of(item.lesson.id.as_deref()),
        teacher: lookups.named(Lookup::Users, item.teacher.id.as_deref()),
        category: lookups.named(Lookup::HomeworkCategories, item.category.id.as_deref()),
        files: files.filter_map(|file| file.name.clone()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;

    fn converted(json: &str, lookups: &Lookups) -> (Vec<Homework>, usize) {
        let converted = entries(wire::Items::of(json).unwrap(), lookups);
        let entries = converted.entries.into_iter().map(|entry| match entry {
            Entry::Homework(homework) => homework,
            other => panic!("no homework: {other:?}"),
        });
        (entries.collect(), converted.skipped.len())
    }

    fn lookups() -> Lookups {
        let mut lookups = Lookups::default();
        for (lookup, rows) in [
            (Lookup::Subjects, r#"[{"Id":42102,"Name":"Język polski"}]"#),
            (
                Lookup::Lessons,
                r#"[{"Id":980202,"Subject":{"Id":42102},"Teacher":{"Id":1204472}}]"#,
            ),
            (
                Lookup::HomeworkCategories,
                r#"[{"Id":6201,"CategoryName":"Praca pisemna"}]"#,
            ),
        ] {
            let rows = serde_json::from_str(rows).unwrap();
            let now = DateTime::UNIX_EPOCH;
            lookups.table(lookup).take(rows, &BTreeSet::new(), now);
        }
        lookups
    }

    #[test]
    fn homework_is_read_whole() {
        let json = r#"[{"Id":5512017,"Teacher":{"Id":1204472},"Student":[{"Id":2741186}],
            "Date":"2027-01-08","DueDate":"2027-01-15","Topic":"Opis ulubionej książki",
            "Text":"Napisz opis.\r\nPrzynieś w zeszycie.","Lesson":{"Id":980202},"Category":{"Id":6201},
            "HomeworkAssigmentFiles":[{"Id":"6519794","Name":"opis.pdf","Url":"x"},{"Id":"1","Name":null}],
            "StudentsWhoRead":[]}]"#;
        let (read, _) = converted(json, &lookups());
        let homework = &read[0];
        assert_eq!(homework.key.as_str(), "home_work_assignments:5512017");
        assert_eq!(homework.topic, "Opis ulubionej książki");
        assert_eq!(homework.text, "Napisz opis.\nPrzynieś w zeszycie.");
        assert_eq!(homework.subject.as_ref().unwrap().label(), "Język polski");
        let category = homework.category.as_ref().unwrap();
        assert_eq!(category.label(), "Praca pisemna");
        assert_eq!(homework.given.unwrap().to_string(), "2027-01-08");
        assert_eq!(homework.due.unwrap().to_string(), "2027-01-15");
        assert_eq!(homework.files, ["opis.pdf"]);
    }

    #[test]
    fn what_is_missing_null_or_odd_hides_nothing() {
        let json = r#"[{"Id":"1","HomeworkAssigmentFiles":null,"DueDate":null},
            {"Id":2,"Lesson":{"Id":7},"HomeworkAssigmentFiles":{},"Topic":[]},{"Topic":"bez id"},7,
            {"Id":3,"DueDate":"wkrótce"}]"#;
        let (read, skipped) = converted(json, &Lookups::default());
        assert_eq!((read.len(), skipped), (2, 3));
        assert_eq!((read[0].due, &read[0].subject), (None, &None));
        assert_eq!(read[1].subject, None);
        assert_eq!(read[1].topic, "");
    }
}
