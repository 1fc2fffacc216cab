//! Attendance (frekwencja).

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::inherit::keep;
use super::named::{self, Named};
use super::{Entry, Item, Key};
use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;

/// What a type of attendance comes to (API.md section 8): each school has types of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceKind {
    /// obecność, also on a trip
    Present,
    /// nieobecność
    Absent,
    /// nieobecność usprawiedliwiona
    Excused,
    /// spóźnienie
    Late,
    /// zwolnienie
    Released,
    /// A type of which nothing could be read. It may be an absence and is reported like one.
    Unknown,
}

impl AttendanceKind {
    /// The name in `history`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Excused => "excused",
            Self::Late => "late",
            Self::Released => "released",
            Self::Unknown => "unknown",
        }
    }
}

/// What the register says of one lesson of the student.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// `attendances:<Id>`; the ids of school trips begin with a `t`.
    pub key: Key,
    /// What its type comes to.
    pub kind: AttendanceKind,
    /// The type, as the school calls it.
    pub category: Named,
    /// As far as the lesson says.
    pub subject: Option<Named>,
    pub teacher: Option<Named>,
    pub date: Option<NaiveDate>,
    /// The number of the lesson.
    pub lesson_no: Option<u8>,
    /// When it was entered (Warsaw).
    pub added_at: Option<NaiveDateTime>,
    /// Of a presence: the id of the type that it had before, when it was more than that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

impl Attendance {
    /// Whether the student was simply there.
    #[must_use]
    pub fn is_presence(&self) -> bool {
        self.kind == AttendanceKind::Present
    }

    /// Whether it is an absence that nobody has excused yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.kind == AttendanceKind::Absent
    }
}

/// The lessons that were held without the student, excused or not.
#[derive(Debug, Default)]
pub struct MissedLessons(BTreeSet<(NaiveDate, Option<u8>)>);

impl MissedLessons {
    /// Those among `entries`.
    #[must_use]
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        use AttendanceKind::{Absent, Excused, Unknown};
        let records = entries.filter_map(Attendance::of);
        let absences = records.filter(|record| matches!(record.kind, Absent | Excused | Unknown));
        Self(
            absences
                .filter_map(|record| Some((record.date?, record.lesson_no)))
                .collect(),
        )
    }

    /// Whether the lesson of that day and number is one of them. Where attendance names no lesson, all of the day
    /// are; a lesson without a number may be any of the day.
    #[must_use]
    pub fn hold(&self, day: NaiveDate, number: Option<u8>) -> bool {
        let mut of_day = self.0.range((day, None)..=(day, Some(u8::MAX)));
        of_day.any(|(_, missed)| missed.is_none() || number.is_none() || *missed == number)
    }
}

impl Item for Attendance {
    fn key(&self) -> &Key {
        &self.key
    }

    /// Presences are never news; what a presence turns into is, and what turns into one is gone. What was
    /// reported under this key before is not new again: it is back, or another. That the school gives a type
    /// another name or another meaning changes no entry.
    fn transition(&self, after: &Self) -> Option<ChangeKind> {
        if self.category.id == after.category.id {
            return None;
        }
        match (self.is_presence(), after.is_presence()) {
            (true, true) => None,
            (true, false) => Some(match &self.was {
                None => ChangeKind::Added,
                Some(was) if *was == after.category.id => ChangeKind::Restored,
                Some(_) => ChangeKind::Changed,
            }),
            (false, true) => Some(ChangeKind::Removed),
            (false, false) => Some(ChangeKind::Changed),
        }
    }

    fn arrival(&self, _known: &Window) -> Option<ChangeKind> {
        (!self.is_presence()).then_some(ChangeKind::Added)
    }

    fn departure(&self) -> Option<ChangeKind> {
        (!self.is_presence()).then_some(ChangeKind::Removed)
    }

    /// A presence goes and comes unnoticed.
    fn comeback(&self, after: &Self) -> Option<ChangeKind> {
        if after.is_presence() {
            return None;
        }
        self.transition(after).or(Some(ChangeKind::Restored))
    }

    fn inherit(&mut self, before: &Self) {
        self.was = match (self.is_presence(), before.is_presence()) {
            (false, _) => None,
            (true, false) => Some(before.category.id.clone()),
            (true, true) => before.was.clone(),
        };
        keep(&mut self.subject, before.subject.as_ref());
        keep(&mut self.teacher, before.teacher.as_ref());
        keep(&mut self.date, before.date.as_ref());
        keep(&mut self.lesson_no, before.lesson_no.as_ref());
        keep(&mut self.added_at, before.added_at.as_ref());
    }

