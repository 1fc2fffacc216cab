//! The values of header fields: ASCII, folded, and nothing that could end the field early.
//!
//! lettre has an encoder of its own, but hands ASCII text through as it is. A topic like
//! `=?utf-8?q?=0D=0A...?=` would then be decoded by the reader's program into what its author wants.

use std::fmt::Write as _;

use crate::domain::email_address::is_atom_text;

/// The lines of a header are at most this long (RFC 5322, section 2.1.1), unless one word is longer.
const LINE: usize = 78;

/// An encoded word is at most this long (RFC 2047, section 2).
const ENCODED_WORD: usize = 75;

const PREFIX: &str = "=?utf-8?q?";
const SUFFIX: &str = "?=";

/// `text` as the value of the unstructured field `name` (RFC 5322, section 2.2.1): as it is when it is
/// plain, in encoded words (RFC 2047) otherwise. `text` is one line, see `one_line`.
pub(super) fn unstructured(name: &str, text: &str) -> String {
    let plain = text.bytes().all(|b| matches!(b, b' '..=b'~')) && !text.contains("=?");
    if plain {
        fold(name, text.split(' '))
    } else {
        let words = encoded_words(name, text);
        fold(name, words.iter().map(String::as_str))
    }
}

/// `text` as a phrase that people read, and behind it the address or identifier that machines read in
/// angle brackets: the value of `From`, `To` and `List-Id` (RFC 5322, section 3.4; RFC 2919, section 2).
pub(super) fn named(name: &str, text: &str, identifier: &str) -> String {
    let is_plain = |c: char| c == ' ' || (is_atom_text(c) && !"=?".contains(c));
    let mut words: Vec<String> = if text.chars().all(is_plain) {
        text.split_whitespace().map(str::to_owned).collect()
    } else {
        encoded_words(name, text)
    };
    words.push(format!("<{identifier}>"));
    fold(name, words.iter().map(String::as_str))
}

fn fold<'a>(name: &str, words: impl Iterator<Item = &'a str>) -> String {
    let mut value = String::new();
    let mut length = name.len() + ":".len();
    for word in words {
        if !value.is_empty() && length + 1 + word.len() > LINE {
            value.push_str("\r\n");
            length = 0;
        }
        if !value.is_empty() {
            value.push(' ');
        }
        value.push_str(word);
        length += 1 + word.len();
    }
    value
}

/// `text` in encoded words of whole characters, the first of which fits on the line of the field's
/// name. A reader joins them without the space between.
fn encoded_words(name: &str, text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::from(PREFIX);
    let mut room = LINE
        .saturating_sub(name.len() + ": ".len())
        .min(ENCODED_WORD);
    for c in text.chars() {
        let encoded = encoded_char(c);
        if word.len() + encoded.len() + SUFFIX.len() > room {
            words.push(word + SUFFIX);
            word = String::from(PREFIX);
            room = ENCODED_WORD;
        }
        word.push_str(&encoded);
    }
    words.push(word + SUFFIX);
    words
}

/// One character in the "Q" encoding, in the form that is right in every place of a header (RFC 2047,
/// section 5, rule 3).
fn encoded_char(c: char) -> String {
    match c {
        ' ' => "_".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_string(),
        c => c
            .encode_utf8(&mut [0; 4])
            .bytes()
            .fold(String::new(), |mut hex, byte| {
                // Writing to a string cannot fail.
                let _ = write!(hex, "={byte:02X}");
                hex
            }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_and_other_text_is_encoded() {
        let case = |text: &str, expected: &str| assert_eq!(unstructured("Subject", text), expected);
        case("Zosia: matematyka 5", "Zosia: matematyka 5");
        case(
            "Zosia: matematyka – 5",
            "=?utf-8?q?Zosia=3A_matematyka_=E2=80=93_5?=",
        );
        case(
            "=?utf-8?q?=0D=0ABcc?=",
            "=?utf-8?q?=3D=3Futf=2D8=3Fq=3F=3D0D=3D0ABcc=3F=3D?=",
        );
        case("", "");
    }

    #[test]
    fn long_values_are_folded_between_words_and_never_inside_a_character() {
        let changes =
            "grades.added=1 messages.added=12 timetable.cancelled=3 timetable.substituted=2";
        assert_eq!(
            unstructured("X-Dzwonek-Changes", changes),
            "grades.added=1 messages.added=12 timetable.cancelled=3\r\n timetable.substituted=2"
        );
        let value = unstructured("X-Dzwonek-Student", &"żółw ".repeat(40));
        for line in format!("X-Dzwonek-Student: {value}").split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
        for word in value.split_whitespace() {
            assert!(word.starts_with(PREFIX) && word.ends_with(SUFFIX), "{word}");
        }
    }

    #[test]
    fn a_name_is_atoms_or_encoded() {
        let case = |text, expected| assert_eq!(named("To", text, "a@b.pl"), expected, "{text:?}");
        case("Zosia", "Zosia <a@b.pl>");
        case("Ala Nowak", "Ala Nowak <a@b.pl>");
        case("Jan, Jr.", "=?utf-8?q?Jan=2C_Jr=2E?= <a@b.pl>");
        case("Staś", "=?utf-8?q?Sta=C5=9B?= <a@b.pl>");
        case("=?x?q?y?=", "=?utf-8?q?=3D=3Fx=3Fq=3Fy=3F=3D?= <a@b.pl>");
        case("", "<a@b.pl>");
    }
}
