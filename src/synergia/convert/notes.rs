//! Notes about a student (API.md section 7).

use super::{Converted, date, key, lines};
use crate::domain::entry::{Entry, Note, NoteKind};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "notes";

/// The ids that a note names.
pub fn references(note: &wire::Note, references: &mut References) {
    references.add(Lookup::NoteCategories, &note.category.id);
    references.add(Lookup::Users, author(note));
}

/// The notes as entries.
pub fn entries(items: wire::Items<wire::Note>, lookups: &Lookups) -> Converted {
    Converted::of(
        SOURCE,
        items,
        |note| &note.id,
        |note| entry(note, lookups).map(Entry::Note),
    )
}

fn entry(note: &wire::Note, lookups: &Lookups) -> Option<Note> {
    Some(Note {
        key: key(SOURCE, &note.id)?,
        meant: meant(note),
        category: lookups.named(Lookup::NoteCategories, note.category.id.as_deref()),
        text: lines(&note.text),
        teacher: lookups.named(Lookup::Users, author(note).map(String::as_str)),
        date: date(&note.date)?,
    })
}

fn author(note: &wire::Note) -> Option<&String> {
    note.teacher.id.as_ref().or(note.added_by.id.as_ref())
}

/// 0 is negative, 1 positive, any other number neither.
fn meant(note: &wire::Note) -> Option<NoteKind> {
    match note.positive.as_deref()?.parse::<i64>().ok()? {
        0 => Some(NoteKind::Negative),
        1 => Some(NoteKind::Positive),
        _ => Some(NoteKind::Neutral),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;

    use super::*;

    fn converted(json: &str, lookups: &Lookups) -> (Vec<Note>, usize) {
        let converted = entries(wire::Items::of(json).unwrap(), lookups);
        let notes = converted.entries.into_iter().map(|entry| match entry {
            Entry::Note(note) => note,
            other => panic!("no note: {other:?}"),
        });
        (notes.collect(), converted.skipped.len())
    }

    #[test]
    fn a_note_is_read_whole() {
        let mut lookups = Lookups::default();
        let rows = r#"[{"Id":2102,"CategoryName":"Praca na lekcji"}]"#;
        lookups.table(Lookup::NoteCategories).take(
            serde_json::from_str(rows).unwrap(),
            &BTreeSet::new(),
            DateTime::UNIX_EPOCH,
        );
        let json = r#"[{"Id":330160,"Student":{"Id":2741186},"Teacher":{"Id":1204476},
            "AddedBy":{"Id":7},"Category":{"Id":2102},"Date":"2027-01-08","Positive":0,
            "Text":"Rozmawia na lekcji\r\nmimo <b>upomnień</b>."}]"#;
        let (notes, _) = converted(json, &lookups);
        let note = &notes[0];
        assert_eq!(note.key.as_str(), "notes:330160");
        assert_eq!(note.kind(), NoteKind::Negative);
        assert_eq!(note.category.as_ref().unwrap().label(), "Praca na lekcji");
        assert_eq!(note.text, "Rozmawia na lekcji\nmimo upomnień.");
        assert_eq!(note.teacher.as_ref().unwrap().id, "1204476");
        assert_eq!(note.date.unwrap().to_string(), "2027-01-08");
    }

    #[test]
    fn positive_negative_and_neutral_are_distinguished() {
        for (json, expected) in [
            (r#""Positive":1"#, NoteKind::Positive),
            (r#""Positive":"1""#, NoteKind::Positive),
            (r#""Positive":0"#, NoteKind::Negative),
            (r#""Positive":2"#, NoteKind::Neutral),
            (r#""Positive":null"#, NoteKind::Neutral),
            (r#""Text":"Bez znaku""#, NoteKind::Neutral),
        ] {
            let (notes, _) = converted(&format!(r#"[{{"Id":1,{json}}}]"#), &Lookups::default());
            assert_eq!(notes[0].kind(), expected, "{json}");
        }
    }

    #[test]
    fn odd_notes_are_read_and_one_without_an_id_is_skipped() {
        let json = r#"[{"Id":"1","Teacher":null,"AddedBy":{"Id":7},"Category":7,"Date":null},
            {"Text":"bez id"},[],{"Id":2,"Text":null}]"#;
        let (notes, skipped) = converted(json, &Lookups::default());
        assert_eq!(skipped, 2);
        assert_eq!(notes[0].teacher.as_ref().unwrap().id, "7");
        assert_eq!((notes[1].text.as_str(), notes[1].date), ("", None));
    }
}
