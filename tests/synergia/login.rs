//! How a login goes, and how it ends.

use dzwonek::domain::Cause;
use dzwonek::domain::visit::login::LoginPermit;
use school::Who;
use school::register::LoginAnswer;

use crate::family::{FOUR_FEEDS, World, assert_all_read, words};

#[tokio::test]
async fn the_first_visit_logs_in_once_and_reads_everything() {
    let mut world = World::of(Who::Zosia);
    let visited = world.visit().await;
    assert_all_read(&visited);
    assert_eq!(visited.class.as_deref(), Some("5b"));
    assert_eq!(world.logins(), 1);
    assert_eq!(visited.requests as usize, world.school.requests().len());
    assert!(world.school.opened().is_empty());
}

#[tokio::test]
async fn every_outcome_of_a_login_is_distinguished_and_remembered() {
    for (answer, trouble, is_stopped) in [
        (LoginAnswer::Refused, Cause::LoginRefused, true),
        (LoginAnswer::Expired, Cause::AccountExpired, true),
        (LoginAnswer::Captcha, Cause::Captcha, true),
        (LoginAnswer::BrowserNeeded, Cause::BrowserAction, true),
        (LoginAnswer::KontoLibrus, Cause::KontoLibrus, true),
        (LoginAnswer::Maintenance, Cause::Maintenance, false),
    ] {
        let mut world = World::of(Who::Zosia);
        world
            .school
            .edit(Who::Zosia, |zosia| zosia.account.answer = answer);
        let visited = world.visit().await;
        assert_eq!(visited.trouble, Some(trouble), "{answer:?}");
        assert_eq!(words(&visited), vec![format!("failed {trouble}"); 4]);
        assert_eq!(world.logins(), 1);
        assert_eq!(
            world.family.keeper.ledger.stop.is_some(),
            is_stopped,
            "{answer:?}"
        );

        world.family.wait(20);
        let visited = world.visit().await;
        assert_eq!(
            world.logins(),
            1,
            "the password is not sent again after {answer:?}"
        );
        let again = if is_stopped { trouble } else { Cause::LoginCap };
        assert_eq!(visited.trouble, Some(again), "{answer:?}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_refused() {
    let mut world = World::of(Who::Zosia);
    world.family.keeper.password = Some("not this one".to_owned());
    assert_eq!(world.visit().await.trouble, Some(Cause::LoginRefused));
}

#[tokio::test]
async fn a_captcha_is_waited_for() {
    let mut world = World::of(Who::Zosia);
    world.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::Captcha;
    });
    let visited = world.visit().await;
    let now = *world.family.now.lock().unwrap();
    let cause = Cause::Captcha;
    assert_eq!(visited.trouble, Some(cause));
    let at = now + chrono::Duration::hours(12);
    assert_eq!(
        world.family.keeper.ledger.permit(now),
        LoginPermit::NotBefore { cause, at }
    );
}

#[tokio::test]
async fn an_unreadable_password_sends_no_request() {
    let mut world = World::of(Who::Zosia);
    world.family.keeper.password = None;
    let visited = world.visit().await;
    assert_eq!(visited.trouble, Some(Cause::PasswordUnavailable));
    assert_eq!(world.school.requests(), []);
}

#[tokio::test]
async fn no_password_is_sent_before_the_attempt_is_on_disk() {
    let mut world = World::of(Who::Zosia);
    world.family.keeper.is_full = true;
    let visited = world.family.try_visit(&FOUR_FEEDS).await;
    assert!(visited.is_err());
    assert_eq!(world.logins(), 0);
}

#[tokio::test]
async fn the_device_cookie_is_sent_again_at_the_next_login() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.school.end_sessions(Who::Zosia);
    world.family.wait(24 * 60);
    assert_all_read(&world.visit().await);
    assert_eq!(world.logins(), 2);
    let kept = world.family.keeper.session.unwrap();
    assert!(kept.contains("DeviceCookie") && kept.contains("/OAuth"));
}
