//! Each change at school is one event, and reaches everybody entitled to it once.

use std::collections::BTreeSet;

use dzwonek::domain::Feed;
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;

use crate::support::world::{EAGER, MAMA, World};

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = []
digest = "30 6 * * mon-fri"
"#;

#[tokio::test]
async fn a_school_week_is_reported_change_by_change_without_repetition() {
    let mut world = World::of(&Who::ALL, &format!("{EAGER}{PATIENT}"))
        .after_the_first_run()
        .await;
    let words = world.live_the_week("the week").await;
    for word in [
        ("grades", "added"),
        ("grades", "changed"),
        ("grades", "removed"),
        ("messages", "added"),
        ("messages", "removed"),
        ("announcements", "added"),
        ("announcements", "changed"),
        ("announcements", "removed"),
        ("timetable", "cancelled"),
        ("timetable", "substituted"),
        ("timetable", "room_changed"),
        ("timetable", "moved"),
        ("timetable", "restored"),
        ("timetable", "plan_changed"),
        ("agenda", "added"),
        ("agenda", "changed"),
        ("agenda", "removed"),
        ("homework", "added"),
        ("homework", "changed"),
        ("homework", "removed"),
        ("attendance", "added"),
        ("attendance", "changed"),
        ("attendance", "removed"),
        ("notes", "added"),
        ("notes", "changed"),
        ("notes", "removed"),
        ("lucky_number", "added"),
        ("behaviour", "added"),
        ("behaviour", "changed"),
        ("behaviour", "removed"),
        ("conferences", "added"),
        ("conferences", "changed"),
        ("conferences", "removed"),
        ("justifications", "changed"),
        ("days_off", "added"),
        ("days_off", "changed"),
        ("days_off", "removed"),
        ("trips", "added"),
        ("trips", "changed"),
        ("trips", "removed"),
        ("files", "added"),
        ("files", "changed"),
        ("files", "removed"),
        ("topics", "added"),
    ] {
        assert!(words.contains(&word), "the week has no {word:?}");
    }

    world.minutes(20);
    world.once_with(DigestWish::Now).await;
    for event in world.history() {
        let fates: Vec<_> = event
            .letters
            .iter()
            .map(|letter| (letter.recipient.as_str(), letter.kind, letter.state))
            .collect();
        let at_once = ("mama@example.com", "instant", "sent");
        let in_the_digest = ("dad@example.com", "digest", "sent");
        let expected = match event.feed {
            Feed::Topics => vec![in_the_digest],
            _ => vec![at_once, in_the_digest],
        };
        assert_eq!(fates, expected, "{} {}", event.key, event.change);
    }
    // No letter came twice either.
    let letters = world.letters();
    let ids: BTreeSet<_> = letters.iter().map(|letter| &letter.message_id).collect();
    assert_eq!(ids.len(), letters.len());
}

#[tokio::test]
async fn a_grade_that_goes_and_returns_is_removed_and_restored() {
    let mut world = World::settled().await;
    let taken = world
        .school
        .edit(Who::Zosia, |zosia| zosia.grades.remove(0));
    world.once().await;
    world.no_letters(); // one poll alone proves nothing
    world.minutes(20);
    world.once().await;
    assert_eq!(world.only_letter().changes, "grades.removed=1");
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.grades.insert(0, taken));
    world.minutes(20);
    world.once().await;
    assert_eq!(world.only_letter().changes, "grades.restored=1");
    assert_eq!(world.events(), ["grades removed", "grades restored"]);
}

#[tokio::test]
async fn a_grade_missing_from_a_single_poll_is_no_news() {
    let mut world = World::settled().await;
    let taken = world
        .school
        .edit(Who::Zosia, |zosia| zosia.grades.remove(0));
    world.once().await;
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.grades.insert(0, taken));
    for _ in 0..3 {
        world.minutes(20);
        assert_eq!(world.once().await.changes(), 0);
    }
    world.no_letters();
}

#[tokio::test]
async fn a_message_read_elsewhere_waits_for_the_digest() {
    let mut world = World::settled().await;
    world.message(Who::Zosia, 20_500_001, "Zebranie");
    world.school.edit(Who::Zosia, |zosia| {
        let message = zosia.inbox.get_mut(20_500_001).unwrap();
        message.read = Some(message.sent);
    });
    world.once().await;
    world.no_letters();
    assert_eq!(world.fates(), ["mama@example.com digest pending"]);
    world.at("2026-10-06T06:30");
    world.poll().await;
    let digest = world.only_letter();
    assert_eq!(digest.kind, "digest");
    assert!(digest.text.contains("Zebranie"), "{}", digest.text);
}

#[tokio::test]
async fn news_for_everybody_is_one_letter_naming_both_children() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.announce(
        &[Who::Zosia, Who::Stas],
        "LID-NBOARD-NOTICE-9001",
        "Dzień sportu",
    );
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    let letter = world.only_letter();
    assert!(
        letter.subject.starts_with("Zosia i Staś: "),
        "{}",
        letter.subject
    );
    assert_eq!(world.fates(), ["mama@example.com instant sent"; 2]);
}

#[tokio::test]
async fn up_to_five_messages_are_a_letter_each() {
    let mut world = World::settled().await;
    for id in 0..5 {
        world.message(Who::Zosia, 20_500_001 + id, "Wycieczka");
    }
    world.once().await;
    assert_eq!(world.kinds(), ["instant"; 5]);
    for id in 0..6 {
        world.message(Who::Zosia, 20_500_011 + id, "Wycieczka");
    }
    world.minutes(20);
    world.once().await;
    assert_eq!(world.only_letter().changes, "messages.added=6");
}
