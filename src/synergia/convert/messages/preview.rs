//! The preview of a message in a list: base64 of UTF-8 that was cut at a length in bytes (API.md
//! section 12).

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Text without a space can be base64 by accident, up to the length of the longest words.
const LONGEST_WORD: usize = 32;
/// A preview near the longest of its list counts as cut, but for lists of short messages alone.
const SHORTEST_CUT: usize = 80;
/// A cut that respects letters stops this many bytes early at most.
const LETTER: usize = 3;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A decoded preview.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Preview {
    /// What is left of the text.
    pub text: String,
    /// How many bytes the register sent.
    length: usize,
    /// Whether the cut went through a letter.
    is_torn: bool,
}

impl Preview {
    /// The preview in `content`; one that is no base64 is taken as it is.
    pub fn decode(content: &str) -> Self {
        let letters: Vec<u8> = content
            .bytes()
            .filter(|b| !b.is_ascii_whitespace())
            .collect();
        let bytes = LENIENT.decode(&letters).ok();
        bytes
            .and_then(|bytes| Self::of_bytes(bytes, letters.len() <= LONGEST_WORD))
            .unwrap_or_else(|| Self {
                text: content.to_owned(),
                length: content.len(),
                is_torn: false,
            })
    }

    /// The preview in these bytes; `None` when they are no text and could be a word that only looks like
    /// base64.
    fn of_bytes(bytes: Vec<u8>, may_be_a_word: bool) -> Option<Self> {
        let length = bytes.len();
        let (text, is_torn) = match String::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(error) => {
                let is_torn = error.utf8_error().error_len().is_none();
                if !is_torn && may_be_a_word {
                    return None;
                }
                let whole = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let kept = if is_torn { whole } else { length };
                let kept = bytes.get(..kept).unwrap_or_default();
                (String::from_utf8_lossy(kept).into_owned(), is_torn)
            }
        };
        let is_text = !may_be_a_word || !text.chars().any(|c| c.is_control() && !c.is_whitespace());
        is_text.then_some(Self {
            text,
            length,
            is_torn,
        })
    }

    /// Whether the text goes on, as far as anybody can know beside a list whose longest preview has `longest`
    /// bytes.
    pub fn is_cut(&self, longest: usize) -> bool {
        self.is_torn || (self.length >= SHORTEST_CUT && self.length + LETTER >= longest)
    }

    /// The length of the longest preview of a list.
    pub fn longest(previews: &[Self]) -> usize {
        previews
            .iter()
            .map(|preview| preview.length)
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(bytes: &[u8]) -> String {
        LENIENT.encode(bytes)
    }

    #[test]
    fn a_preview_is_decoded_leniently() {
        let torn = "po książk".as_bytes();
        let torn = [torn, &"ę".as_bytes()[..1]].concat();
        let long_and_bad = [b"x".repeat(40), b"\xff".to_vec(), b"yyyyy".to_vec()].concat();
        let bad = format!("{}\u{fffd}yyyyy", "x".repeat(40));
        for (content, text) in [
            (
                encoded("Zapraszam na zebranie.".as_bytes()),
                "Zapraszam na zebranie.",
            ),
            (
                encoded("Zażółć gęślą jaźń".as_bytes()).replace('=', ""),
                "Zażółć gęślą jaźń",
            ),
            (encoded(&torn), "po książk"),
            (encoded(&long_and_bad), bad.as_str()),
            ("Dzień dobry".to_owned(), "Dzień dobry"),
            ("Zebranie".to_owned(), "Zebranie"),
            ("tak".to_owned(), "tak"),
            (String::new(), ""),
        ] {
            assert_eq!(Preview::decode(&content).text, text, "{content}");
        }
    }

    #[test]
    fn a_preview_is_cut_when_torn_or_nearly_the_longest() {
        let of = |length: usize, is_torn| Preview {
            text: String::new(),
            length,
            is_torn,
        };
        for (preview, longest, expected) in [
            (of(40, true), 40, true),
            (of(200, false), 200, true),
            (of(197, false), 200, true),
            (of(190, false), 200, false),
            (of(40, false), 40, false),
        ] {
            assert_eq!(preview.is_cut(longest), expected, "{preview:?} {longest}");
        }
    }
}
