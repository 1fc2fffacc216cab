//! What one item of a kindergarten's timetable says about a block of the plan (API.md section 11).

use std::collections::BTreeSet;

use super::part::{Part, Rank, replaced};
use crate::domain::entry::{LessonState, Named, Slot, Teaching};
use crate::domain::text::clean_line;
use crate::synergia::convert::{date, time};
use crate::synergia::lookups::{Lookup, Lookups, References, Table};
use crate::synergia::wire::{Block, BlockContent, Code};

/// The ids that a block names.
pub fn references(block: &Block, references: &mut References) {
    for activity in activities_of(block) {
        references.add(Lookup::Activities, &activity.activity_type_identifier.0);
        references.add(
            Lookup::Accounts,
            activity.teachers.0.iter().flat_map(|lid| &lid.0),
        );
        references.add(Lookup::KindergartenRooms, &activity.classroom_identifier.0);
    }
}

fn activities_of(block: &Block) -> impl Iterator<Item = &BlockContent> {
    [&block.activity]
        .into_iter()
        .chain(&block.substituted_lesson)
}

impl Part {
    /// What `block`, one of `blocks`, says; `None` when it has no place in the plan. A type that nobody knows is
    /// no change.
    pub fn of_block(block: &Block, blocks: &[Block], lookups: &Lookups) -> Option<Self> {
        let here = slot(&block.activity)?;
        let activity = teaching(&block.activity, lookups);
        let note = block.comments.as_deref().map(str::to_owned);
        let (rank, state) = match block.kind.as_deref() {
            Some("substitution") => {
                let original = original(block, blocks);
                return Some(substitution(original, (here, activity), note, lookups));
            }
            Some("cancelled") => (Rank::Cancelled, LessonState::Cancelled),
            // The substitution says what is done instead. Without it nobody knows.
            Some("substituted") => {
                let by = Teaching::default();
                (Rank::GivesWay, LessonState::Substituted { by })
            }
            _ => (Rank::Planned, LessonState::Planned),
        };
        Some(part((rank, here), activity, state, note))
    }
}

/// What a substitution stands for, as far as it says: in full, or by the identifier of another item.
fn original<'b>(block: &'b Block, blocks: &'b [Block]) -> Option<&'b BlockContent> {
    let named = block.substituted_lesson.as_ref()?;
    if slot(named).is_some() {
        return Some(named);
    }
    let all = blocks.iter().map(|block| &block.activity);
    let mut meant = all.filter(|activity| {
        activity.identifier.0.is_some() && activity.identifier == named.identifier
    });
    meant.next()
}

/// A substitution: in the place of what it stands for, or at another time.
fn substitution(
    original: Option<&BlockContent>,
    (here, activity): (Slot, Teaching),
    note: Option<String>,
    lookups: &Lookups,
) -> Part {
    let place = original.and_then(slot).unwrap_or_else(|| here.clone());
    let planned = original.map(|original| teaching(original, lookups));
    let planned = planned.unwrap_or_default();
    if (place.date, place.from) == (here.date, here.from) {
        let (planned, state) = replaced(planned, activity, note.is_some());
        return part((Rank::Replaced, place), planned, state, note);
    }
    let (to, by) = (Some(here), activity);
    let state = LessonState::Moved { to, by };
    part((Rank::MovedHere, place), planned, state, note)
}

fn part(
    (rank, slot): (Rank, Slot),
    planned: Teaching,
    state: LessonState,
    note: Option<String>,
) -> Part {
    let activity = planned.subject.as_ref();
    Part {
        rank,
        slot,
        group: None,
        assignment: activity.map(|activity| activity.id.clone()),
        planned,
        state,
        note,
    }
}

/// Whether it can be read; all are meant.
pub fn is_block(block: &Block) -> Option<bool> {
    slot(&block.activity).map(|_| true)
}

fn slot(activity: &BlockContent) -> Option<Slot> {
    Some(Slot {
        date: date(&activity.date)??,
        number: None,
        from: Some(time(&activity.start_time)?),
        to: time(&activity.end_time),
    })
}

fn teaching(activity: &BlockContent, lookups: &Lookups) -> Teaching {
    let named = |table: &Table, id: &Code| table.named(id.as_deref());
    Teaching {
        subject: named(
            lookups.of(Lookup::Activities),
            &activity.activity_type_identifier,
        ),
        teacher: teachers(activity, lookups),
        room: named(
            lookups.of(Lookup::KindergartenRooms),
            &activity.classroom_identifier,
        ),
    }
}

/// Everybody who is with the children, as one: "Anna Kowal, Ewa Lis".
fn teachers(activity: &BlockContent, lookups: &Lookups) -> Option<Named> {
    let lids: BTreeSet<&str> = activity
        .teachers
        .0
        .iter()
        .filter_map(Code::as_deref)
        .collect();
    let names = lids
        .iter()
        .filter_map(|lid| lookups.of(Lookup::Accounts).name(lid));
    let names = names.collect::<Vec<_>>().join(", ");
    let id = lids.into_iter().collect::<Vec<_>>().join(" ");
    (!id.is_empty()).then(|| Named {
        id: clean_line(&id),
        name: (!names.is_empty()).then(|| clean_line(&names)),
    })
}
