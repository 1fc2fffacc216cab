//! The program is killed at the worst moments.

use dzwonek::exit_code::ExitCode;
use dzwonek::store::{Lock, StoreError};
use school::Who;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

#[tokio::test]
async fn a_change_survives_a_crash_before_its_letter_is_written() {
    let mut world = World::settled().await;
    world.grade(ZOSIA, "5");
    world.poll_and_crash().await;
    world.no_letters();
    assert_eq!(world.fates(), ["mama@example.com instant pending"]);
    // The next start repeats the second step.
    world.tick().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
    world.minutes(20);
    assert_eq!(world.once().await.changes(), 0);
    world.no_letters();
}

#[tokio::test]
async fn a_written_letter_survives_a_crash_before_it_is_offered() {
    let mut world = World::settled().await;
    world.grade(ZOSIA, "5");
    world.write_and_crash().await;
    world.no_letters();
    let stored = world.only_stored_bytes();
    world.tick().await;
    let letter = world.only_letter();
    assert_eq!(letter.bytes, stored);
    world.minutes(20);
    world.once().await;
    world.no_letters();
}

#[tokio::test]
async fn a_crash_in_the_first_run_still_leads_to_one_welcome() {
    let mut world = World::new();
    world.poll_and_crash().await;
    world.write_and_crash().await;
    world.tick().await;
    assert_eq!(world.kinds(), ["welcome"]);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.no_letters();
}

#[tokio::test]
async fn a_crash_before_the_receipt_is_stored_repeats_the_letter() {
    let mut world = World::settled().await;
    world.grade(ZOSIA, "5");
    world.write_and_crash().await;
    // The state is put back to before the letter went out: our commit did not happen.
    let before = tempfile::tempdir().unwrap();
    let database = world.state_directory().join("dzwonek.db");
    world.close();
    std::fs::copy(&database, before.path().join("copy")).unwrap();
    world.restart();
    world.tick().await;
    world.close();
    std::fs::copy(before.path().join("copy"), &database).unwrap();
    world.restart();
    world.tick().await;
    let [first, second] = <[_; 2]>::try_from(world.letters()).unwrap();
    assert_eq!(first.bytes, second.bytes);
}

#[tokio::test]
async fn no_crash_between_two_steps_loses_or_doubles_anything() {
    let mut world = World::settled().await;
    let mut expected = Vec::new();
    for moment in world.school.batches() {
        world.at_local(moment);
        let changes = world.school.next_batch().unwrap();
        expected.extend(
            changes
                .into_iter()
                .filter(|change| change.student == "Zosia")
                .map(|change| format!("{} {}", change.key, change.change)),
        );
        world.poll_and_crash().await;
        world.minutes(20);
        world.mail.behave_once(Behaviour::Cut(Stage::Data));
        world.write_and_crash().await;
        world.tick().await;
        world.minutes(2);
        world.restart();
        world.tick().await;
    }
    world.at("2026-10-12T06:30");
    world.tick().await;
    let mut found: Vec<_> = world
        .history()
        .iter()
        .map(|event| format!("{} {}", event.key, event.change))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    for fate in world.fates() {
        assert!(fate.ends_with(" sent"), "{fate}");
    }
    let mut ids: Vec<_> = world
        .letters()
        .into_iter()
        .map(|letter| letter.message_id)
        .collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "no letter came twice");
}

#[tokio::test]
async fn two_runs_at_once_are_impossible() {
    let world = World::settled().await;
    let directory = world.state_directory();
    let _first = Lock::take(&directory, "dzwonek run").unwrap();
    let second = Lock::take(&directory, "dzwonek once").unwrap_err();
    assert!(matches!(second, StoreError::Locked { .. }));
    assert!(second.to_string().contains("dzwonek run"), "{second}");
}
