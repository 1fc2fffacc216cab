//! Letters on their way to a mail server that is away, busy, choosy, or forgetful.

use std::time::Duration;

use dzwonek::exit_code::ExitCode;
use dzwonek::mail::transport::Patience;
use dzwonek::pipeline::Urgency;
use dzwonek::store::Request;
use school::Who;
use serde_json::json;

use crate::support::smtp_server::{Behaviour, Options, SmtpServer, Stage};
use crate::support::world::{MAMA, World};

const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_mins(1);

const BOTH: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["grades"]
digest = "30 6 * * *"

[[recipient]]
email = "dad@example.com"
instant = ["grades"]
digest = "30 6 * * *"
"#;

#[tokio::test]
async fn letters_wait_while_nobody_listens() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    // The server moves to another port that the configuration does not know yet.
    world.mail = SmtpServer::start(Options::default());
    world.letters_were_lost();
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    world.minutes(2);
    world.tick().await;
    world.no_letters();
    world.reload();
    world.minutes(3);
    world.tick().await;
    assert_eq!(world.kinds(), ["instant"]);
}

#[tokio::test]
async fn a_silent_server_is_given_up_and_tried_again() {
    for (stage, patience) in [(Stage::Banner, (SHORT, LONG)), (Stage::Dot, (LONG, SHORT))] {
        let mut world = World::settled().await;
        world.grade(Who::Zosia, "5");
        world.mail.behave_once(Behaviour::Silent(stage));
        world.patience = Patience {
            step: patience.0,
            final_dot: patience.1,
        };
        assert_eq!(world.once().await.code, ExitCode::TryAgain);
        world.no_letters();
        world.patience = Patience::default();
        world.minutes(2);
        world.tick().await;
        assert_eq!(world.kinds(), ["instant"]);
    }
}

#[tokio::test]
async fn a_letter_with_a_lost_receipt_is_resent_unchanged() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave_once(Behaviour::AcceptThenCut);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    world.minutes(2);
    world.tick().await;
    let [first, second] = <[_; 2]>::try_from(world.letters()).unwrap();
    assert_eq!(first.bytes, second.bytes);
    world.hours(2);
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn a_round_without_a_server_counts_each_letter_once() {
    let mut world = World::of(&[Who::Zosia], BOTH).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    let delivered = world.once().await.delivered;
    assert_eq!((delivered.sent, delivered.waiting), (0, 2));
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_rarely() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.poll().await;
    world.letters();
    world.grade(Who::Zosia, "4");
    world.mail.behave(Behaviour::Cut(Stage::Mail));
    world.minutes(20);
    world.poll().await;
    let tries = |world: &World| {
        let commands = world.mail.commands();
        commands
            .iter()
            .filter(|line| line.starts_with("MAIL"))
            .count()
    };
    let before = tries(&world);
    for _ in 0..24 * 60 {
        world.minutes(1);
        world.deliver(Urgency::WhatIsDue).await;
    }
    let in_a_day = tries(&world) - before;
    // After 1, 2, 5, 10, 15, 30 minutes, then hourly.
    assert!((26..=33).contains(&in_a_day), "{in_a_day}");
}

#[tokio::test]
async fn deferring_one_persons_letter_delays_no_other() {
    let mut world = World::of(&[Who::Zosia], BOTH).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "mama@example.com".to_owned(),
        reply: "450 4.2.2 mailbox full",
    });
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert_eq!(world.only_letter().to, "dad@example.com");
    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.tick().await;
    assert_eq!(world.only_letter().to, "mama@example.com");
}

