//! Letters that have waited long for a mail server.

use std::collections::BTreeSet;

use dzwonek::domain::letter::LetterKind;
use dzwonek::exit_code::ExitCode;
use dzwonek::store::LetterState;
use school::Who;

use crate::support::mail::Mail;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const WITHOUT_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "announcements"]
digest = ""
"#;

const ONLY_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = "30 6 * * *"
"#;

/// Polls every twenty minutes while nobody accepts letters; each poll finds something.
async fn polls_without_mail(world: &mut World, polls: u32, happens: impl Fn(&mut World, u32)) {
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for poll in 0..polls {
        world.minutes(20);
        happens(world, poll);
        world.poll().await;
    }
}

/// The mail server is back.
async fn mail_is_back(world: &mut World) -> Vec<Mail> {
    world.mail.behave(Behaviour::Good);
    world.hours(2);
    world.tick().await;
    assert_eq!(world.status_json().0, ExitCode::AllWell);
    world.letters()
}

/// How often each fate occurs among all events: "instant replaced" 3 times.
fn fates(world: &mut World) -> Vec<(String, usize)> {
    let mut fates: Vec<String> = world
        .fates()
        .iter()
        .map(|fate| fate.split_once(' ').unwrap().1.to_owned())
        .collect();
    fates.sort();
    fates
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0].clone(), same.len()))
        .collect()
}

/// Exactly one of the letters that were sent reports each event.
fn each_event_is_reported_once(world: &mut World) {
    for event in world.history() {
        let sent = event.letters.iter().filter(|letter| letter.state == "sent");
        assert_eq!(sent.count(), 1, "{event:?}");
    }
}

#[tokio::test]
async fn an_evening_without_mail_leaves_each_letter_as_it_was() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    polls_without_mail(&mut world, 5, |world, _| {
        world.grade(Who::Zosia, "5");
    })
    .await;
    let written = world.stored_bytes();
    let letters = mail_is_back(&mut world).await;
    let bytes: Vec<_> = letters.iter().map(|letter| &letter.bytes).collect();
    assert_eq!(bytes, written.iter().collect::<Vec<_>>());
    assert_eq!(fates(&mut world), [("instant sent".to_owned(), 5)]);
}

#[tokio::test]
async fn many_letters_never_offered_become_one_per_student() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    polls_without_mail(&mut world, 20, |world, poll| {
        world.grade([Who::Zosia, Who::Stas][poll as usize % 2], "5");
    })
    .await;
    let (code, status) = world.status_json();
    assert_eq!(code, ExitCode::TryAgain);
    assert_eq!(status["outbox"]["queued"], 20);

    // The first letter shows that the server is back; the others are folded.
    let letters = mail_is_back(&mut world).await;
    let subjects: Vec<_> = letters.iter().map(|one| one.subject.as_str()).collect();
    let expected = [
        "Zosia: matematyka – 5",
        "Zosia: matematyka 5, matematyka 5, matematyka 5, matematyka 5 i jeszcze 5",
        "Staś: edukacja wczesnoszkolna 5, edukacja wczesnoszkolna 5 i jeszcze 8",
    ];
    assert_eq!(subjects, expected);
    assert_eq!(letters[2].changes, "grades.added=10");
    let expected = [
        ("instant replaced".to_owned(), 19),
        ("instant sent".to_owned(), 20),
    ];
    assert_eq!(fates(&mut world), expected);
    each_event_is_reported_once(&mut world);
    let folded = world.history().pop().unwrap();
    let fate: Vec<_> = folded.letters.iter().map(|letter| letter.state).collect();
    assert_eq!(fate, ["replaced", "sent"]);
    assert_ne!(folded.letters[0].message_id, folded.letters[1].message_id);
    world.hours(2);
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn folded_letters_have_the_usual_shape() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    polls_without_mail(&mut world, 7, |world, poll| {
        world.message(Who::Zosia, 20_500_001 + u64::from(poll), "Zebranie");
        if poll < 2 {
            let lid = format!("LID-{poll}");
            world.announce(&[Who::Zosia, Who::Stas], &lid, "Zbiórka makulatury");
        }
    })
    .await;
    let subjects: Vec<_> = mail_is_back(&mut world)
        .await
        .into_iter()
        .map(|letter| letter.subject)
        .collect();
    // More than five messages share a letter, and news for two children names both.
    let expected = [
        "Zosia i Staś: ogłoszenie – Barbara Jabłońska: Zbiórka makulatury",
        "Zosia: 7 nowych wiadomości: Zebranie",
    ];
    let (first, folded) = subjects.split_at(1);
    assert!(first[0].starts_with("Zosia"), "{first:?}");
    assert_eq!(folded, expected);
    each_event_is_reported_once(&mut world);
}

