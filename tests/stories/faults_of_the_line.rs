//! When there is no register at the other end of the line.

use dzwonek::demo::school::Who;
use dzwonek::exit_code::ExitCode;

use crate::support::dead_end::DeadEnd;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

#[tokio::test]
async fn a_line_without_a_register_is_told_as_that_and_nothing_is_lost() {
    for (name, end) in [
        ("no such name", DeadEnd::unknown()),
        ("refused", DeadEnd::refusing()),
        ("no connection", DeadEnd::full()),
        ("no answer to TLS", DeadEnd::deaf()),
        ("no TLS", DeadEnd::in_clear()),
    ] {
        // With a session that lives, and without one.
        for is_in in [true, false] {
            let mut world = World::settled().await;
            let grade = world.grade(ZOSIA, "5");
            if !is_in {
                world.school.end_sessions(ZOSIA);
                world.hours(25);
            }
            world.register_is_behind(&end);
            let posted = world.passwords_posted();
            assert_eq!(world.once().await.code, ExitCode::TryAgain, "{name}");
            let standing = world.standing();
            assert!(
                standing.starts_with("1 waiting unreachable"),
                "{name}: {standing}"
            );
            world.register_is_back();
            world.minutes(20);
            assert_eq!(world.once().await.code, ExitCode::AllWell, "{name}");
            assert_eq!(world.history()[0].key, grade.as_str(), "{name}");
            assert_eq!(world.events().len(), 1, "{name}");
            assert!(world.passwords_posted() - posted <= 1, "{name}");
        }
    }
}

/// Polls every hour of three days without a line, and mails nothing either.
async fn three_days_without_a_line(world: &mut World) {
    world.register_is_behind(&DeadEnd::refusing());
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for _ in 0..3 * 24 {
        world.hours(1);
        world.poll().await;
    }
    world.register_is_back();
    world.mail.behave(Behaviour::Good);
}

/// What happened at school in the three days.
fn three_days_at_school(world: &mut World) -> Vec<String> {
    let mut keys = vec![world.grade(ZOSIA, "5"), world.grade(ZOSIA, "3")];
    world.message(ZOSIA, 20_500_001, "Zebranie");
    keys.push("inbox:20500001".to_owned());
    keys.sort();
    keys
}

#[tokio::test]
async fn three_days_without_any_line_are_told_to_nobody_and_each_event_once_in_one_digest() {
    let mut world = World::settled().await;
    let happened = three_days_at_school(&mut world);
    three_days_without_a_line(&mut world).await;
    // Thursday, an hour after the digest of that day was due.
    world.at("2026-10-08T07:30");
    world.poll().await;
    world.hours(2);
    world.poll().await;
    let mut keys: Vec<String> = world
        .history()
        .iter()
        .map(|event| event.key.to_string())
        .collect();
    keys.sort();
    assert_eq!(keys, happened);
    let kinds = world.kinds();
    let of = |kind: &str| kinds.iter().filter(|one| *one == kind).count();
    // Neither trouble nor its end: the notice could not leave the house before it was over.
    assert_eq!((of("digest"), of("notice")), (1, 0), "{kinds:?}");
    assert_eq!(world.standing(), "0 ok");
    for event in world.history() {
        let sent = event.letters.iter().filter(|letter| letter.state == "sent");
        assert_eq!(sent.count(), 1, "{event:?}");
    }
}

#[tokio::test]
async fn three_days_without_the_register_are_told_once_and_their_end_once_in_one_thread() {
    for (begin, quiet) in [
        ("2026-10-05T07:00", ""),
        ("2026-10-05T22:00", "quiet_hours = \"21:30-06:00\"\n"),
        ("2026-07-13T07:00", ""),
    ] {
        let mama = format!("{MAMA}{quiet}");
        let mut world = World::starting(begin, &[ZOSIA, Who::Stas], &mama)
            .after_the_first_run()
            .await;
        let grade = world.grade(ZOSIA, "5");
        world.register_is_behind(&DeadEnd::refusing());
        let mut told = Vec::new();
        for _ in 0..3 * 24 {
            world.minutes(60);
            world.poll().await;
            told.extend(
                world
                    .letters()
                    .into_iter()
                    .filter(|one| one.kind == "notice"),
            );
        }
        let subjects: Vec<_> = told.iter().map(|one| one.subject.clone()).collect();
        assert_eq!(told.len(), 2, "one for each child: {subjects:?}");
        assert_ne!(told[0].thread, told[1].thread);

        world.register_is_back();
        let mut over = Vec::new();
        for _ in 0..12 {
            world.minutes(60);
            world.poll().await;
            over.extend(
                world
                    .letters()
                    .into_iter()
                    .filter(|one| one.kind == "notice"),
            );
        }
        let threads = |letters: &[crate::support::mail::Mail]| {
            let mut threads: Vec<_> = letters.iter().map(|one| one.thread.clone()).collect();
            threads.sort();
            threads
        };
        assert_eq!(threads(&over), threads(&told), "{begin}");
        assert_eq!(world.history().len(), 1, "{begin}");
        assert_eq!(world.history()[0].key, grade.as_str());
    }
}

#[tokio::test]
async fn one_child_that_cannot_be_read_says_nothing_of_the_other() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.minutes(20); // the password may be sent again
    world.grade(Who::Stas, "5");
    world.grade(ZOSIA, "5");
    world.school.end_sessions(ZOSIA);
    world
        .school
        .fault(dzwonek::demo::school::FaultKind::CutHead, "/loguj", 100);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    let standing = world.standing();
    assert!(
        standing.starts_with("1 waiting unreachable ok"),
        "{standing}"
    );
    assert_eq!(world.subjects(), ["Staś: edukacja wczesnoszkolna – 5"]);
    world.heal();
    world.minutes(20);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.subjects(), ["Zosia: matematyka – 5"]);
}
