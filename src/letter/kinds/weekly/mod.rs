//! The weekly letter: what is left to do, what comes, and how the week of each child went.

mod ahead;
mod child;
mod grades;

use super::{Body, Identity, Kind, section};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::weekly::{WeeklyChild, WeeklyContent};
use crate::domain::letter::{Attachment, Letter, LetterKind};
use crate::domain::{ChangeKind, Event, Student};
use crate::letter::page::{Block, Edition, Section, Style};
use crate::letter::parts::discreet::{self, Envelope};
use crate::letter::parts::stale::{self, Watched};
use crate::letter::parts::subject::LONGEST;
use crate::locale::capitalised;

impl Kind for WeeklyContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Weekly
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    /// "Zosia i Staś: tydzień 5–9.10 – nowe oceny: 7, do usprawiedliwienia: 2", as far as there is room.
    fn subject(&self, style: &Style) -> String {
        let (week, counts) = (short_week(style, self), counts(style, self));
        let told = (1..=counts.len())
            .rev()
            .filter_map(|some| counts.get(..some));
        let mut subjects = told.map(|some| format!("{week} – {}", some.join(", ")));
        let fitting = subjects.find(|subject| subject.chars().count() <= LONGEST);
        fitting.unwrap_or(week)
    }

    fn discreet(&self, style: &Style) -> Envelope {
        discreet::as_ever(style, short_week(style, self))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        let (first, last) = self.week.named();
        let has_averages = self.children.iter().any(WeeklyChild::has_averages);
        let ours = has_averages.then(|| style.phrases.grades_are_the_teachers());
        let why = ours.into_iter().chain([style.phrases.why_weekly()]);
        Body {
            kicker: style.names(&self.students()),
            title: capitalised(&style.phrases.week(first, last)).into(),
            sections: sections(style, self, letter),
            as_of: stale::as_of(style, &watched(self), letter.written_at),
            why: why.collect::<Vec<_>>().join(" "),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        Identity {
            parts: vec![self.slot.clone()],
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
        self.children.iter().flat_map(WeeklyChild::facts).collect()
    }
}

/// "Zosia i Staś: tydzień 5–9.10".
fn short_week(style: &Style, content: &WeeklyContent) -> String {
    let (first, last) = content.week.named();
    let names = style.names(&content.students());
    format!("{names}: {}", style.phrases.short_week(first, last))
}

/// "nowe oceny: 7" and "do usprawiedliwienia: 2", without what there is none of.
fn counts(style: &Style, content: &WeeklyContent) -> Vec<String> {
    let children = || content.children.iter();
    let subjects = children().flat_map(|child| &child.grades.subjects);
    let changes = subjects.flat_map(|subject| &subject.grades);
    let grades = changes.filter(|change| change.kind == ChangeKind::Added);
    let absences = children().map(|child| child.open_absences.len());
    let (grades, absences) = (grades.count(), absences.sum());
    let grades = (grades > 0).then(|| style.phrases.new_grades(grades));
    let absences = (absences > 0).then(|| style.phrases.still_to_excuse(absences));
    grades.into_iter().chain(absences).collect()
}

fn sections(style: &Style, content: &WeeklyContent, letter: &Letter) -> Vec<Section> {
    let alert = stale::alert(style, &watched(content), letter.written_at);
    let mut first: Vec<Block> = Vec::new();
    first.extend((!alert.is_empty()).then_some(Block::Alert(alert)));
    first.extend(ahead::to_do(style, content).map(Block::Answer));
    first.extend(ahead::blocks(style, content));
    let style_of_child = style.shared_by(content.children.len());
    let (mut sections, mut quiet) = (vec![section(None, first)], Vec::new());
    for child in &content.children {
        let blocks = child::blocks(&style_of_child, child);
        if blocks.is_empty() {
            quiet.push(&child.student);
            continue;
        }
        let heading = Some(heading(style, child));
        sections.push(Section { heading, blocks });
    }
    sections.extend(quiet_children(style, &quiet, content));
    sections
}

/// "Kuba: w tym tygodniu nic nowego."; without the names where there is nobody else.
fn quiet_children(style: &Style, quiet: &[&Student], content: &WeeklyContent) -> Option<Section> {
    let words = style.phrases.quiet_week();
    let line = if quiet.len() == content.children.len() {
        capitalised(words)
    } else {
        format!("{}: {words}", style.names(quiet))
    };
    let line = Block::Paragraph(format!("{line}."));
    (!quiet.is_empty()).then(|| section(None, vec![line]))
}

/// "Zosia, 5b".
fn heading(style: &Style, child: &WeeklyChild) -> String {
    let name = style.names(&[&child.student]);
    match &child.class {
        Some(class) => style.line(&format!("{name}, {class}")),
        None => name,
    }
}

fn watched(content: &WeeklyContent) -> Vec<Watched<'_>> {
    let children = content.children.iter();
    let watched = children.map(|child| Watched {
        student: &child.student,
        trouble: child.trouble,
        freshness: &child.freshness,
    });
    watched.collect()
}
