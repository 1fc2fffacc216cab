//! The lucky number is reported when it is the child's own.

use chrono::{Days, NaiveDate};
use school::register::LuckyNumber;
use school::{FaultKind, Who};
use serde_json::json;

use crate::support::world::World;

/// The number for a day of October is drawn; Zosia's own is 24.
fn draw(world: &World, number: u64, day: u64) {
    let day = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day);
    let lucky = Some(LuckyNumber { number, day });
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.lucky_number = lucky);
}

#[tokio::test]
async fn the_childs_own_number_is_reported_once_for_its_day() {
    let mut world = World::watching("lucky_number").await;
    draw(&world, 24, 6);
    let letter = world
        .reports("Zosia: szczęśliwy numerek 24 – wtorek 6.10")
        .await;
    assert_eq!(letter.changes, "lucky_number.added=1");
    assert!(
        letter.text.contains("wtorek, 6 października"),
        "{}",
        letter.text
    );
    let event = world.history().remove(0);
    assert_eq!(event.key, "lucky_numbers:2026-10-06");
    let after = serde_json::to_value(&event.after).unwrap();
    assert_eq!(after, json!({"value": "24", "date": "2026-10-06"}));

    world.nothing_new().await;
    draw(&world, 9, 7);
    world.nothing_new().await;
    draw(&world, 24, 6);
    world.nothing_new().await;
    draw(&world, 24, 7);
    world
        .reports("Zosia: szczęśliwy numerek 24 – środa 7.10")
        .await;
}

#[tokio::test]
async fn other_and_past_numbers_are_no_news() {
    let mut world = World::watching("lucky_number").await;
    for (number, day) in [(9, 6), (24, 4), (9, 7)] {
        draw(&world, number, day);
        world.nothing_new().await;
    }
}

#[tokio::test]
async fn a_number_present_at_the_first_read_is_no_news() {
    let world = World::new();
    draw(&world, 24, 6);
    let mut world = world.after_the_first_run().await;
    world.nothing_new().await;
    assert_eq!(world.state_of("lucky_number"), "ok");
}

#[tokio::test]
async fn a_school_without_numbers_is_closed_not_broken() {
    let world = World::new();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.lucky_number = None);
    let mut world = world.after_the_first_run().await;
    assert_eq!(world.state_of("lucky_number"), "closed disabled");
}

#[tokio::test]
async fn nothing_is_reported_while_the_childs_number_is_unknown() {
    let world = World::new();
    draw(&world, 9, 5);
    let users = "/gateway/api/2.0/Users/";
    world.school.fault(FaultKind::Status500, users, 99);
    let mut world = world.settle_without_mail().await;
    assert_eq!(world.state_of("lucky_number"), "failing bad_answer");
    world.heal();
    draw(&world, 24, 6);
    world.nothing_new().await;
    assert_eq!(world.state_of("lucky_number"), "ok");
}
