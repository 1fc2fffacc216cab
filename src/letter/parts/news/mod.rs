//! The news of a letter, one by one: mostly events, in the order of reading.

pub(crate) mod averages;
pub(crate) mod brief;
pub(crate) mod goals;
mod items;
pub(crate) mod room;

use crate::domain::entry::Attendance;
use crate::domain::letter::full_message::Openings;
use crate::domain::{ChangeKind, Event, Feed, Key};
use crate::letter::page::Item;
use crate::letter::page::Style;
use crate::locale::{self, TypedChange};
use items::item;

/// More changes of the standing plan than this share a line.
const PLAN_CHANGES_APART: usize = 5;

/// One piece of news.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News<'a> {
    Change(&'a Event),
    /// Several new absences of one kind and day, in the order of the lessons.
    Absences(Vec<&'a Attendance>),
    /// So many changes of the standing plan.
    PlanChanges(usize),
}

/// What was entered of a lesson, where that is the news.
pub(super) fn new_record(event: &Event) -> Option<&Attendance> {
    let is_new = event.change.kind == ChangeKind::Added;
    let entry = event.change.after.as_ref().filter(|_| is_new);
    entry.and_then(Attendance::of)
}

/// The place of the news of a feed in a letter that comes at once.
pub(crate) fn urgency(feed: Feed) -> usize {
    let first = [Feed::Timetable, Feed::Attendance, Feed::Grades];
    let found = first.iter().position(|other| *other == feed);
    found.unwrap_or(first.len())
}

impl<'a> News<'a> {
    /// The events, by feed and in the order in which they were found; many changes of the standing plan as
    /// one piece.
    pub(crate) fn of(events: impl IntoIterator<Item = &'a Event>) -> Vec<Self> {
        let mut events: Vec<&Event> = events.into_iter().collect();
        events.sort_by_key(|event| (event.feed, event.id));
        let is_plan = |event: &&Event| event.change.kind == ChangeKind::PlanChanged;
        let plan_changes = events
            .iter()
            .copied()
            .filter(|event| is_plan(event))
            .count();
        if plan_changes <= PLAN_CHANGES_APART {
            return events.into_iter().map(Self::Change).collect();
        }
        events.retain(|event| !is_plan(event));
        let mut news: Vec<Self> = events.into_iter().map(Self::Change).collect();
        news.push(Self::PlanChanges(plan_changes));
        news
    }

    /// The same where new absences of one kind and day are one piece.
    pub(crate) fn by_day(events: impl IntoIterator<Item = &'a Event>) -> Vec<Self> {
        let mut by_day: Vec<Self> = Vec::new();
        for news in Self::of(events) {
            let record = news.new_record();
            let together = record.and_then(|record| {
                let mut others = by_day.iter_mut();
                let other = others.find(|other| other.are_alike(record))?;
                Some((other, record))
            });
            match together {
                Some((other, record)) => other.take_in(record),
                None => by_day.push(news),
            }
        }
        by_day
    }

    fn new_record(&self) -> Option<&'a Attendance> {
        match self {
            Self::Change(event) => new_record(event),
            _ => None,
        }
    }

    /// Whether it is news of absences of this kind and day.
    fn are_alike(&self, record: &Attendance) -> bool {
        let first = match self {
            Self::Absences(records) => records.first().copied(),
            _ => self.new_record(),
        };
        first.is_some_and(|first| first.date == record.date && first.kind == record.kind)
    }

    fn take_in(&mut self, record: &'a Attendance) {
        let mut records = match self {
            Self::Absences(records) => std::mem::take(records),
            _ => self.new_record().into_iter().collect(),
        };
        records.push(record);
        records.sort_by_key(|record| record.lesson_no);
        *self = Self::Absences(records);
    }
}

impl News<'_> {
    /// Its place in a letter that comes at once: first the plan of the day, then absences and grades.
    pub(crate) fn urgency(&self) -> usize {
        urgency(self.feed())
    }

    /// Whether it comes from this feed.
    pub(crate) fn is_of(&self, feed: Feed) -> bool {
        self.feed() == feed
    }

    fn feed(&self) -> Feed {
        match self {
            Self::Change(event) => event.feed,
            Self::Absences(_) => Feed::Attendance,
            Self::PlanChanges(_) => Feed::Timetable,
        }
    }

    /// What it is about, where that is one thing.
    pub(crate) fn key(&self) -> Option<&Key> {
        match self {
            Self::Change(event) => Some(&event.key),
            Self::Absences(_) | Self::PlanChanges(_) => None,
        }
    }

    /// It in one line.
    pub(crate) fn line(&self, style: &Style) -> String {
        let line = match self {
            Self::Change(event) => locale::summary(&event.change, style.language),
            Self::Absences(records) => locale::absences_of_a_day(style.phrases, records),
            Self::PlanChanges(count) => style.phrases.plan_changes(*count),
        };
        style.line(&line)
    }

    /// It in the fewest words that name it, in a list of what was told before; of a message behind another the word is not
    /// repeated.
    pub(crate) fn in_short(&self, style: &Style, other: Option<&Self>) -> String {
        if self.is_message() {
            return self.message_behind(style, other);
        }
        let brief = match self {
            Self::Change(event) => {
                TypedChange::of(&event.change).map(|change| locale::brief(style.phrases, &change))
            }
            Self::Absences(records) => locale::brief_absences(style.phrases, records),
            Self::PlanChanges(_) => None,
        };
        brief.map_or_else(|| self.line(style), |brief| style.line(&brief.line()))
    }

    fn message_behind(&self, style: &Style, other: Option<&Self>) -> String {
        let line = self.line(style);
        let news = style.phrases.message_news(ChangeKind::Added);
        let rest = line.strip_prefix(&format!("{news} – ")).unwrap_or(&line);
        if other.is_some_and(Self::is_message) {
            rest.to_owned()
        } else {
            format!("{} – {rest}", style.phrases.feed(Feed::Messages))
        }
    }

    fn is_message(&self) -> bool {
        matches!(self, Self::Change(event)
            if event.feed == Feed::Messages && event.change.kind == ChangeKind::Added)
    }

    /// It in full.
    pub(crate) fn item(&self, style: &Style, openings: &Openings) -> Item {
        let change = match self {
            Self::Change(event) => {
                TypedChange::of(&event.change).map(|change| (change, openings.of(event)))
            }
            Self::Absences(_) | Self::PlanChanges(_) => None,
        };
        change.map_or_else(
            || Item {
                news: style.phrases.feed(self.feed()).to_owned(),
                title: self.line(style).into(),
                ..Item::default()
            },
            |(change, opening)| item(style, &change, opening),
        )
    }
}
