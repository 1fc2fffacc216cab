//! The second door: children who come in by their mother's Konto LIBRUS (design section 6a).

use dzwonek::exit_code::ExitCode;
use school::{Crossing, FaultKind, FreshAnswer, Host, KontoAnswer, LinkState, Parent, Quirk, Who};

use crate::support::world::{EAGER, World};

const THREE: [Who; 3] = [Who::Zosia, Who::Stas, Who::Ula];
const EMAIL: &str = "agnieszka.wrona@example.org";

/// Three children by one account, after the first run.
async fn linked() -> World {
    let mut world = World::of(&THREE, EAGER);
    world.come_in_by_konto(true);
    world.after_the_first_run().await
}

fn logins(world: &World) -> usize {
    world.school.password_posts(EMAIL)
}

/// State and reason of each child in `status`.
fn states(world: &mut World) -> Vec<String> {
    let (_, status) = world.status_json();
    let students = status["students"].as_array().unwrap();
    let state = |key: &str, student: &serde_json::Value| {
        student[key].as_str().unwrap_or_default().to_owned()
    };
    let lines = students.iter().map(|student| {
        let line = format!("{} {}", state("state", student), state("reason", student));
        line.trim_end().to_owned()
    });
    lines.collect()
}

#[tokio::test]
async fn a_school_week_by_one_account_for_three_children() {
    let mut world = linked().await;
    assert_eq!(logins(&world), 1, "one login for all of them");
    let (mut happened, mut told) = (0, 0);
    while let Some(changes) = world.school.next_batch() {
        let theirs = |student: &str| THREE.iter().any(|who| who.name() == student);
        happened += changes
            .iter()
            .filter(|change| theirs(change.student))
            .count();
        told += settle(&mut world).await;
    }
    assert!(told >= happened, "{told} of {happened}");
    assert_eq!(
        world.passwords_posted(),
        0,
        "nobody logs in at the first door"
    );
    assert!(logins(&world) <= 2);
}

/// Two visits, which agree on what has vanished. Returns how much was found.
async fn settle(world: &mut World) -> usize {
    let mut changes = 0;
    for _ in 0..2 {
        world.hours(1);
        let once = world.once_all().await;
        assert_eq!(once.code, ExitCode::AllWell);
        changes += once.changes();
    }
    changes
}

/// Whatever is known of two children stays known, by whichever door they come next.
#[tokio::test]
async fn a_change_of_doors_is_no_news() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], EAGER);
    world = world.after_the_first_run().await;
    let mut by_konto = false;
    while world.school.next_batch().is_some() {
        assert_ne!(settle(&mut world).await, 0);
        world.letters();
        by_konto = !by_konto;
        world.come_in_by_konto(by_konto);
        world.hours(3);
        let once = world.once_all().await;
        assert_eq!(
            (once.code, once.changes()),
            (ExitCode::AllWell, 0),
            "{by_konto}"
        );
        world.no_letters();
    }
    assert!(!by_konto || world.school.opened().is_empty());
}

#[tokio::test]
async fn what_happens_during_a_change_of_doors_is_told_once() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], EAGER);
    world = world.after_the_first_run().await;
    for by_konto in [true, false] {
        world.grade(Who::Zosia, "5");
        world.come_in_by_konto(by_konto);
        world.hours(1);
        assert_eq!(world.once_all().await.changes(), 1, "{by_konto}");
        world.only_letter();
        world.hours(1);
        assert_eq!(world.once_all().await.changes(), 0);
        world.no_letters();
    }
}

