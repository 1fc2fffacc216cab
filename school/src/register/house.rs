//! A school as an institution: staff, subjects, rooms, categories, and the lessons of one class
//! (API.md section 5).

use super::attendance::AttendanceType;
use super::timetable::{Group, Lesson};

/// Ids of a school's things are these bases plus a small position.
#[derive(Debug, Clone, Copy)]
pub struct Bases {
    /// Of `Users`.
    pub staff: u64,
    /// Of `Subjects`.
    pub subjects: u64,
    /// Of `Classrooms`.
    pub rooms: u64,
    /// Of `Grades/Categories`.
    pub categories: u64,
}

/// A member of the staff.
#[derive(Debug, Clone)]
pub struct Teacher {
    /// Id in `Users`.
    pub id: u64,
    /// Null in the register for the school office, which is one "person".
    pub first_name: Option<String>,
    /// Last name, or the whole name of the office.
    pub last_name: String,
    /// 3 teacher, 2 head, 14 office.
    pub group: u64,
    pub pedagogue: bool,
}

/// A school subject.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Id in `Subjects`.
    pub id: u64,
    pub name: String,
    pub short: String,
}

/// A classroom.
#[derive(Debug, Clone)]
pub struct Room {
    /// Id in `Classrooms`.
    pub id: u64,
    pub name: String,
    /// What stands on the door.
    pub symbol: String,
}

/// A category of grades.
#[derive(Debug, Clone)]
pub struct Category {
    /// Id in `Grades/Categories`.
    pub id: u64,
    pub name: String,
    /// Short name; null for the grades of a semester.
    pub short: Option<String>,
    /// Weight; absent in the answer when none. 0 is legal.
    pub weight: Option<u8>,
    /// Whether it counts to the average; absent in the answer when none.
    pub counts: Option<bool>,
    /// The teacher whose own category it is.
    pub teacher: Option<u64>,
    /// Id in `Colors`.
    pub color: u64,
}

/// What the signs of a grade are worth: `GradingSystem`.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// What `+` adds.
    pub plus: f64,
    /// What `-` takes away.
    pub minus: f64,
    /// Whether `0` counts to an average.
    pub counts_zero: bool,
}

/// A class.
#[derive(Debug, Clone)]
pub struct Class {
    /// Id in `Classes`.
    pub id: u64,
    /// 5 of "5b"; a group of a kindergarten has none.
    pub number: Option<u8>,
    /// b of "5b"; the name of a group.
    pub symbol: String,
    pub tutor: u64,
}

impl Class {
    /// Whether it is one of the first three, or of those who are smaller still.
    #[must_use]
    pub fn is_young(&self) -> bool {
        self.number.is_none_or(|number| number < 4)
    }
}

/// A school with the class of one pupil.
#[derive(Debug, Clone)]
pub struct House {
    /// Id in `Schools`; part of every LID.
    pub id: u64,
    /// Id in `Units`.
    pub unit: u64,
    /// What kind of house it is.
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
    /// What the signs of its grades are worth.
    pub scale: Scale,
    pub attendance_types: Vec<AttendanceType>,
    /// Which teacher teaches which subject to the class.
    pub lessons: Vec<Lesson>,
    /// Groups that the class is split into.
    pub groups: Vec<Group>,
    pub bases: Bases,
    /// Whether work is graded in points there.
    pub grades_in_points: bool,
    /// Whether skills are graded there.
    pub grades_skills: bool,
}

impl House {
    /// The id of a member of the staff, from a position of [`staff`](super::houses::staff).
    #[must_use]
    pub const fn teacher_id(&self, position: u64) -> u64 {
        self.bases.staff + position
    }

    /// The id of a subject, from a position of [`subject`](super::houses::subject).
    #[must_use]
    pub const fn subject_id(&self, position: u64) -> u64 {
        self.bases.subjects + position
    }

    /// The id of a classroom, from a position of [`room`](super::houses::room).
    #[must_use]
    pub const fn room_id(&self, position: u64) -> u64 {
        self.bases.rooms + position
    }

    /// The id of a category, from a position of [`category`](super::houses::category).
    #[must_use]
    pub const fn category_id(&self, position: u64) -> u64 {
        self.bases.categories + position
    }

    /// The account number of a member of the staff, which messages use instead of the id.
    #[must_use]
    pub const fn account_of(&self, teacher_id: u64) -> u64 {
        self.id * 1000 + teacher_id % 1000
    }

    /// The LID of a member of the staff.
    #[must_use]
    pub fn teacher_lid(&self, teacher_id: u64) -> String {
        format!("LID-AUTH-USER-{}-T{teacher_id}QWERTYUIOPAS", self.id)
    }

    /// The name of the class: "5b".
    #[must_use]
    pub fn class_name(&self) -> String {
        let number = self.class.number.map(|number| number.to_string());
        number.unwrap_or_default() + &self.class.symbol
    }

    /// The LID of the class.
    #[must_use]
    pub fn class_lid(&self) -> String {
        format!("LID-SORGANIZATION-CLASS-{}-{}", self.id, self.class.id)
    }

    /// The LID of a subject.
    #[must_use]
    pub fn subject_lid(&self, subject_id: u64) -> String {
        format!(
            "LID-SORGANIZATION-SUBJECT-{}-{}",
            self.id,
            subject_id * 7901
        )
    }

    /// A member of the staff.
    #[must_use]
    pub fn teacher(&self, id: u64) -> Option<&Teacher> {
        self.staff.iter().find(|teacher| teacher.id == id)
    }

    /// The head of the school.
    #[must_use]
    pub fn head(&self) -> Option<&Teacher> {
        self.staff.iter().find(|teacher| teacher.group == 2)
    }

    /// A subject.
    #[must_use]
    pub fn subject(&self, id: u64) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id == id)
    }

    /// A classroom.
    #[must_use]
    pub fn room(&self, id: u64) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// A lesson assignment.
    #[must_use]
    pub fn lesson(&self, id: u64) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// A group.
    #[must_use]
    pub fn group(&self, id: u64) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }
}
