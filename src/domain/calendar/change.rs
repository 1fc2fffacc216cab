//! What the changes of a letter mean for a calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Thing, When};
use crate::domain::diff::change::Event;
use crate::domain::entry::{Entry, Key};
use crate::domain::feed::Feed;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::student::Login;

/// What becomes of a thing in the calendar of a letter's reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    Adds,
    /// It is at another time.
    Moves,
    /// It says something else.
    Corrects,
    Removes,
}

/// A change of one thing of a calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarChange<'a> {
    /// As it is now; of what is gone, as it was.
    pub thing: Thing<'a>,
    pub effect: Effect,
}

/// What `events` of a letter that is written on the day `today` (Warsaw) mean for the calendar of somebody who wants
/// these feeds in it, in the order of the days. Several changes of one thing are one; what was over before today is
/// nobody's appointment any more.
#[must_use]
pub fn calendar_changes<'a>(
    events: impl IntoIterator<Item = &'a Event>,
    feeds: &BTreeSet<Feed>,
    today: NaiveDate,
) -> Vec<CalendarChange<'a>> {
    let mut things: BTreeMap<(&Login, &Key), Vec<&'a Event>> = BTreeMap::new();
    for event in events {
        if feeds.contains(&event.feed) {
            let thing = (&event.student.login, &event.key);
            things.entry(thing).or_default().push(event);
        }
    }
    let changes = things.into_values();
    let mut changes: Vec<_> = changes.filter_map(|events| change(events, today)).collect();
    changes.sort_by_key(|change| change.thing.when.begins());
    changes
}

/// What the changes of one thing come to.
fn change(mut events: Vec<&Event>, today: NaiveDate) -> Option<CalendarChange<'_>> {
    events.sort_by_key(|event| event.count);
    let (first, last) = (events.first()?, events.last()?);
    let before = in_the_calendar(first);
    let after = last.change.after.as_ref().and_then(dated);
    let sides = before.into_iter().chain(after);
    if sides.map(|(_, when)| when.last_day()).max()? < today {
        return None;
    }
    let effect = effect(before.map(|(_, when)| when), after.map(|(_, when)| when))?;
    let (entry, when) = after.or(before)?;
    let thing = Thing {
        student: &last.student,
        entry,
        when,
        sequence: last.count,
        changed_at: Some(last.found_at),
    };
    Some(CalendarChange { thing, effect })
}

/// What a calendar holds of a thing before an event of it, if any other letter can have brought it there: not what has
/// never changed since the first read, which no letter tells, and not what another one has removed.
fn in_the_calendar(event: &Event) -> Option<(&Entry, When)> {
    let was_told = event.count > 1 && event.change.kind != ChangeKind::Restored;
    let before = event.change.before.as_ref().filter(|_| was_told);
    before.and_then(dated)
}

fn dated(entry: &Entry) -> Option<(&Entry, When)> {
    Some((entry, When::of(entry)?))
}

