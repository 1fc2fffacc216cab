//! What the HTML templates do to a text.

// Both lints find fault with the code that askama generates for a filter.
#![allow(clippy::inline_always, clippy::unused_self)]

use std::fmt::Display;

use askama::filters::{Html, Safe, escape};

/// A word longer than this may be broken on a phone …
const LONG_WORD: usize = 14;

/// … after so many characters.
const PIECE: usize = 10;

/// The text as HTML: escaped; with "8:00–8:45", "3. lekcja" and "6 października" kept on one line, and with
/// words that no phone is wide enough for made breakable. An address on the web becomes a link, because
/// mail programs would not see it any more once it is breakable.
#[askama::filter_fn]
pub(super) fn typeset(
    text: impl Display,
    _values: &dyn askama::Values,
) -> askama::Result<Safe<String>> {
    let mut html = String::new();
    let mut gap = "";
    for word in text.to_string().split(' ') {
        html.push_str(gap);
        html.push_str(&typeset_word(word)?);
        gap = if is_number(word) { "&nbsp;" } else { " " };
    }
    Ok(Safe(html))
}

fn typeset_word(word: &str) -> askama::Result<String> {
    let is_hours = word.contains('–') && word.contains(':');
    if is_hours && word.chars().count() <= LONG_WORD {
        return Ok(format!(
            "<span style=\"white-space:nowrap\">{}</span>",
            escape(word, Html)?
        ));
    }
    let address = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    if is_address(address) {
        let rest = word.strip_prefix(address).unwrap_or_default();
        return Ok(format!(
            "<a class=\"accent\" href=\"{}\" style=\"color:#7a4b00;text-decoration:underline\">{}</a>{}",
            escape(address, Html)?,
            breakable(address)?,
            escape(rest, Html)?
        ));
    }
    breakable(word)
}

/// Whether a word is a whole address. One that was cut ends with "…" and would lead astray.
fn is_address(word: &str) -> bool {
    word.is_ascii()
        && word
            .strip_prefix("https://")
            .is_some_and(|rest| !rest.is_empty())
}

/// The word, escaped, with places where it may be broken when it is long.
fn breakable(word: &str) -> askama::Result<String> {
    let chars: Vec<char> = word.chars().collect();
    let size = if chars.len() > LONG_WORD {
        PIECE
    } else {
        LONG_WORD
    };
    let pieces: Result<Vec<String>, _> = chars
        .chunks(size)
        .map(|piece| Ok(escape(piece.iter().collect::<String>(), Html)?.to_string()))
        .collect();
    pieces.map(|pieces| pieces.join("<wbr>"))
}

/// A number of a day or of a lesson.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> String {
        typeset::default()
            .execute(text, askama::NO_VALUES)
            .unwrap()
            .to_string()
    }

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
        ] {
            assert_eq!(set(text), html);
        }
    }

    #[test]
    fn a_long_word_can_be_broken_and_an_ordinary_one_cannot() {
        assert_eq!(set("Wychowanie"), "Wychowanie");
        assert_eq!(set("dwadzieściadwaznaki"), "dwadzieści<wbr>adwaznaki");
    }

    #[test]
    fn only_a_safe_and_whole_address_becomes_a_link() {
        let link = set("(https://example.com/a?b=1&c=\"2\").");
        assert!(!link.contains("<a"), "{link}");
        let link = set("https://example.com/a?b=1&c=\"2\".");
        assert!(
            link.contains("href=\"https://example.com/a?b=1&#38;c=&#34;2&#34;\""),
            "{link}"
        );
        assert!(link.ends_with("</a>."), "{link}");
        for harmful in [
            "javascript:alert(1)",
            "http://example.com/",
            "https://",
            "https://example.com/a…",
        ] {
            assert!(!set(harmful).contains("<a"), "{harmful}");
        }
    }
}
