//! Messages outside the ordinary inbox: automatic ones, alerts, those of the old module.

use std::collections::BTreeSet;

use dzwonek::exit_code::ExitCode;
use school::register::{Message, Sender};
use school::{FaultKind, Who};

use crate::support::world::{MAMA, World};

/// A message in a mailbox of Zosia's parent.
fn write(world: &World, mailbox: &str, id: u64, sender: &str) {
    let now = world.school_time();
    world.school.edit(Who::Zosia, |zosia| {
        let text = ("Uwaga", "Treść automatyczna.");
        let message = Message::new(id, Sender::system(0, sender), text, now);
        let mailbox = match mailbox {
            "inbox" => &mut zosia.inbox,
            other => zosia.automatic.named_mut(other).unwrap(),
        };
        mailbox.messages.push(message);
    });
}

/// The keys of the events, oldest first.
fn keys(world: &mut World) -> Vec<String> {
    let events = world.history().into_iter();
    events
        .map(|event| format!("{} {}", event.change, event.key))
        .collect()
}

/// This many polls, twenty minutes apart.
async fn poll(world: &mut World, times: usize) {
    for _ in 0..times {
        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::AllWell);
    }
}

#[tokio::test]
async fn every_change_of_the_week_is_exactly_one_event() {
    let mut world = World::of(&Who::ALL, MAMA);
    world.once().await;
    for moment in world.school.batches() {
        world.at_local(moment);
        let published = world.school.next_batch().unwrap().into_iter();
        let line = |student: &str, feed: &str, change: &str, key: &str| {
            format!("{student}: {feed} {change} {key}")
        };
        let published: BTreeSet<String> = published
            .map(|one| line(one.student, one.feed, one.change, &one.key))
            .collect();
        let before = world.history().len();
        for _ in 0..2 {
            assert_eq!(world.once_all().await.code, ExitCode::AllWell);
            world.minutes(20);
        }
        let events = world.history().split_off(before);
        let reported: BTreeSet<String> = events
            .iter()
            .map(|one| line(&one.student, one.feed.name(), one.change.name(), &one.key))
            .collect();
        assert_eq!(reported, published, "{moment}");
        assert_eq!(events.len(), published.len(), "{moment}");
    }
}

#[tokio::test]
async fn an_alert_and_its_withdrawal_are_reported_like_a_message() {
    let mut world = World::watching("messages").await;
    write(&world, "alerts", 20_500_001, "Szkoła");
    world.reports("Zosia: wiadomość – Szkoła: Uwaga").await;
    world.minutes(20);
    write(&world, "alerts", 20_500_002, "Szkoła");
    world.reports("Zosia: wiadomość – Szkoła: Uwaga").await;
    world.school.edit(Who::Zosia, |zosia| {
        let alerts = zosia.automatic.alerts.as_mut().unwrap();
        alerts.messages.retain(|alert| alert.id != 20_500_001);
    });
    world.nothing_new().await;
    world
        .reports("Zosia: wiadomość wycofana – Szkoła: Uwaga")
        .await;
}

#[tokio::test]
async fn an_allowed_alert_is_opened_but_no_automatic_message() {
    let world = World::of(&[Who::Zosia], MAMA).that_opens(Who::Zosia);
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.has_notes = false);
    let mut world = world.after_the_first_run().await;
    write(&world, "alerts", 20_500_001, "Szkoła");
    write(&world, "notes", 20_500_002, "Uwagi");
    world.once().await;
    world.assert_opened(&["Zosia alerts:20500001"]);
    let both = ["added alerts:20500001", "added notes:20500002"];
    assert_eq!(keys(&mut world), both);
}

#[tokio::test]
async fn unreadable_alerts_hide_no_message_and_are_not_lost() {
    let mut world = World::settled().await;
    let alerts = "/api/alerts/messages";
    world.school.fault(FaultKind::Status500, alerts, 1);
    world.message(Who::Zosia, 20_500_001, "Zebranie");
    write(&world, "alerts", 20_500_002, "Szkoła");
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    assert_eq!(world.state_of("messages"), "failing unreachable");
    assert_eq!(keys(&mut world), ["added inbox:20500001"]);
    poll(&mut world, 1).await;
    assert_eq!(world.state_of("messages"), "ok");
    let both = ["added inbox:20500001", "added alerts:20500002"];
    assert_eq!(keys(&mut world), both);
    assert_eq!(world.passwords_posted(), 1);
}

#[tokio::test]
async fn automatic_messages_are_reported_only_while_their_feed_is_closed() {
    let mut world = World::settled().await;
    let has_notes = |world: &World, has| {
        world.school.edit(Who::Zosia, |zosia| zosia.has_notes = has);
    };
    write(&world, "notes", 20_500_001, "Uwagi");
    poll(&mut world, 1).await;
    // Closing seeds the mailbox: the feed has reported what stands there.
    has_notes(&world, false);
    poll(&mut world, 2).await;
    assert_eq!(keys(&mut world), [""; 0]);
    write(&world, "notes", 20_500_002, "Uwagi");
    poll(&mut world, 1).await;
    assert_eq!(keys(&mut world), ["added notes:20500002"]);
    // Open again, and closed once more.
    has_notes(&world, true);
    world.hours(24);
    poll(&mut world, 1).await;
    write(&world, "notes", 20_500_003, "Uwagi");
    poll(&mut world, 1).await;
    has_notes(&world, false);
    poll(&mut world, 2).await;
    assert_eq!(keys(&mut world), ["added notes:20500002"]);
    world.minutes(20);
    write(&world, "notes", 20_500_004, "Uwagi");
    poll(&mut world, 1).await;
    let expected = ["added notes:20500002", "added notes:20500004"];
    assert_eq!(keys(&mut world), expected);
}

#[tokio::test]
async fn the_daily_retry_of_a_closed_feed_loses_no_message() {
    let mut world = World::new();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.has_notes = false);
    world.once().await;
    // A day later the feed is tried again, in place of its mailbox.
    world.hours(24);
    write(&world, "notes", 20_500_001, "Uwagi");
    world.once().await;
    assert_eq!(keys(&mut world), [""; 0]);
    poll(&mut world, 1).await;
    assert_eq!(keys(&mut world), ["added notes:20500001"]);
}

#[tokio::test]
async fn a_child_with_nothing_but_messages_is_no_trouble() {
    let mut world = World::of(&[Who::Lena], MAMA);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let welcome = world.only_letter();
    insta::assert_snapshot!("welcome_of_messages_alone", welcome.text);
    assert_eq!(world.state_of("messages"), "ok");
    for hour in 1..=72 {
        world.hours(1);
        if hour % 24 == 12 {
            world.message(Who::Lena, 20_500_000 + hour, "Zapisy");
        }
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{hour}");
    }
    assert_eq!(world.passwords_posted(), 4, "one a day");
    world.no_notices();
    assert_eq!(world.events(), ["messages added"; 3]);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn an_old_module_message_is_reported_as_its_list_shows_it() {
    let dad = "[[recipient]]\nemail = \"dad@example.com\"\nlanguage = \"en\"\n";
    let both = format!("{MAMA}{dad}");
    let mut world = World::of(&[Who::Ola], &both).after_the_first_run().await;
    world.message(Who::Ola, 7_040_900, "Zebranie");
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    for (letter, language) in world.letters().iter().zip(["pl", "en"]) {
        let seen = format!("{}\n\n{}", letter.subject, letter.text);
        insta::assert_snapshot!(format!("old_message.{language}"), seen);
    }
    assert_eq!(keys(&mut world), ["added wiadomosci:7040900"]);
    assert_eq!(world.state_of("messages"), "ok");
}
