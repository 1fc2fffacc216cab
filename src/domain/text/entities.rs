//! Entities, read as the signs that they stand for.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawData, RawKind};
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// The text with each entity as its sign: "&amp;quot;" as a quotation mark. Tags stay as they are.
#[must_use]
pub fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let options = TokenizerOpts {
        initial_state: Some(RawData(RawKind::Rcdata)),
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(Words::default(), options);
    // The sink never asks to be left for a script.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    Cow::Owned(tokenizer.sink.0.into_inner())
}

/// Takes down every character.
#[derive(Default)]
struct Words(RefCell<String>);

impl TokenSink for Words {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if let CharacterTokens(text) = token {
            self.0.borrow_mut().push_str(&text);
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entity_is_its_sign_and_read_once() {
        for (text, read) in [
            ("&quot;VI&quot; &amp; ja&oacute;&#039;", "\"VI\" & jaó'"),
            ("&amp;quot;", "&quot;"),
            (
                "R&D, a & b, <b>c</b></title>",
                "R&D, a & b, <b>c</b></title>",
            ),
            ("bez", "bez"),
        ] {
            assert_eq!(without_entities(text), read, "{text}");
        }
    }
}
