//! The digest: what today needs, then what is new.

use std::collections::BTreeMap;

use super::{Body, Identity, Kind};
use crate::domain::entry::facts::Facts;
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::full_message::Openings;
use crate::domain::letter::{Attachment, DigestContent, LastWeek, Letter, LetterKind};
use crate::domain::{Event, Key, Student};
use crate::letter::page::{Block, Edition, Section, Style};
use crate::letter::parts::missed::Missed;
use crate::letter::parts::news::News;
use crate::letter::parts::{averages, footer, occasions, today, upcoming};
use crate::locale::{capitalised, in_warsaw, short_attendance};

/// How many of the absences without an excuse are named.
const ABSENCES_NAMED: usize = 3;

impl Kind for DigestContent {
    fn kind(&self) -> LetterKind {
        LetterKind::Digest
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        format!("{names}: {}", style.phrases.day(self.today))
    }

    fn body(&self, style: &Style, letter: &Letter) -> Body {
        Body {
            kicker: style.names(&self.students()),
            title: capitalised(&style.phrases.day(self.today)).into(),
            sections: sections(style, self),
            as_of: as_of(style, letter, self),
            why: style.phrases.why_digest().to_owned(),
        }
    }

    fn identity(&self, _: &Letter) -> Identity<'_> {
        let children = self.children.iter();
        let events = children.flat_map(|child| child.in_full.iter().chain(&child.in_brief));
        Identity {
            parts: vec![self.slot.clone()],
            thread: None,
            events: events.collect(),
        }
    }

    fn files(&self, _: Edition) -> Vec<Attachment> {
        Vec::new()
    }

    fn facts(&self) -> Vec<Facts> {
        self.children.iter().flat_map(DigestChild::facts).collect()
    }
}

fn sections(style: &Style, content: &DigestContent) -> Vec<Section> {
    let shared = Shared::of(&content.children);
    let is_only = content.children.len() == 1;
    let parts = content.children.len() + usize::from(!shared.groups.is_empty());
    let style_of_child = style.shared_by(parts);
    let mut sections: Vec<Section> = content
        .children
        .iter()
        .map(|child| Section {
            heading: (!is_only).then(|| style.names(&[&child.student])),
            blocks: blocks(&style_of_child, child, content, &shared),
        })
        .collect();
    sections.extend(shared.sections(&style_of_child, &content.openings));
    sections.extend(content.last_week.map(|week| at_work(style, week)));
    sections
}

fn at_work(style: &Style, week: LastWeek) -> Section {
    let text = style.phrases.at_work(week.changes, week.letters);
    Section {
        heading: None,
        blocks: vec![Block::Paragraph(text)],
    }
}

/// When the register of each child was read.
fn as_of(style: &Style, letter: &Letter, content: &DigestContent) -> String {
    let mut parts = Vec::new();
    for child in &content.children {
        let readings = footer::readings(style, &child.freshness, letter.written_at);
        match (readings.as_str(), content.children.len()) {
            ("", _) => {}
            (_, 1) => parts.push(readings),
            _ => parts.push(format!("{} – {readings}", style.names(&[&child.student]))),
        }
    }
    parts.join("; ")
}

fn blocks(
    style: &Style,
    child: &DigestChild,
    content: &DigestContent,
    shared: &Shared,
) -> Vec<Block> {
    let missed = Missed::of(&child.in_full);
    let is_news = |event: &&Event| !shared.holds(event) && !missed.holds(event);
    let in_full = News::of(child.in_full.iter().filter(is_news));
    let in_brief = News::of(&child.in_brief);
    let mut blocks = trouble(style, child);
    blocks.extend(day(style, child, content));
    blocks.extend(upcoming::blocks(style, &child.upcoming));
    if child.unread_messages > 0 {
        blocks.push(Block::Paragraph(
            style.phrases.unread_messages(child.unread_messages),
        ));
    }
    blocks.extend(open_absences(style, child));
    blocks.extend(missed.blocks(style));
    if !child.has_something_to_say(content.today) {
        blocks.push(Block::Paragraph(style.phrases.nothing_new().to_owned()));
    }
    blocks.extend(items(style, &in_full, &content.openings));
    blocks.extend(lines(style, &in_brief));
    blocks.extend(averages::listed(style, &child.averages));
    blocks
}

