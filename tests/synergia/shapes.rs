//! The shape report: what the answers look like, and nothing that stands in them.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono_tz::Europe::Warsaw;
use dzwonek::domain::Feed;
use dzwonek::domain::visit::Visited;
use dzwonek::synergia::shape::Outcome;
use dzwonek::synergia::{ShapeReport, Witness};
use school::register::LoginAnswer;
use school::{KontoAnswer, Parent, Who};

use crate::family::{Family, World, word};
use crate::replay::{LOGIN, Replay};

/// A family whose answers a witness sees.
fn witnessed(world: World) -> (World, Arc<Witness>) {
    let witness = Arc::new(Witness::default());
    let family = world.family.seen_by(Arc::clone(&witness));
    (World { family, ..world }, witness)
}

fn report(witness: &Witness) -> ShapeReport {
    witness.child_ends(Vec::new());
    witness.report()
}

fn feeds(visited: &Visited) -> Vec<String> {
    let words = Feed::ALL.map(|feed| format!("{feed} {}", word(visited, feed)));
    words.to_vec()
}

#[track_caller]
fn assert_same_lines(found: &str, expected: &str) {
    let lines = |text: &str| -> BTreeSet<String> {
        let mut request = String::new();
        let lines = text.lines().map(|line| {
            if !line.starts_with(' ') {
                line.clone_into(&mut request);
            }
            format!("{request}: {line}")
        });
        lines.collect()
    };
    let (found, expected) = (lines(found), lines(expected));
    let new: Vec<_> = found.difference(&expected).collect();
    let lost: Vec<_> = expected.difference(&found).collect();
    assert_eq!((new, lost), (Vec::new(), Vec::new()));
}

/// A first visit, one at each batch of the week, one with a dead session, and one with a login that is refused.
async fn whole_life(world: World) -> ShapeReport {
    let (mut world, witness) = witnessed(world);
    let who = world.who;
    world.family.visit_for_all().await;
    for moment in world.school.batches() {
        let moment = moment.and_local_timezone(Warsaw).unwrap();
        *world.family.now.lock().unwrap() = moment.to_utc();
        world.school.next_batch().unwrap();
        world.family.visit_for_all().await;
    }
    for answer in [
        LoginAnswer::Captcha,
        LoginAnswer::Expired,
        LoginAnswer::Refused,
    ] {
        world.family.wait(24 * 60);
        world
            .school
            .edit(who, |pupil| pupil.account.answer = answer);
        world.school.end_sessions(who);
        world.family.visit_for_all().await;
    }
    for answer in [KontoAnswer::Captcha, KontoAnswer::Refused] {
        world.family.wait(24 * 60);
        world
            .school
            .edit_konto(Parent::Agnieszka, |konto| konto.answer = answer);
        world.family.keeper.account_session = None;
        world.family.visit_for_all().await;
    }
    report(&witness)
}

/// What is not expected of a real register is what the school does not do. `INSTA_UPDATE=always` writes it anew.
#[tokio::test]
async fn the_school_answers_what_is_expected_of_a_register() {
    let mut children = Vec::new();
    let by_the_first = Who::ALL.map(World::of);
    let by_the_second = [Who::Zosia, Who::Stas, Who::Ula].map(World::linked);
    for world in by_the_first.into_iter().chain(by_the_second) {
        children.extend(whole_life(world).await.children);
    }
    let summary = ShapeReport { children }.summary();
    let report = ShapeReport {
        children: vec![summary],
    };
    let text = report.to_string();
    let (_, shapes) = text.split_once("== Child 1").unwrap();
    let text = format!("Dzwonek shape report 1\n\n== Child 1{shapes}");
    insta::with_settings!({
        snapshot_path => "../../src/synergia/shape",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_binary_snapshot!("school.txt", text.into_bytes());
    });
}

/// Of Zosia and of Antek, whose timetable is not published.
#[tokio::test]
async fn a_report_is_for_people_to_read() {
    let mut children = Vec::new();
    for who in [Who::Zosia, Who::Antek] {
        let (mut world, witness) = witnessed(World::of(who));
        world.family.visit_for_all().await;
        children.extend(report(&witness).children);
    }
    children[1].remarks = vec!["timetable: closed, not_published".to_owned()];
    for exchange in children.iter_mut().flat_map(|child| &mut child.exchanges) {
        exchange.milliseconds = 87;
        if let Outcome::Answer { kilobytes, .. } = &mut exchange.outcome {
            *kilobytes = 2;
        }
    }
    insta::assert_snapshot!(ShapeReport { children });
}

#[tokio::test]
async fn a_report_is_read_back_as_it_was_written() {
    for world in [World::of(Who::Zosia), World::linked(Who::Zosia)] {
        let (mut world, witness) = witnessed(world);
        world.family.visit_for_all().await;
        let report = report(&witness);
        let text = report.to_string();
        assert!(text.contains("\nNothing.\n"), "{text}");
        assert_eq!(ShapeReport::parse(&text).as_ref(), Ok(&report));
    }
}

/// All but Ola, whose messages stand on a page: of a page for people no report is made.
#[tokio::test]
async fn what_a_report_says_is_what_the_school_serves() {
    let by_the_first = Who::ALL.into_iter().filter(|who| *who != Who::Ola);
    let by_the_second = [Who::Zosia, Who::Stas].map(World::linked);
    for world in by_the_first.map(World::of).chain(by_the_second) {
        let (mut world, witness) = witnessed(world);
        let who = world.who;
        let at_school = world.family.visit_for_all().await;
        let served = report(&witness);
        let text = served.to_string();

        let sent = ShapeReport::parse(&text).unwrap();
        let replay = Replay::of(&sent.children[0]).await;
        let witness = Arc::new(Witness::default());
        let now = Arc::clone(&world.family.now);
        let family = Family::new(replay.hosts(), LOGIN, "invented", now);
        let mut family = family.seen_by(Arc::clone(&witness));
        family.konto.clone_from(&world.family.konto);
        let replayed = family.visit_for_all().await;

        assert_eq!(feeds(&replayed), feeds(&at_school), "{who:?}");
        let replayed = report(&witness).summary().to_string();
        assert_same_lines(&replayed, &served.summary().to_string());
        assert_eq!(replay.unknown(), [""; 0], "{who:?}");
    }
}
