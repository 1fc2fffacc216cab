//! The letter about what cannot wait.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Identity, Kind};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::full_message::{FilePlace, Openings};
use crate::domain::letter::{Attachment, InstantContent, Letter, LetterKind};
use crate::domain::{Event, Feed, Key, Student};
use crate::letter::page::{Block, Edition, Item, Page, Section, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::{footer, subject};
use crate::letter::parts::news::News;
use crate::letter::parts::news::{averages, goals};
use crate::locale::{capitalised, changed_hours, in_warsaw};

impl Kind for InstantContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Instant
    }

    fn students(&self) -> Vec<&Student> {
        self.students.iter().collect()
    }

    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        let room = subject::room_behind(&names);
        let facts = subject::facts(style, &distinct_events(self), room);
        format!("{names}: {facts}")
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::of_news(style, &self.students(), &distinct_events(self))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let names = style.names(&self.students());
        let events = distinct_events(self);
        let mut news = News::of(events.iter().copied());
        news.sort_by_key(News::urgency);
        let mut items = items(style, self, &news);
        let (about, title) = if let ([item], [_]) = (items.as_mut_slice(), events.as_slice()) {
            item.is_alone = true;
            (item.news.clone(), item.title.clone())
        } else {
            let facts = subject::facts(style, &events, subject::LONGEST);
            let day = in_warsaw(letter.written_at).date();
            (style.phrases.day(day), capitalised(&facts).into())
        };
        Body {
            kicker: format!("{names} · {about}"),
            title,
            sections: vec![Section {
                heading: None,
                blocks: blocks(style, self, &news, items),
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

    fn first_told(&self) -> Vec<&Event> {
        self.events.iter().collect()
    }

    fn facts(&self) -> Vec<Facts> {
        let events = self.events.iter();
        events.flat_map(|event| event.change.facts()).collect()
    }
}

/// What found room of the news, each with the page of the register where there is more of it.
fn items(style: &Style, content: &InstantContent, news: &[News]) -> Vec<Item> {
    let openings = openings(content, style.edition);
    let shown = news.iter().take(style.extent.items);
    let in_full = |one: &News| {
        let mut item = one.item(style, &openings);
        let address = one.key().and_then(|key| content.pages.get(key));
        item.page = address.filter(|_| item.has_more).map(|address| Page {
            label: style.phrases.open_in_register(),
            address,
        });
        item
    };
    shown.map(in_full).collect()
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

/// First what becomes of the day at school. Right below the grades what became of the averages.
fn blocks(style: &Style, content: &InstantContent, news: &[News], items: Vec<Item>) -> Vec<Block> {
    let is_alone = matches!(items.as_slice(), [item] if item.is_alone);
    let (averages, goals) = if is_alone {
        let averages = averages::below_the_grade(style, &content.averages);
        (averages, goals::below_the_grade(style, &content.goals))
    } else {
        let averages = averages::listed(style, &content.averages);
        (averages, goals::listed(style, &content.goals))
    };
    let shown = items.len();
    let is_of_grades = |one: &News| one.is_of(Feed::Grades);
    let last_grade = news.iter().take(shown).rposition(is_of_grades);
    let below = last_grade.map_or(0, |at| at + 1);
    let mut blocks: Vec<Block> = items.into_iter().map(Block::Item).collect();
    blocks.splice(below..below, averages.into_iter().chain(goals));
    let hours = content.hours.iter();
    let hours = hours.filter_map(|changed| changed_hours(style.phrases, changed));
    blocks.splice(0..0, hours.map(Block::Paragraph));
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
