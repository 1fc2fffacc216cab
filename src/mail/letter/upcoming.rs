//! Tests and due work of the next days, a line each.

use chrono::NaiveDate;

use super::pen::Pen;
use super::view::Block;
use crate::domain::Entry;
use crate::domain::entry::{AgendaEntry, Homework};
use crate::locale::{agenda_hour, agenda_line, agenda_thing, homework_thing};

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

fn line(pen: &Pen, entry: &Entry) -> Option<String> {
    let what = match entry {
        Entry::Agenda(entry) => test(pen, entry),
        Entry::Homework(homework) => work(pen, homework),
        _ => return None,
    };
    Some(pen.line(&format!("{}: {what}", day(pen, entry.due_on()?))))
}

fn day(pen: &Pen, day: NaiveDate) -> String {
    pen.phrases.short_day(day)
}

/// "sprawdzian – matematyka, 3. lekcja. Ułamki zwykłe".
fn test(pen: &Pen, entry: &AgendaEntry) -> String {
    let mut line = agenda_thing(pen.phrases, entry);
    if let Some(hour) = agenda_hour(pen.phrases, &entry.time) {
        line = format!("{line}, {hour}");
    }
    let text = agenda_line(entry);
    if entry.subject.is_none() || text.is_empty() {
        line
    } else {
        format!("{line}. {text}")
    }
}

/// "zadanie domowe – język polski. Opis ulubionej książki".
fn work(pen: &Pen, homework: &Homework) -> String {
    let line = homework_thing(pen.phrases, homework);
    if homework.subject.is_none() || homework.topic.is_empty() {
        line
    } else {
        format!("{line}. {}", homework.topic)
    }
}
