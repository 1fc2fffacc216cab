//! One item of a feed.
//!
//! Adding a feed means a new type in this folder that implements [`Item`], and its line in [`Entry`].

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod conference;
mod day_off;
mod grade;
mod grade_system;
mod homework;
mod inherit;
mod justification;
mod key;
mod lesson;
mod lucky_number;
mod message;
mod named;
mod note;
mod school_file;
mod topic;
mod trip;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub(crate) use agenda::meeting_named_in;
pub use agenda::{AgendaEntry, AgendaTime, TestKind};
pub use announcement::Announcement;
pub use attendance::{Attendance, AttendanceKind, days_absent};
pub use behaviour::{BehaviourGrade, Mark, Tone, signed};
pub use conference::Conference;
pub use day_off::{DayOff, Extent, Reason};
pub use grade::{Grade, GradeComment, GradeKind, Improved};
pub use grade_system::GradeSystem;
pub use homework::Homework;
pub use justification::{Justification, JustificationStatus};
pub use key::Key;
pub use lesson::{Lesson, LessonState, Slot, Teaching};
pub use lucky_number::LuckyNumber;
pub use message::Message;
pub use named::Named;
pub use note::{Note, NoteKind};
pub use school_file::SchoolFile;
pub use topic::Topic;
pub use trip::Trip;

use super::change::ChangeKind;
use super::facts::Facts;
use super::feed::Feed;
use super::reading::Window;

/// What the diff, the history and the letters ask of every kind of entry.
///
/// The defaults are those of an ordinary feed: what appears is `added`, what disappears is `removed`,
/// and everything that was read should still be there the next time.
pub trait Item: Sized {
    /// The stable key of the register.
    fn key(&self) -> &Key;

    /// What `history` shows of it.
    fn facts(&self) -> Facts;

    /// The word for the difference between two states of the same entry; `None` when nothing changed
    /// that is worth an event.
    fn transition(&self, after: &Self) -> Option<ChangeKind>;

    /// The word for a first appearance in a feed of which `known` had been read before. What stands in a
    /// place of the register that was never read before is not new.
    fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        known
            .holds(self.key().source())
            .then_some(ChangeKind::Added)
    }

    /// The state to which a first appearance is compared, where the register itself tells it.
    fn origin(&self) -> Option<Self> {
        None
    }

    /// The word for a disappearance.
    fn departure(&self) -> Option<ChangeKind> {
        Some(ChangeKind::Removed)
    }

    /// The word for coming back as `after` when the disappearance had been reported.
    fn comeback(&self, after: &Self) -> Option<ChangeKind> {
        self.transition(after).or(Some(ChangeKind::Restored))
    }

    /// Takes over from `before`, the same entry as it was last seen, what the register does not tell again: a
    /// room that is left out for once is no other room, and what follows is compared to what was told last.
    fn inherit(&mut self, _before: &Self) {}

    /// Whether a successful read of `window` on the day `today` (Warsaw) should still have shown it.
    fn is_expected_in(&self, _window: &Window, _today: NaiveDate) -> bool {
        true
    }

    /// Whether, on the day `today` (Warsaw), it lies before everything that will ever be read again.
    fn is_past(&self, _today: NaiveDate) -> bool {
        false
    }

    /// Whether it was over before the day `today` (Warsaw), so that nobody needs to hear of it any more.
    fn is_over(&self, _today: NaiveDate) -> bool {
        false
    }

    /// Whether somebody has read it in the register already.
    fn was_read(&self) -> bool {
        false
    }

    /// The day on which it is asked of the child: a test is written, work is due.
    fn due_on(&self) -> Option<NaiveDate> {
        None
    }

    /// When the register says it came about (Warsaw), where it says so.
    fn happened_at(&self) -> Option<NaiveDateTime> {
        None
    }
}

