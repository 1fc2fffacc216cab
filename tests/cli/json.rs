//! What programs may rely on.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use chrono::DateTime;
use school::register::Pupil;
use school::{FaultKind, Who};
use serde_json::Value;

use crate::home::Home;
use crate::run::{Service, comes_true};

const FEEDS: [&str; 16] = [
    "grades",
    "messages",
    "announcements",
    "timetable",
    "agenda",
    "homework",
    "attendance",
    "notes",
    "behaviour",
    "justifications",
    "days_off",
    "conferences",
    "trips",
    "files",
    "lucky_number",
    "topics",
];

/// Asserts that all of these keys are there.
#[track_caller]
fn has(object: &Value, keys: &[&str]) {
    let object = object.as_object().unwrap();
    for key in keys {
        assert!(object.contains_key(*key), "{key} in {object:?}");
    }
}

/// A time with an offset, or null.
#[track_caller]
fn is_time(value: &Value) {
    if let Some(text) = value.as_str() {
        DateTime::parse_from_rfc3339(text).unwrap();
    } else {
        assert!(value.is_null(), "{value}");
    }
}

#[track_caller]
fn assert_status(status: &Value, last_read_of_grades_is_known: bool) {
    has(
        status,
        &[
            "daemon",
            "students",
            "outbox",
            "clock",
            "next_poll",
            "next_digests",
        ],
    );
    let students = status["students"].as_array().unwrap();
    assert_eq!(students.len(), 2);
    for student in students {
        has(
            student,
            &["name", "state", "reason", "door", "last_login", "feeds"],
        );
        is_time(&student["last_login"]);
        let feeds = student["feeds"].as_array().unwrap();
        let names: Vec<_> = feeds
            .iter()
            .map(|feed| feed["feed"].as_str().unwrap())
            .collect();
        assert_eq!(names, FEEDS);
        for feed in feeds {
            has(
                feed,
                &["feed", "state", "last_read", "last_change", "reason"],
            );
            is_time(&feed["last_read"]);
            is_time(&feed["last_change"]);
            let state = feed["state"].as_str().unwrap();
            assert!(["ok", "closed", "failing", "held", "unread"].contains(&state));
        }
        assert_eq!(
            feeds[0]["last_read"].is_string(),
            last_read_of_grades_is_known
        );
    }
    has(&status["outbox"], &["queued", "held", "rejected", "oldest"]);
    is_time(&status["outbox"]["oldest"]);
    assert!(status["next_poll"].is_string());
    is_time(&status["next_poll"]);
    for digest in status["next_digests"].as_array().unwrap() {
        has(digest, &["recipient", "at"]);
        assert!(digest["at"].is_string());
        is_time(&digest["at"]);
    }
}

#[test]
fn status_shows_everything_before_and_after_the_first_run() {
    let home = Home::new();
    let before = home.run(&["status", "--json"]).with(0);
    assert_eq!(before.stdout.lines().count(), 1);
    assert_status(&before.json(), false);
    assert!(
        !home.path("state").exists(),
        "to look leaves nothing behind"
    );

    home.run(&["once"]).with(0);
    let after = home.run(&["status", "--json"]).with(0).json();
    assert_status(&after, true);
    let feed = |student: usize, feed: usize| {
        let feed = &after["students"][student]["feeds"][feed];
        (feed["state"].clone(), feed["reason"].clone())
    };
    assert_eq!(feed(0, 0), ("ok".into(), Value::Null));
    assert_eq!(feed(0, 15), ("ok".into(), Value::Null));
    // Antek's timetable is not published.
    assert_eq!(feed(1, 3), ("closed".into(), "not_published".into()));
}

/// Nothing is told of a state that nobody could look into.
#[test]
fn a_state_directory_that_cannot_be_used_is_an_error() {
    let home = Home::new();
    fs::write(home.path("file"), "").unwrap();
    let state = home.path("state").display().to_string();
    for place in [
        "/proc/dzwonek/state".to_owned(),
        home.path("file").display().to_string(),
    ] {
        home.configure(&home.config_text().replace(&state, &place));
        for command in ["status", "history"] {
            let ended = home.run(&[command]).with(1).complains("cannot use");
            assert_eq!(ended.stdout, "", "{command} {place}");
        }
    }
}

#[test]
fn status_begins_with_whether_a_daemon_runs() {
    let home = Home::settled();
    let status = home.run(&["status"]).with(0).stdout;
    assert!(status.starts_with("no daemon runs"), "{status}");
    assert!(!status.contains("next poll"), "{status}");
    let json = home.run(&["status", "--json"]).with(0).json();
    assert_eq!(json["daemon"], Value::Null);

    let service = Service::start(&home);
    let pid = service.process.id();
    let runs = || home.run(&["status", "--json"]).json()["daemon"]["pid"] == pid;
    assert!(comes_true(runs));
    let json = home.run(&["status", "--json"]).json();
    is_time(&json["daemon"]["since"]);
    let status = home.run(&["status"]).stdout;
    let running = format!("running (process {pid}) since 20");
    assert!(status.starts_with(&running), "{status}");
    assert!(status.contains("next poll: 20"), "{status}");
}

