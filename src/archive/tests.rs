//! The page as it reads, and what it may load.

use std::collections::BTreeMap;

use super::*;
use crate::domain::entry::{Attendance, AttendanceKind, Grade};
use crate::domain::examples::{
    announcement, attendance, event, full_message, grade, lesson, message, october, student,
};
use crate::domain::{ChangeKind, Key};
use crate::html_policy::source;

fn kept(entry: Entry, standing: Standing) -> Kept {
    Kept {
        entry,
        standing,
        first_seen: None,
        year: Some(2026),
    }
}

fn of_day(id: &str, value: &str, day: u32) -> Entry {
    Entry::Grade(Grade {
        date: Some(october(day)),
        ..grade(id, value)
    })
}

fn missed(id: &str, kind: AttendanceKind) -> Entry {
    Entry::Attendance(Attendance {
        date: Some(october(6)),
        ..attendance(id, kind)
    })
}

/// A few days of Zosia's.
fn archive(language: Language) -> Archive {
    use AttendanceKind::{Absent, Late, Present};
    let zosia = student("Zosia");
    let opened = message("2", "Anna Kowal", "Zebranie");
    let there = [
        of_day("1", "4+", 1),
        of_day("2", "3", 5),
        of_day("3", "np", 6),
        missed("1", Present),
        missed("2", Absent),
        missed("3", Late),
        Entry::Lesson(lesson(6, 1, "Matematyka")),
        Entry::Lesson(lesson(7, 2, "Muzyka")),
        Entry::Message(message("1", "", "Wycieczka <b>")),
        Entry::Message(opened.clone()),
        Entry::Announcement(announcement("1", "Kiermasz", "Kiermasz\nZapraszamy.")),
    ];
    let gone = [of_day("4", "1", 2)];
    let change = Some(of_day("2", "3", 5));
    let there = there.map(|entry| kept(entry, Standing::There));
    Archive {
        student: zosia.name.clone(),
        class: Some("5b".to_owned()),
        language,
        written_at: october(9).and_hms_opt(18, 0, 0).unwrap(),
        scale: Scale::default(),
        entries: there
            .into_iter()
            .chain(gone.map(|entry| kept(entry, Standing::Gone)))
            .collect(),
        history: vec![event(1, &zosia, ChangeKind::Added, None, change)],
        opened: BTreeMap::from([(opened.key, full_message())]),
        calendar: "BEGIN:VCALENDAR\r\n".to_owned(),
    }
}

fn page(language: Language) -> String {
    let mut files = compose(&archive(language)).unwrap();
    String::from_utf8(files.remove(0).bytes).unwrap()
}

#[test]
fn the_page_reads_like_this() {
    for language in Language::ALL {
        let page = page(language);
        let (_, body) = page.split_once("<body>").unwrap();
        let (body, _) = body.split_once("<script>").unwrap();
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("page.{language}"), body));
    }
}

#[test]
fn the_page_may_load_nothing_but_its_own_style_and_script() {
    let page = page(Language::Pl);
    for name in ["style", "script"] {
        let (_, rest) = page.split_once(&format!("<{name}>")).unwrap();
        let (text, _) = rest.split_once(&format!("</{name}>")).unwrap();
        assert!(
            page.contains(&source(text).replace('\'', "&#39;")),
            "{name}"
        );
        assert_eq!(page.matches(&format!("<{name}")).count(), 1);
    }
    for outside in [
        " src=",
        "url(",
        "@import",
        "<link",
        "href=\"http",
        " style=",
    ] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn each_feed_has_a_table_and_a_list_also_an_empty_one() {
    let files = compose(&archive(Language::Pl)).unwrap();
    let text = |name: &str| {
        let file = files.iter().find(|file| file.name == name).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    assert_eq!(files.len(), 2 + 2 * Feed::ALL.len());
    assert_eq!(text("calendar.ics"), "BEGIN:VCALENDAR\r\n");
    assert_eq!(text("trips.csv").lines().count(), 1);
    assert_eq!(text("trips.json"), "[\n\n]\n");
    assert_eq!(text("grades.csv").lines().count(), 5);
    let list: serde_json::Value = serde_json::from_str(&text("messages.json")).unwrap();
    let opened = list
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["key"] == Key::new("inbox", "2").to_string());
    assert!(
        opened.unwrap()["full_text"].as_str().unwrap().len() > 20,
        "{list}"
    );
}
