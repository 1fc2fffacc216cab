//! The institutions that the pupils go to, two schools and a kindergarten: staff, subjects, rooms, categories,
//! and the lessons of one class (API.md section 5).

mod inventory;
pub mod kindergarten;
mod positions;
mod prospectus;
mod schools;

pub use inventory::{Bases, Category, Class, Room, Scale, Subject, Teacher};
pub use kindergarten::kindergarten_77;
pub use positions::{category, room, staff, subject};
pub use schools::{number_341, number_352};

use super::attendance::AttendanceType;
use super::timetable::{Group, Lesson};

/// A school with the class of one pupil.
#[derive(Debug, Clone)]
pub struct Institution {
    /// Id in `Schools`; part of every LID.
    pub id: u64,
    /// Id in `Units`.
    pub unit: u64,
    /// "Szkoła podstawowa", "Przedszkole".
    pub unit_type: &'static str,
    pub name: String,
    pub short_name: String,
    pub street: String,
    pub building: String,
    pub class: Class,
    pub staff: Vec<Teacher>,
    pub subjects: Vec<Subject>,
    pub rooms: Vec<Room>,
    pub categories: Vec<Category>,
    pub scale: Scale,
    pub attendance_types: Vec<AttendanceType>,
    /// Which teacher teaches which subject to the class.
    pub lessons: Vec<Lesson>,
    /// Groups that the class is split into.
    pub groups: Vec<Group>,
    pub bases: Bases,
    pub grades_in_points: bool,
    pub grades_skills: bool,
}

impl Institution {
    /// The id of a member of the staff, from a position of [`staff`].
    pub const fn teacher_id(&self, position: u64) -> u64 {
        self.bases.staff + position
    }

    /// The id of a subject, from a position of [`subject`].
    pub const fn subject_id(&self, position: u64) -> u64 {
        self.bases.subjects + position
    }

    /// The id of a classroom, from a position of [`room`].
    pub const fn room_id(&self, position: u64) -> u64 {
        self.bases.rooms + position
    }

    /// The id of a category, from a position of [`category`].
    pub const fn category_id(&self, position: u64) -> u64 {
        self.bases.categories + position
    }

    /// The account number of a member of the staff, which messages use instead of the id.
    pub const fn account_of(&self, teacher_id: u64) -> u64 {
        self.id * 1000 + teacher_id % 1000
    }

    /// The LID of a member of the staff.
    pub fn teacher_lid(&self, teacher_id: u64) -> String {
        format!("LID-AUTH-USER-{}-T{teacher_id}QWERTYUIOPAS", self.id)
    }

    /// The name of the class: "5b".
    pub fn class_name(&self) -> String {
        let number = self.class.number.map(|number| number.to_string());
        number.unwrap_or_default() + &self.class.symbol
    }

    /// The LID of the class.
    pub fn class_lid(&self) -> String {
        format!("LID-SORGANIZATION-CLASS-{}-{}", self.id, self.class.id)
    }

    /// The LID of a subject.
    pub fn subject_lid(&self, subject_id: u64) -> String {
        format!(
            "LID-SORGANIZATION-SUBJECT-{}-{}",
            self.id,
            subject_id * 7901
        )
    }

    /// A member of the staff.
    pub fn teacher(&self, id: u64) -> Option<&Teacher> {
        self.staff.iter().find(|teacher| teacher.id == id)
    }

    /// The head of the school.
    pub fn head(&self) -> Option<&Teacher> {
        self.staff.iter().find(|teacher| teacher.group == 2)
    }

    /// A subject.
    pub fn subject(&self, id: u64) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id == id)
    }

    /// A classroom.
    pub fn room(&self, id: u64) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// A lesson assignment.
    pub fn lesson(&self, id: u64) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// A group.
    pub fn group(&self, id: u64) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }
}
