//! Grades.

use school::Pupil;
use school::register::institution::category;
use school::register::pupils::plans::older;
use school::register::{Grade, GradeKind};

use super::{Row, at_once, unnoticed, walk};
use crate::support::october::october_at;

/// Zosia gets a grade in mathematics.
fn give<'a>(zosia: &'a mut Pupil, id: u64, value: &str) -> &'a mut Grade {
    let (lesson, category) = (
        zosia.lesson_id(older::MATHS),
        zosia.institution.category_id(category::QUIZ),
    );
    let grade = Grade::partial(id, value, lesson, category, october_at(5, 7, 5));
    zosia.grades.push(grade);
    zosia.grades.last_mut().unwrap()
}

fn give_a_test(zosia: &mut Pupil, id: u64, value: &str) {
    let test = zosia.institution.category_id(category::TEST);
    give(zosia, id, value).category = test;
}

fn grade(zosia: &mut Pupil, id: u64) -> &mut Grade {
    zosia.grade_mut(id).unwrap()
}

#[rustfmt::skip] // A row is a line.
const ROWS: &[Row] = &[
    at_once("added grades:1", "Zosia: matematyka – 3", |zosia| { give(zosia, 1, "3"); }),
    unnoticed(|zosia| zosia.grades.reverse()),
    at_once("changed grades:1", "Zosia: matematyka 3 → 4 (zmiana oceny)",
        |zosia| grade(zosia, 1).value = Some("4".into())),
    at_once("changed grades:1", "Zosia: matematyka – 4 (zmiana kategorii)",
        |zosia| grade(zosia, 1).category = zosia.institution.category_id(category::TEST)),
    at_once("changed grades:1", "Zosia: matematyka – 4 (nowy komentarz)", |zosia| grade(zosia, 1).comment("Dział I")),
    // Where there are no comments the register leaves the list out.
    at_once("changed grades:1", "Zosia: matematyka – 4 (zmiana komentarza)", |zosia| grade(zosia, 1).comments.clear()),
    at_once("removed grades:1", "Zosia: matematyka – 4 (ocena usunięta)",
        |zosia| zosia.grades.retain(|grade| grade.id != 1)),
    at_once("restored grades:1", "Zosia: matematyka – 4 (ocena przywrócona)", |zosia| give_a_test(zosia, 1, "4")),
    at_once("removed grades:1", "Zosia: matematyka – 4 (ocena usunięta)",
        |zosia| zosia.grades.retain(|grade| grade.id != 1)),
    at_once("changed grades:1", "Zosia: matematyka 4 → 5 (zmiana oceny)", |zosia| { give(zosia, 1, "5"); }),
    at_once("added grades:2", "Zosia: matematyka 5 → 6 (poprawa)", |zosia| give(zosia, 2, "6").improves = Some(1)),
    at_once("added grades:3", "Zosia: matematyka – 5 (przewidywana ocena śródroczna)",
        |zosia| give(zosia, 3, "5").kind = GradeKind::SemesterProposal),
    at_once("added grades:4", "Zosia: matematyka – 5 (ocena śródroczna zgodna z propozycją)",
        |zosia| give(zosia, 4, "5").kind = GradeKind::Semester),
    at_once("added grades:5", "Zosia: matematyka – 6 (przewidywana ocena roczna)",
        |zosia| give(zosia, 5, "6").kind = GradeKind::FinalProposal),
    at_once("added grades:6", "Zosia: matematyka – 6 (ocena roczna zgodna z propozycją)",
        |zosia| give(zosia, 6, "6").kind = GradeKind::Final),
    at_once("changed grades:5", "Zosia: matematyka 6 → 5 (zmiana przewidywanej oceny rocznej)",
        |zosia| grade(zosia, 5).value = Some("5".into())),
    // A proposal may become the grade under its own key.
    at_once("changed grades:3", "Zosia: matematyka – 5 (ocena śródroczna zgodna z propozycją)",
        |zosia| grade(zosia, 3).kind = GradeKind::Semester),
];

#[tokio::test]
async fn grades() {
    walk("grades", ROWS).await;
}
