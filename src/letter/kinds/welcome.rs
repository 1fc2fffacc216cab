//! The first letter: what is watched, and what comes when.

use super::register_notice::command;
use super::{Body, Identity, Kind};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{
    Attachment, Letter, LetterKind, WelcomeChild, WelcomeContent, WelcomeFeed,
};
use crate::domain::trouble::freshness::Freshness;
use crate::domain::{Feed, FeedState, Student};
use crate::letter::page::{Block, Edition, Row, Section, Style};
use crate::letter::parts::footer;
use crate::locale::{capitalised, in_warsaw};

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

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let intro = Block::Paragraph(style.phrases.what_comes().to_owned());
        let mut sections = vec![Section {
            heading: None,
            blocks: vec![intro],
        }];
        sections.extend(self.children.iter().map(|child| of_child(style, child)));
        sections.push(what_comes_when(style, letter, self));
        Body {
            kicker: style.names(&self.students()),
            title: style.phrases.welcome().to_owned().into(),
            sections,
            as_of: footer::readings(style, &freshness(self), letter.written_at),
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

    fn facts(&self) -> Vec<Facts> {
        Vec::new()
    }
}

fn of_child(style: &Style, child: &WelcomeChild) -> Section {
    let name = &child.student.name;
    let heading = match &child.class {
        Some(class) => style.phrases.in_class(name, class),
        None => name.clone(),
    };
    let mut blocks = Vec::new();
    if let Some(cause) = child.cause {
        let words = style.phrases.cause(cause);
        let lines = [Some(words.what), Some(words.does), words.owner];
        blocks.push(Block::Callout {
            title: style.phrases.cannot_be_read().to_owned(),
            lines: lines.into_iter().flatten().map(str::to_owned).collect(),
        });
        blocks.extend(command(cause, &child.student));
    }
    let mut rows: Vec<Row> = child
        .feeds
        .iter()
        .filter_map(|feed| row(style, feed))
        .collect();
    rows.extend(closed(style, child));
    blocks.push(Block::Rows(rows));
    Section {
        heading: Some(style.line(&heading)),
        blocks,
    }
}

/// A feed that the register offers.
fn row(style: &Style, feed: &WelcomeFeed) -> Option<Row> {
    let phrases = style.phrases;
    let state = match feed.state {
        FeedState::Ok | FeedState::Held => phrases.entries(feed.entries),
        FeedState::Unread => phrases.not_read_yet().to_owned(),
        FeedState::Failing(cause) => phrases.failing(phrases.cause(cause).what),
        FeedState::Closed(_) => return None,
    };
    Some(style.row(&capitalised(phrases.feed(feed.feed)), &state))
}

/// The feeds that it does not offer, in a line for each reason: some registers have little else.
fn closed(style: &Style, child: &WelcomeChild) -> Vec<Row> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for feed in &child.feeds {
        let FeedState::Closed(cause) = feed.state else {
            continue;
        };
        let (reason, name) = (style.phrases.closed(cause), style.phrases.feed(feed.feed));
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    let rows = reasons.into_iter();
    rows.map(|(reason, names)| style.row(reason, &names.join(", ")))
        .collect()
}

fn what_comes_when(style: &Style, letter: &Letter, content: &WelcomeContent) -> Section {
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
    Section {
        heading: Some(phrases.what_comes_when().to_owned()),
        blocks: vec![
            Block::Rows(vec![
                style.row(phrases.at_once(), &at_once),
                style.row(phrases.first_digest(), &digest),
            ]),
            Block::Paragraph(what_is_opened(style, content)),
        ],
    }
}

fn what_is_opened(style: &Style, content: &WelcomeContent) -> String {
    let opening = content.children.iter().filter(|child| child.opens_messages);
    let students: Vec<&Student> = opening.map(|child| &child.student).collect();
    if students.is_empty() {
        style.phrases.nothing_is_opened().to_owned()
    } else {
        style.phrases.messages_are_opened(&style.names(&students))
    }
}

/// Whether any child's register offers it.
fn is_open(content: &WelcomeContent, feed: Feed) -> bool {
    let mut feeds = content.children.iter().flat_map(|child| &child.feeds);
    feeds.any(|other| other.feed == feed && !matches!(other.state, FeedState::Closed(_)))
}

/// The latest reading of each feed, of all children.
fn freshness(content: &WelcomeContent) -> Vec<Freshness> {
    let mut latest: Vec<Freshness> = Vec::new();
    for feed in content.children.iter().flat_map(|child| &child.feeds) {
        match latest.iter_mut().find(|known| known.feed == feed.feed) {
            Some(known) => known.last_read = known.last_read.max(feed.last_read),
            None => latest.push(Freshness {
                feed: feed.feed,
                state: feed.state,
                last_read: feed.last_read,
            }),
        }
    }
    latest
}
