//! A page of the list of the old module of messages: a table for human eyes (API.md section 13).
//!
//! Only the tokenizer of html5ever is used, as in `html_text`.

use std::cell::RefCell;

use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{
    CharacterTokens, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
};

use super::document::Items;
use super::message_list::{InboxMessage, InboxPage};
use super::scalar::{Code, Flag};
use super::text::Text;
use crate::synergia::request::PAGE_SIZE;
use crate::synergia::wire::html_text::shown_to;

/// What stands in the link to a message before its id.
const LINK: &str = "/wiadomosci/1/5/";
/// What an empty list says.
const EMPTY: &str = "Brak wiadomości";
/// The fewest cells in the row of a message: sender, subject and date beside the two icons.
const CELLS: usize = 4;

/// What was found on a page.
#[derive(Debug, Default)]
pub struct OldList {
    rows: Vec<Vec<Cell>>,
    has_table: bool,
    says_empty: bool,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    /// The message that it leads to.
    message_id: Option<String>,
    has_image: bool,
    is_bold: bool,
}

impl OldList {
    /// What is on the page `html`.
    pub fn of(html: &str) -> Self {
        let seen = shown_to(ListSink::default(), html).0.into_inner();
        Self {
            rows: seen.rows,
            has_table: seen.has_table,
            says_empty: html.contains(EMPTY),
        }
    }

    /// It as the page `number`, from 1; `None` when it is no list. A table without rows may be half a page:
    /// only behind the first one it is the end.
    pub fn page(&self, number: usize) -> Option<InboxPage> {
        let mut messages = Items::default();
        for row in self.rows.iter().filter(|row| row.len() >= CELLS) {
            match message(row) {
                Some(message) => messages.read.push(message),
                None => messages.skipped.push(String::new()),
            }
        }
        let count = messages.read.len() + messages.skipped.len();
        let is_list =
            !messages.read.is_empty() || self.says_empty || (self.has_table && number > 1);
        // A page that is not full is the last.
        let total = (count < PAGE_SIZE).then_some((number - 1) * PAGE_SIZE + count);
        is_list.then_some(InboxPage { messages, total })
    }
}

/// The message of a row: its icons, the sender with the link, the subject, the date.
fn message(row: &[Cell]) -> Option<InboxMessage> {
    let at = row.iter().position(|cell| cell.message_id.is_some())?;
    let (icons, [sender, topic, date, ..]) = row.split_at_checked(at)? else {
        return None;
    };
    let text = |cell: &Cell| Text::decoded(&cell.text);
    let is_unread = sender.is_bold || topic.is_bold;
    Some(InboxMessage {
        message_id: Code(sender.message_id.clone()),
        sender_name: text(sender),
        topic: text(topic),
        send_date: Code(Some(date.text.trim().to_owned())),
        // The list shows that it was read, not when.
        read_date: Code((!is_unread).then(|| "?".to_owned())),
        is_any_file_attached: Flag(icons.last().is_some_and(|icon| icon.has_image)),
        ..InboxMessage::default()
    })
}

/// Looks for the table.
#[derive(Default)]
struct ListSink(RefCell<Seen>);

#[derive(Default)]
struct Seen {
    rows: Vec<Vec<Cell>>,
    has_table: bool,
    /// How many tables are open, from that of the list inwards.
    depth: usize,
    is_in_row: bool,
}

impl TokenSink for ListSink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut seen = self.0.borrow_mut();
        match token {
            CharacterTokens(text) => {
                if let Some(cell) = seen.cell() {
                    cell.text.push_str(&text);
                }
            }
            TagToken(tag) if tag.kind == StartTag => {
                seen.opens(&tag);
                match &*tag.name {
                    "script" => return TokenSinkResult::RawData(ScriptData),
                    "style" => return TokenSinkResult::RawData(Rawtext),
                    _ => {}
                }
            }
            TagToken(tag) => seen.closes(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Seen {
    /// The cell that is being read.
    fn cell(&mut self) -> Option<&mut Cell> {
        let row = self.rows.last_mut().filter(|_| self.is_in_row)?;
        row.last_mut()
    }

    fn opens(&mut self, tag: &Tag) {
        match &*tag.name {
            "table" if self.depth > 0 || has_class(tag, &["decorated", "stretch"]) => {
                self.depth += 1;
                self.has_table = true;
            }
            "tr" if self.depth == 1 => {
                self.is_in_row = has_class(tag, &["line0"]) || has_class(tag, &["line1"]);
                if self.is_in_row {
                    self.rows.push(Vec::new());
                }
            }
            "td" if self.depth == 1 && self.is_in_row => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Cell::default());
                }
            }
            _ => {}
        }
        if let Some(cell) = self.cell() {
            cell.meets(tag);
        }
    }

    fn closes(&mut self, tag: &Tag) {
        match &*tag.name {
            "table" => self.depth = self.depth.saturating_sub(1),
            "tr" if self.depth == 1 => self.is_in_row = false,
            _ => {}
        }
        self.is_in_row &= self.depth > 0;
    }
}

impl Cell {
    /// Takes what a tag in it, or its own, says.
    fn meets(&mut self, tag: &Tag) {
        let is_bold = matches!(&*tag.name, "b" | "strong")
            || attribute(tag, "style").is_some_and(|style| style.contains("bold"));
        self.is_bold |= is_bold;
        self.has_image |= &*tag.name == "img";
        if &*tag.name == "br" {
            self.text.push(' ');
        }
        let link = attribute(tag, "href").and_then(message_in);
        self.message_id = self.message_id.take().or(link);
    }
}

