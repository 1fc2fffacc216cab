//! The first letter: what is watched, and what comes when.

use super::register_notice::command;
use super::{Body, Identity, Kind, paragraph, section};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind, WelcomeChild, WelcomeContent};
use crate::domain::{Event, Feed, FeedState, Student};
use crate::letter::page::{Block, Edition, Row, Section, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::footer;
use crate::locale::in_warsaw;

impl Kind for WelcomeContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Welcome
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        format!("Dzwonek: {} – {names}", style.phrases.first_reading())
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, self.subject(style))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let intro = paragraph(style.phrases.what_comes());
        let mut sections = vec![section(
            None,
            vec![intro, what_comes_when(style, letter, self)],
        )];
        sections.extend(in_the_register(style, self));
        let in_trouble = self.children.iter();
        sections.extend(in_trouble.filter_map(|child| trouble_of(style, child)));
        let opened = what_is_opened(style, letter, self);
        sections.extend(opened.map(|opened| section(None, vec![paragraph(&opened)])));
        Body {
            kicker: style.names(&self.students()),
            title: style.phrases.welcome().to_owned().into(),
            sections,
            as_of: as_of(style, letter, self),
            why: style.phrases.why_welcome().to_owned(),
        }
    }

    /// There is one for each recipient, ever.
    fn identity(&self, _: &Letter) -> Identity<'_> {
        Identity::default()
    }

    fn files(&self, _: Edition) -> Vec<Attachment> {
        Vec::new()
    }

    fn first_told(&self) -> Vec<&Event> {
        Vec::new()
    }

    fn facts(&self) -> Vec<Facts> {
        let classes = self.children.iter().map(|child| child.class.clone());
        let facts = classes.map(|class| Facts {
            value: class,
            ..Facts::default()
        });
        facts.collect()
    }
}

/// A line for each child whose register could be read.
fn in_the_register(style: &Style, content: &WelcomeContent) -> Option<Section> {
    let readable = content
        .children
        .iter()
        .filter(|child| child.cause.is_none());
    let rows = readable.map(|child| style.row(&called(style, child), &inventory(style, child)));
    let rows: Vec<Row> = rows.collect();
    (!rows.is_empty()).then(|| Section {
        heading: Some(style.phrases.in_the_register().to_owned()),
        blocks: vec![Block::Rows(rows)],
    })
}

fn called(style: &Style, child: &WelcomeChild) -> String {
    let name = &child.student.name;
    match &child.class {
        Some(class) => style.phrases.in_class(name, class),
        None => name.clone(),
    }
}

/// What stands there, and what does not: "42 oceny, plan lekcji; niedostępne: terminarz, uwagi".
fn inventory(style: &Style, child: &WelcomeChild) -> String {
    let there = child.feeds.iter().filter(|feed| feed.entries > 0);
    let there = there.filter(|feed| matches!(feed.state, FeedState::Ok | FeedState::Held));
    let there: Vec<String> = there
        .map(|feed| style.phrases.entries(feed.feed, feed.entries))
        .collect();
    let there = (!there.is_empty()).then(|| there.join(", "));
    let missing = missing(style, child).into_iter();
    let missing = missing.map(|(reason, names)| format!("{reason}: {}", names.join(", ")));
    let parts: Vec<String> = there.into_iter().chain(missing).collect();
    parts.join("; ")
}

/// What could not be read, in a part for each reason: some registers have little else.
fn missing<'s>(style: &'s Style, child: &WelcomeChild) -> Vec<(&'s str, Vec<&'s str>)> {
    let phrases = style.phrases;
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for feed in &child.feeds {
        let reason = match feed.state {
            FeedState::Closed(cause) => phrases.closed(cause),
            FeedState::Failing(cause) => phrases.cause(cause).short,
            FeedState::Unread => phrases.not_read_yet(),
            FeedState::Ok | FeedState::Held => continue,
        };
        let name = phrases.feed(feed.feed);
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    reasons
}

/// Why nothing of a child could be read, and what the owner can do.
fn trouble_of(style: &Style, child: &WelcomeChild) -> Option<Section> {
    let cause = child.cause?;
    let words = style.phrases.cause(cause);
    let lines = [Some(words.what), Some(words.does), words.owner];
    let callout = Block::Callout {
        title: style.phrases.cannot_be_read().to_owned(),
        lines: lines.into_iter().flatten().map(str::to_owned).collect(),
    };
    let blocks = [callout].into_iter().chain(command(cause, &child.student));
    Some(Section {
        heading: Some(style.line(&called(style, child))),
        blocks: blocks.collect(),
    })
}

fn what_comes_when(style: &Style, letter: &Letter, content: &WelcomeContent) -> Block {
    let phrases = style.phrases;
    let instant: Vec<&str> = letter
        .recipient
        .instant
        .iter()
        .filter(|feed| is_open(content, **feed))
        .map(|feed| phrases.feed(*feed))
        .collect();
    let at_once = if instant.is_empty() {
        phrases.nothing_at_once().to_owned()
    } else {
        instant.join(", ")
    };
    let digest = match content.next_digest {
        Some(at) => phrases.moment(in_warsaw(at)),
        None => phrases.no_digest().to_owned(),
    };
    Block::Rows(vec![
        style.row(phrases.at_once(), &at_once),
        style.row(phrases.first_digest(), &digest),
    ])
}

/// Whose messages are opened, to somebody who hears of messages.
fn what_is_opened(style: &Style, letter: &Letter, content: &WelcomeContent) -> Option<String> {
    if !letter.recipient.feeds.contains(&Feed::Messages) {
        return None;
    }
    let opening = content.children.iter().filter(|child| child.opens_messages);
    let students: Vec<&Student> = opening.map(|child| &child.student).collect();
    Some(if students.is_empty() {
        style.phrases.nothing_is_opened().to_owned()
    } else {
        style.phrases.messages_are_opened(&style.names(&students))
    })
}

/// Whether any child's register offers it.
fn is_open(content: &WelcomeContent, feed: Feed) -> bool {
    let mut feeds = content.children.iter().flat_map(|child| &child.feeds);
    feeds.any(|other| other.feed == feed && !matches!(other.state, FeedState::Closed(_)))
}

/// The latest reading of all: what could not be read is named child by child. Empty when nothing was.
fn as_of(style: &Style, letter: &Letter, content: &WelcomeContent) -> String {
    let feeds = content.children.iter().flat_map(|child| &child.feeds);
    let latest = feeds.filter_map(|feed| feed.last_read).max();
    let latest = latest.map(|at| footer::as_of_moment(style, at, letter.written_at));
    latest.unwrap_or_default()
}
