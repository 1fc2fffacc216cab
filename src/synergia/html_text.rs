//! The plain text of light HTML.
//!
//! Only the tokenizer of html5ever is used: it runs in linear time and builds no tree, so ten thousand
//! nested tags cost what ten thousand words cost.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};

/// Most bytes of HTML that are looked at.
const CAP: usize = 256 * 1024;

/// The text as a reader would see it: HTML if it looks like HTML, otherwise as it is.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let text = capped(text);
    if looks_like_html(text) {
        Cow::Owned(text_of(text))
    } else {
        Cow::Borrowed(text)
    }
}

fn capped(text: &str) -> &str {
    let end = (0..=CAP.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// Whether there is a tag or an entity. A lone "<" or "&" of ordinary prose is none.
fn looks_like_html(text: &str) -> bool {
    let follows = |sign: char, starts: fn(char) -> bool| {
        text.match_indices(sign)
            .filter_map(|(at, _)| text.get(at + 1..)?.chars().next())
            .any(starts)
    };
    follows('<', |c| c.is_ascii_alphabetic() || c == '/' || c == '!')
        || (follows('&', |c| c.is_ascii_alphabetic() || c == '#') && text.contains(';'))
}

fn text_of(html: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    // The sink never asks to be left for a script.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.text.into_inner()
}

/// Collects what a reader would see.
#[derive(Default)]
struct Reader {
    text: RefCell<String>,
    /// The script or style that is being left out.
    hidden: RefCell<Option<String>>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            CharacterTokens(text) if self.hidden.borrow().is_none() => {
                self.text.borrow_mut().push_str(&text);
            }
            TagToken(tag) => self.meet(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn meet(&self, tag: &Tag) {
        let name = &*tag.name;
        let is_hidden = matches!(name, "script" | "style");
        let mut hidden = self.hidden.borrow_mut();
        if is_hidden && tag.kind == StartTag {
            hidden.get_or_insert_with(|| name.to_owned());
        } else if hidden.as_deref() == Some(name) {
            *hidden = None;
        } else if hidden.is_none() && is_break(name) {
            self.text.borrow_mut().push('\n');
        }
    }
}

fn is_break(tag: &str) -> bool {
    matches!(
        tag,
        "br" | "p" | "div" | "li" | "tr" | "ul" | "ol" | "h1" | "h2" | "h3"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::clean_text;

    #[test]
    fn html_becomes_the_text_that_a_reader_sees() {
        for (html, text) in [
            (
                "Zapraszam na zebranie.<br>Godz. 17:00",
                "Zapraszam na zebranie.\nGodz. 17:00",
            ),
            (
                "<p>Raz</p><p>dwa &amp; trzy&nbsp;cztery</p>",
                "Raz\n\ndwa & trzy cztery",
            ),
            ("<ul><li>a<li>b</ul>", "a\nb"),
            ("a<script>alert('<b>')</script>b<style>p{}</style>c", "abc"),
            ("a<script>nie zamknięty", "a"),
            ("urwany <br", "urwany"),
            (
                "<b>gruby</b> i <a href=\"https://liblink.pl/x\">link</a>",
                "gruby i link",
            ),
        ] {
            assert_eq!(clean_text(&plain(html)), text, "{html}");
        }
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "Szanowni Państwo,\n\nzapisy",
            "2 < 3 & 4 > 1",
            "R&D",
            "a <3 b",
            "",
        ] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn ten_thousand_nested_tags_are_only_tags() {
        let html = format!("{}x{}", "<div>".repeat(10_000), "</div>".repeat(10_000));
        assert_eq!(clean_text(&plain(&html)), "x");
    }

    #[test]
    fn no_more_than_the_cap_is_looked_at() {
        let text = "ą".repeat(CAP);
        assert_eq!(plain(&text).len(), CAP);
    }
}
