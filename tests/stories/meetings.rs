//! A meeting that stands in the agenda and among the conferences is reported once, in whatever order it gets
//! there, and nothing about it is lost.

use chrono::{Days, NaiveDate, NaiveTime};
use school::register::agenda::{Hour, agenda_category};
use school::register::{AgendaEntry, Conference, Pupil};
use school::{FaultKind, Who};

use crate::support::world::{World, warsaw};

const AT_ONCE: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["agenda", "conferences"]
digest = ""
"#;

const ONE_EACH: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["agenda"]
digest = ""

[[recipient]]
email = "tata@example.com"
instant = ["conferences"]
digest = ""
"#;

const HERE: u64 = 9_130_001;
const THERE: u64 = 15_001;
const AGENDA: &str = "/gateway/api/2.0/HomeWorks";

async fn settled() -> World {
    World::of(&[Who::Zosia], AT_ONCE)
        .after_the_first_run()
        .await
}

/// A day of October.
fn october(day: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 30).unwrap() + Days::new(day)
}

/// The hours of an evening that begins at 17 or at 18.
fn evening(hour: u32) -> Hour {
    match hour {
        17 => Hour::Clock("17:00", "18:00"),
        _ => Hour::Clock("18:00", "19:00"),
    }
}

fn edit(world: &World, change: impl FnOnce(&mut Pupil)) {
    world.school.edit(Who::Zosia, change);
}

/// The meeting appears in the agenda.
fn enter_here(world: &World, day: u64, hour: u32) {
    edit(world, |zosia| {
        zosia.agenda.entries.push(AgendaEntry {
            id: HERE,
            content: "Zapraszamy na zebranie klasy 5b".to_owned(),
            category: agenda_category::OTHER,
            date: october(day),
            hour: evening(hour),
            lesson: None,
            author: zosia.institution.class.tutor,
            room: None,
            added: warsaw("2026-10-05T07:10").naive_utc(),
        });
    });
}

/// The meeting appears among the conferences.
fn enter_there(world: &World, day: u64, hour: u32) {
    edit(world, |zosia| {
        zosia.conferences.push(Conference {
            id: THERE,
            class: zosia.institution.class.id,
            name: "Zebranie".to_owned(),
            topic: "Sprawy bieżące".to_owned(),
            date: october(day),
            time: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
            teacher: zosia.institution.class.tutor,
            room: None,
        });
    });
}

fn move_here(world: &World, day: u64, hour: u32) {
    edit(world, |zosia| {
        let entry = zosia.agenda.get_mut(HERE).unwrap();
        (entry.date, entry.hour) = (october(day), evening(hour));
    });
}

fn change_there(world: &World, change: impl FnOnce(&mut Conference)) {
    edit(world, |zosia| {
        let mut all = zosia.conferences.iter_mut();
        change(all.find(|meeting| meeting.id == THERE).unwrap());
    });
}

fn move_there(world: &World, day: u64, hour: u32) {
    change_there(world, |meeting| {
        meeting.date = october(day);
        meeting.time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    });
}

fn erase_here(world: &World) {
    edit(world, |zosia| {
        zosia.agenda.entries.retain(|entry| entry.id != HERE);
    });
}

fn erase_there(world: &World) {
    edit(world, |zosia| {
        zosia.conferences.retain(|meeting| meeting.id != THERE);
    });
}

/// What two polls report, because a disappearance counts when the second poll agrees.
async fn polls_report(world: &mut World, expected: &[&str]) {
    let known = world.events().len();
    for _ in 0..2 {
        world.minutes(20);
        world.once_all().await;
    }
    assert_eq!(world.events().split_off(known), expected);
    assert_eq!(world.letters().len(), expected.len());
}

/// The meeting comes, goes and comes back.
#[tokio::test]
async fn a_meeting_in_both_feeds_is_reported_in_the_agenda() {
    let mut world = settled().await;
    enter_here(&world, 21, 17);
    enter_there(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
    move_here(&world, 22, 18);
    move_there(&world, 22, 18);
    polls_report(&mut world, &["agenda changed"]).await;
    erase_here(&world);
    erase_there(&world);
    polls_report(&mut world, &["agenda removed"]).await;
    enter_there(&world, 22, 18);
    enter_here(&world, 22, 18);
    polls_report(&mut world, &["agenda restored"]).await;
}

#[tokio::test]
async fn what_the_agenda_reported_is_not_repeated_by_the_conferences() {
    let mut world = settled().await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
    enter_there(&world, 21, 17);
    polls_report(&mut world, &[]).await;
    move_here(&world, 22, 17);
    polls_report(&mut world, &["agenda changed"]).await;
    move_there(&world, 22, 17);
    polls_report(&mut world, &[]).await;
    erase_here(&world);
    polls_report(&mut world, &["agenda removed"]).await;
    erase_there(&world);
    polls_report(&mut world, &[]).await;
}

#[tokio::test]
async fn what_the_conferences_reported_is_not_repeated_by_the_agenda() {
    let mut world = settled().await;
    enter_there(&world, 21, 17);
    polls_report(&mut world, &["conferences added"]).await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &[]).await;
    move_there(&world, 22, 18);
    polls_report(&mut world, &["conferences changed"]).await;
    move_here(&world, 22, 18);
    polls_report(&mut world, &[]).await;
    // Back again, the agenda first.
    move_here(&world, 21, 17);
    polls_report(&mut world, &["agenda changed"]).await;
    move_there(&world, 21, 17);
    polls_report(&mut world, &[]).await;
    // It stands in the agenda, and is removed when it vanishes there.
    erase_there(&world);
    polls_report(&mut world, &[]).await;
    erase_here(&world);
    polls_report(&mut world, &["agenda removed"]).await;
    enter_there(&world, 21, 17);
    polls_report(&mut world, &["conferences restored"]).await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &[]).await;
}

