//! The family changes the door at an awkward moment: nothing is lost, nothing comes twice, nothing is invented.

use dzwonek::exit_code::ExitCode;
use school::register::{LoginAnswer, Pupil};
use school::{FaultKind, KontoAnswer, Parent, Quirk, Who};

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{EAGER, World};

const ZOSIA: Who = Who::Zosia;
const EMAIL: &str = "agnieszka.wrona@example.org";

async fn settled() -> World {
    World::of(&[ZOSIA], EAGER).after_the_first_run().await
}

/// How much these polls find, twenty minutes apart.
async fn found_in(world: &mut World, polls: u32) -> usize {
    let mut changes = 0;
    for _ in 0..polls {
        world.minutes(20);
        changes += world.once().await.changes();
    }
    changes
}

#[tokio::test]
async fn news_is_told_beside_entries_under_other_ids() {
    for quirk in [Quirk::OtherIds, Quirk::OtherMailbox] {
        let mut world = settled().await;
        world
            .school
            .edit_portal(|portal| portal.quirks.insert(quirk));
        for by_konto in [true, false] {
            world.grade(ZOSIA, "5");
            world.grade(ZOSIA, "5");
            for id in [1, 2] {
                world.minutes(1);
                world.message(
                    ZOSIA,
                    99_000_000 + id + 10 * u64::from(by_konto),
                    "Zebranie",
                );
            }
            world.come_in_by_konto(by_konto);
            assert_eq!(found_in(&mut world, 8).await, 4, "{quirk:?} {by_konto}");
            assert_eq!(world.letters().len(), 3, "{quirk:?} {by_konto}");
        }
    }
}

/// Some places of a feed are read less often than others.
#[tokio::test]
async fn places_that_are_read_later_are_no_news_under_other_ids() {
    for who in [ZOSIA, Who::Stas] {
        for quirk in [Quirk::OtherIds, Quirk::OtherMailbox] {
            let mut world = World::of(&[who], EAGER).after_the_first_run().await;
            world.once().await;
            world
                .school
                .edit_portal(|portal| portal.quirks.insert(quirk));
            world.come_in_by_konto(true);
            assert_eq!(found_in(&mut world, 12).await, 0, "{who:?} {quirk:?}");
            world.come_in_by_konto(false);
            assert_eq!(found_in(&mut world, 12).await, 0, "{who:?} {quirk:?} back");
            world.no_letters();
        }
    }
}

#[tokio::test]
async fn a_hold_outlasts_a_change_of_doors() {
    for quirks in [vec![], vec![Quirk::OtherIds]] {
        let mut world = settled().await;
        world
            .school
            .edit_portal(|portal| portal.quirks.extend(quirks.iter().copied()));
        let grades = world.school.edit(ZOSIA, |zosia| zosia.grades.split_off(1));
        assert_eq!(found_in(&mut world, 2).await, 0);
        world.come_in_by_konto(true);
        assert_eq!(found_in(&mut world, 3).await, 0, "{quirks:?}");
        let kinds = world.kinds();
        assert!(
            kinds.iter().all(|kind| kind == "notice"),
            "{quirks:?} {kinds:?}"
        );
        world
            .school
            .edit(ZOSIA, |zosia| zosia.grades.extend(grades));
        if quirks.is_empty() {
            assert_eq!(found_in(&mut world, 3).await, 0, "{quirks:?}");
        }
        assert_eq!(world.once().await.code, ExitCode::AllWell);
    }
}

#[tokio::test]
async fn a_school_year_that_begins_with_another_door_is_silent() {
    for by_konto in [true, false] {
        let mut world = World::starting("2026-08-28T07:00", &[ZOSIA], EAGER);
        world.come_in_by_konto(!by_konto);
        let mut world = world.after_the_first_run().await;
        world.school.edit(ZOSIA, Pupil::begin_school_year);
        world.come_in_by_konto(by_konto);
        assert_eq!(found_in(&mut world, 6).await, 0, "{by_konto}");
        world.no_letters();
        world.grade(ZOSIA, "5");
        assert_eq!(found_in(&mut world, 2).await, 1);
    }
}