#[tokio::test]
async fn the_next_digest_holds_a_rejected_letters_news_in_full() {
    let mut world = World::of(&[Who::Zosia], BOTH).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "mama@example.com".to_owned(),
        reply: "550 5.7.1 looks like spam",
    });
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(world.only_letter().to, "dad@example.com");
    assert_eq!(
        world.fates(),
        [
            "mama@example.com instant rejected",
            "dad@example.com instant sent",
            "mama@example.com digest pending",
        ]
    );
    let (code, status) = world.status_json();
    assert_eq!(code, ExitCode::OwnerMustAct);
    assert_eq!(status["outbox"]["rejected"], 1);

    world.mail.behave(Behaviour::Good);
    world.at("2026-10-06T06:30");
    world.poll().await;
    let digests = world.letters();
    assert_eq!(digests.len(), 2);
    for digest in digests {
        assert_eq!(digest.changes, "grades.added=1");
    }
    let id = world.store().read(|tx| tx.outbox()).unwrap()[0].id;
    world.ask(&Request::DropLetter(id));
    world.tick().await;
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_rejected_letter_sent_after_all_is_not_repeated_in_full() {
    let mut world = World::of(&[Who::Zosia], MAMA).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Rcpt, "550 5.1.1 who?"));
    world.once().await;
    let id = world.store().read(|tx| tx.outbox()).unwrap()[0].id;
    world.ask(&Request::RetryLetter(id));
    world.tick().await;
    assert_eq!(world.kinds(), ["instant"]);
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_sent_letter_can_no_longer_be_dropped() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    let id = world.store().read(|tx| tx.outbox()).unwrap()[0].id;
    // The request is recorded; before the daemon sees it, its delivery has sent the letter.
    world.ask(&Request::DropLetter(id));
    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.deliver(Urgency::WhatIsDue).await;
    world.tick().await;
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
}

#[tokio::test]
async fn a_letter_that_is_too_large_is_sent_again_shortened() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.write_and_crash().await;
    let whole = world.store().read(|tx| tx.outbox()).unwrap()[0].clone();
    world
        .mail
        .behave_once(Behaviour::Answer(Stage::Dot, "552 5.3.4 too big"));
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let short = world.only_letter();
    assert_ne!(format!("<{}>", short.message_id), whole.message_id);
    let event = &world.history()[0];
    assert_eq!(
        event.letters[0].message_id.as_deref(),
        Some(format!("<{}>", short.message_id).as_str())
    );

    // This is another letter; when it is too large as well, it is given up.
    world.grade(Who::Zosia, "4");
    world.minutes(20);
    world
        .mail
        .behave(Behaviour::Answer(Stage::Dot, "552 5.3.4 too big"));
    let before = offered(&world);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(offered(&world) - before, 2);
    assert_eq!(
        world.fates(),
        [
            "mama@example.com instant sent",
            "mama@example.com instant rejected",
            "mama@example.com digest pending",
        ]
    );
}

fn offered(world: &World) -> usize {
    let commands = world.mail.commands();
    commands.iter().filter(|line| *line == "DATA").count()
}

#[tokio::test]
async fn after_days_without_a_mail_server_everything_arrives() {
    let mut world = World::settled().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for day in 6..=9 {
        world.at(&format!("2026-10-0{day}T12:00"));
        world.grade(Who::Zosia, "5");
        world.poll().await;
    }
    assert_eq!(
        world.status_json().1["outbox"]["oldest"],
        json!("2026-10-06T12:00:00+02:00")
    );
    world.mail.behave(Behaviour::Good);
    world.hours(2);
    world.tick().await;
    let letters = world.letters();
    let reported = letters
        .iter()
        .filter(|letter| letter.kind == "instant")
        .count();
    assert_eq!(reported, 4);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_letter_given_up_after_five_days_stands_in_the_digest() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    world.at("2026-10-10T06:00"); // a Saturday, not yet five days later
    world.tick().await;
    assert_eq!(world.fates()[0], "mama@example.com instant queued");
    world.at("2026-10-10T08:00");
    world.tick().await;
    assert_eq!(
        world.fates(),
        [
            "mama@example.com instant rejected",
            "mama@example.com digest pending"
        ]
    );
    world.mail.behave(Behaviour::Good);
    world.at("2026-10-12T06:30");
    world.poll().await;
    let letters = world.letters();
    let last = letters.last().unwrap();
    assert_eq!(
        (last.kind.as_str(), last.changes.as_str()),
        ("digest", "grades.added=1")
    );
}