fn message_in(link: &str) -> Option<String> {
    let (_, rest) = link.split_once(LINK)?;
    let id = rest.split(['/', '?', '#']).next()?;
    (!id.is_empty()).then(|| id.to_owned())
}

fn has_class(tag: &Tag, wanted: &[&str]) -> bool {
    let classes = attribute(tag, "class").unwrap_or_default();
    let mut wanted = wanted.iter();
    wanted.all(|name| classes.split_ascii_whitespace().any(|class| class == *name))
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    let found = tag
        .attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| &*attribute.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row as the register writes it.
    fn row(id: &str, style: &str, icon: &str, topic: &str) -> String {
        let link = |text| format!(r#"<a href="/wiadomosci/1/5/{id}/f0">{text}</a>"#);
        let (sender, topic) = (link("Kowal Anna"), link(topic));
        format!(
            r#"<tr class="line1"><td><input type="checkbox"></td><td>{icon}</td><td{style}>
            {sender} </td><td>{topic}</td><td> 2026-10-02 14:05:00 </td><td><img src="kosz.png"></td></tr>"#
        )
    }

    fn table(rows: &str) -> String {
        format!(
            r#"<h2>Wiadomości</h2><table class="decorated filter"><tr class="line0"><td>a<td>b<td>c<td>d</table>
            <table class="decorated stretch"><thead><tr><td>Nadawca</td></tr></thead><tbody>{rows}</tbody></table>"#
        )
    }

    fn list(html: &str, number: usize) -> Option<InboxPage> {
        OldList::of(html).page(number)
    }

    #[test]
    fn a_row_contains_everything_but_the_text() {
        let icon = r#"<img src="spinacz.png">"#;
        let bold = r#" style="font-weight: bold;""#;
        for (id, style, icon, topic, is_read, expected) in [
            ("77", "", "", "Zebranie", true, "Zebranie"),
            ("78", bold, icon, "A &amp; B &lt;i&gt;", false, "A & B <i>"),
            ("79", "", icon, "<b>Pilne</b>", false, "Pilne"),
            ("80", "", "", "Brak dostępu", true, "Brak dostępu"),
        ] {
            let page = list(&table(&row(id, style, icon, topic)), 1).unwrap();
            let message = page.messages.read.first().unwrap();
            assert_eq!(message.message_id.as_deref(), Some(id));
            assert_eq!(message.sender_name.as_deref(), Some("Kowal Anna"));
            assert_eq!(message.topic.as_deref(), Some(expected));
            let sent = message.send_date.as_deref();
            assert_eq!(sent, Some("2026-10-02 14:05:00"));
            assert_eq!(message.read_date.as_deref().is_some(), is_read, "{id}");
            assert_eq!(message.is_any_file_attached.0, !icon.is_empty(), "{id}");
            assert_eq!((page.messages.skipped.len(), page.total), (0, Some(1)));
        }
    }

    #[test]
    fn a_list_has_rows_or_says_there_are_none() {
        let one = table(&row("77", "", "", "Zebranie"));
        let full: String = (0..50)
            .map(|id| row(&id.to_string(), "", "", "x"))
            .collect();
        let no_link = "<tr class='line0'><td>1<td>2<td>3<td>2026-10-02<td>5</tr>";
        let half = one.split("Zebranie").next().unwrap();
        let script = format!("<script>var x = '{one}';</script>");
        for (html, number, expected) in [
            (one.as_str(), 1, Some((1, 0, Some(1)))),
            (&table(&full), 1, Some((50, 0, None))),
            (&one, 2, Some((1, 0, Some(51)))),
            (
                &table(&(row("7", "", "", "x") + no_link)),
                1,
                Some((1, 1, Some(2))),
            ),
            (
                &table("<tr class='line0'><td colspan=6>Brak wiadomości"),
                1,
                Some((0, 0, Some(0))),
            ),
            ("<p>Brak wiadomości</p>", 1, Some((0, 0, Some(0)))),
            (&table(""), 1, None),
            (&table(""), 2, Some((0, 0, Some(50)))),
            (half, 1, None),
            (&script, 1, None),
            ("<h2 class='inside'>Brak dostępu</h2>", 1, None),
            ("<html></html>", 2, None),
            ("", 1, None),
        ] {
            let found = list(html, number);
            let counts = |page: InboxPage| {
                (
                    page.messages.read.len(),
                    page.messages.skipped.len(),
                    page.total,
                )
            };
            assert_eq!(found.map(counts), expected, "{html}");
        }
    }

    #[test]
    fn deep_and_broken_markup_is_only_text() {
        let deep = "<div>".repeat(10_000) + "x" + &"<table>".repeat(10_000);
        for (cell, is_list) in [
            (deep.as_str(), false),
            ("<td", true),
            ("</table></table>", false),
            ("<a href='/wiadomosci/1/5/'>", true),
            (&"<b>".repeat(10_000), true),
        ] {
            let html = table(&row("77", "", "", cell));
            let found = list(&html, 1).is_some();
            assert_eq!(found, is_list, "{}", &cell[..cell.len().min(40)]);
        }
    }
}
