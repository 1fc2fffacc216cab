//! What is known of a child, without any network.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::home::Home;

fn shown(home: &Home, arguments: &[&str]) -> Vec<Value> {
    let arguments = [&["show"], arguments, &["--json"]].concat();
    home.run(&arguments).with(0).json_lines()
}

#[test]
fn what_is_known_is_shown_newest_first_also_offline() {
    let home = Home::settled();
    let before = home.school.requests().len();
    let grades = shown(&home, &["Zosia", "grades"]);
    assert!(grades.len() > 3, "{grades:?}");
    for grade in &grades {
        let keys: BTreeSet<&str> = grade
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let expected = ["student", "feed", "key", "presence", "first_seen", "entry"];
        assert_eq!(keys, BTreeSet::from(expected));
        assert_eq!(grade["student"], "Zosia");
        assert_eq!(grade["feed"], "grades");
        assert_eq!(grade["presence"], "there");
        assert!(grade["key"].as_str().unwrap().contains(':'), "{grade}");
        assert!(
            grade["first_seen"].as_str().unwrap().contains('T'),
            "{grade}"
        );
        assert!(grade["entry"]["value"].is_string(), "{grade}");
    }
    let dates: Vec<&str> = grades
        .iter()
        .map(|one| one["entry"]["date"].as_str().unwrap())
        .collect();
    assert!(dates.is_sorted_by(|one, next| one >= next), "{dates:?}");
    let everything = shown(&home, &["Zosia"]);
    let feeds: BTreeSet<&str> = everything
        .iter()
        .map(|one| one["feed"].as_str().unwrap())
        .collect();
    assert!(feeds.len() > 8, "{feeds:?}");
    assert_eq!(home.school.requests().len(), before);
}

#[test]
fn people_get_a_list_for_each_feed() {
    let home = Home::settled();
    home.run(&["show", "Zosia", "grades"])
        .with(0)
        .says("grades (oceny)")
        .says("there");
    let all = home.run(&["show", "Zosia"]).with(0);
    for name in [
        "grades (oceny)",
        "messages (wiadomości)",
        "timetable (plan lekcji)",
    ] {
        assert!(all.stdout.contains(name), "{name} in {all:?}");
    }
}

#[test]
fn a_child_that_nobody_knows_is_refused() {
    let home = Home::new();
    home.run(&["show", "Kuba"])
        .with(2)
        .complains("there is no student Kuba; there are: Zosia");
    home.run(&["show", "Zosia", "marks"])
        .with(2)
        .complains("unknown feed");
    let nothing = home.run(&["show", "Zosia", "--json"]).with(0);
    assert_eq!(nothing.stdout, "");
    home.run(&["show", "Zosia"])
        .with(0)
        .complains("nothing is known yet");
}
