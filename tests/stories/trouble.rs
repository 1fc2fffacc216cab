//! A register cannot be read: who hears of it, when, and how often.

use dzwonek::exit_code::ExitCode;
use school::register::LoginAnswer;
use school::{FaultKind, Who};

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

/// The session is over, and whoever logs in gets this answer.
fn shut_out(world: &World, answer: LoginAnswer) {
    world.school.end_sessions(ZOSIA);
    world.answer_logins(ZOSIA, answer);
}

fn state(world: &mut World) -> (String, String) {
    let (_, status) = world.status_json();
    let student = &status["students"][0];
    let text = |key: &str| student[key].as_str().unwrap_or_default().to_owned();
    (text("state"), text("reason"))
}

fn is(state: &str, reason: &str) -> (String, String) {
    (state.to_owned(), reason.to_owned())
}

#[tokio::test]
async fn a_refused_password_is_sent_once_and_reported_at_once() {
    let mut world = World::settled().await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Refused);
    let before = world.passwords_posted();
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    let notice = world.only_letter();
    assert_eq!(notice.kind, "notice");
    assert_eq!(state(&mut world), is("stopped", "login_refused"));

    let requests = world.school.requests().len();
    for _ in 0..3 {
        world.hours(12);
        world.restart();
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    }
    assert_eq!(world.passwords_posted() - before, 1);
    assert_eq!(world.school.requests().len(), requests, "nothing was asked");
    world.no_notices();

    world.answer_logins(ZOSIA, LoginAnswer::Welcome);
    world.resume(ZOSIA);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let letters = world.letters();
    let over = letters
        .iter()
        .find(|letter| letter.kind == "notice")
        .unwrap();
    assert_eq!(over.thread, notice.thread);
    assert!(over.thread.is_some());
    assert_ne!(over.message_id, notice.message_id);
    assert_eq!(state(&mut world), is("ok", ""));
    world.hours(1);
    world.once().await;
    world.no_notices();
}

#[tokio::test]
async fn another_configured_password_lifts_the_stop() {
    let mut world = World::settled().await;
    world.hours(1);
    world.school.end_sessions(ZOSIA);
    world.school.edit(ZOSIA, |zosia| {
        "Nowe-hasło-5b".clone_into(&mut zosia.account.password);
    });
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    // The same configuration once more changes nothing.
    world.hours(1);
    world.restart();
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(world.kinds(), ["notice"]);
    let before = world.passwords_posted();
    world.hours(1);
    world.reload();
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.passwords_posted() - before, 1);
    assert_eq!(world.kinds(), ["notice"]);
}

#[tokio::test]
async fn another_password_is_tried_at_once_and_the_fifth_of_a_day_waits() {
    let mut world = World::settled().await;
    world.hours(25);
    world.school.end_sessions(ZOSIA);
    let right = world.config_text();
    let before = world.passwords_posted();
    for wrong in 1..=4 {
        let password = format!("wrong {wrong}");
        world.school.edit(ZOSIA, |zosia| {
            password.clone_into(&mut zosia.account.password);
        });
        // The configuration has it, and the school another one again.
        world.reload();
        world.school.edit(ZOSIA, |zosia| {
            "Nowe-hasło-5b".clone_into(&mut zosia.account.password);
        });
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
        assert_eq!(world.passwords_posted() - before, wrong);
        world.minutes(1);
    }
    world.configure(&right);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert_eq!(state(&mut world), is("waiting", "login_cap"));
    let (_, status) = world.status_json();
    assert!(status["students"][0]["next_login"].is_string(), "{status}");
    assert_eq!(world.passwords_posted() - before, 4);
    world.hours(24);
    world.once().await;
    assert_eq!(world.passwords_posted() - before, 5);
}

#[tokio::test]
async fn resuming_too_early_waits_for_the_half_hour() {
    let mut world = World::settled().await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Refused);
    world.once().await;
    world.letters();
    world.answer_logins(ZOSIA, LoginAnswer::Welcome);
    world.minutes(5);
    world.resume(ZOSIA);
    let before = world.passwords_posted();
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert_eq!(state(&mut world), is("waiting", "login_cap"));
    assert_eq!(world.passwords_posted(), before);
    world.no_letters();
    world.minutes(26);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.kinds(), ["notice"]);
}

#[tokio::test]
async fn an_expired_account_waits_for_the_owner() {
    let mut world = World::settled().await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Expired);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(state(&mut world), is("stopped", "account_expired"));
    assert_eq!(world.kinds(), ["notice"]);
    let before = world.passwords_posted();
    world.hours(48);
    world.once().await;
    assert_eq!(world.passwords_posted(), before);
}

