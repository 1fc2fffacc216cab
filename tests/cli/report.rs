//! `check --report`: what the answers look like, in a file that a family can read and send.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use dzwonek::synergia::ShapeReport;
use school::{Extent, FaultKind, OddValue, Who};

use crate::home::Home;

/// The report of a home, with nothing in it that is measured.
fn report(home: &Home) -> String {
    let text = fs::read_to_string(home.path("shapes.txt")).unwrap();
    let lines = text.lines().map(|line| {
        let facts: Vec<_> = line.split(", ").collect();
        let facts = facts.iter().map(|fact| match fact.rsplit_once(' ') {
            Some((_, "kB")) => "SIZE",
            Some((_, "ms")) => "TIME",
            _ => fact,
        });
        facts.collect::<Vec<_>>().join(", ") + "\n"
    });
    lines.collect()
}

#[test]
fn check_writes_a_report_that_only_its_owner_can_read() {
    let home = Home::new();
    home.run(&["check", "--report", "shapes.txt"])
        .with(0)
        .says("shapes.txt")
        .says("read it before you send it");
    let file = home.path("shapes.txt");
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = report(&home);
    for (who, name) in [(Who::Zosia, "Zosia"), (Who::Antek, "Antek")] {
        let login = home.school.login_of(who);
        for personal in [name, "Wrona", "Gajda", &login.login, &login.password] {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
}

/// What is looked up once a day is asked for all the same.
#[test]
fn a_report_is_as_complete_as_the_first() {
    let home = Home::settled();
    home.run(&["check", "--report", "shapes.txt"]).with(0);
    let text = fs::read_to_string(home.path("shapes.txt")).unwrap();
    let report = ShapeReport::parse(&text).unwrap();
    let asked = |path: &str| {
        let mut exchanges = report.children[0].exchanges.iter();
        exchanges.any(|exchange| exchange.request.ends_with(path))
    };
    for path in ["/Grades", "/Subjects", "/Users", "/Classrooms", "/Notes"] {
        assert!(asked(path), "{path}");
    }
    let state = home.status();
    let grades = &state["students"][0]["feeds"][0];
    assert_eq!(grades["state"], "ok", "nothing was kept: {grades}");
}

#[test]
fn a_report_begins_with_what_was_not_expected() {
    let home = Home::new();
    let grades = "/gateway/api/2.0/Grades";
    // The first field of the first grade is when it was added.
    home.school
        .fault(FaultKind::OddField(0, OddValue::List), grades, 1);
    home.school
        .fault(FaultKind::Status500, "/gateway/api/2.0/Notes", 1);
    home.school.fault(
        FaultKind::Drifted(Extent::One),
        "/gateway/api/2.0/Attendances",
        1,
    );
    home.run(&["check", "--report", "shapes.txt"]).with(1);
    let text = report(&home);
    let (first, _) = text.split_once("== Child 1").unwrap();
    for line in [
        "Child 1\n  grades: 1 item could not be read\n  attendance: 1 item could not be read\n  \
         notes: failing, bad_answer\n",
        "Grades[].AddDate  list of 1 or date with time; expected: date with time",
        "GET synergia /gateway/api/2.0/Notes\n  another answer: 500, html\n",
        "  sometimes missing: Attendances[].Id\n",
        "  unknown field: Attendances[].newId  id, sometimes missing\n",
    ] {
        assert!(first.contains(line), "{line:?} in {first}");
    }
}

#[test]
fn a_report_overwrites_nothing_but_a_report() {
    let home = Home::new();
    let check = ["check", "--report", "shapes.txt"];
    let file = home.path("shapes.txt");
    fs::write(home.path("other.txt"), "my notes").unwrap();
    symlink(home.path("other.txt"), &file).unwrap();
    home.run(&check).with(2).complains("is no report");
    fs::remove_file(&file).unwrap();
    symlink(home.path("nowhere.txt"), &file).unwrap();
    home.run(&check).with(2).complains("is no report");
    fs::remove_file(&file).unwrap();
    fs::write(&file, "my notes").unwrap();
    home.run(&check).with(2).complains("is no report");
    assert_eq!(fs::read_to_string(&file).unwrap(), "my notes");
    assert!(!home.path("nowhere.txt").exists());
    fs::create_dir(home.path("folder")).unwrap();
    home.run(&["check", "--report", "folder"]).with(2);
    home.run(&["check", "--report", "missing/shapes.txt"])
        .with(1)
        .complains("cannot write missing/shapes.txt");
    assert_eq!(
        home.logins(),
        0,
        "the file is chosen before anything is asked"
    );

    fs::write(&file, "Dzwonek shape report 0\nan old one").unwrap();
    home.run(&check).with(0);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("Dzwonek shape report 1\n"));
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
