//! What a list of letters shows after the subject.

use crate::domain::text::shortened;
use crate::letter::page::{
    AnswerRow, Block, Detail, Item, Row, Section, Text, View, details_in_a_line,
};

/// Less than this leaves room that a mail program fills with whatever comes next.
pub(super) const SHORTEST: usize = 35;

/// More than this is shown nowhere.
pub(super) const LONGEST: usize = 130;

/// The beginning of what the letter says beyond its subject.
pub(crate) fn preheader(view: &View) -> String {
    let mut preheader = String::new();
    let blocks = view.sections.iter().flat_map(|section| &section.blocks);
    let urgent = blocks.flat_map(urgent);
    let said = view.sections.iter();
    let said = said.flat_map(|section| said_by_section(section, view.earlier));
    for part in urgent.chain(said) {
        if preheader.chars().count() >= LONGEST {
            break;
        }
        append(&mut preheader, &part);
    }
    if preheader.chars().count() < SHORTEST {
        append(&mut preheader, &view.kicker);
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
fn said_by_section(section: &Section, earlier: &str) -> Vec<String> {
    let blocks = section.blocks.iter();
    let mut said: Vec<String> = blocks.flat_map(|block| said_by(block, earlier)).collect();
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

fn said_by(block: &Block, earlier: &str) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Aside(text) | Block::Callout { title: text, .. } => {
            vec![text.clone()]
        }
        Block::Brief(brief) => vec![brief.line.clone()],
        Block::Item(item) => said_by_item(item, earlier),
        Block::Lines(lines) | Block::Alert(lines) => lines.clone(),
        Block::Rows(rows) => rows.iter().map(said_by_row).collect(),
        Block::Table(table) => table.plain_lines(),
        Block::Answer(_)
        | Block::Heading(_)
        | Block::Lessons(_)
        | Block::Bar(_)
        | Block::Days(_)
        | Block::Command(_) => Vec::new(),
    }
}

/// The texts and the details. What the subject says is left out.
fn said_by_item(item: &Item, earlier: &str) -> Vec<String> {
    let line = |details: &[Detail]| details_in_a_line(details, earlier);
    let facts = line(&item.facts);
    if !item.is_alone {
        let title = item.title.line();
        return vec![match facts.as_str() {
            "" => title,
            facts => format!("{title} – {facts}"),
        }];
    }
    let texts = item.texts.iter().filter(|text| !text.is_void);
    let texts: Vec<String> = texts.map(Text::words).collect();
    let words: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    let mut said = vec![words.join(" "), facts, line(&item.details)];
    said.retain(|part| !part.is_empty());
    said
}

fn said_by_row(row: &Row) -> String {
    format!("{}: {}", row.label, row.value)
}
