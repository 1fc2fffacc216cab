//! Letters: what a parent reads.
//!
//! [`compose`] turns what a letter is about into what it says: subject, text and HTML from one view, and the names by
//! which mail programs know it. Everything is a plain value here: how it becomes a message, and how that is sent, is
//! for `mail` to know.

mod identity;
mod kinds;
mod page;
mod parts;

#[cfg(test)]
pub(crate) mod tests;

use crate::domain::letter::{Attachment, Composed, Content, Letter, NoticeContent};
use crate::locale;
use identity::Edition;
use kinds::{Body, digest, instant, mail_notice, register_notice, state_notice, welcome};
use page::{Block, Extent, Section, Style, View};
use parts::{footer, preheader, subject};

/// The largest HTML part. Gmail cuts off what lies beyond about 102 KB.
const LARGEST: usize = 98_000;

/// Where the shorter letters begin in [`Extent::ALL`].
const SHORTER: usize = 3;

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
    let has_files_to_drop = whole.files.iter().any(|file| file.may_be_dropped);
    let largest = if has_files_to_drop {
        LARGEST
    } else {
        whole.html.len() / 2
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
    let files = content.openings.files();
    files
        .map(|(name, bytes)| Attachment::of_the_school(name, bytes))
        .collect()
}

/// The letter at the first extent that keeps its HTML within so many bytes, and else at the last.
fn fitting(letter: &Letter, extents: &[Extent], largest: usize) -> (View, String) {
    let mut fitting = (View::default(), String::new());
    for extent in extents {
        let view = view(&Style::new(letter.recipient.language, *extent), letter);
        let html = view.html();
        let fits = html.len() <= largest;
        fitting = (view, html);
        if fits {
            break;
        }
    }
    fitting
}

fn view(style: &Style, letter: &Letter) -> View {
    let body = match &letter.content {
        Content::Instant(content) => instant::body(style, letter, content),
        Content::Digest(content) => digest::body(style, letter, content),
        Content::Welcome(content) => welcome::body(style, letter, content),
        Content::Notice(NoticeContent::Register(content)) => register_notice::body(style, content),
        Content::Notice(NoticeContent::Mail(content)) => mail_notice::body(style, content),
        Content::Notice(NoticeContent::State(content)) => state_notice::body(style, content),
        Content::Test => test_body(style),
    };
    let feeds: Vec<&str> = body
        .feeds
        .iter()
        .map(|feed| style.phrases.feed(*feed))
        .collect();
    let why = style.phrases.why(letter.content.kind(), &feeds.join(", "));
    let mut view = View {
        language: style.language,
        subject: subject::subject(style, letter),
        preheader: String::new(),
        kicker: body.kicker,
        title: body.title,
        earlier: style.phrases.earlier(),
        sections: body.sections,
        footer: vec![footer::as_of(style, &body.as_of, letter.written_at), why],
    };
    view.preheader = preheader::preheader(style, &view);
    view
}

/// The letter that shows that mail works has nothing else to say.
fn test_body(style: &Style) -> Body {
    let text = style.phrases.mail_works_in_full().to_owned();
    Body {
        kicker: "Dzwonek".to_owned(),
        title: locale::capitalised(style.phrases.mail_works()),
        sections: vec![Section {
            heading: None,
            blocks: vec![Block::Paragraph(text)],
        }],
        as_of: String::new(),
        feeds: Vec::new(),
    }
}
