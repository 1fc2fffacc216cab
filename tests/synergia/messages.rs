//! Wiadomości and their session.

use chrono::NaiveDate;
use dzwonek::domain::{Entry, Feed};
use school::register::Message;
use school::register::institution::staff;
use school::{FaultKind, Who};

use crate::family::{World, assert_all_read, reading, word};

const INBOX: &str = "/api/inbox/messages";

#[tokio::test]
async fn a_dead_messages_session_costs_no_login() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(20);
    world.school.end_messages_sessions(Who::Zosia);
    assert_all_read(&world.visit().await);
    assert_eq!(world.logins(), 1);
    assert_eq!(world.asked("/wiadomosci3"), 2);
}

/// It is entered again before the login, and after it.
#[tokio::test]
async fn a_refused_folder_costs_one_login_then_rests() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(60);
    let (entered, asked) = (world.asked("/wiadomosci3"), world.asked(INBOX));
    world.fault(FaultKind::Unauthorized, INBOX, 99);
    let visited = world.visit().await;
    assert_eq!(word(&visited, Feed::Messages), "failed session_lost");
    assert_eq!(world.logins(), 2);
    assert_eq!(world.asked("/wiadomosci3") - entered, 2);
    assert_eq!(world.asked(INBOX) - asked, 3);

    let asked = world.asked(INBOX);
    world.family.wait(9);
    world.visit().await;
    assert_eq!(world.asked(INBOX), asked, "left alone for ten minutes");
    world.family.wait(1);
    world.visit().await;
    assert!(world.asked(INBOX) > asked);
    assert_eq!(world.logins(), 2);
}

/// They stop at what is known.
#[tokio::test]
async fn the_first_read_pages_to_the_end_later_ones_stop_early() {
    let mut world = World::of(Who::Zosia);
    world.school.edit(Who::Zosia, |zosia| {
        let sender = zosia.sender(staff::MATHS);
        for number in 0..130_u32 {
            let day = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
            let sent =
                day.and_hms_opt(8, 0, 0).unwrap() + chrono::Duration::hours(i64::from(number));
            let id = 20_000_000 + u64::from(number);
            let message = Message::new(id, sender.clone(), ("Temat", "Treść"), sent);
            zosia.inbox.messages.push(message);
        }
    });
    let visited = world.visit().await;
    let count = reading(&visited, Feed::Messages).entries.len();
    assert!(count >= 130, "{count}");
    world.family.follow(visited);
    assert_eq!(world.asked(INBOX), 3);
    world.family.wait(20);
    let visited = world.visit().await;
    assert_eq!(world.asked(INBOX), 4);
    assert_eq!(world.family.follow(visited), []);
}

#[tokio::test]
async fn previews_are_decoded_and_nothing_is_opened() {
    let mut world = World::of(Who::Zosia);
    let visited = world.visit().await;
    let first = reading(&visited, Feed::Messages).entries.first();
    let Some(Entry::Message(message)) = first else {
        panic!("no message: {first:?}");
    };
    assert_eq!(message.sender, "Anna Kowal");
    assert!(message.is_cut, "{}", message.preview);
    assert!(
        message.preview.starts_with("Dzień dobry,\n\nsprawdzian"),
        "{}",
        message.preview
    );
    assert!(
        message.preview.ends_with("jest w zeszycie…"),
        "{}",
        message.preview
    );
    assert!(world.school.opened().is_empty());
}
