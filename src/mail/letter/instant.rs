//! The letter about what cannot wait.

use std::collections::{BTreeMap, BTreeSet};

use super::pen::Pen;
use super::subject::counts;
use super::thing::{Thing, things};
use super::view::{Block, Item, Section};
use super::{Body, average, footer};
use crate::domain::average::AverageChange;
use crate::domain::letter::{InstantContent, Letter};
use crate::domain::{Event, Feed, Key, Student};
use crate::locale::capitalised;

/// The events as they are told: what several children share, once.
pub(super) fn told(content: &InstantContent) -> Vec<&Event> {
    let mut told_of: BTreeMap<&Key, &Student> = BTreeMap::new();
    content
        .events
        .iter()
        .filter(|event| *told_of.entry(&event.key).or_insert(&event.student) == &event.student)
        .collect()
}

fn feeds(content: &InstantContent) -> Vec<Feed> {
    let feeds: BTreeSet<Feed> = content.events.iter().map(|event| event.feed).collect();
    feeds.into_iter().collect()
}

pub(super) fn body(pen: &Pen, letter: &Letter, content: &InstantContent) -> Body {
    let names = pen.names(&letter.students());
    let told = told(content);
    let things = things(told.iter().copied());
    let mut items: Vec<_> = things
        .iter()
        .take(pen.extent.items)
        .map(|thing| thing.item(pen, &content.openings))
        .collect();
    let (kicker, title) = if let ([item], [_]) = (items.as_mut_slice(), told.as_slice()) {
        item.is_alone = true;
        (format!("{names} · {}", item.news), item.title.clone())
    } else {
        (names, capitalised(&counts(pen, &told)))
    };
    Body {
        kicker,
        title,
        sections: vec![Section {
            heading: None,
            blocks: blocks(pen, &things, items, &content.averages),
        }],
        as_of: footer::readings(pen, &content.freshness, letter.written_at),
        feeds: feeds(content),
    }
}

/// What found room of the things. Right below the grades, which come first, what became of the averages.
fn blocks(pen: &Pen, things: &[Thing], items: Vec<Item>, averages: &[AverageChange]) -> Vec<Block> {
    let averages = match items.as_slice() {
        [item] if item.is_alone => average::below_the_grade(pen, averages),
        _ => average::listed(pen, averages),
    };
    let told = items.len();
    let is_of_grades = |thing: &&Thing| thing.is_of(Feed::Grades);
    let grades = things.iter().take(told).filter(is_of_grades).count();
    let mut blocks: Vec<Block> = items.into_iter().map(Block::Item).collect();
    blocks.splice(grades..grades, averages);
    blocks.extend(pen.more(things.len(), told).map(Block::Paragraph));
    blocks
}
