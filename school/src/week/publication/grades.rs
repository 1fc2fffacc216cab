//! Publishing grades.

use super::Publication;
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

    /// A predicted grade of the semester.
    pub fn proposal(&mut self, who: Who, (id, value): (u64, &str), (lesson, category): (u64, u64)) {
        let mut grade = self.new_grade(who, (id, value), (lesson, category));
        grade.kind = GradeKind::SemesterProposal;
        self.enter(who, grade);
    }

    /// A grade of the semester beside its proposal. Whether a register does it so, or as
    /// [`settle`](Self::settle) does, is not known (API.md section 19).
    pub fn semester_grade(
        &mut self,
        who: Who,
        (id, value): (u64, &str),
        (lesson, category): (u64, u64),
    ) {
        let mut grade = self.new_grade(who, (id, value), (lesson, category));
        grade.kind = GradeKind::Semester;
        self.enter(who, grade);
    }

    /// A proposal becomes the grade of the semester under the same id.
    pub fn settle(&mut self, who: Who, id: u64, value: &str, category: u64) {
        let pupil = self.pupil(who);
        let category = pupil.institution.category_id(category);
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
        let key = grade_key(grade.id);
        self.pupil(who).grades.push(grade);
        self.say(who, "grades", "added", key);
    }

    /// Another value under the same id.
    pub fn change_grade(&mut self, who: Who, id: u64, value: &str) {
        if let Some(grade) = self.pupil(who).grade_mut(id) {
            grade.value = Some(value.to_owned());
            self.say(who, "grades", "changed", grade_key(id));
        }
    }

    /// A remark that comes later than its grade.
    pub fn comment_grade(&mut self, who: Who, id: u64, remark: &str) {
        if let Some(grade) = self.pupil(who).grade_mut(id) {
            grade.comment(remark);
            self.say(who, "grades", "changed", grade_key(id));
        }
    }

    /// A grade that was a mistake.
    pub fn remove_grade(&mut self, who: Who, id: u64) {
        self.pupil(who).grades.retain(|grade| grade.id != id);
        self.say(who, "grades", "removed", grade_key(id));
    }
}

fn grade_key(id: u64) -> String {
    format!("grades:{id}")
}
