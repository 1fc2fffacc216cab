//! Grades as the register keeps them (API.md section 6).

use chrono::{NaiveDate, NaiveDateTime};

/// The kind of a grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GradeKind {
    /// An ordinary grade for a piece of work.
    Partial,
    /// Predicted grade of the semester.
    SemesterProposal,
    Semester,
    /// Predicted grade of the year.
    FinalProposal,
    Final,
}

/// A remark to a grade; an entry of `Grades/Comments`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Id in `Grades/Comments`.
    pub id: u64,
    pub text: String,
}

/// A grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    pub id: u64,
    /// The symbol: `5`, `4+`, `np`, `+`. None is legal in the register.
    pub value: Option<String>,
    /// The lesson assignment, which gives subject and teacher.
    pub lesson: u64,
    pub category: u64,
    /// The day of the graded work.
    pub date: NaiveDate,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
    pub kind: GradeKind,
    /// The earlier grade that this one improves.
    pub improves: Option<u64>,
    pub comments: Vec<Comment>,
}

impl Grade {
    /// An ordinary grade without remarks, entered at a moment for work of the same day.
    pub fn partial(id: u64, value: &str, lesson: u64, category: u64, added: NaiveDateTime) -> Self {
        Self {
            id,
            value: Some(value.to_owned()),
            lesson,
            category,
            date: added.date(),
            added,
            kind: GradeKind::Partial,
            improves: None,
            comments: Vec::new(),
        }
    }

    /// The same grade with a remark; ids of remarks follow from the grade's.
    #[must_use]
    pub fn with_comment(mut self, text: &str) -> Self {
        self.comment(text);
        self
    }

    /// Adds a remark.
    pub fn comment(&mut self, text: &str) {
        let id = self.id * 10 + self.comments.len() as u64;
        self.comments.push(Comment {
            id,
            text: text.to_owned(),
        });
    }
}
