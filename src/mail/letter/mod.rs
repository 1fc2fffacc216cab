//! Letters: what a parent reads.
//!
//! [`compose`] turns what a letter is about into what it says: subject, text and HTML from one view, and the names by
//! which mail programs know it. Everything is a plain value here; nothing is sent.
//!
//! Nothing from the register is trusted: each line is cleaned and cut where it enters a view (`pen`), and
//! the HTML templates escape it. The templates know no kind of letter, only the blocks that letters are
//! made of: a new feed brings its phrases and a way to tell its change in full (`item`), nothing else.

mod average;
mod digest;
mod filters;
mod footer;
mod identity;
mod instant;
mod item;
mod mail_notice;
mod missed;
mod notice;
mod pen;
mod preheader;
mod rich;
mod state_notice;
mod subject;
mod thing;
mod today;
mod upcoming;
mod view;
mod welcome;
mod wrap;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::domain::letter::{Content, Letter, LetterKind, NoticeContent};
use crate::domain::{Feed, Language};
use crate::locale;
use crate::mail::attachment::Attachment;
use crate::mail::mime::ListId;
use identity::Edition;
use pen::{Extent, Pen};
use view::{Block, Section, View};

/// The largest HTML part. Gmail cuts off what lies beyond about 102 KB.
const LARGEST: usize = 98_000;

/// Where the shorter letters begin in [`Extent::ALL`].
const SHORTER: usize = 3;

/// A letter as it will be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    pub kind: LetterKind,
    /// The subject: one line of at most 78 characters.
    pub subject: String,
    /// The text part: lines of at most 78 characters (an address may be longer), ended by LF.
    pub text: String,
    /// The HTML part, below 100 000 bytes.
    pub html: String,
    /// The language of all of them.
    pub language: Language,
    /// The Message-ID, with its angle brackets.
    pub message_id: String,
    /// The invented root of the thread, with its angle brackets: for `In-Reply-To` and `References`.
    pub thread: Option<String>,
    /// The `List-Id`.
    pub list_id: ListId,
    /// The names of the students it is about, for `X-Dzwonek-Student`.
    pub students: Vec<String>,
    /// What it tells, counted, for `X-Dzwonek-Changes`; of instant letters and digests.
    pub changes: Option<String>,
    /// The files that come with it.
    pub files: Vec<Attachment>,
}

/// Writes a letter. `from_domain`: the domain of the sender's address.
#[must_use]
pub fn compose(letter: &Letter, from_domain: &str) -> Composed {
    let fitting = fitting(letter, &Extent::ALL, LARGEST);
    written(letter, from_domain, fitting, Edition::Whole)
}

/// Writes a letter again whose `whole` a server found too long, with another Message-ID: without its files, or else
/// with fewer changes and shorter texts, half as long as far as that goes.
#[must_use]
pub fn shortened(letter: &Letter, whole: &Composed, from_domain: &str) -> Composed {
    let shorter = Extent::ALL.get(SHORTER..).unwrap_or(&Extent::ALL);
    let light = Letter {
        content: letter.content.clone().without_files(),
        ..letter.clone()
    };
    let largest = if whole.files.is_empty() {
        whole.html.len() / 2
    } else {
        LARGEST
    };
    let fitting = fitting(&light, shorter, largest);
    written(&light, from_domain, fitting, Edition::Shortened)
}

fn written(
    letter: &Letter,
    domain: &str,
    (view, html): (View, String),
    edition: Edition,
) -> Composed {
    let language = letter.recipient.language;
    let students = letter.students();
    Composed {
        kind: letter.content.kind(),
        text: view.text(),
        html,
        subject: view.subject,
        language,
        message_id: identity::message_id(letter, edition, domain),
        thread: identity::thread(letter, domain),
        list_id: identity::list_id(&students, domain),
        students: students
            .iter()
            .map(|student| student.name.clone())
            .collect(),
        changes: identity::changes(letter),
        files: files(letter),
    }
}

fn files(letter: &Letter) -> Vec<Attachment> {
    let Content::Instant(content) = &letter.content else {
        return Vec::new();
    };
    let attachment = |(name, bytes): (&str, &Arc<[u8]>)| Attachment {
        name: name.to_owned(),
        bytes: Arc::clone(bytes),
    };
    content.openings.files().map(attachment).collect()
}

/// The letter at the first extent that keeps its HTML within so many bytes, and else at the last.
fn fitting(letter: &Letter, extents: &[Extent], largest: usize) -> (View, String) {
    let mut fitting = (View::default(), String::new());
    for extent in extents {
        let view = view(&Pen::new(letter.recipient.language, *extent), letter);
        let html = view.html();
        let fits = html.len() <= largest;
        fitting = (view, html);
        if fits {
            break;
        }
    }
    fitting
}

/// What differs from kind to kind.
struct Body {
    kicker: String,
    title: String,
    sections: Vec<Section>,
    as_of: String,
    /// The feeds that are told of at once.
    feeds: Vec<Feed>,
}

fn view(pen: &Pen, letter: &Letter) -> View {
    let body = match &letter.content {
        Content::Instant(content) => instant::body(pen, letter, content),
        Content::Digest(content) => digest::body(pen, letter, content),
        Content::Welcome(content) => welcome::body(pen, letter, content),
        Content::Notice(NoticeContent::Register(content)) => notice::body(pen, content),
        Content::Notice(NoticeContent::Mail(content)) => mail_notice::body(pen, content),
        Content::Notice(NoticeContent::State(content)) => state_notice::body(pen, content),
        Content::Test => test_body(pen),
    };
    let feeds: Vec<&str> = body
        .feeds
        .iter()
        .map(|feed| pen.phrases.feed(*feed))
        .collect();
    let why = pen.phrases.why(letter.content.kind(), &feeds.join(", "));
    let mut view = View {
        language: pen.language,
        subject: subject::subject(pen, letter),
        preheader: String::new(),
        kicker: body.kicker,
        title: body.title,
        earlier: pen.phrases.earlier(),
        sections: body.sections,
        footer: vec![footer::as_of(pen, &body.as_of, letter.written_at), why],
    };
    view.preheader = preheader::preheader(pen, &view);
    view
}

/// The letter that shows that mail works has nothing else to say.
fn test_body(pen: &Pen) -> Body {
    let text = pen.phrases.mail_works_in_full().to_owned();
    Body {
        kicker: "Dzwonek".to_owned(),
        title: locale::capitalised(pen.phrases.mail_works()),
        sections: vec![Section {
            heading: None,
            blocks: vec![Block::Paragraph(text)],
        }],
        as_of: String::new(),
        feeds: Vec::new(),
    }
}
