//! The letters about Dzwonek itself: a register cannot be read, and can again.

use super::Body;
use crate::domain::letter::RegisterNotice;
use crate::domain::trouble::Remedy;
use crate::domain::{Cause, Student};
use crate::letter::page::Style;
use crate::letter::page::{Block, Section};
use crate::letter::parts::subject::news_of_notice;
use crate::locale::{capitalised, in_warsaw};

pub(crate) fn body(style: &Style, content: &RegisterNotice) -> Body {
    let sections = if content.is_over {
        over(style, content)
    } else {
        stopped(style, content)
    };
    Body {
        kicker: style.names(&[&content.student]),
        title: capitalised(&news_of_notice(style, content)),
        sections,
        as_of: last_reading(style, content),
        feeds: Vec::new(),
    }
}

/// The command that lifts a stop, where one does.
pub(crate) fn command(cause: Cause, student: &Student) -> Option<Block> {
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

fn stopped(style: &Style, content: &RegisterNotice) -> Vec<Section> {
    let (phrases, words) = (style.phrases, style.phrases.cause(content.cause));
    let mut sections = vec![Section {
        heading: None,
        blocks: vec![
            Block::Paragraph(words.what.to_owned()),
            rows(style, content),
        ],
    }];
    if let Some(owner) = words.owner {
        let mut blocks = vec![Block::Paragraph(owner.to_owned())];
        blocks.extend(answer(content));
        sections.push(Section {
            heading: Some(phrases.what_to_do().to_owned()),
            blocks,
        });
    }
    sections.push(Section {
        heading: Some(phrases.what_dzwonek_does().to_owned()),
        blocks: vec![Block::Paragraph(words.does.to_owned())],
    });
    sections
}

fn over(style: &Style, content: &RegisterNotice) -> Vec<Section> {
    let text = style.phrases.readable_again_in_full().to_owned();
    vec![Section {
        heading: None,
        blocks: vec![Block::Paragraph(text), rows(style, content)],
    }]
}

fn rows(style: &Style, content: &RegisterNotice) -> Block {
    let phrases = style.phrases;
    let mut rows = vec![style.row(phrases.student(), &content.student.name)];
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
    if content.last_read.is_some() {
        rows.push(style.row(phrases.last_reading(), &last_reading(style, content)));
    }
    Block::Rows(rows)
}

fn last_reading(style: &Style, content: &RegisterNotice) -> String {
    content
        .last_read
        .map(|at| style.phrases.moment(in_warsaw(at)))
        .unwrap_or_default()
}
