//! The letter about what cannot wait.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Identity, Kind};
use crate::domain::average::AverageChange;
use crate::domain::letter::full_message::{FilePlace, Openings};
use crate::domain::letter::{Attachment, InstantContent, Letter, LetterKind};
use crate::domain::{Event, Feed, Key, Student};
use crate::letter::page::{Block, Edition, Item, Section, Style};
use crate::letter::parts::discreet::{self, Envelope};
use crate::letter::parts::news::News;
use crate::letter::parts::subject::{calm, counts};
use crate::letter::parts::{averages, footer};
use crate::locale::{self, capitalised};

impl Kind for InstantContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Instant
    }

    fn students(&self) -> Vec<&Student> {
        self.students.iter().collect()
    }

    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        format!("{names}: {}", fact(style, &distinct_events(self)))
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::of_news(style, &self.students(), &distinct_events(self))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let names = style.names(&self.students());
        let events = distinct_events(self);
        let news = News::of(events.iter().copied());
        let openings = openings(self, style.edition);
        let mut items: Vec<_> = news
            .iter()
            .take(style.extent.items)
            .map(|one| one.item(style, &openings))
            .collect();
        let (kicker, title) = if let ([item], [_]) = (items.as_mut_slice(), events.as_slice()) {
            item.is_alone = true;
            (format!("{names} · {}", item.news), item.title.clone())
        } else {
            (names, capitalised(&counts(style, &events)))
        };
        Body {
            kicker,
            title,
            sections: vec![Section {
                heading: None,
                blocks: blocks(style, &news, items, &self.averages),
            }],
            as_of: footer::readings(style, &self.freshness, letter.written_at),
            why: style.phrases.why_at_once(&feeds(style, &self.events)),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        let again = (self.given_up > 0).then(|| format!("again {}", self.given_up));
        Identity {
            parts: changes(&self.events).into_iter().chain(again).collect(),
            thread: subject_matter(&self.events),
            events: distinct_events(self),
        }
    }

    fn files(&self, edition: Edition) -> Vec<Attachment> {
        let openings = openings(self, edition);
        let files = openings.files();
        files
            .map(|(name, bytes)| Attachment::of_the_school(name, bytes))
            .collect()
    }
}

/// The events, of what several children share only that of the first.
fn distinct_events(content: &InstantContent) -> Vec<&Event> {
    let mut first: BTreeMap<&Key, &Student> = BTreeMap::new();
    let events = content.events.iter();
    events
        .filter(|event| *first.entry(&event.key).or_insert(&event.student) == &event.student)
        .collect()
}

/// What came of opening messages; a server that finds the letter too large gets their files only named.
fn openings(content: &InstantContent, edition: Edition) -> Openings {
    let openings = content.openings.clone();
    match edition {
        Edition::Whole => openings,
        Edition::Shortened => openings.without_files(&FilePlace::TooLarge),
    }
}

fn feeds(style: &Style, events: &[Event]) -> String {
    let feeds: BTreeSet<Feed> = events.iter().map(|event| event.feed).collect();
    let names: Vec<&str> = feeds.iter().map(|feed| style.phrases.feed(*feed)).collect();
    names.join(", ")
}

/// The news itself, or how many there are of each kind.
fn fact(style: &Style, events: &[&Event]) -> String {
    match events {
        // The topic of a message is quoted as its sender wrote it.
        [event] if event.feed == Feed::Messages => locale::summary(&event.change, style.language),
        [event] => calm(&locale::summary(&event.change, style.language)),
        events => counts(style, events),
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
    let shown = items.len();
    let is_of_grades = |one: &&News| one.is_of(Feed::Grades);
    let grades = news.iter().take(shown).filter(is_of_grades).count();
    let mut blocks: Vec<Block> = items.into_iter().map(Block::Item).collect();
    blocks.splice(grades..grades, averages);
    blocks.extend(style.more(news.len(), shown).map(Block::Paragraph));
    blocks
}

/// The changes, sorted, each with its count: the second change of a grade is another one than its first.
fn changes(events: &[Event]) -> Vec<String> {
    let mut changes: Vec<String> = events
        .iter()
        .map(|event| {
            let Event {
                student,
                key,
                count,
                change,
                ..
            } = event;
            format!("{} {key} {} {count}", student.login.0, change.kind)
        })
        .collect();
    changes.sort();
    changes
}

/// The one grade, message or lesson that all events are about.
fn subject_matter(events: &[Event]) -> Option<Vec<String>> {
    let (first, others) = events.split_first()?;
    let is_one = others
        .iter()
        .all(|event| event.key == first.key && event.student.login == first.student.login);
    (first.feed.has_threads() && is_one)
        .then(|| vec![first.student.login.0.clone(), first.key.to_string()])
}
