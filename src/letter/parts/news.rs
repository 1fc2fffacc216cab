//! The news of a letter, one by one: mostly events, in the order of reading.

use super::items::item;
use crate::domain::letter::full_message::Openings;
use crate::domain::{ChangeKind, Event, Feed, Key};
use crate::letter::page::Item;
use crate::letter::page::Style;
use crate::locale::{self, TypedChange};

/// More changes of the standing plan than this share a line.
const PLAN_CHANGES_APART: usize = 5;

/// One piece of news.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum News<'a> {
    Change(&'a Event),
    /// So many changes of the standing plan.
    PlanChanges(usize),
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
}

impl News<'_> {
    /// Its place in a letter that comes at once: first the plan of the day, then absences and grades.
    pub(crate) fn urgency(&self) -> usize {
        match self {
            Self::Change(event) => urgency(event.feed),
            Self::PlanChanges(_) => urgency(Feed::Timetable),
        }
    }

    /// Whether it comes from this feed.
    pub(crate) fn is_of(&self, feed: Feed) -> bool {
        match self {
            Self::Change(event) => event.feed == feed,
            Self::PlanChanges(_) => feed == Feed::Timetable,
        }
    }

    /// What it is about, where that is one thing.
    pub(crate) fn key(&self) -> Option<&Key> {
        match self {
            Self::Change(event) => Some(&event.key),
            Self::PlanChanges(_) => None,
        }
    }

    /// It in one line.
    pub(crate) fn line(&self, style: &Style) -> String {
        let line = match self {
            Self::Change(event) => locale::summary(&event.change, style.language),
            Self::PlanChanges(count) => style.phrases.plan_changes(*count),
        };
        style.line(&line)
    }

    /// It in one line of a list; of a message behind another the word is not repeated.
    pub(crate) fn line_behind(&self, style: &Style, other: Option<&Self>) -> String {
        let line = self.line(style);
        let is_message = |news: &Self| {
            matches!(news, Self::Change(event)
                if event.feed == Feed::Messages && event.change.kind == ChangeKind::Added)
        };
        if !is_message(self) {
            return line;
        }
        let news = style.phrases.message_news(ChangeKind::Added);
        let rest = line.strip_prefix(&format!("{news} – ")).unwrap_or(&line);
        if other.is_some_and(is_message) {
            rest.to_owned()
        } else {
            format!("{} – {rest}", style.phrases.feed(Feed::Messages))
        }
    }

    /// It in full.
    pub(crate) fn item(&self, style: &Style, openings: &Openings) -> Item {
        let change = match self {
            Self::Change(event) => {
                TypedChange::of(&event.change).map(|change| (change, openings.of(event)))
            }
            Self::PlanChanges(_) => None,
        };
        change.map_or_else(
            || Item {
                news: style.phrases.feed(Feed::Timetable).to_owned(),
                title: self.line(style).into(),
                ..Item::default()
            },
            |(change, opening)| item(style, &change, opening),
        )
    }
}
