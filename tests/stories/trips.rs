//! Trips of the school.

use chrono::{Days, NaiveDate};
use school::Who;
use school::register::Trip;
use serde_json::json;

use crate::support::world::World;

fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

pub fn ojcow(day: u64) -> Trip {
    Trip {
        id: 41,
        destination: "Ojców".to_owned(),
        route: "Kraków – Ojców".to_owned(),
        locomotion: "autokar".to_owned(),
        from: october(day),
        to: october(day),
        coordinator: None,
    }
}

fn edit(world: &World, change: impl FnOnce(&mut Vec<Trip>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.trips));
}

#[tokio::test]
async fn a_trip_is_added_changed_removed_and_restored() {
    let mut world = World::watching("trips").await;
    edit(&world, |trips| trips.push(ojcow(21)));
    let letter = world
        .reports("Zosia: wycieczka – Ojców (środa 21.10)")
        .await;
    assert_eq!(letter.changes, "trips.added=1");
    let event = world.history().remove(0);
    assert_eq!(event.key, "school_trips:41");
    assert_eq!(
        serde_json::to_value(&event.after).unwrap(),
        json!({"value": "2026-10-21", "date": "2026-10-21", "teacher": "Anna Kowal",
            "text": "Ojców\nKraków – Ojców\nautokar"})
    );
    edit(&world, |trips| *trips = vec![ojcow(22)]);
    world
        .reports("Zosia: zmiana wycieczki – Ojców (środa 21.10 → czwartek 22.10)")
        .await;
    edit(&world, |trips| {
        trips[0].coordinator = Some("Lis Ewa".to_owned());
    });
    let letter = world
        .reports("Zosia: zmiana wycieczki – Ojców (czwartek 22.10)")
        .await;
    assert!(
        letter.text.contains("Kierownik: Lis Ewa"),
        "{}",
        letter.text
    );
    edit(&world, Vec::clear);
    world.nothing_new().await;
    world
        .reports("Zosia: wycieczka usunięta – Ojców (czwartek 22.10)")
        .await;
    edit(&world, |trips| {
        trips.push(Trip {
            coordinator: Some("Lis Ewa".to_owned()),
            ..ojcow(22)
        });
    });
    world
        .reports("Zosia: wycieczka przywrócona – Ojców (czwartek 22.10)")
        .await;
}

#[tokio::test]
async fn a_past_trip_may_vanish_and_white_space_change_silently() {
    let mut world = World::watching("trips").await;
    edit(&world, |trips| trips.push(ojcow(6)));
    world
        .reports("Zosia: wycieczka – Ojców (wtorek 6.10)")
        .await;
    edit(&world, |trips| {
        trips[0].route = " Kraków  –  Ojców ".to_owned();
    });
    world.nothing_new().await;
    world.at("2026-10-07T07:00");
    edit(&world, Vec::clear);
    for _ in 0..3 {
        world.nothing_new().await;
    }
}

#[tokio::test]
async fn a_school_without_trips_is_closed_and_opens_silently() {
    let world = World::new();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.closed = &["SchoolTrips"]);
    edit(&world, |trips| trips.push(ojcow(21)));
    let mut world = world.after_the_first_run().await;
    assert_eq!(world.state_of("trips"), "closed no_access");
    world.school.edit(Who::Zosia, |zosia| zosia.closed = &[]);
    world.hours(25);
    world.nothing_new().await;
    assert_eq!(world.state_of("trips"), "ok");
}