#[tokio::test]
async fn the_stop_of_one_door_does_not_bar_the_other() {
    let mut world = settled().await;
    world.answer_logins(ZOSIA, LoginAnswer::Refused);
    world.school.end_sessions(ZOSIA);
    world.grade(ZOSIA, "5");
    world.hours(1);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    let posted = world.passwords_posted();
    world.minutes(20);
    world.come_in_by_konto(true);
    let once = world.once().await;
    assert_eq!((once.code, once.changes()), (ExitCode::AllWell, 1));
    // And back: the refused password is not tried again for it.
    world.come_in_by_konto(false);
    for _ in 0..4 {
        world.hours(12);
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    }
    assert_eq!(world.passwords_posted(), posted);
}

#[tokio::test]
async fn no_change_of_doors_sends_a_password_too_often() {
    let mut world = settled().await;
    for round in 0..60 {
        world.minutes(15);
        world.school.end_sessions(ZOSIA);
        world.school.end_child_tokens(ZOSIA);
        world.school.end_portal_sessions(Parent::Agnieszka);
        world.come_in_by_konto(round % 2 == 0);
        world.once().await;
    }
    // Fifteen hours, and the first run.
    assert!(world.passwords_posted() <= 4);
    assert!(world.school.password_posts(EMAIL) <= 4);
}

#[tokio::test]
async fn letters_that_wait_go_out_after_a_change_of_doors() {
    let mut world = settled().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.grade(ZOSIA, "5");
    world.minutes(20);
    assert_eq!(world.once().await.changes(), 1);
    world.come_in_by_konto(true);
    world.minutes(20);
    world.once().await;
    world.no_letters();
    world.mail.behave(Behaviour::Good);
    world.hours(1);
    world.once().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
}

#[tokio::test]
async fn a_crash_in_a_visit_by_the_account_loses_nothing_and_costs_no_password() {
    let mut world = settled().await;
    world.come_in_by_konto(true);
    world.grade(ZOSIA, "5");
    world.poll_and_crash().await;
    world.minutes(20);
    world.school.end_child_tokens(ZOSIA);
    world.grade(ZOSIA, "4");
    world.write_and_crash().await;
    world.tick().await;
    let letters = world.letters();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].changes, "grades.added=2");
    assert_eq!(world.school.password_posts(EMAIL), 1);
    assert_eq!(found_in(&mut world, 3).await, 0);
    world.no_letters();
}

/// The answer of the portal to the refresh token is lost on the way: the old pair may be dead.
#[tokio::test]
async fn a_pair_of_tokens_that_got_lost_costs_one_login() {
    let mut world = settled().await;
    world
        .school
        .edit_portal(|portal| portal.form = school::LoginForm::Gone);
    world.come_in_by_konto(true);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.hours(1);
    world.school.end_portal_sessions(Parent::Agnieszka);
    world.school.end_child_tokens(ZOSIA);
    world
        .school
        .fault_at(school::Host::Portal, FaultKind::HalfBody, "/oauth2", 1);
    world.once().await;
    world.hours(1);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.school.password_posts(EMAIL), 2);
}

/// The account refuses; the family goes back to the first door, where meanwhile more has happened than was known.
#[tokio::test]
async fn a_detour_over_a_door_that_stays_shut_loses_nothing() {
    let mut world = settled().await;
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.answer = KontoAnswer::Refused;
    });
    world.come_in_by_konto(true);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    let grades: usize = world.school.edit(ZOSIA, |zosia| zosia.grades.len());
    for _ in 0..=grades {
        world.grade(ZOSIA, "5");
    }
    world.come_in_by_konto(false);
    assert_eq!(found_in(&mut world, 3).await, grades + 1);
}
