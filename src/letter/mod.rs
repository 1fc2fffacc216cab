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

use crate::config::Sender;
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Composed, Letter};
use crate::domain::{Language, Subjects};
use identity::message_id;
use kinds::Kind;
use page::{Edition, Extent, Quotes, Style, View};
use parts::calendar;
use parts::frame::discreet::{self, Envelope};
use parts::frame::{footer, preheader, subject};

pub use parts::calendar::{calendar_file, is_same_calendar};

/// The largest HTML part. Gmail cuts off what lies beyond about 102 KB.
const LARGEST: usize = 98_000;

/// Where the shorter letters begin in [`Extent::ALL`].
const SHORTER: usize = 3;

/// Writes a letter that comes `from` this sender.
#[must_use]
pub fn compose(letter: &Letter, from: &Sender) -> Composed {
    let fitting = fitting(letter, Edition::Whole, &Extent::ALL, LARGEST);
    written(letter, from, fitting, Edition::Whole)
}

/// Writes a letter again whose `whole` a server found too long, with another Message-ID: without its files, or else
/// with fewer changes and shorter texts, half as long as far as that goes.
#[must_use]
pub fn shortened(letter: &Letter, whole: &Composed, from: &Sender) -> Composed {
    let shorter = Extent::ALL.get(SHORTER..).unwrap_or(&Extent::ALL);
    let has_files_to_drop = whole.files.iter().any(|file| file.may_be_dropped);
    let largest = if has_files_to_drop {
        LARGEST
    } else {
        whole.html.len() / 2
    };
    let fitting = fitting(letter, Edition::Shortened, shorter, largest);
    written(letter, from, fitting, Edition::Shortened)
}

fn written(
    letter: &Letter,
    from: &Sender,
    (view, html): (View, String),
    edition: Edition,
) -> Composed {
    let (kind, domain) = (kinds::of(&letter.content), from.address.domain());
    let (students, identity) = (kind.students(), kind.identity(letter));
    let (recipient, word) = (&letter.recipient, kind.kind());
    let thread = identity.thread.as_deref();
    Composed {
        kind: word,
        text: view.text(),
        html,
        subject: view.subject,
        language: recipient.language,
        message_id: message_id(&recipient.email, word, &identity.parts, edition, domain),
        thread: thread.map(|parts| identity::thread(parts, domain)),
        list_id: identity::list_id(&students, domain),
        students: students
            .iter()
            .map(|student| student.name.clone())
            .collect(),
        changes: identity::counts(&identity.events),
        files: files(letter, from, edition),
    }
}

/// The letter at the first extent that keeps its HTML within so many bytes, and else at the last.
fn fitting(
    letter: &Letter,
    edition: Edition,
    extents: &[Extent],
    largest: usize,
) -> (View, String) {
    let mut fitting = (View::default(), String::new());
    for extent in extents {
        let style = Style {
            edition,
            ..Style::new(letter.recipient.language, *extent)
        };
        let view = view(&style, letter);
        let html = view.html();
        let fits = html.len() <= largest;
        fitting = (view, html);
        if fits {
            break;
        }
    }
    fitting
}

/// What the letter says in the words of the register; in a letter in Polish they are nothing special.
fn quotes(style: &Style, kind: &dyn Kind) -> Quotes {
    if style.language == Language::Pl {
        return Quotes::default();
    }
    let facts = kind.facts();
    let words = facts.iter().flat_map(Facts::words);
    let own = style.phrases.words_of_school().iter().copied();
    Quotes::of(words.chain(own))
}

fn view(style: &Style, letter: &Letter) -> View {
    let kind = kinds::of(&letter.content);
    let body = kind.body(style, letter);
    let as_of = footer::as_of(style, &body.as_of, letter.written_at);
    let calendars = calendar::enclosed(style, letter, kind.first_told());
    let calendars = calendar::section(style, &calendars);
    let mut view = View {
        language: style.language,
        subject: String::new(),
        preheader: String::new(),
        kicker: body.kicker,
        title: body.title,
        earlier: style.phrases.earlier(),
        sections: body.sections.into_iter().chain(calendars).collect(),
        footer: vec![as_of, body.why],
        quotes: quotes(style, kind),
    };
    let envelope = match letter.recipient.subjects {
        Subjects::Full => Envelope {
            subject: kind.subject(style),
            preheader: preheader::preheader(&view),
        },
        Subjects::Discreet => kind.discreet(style),
    };
    view.subject = subject::one_line(&envelope.subject);
    view.preheader = envelope.preheader;
    view
}

/// The files of the school under the names that its reader wants to see, then those for the reader's calendar.
fn files(letter: &Letter, from: &Sender, edition: Edition) -> Vec<Attachment> {
    let kind = kinds::of(&letter.content);
    let [ample, ..] = Extent::ALL;
    let style = Style::new(letter.recipient.language, ample);
    let mut files = kind.files(edition);
    if letter.recipient.subjects == Subjects::Discreet {
        files = discreet::files(style.phrases, files);
    }
    let calendars = calendar::enclosed(&style, letter, kind.first_told());
    files.extend(
        calendars
            .iter()
            .map(|file| file.attachment(&style, letter, from)),
    );
    files
}
