//! The digest: what today needs, then what is new.

use std::collections::BTreeMap;

use super::missed::Missed;
use super::pen::Pen;
use super::thing::{Thing, things};
use super::view::{Block, Section};
use super::{Body, average, footer, today, upcoming};
use crate::domain::digest::DigestChild;
use crate::domain::full_message::Openings;
use crate::domain::letter::{DigestContent, LastWeek, Letter};
use crate::domain::{Event, Key, Student};
use crate::locale::{capitalised, in_warsaw, short_attendance};

/// How many of the absences without an excuse are named.
const ABSENCES_NAMED: usize = 3;

pub(super) fn body(pen: &Pen, letter: &Letter, content: &DigestContent) -> Body {
    let shared = Shared::of(&content.children);
    let is_only = content.children.len() == 1;
    let pen_of_child =
        pen.shared_by(content.children.len() + usize::from(!shared.groups.is_empty()));
    let mut sections: Vec<Section> = content
        .children
        .iter()
        .map(|child| Section {
            heading: (!is_only).then(|| pen.names(&[&child.student])),
            blocks: blocks(&pen_of_child, child, content, &shared),
        })
        .collect();
    sections.extend(shared.sections(&pen_of_child, &content.openings));
    sections.extend(content.last_week.map(|week| at_work(pen, week)));
    Body {
        kicker: pen.names(&letter.students()),
        title: capitalised(&pen.phrases.day(content.today)),
        sections,
        as_of: as_of(pen, letter, content),
        feeds: Vec::new(),
    }
}

fn at_work(pen: &Pen, week: LastWeek) -> Section {
    let text = pen.phrases.at_work(week.changes, week.letters);
    Section {
        heading: None,
        blocks: vec![Block::Paragraph(text)],
    }
}

/// When the register of each child was read.
fn as_of(pen: &Pen, letter: &Letter, content: &DigestContent) -> String {
    let mut parts = Vec::new();
    for child in &content.children {
        let readings = footer::readings(pen, &child.freshness, letter.written_at);
        match (readings.as_str(), content.children.len()) {
            ("", _) => {}
            (_, 1) => parts.push(readings),
            _ => parts.push(format!("{} – {readings}", pen.names(&[&child.student]))),
        }
    }
    parts.join("; ")
}

fn blocks(pen: &Pen, child: &DigestChild, content: &DigestContent, shared: &Shared) -> Vec<Block> {
    let missed = Missed::of(&child.in_full);
    let is_news = |event: &&Event| !shared.holds(event) && !missed.holds(event);
    let in_full = things(child.in_full.iter().filter(is_news));
    let in_brief = things(&child.in_brief);
    let mut blocks = trouble(pen, child);
    blocks.extend(day(pen, child, content));
    blocks.extend(upcoming::blocks(pen, &child.upcoming));
    if child.unread_messages > 0 {
        blocks.push(Block::Paragraph(
            pen.phrases.unread_messages(child.unread_messages),
        ));
    }
    blocks.extend(open_absences(pen, child));
    blocks.extend(missed.blocks(pen));
    if !child.has_something_to_say(content.today) {
        blocks.push(Block::Paragraph(pen.phrases.nothing_new().to_owned()));
    }
    blocks.extend(told_in_full(pen, &in_full, &content.openings));
    blocks.extend(told_in_brief(pen, &in_brief));
    blocks.extend(average::listed(pen, &child.averages));
    blocks
}

/// How many absences wait for an excuse, and the latest of them.
fn open_absences(pen: &Pen, child: &DigestChild) -> Vec<Block> {
    let absences = &child.open_absences;
    if absences.is_empty() {
        return Vec::new();
    }
    let latest = absences.iter().take(ABSENCES_NAMED);
    let mut lines: Vec<String> = latest
        .map(|record| pen.line(&short_attendance(pen.phrases, record)))
        .collect();
    lines.extend(pen.more(absences.len(), ABSENCES_NAMED));
    vec![
        Block::Paragraph(pen.phrases.open_absences(absences.len())),
        Block::Lines(lines),
    ]
}

