//! A mail server that fails at each stage of the conversation, in every way.

use dzwonek::exit_code::ExitCode;
use school::Who;

use crate::support::smtp_server::{Behaviour, Options, Stage};
use crate::support::world::World;

const ONLY_GRADES: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["grades"]
digest = ""
"#;

const STAGES: [Stage; 7] = [
    Stage::Banner,
    Stage::Ehlo,
    Stage::Auth,
    Stage::Mail,
    Stage::Rcpt,
    Stage::Data,
    Stage::Dot,
];

/// Zosia and her mother, after the first run; the mail server wants a login.
async fn with_a_login() -> World {
    let options = Options {
        login: Some(("dzwonek", "correct horse")),
        ..Options::default()
    };
    let smtp = "security = \"none\"\nusername = \"dzwonek\"\npassword = \"correct horse\"";
    let world = World::with_mail(&[Who::Zosia], ONLY_GRADES, options, smtp);
    world.after_the_first_run().await
}

/// Zosia gets a grade while the mail server behaves like this; then it recovers. The letter arrives
/// once, as it was first written.
async fn a_grade_survives(world: &mut World, behaviour: Behaviour) {
    world.grade(Who::Zosia, "5");
    world.mail.behave(behaviour.clone());
    let code = world.once().await.code;
    assert_eq!(code, ExitCode::TryAgain, "{behaviour:?}");
    assert_eq!(world.status_json().1["outbox"]["queued"], 1);
    let stored = world.only_stored_bytes();
    world.restart();

    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.tick().await;
    let letter = world.only_letter();
    assert_eq!(letter.bytes, stored, "{behaviour:?}");
    assert_eq!(world.status_json().0, ExitCode::AllWell, "{behaviour:?}");
    world.minutes(66);
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn no_kind_of_absence_loses_or_doubles_a_letter() {
    let mut world = with_a_login().await;
    for stage in STAGES {
        for busy in [
            "421 4.3.2 closing",
            "450 4.2.0 greylisted",
            "451 4.3.0 later",
        ] {
            a_grade_survives(&mut world, Behaviour::Answer(stage, busy)).await;
        }
        a_grade_survives(&mut world, Behaviour::Cut(stage)).await;
    }
}

#[tokio::test]
async fn no_kind_of_garbage_loses_or_doubles_a_letter() {
    let mut world = with_a_login().await;
    let endless_line: &str = "2".repeat(50_000).leak();
    for stage in STAGES {
        for garbage in [
            "HTTP/1.1 400 Bad Request",
            "\0\u{1}\u{7f}",
            "250-but then\r\n354 another code",
            endless_line,
        ] {
            a_grade_survives(&mut world, Behaviour::Answer(stage, garbage)).await;
        }
        a_grade_survives(&mut world, Behaviour::Endless(stage)).await;
    }
}
