//! The letter about what cannot wait.

use std::collections::{BTreeMap, BTreeSet};

use super::Body;
use crate::domain::average::AverageChange;
use crate::domain::letter::{InstantContent, Letter};
use crate::domain::{Event, Feed, Key, Student};
use crate::letter::page::Style;
use crate::letter::page::{Block, Item, Section};
use crate::letter::parts::news::News;
use crate::letter::parts::subject::counts;
use crate::letter::parts::{averages, footer};
use crate::locale::capitalised;

/// The events as they are told: what several children share, once.
pub(crate) fn told(content: &InstantContent) -> Vec<&Event> {
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

pub(crate) fn body(style: &Style, letter: &Letter, content: &InstantContent) -> Body {
    let names = style.names(&letter.students());
    let told = told(content);
    let news = News::of(told.iter().copied());
    let mut items: Vec<_> = news
        .iter()
        .take(style.extent.items)
        .map(|one| one.item(style, &content.openings))
        .collect();
    let (kicker, title) = if let ([item], [_]) = (items.as_mut_slice(), told.as_slice()) {
        item.is_alone = true;
        (format!("{names} · {}", item.news), item.title.clone())
    } else {
        (names, capitalised(&counts(style, &told)))
    };
    Body {
        kicker,
        title,
        sections: vec![Section {
            heading: None,
            blocks: blocks(style, &news, items, &content.averages),
        }],
        as_of: footer::readings(style, &content.freshness, letter.written_at),
        feeds: feeds(content),
    }
}

/// What found room of the news. Right below the grades, which come first, what became of the averages.
fn blocks(
    style: &Style,
    news: &[News],
    items: Vec<Item>,
    averages: &[AverageChange],
) -> Vec<Block> {
    let averages = match items.as_slice() {
        [item] if item.is_alone => averages::below_the_grade(style, averages),
        _ => averages::listed(style, averages),
    };
    let told = items.len();
    let is_of_grades = |one: &&News| one.is_of(Feed::Grades);
    let grades = news.iter().take(told).filter(is_of_grades).count();
    let mut blocks: Vec<Block> = items.into_iter().map(Block::Item).collect();
    blocks.splice(grades..grades, averages);
    blocks.extend(style.more(news.len(), told).map(Block::Paragraph));
    blocks
}
