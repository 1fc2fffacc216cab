//! The parts of an institution: staff, subjects, rooms, categories, a class.

/// What the ids of an institution begin with: a small position is added to them.
#[derive(Debug, Clone, Copy)]
pub struct Bases {
    /// `Users`.
    pub staff: u64,
    /// `Subjects`.
    pub subjects: u64,
    /// `Classrooms`.
    pub rooms: u64,
    /// `Grades/Categories`.
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
    /// The sign on the door.
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
    /// The teacher who owns the category, if one does.
    pub teacher: Option<u64>,
    /// Id in `Colors`.
    pub color: u64,
}

/// The values of the signs of a grade: `GradingSystem`.
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
    /// Whether it is one of the first three, or a group of a kindergarten.
    pub fn is_young(&self) -> bool {
        self.number.is_none_or(|number| number < 4)
    }
}
