//! `preview` and `demo`: letters to look at.

use std::fs;

use crate::home::{Home, files};

const KINDS: [&str; 5] = ["instant", "digest", "welcome", "notice", "test"];

#[test]
fn each_kind_of_letter_can_be_previewed_offline() {
    let home = Home::settled();
    home.grade(99_000_001);
    home.run(&["once"]).with(0);
    // From now on nobody answers.
    let requests = home.school.requests().len();
    for kind in KINDS {
        let output = home.path(kind);
        home.run(&["preview", kind, "--output", output.to_str().unwrap()])
            .with(0)
            .says(".eml");
        for ending in ["eml", "html", "txt"] {
            let written = files(&output, ending);
            assert_eq!(written.len(), 2, "{kind}: {written:?}");
            for file in written {
                assert!(!fs::read(&file).unwrap().is_empty(), "{file:?}");
            }
        }
    }
    assert_eq!(home.school.requests().len(), requests);
    assert_eq!(home.letters().len(), 3, "nothing was sent");
}

#[test]
fn the_preview_of_one_recipient_is_one_letter() {
    let home = Home::settled();
    home.run(&["preview", "digest", "--recipient", "dad@example.com"])
        .with(0)
        .says("dzwonek-preview");
    assert_eq!(files(&home.path("dzwonek-preview"), "eml").len(), 1);
}

#[test]
fn before_the_first_run_a_preview_says_what_to_do() {
    let home = Home::new();
    home.run(&["preview", "instant"])
        .with(0)
        .complains("dzwonek once");
    assert!(!home.path("state").exists());
}

#[test]
fn the_demo_leaves_letters_and_says_what_to_do_next() {
    let home = Home::new();
    home.run(&["demo"]).with(0).says("dzwonek init");
    let output = home.path("dzwonek-demo");
    assert!(output.join("index.html").exists());
    let letters = files(&output, "eml").len();
    assert!(letters > 10, "{letters}");
}
