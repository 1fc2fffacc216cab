//! Every public type and free function says what it is. Fields, variants and methods whose names say it need no
//! label.

use std::fs;
use std::path::Path;

use crate::imports::sources;

/// What begins a public item that needs a sentence.
const ITEMS: [&str; 7] = [
    "pub fn ",
    "pub async fn ",
    "pub const fn ",
    "pub struct ",
    "pub enum ",
    "pub trait ",
    "pub type ",
];

/// The public items of a source above which no doc comment stands.
fn without_docs(text: &str) -> Vec<&str> {
    let production = text
        .find("#[cfg(test)]\nmod ")
        .map_or(text, |at| &text[..at]);
    let mut missing = Vec::new();
    let mut is_documented = false;
    for line in production.lines() {
        if ITEMS.iter().any(|item| line.starts_with(item)) && !is_documented {
            missing.push(line);
        }
        // Nothing but attributes stands between a comment and its item.
        is_documented = line.starts_with("///") || (is_documented && !line.is_empty());
    }
    missing
}

#[test]
fn every_public_type_and_function_says_what_it_is() {
    let mut missing = Vec::new();
    for root in ["src", "school/src"] {
        for source in sources(Path::new(root)) {
            if source.is_of_tests() {
                continue;
            }
            let text = fs::read_to_string(&source.file).unwrap();
            for line in without_docs(&text) {
                missing.push(format!("{}: {line}", source.file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn an_item_without_a_sentence_is_found() {
    let text =
        "/// It is.\n#[must_use]\npub fn is() {}\n\npub struct Bare {\n    pub field: u8,\n}\n";
    assert_eq!(without_docs(text), ["pub struct Bare {"]);
}
