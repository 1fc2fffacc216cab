//! What became of entries in a week.

use std::collections::BTreeMap;

use super::Week;
use crate::domain::ChangeKind;
use crate::domain::diff::change::{Change, Event};
use crate::domain::entry::{Entry, Key};

/// What came, changed and went among the entries that are `standing` now: what `events` say, several of one entry as one,
/// and what is dated in the week though nobody watched yet. What came and went again is no news.
#[must_use]
pub fn news_of_week(standing: &[&Entry], events: &[&Event], week: Week) -> Vec<Change> {
    let now: BTreeMap<&Key, &Entry> = standing.iter().map(|entry| (entry.key(), *entry)).collect();
    let mut events = events.to_vec();
    events.sort_by_key(|event| event.id);
    let mut touched: Vec<(&Key, Option<&Entry>)> = Vec::new();
    for event in events {
        if !touched.iter().any(|(key, _)| **key == event.key) {
            let was_there = event.change.kind != ChangeKind::Restored;
            let before = event.change.before.as_ref().filter(|_| was_there);
            touched.push((&event.key, before));
        }
    }
    let told = touched
        .iter()
        .filter_map(|(key, before)| change(*before, now.get(*key).copied()));
    let is_told = |entry: &Entry| touched.iter().any(|(key, _)| *key == entry.key());
    let dated = standing.iter().filter(|entry| {
        let day = entry.happened_at().map(|at| at.date());
        day.is_some_and(|day| week.holds(day)) && !is_told(entry)
    });
    told.chain(dated.filter_map(|entry| change(None, Some(entry))))
        .collect()
}

fn change(before: Option<&Entry>, now: Option<&Entry>) -> Option<Change> {
    let kind = match (before, now) {
        (None, None) => return None,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(before), Some(now)) => before.transition(now)?,
    };
    Some(Change {
        kind,
        before: before.cloned(),
        after: now.cloned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Grade;
    use crate::domain::examples::{event, grade, october, student};

    use ChangeKind::{Added, Changed, Removed};

    fn entry(id: &str, value: &str) -> Entry {
        Entry::Grade(grade(id, value))
    }

    fn week() -> Week {
        Week {
            first: october(6),
            last: october(12),
        }
    }

    type Side<'a> = Option<&'a str>;

    /// What the changes of one grade, from value to value, come to.
    fn news(
        changes: &[(ChangeKind, Side, Side)],
        now: Side,
    ) -> Option<(ChangeKind, Option<String>)> {
        let zosia = student("Zosia");
        let side = |value: Side| value.map(|value| entry("1", value));
        let events = changes.iter().zip(1..);
        let events: Vec<Event> = events
            .map(|((kind, before, after), id)| {
                event(id, &zosia, *kind, side(*before), side(*after))
            })
            .collect();
        let (events, now): (Vec<&Event>, _) = (events.iter().collect(), side(now));
        let standing: Vec<&Entry> = now.iter().collect();
        let mut found = news_of_week(&standing, &events, week());
        assert!(found.len() < 2);
        let change = found.pop()?;
        let before = change.before.as_ref().and_then(Grade::of);
        Some((change.kind, before.map(|grade| grade.value.clone())))
    }

    #[test]
    fn several_changes_of_an_entry_are_one() {
        let three = || Some("3".to_owned());
        for (changes, now, expected) in [
            (
                vec![(Added, None, Some("3"))],
                Some("3"),
                Some((Added, None)),
            ),
            (
                vec![(Added, None, Some("3")), (Changed, Some("3"), Some("4"))],
                Some("4"),
                Some((Added, None)),
            ),
            (
                vec![
                    (Changed, Some("3"), Some("4")),
                    (Changed, Some("4"), Some("5")),
                ],
                Some("5"),
                Some((Changed, three())),
            ),
            (
                vec![
                    (Changed, Some("3"), Some("4")),
                    (Changed, Some("4"), Some("3")),
                ],
                Some("3"),
                None,
            ),
            (
                vec![(Removed, Some("3"), None)],
                None,
                Some((Removed, three())),
            ),
            (
                vec![(Added, None, Some("3")), (Removed, Some("3"), None)],
                None,
                None,
            ),
        ] {
            assert_eq!(news(&changes, now), expected, "{changes:?}");
        }
    }

    #[test]
    fn what_is_dated_in_the_week_is_news_without_an_event() {
        let on = |id: &str, day: u32| {
            let entered = october(day).and_hms_opt(12, 0, 0);
            Entry::Grade(Grade {
                added_at: entered,
                ..grade(id, "5")
            })
        };
        let (old, new) = (on("1", 5), on("2", 7));
        let found = news_of_week(&[&old, &new], &[], week());
        let keys: Vec<&Key> = found
            .iter()
            .filter_map(Change::entry)
            .map(Entry::key)
            .collect();
        assert_eq!(keys, [new.key()]);
    }
}
