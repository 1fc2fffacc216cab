//! A change, sorted by what it is about.

use crate::domain::entry::{
    AgendaEntry, Announcement, Attendance, BehaviourGrade, Conference, DayOff, Entry, Grade,
    Homework, Justification, Lesson, LuckyNumber, Message, Note, SchoolFile, Topic, Trip,
};
use crate::domain::{Change, ChangeKind};

/// One change of an entry of a known kind.
#[derive(Debug)]
pub struct Sides<'a, T> {
    pub kind: ChangeKind,
    /// The entry before, where it was known.
    pub before: Option<&'a T>,
    /// The entry as it was last seen.
    pub now: &'a T,
    /// Whether it is not there any more.
    pub is_gone: bool,
}

impl<'a, T> Sides<'a, T> {
    /// What `read` finds on the side before, if it is not what it finds now.
    pub fn earlier<V: PartialEq>(&self, read: impl Fn(&'a T) -> V) -> Option<V> {
        let now = read(self.now);
        self.before.map(read).filter(|before| *before != now)
    }
}

/// A change, sorted by what it is about.
#[derive(Debug)]
pub enum Told<'a> {
    Grade(Sides<'a, Grade>),
    Message(Sides<'a, Message>),
    Announcement(Sides<'a, Announcement>),
    Lesson(Sides<'a, Lesson>),
    /// Of an entry of the agenda.
    Agenda(Sides<'a, AgendaEntry>),
    Homework(Sides<'a, Homework>),
    /// Of an entry of attendance.
    Attendance(Sides<'a, Attendance>),
    Note(Sides<'a, Note>),
    LuckyNumber(Sides<'a, LuckyNumber>),
    DayOff(Sides<'a, DayOff>),
    Trip(Sides<'a, Trip>),
    /// Of a file of the school.
    SchoolFile(Sides<'a, SchoolFile>),
    /// Of a grade of behaviour.
    BehaviourGrade(Sides<'a, BehaviourGrade>),
    Justification(Sides<'a, Justification>),
    /// Of a meeting with parents.
    Conference(Sides<'a, Conference>),
    /// Of the topic of a lesson.
    Topic(Sides<'a, Topic>),
}

/// Puts both sides of a change into the variant of [`Told`] that has the name of the entry's.
macro_rules! sorted {
    ($change:expr, $($variant:ident),+) => {
        match $change.entry()? {
            $(Entry::$variant(now) => Some(Self::$variant(Sides {
                kind: $change.kind,
                before: match &$change.before {
                    Some(Entry::$variant(before)) => Some(before),
                    _ => None,
                },
                now,
                is_gone: $change.after.is_none(),
            })),)+
        }
    };
}

impl<'a> Told<'a> {
    /// The change with its sides; `None` when it has none, which no diff makes.
    #[must_use]
    pub fn of(change: &'a Change) -> Option<Self> {
        sorted!(
            change,
            Grade,
            Message,
            Announcement,
            Lesson,
            Agenda,
            Attendance,
            Homework,
            Note,
            LuckyNumber,
            DayOff,
            Trip,
            SchoolFile,
            BehaviourGrade,
            Justification,
            Conference,
            Topic
        )
    }
}
