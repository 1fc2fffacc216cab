//! Grades of behaviour.

use chrono::{NaiveDate, NaiveDateTime};
use school::Who;
use school::register::pupils::conduct::category;
use school::register::{BehaviourGrade, BehaviourMark};
use serde_json::json;

use crate::support::world::World;

fn moment() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    day.and_hms_opt(7, 10, 0).unwrap()
}

fn edit(world: &World, change: impl FnOnce(&mut Vec<BehaviourGrade>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.behaviour));
}

/// A new grade, by the maths teacher.
fn give(world: &World, mark: BehaviourMark) {
    world.school.edit(Who::Zosia, |zosia| {
        zosia.behaviour.push(BehaviourGrade {
            id: 670_001,
            mark,
            category: category::HELP,
            teacher: zosia.institution.class.tutor,
            added: moment(),
            text: Some("Pomoc".to_owned()),
            comment: None,
        });
    });
}

#[tokio::test]
async fn points_are_added_changed_removed_and_restored() {
    let mut world = World::watching("behaviour").await;
    give(&world, BehaviourMark::Points(5.0));
    let letter = world
        .reports("Zosia: zachowanie +5 pkt (Praca na rzecz szkoły)")
        .await;
    assert_eq!(letter.changes, "behaviour.added=1");
    let event = world.history().remove(0);
    assert_eq!(event.key, "behaviour_grades_points:670001");
    assert_eq!(
        serde_json::to_value(&event.after).unwrap(),
        json!({"value": "+5", "category": "Praca na rzecz szkoły", "comment": "Pomoc",
            "teacher": "Anna Kowal", "date": "2026-10-05", "type": "positive"})
    );
    edit(&world, |grades| {
        grades.last_mut().unwrap().mark = BehaviourMark::Points(-2.0);
    });
    world
        .reports("Zosia: zachowanie +5 pkt → −2 pkt (zmiana punktów)")
        .await;
    edit(&world, |grades| {
        grades.last_mut().unwrap().text = Some("Hałas".to_owned());
    });
    let letter = world
        .reports("Zosia: zachowanie −2 pkt (zmiana komentarza)")
        .await;
    assert!(
        letter.text.contains("Hałas (wcześniej: Pomoc)"),
        "{}",
        letter.text
    );
    let taken = world
        .school
        .edit(Who::Zosia, |zosia| zosia.behaviour.pop().unwrap());
    world.nothing_new().await;
    world
        .reports("Zosia: zachowanie −2 pkt (punkty usunięte)")
        .await;
    edit(&world, |grades| grades.push(taken));
    world
        .reports("Zosia: zachowanie −2 pkt (punkty przywrócone)")
        .await;
}

#[tokio::test]
async fn a_grade_of_the_scale_is_called_by_its_name() {
    let mut world = World::watching("behaviour").await;
    give(&world, BehaviourMark::Scale(2));
    world
        .reports("Zosia: zachowanie – bardzo dobre (Praca na rzecz szkoły)")
        .await;
    edit(&world, |grades| {
        grades.last_mut().unwrap().mark = BehaviourMark::Scale(6);
    });
    world
        .reports("Zosia: zachowanie bardzo dobre → naganne (zmiana oceny zachowania)")
        .await;
    let kinds: Vec<_> = world
        .history()
        .iter()
        .map(|event| event.after.as_ref().unwrap().kind)
        .collect();
    assert_eq!(kinds, [Some("positive"), Some("negative")]);
    let late = Some((7_102, "Spóźnienia".to_owned()));
    edit(&world, |grades| grades.last_mut().unwrap().comment = late);
    let letter = world
        .reports("Zosia: zachowanie – naganne (zmiana komentarza)")
        .await;
    assert!(letter.text.contains("Spóźnienia"), "{}", letter.text);
}

#[tokio::test]
async fn order_duplicates_and_white_space_are_no_changes() {
    let mut world = World::watching("behaviour").await;
    edit(&world, |grades| {
        grades.reverse();
        grades.push(grades[0].clone());
        for grade in grades.iter_mut() {
            grade.text = grade.text.as_ref().map(|text| text.replace(' ', "  "));
        }
    });
    world.nothing_new().await;
}