/// As wide as a terminal at most, with a line for each child; what the school does not offer is not wrong.
#[test]
fn status_names_the_feeds_that_are_wrong_and_the_others_when_asked() {
    let home = Home::settled();
    let short = home.run(&["status"]).with(0).stdout;
    let long = home.run(&["status", "--feeds"]).with(0).stdout;
    for feed in ["grades", "timetable"] {
        assert!(!short.contains(feed), "{short}");
        assert!(long.contains(feed), "{long}");
    }
    assert!(
        long.contains("last login of Zosia (synergia): 20"),
        "{long}"
    );
    for line in short.lines().chain(long.lines()) {
        assert!(line.chars().count() <= 80, "{line}");
        assert_eq!(line.trim_end(), line);
    }

    let grades = "/gateway/api/2.0/Grades";
    home.school.fault(FaultKind::Status500, grades, 9);
    home.run(&["once", "--all"]).with(1);
    let wrong = home.run(&["status"]).with(1).stdout;
    assert!(wrong.contains("  grades"), "{wrong}");
    assert!(!wrong.contains("  timetable"), "{wrong}");
}

#[test]
fn history_lists_events_newest_first_with_their_letters() {
    let home = Home::settled();
    home.run(&["history", "--json"]).with(0);
    home.grade(99_000_001);
    home.run(&["once"]).with(0);
    home.grade(99_000_002);
    home.run(&["once"]).with(0);
    let events = home.history();
    let keys: Vec<_> = events.iter().map(|event| &event["key"]).collect();
    assert_eq!(keys, ["grades:99000002", "grades:99000001"]);
    let allowed: BTreeSet<&str> = [
        "value",
        "category",
        "weight",
        "comment",
        "subject",
        "teacher",
        "room",
        "date",
        "lesson_no",
        "time_from",
        "text",
        "type",
        "status",
    ]
    .into();
    for event in &events {
        has(
            event,
            &[
                "id", "student", "feed", "change", "key", "found_at", "summary", "before", "after",
                "letters",
            ],
        );
        assert!(event["id"].is_i64());
        assert_eq!(event["student"], "Zosia");
        assert_eq!(
            (&event["feed"], &event["change"]),
            (&"grades".into(), &"added".into())
        );
        is_time(&event["found_at"]);
        assert_eq!(event["before"], Value::Null);
        assert_eq!(event["after"]["value"], "5");
        for key in event["after"].as_object().unwrap().keys() {
            assert!(allowed.contains(key.as_str()), "{key}");
        }
        let letters = event["letters"].as_array().unwrap();
        let fates: Vec<_> = letters
            .iter()
            .map(|letter| {
                has(
                    letter,
                    &["recipient", "kind", "state", "message_id", "at", "reply"],
                );
                is_time(&letter["at"]);
                (
                    letter["recipient"].as_str().unwrap(),
                    letter["state"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            fates,
            [("mama@example.com", "sent"), ("dad@example.com", "pending")]
        );
        assert!(letters[0]["message_id"].is_string());
        assert_eq!(letters[1]["message_id"], Value::Null);
    }
}

#[test]
fn history_can_be_narrowed_to_a_student_and_a_day() {
    let home = Home::settled();
    home.grade(99_000_001);
    home.run(&["once"]).with(0);
    for (arguments, expected) in [
        (&["--student", "Zosia"][..], 1),
        (&["--student", "Antek"], 0),
        (&["--since", "2020-01-01"], 1),
        (&["--since", "2999-01-01"], 0),
        (&["--student", "Zosia", "--since", "2020-01-01"], 1),
    ] {
        let all: Vec<_> = ["history", "--json"]
            .iter()
            .chain(arguments)
            .copied()
            .collect();
        let found = home.run(&all).with(0).json_lines();
        assert_eq!(found.len(), expected, "{arguments:?}");
    }
    home.run(&["history"]).with(0).says("matematyka");
}

#[test]
fn past_school_years_can_be_looked_up() {
    let home = Home::settled();
    let past = ["history", "--past-years"];
    home.run(&[&past[..], &["--since", "2026-09-01"]].concat())
        .with(2);
    home.school.edit(Who::Zosia, Pupil::begin_school_year);
    home.run(&["once"]).with(0);
    for (arguments, any) in [
        (&[][..], true),
        (&["--student", "Zosia"], true),
        (&["--student", "Antek"], false),
    ] {
        let json = [&past[..], &["--json"], arguments].concat();
        let entries = home.run(&json).with(0).json_lines();
        assert_eq!(!entries.is_empty(), any, "{arguments:?}");
        for entry in entries {
            has(
                &entry,
                &[
                    "school_year",
                    "student",
                    "feed",
                    "key",
                    "summary",
                    "entry",
                    "is_removed",
                ],
            );
            assert_eq!(entry["student"], "Zosia");
        }
    }
    home.run(&past)
        .with(0)
        .says("school year")
        .says("zadanie domowe – matematyka");
    assert_eq!(home.history().len(), 0, "that is no change");
}

#[test]
fn the_school_prints_one_json_line_and_serves_until_interrupted() {
    let mut school = Command::new(cargo_bin("dzwonek"))
        .arg("school")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(school.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let banner: Value = serde_json::from_str(&line).unwrap();
    has(
        &banner,
        &[
            "synergia_url",
            "api_url",
            "messages_url",
            "sandbox_url",
            "students",
        ],
    );
    for student in banner["students"].as_array().unwrap() {
        has(student, &["name", "login", "password"]);
    }
    let address = banner["synergia_url"].as_str().unwrap();
    let address = address.strip_prefix("http://").unwrap();
    std::net::TcpStream::connect(address).unwrap();
    crate::run::signal(&school, "INT");
    assert_eq!(school.wait().unwrap().code(), Some(0));
}
