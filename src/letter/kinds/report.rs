//! What letters that report how things stand have in common.

use super::{Body, Identity, Kind, section};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::{Attachment, Letter, LetterKind};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Edition, Section, Style, Title};
use crate::letter::parts::frame::discreet::Envelope;
use crate::letter::parts::frame::stale::{self, Watched};

/// A kind of letter that reports how things stand: it carries no events, so it belongs to no thread, has no files and tells
/// of nothing first. What makes it this letter is its slot.
pub(super) trait Report {
    const KIND: LetterKind;

    /// What makes it this letter and no other of its kind to this recipient.
    fn parts(&self) -> Vec<String>;

    fn students(&self) -> Vec<&Student>;

    /// How well the registers that it reports from could be read.
    fn watched(&self) -> Vec<Watched<'_>>;

    fn subject(&self, style: &Style) -> String;

    fn discreet(&self, style: &Style) -> Envelope;

    fn kicker(&self, style: &Style) -> String;

    fn title(&self, style: &Style) -> Title;

    /// What stands below the alerts.
    fn sections(&self, style: &Style) -> Vec<Section>;

    fn why(&self, style: &Style) -> String;

    fn facts(&self) -> Vec<Facts>;
}

impl<T: Report> Kind for T {
    fn kind(&self) -> LetterKind {
        T::KIND
    }

    fn students(&self) -> Vec<&Student> {
        Report::students(self)
    }

    fn subject(&self, style: &Style) -> String {
        Report::subject(self, style)
    }

    fn discreet(&self, style: &Style) -> Envelope {
        Report::discreet(self, style)
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let watched = self.watched();
        let alert = stale::alert(style, &watched, letter.written_at);
        let alert = (!alert.is_empty()).then(|| section(None, vec![Block::Alert(alert)]));
        Body {
            kicker: self.kicker(style),
            title: self.title(style),
            sections: alert.into_iter().chain(self.sections(style)).collect(),
            as_of: stale::as_of(style, &watched, letter.written_at),
            why: self.why(style),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        Identity {
            parts: self.parts(),
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
        Report::facts(self)
    }
}
