//! Letters about a register that means harm.

use serde_json::Value;

use super::{samples, sender};
use crate::domain::entry::{Entry, Lesson, LessonState};
use crate::domain::examples::*;
use crate::domain::letter::full_message::{AttachedFile, FilePlace, FullMessage, Opening};
use crate::domain::letter::{Composed, Content, Letter};
use crate::domain::text::rich_text::{Form, Link, RichText, Run};
use crate::domain::{ChangeKind, Event, Feed, Language};
use crate::letter::{compose, shortened};

/// Markup, a header, what ends a line, what ends a string, what turns the text around.
pub const POISON: &str = "<b>&\"'</td>\r\nBcc: x@example.com\r\n\0\u{202e}\u{2028}\u{200b}{{ 7 }}";

/// The entry with `text` in every field that takes any text.
fn saying(entry: &Entry, text: &str) -> Entry {
    let mut poisoned = serde_json::to_value(entry).unwrap();
    let mut paths = Vec::new();
    texts(&poisoned, String::new(), &mut paths);
    for path in paths {
        let field = poisoned.pointer_mut(&path).unwrap();
        let before = std::mem::replace(field, Value::from(text));
        if serde_json::from_value::<Entry>(poisoned.clone()).is_err() {
            *poisoned.pointer_mut(&path).unwrap() = before;
        }
    }
    serde_json::from_value(poisoned).unwrap()
}

/// The paths of all strings.
fn texts(value: &Value, path: String, paths: &mut Vec<String>) {
    match value {
        Value::String(_) => paths.push(path),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(i, item)| texts(item, format!("{path}/{i}"), paths));
        }
        Value::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, item)| texts(item, format!("{path}/{name}"), paths));
        }
        _ => {}
    }
}

fn event_saying(event: &Event, text: &str) -> Event {
    let mut event = event.clone();
    for side in [&mut event.change.before, &mut event.change.after]
        .into_iter()
        .flatten()
    {
        *side = saying(side, text);
    }
    event
}

fn is_about_a_day(event: &Event) -> bool {
    let mut sides = event.change.before.iter().chain(&event.change.after);
    let of_day = |lesson: &Lesson| lesson.state == LessonState::NoLessons;
    sides.any(|side| Lesson::of(side).is_some_and(of_day))
}

fn term_saying(text: &str) -> Letter {
    let mut letter = samples::sample("term-proposals", Language::Pl);
    if let Content::Term(content) = &mut letter.content {
        for subject in &mut content.subjects {
            subject.subject = Some(named(text));
            if let Some(grade) = &mut subject.proposed {
                text.clone_into(&mut grade.value);
            }
        }
        for course in &mut content.others {
            course.subject = named(text);
        }
    }
    letter
}

/// Instant letters of each change, a digest and a letter of a term, in which the register says nothing but `text`.
pub fn letters_saying(text: &str) -> Vec<Letter> {
    let events: Vec<Event> = every_change(&student("Zosia"))
        .iter()
        // A lucky number is a number and a day, a day without lessons a day: nothing in them takes a text.
        .filter(|event| event.feed != Feed::LuckyNumber && !is_about_a_day(event))
        .map(|event| event_saying(event, text))
        .collect();
    let mut digest = samples::sample("digest-one", Language::Pl);
    if let Content::Digest(content) = &mut digest.content {
        for child in &mut content.children {
            child.in_full = events.clone();
            child.in_brief = events.clone();
            for change in &mut child.averages {
                change.subject = named(text);
            }
            for entry in &mut child.upcoming {
                *entry = saying(entry, text);
            }
            for lesson in child.lessons.iter_mut().flatten() {
                let Entry::Lesson(saying) = saying(&Entry::Lesson(lesson.clone()), text) else {
                    continue;
                };
                *lesson = saying;
            }
            for absence in &mut child.open_absences.records {
                let Entry::Attendance(saying) = saying(&Entry::Attendance(absence.clone()), text)
                else {
                    continue;
                };
                *absence = saying;
            }
        }
    }
    let mut letters = vec![
        digest,
        term_saying(text),
        samples::instant(Language::Pl, events.clone()),
    ];
    letters.extend(
        events
            .into_iter()
            .map(|event| samples::instant(Language::En, vec![event])),
    );
    letters
}

fn is_harmless(text: &str) -> bool {
    !text.chars().any(|c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202e}' | '\u{2028}' | '\u{200b}' | '\u{2066}')
    })
}

