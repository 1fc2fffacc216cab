//! A meeting with parents that stands in the agenda and among the conferences, in other words (API.md section
//! 10). It is one event, in the agenda (design section 5).
//!
//! The agenda is read in every poll, the conferences once an hour, so that either may show a change first.
//! Whatever only one of them says is reported.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::domain::diff::change::{Change, Event};
use crate::domain::diff::snapshot::{Presence, Snapshot};
use crate::domain::entry::{AgendaEntry, Conference, Entry, Key, Named, meeting_named_in};
use crate::domain::text::same_words;

/// Whether the agenda, as it stands now, reports what this change of a conference says: the meeting stands
/// there, where the change leaves it, and nothing else about it is new; or the meeting is gone from here,
/// and the agenda has reported that, or will.
#[must_use]
pub fn agenda_reports(change: &Change, agenda: &Snapshot) -> bool {
    let (before, after) = (
        change.before.as_ref().and_then(Conference::of),
        change.after.as_ref().and_then(Conference::of),
    );
    match (before, after) {
        (before, Some(after)) => agenda
            .standing()
            .filter_map(AgendaEntry::of)
            .filter(|entry| stands_for(entry, after))
            .any(|entry| before.is_none_or(|before| says_no_more(before, after, entry))),
        (Some(before), None) => agenda
            .entries
            .values()
            .filter(|held| held.presence != Presence::Lapsed)
            .filter_map(|held| AgendaEntry::of(&held.entry))
            .any(|entry| stands_for(entry, before)),
        (None, None) => false,
    }
}

/// The conference that a change in the agenda is about, when it only says when the meeting is.
#[must_use]
pub fn conference_of<'a>(change: &Change, conferences: &'a Snapshot) -> Option<&'a Key> {
    let after = change
        .after
        .as_ref()
        .and_then(AgendaEntry::of)
        .filter(|entry| entry.meeting().is_some())?;
    let before = change.before.as_ref().and_then(AgendaEntry::of);
    if before.is_some_and(|before| !says_only_when(before, after)) {
        return None;
    }
    let mut meetings = conferences.standing();
    meetings
        .find(|meeting| is_same(meeting, after))
        .map(Entry::key)
}

/// Whether `reported`, the last event of the conference that a change in the agenda is about, has reported that
/// change already. `own` is the last event of the entry itself.
#[must_use]
pub fn was_reported(change: &Change, reported: &Event, own: Option<&Event>) -> bool {
    let after = change.after.as_ref().and_then(AgendaEntry::of);
    let says_so = after.is_some_and(|after| {
        reported
            .change
            .after
            .as_ref()
            .is_some_and(|meeting| is_same(meeting, after))
    });
    says_so && own.is_none_or(|own| own.id < reported.id)
}

fn is_same(meeting: &Entry, entry: &AgendaEntry) -> bool {
    Conference::of(meeting).is_some_and(|meeting| are_same(meeting, entry))
}

/// Whether both are the same meeting: they begin at the same time. Of many a thing on the same day, what
/// has no hour must at least look like a meeting.
fn are_same(meeting: &Conference, entry: &AgendaEntry) -> bool {
    appointment(entry) == (meeting.date, meeting.time)
        && entry.test().is_none()
        && (meeting.time.is_some() || (entry.time.lesson.is_none() && entry.meeting().is_some()))
}

/// Whether the entry says all of when the meeting is: they are the same, or the conferences leave out the hour
/// of a meeting of this kind. Two kinds of meeting may well be on the same day.
pub(super) fn stands_for(entry: &AgendaEntry, meeting: &Conference) -> bool {
    let kind = meeting_named_in([meeting.name.as_str(), meeting.topic.as_str()]);
    let is_without_hour = meeting.time.is_none() && meeting.date == entry.time.date;
    let is_of_kind = kind.is_some() && kind == entry.meeting() && entry.test().is_none();
    are_same(meeting, entry) || (is_without_hour && is_of_kind && entry.time.lesson.is_none())
}

/// When it begins. Midnight stands for no time, as it does among the conferences.
fn appointment(entry: &AgendaEntry) -> (NaiveDate, Option<NaiveTime>) {
    let is_told = |at: &NaiveTime| at.num_seconds_from_midnight() > 0;
    (entry.time.date, entry.time.from.filter(is_told))
}

/// Whether nothing differs but the time at which it begins, or nothing at all: it is back.
fn says_only_when(before: &AgendaEntry, after: &AgendaEntry) -> bool {
    let is_elsewhere = appointment(before) != appointment(after);
    before.has_words_of(after) && (is_elsewhere || before.time == after.time)
}

/// Whether nothing differs but the time of the meeting, or `entry` says it too.
fn says_no_more(before: &Conference, after: &Conference, entry: &AgendaEntry) -> bool {
    let room = after.room.as_ref().map_or("", Named::label);
    let is_room_known = Named::same(before.room.as_ref(), after.room.as_ref())
        || same_words(room, entry.room.as_deref().unwrap_or_default());
    is_room_known
        && same_words(&before.name, &after.name)
        && same_words(&before.topic, &after.topic)
        && Named::same(before.teacher.as_ref(), after.teacher.as_ref())
}

#[cfg(test)]
mod tests;
