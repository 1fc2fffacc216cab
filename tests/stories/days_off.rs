//! Days off of the school and of the own class.

use chrono::{Days, NaiveDate};
use school::register::{ClassFreeDay, SchoolFreeDay};
use school::{FaultKind, Who};
use serde_json::{Value, json};

use crate::support::world::{EAGER, World};

const OF_SCHOOL: &str = "/gateway/api/2.0/SchoolFreeDays";
const OF_CLASS: &str = "/gateway/api/2.0/ClassFreeDays";
/// Zosia's class, and another one of her school.
const OWN: u64 = 61_544;
const OTHER: u64 = 61_507;

fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

fn of_school(world: &World, change: impl FnOnce(&mut Vec<SchoolFreeDay>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.school_free_days));
}

fn of_class(world: &World, change: impl FnOnce(&mut Vec<ClassFreeDay>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.class_free_days));
}

fn break_of(id: u64, first: u64, last: u64) -> SchoolFreeDay {
    SchoolFreeDay {
        id,
        name: "Ferie jesienne".to_owned(),
        from: october(first),
        to: october(last),
    }
}

fn class_day(id: u64, class: u64, day: u64) -> ClassFreeDay {
    ClassFreeDay {
        id,
        class,
        kind: 15,
        day: october(day),
        lessons: None,
    }
}

/// What `history` shows of the last event: change, key, before and after.
fn last_event(world: &mut World) -> Value {
    let event = world.history().pop().unwrap();
    json!([event.change, event.key, event.before, event.after])
}

#[tokio::test]
async fn school_days_off_are_added_changed_removed_and_restored() {
    let mut world = World::watching("days_off").await;
    of_school(&world, |days| days.push(break_of(9001, 26, 30)));
    let added = world
        .reports("Zosia: dni wolne – Ferie jesienne (poniedziałek 26.10 – piątek 30.10)")
        .await;
    assert_eq!(added.changes, "days_off.added=1");
    of_school(&world, |days| days.last_mut().unwrap().to = october(29));
    world
        .reports("Zosia: zmiana dni wolnych – Ferie jesienne (poniedziałek 26.10 – czwartek 29.…")
        .await;
    assert_eq!(
        last_event(&mut world),
        json!(["changed", "school_free_days:9001",
            {"value": "2026-10-26/2026-10-30", "date": "2026-10-26", "text": "Ferie jesienne", "type": "school"},
            {"value": "2026-10-26/2026-10-29", "date": "2026-10-26", "text": "Ferie jesienne", "type": "school"}])
    );
    of_school(&world, |days| days.truncate(days.len() - 1));
    world.nothing_new().await;
    world
        .reports("Zosia: dni wolne usunięte – Ferie jesienne (poniedziałek 26.10 – czwartek 29.…")
        .await;
    of_school(&world, |days| days.push(break_of(9001, 26, 29)));
    world
        .reports("Zosia: dni wolne przywrócone – Ferie jesienne (poniedziałek 26.10 – czwartek…")
        .await;
}

#[tokio::test]
async fn only_days_off_of_the_childs_class_are_reported() {
    let mut world = World::watching("days_off").await;
    of_class(&world, |days| days.push(class_day(9101, OTHER, 21)));
    world.nothing_new().await;
    of_class(&world, |days| days.push(class_day(9102, OWN, 21)));
    world
        .reports("Zosia: dzień wolny – Wycieczka (środa 21.10)")
        .await;
    of_class(&world, |days| {
        days.last_mut().unwrap().lessons = Some((3, 5));
    });
    let letter = world
        .reports("Zosia: zmiana odwołanych lekcji – Wycieczka (środa 21.10)")
        .await;
    assert!(letter.text.contains("Lekcje: 3–5"), "{}", letter.text);
    assert_eq!(
        last_event(&mut world)[3],
        json!({"value": "2026-10-21", "category": "Wycieczka", "date": "2026-10-21", "lesson_no": 3, "text": "lessons 3-5", "type": "class"})
    );
}

#[tokio::test]
async fn past_days_off_may_vanish_silently() {
    let mut world = World::watching("days_off").await;
    of_class(&world, |days| days.push(class_day(9101, OWN, 6)));
    world
        .reports("Zosia: dzień wolny – Wycieczka (wtorek 6.10)")
        .await;
    world.at("2026-10-07T07:00");
    of_class(&world, Vec::clear);
    for _ in 0..3 {
        world.nothing_new().await;
    }
}

#[tokio::test]
async fn order_duplicates_and_white_space_are_no_changes() {
    let mut world = World::watching("days_off").await;
    of_school(&world, |days| {
        days.reverse();
        days.push(days[0].clone());
        for day in days.iter_mut() {
            day.name = day.name.replace(' ', "  ");
        }
    });
    world.nothing_new().await;
}

