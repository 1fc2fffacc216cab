//! What a day needs of a family, before anything else that a digest says.

use chrono::NaiveDate;

use super::{DigestChild, comes_on, is_day_off};
use crate::domain::entry::{AgendaEntry, DayOff, Entry, Extent, Lesson};
use crate::domain::open_absences::OpenAbsences;
use crate::domain::student::Student;

/// So many changed lessons of one child are a row together, and a table of the whole day.
const MANY: usize = 3;

/// How urgent a need is; the most urgent comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Called off or changed on the day.
    Changed,
    /// Due, written or going on that day.
    OnTheDay,
    DayAfter,
    ToExcuse,
    /// A day off or a test of the days that follow.
    Ahead,
}

/// What a need is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Matter<'a> {
    Lesson(&'a Lesson),
    /// Three or more.
    Lessons(Vec<&'a Lesson>),
    /// Work, a test, an occasion, or lessons that are off.
    Entry(&'a Entry),
    /// Absences without an excuse.
    Absences(&'a OpenAbsences),
}

/// One thing that a day needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Need<'a> {
    /// Whom it concerns: never nobody, and several where all of them have the same entry.
    pub students: Vec<&'a Student>,
    pub urgency: Urgency,
    pub matter: Matter<'a>,
}

/// What the day needs over all children, the most urgent first, then by day, what is off before what it may take the
/// place of, then in the order of the children.
#[must_use]
pub fn needs(children: &[DigestChild], day: NaiveDate) -> Vec<Need<'_>> {
    let mut needs: Vec<(NaiveDate, Need<'_>)> = Vec::new();
    for (due, need) in children.iter().flat_map(|child| needs_of(child, day)) {
        let is_same = |(_, other): &&mut (NaiveDate, Need)| {
            matches!(need.matter, Matter::Entry(_)) && other.matter == need.matter
        };
        match needs.iter_mut().find(is_same) {
            Some((_, other)) => other.students.extend(need.students),
            None => needs.push((due, need)),
        }
    }
    needs.sort_by_key(|(due, need)| (need.urgency, *due, !need.is_day_off()));
    needs.into_iter().map(|(_, need)| need).collect()
}

impl Need<'_> {
    fn is_day_off(&self) -> bool {
        matches!(self.matter, Matter::Entry(entry) if is_day_off(entry))
    }
}

/// Whether so many changed lessons are shown as a table of the day.
#[must_use]
pub fn are_many(changed: &[&Lesson]) -> bool {
    changed.len() >= MANY
}

/// The needs of one child, each with the day on which it is due.
fn needs_of(child: &DigestChild, day: NaiveDate) -> Vec<(NaiveDate, Need<'_>)> {
    let of_plan = changes(child, day).into_iter();
    let of_plan = of_plan.map(|matter| (day, Urgency::Changed, matter));
    let occasions = child.occasions.iter().filter_map(|one| occasion(one, day));
    let due = child.upcoming.iter().filter_map(|entry| due(entry, day));
    let absences = &child.open_absences;
    let excuses =
        (!absences.is_empty()).then_some((day, Urgency::ToExcuse, Matter::Absences(absences)));
    let needs = of_plan.chain(occasions).chain(due).chain(excuses);
    let need = |(due, urgency, matter)| {
        let need = Need {
            students: vec![&child.student],
            urgency,
            matter,
        };
        (due, need)
    };
    needs.map(need).collect()
}

fn changes(child: &DigestChild, day: NaiveDate) -> Vec<Matter<'_>> {
    let changed = child.changed_lessons(day);
    if are_many(&changed) {
        return vec![Matter::Lessons(changed)];
    }
    changed.into_iter().map(Matter::Lesson).collect()
}

/// A day off is no need: it stands above all of them.
fn occasion(entry: &Entry, day: NaiveDate) -> Option<(NaiveDate, Urgency, Matter<'_>)> {
    let urgency = match DayOff::of(entry).map(DayOff::extent) {
        None => Urgency::OnTheDay,
        Some(Extent::Lessons) => Urgency::Changed,
        Some(Extent::Day | Extent::Days) => return None,
    };
    Some((day, urgency, Matter::Entry(entry)))
}

/// Of what comes later than the day after, only days off and tests.
fn due(entry: &Entry, day: NaiveDate) -> Option<(NaiveDate, Urgency, Matter<'_>)> {
    let due = comes_on(entry, day)?;
    let is_test = AgendaEntry::of(entry).is_some() && entry.due_on().is_some();
    let urgency = match due.signed_duration_since(day).num_days() {
        ..=0 => Urgency::OnTheDay,
        1 => Urgency::DayAfter,
        _ if is_test || is_day_off(entry) => Urgency::Ahead,
        _ => return None,
    };
    Some((due, urgency, Matter::Entry(entry)))
}
