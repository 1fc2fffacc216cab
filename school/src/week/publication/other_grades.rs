//! Publishes text, descriptive, point and partial grades.

use super::Publication;
use crate::register::Who;
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};

/// Lessons are positions in the list of the class.
impl Publication<'_> {
    /// A grade in words.
    pub fn text_grade(&mut self, who: Who, id: u64, lesson: u64, text: &str) {
        let now = self.now;
        self.add(who, id, |pupil| {
            TextGrade::new(id, text, pupil.lesson_id(lesson), now)
        });
    }

    /// Other words under the same id.
    pub fn reword_grade(&mut self, who: Who, id: u64, text: &str) {
        self.change(who, id, |grade: &mut TextGrade| {
            text.clone_into(&mut grade.text);
        });
    }

    /// A grade of a skill.
    pub fn skill_grade(&mut self, who: Who, (id, value): (u64, &str), (lesson, skill): (u64, u64)) {
        let now = self.now;
        self.add(who, id, |pupil| {
            DescriptiveGrade::new(id, value, skill, pupil.lesson_id(lesson), now)
        });
    }

    /// A remark that comes later than its grade.
    pub fn comment_skill(&mut self, who: Who, id: u64, remark: &str) {
        self.change(who, id, |grade: &mut DescriptiveGrade| {
            grade.comment(remark);
        });
    }

    /// A grade in points.
    pub fn point_grade(
        &mut self,
        who: Who,
        (id, points): (u64, f64),
        (lesson, category): (u64, u64),
    ) {
        let now = self.now;
        self.add(who, id, |pupil| {
            PointGrade::new(id, points, category, pupil.lesson_id(lesson), now)
        });
    }

    /// More points, or fewer.
    pub fn recount_points(&mut self, who: Who, id: u64, points: f64) {
        self.change(who, id, |grade: &mut PointGrade| grade.points = points);
    }

    /// A remark that comes later than its points.
    pub fn comment_points(&mut self, who: Who, id: u64, remark: &str) {
        self.change(who, id, |grade: &mut PointGrade| grade.comment(remark));
    }

    /// A partial grade of a first-grader.
    pub fn partial_grade(
        &mut self,
        who: Who,
        (id, value): (&'static str, Option<&str>),
        (lesson, area): (u64, (&'static str, &'static str)),
        content: &str,
    ) {
        let now = self.now;
        self.add(who, id, |pupil| {
            PartialGrade::new(id, value, area, content, pupil.lesson_id(lesson), now)
        });
    }

    /// Another remark.
    pub fn comment_partial(&mut self, who: Who, id: &'static str, remark: &str) {
        self.change(who, id, |grade: &mut PartialGrade| {
            grade.comment = Some(remark.to_owned());
        });
    }
}
