//! The letter that shows that mail works: it has nothing else to say.

use chrono::SecondsFormat;

use super::{Body, Identity, Kind, paragraph, section};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind, TestContent};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Edition, Style};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::locale::{capitalised, in_warsaw};

impl Kind for TestContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Test
    }

    fn students(&self) -> Vec<&Student> {
        Vec::new()
    }

    fn subject(&self, style: &Style) -> String {
        format!("Dzwonek: {}", style.phrases.mail_works())
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, self.subject(style))
    }

    fn body(&self, style: &Style, _: &Letter) -> Body {
        Body {
            kicker: "Dzwonek".to_owned(),
            title: capitalised(style.phrases.mail_works()).into(),
            sections: vec![section(None, self.blocks(style))],
            as_of: String::new(),
            why: style.phrases.why_test().to_owned(),
        }
    }

    /// Each is another letter.
    fn identity(&self, letter: &Letter) -> Identity<'_> {
        let moment = letter.written_at;
        Identity {
            parts: vec![moment.to_rfc3339_opts(SecondsFormat::Nanos, true)],
            ..Identity::default()
        }
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

impl TestContent {
    fn blocks(&self, style: &Style) -> Vec<Block> {
        let label = style.phrases.next_digest();
        let digest = self
            .next_digest
            .map(|at| style.phrases.moment(in_warsaw(at)));
        let digest = digest.map(|at| Block::Rows(vec![style.row(label, &at)]));
        let works = paragraph(style.phrases.mail_works_in_full());
        [works].into_iter().chain(digest).collect()
    }
}
