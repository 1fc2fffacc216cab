//! Meetings with parents.

use chrono::{Days, NaiveDate, NaiveTime};
use school::register::{Conference, Membership};
use school::{FaultKind, Who};
use serde_json::json;

use crate::support::world::World;

const CLASSES: &str = "/gateway/api/2.0/Classes";

/// Zosia's class, and another one of her school.
const OWN: u64 = 61_544;
const OTHER: u64 = 61_507;

fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

fn edit(world: &World, change: impl FnOnce(&mut Vec<Conference>)) {
    world
        .school
        .edit(Who::Zosia, |zosia| change(&mut zosia.conferences));
}

fn meeting(id: u64, class: u64, day: u64) -> Conference {
    Conference {
        id,
        class,
        name: "Zebranie".to_owned(),
        topic: "Sprawy bieżące".to_owned(),
        date: october(day),
        time: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        teacher: 0,
        room: None,
    }
}

#[tokio::test]
async fn a_meeting_is_added_changed_removed_and_restored() {
    let mut world = World::watching("conferences").await;
    let teacher = world
        .school
        .edit(Who::Zosia, |zosia| zosia.institution.class.tutor);
    let ours = Conference {
        teacher,
        ..meeting(15_001, OWN, 21)
    };
    edit(&world, |all| all.push(ours.clone()));
    let letter = world
        .reports("Zosia: zebranie – Sprawy bieżące (środa 21.10, 17:00)")
        .await;
    assert_eq!(letter.changes, "conferences.added=1");
    let event = world.history().remove(0);
    assert_eq!(event.key, "parent_teacher_conferences:15001");
    assert_eq!(
        serde_json::to_value(&event.after).unwrap(),
        json!({"text": "Zebranie\nSprawy bieżące", "teacher": "Anna Kowal", "date": "2026-10-21", "time_from": "17:00"})
    );
    edit(&world, |all| all.last_mut().unwrap().time = NaiveTime::MIN);
    world
        .reports("Zosia: zmiana zebrania – środa 21.10, 17:00 → bez godziny (Sprawy bieżące)")
        .await;
    edit(&world, |all| {
        all.last_mut().unwrap().topic = "Oceny".to_owned();
    });
    let letter = world
        .reports("Zosia: zmiana zebrania – Oceny (środa 21.10)")
        .await;
    let text = &letter.text;
    assert!(
        text.contains("Temat: Oceny (wcześniej: Sprawy bieżące)"),
        "{text}"
    );
    let taken = world
        .school
        .edit(Who::Zosia, |zosia| zosia.conferences.pop().unwrap());
    world.nothing_new().await;
    world
        .reports("Zosia: zebranie usunięte – Oceny (środa 21.10)")
        .await;
    edit(&world, |all| all.push(taken));
    world
        .reports("Zosia: zebranie przywrócone – Oceny (środa 21.10)")
        .await;
}

#[tokio::test]
async fn other_classes_meetings_order_and_white_space_are_no_news() {
    let mut world = World::watching("conferences").await;
    edit(&world, |all| all.push(meeting(15_002, OTHER, 21)));
    world.nothing_new().await;
    edit(&world, |all| {
        all.reverse();
        all.push(all[0].clone());
        for meeting in all.iter_mut() {
            meeting.topic = meeting.topic.replace(' ', "  ");
        }
    });
    world.nothing_new().await;
}

#[tokio::test]
async fn a_past_meeting_may_vanish_silently() {
    let mut world = World::watching("conferences").await;
    edit(&world, |all| all.push(meeting(15_001, OWN, 6)));
    world
        .reports("Zosia: zebranie – Sprawy bieżące (wtorek 6.10, 17:00)")
        .await;
    world.at("2026-10-07T07:00");
    edit(&world, |all| all.retain(|meeting| meeting.id != 15_001));
    for _ in 0..3 {
        world.nothing_new().await;
    }
}

#[tokio::test]
async fn nothing_is_reported_while_the_childs_class_is_unknown() {
    let world = World::new();
    let in_class = |world: &World, membership| {
        world
            .school
            .edit(Who::Zosia, |zosia| zosia.membership = membership);
    };
    in_class(&world, Membership::Between);
    world.school.fault(FaultKind::Status500, CLASSES, 99);
    let mut world = world.settle_without_mail().await;
    assert_eq!(world.state_of("conferences"), "failing bad_answer");
    world.heal();
    in_class(&world, Membership::Member);
    world.nothing_new().await;
    assert_eq!(world.state_of("conferences"), "ok");
    edit(&world, |all| all.push(meeting(15_001, OWN, 21)));
    world.minutes(20);
    world.once_all().await;
    assert_eq!(world.events(), ["conferences added"]);
}

#[tokio::test]
async fn when_the_classes_are_unreadable_me_names_the_class() {
    let world = World::new();
    world.school.fault(FaultKind::Status500, CLASSES, 99);
    let mut world = world.settle_without_mail().await;
    assert_eq!(world.state_of("conferences"), "ok");
    edit(&world, |all| all.push(meeting(15_001, OWN, 21)));
    world.minutes(20);
    world.once_all().await;
    assert_eq!(world.events(), ["conferences added"]);
}
