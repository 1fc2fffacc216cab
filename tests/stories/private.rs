//! No password, no cookie and nothing from the register appears in a log or an error.

use std::collections::BTreeSet;

use dzwonek::domain::Login;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::support::log;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

/// What only the family may see.
fn secrets(world: &mut World) -> BTreeSet<String> {
    let mut secrets: BTreeSet<String> = [
        "TAJNA-OCENA",
        "TAJNY-TEMAT",
        "TAJNE-OGŁOSZENIE",
        "TAJNY-KOMENTARZ",
        "Kowal",
        "Skracanie ułamków",
        "Zebranie z rodzicami",
        "makulatur",
        "Wrona",
    ]
    .map(str::to_owned)
    .into();
    for who in [Who::Zosia, Who::Stas] {
        let login = world.school.login_of(who);
        secrets.insert(login.password);
        let row = world
            .store()
            .read(|tx| tx.student(&Login(login.login)))
            .unwrap()
            .unwrap();
        // All cookie values are long words.
        let session = row.session.unwrap().0;
        let words = session.split(|c: char| !c.is_ascii_alphanumeric());
        secrets.extend(words.filter(|word| word.len() >= 20).map(str::to_owned));
    }
    secrets
}

#[tokio::test]
async fn no_secret_and_no_register_content_is_ever_logged() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    let mut known = secrets(&mut world);
    world.grade(Who::Zosia, "TAJNA-OCENA");
    world.message(Who::Zosia, 20_500_001, "TAJNY-TEMAT");
    world.announce(&[Who::Stas], "LID-TAJNE-OGŁOSZENIE", "TAJNE-OGŁOSZENIE");
    world.school.edit(Who::Zosia, |zosia| {
        zosia.grades[0].comment("TAJNY-KOMENTARZ");
    });
    world.school.next_batch();
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Rcpt, "550 5.1.1 who?"));
    for kind in [
        FaultKind::Html,
        FaultKind::HalfBody,
        FaultKind::Status500,
        FaultKind::Hostile,
        FaultKind::Nested,
        FaultKind::Logout,
        FaultKind::Unauthorized,
    ] {
        for path in [
            "/gateway/api/2.0/Grades",
            "/gateway/api/2.0/SchoolNotices",
            "/gateway/api/2.0/Timetables",
            "/api/inbox/messages",
            "/refreshToken",
            "/OAuth/Authorization",
        ] {
            world.school.fault(kind, path, 1);
            world.minutes(31);
            world.once().await;
            known.extend(secrets(&mut world));
        }
        world.heal();
        world.hours(12);
        world.school.end_sessions(Who::Zosia);
    }
    for answer in [LoginAnswer::Captcha, LoginAnswer::Refused] {
        world.hours(25);
        world.school.end_sessions(Who::Stas);
        world.answer_logins(Who::Stas, answer);
        world.once().await;
        known.extend(secrets(&mut world));
    }
    assert!(log::line_with("Polled").is_some(), "the log was heard");
    assert!(known.len() > 20, "the cookies were found");
    for secret in known {
        assert_eq!(log::line_with(&secret), None, "{secret} is logged");
    }
}

#[tokio::test]
async fn no_error_text_or_status_quotes_the_register() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "TAJNA-OCENA");
    for (kind, path) in [
        (FaultKind::Hostile, "/gateway/api/2.0/Grades"),
        (FaultKind::HalfBody, "/gateway/api/2.0/SchoolNotices"),
        (FaultKind::Html, "/api/inbox/messages"),
    ] {
        world.school.fault(kind, path, 3);
    }
    let once = world.once().await;
    let (_, status) = world.status_json();
    for text in [format!("{:?}", once.report.polls), status.to_string()] {
        assert!(!text.contains("TAJNA-OCENA"), "{text}");
        assert!(!text.contains("Brak"), "{text}");
    }
}
