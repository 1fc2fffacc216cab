//! The contents of the register: the school year of some invented pupils.
//!
//! Each kind of entry has a file of its own in the room of its subject; [`Pupil`] joins them.

/// Constants that count on from the first number: positions in a list.
macro_rules! positions {
    ($at:expr;) => {};
    ($at:expr; $name:ident $($more:ident)*) => {
        pub const $name: u64 = $at;
        positions! { $at + 1; $($more)* }
    };
}

mod assessment;
pub mod institution;
mod lessons;
pub mod messages;
mod new_year;
pub mod people;
pub mod pupil;
pub mod pupils;
mod school_life;
pub mod year;

pub use assessment::{behaviour, grades, notes, other_grades};
pub use lessons::{attendance, kindergarten, realizations, timetable};
pub use school_life::{agenda, calendar, files, homework, lucky_number, notices};

pub use agenda::{Agenda, AgendaEntry};
pub use attendance::{Attendance, AttendanceType};
pub use behaviour::{BehaviourGrade, BehaviourMark, Justification};
pub use calendar::{ClassFreeDay, Conference, SchoolFreeDay, Trip};
pub use files::{FileStatus, SchoolFile};
pub use grades::{Comment, Grade, GradeKind};
pub use homework::{Assignment, Homework};
pub use institution::Institution;
pub use kindergarten::{BlockChange, Kindergarten};
pub use lucky_number::LuckyNumber;
pub use messages::{Automatic, Mailbox, Message, OldMessages, Sender, Wrapper};
pub use notes::Note;
pub use notices::Notice;
pub use other_grades::{DescriptiveGrade, OtherGrades, PartialGrade, PointGrade, TextGrade};
pub use people::{Account, LoginAnswer, Membership, Owner, Who};
pub use pupil::Pupil;
pub use realizations::Realization;
pub use timetable::{Happening, Slot, Timetable};
pub use year::SchoolYear;

/// The registers of all pupils, in the order of [`Who::EVERYBODY`].
#[derive(Debug)]
pub struct Register([Pupil; Who::EVERYBODY.len()]);

#[expect(
    clippy::indexing_slicing,
    reason = "there is a register for each of `Who::EVERYBODY`"
)]
impl Register {
    /// The registers on the day the school starts.
    pub fn new(year: SchoolYear) -> Self {
        Self(Who::EVERYBODY.map(|who| pupils::of(who, year)))
    }

    /// A pupil's register.
    pub const fn of(&self, who: Who) -> &Pupil {
        &self.0[who as usize]
    }

    /// A pupil's register, to be changed.
    pub const fn of_mut(&mut self, who: Who) -> &mut Pupil {
        &mut self.0[who as usize]
    }

    /// The pupil whose login this is.
    pub fn by_login(&self, login: &str) -> Option<Who> {
        Who::EVERYBODY
            .into_iter()
            .find(|who| self.of(*who).account.login == login)
    }
}
