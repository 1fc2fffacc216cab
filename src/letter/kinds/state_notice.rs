//! The letters about Dzwonek's own memory.

use super::Body;
use crate::domain::letter::{StateCause, StateNotice};
use crate::letter::page::Style;
use crate::letter::page::{Block, Section};
use crate::locale::{capitalised, in_warsaw};

pub(crate) fn body(style: &Style, content: &StateNotice) -> Body {
    let (phrases, cause) = (style.phrases, content.cause);
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    let section = |heading: Option<&str>, blocks| Section {
        heading: heading.map(str::to_owned),
        blocks,
    };
    let what = phrases.state_trouble_in_full(cause);
    Body {
        kicker: "Dzwonek".to_owned(),
        title: capitalised(news(style, content)),
        sections: vec![
            section(None, vec![paragraph(what), rows(style, content)]),
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
pub(crate) fn news(style: &Style, content: &StateNotice) -> &'static str {
    style.phrases.state_trouble_in_short(content.cause)
}

fn command(content: &StateNotice) -> String {
    match content.cause {
        StateCause::Lost => "dzwonek restore".to_owned(),
        StateCause::DiskFull => format!("df -h {}", content.directory),
    }
}

fn rows(style: &Style, content: &StateNotice) -> Block {
    let since = style.phrases.moment(in_warsaw(content.since));
    Block::Rows(vec![
        style.row(style.phrases.state_directory(), &content.directory),
        style.row(style.phrases.trouble_since(), &since),
    ])
}
