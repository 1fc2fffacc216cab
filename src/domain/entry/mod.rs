//! One item of a feed.
//!
//! Adding a feed means a new type in this folder that implements [`Item`], and its row in the table of
//! [`feed`](crate::domain::feed).

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod conference;
mod day_off;
mod entities;
pub mod facts;
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
pub mod period;
mod school_file;
mod topic;
mod trip;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub(crate) use agenda::meeting_named_in;
pub use agenda::{AgendaEntry, AgendaTime, TestKind};
pub use announcement::Announcement;
pub use attendance::{Attendance, AttendanceKind, MissedLessons};
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

use crate::domain::entry::facts::Facts;
use crate::domain::feed::change_kind::ChangeKind;
use crate::domain::feed::window::Window;
use crate::domain::feed::{Feed, feeds};

/// What the diff, the history and the letters ask of every kind of entry.
///
/// The defaults are those of an ordinary feed: what appears is `added`, what disappears is `removed`,
/// and everything that was read should still be there the next time.
pub trait Item {
    /// The stable key of the register.
    fn key(&self) -> &Key;

    /// What `history` shows of it.
    fn facts(&self) -> Facts;

    /// The word for the difference between two states of the same entry; `None` when nothing changed
    /// that is worth an event.
    fn transition(&self, after: &Self) -> Option<ChangeKind>
    where
        Self: Sized;

    /// The word for a first appearance in a feed of which `known` had been read before. What stands in a
    /// place of the register that was never read before is not new.
    fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        known
            .holds(self.key().source())
            .then_some(ChangeKind::Added)
    }

    /// The state to which a first appearance is compared, where the register itself shows it.
    fn origin(&self) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// The word for a disappearance.
    fn departure(&self) -> Option<ChangeKind> {
        Some(ChangeKind::Removed)
    }

    /// The word for coming back as `after` when the disappearance had been reported.
    fn comeback(&self, after: &Self) -> Option<ChangeKind>
    where
        Self: Sized,
    {
        self.transition(after).or(Some(ChangeKind::Restored))
    }

    /// Takes over from `before`, the same entry as it was last seen, what the register leaves out this time: a
    /// room that is left out for once is no other room, and what follows is compared to what was shown last.
    fn inherit(&mut self, _before: &Self)
    where
        Self: Sized,
    {
    }

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

    /// Whether that day (Warsaw) is something beside its lessons because of it: free, a trip, a meeting. Tests are due.
    fn is_occasion_on(&self, _day: NaiveDate) -> bool {
        false
    }

    /// When the register says it came about (Warsaw), where it says so.
    fn happened_at(&self) -> Option<NaiveDateTime> {
        None
    }

    /// Whether it may have stood in the register at that time (Warsaw).
    fn may_have_stood_at(&self, at: NaiveDateTime) -> bool {
        self.happened_at().is_none_or(|happened| happened <= at)
    }
}

macro_rules! entries {
    ($(
        $(#[$doc:meta])*
        $feed:ident = $word:literal, $kind:ident($type:ident), $row:tt
    )+) => {
        /// An entry of any feed.
        // Tagged from outside: a tag inside would make serde read every stored entry twice.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Entry {
            $(
                #[doc = concat!("An entry of [`Feed::", stringify!($feed), "`].")]
                $kind($type),
            )+
        }

        $(impl $type {
            #[doc = concat!("The entry as one of [`Feed::", stringify!($feed), "`], if it is.")]
            #[must_use]
            pub fn of(entry: &Entry) -> Option<&Self> {
                match entry {
                    Entry::$kind(item) => Some(item),
                    _ => None,
                }
            }
        })+

        // Entries of two kinds cannot share a key, because the key begins with the source; should a register
        // ever manage it, nothing comes of it.
        impl Entry {
            /// The feed it belongs to.
            #[must_use]
            pub fn feed(&self) -> Feed {
                match self {
                    $(Self::$kind(_) => Feed::$feed,)+
                }
            }

            fn item(&self) -> &dyn Item {
                match self {
                    $(Self::$kind(item) => item,)+
                }
            }

            /// See [`Item::origin`].
            #[must_use]
            pub fn origin(&self) -> Option<Self> {
                match self {
                    $(Self::$kind(item) => item.origin().map(Self::$kind),)+
                }
            }

            /// See [`Item::transition`].
            #[must_use]
            pub fn transition(&self, after: &Self) -> Option<ChangeKind> {
                match self {
                    $(Self::$kind(item) => item.transition($type::of(after)?),)+
                }
            }

            /// See [`Item::comeback`].
            #[must_use]
            pub fn comeback(&self, after: &Self) -> Option<ChangeKind> {
                match self {
                    $(Self::$kind(item) => item.comeback($type::of(after)?),)+
                }
            }

            /// See [`Item::inherit`].
            pub fn inherit(&mut self, before: &Self) {
                match self {
                    $(Self::$kind(item) => if let Some(before) = $type::of(before) {
                        item.inherit(before);
                    })+
                }
            }
        }
    };
}

feeds!(entries);

impl Entry {
    /// See [`Item::key`].
    #[must_use]
    pub fn key(&self) -> &Key {
        self.item().key()
    }

    /// See [`Item::facts`].
    #[must_use]
    pub fn facts(&self) -> Facts {
        self.item().facts()
    }

    /// The same, also of what it deviates from.
    pub fn facts_and_origin(&self) -> impl Iterator<Item = Facts> + use<> {
        let origin = self.origin().map(|origin| origin.facts());
        std::iter::once(self.facts()).chain(origin)
    }

    /// See [`Item::arrival`].
    #[must_use]
    pub fn arrival(&self, known: &Window) -> Option<ChangeKind> {
        self.item().arrival(known)
    }

    /// See [`Item::departure`].
    #[must_use]
    pub fn departure(&self) -> Option<ChangeKind> {
        self.item().departure()
    }

    /// See [`Item::is_expected_in`].
    #[must_use]
    pub fn is_expected_in(&self, window: &Window, today: NaiveDate) -> bool {
        self.item().is_expected_in(window, today)
    }

    /// See [`Item::is_past`].
    #[must_use]
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.item().is_past(today)
    }

    /// See [`Item::is_over`].
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.item().is_over(today)
    }

    /// See [`Item::was_read`].
    #[must_use]
    pub fn was_read(&self) -> bool {
        self.item().was_read()
    }

    /// See [`Item::due_on`].
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.item().due_on()
    }

    /// See [`Item::is_occasion_on`].
    #[must_use]
    pub fn is_occasion_on(&self, day: NaiveDate) -> bool {
        self.item().is_occasion_on(day)
    }

    /// See [`Item::happened_at`].
    #[must_use]
    pub fn happened_at(&self) -> Option<NaiveDateTime> {
        self.item().happened_at()
    }

    /// See [`Item::may_have_stood_at`].
    #[must_use]
    pub fn may_have_stood_at(&self, at: NaiveDateTime) -> bool {
        self.item().may_have_stood_at(at)
    }
}

#[cfg(test)]
mod tests;