/// The folded letters keep the full texts of their messages.
#[tokio::test]
async fn a_letter_with_a_file_is_not_folded() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .that_opens(Who::Zosia)
        .after_the_first_run()
        .await;
    let text = format!(
        "Dzień dobry. {}To już koniec.",
        "Proszę czytać dalej. ".repeat(20)
    );
    polls_without_mail(&mut world, 8, |world, poll| {
        let id = 20_500_001 + u64::from(poll);
        world.write(Who::Zosia, id, ("Wycieczka", &text), |message| {
            if poll == 2 {
                message.attach("zgoda.pdf");
            }
        });
    })
    .await;
    let letters = mail_is_back(&mut world).await;
    let reported: Vec<_> = letters
        .iter()
        .map(|letter| (letter.changes.as_str(), letter.files.len()))
        .collect();
    let expected = [
        ("messages.added=1", 0),
        ("messages.added=1", 1),
        ("messages.added=6", 0),
    ];
    assert_eq!(reported, expected);
    assert_eq!(letters[2].text.matches("To już koniec").count(), 6);
    each_event_is_reported_once(&mut world);
    let opened: Vec<_> = (1..=8)
        .map(|id| format!("Zosia inbox:2050000{id}"))
        .collect();
    world.assert_opened(&opened.iter().map(String::as_str).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_letter_once_offered_is_never_folded() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    for _ in 0..7 {
        world.minutes(20);
        world.grade(Who::Zosia, "5");
        world
            .mail
            .behave(Behaviour::Answer(Stage::Dot, "451 4.3.0 later"));
        world.poll().await;
    }
    let offered = world.store().read(|tx| tx.outbox()).unwrap();
    let written = world.stored_bytes().into_iter().collect();
    // A retry by hand does not make it unoffered.
    let retry = dzwonek::store::Request::RetryLetter(offered[0].id);
    world.ask(&retry);
    let letters = mail_is_back(&mut world).await;
    let bytes: BTreeSet<_> = letters.into_iter().map(|letter| letter.bytes).collect();
    assert_eq!(bytes, written);
    assert_eq!(fates(&mut world), [("instant sent".to_owned(), 7)]);
}

#[tokio::test]
async fn a_rejected_folded_letter_leaves_its_news_to_the_digest() {
    let both = WITHOUT_DIGEST.replace("digest = \"\"", "digest = \"0 6 * * *\"");
    let mut world = World::of(&[Who::Zosia], &both).after_the_first_run().await;
    polls_without_mail(&mut world, 8, |world, _| {
        world.grade(Who::Zosia, "5");
    })
    .await;
    let first = world.store().read(|tx| tx.outbox()).unwrap()[0].id;
    world
        .mail
        .behave(Behaviour::Answer(Stage::Rcpt, "550 5.7.1 spam"));
    world.hours(2);
    world.tick().await;
    let rejected = world.store().read(|tx| tx.outbox()).unwrap();
    assert_eq!(rejected.len(), 2, "the first, and the one of the others");
    assert_eq!(rejected[0].id, first);
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);
    world.mail.behave(Behaviour::Good);
    world.at("2026-10-06T06:00");
    world.poll().await;
    let digest = world.only_letter();
    assert_eq!(
        (digest.kind.as_str(), digest.changes.as_str()),
        ("digest", "grades.added=8")
    );
    each_event_is_reported_once(&mut world);
}

#[tokio::test]
async fn a_crash_right_after_folding_loses_and_doubles_nothing() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    polls_without_mail(&mut world, 8, |world, _| {
        world.grade(Who::Zosia, "5");
    })
    .await;
    // The server accepts one letter and is gone again.
    world.hours(2);
    world.mail.behave_after(1, Behaviour::Cut(Stage::Mail));
    world.tick().await;
    assert_eq!(world.kinds(), ["instant"]);
    let folded = world.only_stored_bytes();
    world.restart();
    let letters = mail_is_back(&mut world).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].bytes, folded);
    each_event_is_reported_once(&mut world);
}

#[tokio::test]
async fn after_four_days_the_newest_digest_covers_the_older_ones() {
    let mut world = World::of(&[Who::Zosia], ONLY_DIGEST)
        .after_the_first_run()
        .await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for day in 6..=9 {
        world.grade(Who::Zosia, "5");
        world.at(&format!("2026-10-0{day}T06:30"));
        world.poll().await;
    }
    let digests = |world: &mut World| {
        let outbox = world.store().read(|tx| tx.outbox()).unwrap();
        let is_digest = |one: &&dzwonek::store::OutboxLetter| {
            one.kind == LetterKind::Digest && one.state == LetterState::Queued
        };
        outbox.iter().filter(is_digest).count()
    };
    assert_eq!(digests(&mut world), 1);
    let letters = mail_is_back(&mut world).await;
    let [digest] = letters.as_slice() else {
        panic!("{letters:?}")
    };
    assert_eq!(digest.subject, "Zosia: piątek, 9 października");
    assert_eq!(digest.changes, "grades.added=4");
    // It is the first to arrive this week.
    assert!(digest.text.contains("Dzwonek działa"), "{}", digest.text);
    each_event_is_reported_once(&mut world);
}

#[tokio::test]
async fn a_backlog_of_five_hundred_letters_goes_out_in_three() {
    let mut world = World::of(&[Who::Zosia], WITHOUT_DIGEST)
        .after_the_first_run()
        .await;
    polls_without_mail(&mut world, 100, |world, poll| {
        world.grade(Who::Zosia, "5");
        for message in 0..4 {
            let id = 20_500_001 + u64::from(4 * poll + message);
            world.message(Who::Zosia, id, "Zebranie");
        }
    })
    .await;
    assert_eq!(world.status_json().1["outbox"]["queued"], 500);
    let letters = mail_is_back(&mut world).await;
    let reported: Vec<_> = letters.iter().map(|one| one.changes.as_str()).collect();
    assert_eq!(
        reported,
        ["grades.added=1", "grades.added=99", "messages.added=400"]
    );
    assert!(letters.iter().all(|letter| letter.bytes.len() < 300_000));
    each_event_is_reported_once(&mut world);
}
