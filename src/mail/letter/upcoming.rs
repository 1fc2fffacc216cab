//! Tests and due work of the next days, a line each.

use super::pen::Pen;
use super::view::Block;
use crate::domain::Entry;
use crate::domain::entry::{AgendaEntry, Homework};
use crate::locale::{agenda_hour, agenda_line, agenda_thing, capitalised, homework_thing};

/// A heading and a line for each entry; nothing without entries.
pub(super) fn blocks(pen: &Pen, entries: &[Entry]) -> Vec<Block> {
    if entries.is_empty() {
        return Vec::new();
    }
    let told = entries.iter().take(pen.extent.lines);
    let mut lines: Vec<String> = told.filter_map(|entry| line(pen, entry)).collect();
    lines.extend(pen.more(entries.len(), pen.extent.lines));
    vec![
        Block::Heading(pen.phrases.next_days().to_owned()),
        Block::Lines(lines),
    ]
}

/// "wtorek 13.10: sprawdzian – matematyka, 3. lekcja. Ułamki zwykłe".
fn line(pen: &Pen, entry: &Entry) -> Option<String> {
    let day = pen.phrases.short_day(entry.due_on()?);
    let what = match entry {
        Entry::Agenda(entry) => test(pen, entry),
        Entry::Homework(homework) => work(pen, homework),
        _ => return None,
    };
    Some(pen.line(&format!("{day}: {what}")))
}

fn test(pen: &Pen, entry: &AgendaEntry) -> String {
    let thing = agenda_thing(pen.phrases, entry);
    let line = match agenda_hour(pen.phrases, &entry.time) {
        Some(hour) => format!("{thing}, {hour}"),
        None => thing,
    };
    // Without a school subject the text is the thing itself.
    match entry.subject {
        Some(_) => with_detail(line, &agenda_line(entry)),
        None => line,
    }
}

fn work(pen: &Pen, homework: &Homework) -> String {
    let line = homework_thing(pen.phrases, homework);
    match homework.subject {
        Some(_) => with_detail(line, &homework.topic),
        None => line,
    }
}

fn with_detail(line: String, detail: &str) -> String {
    if detail.is_empty() {
        line
    } else {
        format!("{line}. {}", capitalised(detail))
    }
}
