//! The digest: what the day needs, then what is new.

mod child;
mod fitted;
mod shared;

use super::{Body, Identity, Kind, section};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::digest::{DigestChild, is_day_off};
use crate::domain::letter::{Attachment, DigestContent, LastWeek, Letter, LetterKind};
use crate::domain::{Event, Student};
use crate::letter::page::{Block, Brief, Edition, Section, Style};
use crate::letter::parts::day::{needs, occasions};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::stale;
use crate::letter::parts::frame::stale::Watched;
use crate::letter::parts::frame::subject::LONGEST;
use crate::locale::capitalised;
use fitted::fitted;
use shared::Shared;

impl Kind for DigestContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Digest
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    /// The most urgent thing and the day: "Zosia i Kuba: odwołane lekcje – wtorek, 6 października". Where it finds no
    /// room, or nothing is urgent, the day alone.
    fn subject(&self, style: &Style) -> String {
        let day = style.phrases.day(self.day);
        let urgent = needs::headlines(style, self).and_then(|(students, facts)| {
            let names = style.names(&students);
            let subjects = facts.iter().map(|fact| format!("{names}: {fact} – {day}"));
            subjects
                .into_iter()
                .find(|subject| subject.chars().count() <= LONGEST)
        });
        urgent.unwrap_or_else(|| format!("{}: {day}", style.names(&self.students())))
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::of_day(style, &self.students(), self.day, &events(self))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let why = style.phrases.why_digest();
        let has_averages = self.children.iter().any(|child| !child.averages.is_empty());
        let ours = has_averages.then(|| style.phrases.averages_are_ours());
        Body {
            kicker: style.names(&self.students()),
            title: capitalised(&style.phrases.day(self.day)).into(),
            sections: sections(style, self, letter),
            as_of: stale::as_of(style, &watched(self), letter.written_at),
            why: ours.into_iter().chain([why]).collect::<Vec<_>>().join(" "),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        Identity {
            parts: vec![self.slot.clone()],
            thread: None,
            events: events(self),
        }
    }

    fn files(&self, _: Edition) -> Vec<Attachment> {
        Vec::new()
    }

    fn first_told(&self) -> Vec<&Event> {
        let children = self.children.iter();
        children.flat_map(|child| &child.in_full).collect()
    }

    fn facts(&self) -> Vec<Facts> {
        self.children.iter().flat_map(DigestChild::facts).collect()
    }
}

/// All that it reports.
fn events(content: &DigestContent) -> Vec<&Event> {
    let children = content.children.iter();
    let events = children.flat_map(|child| child.in_full.iter().chain(&child.in_brief));
    events.collect()
}

fn sections(style: &Style, content: &DigestContent, letter: &Letter) -> Vec<Section> {
    let shared = Shared::of(&content.children, content.day);
    let parts = content.children.len() + usize::from(!shared.groups.is_empty());
    let style_of_child = style.shared_by(parts);
    let is_only = content.children.len() == 1;
    let (busy, quiet): (Vec<_>, Vec<_>) = content
        .children
        .iter()
        .partition(|child| is_only || !is_quiet(child, content));
    let mut sections = vec![section(None, first(style, content, letter))];
    sections.extend(busy.into_iter().map(|child| Section {
        heading: (!is_only).then(|| style.names(&[&child.student])),
        blocks: child::blocks(&style_of_child, child, content, &shared),
    }));
    sections.extend(shared.sections(&style_of_child, &content.openings));
    sections.extend(quiet_children(style, &quiet, content));
    sections.extend(content.last_week.map(|week| at_work(style, week)));
    fitted(style, sections, content.children.len())
}

/// What stands right below the title: why there is no school, what cannot be trusted, and what the day needs.
fn first(style: &Style, content: &DigestContent, letter: &Letter) -> Vec<Block> {
    let days_off = occasions::days_off(style, content);
    let alert = stale::alert(style, &watched(content), letter.written_at);
    let days_off = (!days_off.is_empty()).then(|| Block::Paragraph(days_off.join(" ")));
    let alert = (!alert.is_empty()).then_some(Block::Alert(alert));
    let answer = needs::answer(style, content).map(Block::Answer);
    days_off.into_iter().chain(alert).chain(answer).collect()
}

fn watched(content: &DigestContent) -> Vec<Watched<'_>> {
    content.children.iter().map(Watched::from).collect()
}

/// Whether there is nothing to say of a child but its ordinary lessons.
fn is_quiet(child: &DigestChild, content: &DigestContent) -> bool {
    child.occasions.iter().all(is_day_off) && !child.has_something_to_say(content.day)
}

/// A line for each of them.
fn quiet_children(
    style: &Style,
    children: &[&DigestChild],
    content: &DigestContent,
) -> Option<Section> {
    let lines = children.iter();
    let lines = lines.filter_map(|child| child::quiet_line(style, child, content));
    let mut blocks: Vec<Block> = lines.map(|line| Block::Brief(Brief::of(line))).collect();
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, Block::Heading(style.phrases.nothing_new().to_owned()));
    Some(section(None, blocks))
}

fn at_work(style: &Style, week: LastWeek) -> Section {
    let text = style.phrases.at_work(week.changes, week.letters);
    section(None, vec![Block::Aside(text)])
}
