//! A register that asks to be left alone for a while (`Retry-After`).

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::support::world::World;

const GRADES: &str = "/gateway/api/2.0/Grades";

#[tokio::test]
async fn a_request_to_wait_is_obeyed_within_reason() {
    for (status, wishes, minutes) in [
        (503, &["3600"][..], 60),
        (429, &["3600"], 60),
        (429, &["Mon, 05 Oct 2026 06:20:00 GMT"], 60),
        (429, &["60", "3600"], 60),
        // Requests for more than two hours are cut to two.
        (503, &["43200"], 120),
        (429, &["Mon, 05 Oct 2026 20:00:00 GMT"], 120),
        // Meaningless requests: the next poll comes as usual.
        (503, &["1000000000000"], 10),
        (429, &["Fri, 31 Dec 2027 00:00:00 GMT"], 10),
        (503, &["-1"], 10),
        (503, &["soon"], 10),
        (429, &[""], 10),
        (429, &["Sun, 04 Oct 2026 06:00:00 GMT"], 10),
        (429, &[], 10),
        // Only busy servers may ask.
        (500, &["3600"], 10),
    ] {
        let story = format!("{status} {wishes:?}");
        let mut world = World::settled().await;
        let grade = world.grade(Who::Zosia, "5");
        world
            .school
            .fault(FaultKind::Later(status, wishes), GRADES, 1);
        assert_eq!(world.once().await.code, ExitCode::TryAgain, "{story}");
        let requests = world.school.requests();
        let is_last = requests.last().unwrap().path.starts_with(GRADES);
        assert!(is_last || minutes == 10, "{story}: it goes on asking");
        let asked = requests.len();
        let mut left_alone = 0;
        while world.school.requests().len() == asked {
            world.minutes(10);
            left_alone += 10;
            world.restart();
            let code = world.once().await.code;
            let is_back = world.school.requests().len() > asked;
            assert_eq!(code == ExitCode::AllWell, is_back, "{story}");
        }
        assert_eq!(left_alone, minutes, "{story}");
        assert_eq!(world.history()[0].key, grade.as_str(), "{story}");
        assert_eq!(world.standing(), "0 ok", "{story}");
    }
}

#[tokio::test]
async fn a_request_to_wait_at_the_entrance_costs_no_password() {
    let mut world = World::settled().await;
    world.hours(1);
    world.school.end_sessions(Who::Zosia);
    let entrance = "/loguj/portalRodzina";
    let wish = FaultKind::Later(503, &["3600"]);
    world.school.fault(wish, entrance, 1);
    world.once().await;
    assert!(world.standing().starts_with("1 waiting maintenance"));
    let asked = world.school.requests().len();
    world.minutes(50);
    world.once().await;
    assert_eq!(world.school.requests().len(), asked);
    assert_eq!(world.passwords_posted(), 1);
    world.minutes(10);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
}

#[tokio::test]
async fn a_request_to_wait_from_messages_leaves_the_rest_readable() {
    let mut world = World::settled().await;
    let inbox = "/api/inbox/messages";
    world
        .school
        .fault(FaultKind::Later(429, &["3600"]), inbox, 1);
    world.message(Who::Zosia, 20_500_001, "Zebranie");
    for minutes in [0, 20, 20] {
        world.minutes(minutes);
        world.grade(Who::Zosia, "5");
        assert_eq!(world.once().await.code, ExitCode::TryAgain);
        assert_eq!(world.standing(), "1 ok messages failing unreachable");
    }
    assert_eq!(world.events(), ["grades added"; 3]);
    world.minutes(20);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.events().last().unwrap(), "messages added");
}

#[tokio::test]
async fn a_clock_set_back_is_no_reason_to_wait() {
    let mut world = World::settled().await;
    world
        .school
        .fault(FaultKind::Later(503, &["3600"]), GRADES, 1);
    world.once().await;
    world.minutes(-30);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
}
