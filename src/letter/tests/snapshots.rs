//! The letters as they are, for a reviewer to read.

use super::{samples, sender};
use crate::domain::Language;
use crate::domain::letter::{Composed, Content, Letter};
use crate::letter::compose;

pub(super) fn assert_snapshot(name: &str, content: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, content));
}

/// What a parent sees of a letter: in the list of letters, and when it is opened.
fn seen(letter: &Letter) -> String {
    let Composed {
        subject,
        text,
        html,
        ..
    } = compose(letter, &sender());
    let preheader = preheader_of(&html);
    format!("{subject}\n{preheader}\n\n{text}")
}

/// What a list of letters shows behind the subject.
pub(super) fn preheader_of(html: &str) -> &str {
    html.split_once("display:none\">")
        .and_then(|(_, rest)| rest.split_once("&zwnj;"))
        .map_or("", |(preheader, _)| preheader)
}

#[test]
fn each_kind_of_letter_reads_like_this() {
    for language in Language::ALL {
        for (name, letter) in samples::of_each_kind(language) {
            assert_snapshot(&format!("{name}.{}", language.name()), &seen(&letter));
        }
    }
}

#[test]
fn a_welcome_says_whose_messages_are_opened() {
    for language in Language::ALL {
        let mut letter = samples::sample("welcome", language);
        if let Content::Welcome(content) = &mut letter.content {
            content.children[0].opens_messages = true;
        }
        let name = format!("welcome-opening.{}", language.name());
        assert_snapshot(&name, &seen(&letter));
    }
}

#[test]
fn each_change_reads_like_this() {
    for language in Language::ALL {
        let letters: Vec<String> = samples::of_each_change(language)
            .iter()
            .map(|(_, letter)| seen(letter))
            .collect();
        let rule = format!("\n{}\n\n", "#".repeat(78));
        assert_snapshot(
            &format!("each-change.{}", language.name()),
            &letters.join(&rule),
        );
    }
}

#[test]
fn a_few_letters_look_like_this() {
    let some = [
        ("digest-two", Language::Pl),
        ("instant-02", Language::Pl),
        ("instant-opened", Language::Pl),
        ("instant-goal", Language::Pl),
        ("weekly-two", Language::Pl),
        ("term-proposals", Language::Pl),
        ("notice-refused", Language::En),
        ("instant-29", Language::Uk),
    ];
    for (name, language) in some {
        let html = compose(&samples::sample(name, language), &sender()).html;
        assert_snapshot(&format!("{name}.{}.html", language.name()), &html);
    }
}