    fn facts(&self) -> Facts {
        Facts {
            category: Some(self.category.label().to_owned()),
            subject: named::label(self.subject.as_ref()),
            teacher: named::label(self.teacher.as_ref()),
            date: self.date,
            lesson_no: self.lesson_no,
            kind: Some(self.kind.name()),
            ..Facts::default()
        }
    }

    fn happened_at(&self) -> Option<NaiveDateTime> {
        self.added_at
            .or_else(|| self.date.map(|day| day.and_time(NaiveTime::MIN)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{attendance, october};

    use AttendanceKind::{Absent, Excused, Late, Present, Released, Unknown};
    use ChangeKind::{Added, Changed, Removed, Restored};

    #[test]
    fn only_what_is_no_presence_arrives_or_departs() {
        for (kind, is_news) in [
            (Present, false),
            (Absent, true),
            (Excused, true),
            (Late, true),
            (Released, true),
            (Unknown, true),
        ] {
            let entry = attendance("1", kind);
            assert_eq!(entry.arrival(&Window::Whole), is_news.then_some(Added));
            assert_eq!(entry.departure(), is_news.then_some(Removed), "{kind:?}");
        }
    }

    #[test]
    fn an_entry_changes_with_its_type() {
        for (before, after, transition, comeback) in [
            (Present, Present, None, None),
            (Present, Absent, Some(Added), Some(Added)),
            (Present, Late, Some(Added), Some(Added)),
            (Absent, Present, Some(Removed), None),
            (Absent, Late, Some(Changed), Some(Changed)),
            (Absent, Excused, Some(Changed), Some(Changed)),
            (Absent, Absent, None, Some(Restored)),
            (Late, Released, Some(Changed), Some(Changed)),
        ] {
            let (a, b) = (attendance("1", before), attendance("1", after));
            assert_eq!(a.transition(&b), transition, "{before:?} {after:?}");
            assert_eq!(a.comeback(&b), comeback, "{before:?} {after:?}");
        }
    }

    #[test]
    fn a_day_of_absence_has_an_absence_excused_or_not() {
        let on = |kind, day| {
            Entry::Attendance(Attendance {
                date: Some(day),
                ..attendance("1", kind)
            })
        };
        let entries = [
            on(Absent, october(1)),
            on(Excused, october(2)),
            on(Unknown, october(5)),
            on(Late, october(6)),
            on(Released, october(7)),
            on(Present, october(8)),
            on(Present, october(1)),
        ];
        let missed = MissedLessons::of(entries.iter());
        let days: Vec<u32> = (1..=9)
            .filter(|day| missed.hold(october(*day), None))
            .collect();
        assert_eq!(days, [1, 2, 5]);
    }

    #[test]
    fn a_presence_remembers_what_it_was() {
        for (life, change) in [
            (&[Present, Absent][..], Some(Added)),
            (&[Absent, Present], Some(Removed)),
            (&[Absent, Present, Absent], Some(Restored)),
            (&[Absent, Present, Late], Some(Changed)),
            (&[Absent, Present, Present, Absent], Some(Restored)),
            (&[Absent, Present, Late, Present, Absent], Some(Changed)),
            (&[Absent, Present, Late, Present, Late], Some(Restored)),
            (&[Absent, Late, Excused], Some(Changed)),
        ] {
            let mut entry = attendance("1", life[0]);
            let mut last = None;
            for kind in &life[1..] {
                let mut after = attendance("1", *kind);
                after.inherit(&entry);
                last = entry.transition(&after);
                entry = after;
            }
            assert_eq!(last, change, "{life:?}");
        }
    }

    #[test]
    fn a_type_that_the_school_renames_or_explains_changes_nothing() {
        let before = attendance("1", Unknown);
        let mut after = before.clone();
        after.category.name = Some("Sanatorium".to_owned());
        after.kind = Excused;
        assert_eq!(before.transition(&after), None);
    }

    #[test]
    fn an_absence_is_open_until_it_is_excused() {
        for (kind, expected) in [
            (Absent, true),
            (Excused, false),
            (Late, false),
            (Unknown, false),
        ] {
            assert_eq!(attendance("1", kind).is_open(), expected, "{kind:?}");
        }
    }
}
