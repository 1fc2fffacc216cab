//! What a list of letters shows after the subject.

use crate::domain::text::shortened;
use crate::letter::page::Style;
use crate::letter::page::{AnswerRow, Block, Item, Row, Section, Text, View};

/// Less than this leaves room that a mail program fills with whatever comes next.
pub(super) const SHORTEST: usize = 35;

/// More than this is shown nowhere.
pub(super) const LONGEST: usize = 130;

/// The beginning of what the letter says beyond its subject.
pub(crate) fn preheader(style: &Style, view: &View) -> String {
    let mut preheader = String::new();
    let blocks = view.sections.iter().flat_map(|section| &section.blocks);
    let urgent = blocks.flat_map(urgent);
    for part in urgent.chain(view.sections.iter().flat_map(said_by_section)) {
        if preheader.chars().count() >= LONGEST {
            break;
        }
        append(&mut preheader, &part);
    }
    if preheader.chars().count() < SHORTEST {
        append(&mut preheader, style.phrases.inside());
    }
    shortened(&preheader, LONGEST)
}

fn append(preheader: &mut String, part: &str) {
    if !preheader.is_empty() {
        preheader.push_str(" · ");
    }
    preheader.push_str(part);
}

/// What a section says; the first of it under the name that the section has.
fn said_by_section(section: &Section) -> Vec<String> {
    let mut said: Vec<String> = section.blocks.iter().flat_map(said_by).collect();
    if let (Some(heading), Some(first)) = (&section.heading, said.first_mut()) {
        *first = format!("{heading} – {first}");
    }
    said
}

/// What the day needs comes before whatever else a letter says.
fn urgent(block: &Block) -> Vec<String> {
    match block {
        Block::Answer(answer) => answer.rows.iter().map(AnswerRow::words).collect(),
        _ => Vec::new(),
    }
}

fn said_by(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Aside(text) | Block::Callout { title: text, .. } => {
            vec![text.clone()]
        }
        Block::Brief(brief) => vec![brief.line.clone()],
        Block::Item(item) => said_by_item(item),
        Block::Lines(lines) | Block::Alert(lines) => lines.clone(),
        Block::Rows(rows) => rows.iter().map(said_by_row).collect(),
        Block::Answer(_) | Block::Heading(_) | Block::Lessons(_) | Block::Command(_) => Vec::new(),
    }
}

/// The texts, or the details of what has none. What the subject says is left out.
fn said_by_item(item: &Item) -> Vec<String> {
    if !item.is_alone {
        let value = item.value.as_ref().map(|value| format!(" – {}", value.now));
        return vec![format!(
            "{}: {}{}",
            item.news,
            item.title,
            value.unwrap_or_default()
        )];
    }
    if item.texts.is_empty() {
        return item.rows.iter().map(said_by_row).collect();
    }
    let texts: Vec<String> = item.texts.iter().map(Text::words).collect();
    let words: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    vec![words.join(" ")]
}

fn said_by_row(row: &Row) -> String {
    format!("{}: {}", row.label, row.value)
}
