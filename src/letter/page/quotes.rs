//! What a letter says in the words of the register, which are Polish whatever the language of the letter: a screen
//! reader pronounces them so, and a translator finds them.

use std::any::Any;

/// The words of the register that a letter may contain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Quotes(Vec<String>);

/// Fewer characters than this before a "…" are no quotation.
const SHORTEST_CUT: usize = 3;

impl askama::Values for Quotes {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn Any> {
        (key == Self::NAME).then_some(self)
    }
}

impl Quotes {
    /// The name under which a filter asks for them.
    pub(super) const NAME: &'static str = "quotes";

    /// Quotations of these texts, line by line, without a full stop: a title has none. What holds no word, such as a
    /// grade, belongs to no language.
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let is_a_word = |line: &&str| line.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let lines = texts.into_iter().flat_map(str::lines).filter(is_a_word);
        let lines = lines.map(|line| line.strip_suffix('.').unwrap_or(line));
        let mut quotes: Vec<String> = lines.map(str::to_lowercase).collect();
        quotes.sort_unstable();
        quotes.dedup();
        Self(quotes)
    }

    /// The pieces of a text, each with whether it is a quotation.
    pub(super) fn pieces<'t>(&self, text: &'t str) -> Vec<(bool, &'t str)> {
        let (mut pieces, mut own, mut at) = (Vec::new(), 0, 0);
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let length = if begins_a_word(text, at) {
                self.length_at(rest)
            } else {
                0
            };
            if length > 0 {
                pieces.push((false, &text[own..at]));
                pieces.push((true, &rest[..length]));
                own = at + length;
            }
            let step = rest.chars().next().map_or(1, char::len_utf8);
            at += length.max(step);
        }
        pieces.push((false, &text[own..]));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }

    /// How much of the beginning of `text` is the longest quotation there.
    fn length_at(&self, text: &str) -> usize {
        let lengths = self.0.iter().map(|quote| quoted_length(text, quote));
        lengths.max().unwrap_or_default()
    }
}

fn begins_a_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_none_or(|c| !c.is_alphanumeric())
}

/// How much of the beginning of `text` is `quote`, whole or cut with a "…"; its first letter may be small or large.
fn quoted_length(text: &str, quote: &str) -> usize {
    let mut rest = text;
    for (matched, expected) in quote.chars().enumerate() {
        let Some(found) = rest.chars().next() else {
            return 0;
        };
        if !found.to_lowercase().eq(std::iter::once(expected)) {
            let is_cut = found == '…' && matched >= SHORTEST_CUT;
            return if is_cut { text.len() - rest.len() } else { 0 };
        }
        rest = &rest[found.len_utf8()..];
    }
    let goes_on = rest.chars().next().is_some_and(char::is_alphanumeric);
    if goes_on { 0 } else { text.len() - rest.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_register_are_found_in_a_sentence() {
        let quotes = Quotes::of([
            "Język",
            "Język polski",
            "Historia",
            "diagnoza – sesja I\n80 punktów",
            "5",
            "I",
        ]);
        for (text, marked) in [
            (
                "Lesson 3 cancelled: język polski",
                "Lesson 3 cancelled: [język polski]",
            ),
            ("Język polski: 5", "[Język polski]: 5"),
            ("Historian, prehistoria", "Historian, prehistoria"),
            ("historia → język", "[historia] → [język]"),
            ("a sesja I and 80 punktów.", "a sesja I and [80 punktów]."),
            ("język polski – diagnoza…", "[język polski] – [diagnoza]…"),
            ("ję…", "ję…"),
            ("", ""),
        ] {
            let pieces = quotes.pieces(text).into_iter();
            let shown: String = pieces
                .map(|(is_quote, piece)| {
                    if is_quote {
                        format!("[{piece}]")
                    } else {
                        piece.to_owned()
                    }
                })
                .collect();
            assert_eq!(shown, marked);
        }
    }
}
