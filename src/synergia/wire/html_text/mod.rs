//! What light HTML says.
//!
//! Only the tokenizer of html5ever is used: it runs in linear time and builds no tree, so ten thousand
//! nested tags cost what ten thousand words cost. No markup of the register gets further than here: what
//! comes out is text, with what matters of its form.

mod link;
mod login_page;
mod page;
mod tags;

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};

pub use login_page::{LoginPage, login_page};

use crate::domain::text::clean_text;
use crate::domain::text::rich_text::RichText;
use page::Page;
use tags::with_prose_kept;

/// Most bytes of HTML that are looked at.
const CAP: usize = 256 * 1024;

/// The one cleaning of every text of the register: what a reader would see of it, with its lines ([`clean_text`]). It
/// decodes, so that a text passes it once.
pub fn clean(text: &str) -> String {
    clean_text(&plain(text))
}

/// The text as a reader would see it, without its form: HTML if it looks like HTML, otherwise as it is.
fn plain(text: &str) -> Cow<'_, str> {
    let text = capped(text);
    if looks_like_html(text) {
        Cow::Owned(read(&with_prose_kept(text)).words())
    } else {
        Cow::Borrowed(text)
    }
}

/// The text as a reader would see it: HTML if it looks like HTML, otherwise as it is.
pub fn rich(text: &str) -> RichText {
    let text = capped(text);
    if looks_like_html(text) {
        read(text)
    } else {
        RichText::plain(text)
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

fn read(html: &str) -> RichText {
    let page = shown_to(PageSink::default(), html).0.into_inner();
    RichText::clean(page.into_lines())
}

/// The sink, after it has seen every token of `html`.
pub fn shown_to<S: TokenSink>(sink: S, html: &str) -> S {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // No sink asks to be left for a script.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

/// Reads a page from top to bottom.
#[derive(Default)]
struct PageSink(RefCell<Page>);

impl TokenSink for PageSink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            CharacterTokens(text) => self.0.borrow_mut().text(&text),
            TagToken(tag) => self.0.borrow_mut().tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::rich_text::{Form, Run};

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
            ("a<br>\r\nb\nc<br/><br/>d\n<br>e", "a\nb\nc\n\nd\ne"),
            ("<div>a</div><div><br></div><div>b<br></div>c", "a\n\nb\nc"),
            ("<ul><li>a<li><p>b</p></ul>c", "- a\n- b\n\nc"),
            (
                "<ol><li>a<ul><li>b</ul><li></li><li>c</ol>",
                "1. a\n- b\n3. c",
            ),
            ("<ul><li>a<li></ul>b", "- a\n\nb"),
            ("<li>a", "- a"),
            (
                "<table><tr><th>Dzień</th><th>Godz.</th></tr>\n<tr>\n<td><p>pon.</p></td>\n<td><p>8:00</p>\
                 <p>9:00</p></td></tr></table>Koniec",
                "Dzień | Godz.\npon. | 8:00\n\n9:00\n\nKoniec",
            ),
            ("<title>x</title>a <img src=x alt=' mapa '>", "a mapa"),
            ("a</script>b</b></td></ul>c", "ab\n\nc"),
            ("a<script>alert('<b>')</script>b<style>p{}</style>c", "abc"),
            ("a<script>nie zamknięty", "a"),
            ("urwany <br", "urwany"),
            ("Zadania <klasa VI> &amp; 2<3", "Zadania <klasa VI> & 2<3"),
            (
                "<b>gruby</b> i <a href=\"https://liblink.pl/x\">link</a>",
                "gruby i link",
            ),
        ] {
            assert_eq!(clean_text(&plain(html)), text, "{html}");
        }
    }

    #[test]
    fn what_matters_of_the_form_stays() {
        let html = "<h2>Wycieczka</h2><p>Zbiórka o <b>8:<i>45</i></b>, <s>wtorek</s> środa.<br>\
                    <a href='https://liblink.pl/a' title='Link został skonwertowany'>Zgoda <b>rodzica</b></a>, \
                    <a href='javascript:x'>plan</a></p>";
        let lines: Vec<String> = rich(html)
            .lines()
            .iter()
            .map(|line| line.iter().map(described).collect())
            .collect();
        assert_eq!(
            lines,
            [
                "[Wycieczka|strong]",
                "",
                "[Zbiórka o ][8:45|strong][, ][wtorek|struck][ środa.]",
                "[Zgoda |to liblink.pl][rodzica|strong|to liblink.pl][, plan]",
            ]
        );
    }

    fn described(run: &Run) -> String {
        let Form {
            is_strong,
            is_struck,
            link,
        } = &run.form;
        let strong = if *is_strong { "|strong" } else { "" };
        let struck = if *is_struck { "|struck" } else { "" };
        let link = link.as_ref();
        let link = link.map_or(String::new(), |link| format!("|to {}", link.place));
        format!("[{}{strong}{struck}{link}]", run.text)
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
        for (open, close) in [
            ("<div>", "</div>"),
            ("<ol><li>", "</ol>"),
            ("<a href='https://x.pl'><b>", "</b></a>"),
        ] {
            let html = format!("{}x{}", open.repeat(10_000), close.repeat(10_000));
            let text = plain(&html);
            assert!(matches!(&*text, "x" | "1. x"), "{text}");
        }
    }

    #[test]
    fn no_more_than_the_cap_is_looked_at() {
        let text = "ą".repeat(CAP);
        assert_eq!(plain(&text).len(), CAP);
    }
}