fn trouble(pen: &Pen, child: &DigestChild) -> Vec<Block> {
    let Some(trouble) = child.trouble else {
        return Vec::new();
    };
    let words = pen.phrases.cause(trouble.cause);
    let since = pen.phrases.moment(in_warsaw(trouble.since));
    vec![Block::Callout {
        title: pen.phrases.cannot_be_read().to_owned(),
        lines: vec![
            words.what.to_owned(),
            pen.phrases.since(&since),
            words.does.to_owned(),
        ],
    }]
}

/// Today's lessons. That there are none is said only when the timetable is known, and that it is not known
/// only where the school has one to read.
fn day(pen: &Pen, child: &DigestChild, content: &DigestContent) -> Vec<Block> {
    let Some(lessons) = &child.lessons else {
        let unknown = || Block::Paragraph(pen.phrases.lessons_unknown().to_owned());
        return (!child.has_no_timetable())
            .then(unknown)
            .into_iter()
            .collect();
    };
    match today::blocks(pen, lessons, content.today) {
        Some(blocks) => blocks.into(),
        None => vec![Block::Paragraph(pen.phrases.no_lessons().to_owned())],
    }
}

fn told_in_full(pen: &Pen, things: &[Thing], openings: &Openings) -> Vec<Block> {
    if things.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(pen.phrases.news().to_owned())];
    let told = things.iter().take(pen.extent.items);
    blocks.extend(told.map(|thing| Block::Item(thing.item(pen, openings))));
    blocks.extend(
        pen.more(things.len(), pen.extent.items)
            .map(Block::Paragraph),
    );
    blocks
}

fn told_in_brief(pen: &Pen, things: &[Thing]) -> Vec<Block> {
    if things.is_empty() {
        return Vec::new();
    }
    let told = things.iter().take(pen.extent.lines);
    let mut lines: Vec<String> = told.map(|thing| thing.line(pen)).collect();
    lines.extend(pen.more(things.len(), pen.extent.lines));
    vec![
        Block::Heading(pen.phrases.apart().to_owned()),
        Block::Lines(lines),
    ]
}

/// What several children share: told once, under all their names.
struct Shared<'a> {
    groups: BTreeMap<&'a Key, (Vec<&'a Student>, &'a Event)>,
}

impl<'a> Shared<'a> {
    fn of(children: &'a [DigestChild]) -> Self {
        let mut by_key: BTreeMap<&Key, Vec<&Event>> = BTreeMap::new();
        let all = children.iter().flat_map(|child| &child.in_full);
        for event in all.filter(|event| event.feed.is_school_wide()) {
            by_key.entry(&event.key).or_default().push(event);
        }
        let groups = by_key
            .into_iter()
            .filter(|(_, events)| tell_the_same(events))
            .filter_map(|(key, events)| {
                let students = events.iter().map(|event| &event.student).collect();
                events.first().map(|first| (key, (students, *first)))
            })
            .collect();
        Self { groups }
    }

    fn holds(&self, event: &Event) -> bool {
        let group = self.groups.get(&event.key);
        group.is_some_and(|(students, _)| students.contains(&&event.student))
    }

    /// A section for each circle of children.
    fn sections(&self, pen: &Pen, openings: &Openings) -> Vec<Section> {
        let mut circles: BTreeMap<&Vec<&Student>, Vec<&Event>> = BTreeMap::new();
        for (students, event) in self.groups.values() {
            circles.entry(students).or_default().push(*event);
        }
        circles
            .into_iter()
            .map(|(students, events)| Section {
                heading: Some(pen.names(students)),
                blocks: told_in_full(pen, &things(events), openings),
            })
            .collect()
    }
}

/// Whether the events tell the same, of a child each.
fn tell_the_same(events: &[&Event]) -> bool {
    let Some((first, others)) = events.split_first() else {
        return false;
    };
    let is_same = |other: &&Event| {
        other.student != first.student
            && other.change.kind == first.change.kind
            && match (first.change.entry(), other.change.entry()) {
                (Some(a), Some(b)) => a.transition(b).is_none(),
                _ => false,
            }
    };
    !others.is_empty() && others.iter().all(is_same)
}
