//! Grades of other systems when the school starts.

use super::plans::{older, younger};
use crate::register::other_grades::{DescriptiveGrade, PartialGrade, PointGrade, TextGrade};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// The text grade of Zosia that is reworded and then withdrawn in the course of the week.
pub const DIAGNOSIS: u64 = 611_204;
/// The descriptive grade of Zosia that is withdrawn in the course of the week.
pub const SONG: u64 = 402_118;
/// The point grade of Ola that is changed in the course of the week.
pub const ROBOT: u64 = 770_311;
/// The point grade of Ola that is withdrawn in the course of the week.
pub const MAP: u64 = 770_314;
/// The partial grade of Jaś that gets another remark in the course of the week.
pub const TALE: &str = "4K9B";
/// The partial grade of Jaś that is withdrawn in the course of the week.
pub const LETTERS: &str = "4K9D";

/// Ids of `DescriptiveGrades/Skills`.
pub mod skill {
    /// "Ekspresja muzyczna. Śpiew"
    pub const SINGING: u64 = 50_101;
    /// "Ekspresja muzyczna. Rytm"
    pub const RHYTHM: u64 = 50_102;
}

/// Ids of `PointGrades/Categories`.
pub mod points {
    /// "Projekt w edytorze", of 20
    pub const PROJECT: u64 = 8801;
    /// "Sprawdzian", of 50
    pub const TEST: u64 = 8802;
    /// "Aktywność", which has no maximum
    pub const ACTIVITY: u64 = 8803;
}

/// Areas of learning: last part of the id, and name.
pub mod area {
    /// "Komunikacja - mówienie i słuchanie"
    pub const SPEAKING: (&str, &str) = ("3KLI", "Komunikacja - mówienie i słuchanie");
    /// "Pisanie"
    pub const WRITING: (&str, &str) = ("3KLM", "Pisanie");
    /// "Liczenie"
    pub const COUNTING: (&str, &str) = ("3KLQ", "Liczenie");
}

/// A text grade, one that is not shown, and a descriptive grade.
pub fn of_zosia(zosia: &mut Pupil, year: SchoolYear) {
    let added = at(year.before(14), 11, 25);
    let diagnosis = "diagnoza polonistyczna - sesja I\n      80%";
    let lesson = zosia.lesson_id(older::POLISH);
    let mut draft = TextGrade::new(611_377, "wpis roboczy", lesson, added);
    draft.is_shown = false;
    zosia.other_grades.texts = vec![TextGrade::new(DIAGNOSIS, diagnosis, lesson, added), draft];
    let lesson = zosia.lesson_id(older::MUSIC);
    let mut song = DescriptiveGrade::new(SONG, "6", skill::SINGING, lesson, added);
    song.comment("Pięknie zaśpiewana piosenka.");
    zosia.other_grades.descriptive = vec![song];
}

/// Points in several categories.
pub fn of_ola(ola: &mut Pupil, year: SchoolYear) {
    let rows = [
        (ROBOT, 16.0, points::PROJECT, older::COMPUTING, 12),
        (770_312, 41.5, points::TEST, older::MATHS, 10),
        (770_313, 3.0, points::ACTIVITY, older::HISTORY, 6),
        (MAP, 33.0, points::TEST, older::GEOGRAPHY, 5),
    ];
    let grade = |(id, points, category, lesson, days)| {
        let added = at(year.before(days), 10, 15);
        PointGrade::new(id, points, category, ola.lesson_id(lesson), added)
    };
    let mut grades: Vec<PointGrade> = rows.into_iter().map(grade).collect();
    for grade in grades.iter_mut().filter(|grade| grade.id == 770_312) {
        grade.comment("Zadanie 4 bez jednostek.");
    }
    ola.other_grades.points = grades;
}

/// Partial grades, which a first class has instead of grades.
pub fn of_jas(jas: &mut Pupil, year: SchoolYear) {
    let (lesson, added) = (jas.lesson_id(younger::EARLY), at(year.before(6), 12, 10));
    let new = |id, value, area, content| PartialGrade::new(id, value, area, content, lesson, added);
    let told = "Samodzielnie opowiada wysłuchany utwór.";
    let mut tale = new(TALE, Some("6"), area::SPEAKING, told);
    tale.comment = Some("Praca na lekcji".to_owned());
    tale.requirements = vec![
        ("7RQA", "Słucha z uwagą wypowiedzi innych"),
        ("7RQB", "Wypowiada się płynnie"),
    ];
    let counted = "Liczy w zakresie 20 z pomocą konkretów.";
    let letters = "Kreśli litery w liniaturze.";
    jas.other_grades.partial = vec![
        tale,
        new("4K9C", None, area::COUNTING, counted),
        new(LETTERS, Some("4"), area::WRITING, letters),
    ];
}
