//! Tests and due work of the next days, a line each.

use crate::domain::Entry;
use crate::domain::entry::{AgendaEntry, Homework};
use crate::letter::page::Block;
use crate::letter::page::Style;
use crate::locale::{agenda_hour, agenda_line, agenda_thing, capitalised, homework_thing};

/// A heading and a line for each entry; nothing without entries.
pub(crate) fn blocks(style: &Style, entries: &[Entry]) -> Vec<Block> {
    if entries.is_empty() {
        return Vec::new();
    }
    let shown = entries.iter().take(style.extent.lines);
    let mut lines: Vec<String> = shown.filter_map(|entry| line(style, entry)).collect();
    lines.extend(style.more(entries.len(), style.extent.lines));
    vec![
        Block::Heading(style.phrases.next_days().to_owned()),
        Block::Lines(lines),
    ]
}

/// "wtorek 13.10: sprawdzian – matematyka, 3. lekcja. Ułamki zwykłe".
fn line(style: &Style, entry: &Entry) -> Option<String> {
    let day = style.phrases.short_day(entry.due_on()?);
    let what = match entry {
        Entry::Agenda(entry) => appointment(style, entry),
        Entry::Homework(homework) => work(style, homework),
        _ => return None,
    };
    Some(style.line(&format!("{day}: {what}")))
}

/// "sprawdzian – matematyka, 3. lekcja. Ułamki zwykłe".
pub(super) fn appointment(style: &Style, entry: &AgendaEntry) -> String {
    let thing = agenda_thing(style.phrases, entry);
    let line = match agenda_hour(style.phrases, &entry.time) {
        Some(hour) => format!("{thing}, {hour}"),
        None => thing,
    };
    // Without a school subject the text is the thing itself.
    match entry.subject {
        Some(_) => with_detail(line, &agenda_line(entry)),
        None => line,
    }
}

fn work(style: &Style, homework: &Homework) -> String {
    let line = homework_thing(style.phrases, homework);
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
