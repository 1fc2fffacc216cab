//! What the log says, and what it never says.

use school::{FaultKind, Who};

use crate::family::World;
use crate::log;
use crate::scripted::{Register, ok, status};

/// Listens to the libraries as well.
fn listen_to_all() {
    log::listen_to("");
}

#[tokio::test]
async fn no_secret_and_no_register_content_is_logged() {
    listen_to_all();
    let mut world = World::of(Who::Zosia);
    world.fault(FaultKind::Hostile, "/gateway/api/2.0/Grades", 1);
    world.visit().await;
    world.family.wait(60);
    world.school.end_sessions(Who::Zosia);
    world.fault(FaultKind::HalfBody, "/gateway/api/2.0/SchoolNotices", 3);
    world.fault(FaultKind::Bomb, "/api/inbox/messages", 1);
    world.visit().await;
    world.family.wait(60);
    world.family.keeper.session = None;
    world.family.keeper.password = Some("not this one".to_owned());
    world.visit().await;

    let text = log::text();
    assert!(
        text.contains("Zosia") && text.contains("Visited the register"),
        "{text}"
    );
    let password = world.school.login_of(Who::Zosia).password;
    for never in [
        password.as_str(),
        world.family.login.0.as_str(),
        "not this one",
        "oauth_token",
        "DZIENNIKSID",
        "L05~",
        "code=",
        "state=",
        "Kowal",
        "Matematyka",
        "makulatura",
        "Nieprawidłowy",
    ] {
        assert_eq!(log::line_with(never), None, "{never}");
    }
}

#[tokio::test]
async fn unreadable_items_are_named_by_feed_and_id() {
    listen_to_all();
    let register = Register::open().await;
    let broken = r#"{"Grades":[{"Id":771,"Grade":"\ud83d","Comments":"tajne"},
                               {"Id":"tajne","Grade":"\ud83d"},{"Id":1},{"Id":2}]}"#;
    register.script("GET /gateway/api/2.0/Grades", &[ok(broken)]);
    register.family().visit().await;
    let text = log::text();
    assert!(text.contains("feed=grades items=2 ids=\"771\""), "{text}");
    assert!(!text.contains("tajne"));
}

#[tokio::test]
async fn a_failing_feed_is_named_with_its_cause() {
    listen_to_all();
    let register = Register::open().await;
    register.script("GET /gateway/api/2.0/Grades", &[status(500, "")]);
    register.family().visit().await;
    let text = log::text();
    assert!(text.contains(r#"failing="grades:bad_answer""#), "{text}");
}