/// PORTAL.md section 9: nobody knows for sure that both doors show the same ids.
#[tokio::test]
async fn other_ids_behind_the_other_door_are_no_news_either() {
    for quirk in [Quirk::OtherIds, Quirk::OtherMailbox] {
        let mut world = World::of(&[Who::Zosia, Who::Stas], EAGER);
        world = world.after_the_first_run().await;
        world
            .school
            .edit_portal(|portal| portal.quirks.insert(quirk));
        world.come_in_by_konto(true);
        for _ in 0..4 {
            world.hours(1);
            let once = world.once_all().await;
            assert_eq!(
                (once.code, once.changes()),
                (ExitCode::AllWell, 0),
                "{quirk:?}"
            );
        }
        world.no_letters();
        let id = world.grade(Who::Zosia, "5");
        world.hours(1);
        assert_eq!(world.once_all().await.changes(), 1, "{quirk:?} {id}");
        world.only_letter();
        world.come_in_by_konto(false);
        world.hours(1);
        assert_eq!(world.once_all().await.changes(), 0, "{quirk:?}");
    }
}

#[tokio::test]
async fn a_refused_password_is_sent_once_for_all_children() {
    let mut world = linked().await;
    world.hours(1);
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.answer = KontoAnswer::Refused;
    });
    end_everything(&world);
    let before = logins(&world);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(states(&mut world), ["stopped login_refused"; 3]);
    for _ in 0..3 {
        world.hours(12);
        world.once().await;
    }
    assert_eq!(logins(&world) - before, 1);
    world.letters();

    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.answer = KontoAnswer::Welcome;
    });
    world.resume(Who::Stas);
    // What is lifted for one is lifted for all: it is one account.
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(states(&mut world), ["ok"; 3]);
    assert_eq!(logins(&world) - before, 2);
}

fn end_everything(world: &World) {
    world.school.end_portal_sessions(Parent::Agnieszka);
    for who in THREE {
        world.school.end_child_tokens(who);
        world.school.end_sessions(who);
    }
}

#[tokio::test]
async fn logins_are_counted_for_the_account() {
    let mut world = linked().await;
    for _ in 0..40 {
        world.minutes(10);
        end_everything(&world);
        world.once().await;
    }
    assert_eq!(logins(&world), 4, "in less than 24 hours");
    assert_eq!(states(&mut world), ["waiting login_cap"; 3]);
    world.hours(24);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(states(&mut world), ["ok"; 3]);
}

#[tokio::test]
async fn one_child_that_is_shut_out_does_not_stop_the_others() {
    for (state, reason) in [
        (LinkState::RequiringAnAction, "stopped link_broken"),
        (LinkState::NeedActivation, "stopped link_broken"),
    ] {
        let mut world = World::of(&THREE, EAGER);
        world.come_in_by_konto(true);
        world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.link(Who::Stas).unwrap().state = state;
        });
        assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
        assert_eq!(states(&mut world), ["ok", reason, "ok"]);
        let letters = world.letters();
        let notices = letters.iter().filter(|letter| letter.kind == "notice");
        let notices: Vec<_> = notices.map(|letter| &letter.subject).collect();
        assert_eq!(
            notices,
            ["Dzwonek: Staś – Konto LIBRUS prosi o działanie"],
            "{state:?}"
        );
        world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.link(Who::Stas).unwrap().state = LinkState::Active;
        });
        world.hours(1);
        world.once().await;
        assert_eq!(states(&mut world), ["ok", reason, "ok"], "asked once a day");
        world.hours(24);
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        // Tokens end after a day, here, and the portal's session long before.
        assert_eq!(logins(&world), 2);
    }
}

#[tokio::test]
async fn a_child_that_vanishes_from_the_account_is_not_linked() {
    let mut world = linked().await;
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.links.retain(|link| link.who != Who::Ula);
    });
    world.hours(1);
    assert_eq!(
        world.once().await.code,
        ExitCode::AllWell,
        "the token still serves"
    );
    world.school.end_child_tokens(Who::Ula);
    world.hours(1);
    assert_eq!(world.once().await.code, ExitCode::OwnerMustAct);
    assert_eq!(states(&mut world), ["ok", "ok", "stopped not_linked"]);
    let notice = world.only_letter();
    insta::assert_snapshot!("a_child_that_is_not_linked", notice.text);
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        let mut link = konto.links[0].clone();
        link.who = Who::Ula;
        konto.links.push(link);
    });
    world.resume(Who::Ula);
    world.minutes(20);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    assert_eq!(world.only_letter().kind, "notice");
}