#[tokio::test]
async fn when_one_endpoint_fails_the_other_is_still_reported() {
    for (failing, key) in [
        (OF_SCHOOL, "class_free_days:9102"),
        (OF_CLASS, "school_free_days:9001"),
    ] {
        let world = World::new();
        of_class(&world, |days| days.push(class_day(9101, OWN, 21)));
        let mut world = world.after_the_first_run().await;
        world.school.fault(FaultKind::Status500, failing, 99);
        world.nothing_new().await;
        of_school(&world, |days| days.push(break_of(9001, 26, 30)));
        of_class(&world, |days| days.push(class_day(9102, OWN, 22)));
        for _ in 0..2 {
            world.minutes(20);
            world.once_all().await;
        }
        let keys: Vec<_> = world.history().into_iter().map(|event| event.key).collect();
        assert_eq!(keys, [key], "{failing}");
        // A missing entry means nothing while one of them cannot be read.
        assert_eq!(world.state_of("days_off"), "failing bad_answer");
        world.heal();
        world.minutes(20);
        world.once_all().await;
        assert_eq!(world.state_of("days_off"), "ok");
        assert_eq!(world.events(), ["days_off added"; 2], "{failing}");
    }
}

#[tokio::test]
async fn the_first_read_of_either_endpoint_is_silent() {
    for failing in [OF_SCHOOL, OF_CLASS] {
        let world = World::new();
        of_class(&world, |days| days.push(class_day(9101, OWN, 21)));
        world.school.fault(FaultKind::Status500, failing, 99);
        let mut world = world.settle_without_mail().await;
        world.heal();
        world.nothing_new().await;
        world.nothing_new().await;
    }
}

#[tokio::test]
async fn the_feed_fails_when_both_endpoints_fail() {
    let mut world = World::watching("days_off").await;
    world.school.fault(FaultKind::Status500, OF_SCHOOL, 99);
    world.school.fault(FaultKind::Status500, OF_CLASS, 99);
    world.nothing_new().await;
    assert_eq!(world.state_of("days_off"), "failing bad_answer");
}

/// Zosia's mother hears of everything at once, and the weeks show no lesson on these days of October any more.
fn empty(world: &World, days: impl IntoIterator<Item = u64>) {
    world.school.edit(Who::Zosia, |zosia| {
        zosia.timetable.empty_days = days.into_iter().map(october).collect();
    });
}

#[tokio::test]
async fn a_day_off_and_the_lessons_that_vanish_with_it_are_one_event() {
    for is_late in [false, true] {
        let world = World::of(&[Who::Zosia], EAGER);
        let mut world = world.after_the_first_run().await;
        empty(&world, 6..=6);
        if is_late {
            world.nothing_new().await;
        }
        of_school(&world, |days| days.push(break_of(9001, 6, 6)));
        for _ in 0..4 {
            world.minutes(20);
            world.once().await;
        }
        assert_eq!(world.events(), ["days_off added"], "{is_late}");
        // It is withdrawn, and its lessons are back: one event again.
        of_school(&world, |days| days.retain(|day| day.id != 9001));
        empty(&world, []);
        for _ in 0..7 {
            world.minutes(20);
            world.once().await;
        }
        let events = ["days_off added", "days_off removed"];
        assert_eq!(world.events(), events, "{is_late}");
    }
}

#[tokio::test]
async fn ten_days_off_hold_nothing() {
    let world = World::of(&[Who::Zosia], EAGER);
    let mut world = world.after_the_first_run().await;
    empty(&world, 6..=16);
    of_school(&world, |days| days.push(break_of(9001, 6, 16)));
    for _ in 0..4 {
        world.minutes(20);
        world.once().await;
        assert_eq!(world.state_of("timetable"), "ok");
    }
    assert_eq!(world.events(), ["days_off added"]);
}

#[tokio::test]
async fn a_day_that_is_emptied_without_a_day_off_is_one_line_among_the_cancellations() {
    let mut world = World::settled().await;
    empty(&world, 6..=6);
    world.nothing_new().await;
    let letter = world.reports("Zosia: wtorek 6.10 – brak lekcji").await;
    assert_eq!(letter.changes, "timetable.cancelled=1");
    assert!(
        letter.text.contains("wtorek, 6 października"),
        "{}",
        letter.text
    );
    let event = last_event(&mut world);
    assert_eq!(event[0], "cancelled");
    assert_eq!(event[1], "timetable:2026-10-06");
    assert_eq!(event[3]["status"], "cancelled");
    world.nothing_new().await;
    empty(&world, []);
    world
        .reports("Zosia: wtorek 6.10 – lekcje jednak się odbędą")
        .await;
    world.nothing_new().await;
}
