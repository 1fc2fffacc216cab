//! The weekly letter: what is left to do, what comes, and how the week of each child went.

mod ahead;
mod child;
mod grades;

use super::report::Report;
use super::section;
use crate::domain::entry::facts::Facts;
use crate::domain::letter::LetterKind;
use crate::domain::letter::weekly::{WeeklyChild, WeeklyContent};
use crate::domain::{ChangeKind, Student};
use crate::letter::page::{Block, Section, Style, Title};
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::stale::Watched;
use crate::letter::parts::frame::subject::LONGEST;
use crate::locale::capitalised;

impl Report for WeeklyContent {
    const KIND: LetterKind = LetterKind::Weekly;

    fn parts(&self) -> Vec<String> {
        vec![self.slot.clone()]
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    fn watched(&self) -> Vec<Watched<'_>> {
        self.children.iter().map(Watched::from).collect()
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
        // With the month as a word: "5–9.10" could be a grade.
        let (first, last) = self.week.named();
        let week = style.phrases.week(first, last);
        discreet::as_ever(style, format!("{}: {week}", style.names(&self.students())))
    }

    fn kicker(&self, style: &Style) -> String {
        style.names(&self.students())
    }

    fn title(&self, style: &Style) -> Title {
        let (first, last) = self.week.named();
        capitalised(&style.phrases.week(first, last)).into()
    }

    fn sections(&self, style: &Style) -> Vec<Section> {
        let mut first: Vec<Block> = Vec::new();
        first.extend(ahead::to_do(style, self).map(Block::Answer));
        first.extend(ahead::blocks(style, self));
        let mut sections = vec![section(None, first)];
        sections.extend(children(style, self));
        sections
    }

    fn why(&self, style: &Style) -> String {
        let has_averages = self.children.iter().any(WeeklyChild::has_averages);
        let ours = has_averages.then(|| style.phrases.grades_are_the_teachers());
        let why = ours.into_iter().chain([style.phrases.why_weekly()]);
        why.collect::<Vec<_>>().join(" ")
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

/// A section for each child with news, and a line for the others.
fn children(style: &Style, content: &WeeklyContent) -> Vec<Section> {
    let style_of_child = style.shared_by(content.children.len());
    let (mut sections, mut quiet) = (Vec::new(), Vec::new());
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