fn effect(before: Option<When>, after: Option<When>) -> Option<Effect> {
    match (before, after) {
        (None, None) => None,
        (None, Some(_)) => Some(Effect::Adds),
        (Some(_), None) => Some(Effect::Removes),
        (Some(before), Some(after)) if before == after => Some(Effect::Corrects),
        (Some(_), Some(_)) => Some(Effect::Moves),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{AgendaEntry, AgendaTime, Homework};
    use crate::domain::examples::*;

    fn on(day: u32) -> Entry {
        let test = agenda("1");
        Entry::Agenda(AgendaEntry {
            time: AgendaTime {
                date: october(day),
                ..test.time
            },
            ..test
        })
    }

    fn reworded(day: u32) -> Entry {
        let Entry::Agenda(test) = on(day) else {
            unreachable!("it is of the agenda")
        };
        Entry::Agenda(AgendaEntry {
            text: "Dział IV".to_owned(),
            ..test
        })
    }

    fn undated() -> Entry {
        Entry::Homework(Homework {
            due: None,
            ..homework("1")
        })
    }

    /// The event that was the `count`th of its thing.
    fn nth(count: u32, kind: ChangeKind, before: Option<Entry>, after: Option<Entry>) -> Event {
        Event {
            count,
            ..event(count.into(), &student("Zosia"), kind, before, after)
        }
    }

    #[test]
    fn the_changes_of_a_thing_are_one_change_of_the_calendar() {
        use ChangeKind::{Added, Changed, Removed, Restored};
        use Effect::{Adds, Corrects, Moves, Removes};
        let added = |day| nth(1, Added, None, Some(on(day)));
        let moved = |count, from, to| nth(count, Changed, Some(on(from)), Some(on(to)));
        let removed = |count, day| nth(count, Removed, Some(on(day)), None);
        let restored = |count, day| nth(count, Restored, Some(on(day)), Some(on(day)));
        let due = || Some(Entry::Homework(homework("1")));
        for (events, expected) in [
            (vec![added(13)], Some((Adds, 1, on(13)))),
            (vec![moved(2, 13, 15)], Some((Moves, 2, on(15)))),
            (
                vec![moved(3, 15, 16), moved(2, 13, 15)],
                Some((Moves, 3, on(16))),
            ),
            (
                vec![moved(3, 15, 13), moved(2, 13, 15)],
                Some((Corrects, 3, on(13))),
            ),
            (
                vec![nth(2, Changed, Some(on(13)), Some(reworded(13)))],
                Some((Corrects, 2, reworded(13))),
            ),
            (vec![removed(2, 13)], Some((Removes, 2, on(13)))),
            (vec![restored(3, 13)], Some((Adds, 3, on(13)))),
            (
                vec![removed(2, 13), restored(3, 13)],
                Some((Corrects, 3, on(13))),
            ),
            // The reader's calendar never had it.
            (vec![added(13), moved(2, 13, 15)], Some((Adds, 2, on(15)))),
            (vec![added(13), removed(2, 13)], None),
            // It has stood there since the first read, which was silent.
            (vec![moved(1, 13, 15)], Some((Adds, 1, on(15)))),
            (vec![removed(1, 13)], None),
            // It is over.
            (vec![added(5)], None),
            (vec![added(6)], Some((Adds, 1, on(6)))),
            (vec![moved(2, 13, 5)], Some((Moves, 2, on(5)))),
            // Work that has no day yet.
            (vec![nth(1, Added, None, Some(undated()))], None),
            (
                vec![nth(2, Changed, Some(undated()), due())],
                Some((Adds, 2, Entry::Homework(homework("1")))),
            ),
        ] {
            let changes = calendar_changes(&events, &Feed::ALL.into(), october(6));
            let found: Vec<_> = changes
                .iter()
                .map(|one| (one.effect, one.thing.sequence, one.thing.entry.clone()))
                .collect();
            assert_eq!(found, Vec::from_iter(expected), "{events:?}");
        }
    }

    #[test]
    fn a_calendar_holds_the_feeds_that_were_asked_for_and_each_child_by_itself() {
        let (zosia, stas) = (student("Zosia"), student("Staś"));
        let of = |student, entry| event(1, student, ChangeKind::Added, None, Some(entry));
        let events = [
            of(&zosia, on(13)),
            of(&stas, on(13)),
            of(&zosia, Entry::Homework(homework("1"))),
            of(&zosia, Entry::Trip(trip("1"))),
        ];
        let feeds = BTreeSet::from([Feed::Agenda, Feed::Homework]);
        let changes = calendar_changes(&events, &feeds, october(6));
        let found: Vec<_> = changes
            .iter()
            .map(|one| (one.thing.student.name.as_str(), one.thing.entry.feed()))
            .collect();
        assert_eq!(
            found,
            [
                ("Zosia", Feed::Homework),
                ("Staś", Feed::Agenda),
                ("Zosia", Feed::Agenda)
            ]
        );
    }
}
