//! What is kept over the years, and what is discarded.

use dzwonek::exit_code::ExitCode;
use dzwonek::store::Request;
use school::{Pupil, Who};

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World, warsaw};

const ZOSIA: Who = Who::Zosia;

impl World {
    /// A poll at this moment, and what the daemon does afterwards.
    async fn poll_at(&mut self, moment: &str) {
        self.at(moment);
        self.once_all().await;
        self.upkeep();
    }

    async fn school_year_begins_on(&mut self, moment: &str) {
        self.school.edit(ZOSIA, Pupil::begin_school_year);
        self.poll_at(moment).await;
    }
}

#[tokio::test]
async fn history_shows_years_later_what_became_of_each_letter() {
    let mut world = World::of(&[ZOSIA], MAMA).after_the_first_run().await;
    world.grade(ZOSIA, "5");
    world.poll_at("2026-10-05T10:00").await;
    world.grade(ZOSIA, "2");
    let refused = Behaviour::Answer(Stage::Rcpt, "550 5.1.1 no such user");
    world.mail.behave_once(refused);
    world.poll_at("2026-10-05T11:00").await;
    world.poll_at("2026-10-06T06:30").await;
    assert_eq!(
        world.fates(),
        [
            "mama@example.com instant sent",
            "mama@example.com instant rejected",
            "mama@example.com digest sent",
        ]
    );
    let then = world.history();

    world.school_year_begins_on("2027-09-01T07:00").await;
    world.grade(ZOSIA, "3");
    world.poll_at("2027-10-04T07:00").await;
    world.poll_at("2028-04-05T07:00").await;
    world.restart();
    let now = world.history();
    assert_eq!(now[..2], then);
    assert_eq!(now.len(), 3);
}

#[tokio::test]
async fn history_since_a_moment_begins_with_what_was_found_then() {
    let mut world = World::of(&[ZOSIA], MAMA).after_the_first_run().await;
    for moment in ["2026-10-05T10:00", "2026-10-06T10:00", "2026-10-07T10:00"] {
        world.grade(ZOSIA, "5");
        world.poll_at(moment).await;
    }
    for (since, found) in [
        ("2020-01-01T00:00", 3),
        ("2026-10-06T10:00", 2),
        ("2026-10-06T10:01", 1),
        ("2026-10-08T00:00", 0),
    ] {
        let events = world.history_since(Some(warsaw(since)));
        assert_eq!(events.len(), found, "{since}");
    }
}

/// `outbox retry` refuses it; a retry requested while it was being discarded changes nothing.
#[tokio::test]
async fn a_letter_given_up_long_ago_is_not_offered_again() {
    let only_at_once =
        "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [\"grades\"]\ndigest = \"\"\n";
    let world = World::of(&[ZOSIA], only_at_once);
    let mut world = world.after_the_first_run().await;
    world.grade(ZOSIA, "5");
    let refused = Behaviour::Answer(Stage::Rcpt, "550 5.1.1 no such user");
    world.mail.behave_once(refused);
    world.poll_at("2026-10-05T11:00").await;
    let [letter] = <[_; 1]>::try_from(world.store().read(|tx| tx.outbox()).unwrap()).unwrap();

    world.poll_at("2026-11-05T11:00").await;
    let of_the_refusal = "Dzwonek: e-mail nie dotarł – mama@example.com";
    assert_eq!(world.subjects(), [of_the_refusal]);
    let before = world.fates();
    world.ask(&Request::RetryLetter(letter.id));
    world.poll().await;
    world.no_letters();
    assert_eq!(
        world.fates(),
        before,
        "what it reported still waits for a digest"
    );
    assert_eq!(world.status_json().0, ExitCode::OwnerMustAct);

    world.ask(&Request::DropLetter(letter.id));
    world.poll().await;
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_backup_is_named_after_the_local_day() {
    let mut world = World::of(&[ZOSIA], MAMA).after_the_first_run().await;
    // In UTC it is still yesterday.
    world.poll_at("2026-10-06T00:30").await;
    world.poll_at("2026-10-06T23:30").await;
    let copies = std::fs::read_dir(world.state_directory().join("backups")).unwrap();
    let mut names: Vec<_> = copies.map(|copy| copy.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["dzwonek-2026-10-05.db", "dzwonek-2026-10-06.db"]);
}
