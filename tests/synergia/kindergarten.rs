//! A child without a published school timetable, and the kindergarten that may know them.

use dzwonek::domain::{Entry, Feed, Window};
use school::{FaultKind, Who};

use crate::family::{Family, World, reading, word};
use crate::scripted::{Register, ok, status};

const SERVICE: &str = "GET /gateway/ms/kindergartens/timetable/kindergarteners/";
const THIS_WEEK: &str = "?dateFrom=2026-10-05&dateTo=2026-10-11";
const BLOCK: &str =
    r#"{"date":"2026-10-07","startTime":"09:30","endTime":"10:00","type":"planned"}"#;

/// A register without a published timetable, with the LIDs `A` in `Me`, `B` for the student of the user, and
/// `C` for the pupil.
async fn register() -> Register {
    let register = Register::open().await;
    let gateway = |resource: &str| format!("GET /gateway/api/2.0/{resource}");
    for (request, reply) in [
        (gateway("Timetables"), status(403, "")),
        (
            gateway("Me"),
            ok(r#"{"Me":{"Account":{"UserId":27},"User":{"Lid":"LID-AUTH-USER-1-A"}}}"#),
        ),
        (
            gateway("Auth/TokenInfo"),
            ok(r#"{"UserIdentifier":"LID-AUTH-USER-1-PARENT"}"#),
        ),
        (
            gateway("Auth/UserInfo/LID-AUTH-USER-1-PARENT"),
            ok(r#"{"IdentifierOfStudentAssignedWithUser":"LID-AUTH-USER-1-B"}"#),
        ),
        (
            gateway("Users/27"),
            ok(r#"{"User":{"AccountId":"LID-AUTH-USER-1-C"}}"#),
        ),
    ] {
        register.script(&request, &[reply]);
    }
    register
}

fn lid(letter: &str) -> String {
    format!("{SERVICE}LID-AUTH-USER-1-{letter}")
}

fn blocks(items: &str) -> crate::scripted::Reply {
    ok(&format!(r#"{{"timetableEntries":[{items}]}}"#))
}

async fn visit(family: &mut Family) -> String {
    family.wait(20);
    let visited = family.visit_for(&[Feed::Timetable]).await;
    let found = match word(&visited, Feed::Timetable).as_str() {
        "read" => format!(
            "{} blocks",
            reading(&visited, Feed::Timetable).entries.len()
        ),
        other => other.to_owned(),
    };
    family.follow(visited);
    found
}

#[tokio::test]
async fn the_childs_lid_is_the_one_whose_weeks_hold_blocks() {
    for (right, also_open) in [
        ("A", ""),
        ("B", ""),
        ("C", ""),
        ("B", "A"),
        ("C", "AB"),
        ("A", "BC"),
    ] {
        let register = register().await;
        for open in also_open.split("").filter(|letter| !letter.is_empty()) {
            register.script(&lid(open), &[blocks("")]);
        }
        register.script(&lid(right), &[blocks("")]);
        register.script(&(lid(right) + THIS_WEEK), &[blocks(BLOCK)]);
        let mut family = register.family();
        assert_eq!(visit(&mut family).await, "1 blocks", "{right} {also_open}");
        // It is known from now on, and nothing else is requested.
        let asked = register.asked("GET /gateway").len();
        assert_eq!(visit(&mut family).await, "1 blocks");
        assert_eq!(register.asked("GET /gateway").len(), asked + 2);
        assert_eq!(register.asked(&lid(right)).len(), 4);
    }
}

#[tokio::test]
async fn the_answer_about_the_user_may_have_a_root() {
    let register = register().await;
    register.script(
        "GET /gateway/api/2.0/Auth/UserInfo/LID-AUTH-USER-1-PARENT",
        &[ok(
            r#"{"UserInfo":{"IdentifierOfStudentAssignedWithUser":"LID-AUTH-USER-1-D"}}"#,
        )],
    );
    register.script(&lid("D"), &[blocks(BLOCK)]);
    assert_eq!(visit(&mut register.family()).await, "1 blocks");
}

#[tokio::test]
async fn a_child_without_blocks_is_looked_for_again_after_a_day() {
    let register = register().await;
    register.script(&lid("A"), &[blocks("")]);
    let mut family = register.family();
    for _ in 0..3 {
        assert_eq!(visit(&mut family).await, "0 blocks");
    }
    assert_eq!(
        family.known[&Feed::Timetable].window,
        Window::of_weeks("kindergarten", [].into())
    );
    // It was another LID, as its blocks show when the holidays are over.
    register.script(&lid("B"), &[blocks(BLOCK)]);
    family.wait(24 * 60);
    assert_eq!(visit(&mut family).await, "1 blocks");
}

#[tokio::test]
async fn a_child_unknown_to_kindergartens_is_looked_for_daily() {
    for refusal in [
        status(403, ""),
        status(404, ""),
        status(500, ""),
        ok("<html></html>"),
    ] {
        let register = register().await;
        register.script(SERVICE, &[refusal]);
        let mut family = register.family();
        for days in 1..=3 {
            for _ in 0..3 {
                assert_eq!(visit(&mut family).await, "closed not_published");
            }
            assert_eq!(register.asked(&lid("A")).len(), days);
            family.wait(24 * 60 - 60);
        }
        // None of it was a reason to send the password again.
        assert_eq!(register.asked("POST ").len(), 1);
    }
}

#[tokio::test]
async fn a_child_refused_by_the_kindergartens_costs_no_second_login() {
    let mut world = World::of(Who::Antek);
    world.visit().await;
    // When it is time to look again, there is a new session.
    world.family.wait(21 * 60);
    world.school.end_sessions(Who::Antek);
    world.family.visit_for(&[Feed::Grades]).await;
    world.family.wait(3 * 60 + 30);
    let looked = |world: &World| {
        let paths = world.paths();
        let is_search = |path: &&String| path.contains("/gateway/ms/");
        paths.iter().filter(is_search).count()
    };
    let (logins, before) = (world.logins(), looked(&world));
    world.fault(FaultKind::Unauthorized, "/gateway/ms/", 100);
    let visited = world.visit().await;
    assert_eq!(word(&visited, Feed::Timetable), "closed not_published");
    assert!(looked(&world) > before, "looked again");
    assert_eq!(world.logins(), logins);
}

#[tokio::test]
async fn a_session_that_dies_before_the_kindergarten_is_renewed() {
    let mut world = World::of(Who::Kuba);
    world.family.visit_for(&[Feed::Timetable]).await;
    world.family.wait(40);
    world.fault(FaultKind::Logout, "/gateway/ms/", 1);
    let visited = world.family.visit_for(&[Feed::Timetable]).await;
    assert_eq!(word(&visited, Feed::Timetable), "read");
    assert_eq!(world.logins(), 2);
}

#[tokio::test]
async fn trouble_of_the_kindergarten_fails_a_child_it_knows() {
    let mut world = World::of(Who::Kuba);
    world.family.visit_for(&[Feed::Timetable]).await;
    for (kind, expected) in [
        (FaultKind::Status500, "failed bad_answer"),
        (FaultKind::Unauthorized, "failed bad_answer"),
        (FaultKind::Html, "failed bad_answer"),
    ] {
        world.family.wait(20);
        world.fault(kind, "/gateway/ms/", 1);
        let visited = world.family.visit_for(&[Feed::Timetable]).await;
        assert_eq!(word(&visited, Feed::Timetable), expected, "{kind:?}");
    }
    assert_eq!(world.logins(), 1);
    world.family.wait(20);
    let visited = world.family.visit_for(&[Feed::Timetable]).await;
    assert_eq!(word(&visited, Feed::Timetable), "read");
}

#[tokio::test]
async fn a_kindergarten_week_has_names_for_everything() {
    let mut world = World::of(Who::Kuba);
    let visited = world.family.visit_for(&[Feed::Timetable]).await;
    let reading = reading(&visited, Feed::Timetable);
    assert_eq!(reading.entries.len(), 2 * 5 * 4);
    for entry in &reading.entries {
        let Entry::Lesson(block) = entry else {
            panic!("no block: {entry:?}");
        };
        let planned = [
            &block.planned.subject,
            &block.planned.teacher,
            &block.planned.room,
        ];
        for named in planned.into_iter().flatten() {
            assert!(named.name.is_some(), "{block:?}");
        }
        assert!(planned.iter().all(|named| named.is_some()));
    }
    let two = reading.entries[0].facts();
    assert_eq!(
        two.teacher.as_deref(),
        Some("Marta Wilk, Aldona Ropuszyńska")
    );
    assert_eq!(two.lesson_no, None);
}
