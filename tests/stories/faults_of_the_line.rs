//! No register at the other end of the line: with and without a session, by night, in the holidays,
//! and for one child alone.

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::support::dead_end::DeadEnd;
use crate::support::mail::Mail;
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

#[tokio::test]
async fn a_silent_line_costs_no_password_and_no_event() {
    for (name, end) in [
        ("no connection", DeadEnd::full()),
        ("no TLS", DeadEnd::in_clear()),
    ] {
        for is_in in [true, false] {
            let mut world = World::settled().await;
            let grade = world.grade(ZOSIA, "5");
            if !is_in {
                world.hours(25);
            }
            world.line_leads_to(&end.url);
            let posted = world.passwords_posted();
            assert_eq!(world.once().await.code, ExitCode::TryAgain, "{name}");
            let standing = world.standing();
            assert!(
                standing.starts_with("1 waiting unreachable"),
                "{name}: {standing}"
            );
            assert_eq!(world.passwords_posted(), posted, "{name}");
            world.line_is_mended();
            world.minutes(20);
            assert_eq!(world.once().await.code, ExitCode::AllWell, "{name}");
            assert_eq!(world.history()[0].key, grade.as_str(), "{name}");
            assert_eq!(world.events().len(), 1, "{name}");
        }
    }
}

impl World {
    /// The notices that this many hourly polls bring.
    async fn notices_of(&mut self, polls: u32) -> Vec<Mail> {
        let mut notices = Vec::new();
        for _ in 0..polls {
            self.hours(1);
            self.poll().await;
            notices.extend(
                self.letters()
                    .into_iter()
                    .filter(|one| one.kind == "notice"),
            );
        }
        notices
    }
}

/// At night too.
#[tokio::test]
async fn three_days_of_blindness_are_reported_even_in_the_holidays() {
    for (begin, quiet) in [
        ("2026-10-05T22:00", "quiet_hours = \"21:30-06:00\"\n"),
        ("2026-07-13T07:00", ""),
    ] {
        let mama = format!("{MAMA}{quiet}");
        let world = World::starting(begin, &[ZOSIA, Who::Stas], &mama);
        let mut world = world.after_the_first_run().await;
        world.line_leads_to("http://127.0.0.1:1");
        let reported = world.notices_of(3 * 24).await;
        world.line_is_mended();
        let over = world.notices_of(12).await;
        let threads = |letters: &[Mail]| {
            let mut threads: Vec<_> = letters.iter().map(|one| one.thread.clone()).collect();
            threads.sort();
            threads
        };
        // One for each child, and one more in the same thread.
        assert_eq!(reported.len(), 2, "{begin}");
        assert_ne!(reported[0].thread, reported[1].thread, "{begin}");
        assert_eq!(threads(&over), threads(&reported), "{begin}");
    }
}

/// A reported end is no reason to keep silent about what follows.
#[tokio::test]
async fn a_second_blindness_is_reported_like_the_first() {
    let mut world = World::settled().await;
    for story in ["first", "second"] {
        world.line_leads_to("http://127.0.0.1:1");
        let reported = world.notices_of(6).await;
        world.line_is_mended();
        let over = world.notices_of(6).await;
        assert_eq!((reported.len(), over.len()), (1, 1), "{story}");
        assert_eq!(over[0].thread, reported[0].thread, "{story}");
    }
}

#[tokio::test]
async fn one_unreadable_child_does_not_affect_the_other() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.minutes(20); // the password may be sent again
    world.grade(Who::Stas, "5");
    world.grade(ZOSIA, "5");
    world.school.end_sessions(ZOSIA);
    world.school.fault(FaultKind::CutHead, "/loguj", 100);
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
