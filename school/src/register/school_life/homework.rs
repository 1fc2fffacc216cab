//! Homework (API.md section 10, `HomeWorkAssignments`).

use chrono::NaiveDate;

/// The only category of `HomeWorkAssignments/Categories`.
pub const WRITING: u64 = 6201;

/// A piece of homework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    pub id: u64,
    pub topic: String,
    pub text: String,
    pub given: NaiveDate,
    pub due: NaiveDate,
    /// The lesson assignment, which gives subject and teacher.
    pub lesson: u64,
    /// Most have none.
    pub category: Option<u64>,
    /// Id and name of each attached file.
    pub files: Vec<(u64, String)>,
    /// Whether the pupil marked it as done.
    pub is_done: bool,
}

/// The homework of a pupil.
#[derive(Debug, Clone, Default)]
pub struct Homework {
    /// Whether parents may not read the module.
    pub is_closed: bool,
    pub assignments: Vec<Assignment>,
}

impl Homework {
    /// An assignment by its id.
    pub fn get_mut(&mut self, id: u64) -> Option<&mut Assignment> {
        self.assignments.iter_mut().find(|work| work.id == id)
    }
}
