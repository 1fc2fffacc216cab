//! Grades, in each system that a school may use.

use school::register::institution::category;
use school::register::pupils::other_grades::{points, skill};
use school::register::{DescriptiveGrade, Grade, PointGrade, TextGrade};

use super::{QUICK, SLOW, Sort, found};

pub const GRADE: Sort = Sort {
    key: "grades:",
    rest: QUICK,
    enter: |pupil, id, now| {
        let (lesson, category) = (
            pupil.lesson_id(1),
            pupil.institution.category_id(category::TEST),
        );
        let value = ["1", "3", "4+", "5"][usize::try_from(id % 4).unwrap()];
        let grade = Grade::partial(id, value, lesson, category, now);
        pupil
            .grades
            .push(grade.with_comment(&format!("Dział {id}")));
    },
    change: Some(|pupil, id, _| found!(pupil.grades, id).comment("Proszę o podpis")),
    remove: Some(|pupil, id| pupil.grades.retain(|one| one.id != id)),
};

pub const WORDS: Sort = Sort {
    key: "base_text_grades:",
    rest: SLOW,
    enter: |pupil, id, now| {
        let grade = TextGrade::new(id, &format!("Diagnoza {id}"), pupil.lesson_id(2), now);
        pupil.other_grades.texts.push(grade);
    },
    change: Some(|pupil, id, _| found!(pupil.other_grades.texts, id).text += ", 80%"),
    remove: Some(|pupil, id| pupil.other_grades.texts.retain(|one| one.id != id)),
};

pub const SKILL: Sort = Sort {
    key: "descriptive_grades:",
    rest: SLOW,
    enter: |pupil, id, now| {
        let mut grade = DescriptiveGrade::new(id, "4", skill::SINGING, pupil.lesson_id(2), now);
        grade.comment(&format!("Piosenka {id}"));
        pupil.other_grades.descriptive.push(grade);
    },
    change: Some(|pupil, id, _| found!(pupil.other_grades.descriptive, id).comment("Brawo")),
    remove: Some(|pupil, id| pupil.other_grades.descriptive.retain(|one| one.id != id)),
};

pub const POINTS: Sort = Sort {
    key: "point_grades:",
    rest: SLOW,
    enter: |pupil, id, now| {
        let mut grade = PointGrade::new(id, 31.5, points::TEST, pupil.lesson_id(1), now);
        grade.comment(&format!("Arkusz {id}"));
        pupil.other_grades.points.push(grade);
    },
    change: Some(|pupil, id, _| found!(pupil.other_grades.points, id).points += 2.0),
    remove: Some(|pupil, id| pupil.other_grades.points.retain(|one| one.id != id)),
};
