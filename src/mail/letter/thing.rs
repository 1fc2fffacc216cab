//! What a letter tells, one by one: mostly events, in the order of reading.

use super::item;
use super::pen::Pen;
use super::view::Item;
use crate::domain::full_message::Openings;
use crate::domain::{ChangeKind, Event, Feed};
use crate::locale::{self, Told, capitalised};

/// More changes of the standing plan than this share a line.
const PLAN_CHANGES_APART: usize = 5;

/// One thing that a letter tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Thing<'a> {
    Change(&'a Event),
    /// So many changes of the standing plan.
    PlanChanges(usize),
}

/// The events, by feed and in the order in which they were found; many changes of the standing plan as
/// one thing.
pub(super) fn things<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Thing<'a>> {
    let mut events: Vec<&Event> = events.into_iter().collect();
    events.sort_by_key(|event| (event.feed, event.id));
    let is_plan = |event: &&Event| event.change.kind == ChangeKind::PlanChanged;
    let plan_changes = events
        .iter()
        .copied()
        .filter(|event| is_plan(event))
        .count();
    if plan_changes <= PLAN_CHANGES_APART {
        return events.into_iter().map(Thing::Change).collect();
    }
    events.retain(|event| !is_plan(event));
    let mut things: Vec<Thing> = events.into_iter().map(Thing::Change).collect();
    things.push(Thing::PlanChanges(plan_changes));
    things
}

impl Thing<'_> {
    /// Whether it is told of this feed.
    pub(super) fn is_of(&self, feed: Feed) -> bool {
        match self {
            Self::Change(event) => event.feed == feed,
            Self::PlanChanges(_) => feed == Feed::Timetable,
        }
    }

    /// It in one line.
    pub(super) fn line(&self, pen: &Pen) -> String {
        let line = match self {
            Self::Change(event) => locale::summary(&event.change, pen.language),
            Self::PlanChanges(count) => pen.phrases.plan_changes(*count),
        };
        pen.line(&line)
    }

    /// It in full.
    pub(super) fn item(&self, pen: &Pen, openings: &Openings) -> Item {
        let told = match self {
            Self::Change(event) => Told::of(&event.change).map(|told| (told, openings.of(event))),
            Self::PlanChanges(_) => None,
        };
        told.map_or_else(
            || Item {
                news: capitalised(pen.phrases.feed(Feed::Timetable)),
                title: self.line(pen),
                ..Item::default()
            },
            |(told, opening)| item::item(pen, &told, opening),
        )
    }
}
