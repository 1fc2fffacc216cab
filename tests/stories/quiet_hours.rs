//! What is found while the family sleeps.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;

use crate::support::smtp_server::Behaviour;
use crate::support::world::World;

const LATE_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements"]
digest = "30 7 * * *"
quiet_hours = "21:30-06:00"
"#;

const NEAR_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements"]
digest = "15 6 * * *"
quiet_hours = "21:30-06:00"
"#;

const NO_DIGEST: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["messages", "grades", "timetable", "announcements"]
digest = ""
quiet_hours = "21:30-02:30"
"#;

#[tokio::test]
async fn the_end_of_quiet_hours_releases_one_letter_per_child() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], LATE_DIGEST)
        .after_the_first_run()
        .await;
    for day in 5..=7 {
        world.at(&format!("2026-10-0{day}T21:30"));
        world.grade(Who::Zosia, "5");
        world.message(Who::Zosia, 20_500_000 + day, "Zebranie");
        world.grade(Who::Stas, "4");
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        world.minutes(40);
        world.grade(Who::Zosia, "3");
        world.poll().await;
        world.no_letters();
        let (code, status) = world.status_json();
        assert_eq!(code, ExitCode::AllWell);
        assert_eq!(status["outbox"]["held"], 4);
        assert!(
            world
                .fates()
                .iter()
                .any(|fate| fate.ends_with("instant held"))
        );

        world.restart();
        world.at(&format!("2026-10-0{}T05:59", day + 1));
        world.tick().await;
        world.no_letters();
        world.minutes(1);
        world.tick().await;
        let changes: Vec<_> = world
            .letters()
            .into_iter()
            .map(|letter| letter.changes)
            .collect();
        assert_eq!(
            changes,
            ["grades.added=2 messages.added=1", "grades.added=1"]
        );
        // The digest has a line for each, and they do not come again.
        world.at(&format!("2026-10-0{}T07:30", day + 1));
        world.poll().await;
        assert_eq!(world.kinds(), ["digest"]);
        world.hours(1);
        world.poll().await;
        world.no_letters();
    }
}

#[tokio::test]
async fn letters_due_shortly_before_a_digest_join_it_in_full() {
    let mut world = World::of(&[Who::Zosia], NEAR_DIGEST)
        .after_the_first_run()
        .await;
    world.at("2026-10-05T22:00");
    world.grade(Who::Zosia, "5");
    world.poll().await;
    world.at("2026-10-06T06:00");
    world.poll().await;
    world.no_letters();
    world.at("2026-10-06T06:15");
    world.tick().await;
    let digest = world.only_letter();
    assert_eq!(
        (digest.kind.as_str(), digest.changes.as_str()),
        ("digest", "grades.added=1")
    );
    assert_eq!(world.fates(), ["mama@example.com digest sent"]);
}

#[tokio::test]
async fn a_digest_requested_at_night_includes_what_is_held() {
    let mut world = World::of(&[Who::Zosia], LATE_DIGEST)
        .after_the_first_run()
        .await;
    world.at("2026-10-05T22:00");
    world.grade(Who::Zosia, "5");
    world.once_with(DigestWish::Now).await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
    world.at("2026-10-06T06:00");
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn quiet_hours_follow_the_wall_clock_when_it_changes() {
    for (evening, end, minutes_of_quiet) in [
        // 02:30 does not exist: 03:00 follows 01:59.
        ("2026-03-28T22:00", "2026-03-29T03:00", 4 * 60),
        // 02:30 comes twice: the quiet hours end with the first.
        ("2026-10-24T22:00", "2026-10-25T02:30", 4 * 60 + 30),
    ] {
        let mut world = World::beginning(evening, NO_DIGEST)
            .after_the_first_run()
            .await;
        world.letters();
        world.at(evening);
        world.grade(Who::Zosia, "5");
        world.poll().await;
        world.no_letters();
        world.minutes(minutes_of_quiet - 1);
        world.tick().await;
        world.no_letters();
        world.minutes(1);
        assert_eq!(world.now(), crate::support::world::warsaw(end));
        world.tick().await;
        assert_eq!(world.kinds(), ["instant"]);
        for _ in 0..12 {
            world.minutes(10);
            world.tick().await;
        }
        world.no_letters();
    }
}

/// The mail server had deferred it before.
#[tokio::test]
async fn a_letter_not_accepted_before_quiet_hours_waits_them_out() {
    let mut world = World::of(&[Who::Zosia], LATE_DIGEST)
        .after_the_first_run()
        .await;
    world.at("2026-10-05T21:20");
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "mama@example.com".to_owned(),
        reply: "450 4.2.0 not now",
    });
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    world.mail.behave(Behaviour::Good);
    for moment in ["2026-10-05T21:30", "2026-10-05T23:00", "2026-10-06T05:59"] {
        world.at(moment);
        let once = world.once().await;
        assert_eq!(
            (once.code, once.delivered.waiting),
            (ExitCode::AllWell, 0),
            "{moment}"
        );
        let (code, status) = world.status_json();
        let outbox = &status["outbox"];
        assert_eq!(
            (code, &outbox["queued"], &outbox["held"]),
            (ExitCode::AllWell, &0.into(), &1.into())
        );
        world.tick().await;
        world.no_letters();
    }
    world.at("2026-10-06T06:00");
    world.tick().await;
    assert_eq!(world.only_letter().subject, "Zosia: matematyka – 5");
}
