//! The letters that a register cannot be read, and that it can again.

use super::{Body, Identity, Kind, paragraph, section, trouble};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind, RegisterNotice};
use crate::domain::trouble::Remedy;
use crate::domain::{Cause, Event, Feed, Student};
use crate::letter::page::{Block, Edition, Section, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::footer::as_of_moment;
use crate::locale::{capitalised, in_warsaw};

impl Kind for RegisterNotice {
    fn kind(&self) -> LetterKind {
        LetterKind::Notice
    }

    fn students(&self) -> Vec<&Student> {
        vec![&self.student]
    }

    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        format!("Dzwonek: {names} – {}", news(style, self))
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, self.subject(style))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        Body {
            kicker: style.names(&self.students()),
            title: capitalised(&news(style, self)).into(),
            sections: sections(style, self),
            as_of: as_of(style, self, letter),
            why: style.phrases.why_owner().to_owned(),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        let (whose, part) = (&self.student.login.0, self.feed.map_or("", Feed::name));
        Identity::of_trouble(whose, part, self.cause.name(), self.since, self.is_over)
    }

    fn files(&self, _: Edition) -> Vec<Attachment> {
        Vec::new()
    }

    fn first_told(&self) -> Vec<&Event> {
        Vec::new()
    }

    fn facts(&self) -> Vec<Facts> {
        Vec::new()
    }
}

/// What it says, in a word or four.
fn news(style: &Style, content: &RegisterNotice) -> String {
    let news = if content.is_over {
        style.phrases.readable_again()
    } else {
        style.phrases.cause(content.cause).short
    };
    let news = match content.feed {
        Some(feed) => format!("{news} ({})", style.phrases.feed(feed)),
        None => news.to_owned(),
    };
    if content.is_example {
        format!("{}: {news}", style.phrases.example())
    } else {
        news
    }
}

/// The command that lifts a stop, where one does.
pub(super) fn command(cause: Cause, student: &Student) -> Option<Block> {
    let argument = argument(student);
    (cause.remedy() == Remedy::Owner).then(|| Block::Command(format!("dzwonek resume {argument}")))
}

/// The command that says what the owner has found out.
fn answer(content: &RegisterNotice) -> Option<Block> {
    match content.feed {
        Some(feed) if content.cause == Cause::Vanished => {
            let argument = argument(&content.student);
            Some(Block::Command(format!("dzwonek accept {argument} {feed}")))
        }
        _ => command(content.cause, &content.student),
    }
}

/// The name of a student, as a shell takes it.
fn argument(student: &Student) -> String {
    let name = &student.name;
    if name.chars().all(char::is_alphanumeric) {
        name.clone()
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}

fn sections(style: &Style, content: &RegisterNotice) -> Vec<Section> {
    let example = content.is_example.then(|| style.phrases.example_in_full());
    let example = example.map(paragraph);
    let saying = |text| {
        let told = [paragraph(text), rows(style, content)];
        section(None, example.into_iter().chain(told).collect())
    };
    if content.is_over {
        return vec![saying(style.phrases.readable_again_in_full())];
    }
    let words = style.phrases.cause(content.cause);
    let to_do = words.owner.map(|owner| {
        let owner = [paragraph(owner)];
        owner.into_iter().chain(answer(content)).collect()
    });
    trouble(
        style,
        saying(words.what),
        to_do.unwrap_or_default(),
        words.does,
    )
}

fn rows(style: &Style, content: &RegisterNotice) -> Block {
    let phrases = style.phrases;
    let mut rows = Vec::new();
    if let Some(feed) = content.feed {
        rows.push(style.row(phrases.part(), phrases.feed(feed)));
    }
    if content.is_over {
        rows.push(style.row(phrases.reason(), phrases.cause(content.cause).short));
    }
    rows.push(style.row(
        phrases.trouble_since(),
        &phrases.moment(in_warsaw(content.since)),
    ));
    let said = content.said.as_deref();
    rows.extend(said.map(|said| style.row(phrases.reply_of_register(), said)));
    if content.last_read.is_some() {
        rows.push(style.row(phrases.last_reading(), &last_reading(style, content)));
    }
    Block::Rows(rows)
}

/// Empty when nothing was read yet.
fn as_of(style: &Style, content: &RegisterNotice, letter: &Letter) -> String {
    let last_read = content.last_read;
    let moment = last_read.map(|at| as_of_moment(style, at, letter.written_at));
    moment.unwrap_or_default()
}

fn last_reading(style: &Style, content: &RegisterNotice) -> String {
    content
        .last_read
        .map(|at| style.phrases.moment(in_warsaw(at)))
        .unwrap_or_default()
}
