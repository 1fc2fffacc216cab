//! What several children share.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::child::{Moved, news};
use crate::domain::letter::digest::DigestChild;
use crate::domain::letter::full_message::Openings;
use crate::domain::{Event, Feed, Key, Student};
use crate::letter::page::{Section, Style};
use crate::letter::parts::news::News;

/// What several children share: reported once, under all their names.
pub(super) struct Shared<'a> {
    pub(super) groups: BTreeMap<&'a Key, (Vec<&'a Student>, &'a Event)>,
}

impl<'a> Shared<'a> {
    /// What a child's next days show is said there.
    pub(super) fn of(children: &'a [DigestChild], day: NaiveDate) -> Self {
        let mut by_key: BTreeMap<&Key, Vec<&Event>> = BTreeMap::new();
        let all = children.iter().flat_map(|child| {
            let events = child.in_full.iter();
            events.filter(move |event| !child.shows(event, day))
        });
        for event in all.filter(|event| may_be_shared(event.feed)) {
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

    pub(super) fn holds(&self, event: &Event) -> bool {
        let group = self.groups.get(&event.key);
        group.is_some_and(|(students, _)| students.contains(&&event.student))
    }

    /// A section for each circle of children.
    pub(super) fn sections(&self, style: &Style, openings: &Openings) -> Vec<Section> {
        let mut circles: BTreeMap<&Vec<&Student>, Vec<&Event>> = BTreeMap::new();
        for (students, event) in self.groups.values() {
            circles.entry(students).or_default().push(*event);
        }
        circles
            .into_iter()
            .map(|(students, events)| Section {
                heading: Some(style.names(students)),
                blocks: news(style, &News::of(events), Moved::default(), openings),
            })
            .collect()
    }
}

/// Whether children may have the same entry, under one key. Places of the timetable have the same keys for everybody.
fn may_be_shared(feed: Feed) -> bool {
    let of_several = [Feed::DaysOff, Feed::Conferences, Feed::Trips, Feed::Files];
    feed.is_school_wide() || of_several.contains(&feed)
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
