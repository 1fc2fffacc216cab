//! Publishes grades.

use super::Publication;
use crate::register::institution::category;
use crate::register::{Grade, GradeKind, Who};

/// Grades. Ids are whole, lessons and categories are positions in the lists of the class and the school.
impl Publication<'_> {
    /// A new ordinary grade, perhaps with a remark.
    pub fn grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
        remark: &str,
    ) {
        let grade = self.new_grade(who, (id, value), (lesson, category));
        let grade = if remark.is_empty() {
            grade
        } else {
            grade.with_comment(remark)
        };
        self.enter(who, grade);
    }

    /// A new grade that improves an earlier one.
    pub fn correction(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
        improved: u64,
    ) {
        let mut grade = self
            .new_grade(who, (id, value), (lesson, category))
            .with_comment("Poprawa.");
        grade.improves = Some(improved);
        self.enter(who, grade);
    }

    /// A predicted grade of the semester, or the grade itself beside it. Whether a register does it so, or as
    /// [`settle`](Self::settle) does, is not known (API.md section 19).
    pub fn semester_grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        lesson: u64,
        kind: GradeKind,
    ) {
        let category = match kind {
            GradeKind::Semester => category::SEMESTER,
            _ => category::SEMESTER_PROPOSAL,
        };
        let grade = self.new_grade(who, (id, value), (lesson, category));
        self.enter(who, Grade { kind, ..grade });
    }

    /// A proposal becomes the grade of the semester under the same id.
    pub fn settle(&mut self, who: Who, id: u64, value: &str) {
        let pupil = self.pupil(who);
        let category = pupil.institution.category_id(category::SEMESTER);
        if let Some(grade) = pupil.grade_mut(id) {
            grade.kind = GradeKind::Semester;
            grade.category = category;
        }
        self.change_grade(who, id, value);
    }

    fn new_grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
    ) -> Grade {
        let now = self.now;
        let pupil = self.pupil(who);
        Grade::partial(
            id,
            value,
            pupil.lesson_id(lesson),
            pupil.institution.category_id(category),
            now,
        )
    }

    fn enter(&mut self, who: Who, grade: Grade) {
        self.add(who, grade.id, |_| grade);
    }

    /// Another value under the same id.
    pub fn change_grade(&mut self, who: Who, id: u64, value: &str) {
        self.change(who, id, |grade: &mut Grade| {
            grade.value = Some(value.to_owned());
        });
    }

    /// A remark that comes later than its grade.
    pub fn comment_grade(&mut self, who: Who, id: u64, remark: &str) {
        self.change(who, id, |grade: &mut Grade| grade.comment(remark));
    }
}
