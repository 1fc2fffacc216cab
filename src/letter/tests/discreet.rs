//! What is seen of letters to somebody who wants nothing of the content seen.

use super::hostile::letters_saying;
use super::snapshots::{assert_snapshot, preheader_of};
use super::{samples, sender};
use crate::domain::examples::full_message;
use crate::domain::letter::full_message::Opening;
use crate::domain::letter::{Composed, Letter};
use crate::domain::{Language, Subjects};
use crate::letter::compose;

fn discreet(letter: Letter) -> Composed {
    let mut letter = letter;
    letter.recipient.subjects = Subjects::Discreet;
    compose(&letter, &sender())
}

#[test]
fn each_letter_shows_the_child_and_the_kind_of_news() {
    for language in Language::ALL {
        let letters = samples::all(language).into_iter();
        let shown = letters.map(|(name, letter)| {
            let composed = discreet(letter);
            let preheader = preheader_of(&composed.html);
            format!("{name}\n{}\n{preheader}\n", composed.subject)
        });
        let shown: Vec<String> = shown.collect();
        assert_snapshot(&format!("discreet.{}", language.name()), &shown.join("\n"));
    }
}

#[test]
fn nothing_that_the_register_says_is_seen() {
    for letter in letters_saying("Tajne 77") {
        let Composed { subject, html, .. } = discreet(letter);
        let (seen, _) = html.split_once("&zwnj;").unwrap();
        assert!(!subject.contains("Tajne"), "{subject}");
        assert!(!seen.contains("Tajne"), "{seen}");
    }
}

#[test]
fn a_preheader_leaves_no_room_for_the_letter_itself() {
    for language in Language::ALL {
        for (name, letter) in samples::all(language) {
            let preheader = preheader_of(&discreet(letter).html).chars().count();
            assert!((35..=130).contains(&preheader), "{name}: {preheader}");
        }
    }
}

/// The lines of a text that name no calendar file.
fn but_calendars(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.contains(".ics")).collect()
}

#[test]
fn the_letter_itself_says_everything() {
    for (name, letter) in samples::all(Language::Pl) {
        let full = compose(&letter, &sender());
        let discreet = discreet(letter);
        assert_eq!(
            but_calendars(&discreet.text),
            but_calendars(&full.text),
            "{name}"
        );
        assert_eq!(discreet.message_id, full.message_id, "{name}");
    }
}

#[test]
fn attached_files_have_neutral_names() {
    for (language, name) in [
        (Language::Pl, "plik-1.pdf"),
        (Language::En, "file-1.pdf"),
        (Language::Uk, "файл-1.pdf"),
    ] {
        let opening = Opening::Read(full_message());
        let letter = discreet(samples::opened(language, "5022", opening));
        let names: Vec<&str> = letter.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, [name]);
    }
}
