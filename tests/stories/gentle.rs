//! What the register has to bear from us.

use std::collections::BTreeMap;

use dzwonek::exit_code::ExitCode;
use school::{Pupil, Who};

use crate::support::world::{MAMA, World};

const ANTEK: Who = Who::Antek;

/// How often the timetable has been requested so far.
fn asked_for_the_timetable(world: &World) -> usize {
    let requests = world.school.requests();
    requests
        .iter()
        .filter(|request| request.path.contains("/Timetables"))
        .count()
}

/// The four are for slow feeds.
#[tokio::test]
async fn a_quiet_poll_takes_at_most_ten_requests_plus_four() {
    let mut world = World::of(&Who::ALL, MAMA).after_the_first_run().await;
    for _ in 0..6 {
        for poll in world.poll().await.polls {
            assert!(poll.requests <= 10 + 4, "{poll:?}");
        }
        world.minutes(20);
    }
}

#[tokio::test]
async fn a_refused_feed_is_retried_daily_and_opens_silently() {
    let mut world = World::of(&[ANTEK], MAMA).after_the_first_run().await;
    let refused = asked_for_the_timetable(&world);
    for _ in 0..23 {
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        world.hours(1);
    }
    assert_eq!(asked_for_the_timetable(&world), refused);
    world
        .school
        .edit(ANTEK, |antek| antek.timetable_is_public = true);
    world.hours(1);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert!(asked_for_the_timetable(&world) > refused);
    world.minutes(20);
    world.once().await;
    assert_eq!(world.events(), [""; 0]);
    let (_, status) = world.status_json();
    assert_eq!(status["students"][0]["feeds"][3]["state"], "ok");
}

/// Lookups, such as the daily one whether the child attends a kindergarten, and the way into Wiadomości:
/// no budget counts them.
const UNCOUNTED: [&str; 21] = [
    "/Subjects",
    "/Users",
    "/Classrooms",
    "/Lessons",
    "/TimetableEntries",
    "/Classes",
    "/Me",
    "/Categories",
    "/Comments",
    "/Types",
    "/GradingSystem",
    "/Skills",
    "/Auth/TokenInfo",
    "/Auth/UserInfo",
    "/Auth/Subjects",
    "/Auth/Classrooms",
    "/ms/kindergartens/",
    "/wiadomosci3",
    "/MultiDomainLogon/",
    "OAuth",
    "/loguj",
];

/// What every poll requests, of which ten are allowed.
const EVERY_POLL: [&str; 9] = [
    "/refreshToken",
    "/Grades?",
    "/SchoolNotices?",
    "/Timetables?",
    "/HomeWorks?",
    "/Attendances?",
    "/Notes?",
    "/messages?",
    "/wiadomosci/5?",
];

#[tokio::test]
async fn whatever_is_closed_a_poll_stays_within_its_budget() {
    type Edit = fn(&mut Pupil);
    let accounts: [(&str, Edit); 5] = [
        ("everything open", |_| {}),
        ("no justifications", |zosia| {
            zosia.closed = &["Justifications"];
        }),
        ("no notes", |zosia| zosia.has_notes = false),
        ("no timetable", |zosia| zosia.timetable_is_public = false),
        ("nothing but the rest", |zosia| {
            zosia.closed = &["Justifications", "Notes", "Attendances"];
            zosia.timetable_is_public = false;
        }),
    ];
    for (account, edit) in accounts {
        let mut world = World::new();
        world.school.edit(Who::Zosia, edit);
        world.once().await;
        // The first hours, and those in which closed feeds are tried again.
        for poll in 0..16 {
            if poll == 8 {
                world.hours(20);
            }
            world.minutes(20);
            let asked = counted_in_a_poll(&mut world).await;
            let is_any = |path: &str, parts: &[&str]| parts.iter().any(|part| path.contains(part));
            let every_poll = asked.iter().filter(|path| is_any(path, &EVERY_POLL));
            // The mailbox of closed justifications is one of the four.
            let ten = every_poll.filter(|path| !path.contains("/justifications/"));
            assert!(ten.count() <= 10, "{account} {poll}: {asked:#?}");
            assert!(asked.len() <= 10 + 4, "{account} {poll}: {asked:#?}");
        }
    }
}

#[tokio::test]
async fn slow_feeds_take_turns_in_four_requests_a_poll() {
    for who in [Who::Zosia, Who::Ola, Who::Jas] {
        let mut world = World::of(&[who], MAMA).after_the_first_run().await;
        let mut turns = BTreeMap::new();
        for _ in 0..12 {
            let mut slow = counted_in_a_poll(&mut world).await;
            slow.retain(|path| !EVERY_POLL.iter().any(|part| path.contains(part)));
            assert!(slow.len() <= 4, "{slow:?}");
            for path in slow {
                *turns.entry(path).or_insert(0) += 1;
            }
            world.minutes(20);
        }
        assert!(turns.values().all(|turns| *turns > 1), "{turns:?}");
    }
}

/// What the next poll requests, as far as it counts, each path followed by a question mark.
async fn counted_in_a_poll(world: &mut World) -> Vec<String> {
    let before = world.school.requests().len();
    world.poll().await;
    let requests = world.school.requests().split_off(before).into_iter();
    // A Wiadomości session that died in a pause costs a 401 and the way in.
    let answered = requests.filter(|one| one.status != 401);
    let paths = answered.map(|one| one.path + "?");
    paths
        .filter(|path| !UNCOUNTED.iter().any(|part| path.contains(part)))
        .collect()
}
