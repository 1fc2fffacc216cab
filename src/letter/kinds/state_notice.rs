//! The letters about Dzwonek's own memory.

use super::{Body, Identity, Kind, paragraph, section, trouble};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind, StateCause, StateNotice};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Edition, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::locale::{capitalised, in_warsaw};

impl Kind for StateNotice {
    fn kind(&self) -> LetterKind {
        LetterKind::Notice
    }

    fn students(&self) -> Vec<&Student> {
        Vec::new()
    }

    fn subject(&self, style: &Style) -> String {
        format!("Dzwonek: {}", news(style, self))
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, self.subject(style))
    }

    fn body(&self, style: &Style, _: &Letter) -> Body {
        let (phrases, cause) = (style.phrases, self.cause);
        let what = paragraph(phrases.state_trouble_in_full(cause));
        let what = section(None, vec![what, rows(style, self)]);
        let left = paragraph(phrases.state_trouble_left(cause));
        let to_do = vec![left, Block::Command(command(self))];
        Body {
            kicker: "Dzwonek".to_owned(),
            title: capitalised(news(style, self)).into(),
            sections: trouble(style, what, to_do, phrases.state_trouble_done(cause)),
            as_of: String::new(),
            why: phrases.why_owner().to_owned(),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        let cause = match self.cause {
            StateCause::Lost => "lost",
            StateCause::DiskFull => "disk_full",
        };
        Identity::of_trouble(&self.directory, "state", cause, self.since, false)
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

/// "na dysku brakuje miejsca".
fn news(style: &Style, content: &StateNotice) -> &'static str {
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
