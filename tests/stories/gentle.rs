//! What the register has to bear from us.

use dzwonek::demo::school::Who;
use dzwonek::exit_code::ExitCode;

use crate::support::world::{MAMA, World};

const ANTEK: Who = Who::Antek;

/// How often the timetable was asked for so far.
fn asked_for_the_timetable(world: &World) -> usize {
    let requests = world.school.requests();
    requests
        .iter()
        .filter(|request| request.path.contains("/Timetables"))
        .count()
}

#[tokio::test]
async fn a_quiet_poll_takes_at_most_ten_requests_and_four_for_slow_feeds() {
    let mut world = World::of(&Who::ALL, MAMA).after_the_first_run().await;
    for _ in 0..6 {
        for poll in world.poll().await.polls {
            assert!(poll.requests <= 10 + 4, "{poll:?}");
        }
        world.minutes(20);
    }
}

#[tokio::test]
async fn what_is_refused_is_asked_for_again_after_a_day_and_read_silently_when_it_opens() {
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
