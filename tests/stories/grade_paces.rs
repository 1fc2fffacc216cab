//! How often the grade systems are read.

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Pupil, School, Who};

use crate::grade_systems::{PARTIAL, SYSTEMS, family_of, grade_once_more};
use crate::support::world::{MAMA, World};

const FIRST: &str = "/gateway/api/2.0/Grades";
const PARTIAL_OF_A_PUPIL: &str = "Auth/DescriptiveGradingSystem/PartialGrades/Student";

/// How often a path was requested after the first `skipped` requests.
fn asked(school: &School, path: &str, skipped: usize) -> usize {
    let requests = school.requests();
    let is_it = |asked: &str| match asked.strip_prefix(path) {
        Some(rest) => rest.is_empty() || path == PARTIAL,
        None => false,
    };
    requests[skipped..]
        .iter()
        .filter(|request| is_it(&request.path))
        .count()
}

/// What one poll requests: `Grades`, then the other systems in their order.
async fn asked_by_a_poll(world: &mut World) -> [usize; 5] {
    let before = world.school.requests().len();
    world.poll().await;
    let [texts, descriptive, points, partial] = SYSTEMS.map(|(path, ..)| path);
    [FIRST, texts, descriptive, points, partial].map(|path| asked(&world.school, path, before))
}

