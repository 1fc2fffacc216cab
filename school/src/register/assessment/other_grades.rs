//! Grades of the systems beside `Grades` (API.md section 6).

use chrono::NaiveDateTime;

use super::grades::Comment;

/// A pupil's grades of these systems.
#[derive(Debug, Clone, Default)]
pub struct OtherGrades {
    /// `BaseTextGrades`.
    pub texts: Vec<TextGrade>,
    /// `DescriptiveGrades`.
    pub descriptive: Vec<DescriptiveGrade>,
    /// `PointGrades`.
    pub points: Vec<PointGrade>,
    /// The partial grades of a first class.
    pub partial: Vec<PartialGrade>,
}

/// A grade in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextGrade {
    pub id: u64,
    /// What the teacher wrote, with line breaks and indentation.
    pub text: String,
    /// The lesson assignment, which gives subject and teacher.
    pub lesson: u64,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
    /// Whether the school shows it.
    pub is_shown: bool,
}

/// A grade of a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DescriptiveGrade {
    pub id: u64,
    /// The value that parents see: `Map`.
    pub value: String,
    /// The code of a range, which parents do not see: `Grade`.
    pub code: u8,
    /// Most have none.
    pub phrase: Option<String>,
    /// Id in `DescriptiveGrades/Skills`.
    pub skill: u64,
    pub lesson: u64,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
    pub comments: Vec<Comment>,
}

/// A grade in points.
#[derive(Debug, Clone, PartialEq)]
pub struct PointGrade {
    pub id: u64,
    pub points: f64,
    /// Id in `PointGrades/Categories`.
    pub category: u64,
    pub lesson: u64,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
    pub comments: Vec<Comment>,
}

/// A partial grade of a first class. All its ids are LIDs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartialGrade {
    /// The last part of its id.
    pub id: String,
    /// Some have none.
    pub value: Option<String>,
    /// Last part of the id, and name, of the area of learning.
    pub area: (&'static str, &'static str),
    pub content: String,
    pub comment: Option<String>,
    /// Last part of the id, and text, of each requirement met.
    pub requirements: Vec<(&'static str, &'static str)>,
    pub lesson: u64,
    /// When it was entered, Warsaw time.
    pub added: NaiveDateTime,
}

impl TextGrade {
    /// A text that the school shows.
    pub fn new(id: u64, text: &str, lesson: u64, added: NaiveDateTime) -> Self {
        Self {
            id,
            text: text.to_owned(),
            lesson,
            added,
            is_shown: true,
        }
    }
}

impl DescriptiveGrade {
    /// A grade without phrase and remarks.
    pub fn new(id: u64, value: &str, skill: u64, lesson: u64, added: NaiveDateTime) -> Self {
        Self {
            id,
            value: value.to_owned(),
            code: 3,
            phrase: None,
            skill,
            lesson,
            added,
            comments: Vec::new(),
        }
    }

    /// Adds a remark; ids of remarks follow from the grade's.
    pub fn comment(&mut self, text: &str) {
        remark(&mut self.comments, self.id, text);
    }
}

impl PointGrade {
    /// A grade without remarks.
    pub fn new(id: u64, points: f64, category: u64, lesson: u64, added: NaiveDateTime) -> Self {
        Self {
            id,
            points,
            category,
            lesson,
            added,
            comments: Vec::new(),
        }
    }

    /// Adds a remark; ids of remarks follow from the grade's.
    pub fn comment(&mut self, text: &str) {
        remark(&mut self.comments, self.id, text);
    }
}

impl PartialGrade {
    /// A grade without remark and requirements.
    pub fn new(
        id: &str,
        value: Option<&str>,
        area: (&'static str, &'static str),
        content: &str,
        lesson: u64,
        added: NaiveDateTime,
    ) -> Self {
        Self {
            id: id.to_owned(),
            value: value.map(str::to_owned),
            area,
            content: content.to_owned(),
            comment: None,
            requirements: Vec::new(),
            lesson,
            added,
        }
    }
}

fn remark(comments: &mut Vec<Comment>, grade: u64, text: &str) {
    comments.push(Comment {
        id: grade * 10 + comments.len() as u64,
        text: text.to_owned(),
    });
}