/// How many absences wait for an excuse, and the latest of them.
fn open_absences(style: &Style, child: &DigestChild) -> Vec<Block> {
    let absences = &child.open_absences;
    if absences.is_empty() {
        return Vec::new();
    }
    let latest = absences.iter().take(ABSENCES_NAMED);
    let mut lines: Vec<String> = latest
        .map(|record| style.line(&short_attendance(style.phrases, record)))
        .collect();
    lines.extend(style.more(absences.len(), ABSENCES_NAMED));
    vec![
        Block::Paragraph(style.phrases.open_absences(absences.len())),
        Block::Lines(lines),
    ]
}

fn trouble(style: &Style, child: &DigestChild) -> Vec<Block> {
    let Some(trouble) = child.trouble else {
        return Vec::new();
    };
    let words = style.phrases.cause(trouble.cause);
    let since = style.phrases.moment(in_warsaw(trouble.since));
    vec![Block::Callout {
        title: style.phrases.cannot_be_read().to_owned(),
        lines: vec![
            words.what.to_owned(),
            style.phrases.since(&since),
            words.does.to_owned(),
        ],
    }]
}

/// What today is beside its lessons, and then these.
fn day(style: &Style, child: &DigestChild, content: &DigestContent) -> Vec<Block> {
    let mut blocks = occasions::blocks(style, &child.occasions);
    blocks.extend(lessons(style, child, content));
    blocks
}

/// Today's lessons. That there are none is said only when the timetable is known and no day off says it, and that it
/// is not known only where the school has one to read.
fn lessons(style: &Style, child: &DigestChild, content: &DigestContent) -> Vec<Block> {
    if child.is_free_day() {
        return Vec::new();
    }
    let Some(lessons) = &child.lessons else {
        let unknown = || Block::Paragraph(style.phrases.lessons_unknown().to_owned());
        return (!child.has_no_timetable())
            .then(unknown)
            .into_iter()
            .collect();
    };
    match today::blocks(style, lessons, content.today) {
        Some(blocks) => blocks.into(),
        None => vec![Block::Paragraph(style.phrases.no_lessons().to_owned())],
    }
}

fn items(style: &Style, news: &[News], openings: &Openings) -> Vec<Block> {
    if news.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(style.phrases.news().to_owned())];
    let shown = news.iter().take(style.extent.items);
    blocks.extend(shown.map(|one| Block::Item(one.item(style, openings))));
    blocks.extend(
        style
            .more(news.len(), style.extent.items)
            .map(Block::Paragraph),
    );
    blocks
}

fn lines(style: &Style, news: &[News]) -> Vec<Block> {
    if news.is_empty() {
        return Vec::new();
    }
    let shown = news.iter().take(style.extent.lines);
    let mut lines: Vec<String> = shown.map(|one| one.line(style)).collect();
    lines.extend(style.more(news.len(), style.extent.lines));
    vec![
        Block::Heading(style.phrases.apart().to_owned()),
        Block::Lines(lines),
    ]
}

/// What several children share: reported once, under all their names.
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
            .filter(|(_, events)| say_the_same(events))
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
    fn sections(&self, style: &Style, openings: &Openings) -> Vec<Section> {
        let mut circles: BTreeMap<&Vec<&Student>, Vec<&Event>> = BTreeMap::new();
        for (students, event) in self.groups.values() {
            circles.entry(students).or_default().push(*event);
        }
        circles
            .into_iter()
            .map(|(students, events)| Section {
                heading: Some(style.names(students)),
                blocks: items(style, &News::of(events), openings),
            })
            .collect()
    }
}

/// Whether the events report the same, of a child each.
fn say_the_same(events: &[&Event]) -> bool {
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