/// Nobody has published the exact sentence.
#[tokio::test]
async fn a_refusal_in_other_words_stops_too() {
    for reply in [
        r#"{"status":"error","errors":[{"code":0,"message":"Nieprawidłowy login lub hasło."}]}"#,
        r#"{"status":"error","errors":[{"message":"Nieprawidłowy login i/lub hasło"}]}"#,
        r#"{"status":"error","errors":{"0":{"message":"Nieprawidłowy login i/lub hasło."}}}"#,
    ] {
        let mut world = World::settled().await;
        world.hours(1);
        shut_out(&world, LoginAnswer::Says(reply));
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
        assert_eq!(state(&mut world), is("stopped", "login_refused"), "{reply}");
        let before = world.passwords_posted();
        world.hours(72);
        world.once().await;
        assert_eq!(world.passwords_posted(), before, "{reply}");
    }
}

/// The owner reads the register's own words, and the log does not.
#[tokio::test]
async fn an_unknown_refusal_is_told_in_its_own_words_and_repeated_once_a_day() {
    let words = "Konto zostało zablokowane.";
    let reply =
        r#"{"status":"error","errors":[{"code":0,"message":"Konto zostało zablokowane."}]}"#;
    let mut world = World::settled().await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Says(reply));
    let mut tries = Vec::new();
    for hour in 0..=72 {
        let before = world.passwords_posted();
        world.poll().await;
        if world.passwords_posted() > before {
            tries.push(hour);
        }
        assert_eq!(state(&mut world), is("waiting", "unknown_refusal"));
        world.hours(1);
    }
    assert_eq!(tries, [0, 24, 48, 72]);
    let notices = world.letters();
    let notices: Vec<_> = notices
        .iter()
        .filter(|letter| letter.kind == "notice")
        .collect();
    assert_eq!(notices.len(), 1);
    assert!(notices[0].text.contains(words), "{}", notices[0].text);
    assert!(!notices[0].text.contains("regulamin"));
    let (_, status) = world.status_json();
    assert_eq!(status["students"][0]["said"], words);

    world.answer_logins(ZOSIA, LoginAnswer::Welcome);
    world.hours(24);
    world.poll().await;
    assert_eq!(state(&mut world), is("ok", ""));
}

#[tokio::test]
async fn a_welcome_in_capitals_is_a_welcome() {
    let mut world = World::settled().await;
    world.hours(1);
    let reply = r#"{"status":"OK","captcha":false,"goTo":"/OAuth/Authorization/2FA?client_id=46"}"#;
    shut_out(&world, LoginAnswer::Says(reply));
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.passwords_posted(), 2);
}

#[tokio::test]
async fn a_captcha_is_retried_after_half_a_day_then_daily() {
    for (answer, reason) in [
        (LoginAnswer::Captcha, "captcha"),
        (LoginAnswer::BrowserNeeded, "browser_action"),
        (LoginAnswer::KontoLibrus, "konto_librus"),
    ] {
        let mut world = World::settled().await;
        world.hours(1);
        shut_out(&world, answer);
        let mut tries = Vec::new();
        for hour in 0..=72 {
            let before = world.passwords_posted();
            world.poll().await;
            if world.passwords_posted() > before {
                tries.push(hour);
            }
            assert_eq!(state(&mut world), is("waiting", reason));
            world.hours(1);
        }
        assert_eq!(tries, [0, 12, 36, 60], "{reason}");
        assert_eq!(world.notices(), 1, "{reason}");
        world.answer_logins(ZOSIA, LoginAnswer::Welcome);
        world.hours(24);
        world.poll().await;
        assert_eq!(state(&mut world), is("ok", ""));
        assert_eq!(world.notices(), 1, "{reason}");
    }
}

/// Its end is reported once.
#[tokio::test]
async fn blindness_is_reported_after_three_hours_and_four_polls() {
    for (harm, polls_an_hour) in [
        (FaultKind::Status503, 3),
        (FaultKind::Status500, 3),
        (FaultKind::HalfBody, 3),
        (FaultKind::Status503, 1),
    ] {
        let mut world = World::settled().await;
        world.minutes(20);
        world.school.fault(harm, "", 10_000);
        let mut reported_after = None;
        for poll in 0..=(5 * polls_an_hour) {
            world.poll().await;
            if reported_after.is_none() && world.notices() > 0 {
                reported_after = Some(poll);
            }
            world.minutes(60 / polls_an_hour);
        }
        let (_, status) = world.status_json();
        let student = &status["students"][0];
        assert_eq!(
            reported_after,
            Some(3 * polls_an_hour),
            "{harm:?} {student}"
        );
        assert_eq!(world.notices(), 0);
        world.heal();
        world.minutes(60);
        world.poll().await;
        world.minutes(20);
        world.poll().await;
        assert_eq!(world.notices(), 1, "one for the end");
    }
}