#[tokio::test]
async fn the_first_poll_asks_every_system_and_later_polls_rotate() {
    let mut world = World::of(&[Who::Zosia], MAMA);
    assert_eq!(asked_by_a_poll(&mut world).await, [1, 1, 1, 1, 1]);
    // Zosia has texts and skills; they take turns, each of them hourly.
    for expected in [
        [1, 0, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [1, 1, 0, 0, 0],
        [1, 0, 1, 0, 0],
        [1, 0, 0, 0, 0],
        [1, 1, 0, 0, 0],
        [1, 0, 1, 0, 0],
    ] {
        world.minutes(20);
        assert_eq!(asked_by_a_poll(&mut world).await, expected);
    }
    // Everything that is open at once.
    let before = world.school.requests().len();
    world.minutes(20);
    world.once_all().await;
    for (path, ..) in SYSTEMS {
        assert_eq!(asked(&world.school, path, before), 1, "{path}");
    }
}

#[tokio::test]
async fn an_empty_system_is_retried_tomorrow_and_its_grades_are_news() {
    let mut world = family_of(Who::Stas).await;
    let before = world.school.requests().len();
    for _ in 0..23 {
        world.poll().await;
        world.hours(1);
    }
    for (path, ..) in SYSTEMS {
        assert_eq!(asked(&world.school, path, before), 0, "{path}");
    }
    world.school.edit(Who::Stas, grade_once_more);
    for _ in 0..5 {
        world.minutes(20);
        world.poll().await;
    }
    for (path, ..) in SYSTEMS {
        assert_eq!(asked(&world.school, path, before), 1, "{path}");
    }
    assert_eq!(world.events(), ["grades added", "grades added"]);
    // From now on they are read hourly.
    world.hours(1);
    assert_eq!(asked_by_a_poll(&mut world).await, [1, 1, 0, 0, 0]);
    world.minutes(20);
    assert_eq!(asked_by_a_poll(&mut world).await, [1, 0, 1, 0, 0]);
}

#[tokio::test]
async fn a_system_that_opens_later_is_read_silently() {
    let world = World::of(&[Who::Zosia], MAMA);
    let closed = &["BaseTextGrades", "DescriptiveGrades"];
    world.school.edit(Who::Zosia, |zosia| zosia.closed = closed);
    let mut world = world.after_the_first_run().await;
    assert_eq!(world.state_of("grades"), "ok");
    world.school.edit(Who::Zosia, |zosia| zosia.closed = &[]);
    world.hours(25);
    for _ in 0..5 {
        assert_eq!(world.once().await.changes(), 0);
        world.minutes(20);
    }
    world.school.edit(Who::Zosia, grade_once_more);
    world.hours(1);
    world.once_all().await;
    assert_eq!(world.events(), ["grades added", "grades added"]);
}

#[tokio::test]
async fn a_new_year_reads_each_open_system_soon_and_silently() {
    let mut world = family_of(Who::Zosia).await;
    world.school.edit(Who::Zosia, Pupil::begin_school_year);
    world.hours(25);
    assert_eq!(world.poll().await.polls[0].changes, 0);
    world.minutes(20);
    let asked: usize = asked_by_a_poll(&mut world).await.into_iter().sum();
    assert_eq!(asked, 4, "all but the one that the poll before has read");
    world.school.edit(Who::Zosia, grade_once_more);
    world.hours(25);
    for _ in 0..4 {
        world.minutes(20);
        world.poll().await;
    }
    assert_eq!(world.events(), ["grades added", "grades added"]);
}

#[tokio::test]
async fn a_feed_whose_systems_all_rest_keeps_its_state() {
    let mut world = family_of(Who::Jas).await;
    let closed = &[
        "Grades",
        "BaseTextGrades",
        "DescriptiveGrades",
        "PointGrades",
    ];
    world.school.edit(Who::Jas, |jas| jas.closed = closed);
    world.hours(1);
    world.once_all().await; // whatever is refused now rests for a day
    let read_at =
        |world: &mut World| world.status_json().1["students"][0]["feeds"][0]["last_read"].clone();
    let last_read = read_at(&mut world);
    for _ in 0..2 {
        world.minutes(20);
        assert_eq!(asked_by_a_poll(&mut world).await, [0, 0, 0, 0, 0]);
        assert_eq!(world.state_of("grades"), "ok");
        assert_eq!(read_at(&mut world), last_read);
    }
    world.minutes(20);
    assert_eq!(asked_by_a_poll(&mut world).await, [0, 0, 0, 0, 1]);
    assert_ne!(read_at(&mut world), last_read);
}

#[tokio::test]
async fn a_system_that_closes_does_not_close_a_resting_one() {
    let mut world = family_of(Who::Zosia).await;
    let closed = &["Grades", "PointGrades", PARTIAL_OF_A_PUPIL];
    world.school.edit(Who::Zosia, |zosia| zosia.closed = closed);
    world.hours(1);
    world.once_all().await;
    let closed = &["BaseTextGrades"];
    world.school.edit(Who::Zosia, |zosia| zosia.closed = closed);
    world.hours(1);
    assert_eq!(asked_by_a_poll(&mut world).await, [0, 1, 0, 0, 0]);
    // What is refused holds Zosia's ordinary and text grades.
    assert_eq!(world.state_of("grades"), "closed partly_closed");
    world.school.edit(Who::Zosia, grade_once_more);
    world.minutes(20);
    world.poll().await;
    assert_eq!(world.events(), ["grades added"]);
}

#[tokio::test]
async fn losing_a_systems_last_grade_is_noticed_within_two_hours() {
    let mut world = family_of(Who::Jas).await;
    world
        .school
        .edit(Who::Jas, |jas| jas.other_grades.partial.truncate(1));
    world.hours(1);
    world.poll().await;
    world.hours(1);
    world.poll().await;
    assert_eq!(world.events(), ["grades removed"; 2]);
    world
        .school
        .edit(Who::Jas, |jas| jas.other_grades.partial.clear());
    for _ in 0..2 {
        world.hours(1);
        world.poll().await;
    }
    assert_eq!(world.events(), ["grades removed"; 3]);
}

#[tokio::test]
async fn a_child_without_a_lid_in_the_account_is_still_found() {
    for (path, kind) in [
        ("/gateway/api/2.0/Auth/TokenInfo", FaultKind::Status500),
        ("/gateway/api/2.0/Auth/UserInfo", FaultKind::Status500),
    ] {
        let mut world = World::of(&[Who::Jas], MAMA);
        world.school.fault(kind, path, 9);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{path}");
        assert!(asked(&world.school, PARTIAL, 0) > 0, "{path}");
        // It is not requested any more.
        world.heal();
        world.hours(1);
        let before = world.school.requests().len();
        world.once_all().await;
        assert_eq!(asked(&world.school, PARTIAL, before), 1, "{path}");
        assert_eq!(asked(&world.school, path, before), 0, "{path}");
    }
}
