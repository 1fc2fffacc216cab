//! The reply of a mail server is foreign text: it is shown to the owner, but no terminal obeys it.

use dzwonek::exit_code::ExitCode;
use school::Who;
use serde_json::json;

use crate::support::log;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const OWNER_AND_GRANDMA: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = ""

[[recipient]]
email = "babcia@example.com"
instant = ["grades"]
digest = "0 6 * * *"
"#;

/// Replies with this code that would drive a terminal, reverse the direction of writing, forge a line of the log, or
/// fill a disk.
fn hostile_replies(code: u16) -> Vec<&'static str> {
    let nasty = "\u{1b}]0;owned\u{7}\u{1b}[31m\0\u{9b}\u{202e}gpj\u{2028}<0>forged\u{feff} <b>&\"'";
    let line = "x".repeat(900);
    let long = format!("{code}-{line}\r\n").repeat(100);
    let many = format!("{code}-\u{1b}[2J\r\n").repeat(1_000);
    [
        format!("{code} 5.1.1 {nasty}"),
        format!("{code}-5.1.1 {nasty}\r\n{code}-{nasty}\r\n{code} {nasty}"),
        format!("{long}{code} 5.1.1 the end"),
        format!("{many}{code} 5.1.1 the end"),
    ]
    .map(|reply| &*reply.leak())
    .to_vec()
}

/// One short line of visible characters.
#[track_caller]
fn assert_harmless(text: &str) {
    let is_odd = |c: char| {
        c.is_control()
            || ('\u{2028}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
            || c == '\u{feff}'
    };
    let found = text.chars().find(|&c| is_odd(c));
    assert_eq!(found, None, "{text:?}");
    assert!(text.chars().count() <= 600, "{text:?}");
}

fn the_log_is_harmless() {
    for line in log::text().lines() {
        assert_harmless(line);
    }
}

#[tokio::test]
async fn the_reply_to_a_rejected_letter_is_shown_not_obeyed() {
    for reply in hostile_replies(550) {
        let mut world = World::of(&[Who::Zosia], OWNER_AND_GRANDMA)
            .after_the_first_run()
            .await;
        world.mail.behave(Behaviour::AnswerTo {
            recipient: "babcia@example.com".to_owned(),
            reply,
        });
        world.grade(Who::Zosia, "5");
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
        let fate = world.history()[0].letters[0].clone();
        assert_eq!(fate.state, "rejected");
        let reply = fate.reply.unwrap();
        assert!(reply.starts_with("550 "), "{reply}");
        assert_harmless(&reply);
        assert_harmless(
            &world.store().read(|tx| tx.outbox()).unwrap()[0]
                .reply
                .clone()
                .unwrap(),
        );

        world.tick().await;
        let notice = world.only_letter();
        assert_eq!(notice.to, "dad@example.com");
        let lines = notice.text.lines().chain(notice.html.lines());
        lines.for_each(|line| assert!(!line.contains(|c: char| c.is_control()), "{line:?}"));
        for mark in ["\u{202e}", "\u{2028}", "\u{feff}", "<b>&"] {
            assert!(!notice.html.contains(mark), "{mark:?} in {}", notice.html);
        }
        assert!(notice.bytes.len() < 30_000);
        // The next good run repairs everything.
        world.mail.behave(Behaviour::Good);
        world.at("2026-10-06T06:00");
        world.tick().await;
        assert_eq!(world.only_letter().changes, "grades.added=1");
        the_log_is_harmless();
    }
}

#[tokio::test]
async fn the_reply_that_holds_the_outbox_is_shown_not_obeyed() {
    for (stage, code, expected) in [
        (Stage::Banner, 554, ExitCode::OwnerMustAct),
        (Stage::Ehlo, 421, ExitCode::TryAgain),
        (Stage::Mail, 550, ExitCode::OwnerMustAct),
        (Stage::Mail, 421, ExitCode::TryAgain),
        (Stage::Dot, 421, ExitCode::TryAgain),
    ] {
        for reply in hostile_replies(code) {
            let mut world = World::settled().await;
            world.grade(Who::Zosia, "5");
            world.mail.behave(Behaviour::Answer(stage, reply));
            assert_eq!(world.once().await.code, expected, "{stage:?} {code}");
            let (code, status) = world.status_json();
            assert_eq!(code, expected);
            let reason = status["outbox"]["reason"].as_str().unwrap();
            assert_harmless(reason);
            the_log_is_harmless();

            world.mail.behave(Behaviour::Good);
            world.minutes(66);
            world.tick().await;
            assert_eq!(world.kinds(), ["instant"]);
            assert_eq!(world.status_json().1["outbox"]["reason"], json!(null));
        }
    }
}

#[tokio::test]
async fn a_letter_accepted_with_strange_words_is_accepted() {
    for reply in hostile_replies(250) {
        let mut world = World::settled().await;
        world.grade(Who::Zosia, "5");
        world
            .mail
            .behave(Behaviour::GrantSaying(Stage::Dot, reply.as_bytes()));
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        assert_eq!(world.kinds(), ["instant"]);
        let fate = world.history()[0].letters[0].clone();
        assert_eq!(fate.state, "sent");
        assert_harmless(&fate.reply.unwrap());
        the_log_is_harmless();
    }
}
