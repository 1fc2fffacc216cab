//! What the register knows: the school year of some invented pupils.
//!
//! Each kind of information has its data in a file of its own; [`Pupil`] joins them.

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

/// The registers of all pupils.
#[derive(Debug)]
pub struct Register {
    zosia: Pupil,
    stas: Pupil,
    hania: Pupil,
    antek: Pupil,
    jas: Pupil,
    ola: Pupil,
    kuba: Pupil,
    lena: Pupil,
}

impl Register {
    /// The registers as they stand on the day the school starts.
    #[must_use]
    pub fn new(year: SchoolYear) -> Self {
        Self {
            zosia: pupils::zosia(year),
            stas: pupils::stas(year),
            hania: pupils::hania(year),
            antek: pupils::antek(year),
            jas: pupils::jas(year),
            ola: pupils::ola(year),
            kuba: pupils::kuba(year),
            lena: pupils::lena(year),
        }
    }

    /// A pupil's register.
    #[must_use]
    pub const fn of(&self, who: Who) -> &Pupil {
        match who {
            Who::Zosia => &self.zosia,
            Who::Stas => &self.stas,
            Who::Hania => &self.hania,
            Who::Antek => &self.antek,
            Who::Jas => &self.jas,
            Who::Ola => &self.ola,
            Who::Kuba => &self.kuba,
            Who::Lena => &self.lena,
        }
    }

    /// A pupil's register, to be changed.
    pub const fn of_mut(&mut self, who: Who) -> &mut Pupil {
        match who {
            Who::Zosia => &mut self.zosia,
            Who::Stas => &mut self.stas,
            Who::Hania => &mut self.hania,
            Who::Antek => &mut self.antek,
            Who::Jas => &mut self.jas,
            Who::Ola => &mut self.ola,
            Who::Kuba => &mut self.kuba,
            Who::Lena => &mut self.lena,
        }
    }

    /// Whose login this is.
    #[must_use]
    pub fn by_login(&self, login: &str) -> Option<Who> {
        Who::ALL
            .into_iter()
            .find(|who| self.of(*who).account.login == login)
    }
}
