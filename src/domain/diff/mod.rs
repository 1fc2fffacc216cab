//! What changed between two snapshots of a feed: pure and total.

pub mod change;
pub mod reading;
pub mod snapshot;
pub mod unseeded;
mod whole_day;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::diff::snapshot::{Held, Presence, Snapshot};
use crate::domain::entry::{Entry, Key};
use crate::domain::feed::window::Window;
use crate::domain::{Change, ChangeKind};

/// The changes that lead from `previous` to `current`, in the order of their keys. A feed that was never
/// read before (`None`) changes nothing: the first read is silent. What was over before the day `today`
/// (Warsaw) is not reported any more.
#[must_use]
pub fn diff(previous: Option<&Snapshot>, current: &Snapshot, today: NaiveDate) -> Vec<Change> {
    let Some(previous) = previous else {
        return Vec::new();
    };
    let stood = seeded_late(previous, current);
    let changes = current
        .entries
        .iter()
        .filter_map(|(key, after)| match previous.entries.get(key) {
            None if stood.contains(key) => None,
            None => arrival(after, &previous.window),
            Some(before) => development(before, after),
        })
        .filter(|change| !change.is_over(today))
        .collect();
    whole_day::folded(changes, previous, current)
}

/// The entries that stood in the register at the first read, which could not read them: they are no news either.
fn seeded_late<'c>(previous: &Snapshot, current: &'c Snapshot) -> BTreeSet<&'c Key> {
    let new = current
        .entries
        .iter()
        .filter(|(key, _)| !previous.entries.contains_key(*key));
    let arrivals = new.filter_map(|(_, after)| {
        let kind = after.entry.arrival(&previous.window)?;
        Some((kind, &after.entry))
    });
    previous.unseeded.among(&current.unseeded, arrivals)
}

fn arrival(after: &Held, known: &Window) -> Option<Change> {
    let kind = after.entry.arrival(known)?;
    Some(change(
        kind,
        after.entry.origin().as_ref(),
        Some(&after.entry),
    ))
}

fn development(before: &Held, after: &Held) -> Option<Change> {
    use Presence::{Missing, Present, Removed};
    match (before.presence, after.presence) {
        (Removed, Present) => compared(&before.entry, &after.entry, Entry::comeback),
        (_, Present) => compared(&before.entry, &after.entry, Entry::transition),
        (Missing, Removed) => {
            let kind = before.entry.departure()?;
            Some(change(kind, Some(&before.entry), None))
        }
        _ => None,
    }
}

/// The change that a comparison finds. An entity and its sign say the same: versions before this one stored entities,
/// and an update is no news.
fn compared(
    before: &Entry,
    after: &Entry,
    compare: impl Fn(&Entry, &Entry) -> Option<ChangeKind>,
) -> Option<Change> {
    compare(before, after)?;
    let read = |entry: &Entry| entry.without_entities().unwrap_or_else(|| entry.clone());
    let before = read(before);
    let kind = compare(&before, &read(after))?;
    Some(change(kind, Some(&before), Some(after)))
}

fn change(kind: ChangeKind, before: Option<&Entry>, after: Option<&Entry>) -> Change {
    Change {
        kind,
        before: before.cloned(),
        after: after.cloned(),
    }
}

#[cfg(test)]
mod tests;
