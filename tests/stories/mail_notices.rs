//! The owner hears about letters that do not reach the others.

use dzwonek::exit_code::ExitCode;
use dzwonek::store::Request;
use school::Who;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const DAD_AND_GRANDMA: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = ""

[[recipient]]
email = "babcia@example.com"
instant = ["grades"]
digest = ""
"#;

/// A grade comes while the mail server answers grandma's address like this.
async fn grandma_is_answered(reply: &'static str) -> World {
    let mut world = World::of(&[Who::Zosia], DAD_AND_GRANDMA)
        .after_the_first_run()
        .await;
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "babcia@example.com".to_owned(),
        reply,
    });
    world.grade(Who::Zosia, "5");
    world.once().await;
    world
}

async fn hours_pass(world: &mut World, hours: i64) {
    for _ in 0..hours {
        world.hours(1);
        world.tick().await;
    }
}

#[tokio::test]
async fn four_hours_of_waiting_and_their_end_are_reported_once() {
    let mut world = grandma_is_answered("450 4.2.0 mailbox busy").await;
    hours_pass(&mut world, 3).await;
    world.no_letters();
    hours_pass(&mut world, 1).await;
    let notice = world.only_letter();
    assert_eq!(notice.to, "dad@example.com");
    assert_eq!(notice.subject, "Dzwonek: e-mail czeka – babcia@example.com");
    assert!(
        notice.text.contains("450 4.2.0 mailbox busy"),
        "{}",
        notice.text
    );
    hours_pass(&mut world, 5).await;
    world.no_letters();

    world.mail.behave(Behaviour::Good);
    // The next attempt comes after an hour, give or take some minutes.
    hours_pass(&mut world, 3).await;
    let subjects = world.subjects();
    let expected = [
        "Zosia: matematyka – 5",
        "Dzwonek: e-maile znów dochodzą – babcia@example.com",
    ];
    assert_eq!(subjects, expected);
    hours_pass(&mut world, 5).await;
    world.no_letters();
}

/// Its end is not: the owner dropped it themselves.
#[tokio::test]
async fn a_letter_given_up_is_reported_at_once() {
    let mut world = grandma_is_answered("550 5.1.1 no such user").await;
    world.minutes(1);
    world.tick().await;
    let notice = world.only_letter();
    assert_eq!(
        notice.subject,
        "Dzwonek: e-mail nie dotarł – babcia@example.com"
    );
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);
    let outbox = world.store().read(|tx| tx.outbox()).unwrap();
    world.ask(&Request::DropLetter(outbox[0].id));
    hours_pass(&mut world, 5).await;
    world.no_letters();
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_wait_that_ended_before_its_notice_is_not_reported() {
    let mut world = grandma_is_answered("450 4.2.0 mailbox busy").await;
    hours_pass(&mut world, 2).await;
    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 3).await;
    assert_eq!(world.subjects(), ["Zosia: matematyka – 5"]);
}

#[tokio::test]
async fn a_letter_deferred_before_the_server_vanished_is_not_reported() {
    let mut world = grandma_is_answered("450 4.2.0 mailbox busy").await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    hours_pass(&mut world, 9).await;
    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 2).await;
    assert_eq!(world.subjects(), ["Zosia: matematyka – 5"]);
}

/// Not even when it is back.
#[tokio::test]
async fn an_absent_mail_server_is_never_reported() {
    let mut world = World::of(&[Who::Zosia], DAD_AND_GRANDMA)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    hours_pass(&mut world, 9).await;
    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 2).await;
    assert_eq!(world.subjects(), ["Zosia: matematyka – 5"]);
}
