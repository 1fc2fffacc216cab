//! The letter about what cannot wait.

use std::collections::BTreeSet;

use super::pen::Pen;
use super::subject::counts;
use super::thing::things;
use super::view::{Block, Section};
use super::{Body, average, footer};
use crate::domain::letter::{InstantContent, Letter};
use crate::domain::{Event, Feed, Student};
use crate::locale::capitalised;

/// The events as they are told: what several children share, once.
pub(super) fn told(content: &InstantContent) -> Vec<&Event> {
    let mut told: Vec<&Event> = Vec::new();
    for event in &content.events {
        let is_told = content.students.len() > 1
            && told
                .iter()
                .any(|other| other.key == event.key && other.student != event.student);
        if !is_told {
            told.push(event);
        }
    }
    told
}

fn feeds(content: &InstantContent) -> Vec<Feed> {
    let feeds: BTreeSet<Feed> = content.events.iter().map(|event| event.feed).collect();
    feeds.into_iter().collect()
}

pub(super) fn body(pen: &Pen, letter: &Letter, content: &InstantContent) -> Body {
    let students: Vec<&Student> = content.students.iter().collect();
    let names = pen.names(&students);
    let told = told(content);
    let things = things(told.iter().copied());
    let mut items: Vec<_> = things
        .iter()
        .take(pen.extent.items)
        .map(|thing| thing.item(pen))
        .collect();
    let (kicker, title, averages) = match (items.as_mut_slice(), told.as_slice()) {
        ([item], [_]) => {
            item.is_alone = true;
            let kicker = format!("{names} · {}", item.news);
            let averages = average::below_the_grade(pen, &content.averages);
            (kicker, item.title.clone(), averages)
        }
        _ => {
            let averages = average::listed(pen, &content.averages);
            (names, capitalised(&counts(pen, &told)), averages)
        }
    };
    let mut blocks: Vec<Block> = items.into_iter().map(Block::Item).collect();
    let told_of = pen.extent.items.min(things.len());
    blocks.extend(pen.more(things.len(), told_of).map(Block::Paragraph));
    blocks.extend(averages);
    Body {
        kicker,
        title,
        sections: vec![Section {
            heading: None,
            blocks,
        }],
        as_of: footer::readings(pen, &content.freshness, letter.written_at),
        feeds: feeds(content),
    }
}
