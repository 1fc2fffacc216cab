//! A few letters for tests, and how their pages are kept.

use chrono::{NaiveDate, NaiveDateTime};

use super::leaf::Leaf;
use crate::domain::Language;
use crate::domain::letter::{Composed, LetterKind, ListId};

/// A letter about Zosia and Staś. `changes`: its counted changes, empty for none.
pub fn leaf(id: i64, kind: LetterKind, language: Language, subject: &str, changes: &str) -> Leaf {
    let students = vec!["Zosia".to_owned(), "Staś".to_owned()];
    let reader = match language {
        Language::Pl => "Mama",
        Language::En => "Dad",
        Language::Uk => "Olena",
    };
    Leaf {
        id,
        written_at: written_at(id),
        reader: reader.to_owned(),
        letter: Composed {
            kind,
            subject: subject.to_owned(),
            text: String::new(),
            html: format!("<h1>{id}</h1>"),
            language,
            message_id: format!("<{id}@example.com>"),
            thread: None,
            list_id: ListId {
                label: "Zosia".to_owned(),
                id: "zosia.dzwonek.example.com".to_owned(),
            },
            students,
            changes: (!changes.is_empty()).then(|| changes.to_owned()),
            files: Vec::new(),
        },
    }
}

/// The first four on Monday, the next five on Tuesday, and so on: each an hour after the one before.
fn written_at(id: i64) -> NaiveDateTime {
    let (day, hour) = (5 + id.div_euclid(5), 6 + id.rem_euclid(5));
    let day = u32::try_from(day).unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    date.and_hms_opt(u32::try_from(hour).unwrap(), 20, 0)
        .unwrap()
}

/// A text as it is, for a reviewer to read.
pub fn assert_snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path("snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A week with each kind of letter that a page begins with.
pub fn week() -> Vec<Leaf> {
    use Language::{En, Pl};
    use LetterKind::{Digest, Instant, Welcome};
    [
        (Welcome, Pl, "Dzwonek działa – Zosia i Staś", ""),
        (Welcome, En, "Dzwonek is at work – Zosia", ""),
        (
            Instant,
            Pl,
            "Zosia: wiadomość – Anna Kowal: Zebranie",
            "messages.added=1",
        ),
        (
            Instant,
            Pl,
            "Staś: piątek 9.10 – odwołana 5. lekcja",
            "timetable.cancelled=1",
        ),
        (
            Digest,
            Pl,
            "Zosia i Staś: wtorek, 6 października",
            "grades.added=2",
        ),
        (Digest, En, "Zosia: Tuesday, 6 October", "grades.added=2"),
        (
            Instant,
            Pl,
            "Zosia: muzyka – 6 (zmiana komentarza)",
            "grades.changed=1",
        ),
        (
            Instant,
            Pl,
            "Zosia: matematyka 3 → 4, muzyka 5",
            "grades.added=1 grades.changed=1",
        ),
        (
            Instant,
            En,
            "Zosia: message – <b>Kowal</b> & \"Sroka\": </a><script>",
            "messages.added=1",
        ),
        (Digest, Pl, "Zosia i Staś: środa, 7 października", ""),
    ]
    .into_iter()
    .zip(1..)
    .map(|((kind, language, subject, changes), id)| leaf(id, kind, language, subject, changes))
    .collect()
}
