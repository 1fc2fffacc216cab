//! Days without letters to somebody who wants none.

use school::Who;
use school::register::LoginAnswer;

use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

/// From Tuesday to Thursday.
const PAUSE: &str = "pause = [\"2026-10-06/2026-10-08\"]";

async fn paused(digest: &str) -> World {
    let recipient = format!(
        "[[recipient]]\nemail = \"mama@example.com\"\ndigest = \"{digest}\"\nreminders = \"0 17 * * *\"\n{PAUSE}\n"
    );
    World::of(&[ZOSIA], &recipient).after_the_first_run().await
}

/// A grade on each day of the pause, and the hours at which letters would come.
async fn live_through(world: &mut World) {
    for day in 6..=8 {
        for hour in ["06:30", "12:00", "17:00", "23:50"] {
            world.at(&format!("2026-10-0{day}T{hour}"));
            if hour == "12:00" {
                world.grade(ZOSIA, "5");
            }
            world.poll().await;
            world.tick().await;
            world.no_letters();
        }
    }
}

#[tokio::test]
async fn the_first_digest_after_a_pause_tells_all() {
    let mut world = paused("30 6 * * *").await;
    live_through(&mut world).await;
    let next = world.status_json().1["next_digests"][0]["at"].to_string();
    assert!(next.contains("2026-10-09T06:30"), "{next}");
    world.at("2026-10-09T06:29");
    world.poll().await;
    world.no_letters();
    world.minutes(1);
    world.tick().await;
    let digest = world.only_letter();
    assert_eq!(
        (digest.kind.as_str(), digest.changes.as_str()),
        ("digest", "grades.added=3")
    );
}

#[tokio::test]
async fn without_a_digest_all_comes_when_the_pause_is_over() {
    let mut world = paused("").await;
    live_through(&mut world).await;
    world.at("2026-10-09T00:00");
    world.tick().await;
    let letter = world.only_letter();
    assert_eq!(
        (letter.kind.as_str(), letter.changes.as_str()),
        ("instant", "grades.added=3")
    );
}

#[tokio::test]
async fn a_pause_does_not_keep_trouble_from_the_owner() {
    let mut world = paused("30 6 * * *").await;
    world.at("2026-10-07T12:00");
    world.answer_logins(ZOSIA, LoginAnswer::Refused);
    world.school.end_sessions(ZOSIA);
    world.poll().await;
    assert_eq!(world.kinds(), ["notice"]);
}

/// Whoever wants none for ever may say so: nothing looks for the end day by day.
#[tokio::test]
async fn a_pause_may_last_for_ever() {
    let endless = "pause = [\"2026-10-06/9999-12-31\"]";
    let recipient = format!("[[recipient]]\nemail = \"mama@example.com\"\n{endless}\n");
    let mut world = World::of(&[ZOSIA], &recipient).after_the_first_run().await;
    let next = &world.status_json().1["next_digests"][0]["at"];
    assert!(next.is_null(), "{next}");
    world.grade(ZOSIA, "5");
    world.at("2026-10-06T06:30");
    world.poll().await;
    world.no_letters();
}
