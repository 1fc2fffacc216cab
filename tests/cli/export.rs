//! The family's archive: what stays when the account ends.

mod browser;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use chrono::{Datelike, Utc};
use chrono_tz::Europe::Warsaw;
use school::Who;
use school::register::Message;
use school::register::institution::staff;
use serde_json::Value;

use crate::home::Home;

/// As the register sends it, and as it is known.
const SENT_TOPIC: &str = "&lt;script&gt;alert(1)&lt;/script&gt;";
const EVIL_TOPIC: &str = "<script>alert(1)</script>";
const EVIL_TEXT: &str = "=HYPERLINK(\"https://evil.example\")";

impl Home {
    fn with_evil_message() -> Self {
        let home = Self::settled();
        home.school.edit(Who::Zosia, |zosia| {
            let now = Utc::now().with_timezone(&Warsaw).naive_local();
            let sender = zosia.sender(staff::MATHS);
            let message = Message::new(99_001, sender, (SENT_TOPIC, EVIL_TEXT), now);
            zosia.inbox.messages.push(message);
        });
        home.run(&["once", "--all"]).with(0);
        home
    }

    fn exported(&self, name: &str) -> String {
        fs::read_to_string(self.path("archive").join(name)).unwrap()
    }
}

#[test]
fn the_archive_of_a_child_is_a_page_tables_and_lists() {
    let home = Home::settled();
    let before = home.school.requests().len();
    let zosia = ["export", "Zosia", "--output", "archive"];
    home.run(&zosia).with(0).says("archive/index.html");
    assert_eq!(home.school.requests().len(), before, "no network");
    for feed in ["grades", "messages", "timetable", "attendance", "topics"] {
        let list: Value = serde_json::from_str(&home.exported(&format!("{feed}.json"))).unwrap();
        let list = list.as_array().unwrap();
        let shown = home.run(&["show", "Zosia", feed, "--json"]).with(0);
        assert_eq!(list.len(), shown.json_lines().len(), "{feed}");
        for (key, value) in shown.json_lines()[0].as_object().unwrap() {
            assert!(list.iter().any(|line| line[key] == *value), "{key}");
        }
        let table = home.exported(&format!("{feed}.csv"));
        assert!(
            table.starts_with("\u{feff}\"school_year\",\"date\""),
            "{feed}"
        );
    }
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.path("archive")), 0o700);
    assert_eq!(mode(&home.path("archive/index.html")), 0o600);
    assert!(!home.exported("index.html").contains("Antek"));
    let calendar = home.exported("calendar.ics");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert!(calendar.contains("BEGIN:VEVENT"), "{calendar}");
}

#[test]
fn nothing_of_the_register_is_obeyed() {
    let home = Home::with_evil_message();
    home.run(&["export", "Zosia", "--output", "archive"])
        .with(0);
    let page = home.exported("index.html");
    assert!(!page.contains(EVIL_TOPIC) && page.contains("alert(1)"));
    assert_eq!(page.matches("<script").count(), 1);
    for outside in [" src=", "url(", "@import", "<link", "href=\"http", " on"] {
        let is_there = page.contains(outside);
        // "on" begins words too.
        assert!(!is_there || outside == " on", "{outside}");
    }
    assert!(page.contains("default-src &#39;none&#39;"));
    let table = home.exported("messages.csv");
    assert!(table.contains("'=HYPERLINK"), "{table}");
    assert!(!table.contains("\"=HYPERLINK"), "{table}");
    let list: Value = serde_json::from_str(&home.exported("messages.json")).unwrap();
    let texts: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["entry"]["text"].as_str())
        .collect();
    assert!(
        texts.contains(&format!("{EVIL_TOPIC}\n{EVIL_TEXT}").as_str()),
        "as it was: {texts:?}"
    );
}

#[test]
fn a_folder_that_is_not_its_own_is_never_touched() {
    let home = Home::settled();
    let export = |child: &str, folder: &str| home.run(&["export", child, "--output", folder]);
    fs::create_dir(home.path("photos")).unwrap();
    fs::write(home.path("photos/index.html"), "ours").unwrap();
    export("Zosia", "photos")
        .with(2)
        .complains("holds something else");
    assert_eq!(
        fs::read_to_string(home.path("photos/index.html")).unwrap(),
        "ours"
    );
    export("Zosia", "photos/index.html")
        .with(2)
        .complains("is no folder");

    fs::create_dir(home.path("archive")).unwrap();
    export("Zosia", "archive").with(0);
    export("Zosia", "archive").with(0);
    export("Antek", "archive")
        .with(2)
        .complains("another child or school year");
    assert!(home.exported("index.html").contains("Zosia"));
    fs::write(home.path("archive/photo.jpg"), "ours").unwrap();
    export("Zosia", "archive")
        .with(2)
        .complains("also holds photo.jpg");
    assert!(home.path("archive/photo.jpg").exists());
    export("Kuba", "other")
        .with(2)
        .complains("there is no student Kuba");
    assert!(!home.path("other").exists());
    // Nothing is left beside them.
    let left = fs::read_dir(home.path("")).unwrap();
    let names: Vec<_> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(!names.iter().any(|name| name.starts_with('.')), "{names:?}");
}

#[test]
fn one_school_year_can_be_had_alone() {
    let home = Home::settled();
    let today = Utc::now().with_timezone(&Warsaw).date_naive();
    let year = today.year() - i32::from(today.month() < 9);
    let grades = |folder: &str| {
        let path = home.path(folder).join("grades.json");
        let list: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        list.as_array().unwrap().len()
    };
    for (folder, year) in [("this", year), ("before", year - 1)] {
        let year = year.to_string();
        home.run(&[
            "export",
            "Zosia",
            "--output",
            folder,
            "--school-year",
            &year,
        ])
        .with(0);
    }
    home.run(&["export", "Zosia", "--output", "all"]).with(0);
    assert_eq!((grades("this"), grades("before")), (grades("all"), 0));
    assert!(grades("all") > 3);
}

/// A child who has left the configuration has an archive as long as it is not forgotten.
#[test]
fn a_child_who_has_left_still_has_an_archive() {
    let home = Home::settled();
    home.leave_out_zosia();
    home.run(&["export", "Zosia", "--output", "archive"])
        .with(0);
    assert!(home.exported("index.html").contains("Zosia"));
}
