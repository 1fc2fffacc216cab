//! What a list of letters shows after the subject.

use super::pen::Pen;
use super::view::{Block, Item, View};
use crate::domain::text::shortened;

/// Less than this leaves room that a mail program fills with whatever comes next.
const SHORTEST: usize = 35;

/// More than this is shown nowhere.
const LONGEST: usize = 130;

/// The beginning of what the letter says beyond its subject.
pub(super) fn preheader(pen: &Pen, view: &View) -> String {
    let mut parts: Vec<String> = view
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .flat_map(said_by)
        .collect();
    parts.push(pen.phrases.inside().to_owned());
    let mut preheader = String::new();
    for part in parts {
        let is_enough = preheader.chars().count() >= LONGEST;
        let is_filler = part == pen.phrases.inside() && preheader.chars().count() >= SHORTEST;
        if is_enough || is_filler {
            break;
        }
        if !preheader.is_empty() {
            preheader.push_str(" · ");
        }
        preheader.push_str(&part);
    }
    shortened(&preheader, LONGEST)
}

fn said_by(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Callout { title: text, .. } => vec![text.clone()],
        Block::Item(item) => said_by_item(item),
        Block::Lines(lines) => lines.clone(),
        Block::Rows(rows) => rows
            .iter()
            .map(|row| format!("{}: {}", row.label, row.value))
            .collect(),
        Block::Heading(_) | Block::Lessons(_) | Block::Command(_) => Vec::new(),
    }
}

/// A text speaks for itself; of what has none, the details. What stands in the subject is left out.
fn said_by_item(item: &Item) -> Vec<String> {
    let mut said = Vec::new();
    if !item.is_alone {
        let value = item.value.as_ref().map(|value| format!(" – {}", value.now));
        said.push(format!(
            "{}: {}{}",
            item.news,
            item.title,
            value.unwrap_or_default()
        ));
    }
    said.extend(item.texts.iter().map(|text| text.lines.join(" ")));
    if said.is_empty() {
        said.extend(item.rows.iter().map(|row| row.value.clone()));
    }
    said
}