#[test]
fn nothing_from_the_register_can_leave_its_place() {
    for letter in letters_saying(POISON) {
        let Composed {
            subject,
            text,
            html,
            ..
        } = compose(&letter, &sender());
        assert!(
            is_harmless(&subject) && !subject.contains('\n'),
            "{subject:?}"
        );
        assert!(is_harmless(&text), "{text:?}");
        assert!(is_harmless(&html), "{html:?}");
        assert!(
            !html.contains("<b>") && html.contains("&#60;b&#62;&#38;&#34;"),
            "{html}"
        );
        assert!(
            text.lines().all(|line| line.chars().count() <= 78),
            "{text}"
        );
    }
}

/// A letter about a message that was opened and holds these pieces, and a file called `name`.
fn letter_holding(runs: Vec<Run>, name: &str) -> Letter {
    let place = FilePlace::Here(b"x"[..].into());
    let file = AttachedFile {
        name: name.to_owned(),
        size: None,
        place,
    };
    let message = FullMessage {
        text: RichText::clean([runs]),
        files: vec![file; 50],
    };
    samples::opened(Language::Pl, "5022", Opening::Read(message))
}

/// A piece in every form, with a link to `address`.
fn formed(text: &str, address: &str) -> Run {
    let link = Link {
        address: address.to_owned(),
        place: address.to_owned(),
    };
    Run {
        text: text.to_owned(),
        form: Form {
            is_strong: true,
            is_struck: true,
            link: Some(link),
        },
    }
}

#[test]
fn a_full_text_cannot_leave_its_place_either() {
    let runs = vec![formed(POISON, "https://a.pl/\"><b>")];
    let letter = letter_holding(runs, POISON);
    let Composed { text, html, .. } = compose(&letter, &sender());
    assert!(!html.contains("<b>"), "{html}");
    assert!(
        html.contains("href=\"https://a.pl/&#34;&#62;&#60;b&#62;\""),
        "{html}"
    );
    assert!(text.contains("<b>&\"'</td> Bcc: x@example.com"), "{text}");
    assert!(is_harmless(&text) && is_harmless(&html), "{text:?}");
}

#[test]
fn an_endless_full_text_fits_in_a_letter() {
    let word = |number: usize| formed("&", &format!("https://example.com/&{number}"));
    for runs in [
        (0..20_000).map(word).collect(),
        vec![formed("a", &"&".repeat(2_000)); 1_000],
        vec![formed(&"\"".repeat(20_000), "https://example.com/")],
    ] {
        let letter = letter_holding(runs, &"ą".repeat(300));
        let whole = compose(&letter, &sender());
        let short = shortened(&letter, &whole, &sender());
        for composed in [whole, short] {
            let size = composed.html.len();
            assert!(size < 100_000, "{size} bytes");
        }
    }
}

#[test]
fn endless_words_fit_in_a_letter() {
    for text in [
        "ą".repeat(20_000),
        "\"".repeat(20_000),
        "a\n\n".repeat(7_000),
    ] {
        for letter in letters_saying(&text) {
            let Composed {
                subject,
                text,
                html,
                ..
            } = compose(&letter, &sender());
            assert!(subject.chars().count() <= 78);
            assert!(html.len() < 100_000, "{} bytes", html.len());
            assert!(text.lines().all(|line| line.chars().count() <= 78));
        }
    }
}

#[test]
fn ten_thousand_changes_fit_and_those_left_out_are_counted() {
    let zosia = student("Zosia");
    let events: Vec<Event> = (0..10_000)
        .map(|id| {
            let grade = Entry::Grade(grade(&id.to_string(), "5"));
            event(id, &zosia, ChangeKind::Added, None, Some(grade))
        })
        .collect();
    let mut digest = samples::sample("digest-one", Language::Pl);
    if let Content::Digest(content) = &mut digest.content {
        for child in &mut content.children {
            child.in_brief = events.clone();
            child.lessons = Some(vec![lesson(6, 1, "Matematyka"); 1_000]);
        }
    }
    let instant = samples::instant(Language::Pl, events);
    for (letter, left_out) in [
        (digest, "i jeszcze 9988"),
        (instant, "i 9940 więcej w dzienniku"),
    ] {
        let whole = compose(&letter, &sender());
        let short = shortened(&letter, &whole, &sender());
        for composed in [whole, short] {
            assert!(
                composed.html.len() < 100_000,
                "{} bytes",
                composed.html.len()
            );
        }
        let text = compose(&letter, &sender()).text.replace('\n', " ");
        assert!(text.contains(left_out), "{text}");
    }
}
