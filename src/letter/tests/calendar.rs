//! Calendar files as they come with letters.

use super::sender;
use super::snapshots::assert_snapshot;
use crate::domain::calendar::{Thing, When};
use crate::domain::entry::Entry;
use crate::domain::examples::*;
use crate::domain::letter::{Composed, Letter};
use crate::domain::{Event, Language};
use crate::letter::tests::samples;
use crate::letter::{calendar_file, compose, is_same_calendar, shortened};

/// The files of a letter, as they would be read.
fn files(composed: &Composed) -> String {
    let files = composed.files.iter().map(|file| {
        let text = String::from_utf8(file.bytes.to_vec()).unwrap();
        let text = text.replace("\r\n ", "").replace("\r\n", "\n");
        format!("{} ({})\n{text}", file.name, file.media_type)
    });
    files.collect::<Vec<_>>().join("\n")
}

#[test]
fn calendar_files_read_like_this() {
    for language in Language::ALL {
        let letter = samples::sample("instant-calendar", language);
        let composed = compose(&letter, &sender());
        assert_snapshot(
            &format!("calendar.{}.ics", language.name()),
            &files(&composed),
        );
    }
}

const TEST: &str = "home_works:9120311";
const WORK: &str = "home_work_assignments:5512017";

/// The changes of a thing with these numbers.
fn changes(key: &str, counts: &[u32]) -> Vec<Event> {
    let all = every_change(&student("Zosia")).into_iter();
    let own = all.filter(|event| event.key.as_str() == key);
    own.filter(|event| counts.contains(&event.count)).collect()
}

fn to_mama(language: Language, events: Vec<Event>) -> Letter {
    samples::to_a_calendar(samples::instant(language, events))
}

/// What a letter about these changes says right above its footer.
fn row(language: Language, key: &str, counts: &[u32]) -> String {
    let letter = to_mama(language, changes(key, counts));
    let text = compose(&letter, &sender()).text;
    let (body, _) = text.split_once("\n\n--\n").unwrap();
    let (_, row) = body.rsplit_once("\n\n").unwrap();
    row.replace('\n', " ")
}

#[test]
fn a_letter_says_what_its_file_does() {
    let (pl, en) = (Language::Pl, Language::En);
    for (language, key, counts, expected) in [
        (pl, TEST, &[1][..], "Do kalendarza: sprawdzian-13-10.ics"),
        (
            pl,
            TEST,
            &[2],
            "Plik sprawdzian-15-10.ics przenosi wpis w kalendarzu.",
        ),
        (
            pl,
            WORK,
            &[3],
            "Plik zadanie-domowe-9-10.ics poprawia wpis w kalendarzu.",
        ),
        (
            pl,
            TEST,
            &[5],
            "Plik sprawdzian-13-10-odwolane.ics usuwa wpis z kalendarza.",
        ),
        (pl, TEST, &[6], "Do kalendarza: sprawdzian-13-10.ics"),
        (en, TEST, &[1], "For the calendar: test-13-10.ics"),
        (
            en,
            TEST,
            &[2],
            "The file test-15-10.ics moves the entry in your calendar.",
        ),
        (
            en,
            WORK,
            &[3],
            "The file homework-9-10.ics updates the entry in your calendar.",
        ),
        (
            en,
            TEST,
            &[5],
            "The file test-13-10-cancelled.ics removes the entry from your calendar.",
        ),
        (en, TEST, &[1, 2], "For the calendar: test-15-10.ics"),
    ] {
        assert_eq!(row(language, key, counts), expected, "{key} {counts:?}");
    }
}

#[test]
fn a_letter_that_is_too_large_keeps_its_calendar() {
    let letter = samples::sample("instant-calendar", Language::Pl);
    let whole = compose(&letter, &sender());
    let short = shortened(&letter, &whole, &sender());
    assert!(!whole.files.is_empty());
    assert_eq!(short.files, whole.files);
    assert!(short.text.contains("Do kalendarza: kalendarz-5-10.ics"));
}

#[test]
fn a_calendar_is_another_one_when_it_says_something_else() {
    let zosia = student("Zosia");
    let (test, trip) = (Entry::Agenda(agenda("1")), Entry::Trip(trip("2")));
    let file = |entry: &Entry, hour| {
        let thing = Thing {
            student: &zosia,
            entry,
            when: When::of(entry).unwrap(),
            sequence: 0,
            changed_at: None,
        };
        calendar_file(
            &zosia,
            &[thing],
            Language::Pl,
            &sender(),
            moment(5, hour, 0),
        )
    };
    assert_ne!(file(&test, 8), file(&test, 9));
    assert!(is_same_calendar(&file(&test, 8), &file(&test, 9)));
    assert!(!is_same_calendar(&file(&test, 8), &file(&trip, 8)));
    assert!(!is_same_calendar("", &file(&test, 8)));
}
