//! The letter that shows that mail works: it has nothing else to say.

use chrono::SecondsFormat;

use super::{Body, Identity, Kind, paragraph, section};
use crate::domain::Student;
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind};
use crate::letter::page::{Edition, Style};
use crate::locale::capitalised;

pub(super) struct Test;

impl Kind for Test {
    fn kind(&self) -> LetterKind {
        LetterKind::Test
    }

    fn students(&self) -> Vec<&Student> {
        Vec::new()
    }

    fn subject(&self, style: &Style) -> String {
        format!("Dzwonek: {}", style.phrases.mail_works())
    }

    fn body(&self, style: &Style, _: &Letter) -> Body {
        Body {
            kicker: "Dzwonek".to_owned(),
            title: capitalised(style.phrases.mail_works()).into(),
            sections: vec![section(
                None,
                vec![paragraph(style.phrases.mail_works_in_full())],
            )],
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

    fn facts(&self) -> Vec<Facts> {
        Vec::new()
    }
}
