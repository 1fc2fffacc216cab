//! A class that is split into groups: only the child's own concern its family.

use chrono::NaiveDate;
use school::Who;
use school::register::pupils::plans::older;
use school::register::timetable::{Happening, Slot};

use crate::support::world::World;

/// The fifth lesson of next Monday, English: the child's group is the first, where the standing plan says so.
fn call_off(world: &World, group: u64) {
    world.school.edit(Who::Zosia, |zosia| {
        let slot = Slot {
            date: NaiveDate::from_ymd_opt(2026, 10, 12).unwrap(),
            number: 5,
            group: Some(zosia.institution.class.id * 10 + group),
        };
        let id = zosia.timetable.next_deviation_id();
        zosia.timetable.deviate(id, slot, Happening::Cancelled);
    });
}

fn close_the_plan(world: &World) {
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.closed = &["TimetableEntries"]);
}

#[tokio::test]
async fn what_happens_to_another_group_is_neither_told_nor_shown() {
    let mut world = World::settled().await;
    call_off(&world, 2);
    world.nothing_new().await;
    call_off(&world, 1);
    let letter = world
        .reports("Zosia: poniedziałek 12.10 – odwołana 5. lekcja (język angielski)")
        .await;
    assert_eq!(letter.changes, "timetable.cancelled=1");
    world.at("2026-10-12T06:30");
    world.once().await;
    let digest = world.only_letter();
    assert!(digest.text.contains("ang gr. 1"), "{}", digest.text);
    assert!(!digest.text.contains("ang gr. 2"), "{}", digest.text);
}

#[tokio::test]
async fn where_the_plan_does_not_say_whose_a_group_is_both_are_told_with_their_names() {
    let world = World::new();
    close_the_plan(&world);
    let mut world = world.after_the_first_run().await;
    call_off(&world, 2);
    let letter = world
        .reports("Zosia: poniedziałek 12.10 – odwołana 5. lekcja (język angielski)")
        .await;
    assert!(
        letter.text.contains("Grupa: 5b ang gr. 2"),
        "{}",
        letter.text
    );
}

#[tokio::test]
async fn that_it_becomes_known_whose_a_group_is_or_is_forgotten_is_no_news() {
    let mut world = World::settled().await;
    close_the_plan(&world);
    for day in [6, 7] {
        world.at(&format!("2026-10-0{day}T08:00"));
        for _ in 0..3 {
            world.nothing_new().await;
        }
        // The register says so again.
        world.school.edit(Who::Zosia, |zosia| zosia.closed = &[]);
    }
    // The child changes to the other group.
    world.school.edit(Who::Zosia, |zosia| {
        zosia.timetable.lessons_of_others = vec![zosia.lesson_id(older::ENGLISH_1)];
    });
    world.at("2026-10-08T08:30");
    for _ in 0..3 {
        world.nothing_new().await;
    }
    call_off(&world, 1);
    world.nothing_new().await;
    call_off(&world, 2);
    world
        .reports("Zosia: poniedziałek 12.10 – odwołana 5. lekcja (język angielski)")
        .await;
}
