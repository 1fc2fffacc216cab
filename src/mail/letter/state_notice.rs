//! The letters about Dzwonek's own memory.

use super::Body;
use super::pen::Pen;
use super::view::{Block, Section};
use crate::domain::letter::{StateCause, StateNotice};
use crate::locale::{capitalised, in_warsaw};

pub(super) fn body(pen: &Pen, content: &StateNotice) -> Body {
    let (phrases, cause) = (pen.phrases, content.cause);
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    let section = |heading: Option<&str>, blocks| Section {
        heading: heading.map(str::to_owned),
        blocks,
    };
    let what = phrases.state_trouble_in_full(cause);
    Body {
        kicker: "Dzwonek".to_owned(),
        title: capitalised(news(pen, content)),
        sections: vec![
            section(None, vec![paragraph(what), rows(pen, content)]),
            section(
                Some(phrases.what_to_do()),
                vec![
                    paragraph(phrases.state_trouble_left(cause)),
                    Block::Command(command(content)),
                ],
            ),
            section(
                Some(phrases.what_dzwonek_does()),
                vec![paragraph(phrases.state_trouble_done(cause))],
            ),
        ],
        as_of: String::new(),
        feeds: Vec::new(),
    }
}

/// "na dysku brakuje miejsca".
pub(super) fn news(pen: &Pen, content: &StateNotice) -> &'static str {
    pen.phrases.state_trouble_in_short(content.cause)
}

fn command(content: &StateNotice) -> String {
    match content.cause {
        StateCause::Lost => "dzwonek restore".to_owned(),
        StateCause::DiskFull => format!("df -h {}", content.directory),
    }
}

fn rows(pen: &Pen, content: &StateNotice) -> Block {
    let since = pen.phrases.moment(in_warsaw(content.since));
    Block::Rows(vec![
        pen.row(pen.phrases.state_directory(), &content.directory),
        pen.row(pen.phrases.trouble_since(), &since),
    ])
}
