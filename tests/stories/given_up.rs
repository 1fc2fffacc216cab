//! Letters that were given up, to recipients whom no digest tells what they were to report.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::Urgency;
use school::Who;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const WITHOUT_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades"]
digest = ""
"#;

const WITH_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades"]
digest = "30 6 * * *"
"#;

/// Two grades, an hour apart, while the mail server hangs up.
async fn two_grades_without_mail() -> World {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for grade in ["5", "4"] {
        world.grade(Who::Zosia, grade);
        world.hours(1);
        world.poll().await;
    }
    world
}

async fn hours_pass(world: &mut World, hours: i64) {
    for _ in 0..hours {
        world.hours(1);
        world.tick().await;
    }
}

/// The states of the letters that were to report the first change.
fn fate_of_the_first(world: &mut World) -> Vec<&'static str> {
    let event = world.history().pop().unwrap();
    event.letters.iter().map(|letter| letter.state).collect()
}

#[tokio::test]
async fn a_letter_given_up_is_told_again_when_the_server_is_back() {
    let mut world = two_grades_without_mail().await;
    hours_pass(&mut world, 122).await;
    assert_eq!(world.status_json().1["outbox"]["queued"], 0);
    assert_eq!(fate_of_the_first(&mut world), ["rejected", "pending"]);

    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 2).await;
    let letter = world.only_letter();
    assert_eq!(letter.kind, "instant");
    assert_eq!(letter.changes, "grades.added=2");
    assert_eq!(fate_of_the_first(&mut world), ["replaced", "sent"]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
    hours_pass(&mut world, 24).await;
    world.no_letters();
}

/// Its Message-ID is spent.
#[tokio::test]
async fn what_was_given_up_again_is_told_again() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    // The server is there, and puts off this letter alone.
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "mama@example.com".to_owned(),
        reply: "450 4.2.2 mailbox full",
    });
    world.poll().await;
    hours_pass(&mut world, 2 * 122).await;
    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 2).await;
    assert_eq!(world.kinds(), ["instant"]);
    let event = world.history().pop().unwrap();
    let fates: Vec<_> = event.letters.iter().map(|letter| letter.state).collect();
    assert_eq!(fates, ["replaced", "replaced", "sent"]);
    let mut ids: Vec<_> = event.letters.iter().map(|one| &one.message_id).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn the_server_is_asked_once_an_hour_while_something_waits_to_be_told() {
    let mut world = two_grades_without_mail().await;
    hours_pass(&mut world, 122).await;
    world
        .mail
        .behave(Behaviour::Answer(Stage::Ehlo, "421 4.3.2 not now"));
    let before = world.mail.commands().len();
    for _ in 0..24 * 60 {
        world.minutes(1);
        world.deliver(Urgency::WhatIsDue).await;
    }
    let asked = world.mail.commands().len() - before;
    assert!((21..=27).contains(&asked), "{asked}");
}

/// Not even while the outbox is paused.
#[tokio::test]
async fn nobody_asks_the_server_when_nothing_waits() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    let before = world.mail.commands().len();
    hours_pass(&mut world, 5).await;
    assert_eq!(world.mail.commands().len(), before);
}

#[tokio::test]
async fn an_owner_without_digest_hears_of_a_letter_refused_for_good_once() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Rcpt, "550 5.7.1 looks like spam"));
    world.poll().await;
    hours_pass(&mut world, 24).await;
    let notice = world.only_letter();
    assert_eq!(
        notice.subject,
        "Dzwonek: e-mail nie dotarł – mama@example.com"
    );
    assert_eq!(fate_of_the_first(&mut world)[0], "rejected");
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);

    // Should there be a digest one day, it is complete.
    world.recipients_are(WITH_DIGEST);
    world.at("2026-10-07T06:30");
    world.tick().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
}

/// The notice could not be written while the server took nothing.
#[tokio::test]
async fn the_owner_hears_of_a_refused_letter_after_the_server_was_away() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world.grade(Who::Zosia, "4");
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Dot, "554 5.7.1 no"));
    world.deliver(Urgency::WhatIsDue).await;
    world.poll().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    hours_pass(&mut world, 3).await;
    world.mail.behave(Behaviour::Good);
    hours_pass(&mut world, 3).await;
    assert_eq!(
        world.subjects(),
        ["Dzwonek: e-mail nie dotarł – mama@example.com"]
    );
}

#[tokio::test]
async fn what_waited_for_a_digest_that_is_no_more_is_told_at_once() {
    let mut world = World::of(&[Who::Zosia], WITH_DIGEST)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Rcpt, "550 5.7.1 looks like spam"));
    world.poll().await;
    world.no_letters();
    world.recipients_are(WITHOUT_DIGEST);
    hours_pass(&mut world, 1).await;
    // By now the refusal is the owner's to know, too.
    let of_the_refusal = "Dzwonek: e-mail nie dotarł – mama@example.com";
    let expected = [of_the_refusal, "Zosia: matematyka – 5"];
    assert_eq!(world.subjects(), expected);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}
