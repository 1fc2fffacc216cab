//! A mail server that accepts none of our letters.

use dzwonek::config::Security;
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::Urgency;
use dzwonek::store::Request;
use school::Who;

use crate::support::smtp_server::{Behaviour, Options, Stage};
use crate::support::world::{MAMA, World};

/// A grade comes while the mail server refuses us altogether.
async fn refused(mut world: World) -> World {
    world.grade(Who::Zosia, "5");
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    let (code, status) = world.status_json();
    assert_eq!(code, ExitCode::OwnerMustAct);
    // The welcome as well, where nothing was ever sent.
    let held = status["outbox"]["held"].as_u64().unwrap();
    assert!((1..=2).contains(&held), "{status}");
    assert_eq!(status["outbox"]["queued"], 0);
    world.no_letters();
    world
}

fn with_login(password: &str) -> String {
    format!("security = \"none\"\nusername = \"dzwonek@example.com\"\npassword = {password:?}")
}

fn server_with_login() -> Options {
    Options {
        login: Some(("dzwonek@example.com", "correct horse")),
        ..Options::default()
    }
}

#[tokio::test]
async fn a_refused_mail_login_holds_the_outbox_and_is_probed_hourly() {
    let smtp = with_login("wrong horse");
    let world = World::with_mail(&[Who::Zosia], MAMA, server_with_login(), &smtp);
    let mut world = world.settle_without_mail().await;
    world = refused(world).await;
    let logins = |world: &World| {
        let commands = world.mail.commands();
        commands
            .iter()
            .filter(|line| line.starts_with("AUTH"))
            .count()
    };
    let before = logins(&world);
    for _ in 0..6 * 60 {
        world.minutes(1);
        world.deliver(Urgency::WhatIsDue).await;
    }
    assert_eq!(logins(&world) - before, 6);

    world.smtp_is(&with_login("correct horse"));
    let id = world.store().read(|tx| tx.outbox()).unwrap()[0].id;
    world.ask(&Request::RetryLetter(id));
    world.tick().await;
    assert_eq!(world.kinds(), ["welcome", "instant"]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_certificate_for_another_host_holds_the_outbox() {
    let options = Options {
        security: Security::Tls,
        names: vec!["somebody.example.net"],
        ..Options::default()
    };
    let world = World::with_mail(&[Who::Zosia], MAMA, options, "security = \"tls\"");
    refused(world.settle_without_mail().await).await;
}

#[tokio::test]
async fn without_starttls_nothing_is_sent_until_it_returns() {
    let options = Options {
        security: Security::StartTls,
        ..server_with_login()
    };
    let mut world = World::with_mail(&[Who::Zosia], MAMA, options, "security = \"starttls\"");
    let login = with_login("correct horse").replace("none", "starttls");
    world.smtp_is(&format!("{login}\nca_file = {:?}", world.mail.ca_file()));
    world.mail.behave(Behaviour::HideStartTls);
    world = refused(world.settle_without_mail().await).await;
    let said = world.mail.commands();
    assert!(
        said.iter().all(|line| line == "EHLO example.com"),
        "{said:?}"
    );

    world.mail.behave(Behaviour::Good);
    world.minutes(61);
    world.tick().await;
    assert_eq!(world.kinds(), ["welcome", "instant"]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_refused_sender_holds_the_outbox() {
    let mut world = World::settled().await;
    world
        .mail
        .behave(Behaviour::Answer(Stage::Mail, "553 5.7.1 not yours"));
    world = refused(world).await;
    world.mail.behave(Behaviour::Good);
    world.minutes(61);
    world.tick().await;
    assert_eq!(world.kinds(), ["instant"]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn deferring_a_single_letter_releases_the_outbox() {
    let mut world = World::settled().await;
    world
        .mail
        .behave(Behaviour::Answer(Stage::Mail, "550 5.7.1 not today"));
    world.grade(Who::Zosia, "5");
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    // An hour later it accepts letters again, but not this one yet.
    world
        .mail
        .behave(Behaviour::Answer(Stage::Rcpt, "450 4.2.0 greylisted"));
    world.minutes(61);
    world.tick().await;
    let (code, status) = world.status_json();
    assert_eq!(code, ExitCode::TryAgain, "{status}");
    assert_eq!(status["outbox"]["held"], 0);
    assert_eq!(status["outbox"]["queued"], 1);
}