#[tokio::test]
async fn too_many_logins_are_blindness_too() {
    let mut world = World::settled().await;
    for _ in 0..4 {
        world.minutes(31);
        world.school.end_sessions(ZOSIA);
        world.poll().await;
    }
    assert_eq!(state(&mut world), is("waiting", "login_cap"));
    assert_eq!(world.notices(), 0);
    for _ in 0..9 {
        world.minutes(20);
        world.poll().await;
    }
    assert_eq!(world.notices(), 1);
}

#[tokio::test]
async fn trouble_that_ends_before_its_notice_leaves_is_not_reported() {
    // The usual case: no internet at home, so neither the register nor the mail server answers.
    for behaviour in [
        Behaviour::Cut(Stage::Banner),
        Behaviour::Answer(Stage::Rcpt, "450 4.2.0 greylisted"),
        Behaviour::Answer(Stage::Rcpt, "550 5.1.1 who?"),
    ] {
        let mut world = World::settled().await;
        world.school.fault(FaultKind::Status503, "", 10_000);
        world.mail.behave(behaviour.clone());
        for _ in 0..12 {
            world.minutes(20);
            world.poll().await;
        }
        let outbox = world.store().read(|tx| tx.outbox()).unwrap();
        assert_eq!(outbox.len(), 1, "the notice waits");
        world.heal();
        world.mail.behave(Behaviour::Good);
        world.minutes(20);
        world.poll().await;
        world.hours(2);
        world.poll().await; // the slow feeds too
        assert_eq!(world.notices(), 0, "{behaviour:?}");
        assert_eq!(world.status_json().0, ExitCode::AllWell);
    }
}

#[tokio::test]
async fn a_notice_that_may_have_arrived_is_followed_by_its_end() {
    let mut world = World::settled().await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Refused);
    world.mail.behave_once(Behaviour::AcceptThenCut);
    world.poll().await;
    world.answer_logins(ZOSIA, LoginAnswer::Welcome);
    world.hours(1);
    world.resume(ZOSIA);
    world.poll().await;
    world.hours(2);
    world.tick().await;
    assert_eq!(world.notices(), 3, "the first twice, with the same id");
}

#[tokio::test]
async fn notices_wait_for_the_end_of_the_owners_quiet_hours() {
    let quiet = format!("{MAMA}quiet_hours = \"21:30-06:00\"\n");
    let mut world = World::of(&[ZOSIA], &quiet).after_the_first_run().await;
    world.at("2026-10-05T22:00");
    shut_out(&world, LoginAnswer::Refused);
    world.poll().await;
    world.no_letters();
    world.at("2026-10-06T06:00");
    world.tick().await;
    assert_eq!(world.notices(), 1);
}

#[tokio::test]
async fn one_childs_trouble_does_not_affect_the_others() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.hours(1);
    shut_out(&world, LoginAnswer::Refused);
    world.grade(Who::Stas, "5");
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    let mut kinds = world.kinds();
    kinds.sort();
    assert_eq!(kinds, ["instant", "notice"]);
}

/// The address was mistyped. The trouble lasts, so the new owner hears of it.
#[tokio::test]
async fn a_notice_not_yet_delivered_goes_to_the_new_owner() {
    let owned_by =
        |owner: &str| format!("[[recipient]]\nemail = \"{owner}\"\ninstant = []\n{MAMA}");
    for (first, reply) in [
        ("mistyped@example.com", "550 5.1.1 no such user"),
        ("offline@example.com", "450 4.2.0 not now"),
    ] {
        let mut world = World::of(&[ZOSIA], &owned_by(first))
            .after_the_first_run()
            .await;
        world.mail.behave(Behaviour::AnswerTo {
            recipient: first.to_owned(),
            reply,
        });
        world.hours(1);
        shut_out(&world, LoginAnswer::Refused);
        world.once().await;
        world.no_notices();
        world.recipients_are(&owned_by("right@example.com"));
        world.minutes(20);
        world.once().await;
        let notices: Vec<_> = world
            .letters()
            .into_iter()
            .filter(|one| one.kind == "notice")
            .collect();
        assert_eq!(notices.len(), 1, "{first}");
        assert_eq!(notices[0].to, "right@example.com", "{first}");
        world.hours(1);
        world.once().await;
        world.no_notices();
    }
}
