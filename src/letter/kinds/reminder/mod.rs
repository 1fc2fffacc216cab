//! The reminder: what the next days ask of a family, on the evening before.

mod absences;

use chrono::NaiveDate;

use super::report::Report;
use crate::domain::Student;
use crate::domain::entry::facts::Facts;
use crate::domain::letter::LetterKind;
use crate::domain::letter::reminder::{Reminded, ReminderChild, ReminderContent};
use crate::letter::page::{Block, Brief, Section, Style, Title};
use crate::letter::parts::day::revision;
use crate::letter::parts::day::upcoming;
use crate::letter::parts::frame::discreet::{self, Envelope};
use crate::letter::parts::frame::stale::Watched;
use crate::letter::parts::frame::subject::{listed_within, room_behind};
use crate::letter::parts::news::brief::below_entry;
use crate::locale::{capitalised, changed_hours};

impl Report for ReminderContent {
    const KIND: LetterKind = LetterKind::Reminder;

    fn parts(&self) -> Vec<String> {
        vec![self.slot.clone()]
    }

    fn students(&self) -> Vec<&Student> {
        self.children.iter().map(|child| &child.student).collect()
    }

    fn watched(&self) -> Vec<Watched<'_>> {
        self.children.iter().map(Watched::from).collect()
    }

    /// "Zosia: wtorek 13.10 – sprawdzian (matematyka), zadanie domowe (język polski)"; of several children the kinds of
    /// things alone. Of absences alone "Zosia: do usprawiedliwienia – wtorek 29.9, 2. lekcja (historia)".
    fn subject(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        let about = match self.day() {
            Some(day) => style.phrases.short_day(day),
            None => style.phrases.to_be_excused().to_owned(),
        };
        let room = room_behind(&names).saturating_sub(about.chars().count() + 3);
        format!(
            "{names}: {about} – {}",
            listed_within(style, &news(style, self), room)
        )
    }

    fn discreet(&self, style: &Style) -> Envelope {
        let students = self.students();
        if let Some(day) = self.day() {
            return discreet::of_day(style, &students, day, &[]);
        }
        let names = style.names(&students);
        discreet::as_ever(style, format!("{names}: {}", style.phrases.reminder()))
    }

    fn kicker(&self, style: &Style) -> String {
        let names = style.names(&self.students());
        format!("{names} · {}", style.phrases.reminder())
    }

    fn title(&self, style: &Style) -> Title {
        title(style, self).into()
    }

    fn sections(&self, style: &Style) -> Vec<Section> {
        let is_only = self.children.len() == 1;
        let children = self.children.iter().map(|child| Section {
            heading: (!is_only).then(|| style.names(&[&child.student])),
            blocks: blocks(style, child, self.day()),
        });
        children.collect()
    }

    fn why(&self, style: &Style) -> String {
        style.phrases.why_reminder().to_owned()
    }

    fn facts(&self) -> Vec<Facts> {
        self.children
            .iter()
            .flat_map(ReminderChild::facts)
            .collect()
    }
}

/// The day that the letter is about first of all; of absences alone how many they are.
fn title(style: &Style, content: &ReminderContent) -> String {
    capitalised(&match content.day() {
        Some(day) => style.phrases.day(day),
        None => style.phrases.still_to_excuse(absences::count(content)),
    })
}

/// What there is to know, in short: each thing in the order of the days, then how many absences wait for an excuse; where
/// nothing else is, which.
fn news(style: &Style, content: &ReminderContent) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for child in &content.children {
        let things = child.things.iter();
        let things = things.filter_map(|thing| match content.children.as_slice() {
            [_] => upcoming::brief(style, &thing.entry),
            _ => upcoming::kind(style, &thing.entry),
        });
        let hours = child.hours.iter();
        let hours = hours.map(|_| style.phrases.other_hours().to_owned());
        for one in things.chain(hours) {
            if !said.contains(&one) {
                said.push(one);
            }
        }
    }
    if said.is_empty() {
        absences::named(style, content)
    } else {
        said.extend(absences::counted(style, content));
        said
    }
}

/// The hours that are not as planned, then the things, each in a line and a grey one, then the absences.
fn blocks(style: &Style, child: &ReminderChild, day: Option<NaiveDate>) -> Vec<Block> {
    let hours = child.hours.iter().map(|hours| {
        let changed = changed_hours(style.phrases, hours);
        changed.unwrap_or_else(|| {
            let day = style.phrases.short_day(hours.day);
            capitalised(&format!("{day} – {}", style.phrases.day_without_lessons()))
        })
    });
    let shown = child.things.iter().take(style.extent.items);
    let things = shown.filter_map(|thing| line(style, thing, day));
    let mut blocks: Vec<Block> = hours.map(Block::Paragraph).collect();
    blocks.extend(things.map(Block::Brief));
    let more = style.more(child.things.len(), style.extent.items);
    blocks.extend(more.map(Block::Aside));
    let to_excuse = child.to_excuse.as_ref();
    blocks.extend(to_excuse.map(|to_excuse| absences::block(style, to_excuse, day)));
    blocks
}

/// "Sprawdzian – matematyka, 3. lekcja"; of another day than that of the letter, with its day.
fn line(style: &Style, thing: &Reminded, day: Option<NaiveDate>) -> Option<Brief> {
    let what = upcoming::what(style, &thing.entry)?;
    let line = if Some(thing.day) == day {
        capitalised(&what)
    } else {
        format!("{}: {what}", style.phrases.short_day(thing.day))
    };
    let mut brief = below_entry(style, &thing.entry, line);
    let revision = thing.revision.as_ref();
    brief
        .texts
        .extend(revision.map(|revision| revision::text(style, revision)));
    Some(brief)
}