/// An entry of any feed.
// Tagged from outside: a tag inside would make serde read every stored entry twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// An entry of [`Feed::Grades`].
    Grade(Grade),
    /// An entry of [`Feed::Messages`].
    Message(Message),
    /// An entry of [`Feed::Announcements`].
    Announcement(Announcement),
    /// An entry of [`Feed::Timetable`].
    Lesson(Lesson),
    /// An entry of [`Feed::Agenda`].
    Agenda(AgendaEntry),
    /// An entry of [`Feed::Homework`].
    Homework(Homework),
    /// An entry of [`Feed::Attendance`].
    Attendance(Attendance),
    /// An entry of [`Feed::Notes`].
    Note(Note),
    /// An entry of [`Feed::LuckyNumber`].
    LuckyNumber(LuckyNumber),
    /// An entry of [`Feed::DaysOff`].
    DayOff(DayOff),
    /// An entry of [`Feed::Trips`].
    Trip(Trip),
    /// An entry of [`Feed::Files`].
    SchoolFile(SchoolFile),
    /// An entry of [`Feed::Behaviour`].
    BehaviourGrade(BehaviourGrade),
    /// An entry of [`Feed::Justifications`].
    Justification(Justification),
    /// An entry of [`Feed::Conferences`].
    Conference(Conference),
    /// An entry of [`Feed::Topics`].
    Topic(Topic),
}

/// Runs an expression on the [`Item`] inside an entry.
macro_rules! with_item {
    ($entry:expr, $item:ident => $body:expr) => {
        match $entry {
            Entry::Grade($item) => $body,
            Entry::Message($item) => $body,
            Entry::Announcement($item) => $body,
            Entry::Lesson($item) => $body,
            Entry::Agenda($item) => $body,
            Entry::Homework($item) => $body,
            Entry::Attendance($item) => $body,
            Entry::Note($item) => $body,
            Entry::LuckyNumber($item) => $body,
            Entry::DayOff($item) => $body,
            Entry::Trip($item) => $body,
            Entry::SchoolFile($item) => $body,
            Entry::BehaviourGrade($item) => $body,
            Entry::Justification($item) => $body,
            Entry::Conference($item) => $body,
            Entry::Topic($item) => $body,
        }
    };
}

/// Runs an expression on two entries of one kind. Entries of two kinds cannot share a key, because the
/// key begins with the source; should a register ever manage it, nothing comes of it.
macro_rules! with_pair {
    ($before:expr, $after:expr, $a:ident, $b:ident => $body:expr) => {
        match ($before, $after) {
            (Entry::Grade($a), Entry::Grade($b)) => $body,
            (Entry::Message($a), Entry::Message($b)) => $body,
            (Entry::Announcement($a), Entry::Announcement($b)) => $body,
            (Entry::Lesson($a), Entry::Lesson($b)) => $body,
            (Entry::Agenda($a), Entry::Agenda($b)) => $body,
            (Entry::Homework($a), Entry::Homework($b)) => $body,
            (Entry::Attendance($a), Entry::Attendance($b)) => $body,
            (Entry::Note($a), Entry::Note($b)) => $body,
            (Entry::LuckyNumber($a), Entry::LuckyNumber($b)) => $body,
            (Entry::DayOff($a), Entry::DayOff($b)) => $body,
            (Entry::Trip($a), Entry::Trip($b)) => $body,
            (Entry::SchoolFile($a), Entry::SchoolFile($b)) => $body,
            (Entry::BehaviourGrade($a), Entry::BehaviourGrade($b)) => $body,
            (Entry::Justification($a), Entry::Justification($b)) => $body,
            (Entry::Conference($a), Entry::Conference($b)) => $body,
            (Entry::Topic($a), Entry::Topic($b)) => $body,
            _ => Default::default(),
        }
    };
}