#[tokio::test]
async fn trouble_of_one_host_is_no_trouble_of_the_others() {
    for (host, states_then) in [
        (Host::Portal, ["ok"; 3]),
        (Host::Synergia, ["ok"; 3]),
        (Host::Messages, ["ok"; 3]),
        (Host::Api, ["waiting maintenance"; 3]),
    ] {
        let mut world = linked().await;
        world.school.fault_at(host, FaultKind::Status503, "", 1000);
        world.school.end_messages_sessions(Who::Zosia);
        world.hours(1);
        world.once().await;
        assert_eq!(states(&mut world), states_then, "{host:?}");
        world.heal();
        world.grade(Who::Stas, "5");
        world.hours(1);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{host:?}");
        assert_eq!(world.only_letter().kind, "instant", "{host:?}");
        assert_eq!(logins(&world), 1, "{host:?}");
    }
}

#[tokio::test]
async fn messages_that_cannot_be_reached_are_told_as_theirs_alone() {
    let mut world = linked().await;
    world
        .school
        .edit_portal(|portal| portal.crossing = Crossing::NotAccepted);
    for who in THREE {
        world.school.end_sessions(who);
        world.school.end_messages_sessions(who);
    }
    for _ in 0..12 {
        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::TryAgain);
    }
    let letters = world.letters();
    let notices: Vec<_> = letters
        .iter()
        .filter(|letter| letter.kind == "notice")
        .collect();
    let notices: Vec<_> = notices.iter().map(|letter| &letter.subject).collect();
    let of_zosia = notices.iter().filter(|subject| subject.contains("Zosia"));
    let of_zosia: Vec<_> = of_zosia.copied().collect();
    // Homework is read from the same pages, where they open the gateway.
    assert_eq!(
        of_zosia,
        [
            "Dzwonek: Zosia – dziennik przerywa sesję (wiadomości)",
            "Dzwonek: Zosia – dziennik przerywa sesję (zadania domowe)"
        ]
    );
    assert_eq!(notices.len(), 6);
    assert_eq!(world.state_of("messages"), "failing session_lost");
    assert_eq!(states(&mut world), ["ok"; 3]);
}

#[tokio::test]
async fn a_portal_that_is_out_of_order_costs_no_password() {
    let mut world = linked().await;
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto
            .links
            .iter_mut()
            .for_each(|link| link.fresh = FreshAnswer::CannotRefresh);
    });
    for who in THREE {
        world.school.end_child_tokens(who);
    }
    for _ in 0..6 {
        world.hours(1);
        world.once().await;
    }
    assert_eq!(states(&mut world), ["waiting maintenance"; 3]);
    assert_eq!(logins(&world), 1);
}

/// The way to a message costs no password, also after everything on it has ended.
#[tokio::test]
async fn messages_are_opened_by_the_account_too() {
    let mut world = World::of(&[Who::Zosia], EAGER).that_opens(Who::Zosia);
    world.come_in_by_konto(true);
    let mut world = world.after_the_first_run().await;
    world.assert_opened(&[]);
    world.write(
        Who::Zosia,
        20_500_001,
        ("Wycieczka", "Dzień dobry, <b>jedziemy</b> w piątek."),
        |_| {},
    );
    world.poll_and_crash().await;
    end_everything(&world);
    world.school.end_messages_sessions(Who::Zosia);
    world.minutes(40);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.assert_opened(&["Zosia inbox:20500001"]);
    assert!(world.only_letter().text.contains("jedziemy w piątek"));
    assert!(logins(&world) <= 2);
}
