//! The entries of a feed for a spreadsheet.

use super::{Archive, Kept};
use crate::domain::Feed;
use crate::domain::entry::facts::Facts;

/// Spreadsheets take a file without it for one of the last century, and show its Polish letters wrong.
const BYTE_ORDER_MARK: char = '\u{feff}';

const COLUMNS: [&str; 17] = [
    "school_year",
    "date",
    "lesson_no",
    "time_from",
    "subject",
    "value",
    "category",
    "weight",
    "type",
    "status",
    "text",
    "comment",
    "teacher",
    "room",
    "presence",
    "first_seen",
    "key",
];

/// A table in CSV (RFC 4180), with the same columns for every feed.
pub(super) fn table(archive: &Archive, feed: Feed) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    push(&mut table, &COLUMNS.map(str::to_owned));
    for kept in archive.of_feed(feed) {
        push(&mut table, &row(archive, kept));
    }
    table
}

fn row(archive: &Archive, kept: &Kept) -> [String; 17] {
    let facts: Facts = kept.entry.facts();
    let full = archive.opened.get(kept.entry.key());
    let text = full.map(|message| message.text.words()).or(facts.text);
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    [
        kept.year
            .map(|year| format!("{year}/{}", year + 1))
            .unwrap_or_default(),
        shown(facts.date),
        shown(facts.lesson_no),
        facts
            .time_from
            .map(|time| time.format("%H:%M").to_string())
            .unwrap_or_default(),
        facts.subject.unwrap_or_default(),
        facts.value.unwrap_or_default(),
        facts.category.unwrap_or_default(),
        shown(facts.weight),
        word(facts.kind),
        word(facts.status),
        text.unwrap_or_default(),
        facts.comment.unwrap_or_default(),
        facts.teacher.unwrap_or_default(),
        facts.room.unwrap_or_default(),
        kept.standing.name().to_owned(),
        kept.first_seen
            .map(|at| at.to_rfc3339())
            .unwrap_or_default(),
        kept.entry.key().to_string(),
    ]
}

fn shown(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn push(table: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(&harmless(cell))).collect();
    table.push_str(&cells.join(","));
    table.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// The text so that no spreadsheet takes it for a formula: an apostrophe stands before what could begin one, also where
/// a spreadsheet that separates by something else would see another cell begin.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut begins = true;
    for character in text.chars() {
        if begins && may_begin_a_formula(character) {
            harmless.push('\'');
        }
        begins = separates(character) || begins && is_skipped(character);
        harmless.push(character);
    }
    harmless
}

fn may_begin_a_formula(character: char) -> bool {
    // The wide forms are the same to some.
    matches!(
        character,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
    )
}

fn separates(character: char) -> bool {
    matches!(character, ';' | '\t' | '\r' | '\n')
}

/// Some skip it in front of a formula.
fn is_skipped(character: char) -> bool {
    character.is_whitespace() || matches!(character, '"' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_begins_a_formula() {
        for (text, cell) in [
            ("5", "5"),
            ("5-", "5-"),
            ("a + b = c", "a + b = c"),
            ("", ""),
            ("=1+1", "'=1+1"),
            ("+", "'+"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("  =1", "  '=1"),
            ("\"=1", "\"'=1"),
            ("＝1", "'＝1"),
            ("Zebranie;=1", "Zebranie;'=1"),
            ("Zebranie\n- w szkole", "Zebranie\n'- w szkole"),
        ] {
            assert_eq!(harmless(text), cell, "{text:?}");
        }
    }

    #[test]
    fn quotes_and_line_breaks_stay_in_their_cell() {
        let mut table = String::new();
        push(&mut table, &["a \"b\", c".to_owned(), "d\ne".to_owned()]);
        assert_eq!(table, "\"a \"\"b\"\", c\",\"d\ne\"\r\n");
    }
}
