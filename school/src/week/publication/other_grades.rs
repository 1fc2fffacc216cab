//! Publishing text, descriptive, point and partial grades.

use super::Publication;
use crate::register::Who;
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};

/// Text grades.
impl Publication<'_> {
    /// A grade in words.
    pub fn text_grade(&mut self, who: Who, id: u64, lesson: u64, text: &str) {
        let now = self.now;
        let pupil = self.pupil(who);
        let grade = TextGrade::new(id, text, pupil.lesson_id(lesson), now);
        pupil.other_grades.texts.push(grade);
        self.say(who, "grades", "added", text_key(id));
    }

    /// Other words under the same id.
    pub fn reword_grade(&mut self, who: Who, id: u64, text: &str) {
        let grades = &mut self.pupil(who).other_grades.texts;
        for grade in grades.iter_mut().filter(|grade| grade.id == id) {
            text.clone_into(&mut grade.text);
        }
        self.say(who, "grades", "changed", text_key(id));
    }

    /// A text that was a mistake.
    pub fn remove_text_grade(&mut self, who: Who, id: u64) {
        let grades = &mut self.pupil(who).other_grades.texts;
        grades.retain(|grade| grade.id != id);
        self.say(who, "grades", "removed", text_key(id));
    }
}

/// Descriptive grades.
impl Publication<'_> {
    /// A grade of a skill.
    pub fn skill_grade(&mut self, who: Who, (id, value): (u64, &str), (lesson, skill): (u64, u64)) {
        let now = self.now;
        let pupil = self.pupil(who);
        let grade = DescriptiveGrade::new(id, value, skill, pupil.lesson_id(lesson), now);
        pupil.other_grades.descriptive.push(grade);
        self.say(who, "grades", "added", descriptive_key(id));
    }

    /// A remark that comes later than its grade.
    pub fn comment_skill(&mut self, who: Who, id: u64, remark: &str) {
        let grades = &mut self.pupil(who).other_grades.descriptive;
        for grade in grades.iter_mut().filter(|grade| grade.id == id) {
            grade.comment(remark);
        }
        self.say(who, "grades", "changed", descriptive_key(id));
    }

    /// A grade of a skill that was a mistake.
    pub fn remove_skill_grade(&mut self, who: Who, id: u64) {
        let grades = &mut self.pupil(who).other_grades.descriptive;
        grades.retain(|grade| grade.id != id);
        self.say(who, "grades", "removed", descriptive_key(id));
    }
}

/// Point grades.
impl Publication<'_> {
    /// A grade in points.
    pub fn point_grade(
        &mut self,
        who: Who,
        (id, points): (u64, f64),
        (lesson, category): (u64, u64),
    ) {
        let now = self.now;
        let pupil = self.pupil(who);
        let grade = PointGrade::new(id, points, category, pupil.lesson_id(lesson), now);
        pupil.other_grades.points.push(grade);
        self.say(who, "grades", "added", point_key(id));
    }

    /// More points, or fewer.
    pub fn recount_points(&mut self, who: Who, id: u64, points: f64) {
        let grades = &mut self.pupil(who).other_grades.points;
        for grade in grades.iter_mut().filter(|grade| grade.id == id) {
            grade.points = points;
        }
        self.say(who, "grades", "changed", point_key(id));
    }

    /// A remark that comes later than its points.
    pub fn comment_points(&mut self, who: Who, id: u64, remark: &str) {
        let grades = &mut self.pupil(who).other_grades.points;
        for grade in grades.iter_mut().filter(|grade| grade.id == id) {
            grade.comment(remark);
        }
        self.say(who, "grades", "changed", point_key(id));
    }

    /// Points that were a mistake.
    pub fn remove_points(&mut self, who: Who, id: u64) {
        let grades = &mut self.pupil(who).other_grades.points;
        grades.retain(|grade| grade.id != id);
        self.say(who, "grades", "removed", point_key(id));
    }
}

/// Partial grades.
impl Publication<'_> {
    /// What a first-grader can do.
    pub fn partial_grade(
        &mut self,
        who: Who,
        (id, value): (&str, Option<&str>),
        (lesson, area): (u64, (&'static str, &'static str)),
        content: &str,
    ) {
        let now = self.now;
        let pupil = self.pupil(who);
        let lesson = pupil.lesson_id(lesson);
        let grade = PartialGrade::new(id, value, area, content, lesson, now);
        pupil.other_grades.partial.push(grade);
        self.say_partial(who, "added", id);
    }

    /// Another remark.
    pub fn comment_partial(&mut self, who: Who, id: &str, remark: &str) {
        let grades = &mut self.pupil(who).other_grades.partial;
        for grade in grades.iter_mut().filter(|grade| grade.id == id) {
            grade.comment = Some(remark.to_owned());
        }
        self.say_partial(who, "changed", id);
    }

    /// A partial grade that was a mistake.
    pub fn remove_partial(&mut self, who: Who, id: &str) {
        let grades = &mut self.pupil(who).other_grades.partial;
        grades.retain(|grade| grade.id != id);
        self.say_partial(who, "removed", id);
    }

    fn say_partial(&mut self, who: Who, change: &'static str, id: &str) {
        let school = self.pupil(who).institution.id;
        let key = format!("partial_grades:LID-DGS-PARTIALGRADE-{school}-{id}");
        self.say(who, "grades", change, key);
    }
}

fn text_key(id: u64) -> String {
    format!("base_text_grades:{id}")
}

fn descriptive_key(id: u64) -> String {
    format!("descriptive_grades:{id}")
}

fn point_key(id: u64) -> String {
    format!("point_grades:{id}")
}