impl Entry {
    /// The feed it belongs to.
    #[must_use]
    pub fn feed(&self) -> Feed {
        match self {
            Self::Grade(_) => Feed::Grades,
            Self::Message(_) => Feed::Messages,
            Self::Announcement(_) => Feed::Announcements,
            Self::Lesson(_) => Feed::Timetable,
            Self::Agenda(_) => Feed::Agenda,
            Self::Homework(_) => Feed::Homework,
            Self::Attendance(_) => Feed::Attendance,
            Self::Note(_) => Feed::Notes,
            Self::LuckyNumber(_) => Feed::LuckyNumber,
            Self::DayOff(_) => Feed::DaysOff,
            Self::Trip(_) => Feed::Trips,
            Self::SchoolFile(_) => Feed::Files,
            Self::BehaviourGrade(_) => Feed::Behaviour,
            Self::Justification(_) => Feed::Justifications,
            Self::Conference(_) => Feed::Conferences,
            Self::Topic(_) => Feed::Topics,
        }
    }

    /// See [`Item::key`].
    #[must_use]
    pub fn key(&self) -> &Key {
        with_item!(self, item => item.key())
    }

    /// See [`Item::facts`].
    #[must_use]
    pub fn facts(&self) -> Facts {
        with_item!(self, item => item.facts())
    }

    /// See [`Item::transition`].
    #[must_use]
    pub fn transition(&self, after: &Self) -> Option<ChangeKind> {
        with_pair!(self, after, a, b => a.transition(b))
    }

    /// See [`Item::arrival`].
    #[must_use]
    pub fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        with_item!(self, item => item.arrival(known))
    }

    /// See [`Item::origin`].
    #[must_use]
    pub fn origin(&self) -> Option<Self> {
        match self {
            Self::Grade(item) => item.origin().map(Self::Grade),
            Self::Message(item) => item.origin().map(Self::Message),
            Self::Announcement(item) => item.origin().map(Self::Announcement),
            Self::Lesson(item) => item.origin().map(Self::Lesson),
            Self::Agenda(item) => item.origin().map(Self::Agenda),
            Self::Homework(item) => item.origin().map(Self::Homework),
            Self::Attendance(item) => item.origin().map(Self::Attendance),
            Self::Note(item) => item.origin().map(Self::Note),
            Self::LuckyNumber(item) => item.origin().map(Self::LuckyNumber),
            Self::DayOff(item) => item.origin().map(Self::DayOff),
            Self::Trip(item) => item.origin().map(Self::Trip),
            Self::SchoolFile(item) => item.origin().map(Self::SchoolFile),
            Self::BehaviourGrade(item) => item.origin().map(Self::BehaviourGrade),
            Self::Justification(item) => item.origin().map(Self::Justification),
            Self::Conference(item) => item.origin().map(Self::Conference),
            Self::Topic(item) => item.origin().map(Self::Topic),
        }
    }

    /// See [`Item::departure`].
    #[must_use]
    pub fn departure(&self) -> Option<ChangeKind> {
        with_item!(self, item => item.departure())
    }

    /// See [`Item::comeback`].
    #[must_use]
    pub fn comeback(&self, after: &Self) -> Option<ChangeKind> {
        with_pair!(self, after, a, b => a.comeback(b))
    }

    /// See [`Item::inherit`].
    pub fn inherit(&mut self, before: &Self) {
        with_pair!(self, before, a, b => a.inherit(b));
    }

    /// See [`Item::is_expected_in`].
    #[must_use]
    pub fn is_expected_in(&self, window: &Window, today: NaiveDate) -> bool {
        with_item!(self, item => item.is_expected_in(window, today))
    }

    /// See [`Item::is_past`].
    #[must_use]
    pub fn is_past(&self, today: NaiveDate) -> bool {
        with_item!(self, item => item.is_past(today))
    }

    /// See [`Item::is_over`].
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        with_item!(self, item => item.is_over(today))
    }

    /// See [`Item::was_read`].
    #[must_use]
    pub fn was_read(&self) -> bool {
        with_item!(self, item => item.was_read())
    }

    /// See [`Item::due_on`].
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        with_item!(self, item => item.due_on())
    }

    /// See [`Item::happened_at`].
    #[must_use]
    pub fn happened_at(&self) -> Option<NaiveDateTime> {
        with_item!(self, item => item.happened_at())
    }
}

#[cfg(test)]
mod tests;
