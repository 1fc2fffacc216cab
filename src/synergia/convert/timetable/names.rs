//! Who and what the references of a lesson stand for.

use std::collections::{BTreeMap, BTreeSet};

use super::part::Group;
use crate::domain::entry::{Named, Teaching};
use crate::domain::text::clean_line;
use crate::synergia::lookups::{Lookup, Lookups, Table, person};
use crate::synergia::wire::{self, Ref};

/// Reads references with their names: inline where they are, otherwise from the lookups.
pub(super) struct LessonNames<'l> {
    lookups: &'l Lookups,
    /// The groups that each lesson assignment is taught to, as its ordinary items say; mostly one.
    groups: BTreeMap<&'l str, Vec<Option<Group>>>,
}

impl<'l> LessonNames<'l> {
    pub fn new(lookups: &'l Lookups, found: &'l [wire::LessonInSlot]) -> Self {
        let mut groups: BTreeMap<&str, Vec<Option<Group>>> = BTreeMap::new();
        let lessons = found.iter().map(|found| &found.lesson);
        for lesson in lessons.filter(|lesson| !lesson.is_substitution_class.0) {
            if let Some(assignment) = lesson.lesson.id.as_deref() {
                groups
                    .entry(assignment)
                    .or_default()
                    .push(own_group(lesson));
            }
        }
        Self { lookups, groups }
    }

    /// The group that the plan teaches there. An item of a change may carry the class or the group of what is held
    /// instead (which of them was never seen), so the ordinary items of the assignment know better.
    pub fn group(&self, lesson: &wire::Lesson, assignment: Option<&str>) -> Option<Group> {
        let own = own_group(lesson);
        let known = assignment.and_then(|assignment| self.groups.get(assignment));
        match known {
            Some(known) if !known.contains(&own) => known.iter().min().cloned().flatten(),
            _ => own,
        }
    }

    /// The ids of the groups that the child is not in, as far as the standing plan of its own groups knows; none where
    /// that plan is not known, or is of other lessons.
    pub fn groups_of_others(&self) -> BTreeSet<String> {
        let own = self.lookups.of(Lookup::OwnLessons);
        if !self.is_told_by(own) {
            return BTreeSet::new();
        }
        let mut taken: BTreeMap<&str, bool> = BTreeMap::new();
        for (assignment, groups) in &self.groups {
            for (group, _) in groups.iter().flatten() {
                *taken.entry(group).or_default() |= own.holds(assignment);
            }
        }
        let others = taken.into_iter().filter(|(_, is_own)| !is_own);
        others.map(|(group, _)| group.to_owned()).collect()
    }

    /// Whether the plan is one of these lessons: it has most of those of the whole class. Where there are none, one
    /// of a group must do.
    fn is_told_by(&self, own: &Table) -> bool {
        let is_of_class = |groups: &Vec<Option<Group>>| groups.contains(&None);
        let of_class = self.groups.iter().filter(|(_, groups)| is_of_class(groups));
        let of_class: Vec<&str> = of_class.map(|(assignment, _)| *assignment).collect();
        let known = of_class.iter().filter(|assignment| own.holds(assignment));
        if of_class.is_empty() {
            self.groups.keys().any(|assignment| own.holds(assignment))
        } else {
            known.count() * 2 > of_class.len()
        }
    }

    /// What the item itself shows.
    pub fn shown(&self, lesson: &wire::Lesson) -> Teaching {
        self.teaching(&lesson.subject, &lesson.teacher, &lesson.classroom)
    }

    /// The plan behind a replacement. What it leaves out is as shown, but for the room: that one is
    /// unknown then.
    pub fn planned(&self, lesson: &wire::Lesson, shown: &Teaching) -> Teaching {
        let org = self.teaching(
            &lesson.org_subject,
            &lesson.org_teacher,
            &lesson.org_classroom,
        );
        with_shown(org, shown)
    }

    /// What is taught in the new place of a moved lesson.
    pub fn new_place(&self, lesson: &wire::Lesson, shown: &Teaching) -> Teaching {
        let new = self.teaching(
            &lesson.new_subject,
            &lesson.new_teacher,
            &lesson.new_classroom,
        );
        with_shown(new, shown)
    }

    fn teaching(&self, subject: &Ref, teacher: &Ref, room: &Ref) -> Teaching {
        Teaching {
            subject: named(subject, self.lookups.of(Lookup::Subjects)),
            teacher: named(teacher, self.lookups.of(Lookup::Users)),
            room: named(room, self.lookups.of(Lookup::Classrooms)),
        }
    }
}

/// The group that an item names.
fn own_group(lesson: &wire::Lesson) -> Option<Group> {
    let id = lesson.virtual_class.id.as_deref()?;
    let name = lesson.virtual_class_name.line();
    Some((clean_line(id), name))
}

fn named(reference: &Ref, table: &Table) -> Option<Named> {
    let inline = reference.name.clone().or_else(|| {
        person(
            reference.first_name.as_deref(),
            reference.last_name.as_deref(),
        )
    });
    let known = table.named(reference.id.as_deref())?;
    Some(Named {
        name: inline.or(known.name),
        id: known.id,
    })
}

/// What another item says about a lesson, completed by what is shown here, but for the room.
fn with_shown(other: Teaching, shown: &Teaching) -> Teaching {
    Teaching {
        subject: or_shown(other.subject, shown.subject.as_ref()),
        teacher: or_shown(other.teacher, shown.teacher.as_ref()),
        room: other.room,
    }
}

/// The reference of the plan, with the name that the same one is shown by.
fn or_shown(other: Option<Named>, shown: Option<&Named>) -> Option<Named> {
    match (other, shown) {
        (Some(other), Some(shown)) if other.id == shown.id => Some(shown.clone()),
        (Some(other), _) => Some(other),
        (None, shown) => shown.cloned(),
    }
}
