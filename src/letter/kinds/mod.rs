//! The kinds of letters: each file says everything in which its kind differs from the others.

mod digest;
mod instant;
mod mail_notice;
mod register_notice;
mod reminder;
mod report;
mod state_notice;
mod term;
mod test;
mod weekly;
mod welcome;

use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Content, Letter, LetterKind};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Edition, Section, Style, Title};
use crate::letter::parts::frame::discreet::Envelope;

/// What differs from one kind of letter to another. Nothing has a default: a new kind is asked for all of it.
pub(super) trait Kind {
    fn kind(&self) -> LetterKind;

    /// The students it is about, in the order of the configuration; none when it is about Dzwonek itself.
    fn students(&self) -> Vec<&Student>;

    /// The child first, then the news; it is cleaned and cut elsewhere.
    fn subject(&self, style: &Style) -> String;

    /// Subject and preheader, to a reader who wants nothing of the content there.
    fn discreet(&self, style: &Style) -> Envelope;

    fn body(&self, style: &Style, letter: &Letter) -> Body;

    fn identity(&self, letter: &Letter) -> Identity<'_>;

    fn files(&self, edition: Edition) -> Vec<Attachment>;

    /// The changes that no letter has told its reader before, of each child its own: for the reader's calendar.
    fn first_told(&self) -> Vec<&Event>;

    /// What it shows of the register, whose words it says as they are.
    fn facts(&self) -> Vec<Facts>;
}

/// The kind of a letter: the only place that knows which there are.
pub(super) fn of(content: &Content) -> &dyn Kind {
    match content {
        Content::Instant(content) => content,
        Content::Digest(content) => content,
        Content::Reminder(content) => content,
        Content::Weekly(content) => content,
        Content::Term(content) => content,
        Content::Welcome(content) => content,
        Content::RegisterNotice(content) => content,
        Content::MailNotice(content) => content,
        Content::StateNotice(content) => content,
        Content::Test(content) => content,
    }
}

/// What stands between subject and footer, and what of the footer depends on the kind.
pub(super) struct Body {
    /// Above the title.
    pub(super) kicker: String,
    pub(super) title: Title,
    pub(super) sections: Vec<Section>,
    /// When the register was read; empty when nothing of it was.
    pub(super) as_of: String,
    /// Why the letter came, and which setting stops it.
    pub(super) why: String,
}

/// How mail programs distinguish a letter from others, and which belong together.
#[derive(Default)]
pub(super) struct Identity<'a> {
    /// What makes it this letter and no other of its kind to this recipient.
    pub(super) parts: Vec<String>,
    /// What is the same in all letters of its thread.
    pub(super) thread: Option<Vec<String>>,
    /// The changes that it reports, each once.
    pub(super) events: Vec<&'a Event>,
}

impl Identity<'_> {
    /// That of a notice: one letter when a trouble of somebody begins and one when it `is_over`, in one thread.
    fn of_trouble(
        whose: &str,
        part: &str,
        cause: &str,
        since: DateTime<Utc>,
        is_over: bool,
    ) -> Self {
        let since = since.to_rfc3339_opts(SecondsFormat::Nanos, true);
        let trouble = vec![whose.to_owned(), part.to_owned(), cause.to_owned(), since];
        let mut parts = trouble.clone();
        parts.push(is_over.to_string());
        Self {
            parts,
            thread: Some(trouble),
            ..Self::default()
        }
    }
}

/// A part of a letter about Dzwonek itself.
fn section(heading: Option<&str>, blocks: Vec<Block>) -> Section {
    Section {
        heading: heading.map(str::to_owned),
        blocks,
    }
}

/// The sections of a notice: what is wrong, what the owner can do about it if anything, and what Dzwonek does.
fn trouble(style: &Style, what: Section, to_do: Vec<Block>, done: &str) -> Vec<Section> {
    let phrases = style.phrases;
    let to_do = (!to_do.is_empty()).then(|| section(Some(phrases.what_to_do()), to_do));
    let done = section(Some(phrases.what_dzwonek_does()), vec![paragraph(done)]);
    [Some(what), to_do, Some(done)]
        .into_iter()
        .flatten()
        .collect()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}