#[tokio::test]
async fn a_meeting_leaving_the_agenda_and_returning_is_reported_twice() {
    let mut world = settled().await;
    enter_there(&world, 21, 17);
    polls_report(&mut world, &["conferences added"]).await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &[]).await;
    erase_here(&world);
    polls_report(&mut world, &["agenda removed"]).await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &["agenda restored"]).await;
}

#[tokio::test]
async fn what_the_agenda_cannot_say_the_conferences_report() {
    let mut world = settled().await;
    enter_here(&world, 21, 17);
    enter_there(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
    edit(&world, |zosia| {
        let room = zosia.institution.room_id(1);
        let mut all = zosia.conferences.iter_mut();
        let meeting = all.find(|meeting| meeting.id == THERE).unwrap();
        meeting.room = Some(room);
    });
    polls_report(&mut world, &["conferences changed"]).await;
    change_there(&world, |meeting| "Oceny".clone_into(&mut meeting.topic));
    polls_report(&mut world, &["conferences changed"]).await;
    // It moves to another evening, and nobody updates the agenda.
    move_there(&world, 28, 17);
    polls_report(&mut world, &["conferences changed"]).await;
}

#[tokio::test]
async fn an_hour_is_reported_by_whichever_feed_has_it_first() {
    let mut world = settled().await;
    let midnight = 0;
    enter_there(&world, 21, midnight);
    polls_report(&mut world, &["conferences added"]).await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
    move_there(&world, 21, 17);
    polls_report(&mut world, &[]).await;
}

#[tokio::test]
async fn a_conference_without_an_hour_matches_the_agendas_meeting() {
    let mut world = settled().await;
    enter_here(&world, 21, 17);
    enter_there(&world, 21, 0);
    polls_report(&mut world, &["agenda added"]).await;
    move_there(&world, 21, 17);
    polls_report(&mut world, &[]).await;
    // An hour that contradicts the agenda's is news.
    move_there(&world, 21, 18);
    polls_report(&mut world, &["conferences changed"]).await;
}

#[tokio::test]
async fn two_kinds_of_meeting_on_one_day_stay_two() {
    let mut world = settled().await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
    enter_there(&world, 21, 0);
    change_there(&world, |meeting| {
        "Konsultacje".clone_into(&mut meeting.name);
    });
    polls_report(&mut world, &["conferences added"]).await;
}

#[tokio::test]
async fn a_seeded_meeting_is_reported_when_the_agenda_gets_it() {
    let world = World::of(&[Who::Zosia], AT_ONCE);
    enter_there(&world, 21, 17);
    let mut world = world.after_the_first_run().await;
    enter_here(&world, 21, 17);
    polls_report(&mut world, &["agenda added"]).await;
}

#[tokio::test]
async fn a_failing_agenda_is_waited_for_but_not_a_closed_one() {
    for (is_closed, events) in [(false, &[][..]), (true, &["conferences removed"])] {
        let mut world = settled().await;
        enter_here(&world, 21, 17);
        enter_there(&world, 21, 17);
        polls_report(&mut world, &["agenda added"]).await;
        if is_closed {
            edit(&world, |zosia| zosia.closed = &["HomeWorks"]);
        } else {
            world.school.fault(FaultKind::Html, AGENDA, 99);
        }
        erase_there(&world);
        polls_report(&mut world, events).await;
    }
}

#[tokio::test]
async fn a_recipient_of_either_feed_hears_of_the_meeting() {
    for in_the_agenda_first in [true, false] {
        let world = World::of(&[Who::Zosia], ONE_EACH);
        let mut world = world.after_the_first_run().await;
        for here in [in_the_agenda_first, !in_the_agenda_first] {
            if here {
                enter_here(&world, 21, 17);
            } else {
                enter_there(&world, 21, 17);
            }
            world.minutes(20);
            world.once_all().await;
        }
        let mut fates = world.fates();
        fates.sort();
        assert_eq!(
            fates,
            [
                "mama@example.com instant sent",
                "tata@example.com instant sent"
            ]
        );
    }
}
