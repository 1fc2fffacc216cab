//! What the HTML templates do to a text.

#![allow(
    clippy::inline_always,
    clippy::unused_self,
    reason = "both find fault with the code that askama generates for a filter"
)]

use std::fmt::Display;

use askama::filters::{Html, Safe, escape};

use super::quotes::Quotes;

/// The text as HTML: escaped, with "8:00–8:45", "3. lekcja", "6 października", "wtorek 6.10" and "3,60 → 4,00" kept on one line, and
/// with its language set on what the register says in a letter of another one.
#[askama::filter_fn]
pub(super) fn typeset(
    text: impl Display,
    values: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let text = text.to_string();
    let none = Quotes::default();
    let quotes = askama::get_value::<Quotes>(values, Quotes::NAME).unwrap_or(&none);
    let mut html = String::new();
    for (is_quote, piece) in quotes.pieces(&text) {
        let piece = typeset_piece(piece)?;
        if is_quote {
            html += "<span lang=\"pl\">";
        }
        html += &piece;
        if is_quote {
            html += "</span>";
        }
    }
    Ok(Safe(html))
}

fn typeset_piece(text: &str) -> askama::Result<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut html = String::new();
    for (at, word) in words.iter().enumerate() {
        html.push_str(&typeset_word(word)?);
        if let Some(next) = words.get(at + 1) {
            let is_turn = is_turn(&words, at) || is_turn(&words, at + 1);
            let is_kept = is_turn
                || is_number(word)
                || is_ordinal(word)
                || is_date(next)
                || is_numbered(word, next);
            html.push_str(if is_kept { "&nbsp;" } else { " " });
        }
    }
    Ok(html)
}

/// Whether the first word is what the second numbers: "lesson 4", "sala 21".
fn is_numbered(word: &str, next: &str) -> bool {
    const NUMBERED: [&str; 7] = [
        "lesson",
        "lessons",
        "room",
        "lekcje",
        "sala",
        "уроки",
        "кабінет",
    ];
    let word = word.trim_start_matches('(').to_lowercase();
    NUMBERED.contains(&word.as_str()) && next.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the word at this place is the arrow of a value that is short on both sides.
fn is_turn(words: &[&str], at: usize) -> bool {
    const LONGEST_VALUE: usize = 7;
    let is_value = |at: Option<usize>| {
        let word = at.and_then(|at| words.get(at));
        word.is_some_and(|word| word.chars().count() <= LONGEST_VALUE)
    };
    words.get(at) == Some(&"→") && is_value(at.checked_sub(1)) && is_value(Some(at + 1))
}

fn typeset_word(word: &str) -> askama::Result<String> {
    /// "10:45–11:30" and a full stop.
    const LONGEST_HOURS: usize = 12;
    let escaped = escape(word, Html)?.to_string();
    let is_hours = word.contains('–') && word.contains(':');
    let is_whole = is_hours && word.chars().count() <= LONGEST_HOURS || is_ordinal(word);
    Ok(if is_whole {
        format!("<span style=\"white-space:nowrap\">{escaped}</span>")
    } else {
        escaped
    })
}

/// A date behind its weekday: "6.10", "13.10:".
fn is_date(word: &str) -> bool {
    let number = |text: &str| (1..=2).contains(&text.len()) && text.parse::<u8>().is_ok();
    let date = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    date.split_once('.')
        .is_some_and(|(day, month)| number(day) && number(month))
}

/// A number with its ending: "3-й", "3-му".
fn is_ordinal(word: &str) -> bool {
    let ordinal = word.trim_start_matches('(').split_once('-');
    ordinal.is_some_and(|(number, ending)| is_number(number) && matches!(ending, "й" | "му"))
}

/// A number of a day or of a lesson.
fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches('(').trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        for (text, html) in [
            ("3. lekcja", "3.&nbsp;lekcja"),
            ("wtorek, 6 października", "wtorek, 6&nbsp;października"),
            (
                "do 8:00–8:45.",
                "do <span style=\"white-space:nowrap\">8:00–8:45.</span>",
            ),
            ("2026 rok", "2026 rok"),
            ("średnia 3,60 → 4,00.", "średnia 3,60&nbsp;→&nbsp;4,00."),
            ("historia → biologia", "historia → biologia"),
            ("we wtorek 13.10: test", "we wtorek&nbsp;13.10: test"),
            ("rok 2026.10", "rok 2026.10"),
            ("a test (1. lekcja)", "a test (1.&nbsp;lekcja)"),
            ("in lesson 4, room 21b", "in lesson&nbsp;4, room&nbsp;21b"),
            (
                "заміна на 3-му уроці, кабінет 21",
                "заміна на <span style=\"white-space:nowrap\">3-му</span>&nbsp;уроці, кабінет&nbsp;21",
            ),
            ("→ 4", "→ 4"),
            ("<b> & \"c\"", "&#60;b&#62; &#38; &#34;c&#34;"),
        ] {
            let set = typeset::default().execute(text, askama::NO_VALUES).unwrap();
            assert_eq!(set.to_string(), html);
        }
    }

    #[test]
    fn what_the_register_says_has_its_language() {
        let quotes = Quotes::of(["Historia"]);
        let set = typeset::default().execute("lesson 2 (historia)", &quotes);
        let html = "lesson&nbsp;2&nbsp;(<span lang=\"pl\">historia</span>)";
        assert_eq!(set.unwrap().to_string(), html);
    }
}
