//! Lessons of the timetable (API.md section 9), and the blocks of a kindergarten (section 11).
//!
//! A lesson has no id of its own. It is known by its place in the plan: the original date and number, the
//! group when the class is split, and - only for a second lesson that would share that - the lesson assignment.
//! The source and the target of a move, and a called-off lesson and its replacement, are one entry.
//!
//! A block has an id, and is known by date and time of beginning all the same: a block and its substitution
//! are two items with an id each, and whether an id belongs to the block of a day or to the one of every week,
//! and outlives a change, nobody has seen. Blocks that begin together are distinguished by what is done in them.

pub mod block;
mod lesson;
mod names;
mod part;

use std::collections::BTreeSet;

use names::LessonNames;
use part::Part;

use super::Converted;
use crate::domain::Key;
use crate::domain::entry::{Entry, Lesson};
use crate::synergia::lookups::{Lookup, Lookups, References};
use crate::synergia::wire;

/// The source of lessons.
pub const TIMETABLE: &str = "timetable";
/// The source of blocks.
pub const KINDERGARTEN: &str = "kindergarten";

/// The ids that a lesson names: rooms always, subjects and teachers of the plan behind a change. Those of the
/// lesson itself are named inline.
pub fn references(found: &wire::LessonInSlot, references: &mut References) {
    let lesson = &found.lesson;
    for (lookup, named) in [
        (Lookup::Subjects, &lesson.subject),
        (Lookup::Subjects, &lesson.org_subject),
        (Lookup::Subjects, &lesson.new_subject),
        (Lookup::Users, &lesson.teacher),
        (Lookup::Users, &lesson.org_teacher),
        (Lookup::Users, &lesson.new_teacher),
        (Lookup::Classrooms, &lesson.classroom),
        (Lookup::Classrooms, &lesson.org_classroom),
        (Lookup::Classrooms, &lesson.new_classroom),
    ] {
        references.add(lookup, unnamed(named));
    }
    if lesson.virtual_class.id.is_some() {
        references.add(Lookup::OwnLessons, &lesson.lesson.id);
    }
}

fn unnamed(reference: &wire::Ref) -> Option<&String> {
    let is_named = reference.name.is_some() || reference.last_name.is_some();
    reference.id.as_ref().filter(|_| !is_named)
}

/// The lessons as entries, in the order of their places, without those of groups that the child is not in; and the
/// keys of these.
pub fn lessons(found: &[wire::LessonInSlot], lookups: &Lookups) -> (Converted, BTreeSet<String>) {
    let names = LessonNames::new(lookups, found);
    let parts = found.iter().map(|found| Part::of_lesson(found, &names));
    entries(TIMETABLE, parts, &names.groups_of_others())
}

/// The blocks of a kindergarten as entries, in the order of their places.
pub fn blocks(items: &[wire::Block], lookups: &Lookups) -> Converted {
    let parts = items
        .iter()
        .map(|block| Part::of_block(block, items, lookups));
    entries(KINDERGARTEN, parts, &BTreeSet::new()).0
}

fn entries(
    source: &str,
    parts: impl Iterator<Item = Option<Part>>,
    groups_of_others: &BTreeSet<String>,
) -> (Converted, BTreeSet<String>) {
    let mut converted = Converted::default();
    let mut read = Vec::new();
    for part in parts {
        match part {
            Some(part) => read.push(part),
            // Its id, if it has one at all, is not what a lesson is known by.
            None => converted.skipped.push(Key::new(source, "")),
        }
    }
    let items = read.len();
    let mut others = BTreeSet::new();
    for (group, lesson) in named(source, joined(read)) {
        if group.is_some_and(|group| groups_of_others.contains(&group)) {
            others.insert(lesson.key.as_str().to_owned());
        } else {
            converted.entries.push(Entry::Lesson(lesson));
        }
    }
    converted.others = items - converted.entries.len();
    (converted, others)
}

/// One part for each lesson of the plan, whatever order they came in.
fn joined(mut parts: Vec<Part>) -> Vec<Part> {
    parts.sort_by(Part::order);
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) if last.is_same_lesson(&part) => last.join(part),
            _ => joined.push(part),
        }
    }
    joined
}

/// The parts, in their order, as lessons with the ids of their groups, each with a key that no other has. Where several share a place, the first
/// keeps the key of the place: what joins it later mostly has a higher assignment, and must not make another
/// lesson of the one that was there.
fn named(source: &str, parts: Vec<Part>) -> Vec<(Option<String>, Lesson)> {
    let mut taken = BTreeSet::new();
    parts
        .into_iter()
        .map(|part| {
            let place = part.place();
            let id = match &part.assignment {
                Some(assignment) if taken.contains(&place) => format!("{place}/l{assignment}"),
                _ => place.clone(),
            };
            taken.insert(place);
            let group = part.group.as_ref().map(|(group, _)| group.clone());
            (group, part.into_lesson(Key::new(source, &id)))
        })
        .collect()
}

#[cfg(test)]
mod tests;
