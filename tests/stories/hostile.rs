//! Answers of the register that are broken, absurd or malicious.

use std::collections::BTreeSet;

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::support::mail::Mail;
use crate::support::world::World;

/// Where each feed is read.
const FEEDS: [(&str, &str); 15] = [
    ("grades", "/gateway/api/2.0/Grades"),
    ("announcements", "/gateway/api/2.0/SchoolNotices"),
    ("timetable", "/gateway/api/2.0/Timetables"),
    ("messages", "/api/inbox/messages"),
    ("attendance", "/gateway/api/2.0/Attendances"),
    ("notes", "/gateway/api/2.0/Notes"),
    ("agenda", "/gateway/api/2.0/HomeWorks"),
    ("homework", "/gateway/api/2.0/HomeWorkAssignments"),
    ("behaviour", "/gateway/api/2.0/BehaviourGrades"),
    ("justifications", "/gateway/api/2.0/Justifications"),
    ("conferences", "/gateway/api/2.0/ParentTeacherConferences"),
    ("days_off", "/gateway/api/2.0/SchoolFreeDays"),
    ("trips", "/gateway/api/2.0/SchoolTrips"),
    ("files", "/gateway/api/2.0/SchoolFiles"),
    ("lucky_number", "/gateway/api/2.0/LuckyNumbers"),
];

/// Whether a change of a grade was found elsewhere than [`FEEDS`] has it.
fn stands_elsewhere(change: &str) -> bool {
    change.starts_with("grades ") && !change.contains(" grades:")
}

/// How the feed stands after the bad answers.
enum Then {
    Failing,
    /// And so are the feeds that would have been read after it: the account is left alone until the next poll.
    AllFailing,
    /// The visit itself recovered.
    Fine,
}

/// Everything that Zosia's school publishes on Monday, in all these feeds: "grades added grades:1".
fn a_monday(world: &World) -> BTreeSet<String> {
    let batches = [world.school.next_batch(), world.school.next_batch()];
    batches
        .into_iter()
        .flatten()
        .flatten()
        .filter(|change| change.student == "Zosia")
        .map(|change| format!("{} {} {}", change.feed, change.change, change.key))
        .collect()
}

fn recorded(world: &mut World) -> BTreeSet<String> {
    world
        .history()
        .into_iter()
        .map(|event| format!("{} {} {}", event.feed, event.change, event.key))
        .collect()
}

fn feed_of(world: &mut World, feed: &str) -> (String, String) {
    let (_, status) = world.status_json();
    let feeds = status["students"][0]["feeds"].as_array().unwrap();
    let found = feeds.iter().find(|found| found["feed"] == feed).unwrap();
    let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
    (text("state"), text("last_read"))
}

/// The next good answer makes up for it.
#[tokio::test]
async fn a_bad_answer_hides_nothing_else_and_invents_nothing() {
    for (kind, then) in [
        (FaultKind::Status500, Then::Failing),
        (FaultKind::Status503, Then::AllFailing),
        (FaultKind::Status429, Then::Failing),
        (FaultKind::HalfBody, Then::Failing),
        (FaultKind::Html, Then::Failing),
        (FaultKind::Bomb, Then::Failing),
        (FaultKind::Logout, Then::Fine),
    ] {
        for (feed, path) in FEEDS {
            let story = format!("{kind:?} at {feed}");
            let mut world = World::settled().await;
            world.minutes(20); // the password may be sent again
            let before = feed_of(&mut world, feed);
            let published = a_monday(&world);
            // A failing request is repeated at most twice.
            let times = if matches!(kind, FaultKind::Logout) {
                1
            } else {
                3
            };
            world.school.fault(kind, path, times);
            let code = world.once_all().await.code;
            let found = recorded(&mut world);
            if let Then::Fine = then {
                assert_eq!((code, &found), (ExitCode::AllWell, &published), "{story}");
                continue;
            }
            assert_eq!(code, ExitCode::TryAgain, "{story}");
            let others: BTreeSet<_> = published
                .iter()
                .filter(|change| !change.starts_with(feed) || stands_elsewhere(change))
                .cloned()
                .collect();
            match then {
                Then::AllFailing => assert!(found.is_subset(&others), "{story}"),
                _ => assert_eq!(found, others, "{story}"),
            }
            assert_eq!(
                feed_of(&mut world, feed),
                ("failing".to_owned(), before.1),
                "{story}"
            );
            assert_eq!(world.status_json().0, ExitCode::TryAgain, "{story}");

            world.heal();
            world.minutes(20);
            assert_eq!(world.once_all().await.code, ExitCode::AllWell, "{story}");
            assert_eq!(recorded(&mut world), published, "{story}");
            assert_eq!(feed_of(&mut world, feed).0, "ok", "{story}");
            world.minutes(20);
            assert_eq!(world.once_all().await.changes(), 0, "{story}");
            assert_eq!(world.notices(), 0, "{story}");
        }
    }
}

#[tokio::test]
async fn a_refusal_during_a_session_loses_no_change() {
    for (feed, path) in FEEDS {
        let mut world = World::settled().await;
        let published = a_monday(&world);
        world.school.fault(FaultKind::Unauthorized, path, 10);
        world.once_all().await;
        world.heal();
        // Whatever is refused is tried again after a day at the latest.
        for _ in 0..3 {
            world.hours(12);
            world.once_all().await;
        }
        assert_eq!(recorded(&mut world), published, "{feed}");
        assert!(world.passwords_posted() <= 5, "{feed}");
    }
}

const HEADERS: [&str; 17] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "List-Id",
    "Content-Language",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
    "Auto-Submitted",
    "X-Dzwonek-Letter",
    "X-Dzwonek-Student",
    "X-Dzwonek-Changes",
    "X-Auto-Response-Suppress",
];

/// A character that ends a line, drives a terminal or reverses the direction of writing.
fn is_odd(c: char) -> bool {
    c.is_control()
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}

fn assert_harmless(letter: &Mail, story: &str) {
    for (position, name) in letter.headers.iter().enumerate() {
        let known = HEADERS.iter().any(|known| known.eq_ignore_ascii_case(name));
        assert!(known, "{story}: a header {name}");
        assert!(
            !letter.headers[..position].contains(name),
            "{story}: {name} twice"
        );
    }
    assert!(
        !letter.subject.contains(is_odd),
        "{story}: {:?}",
        letter.subject
    );
    assert!(letter.subject.chars().count() <= 78, "{story}");
    let odd_text = |c: char| is_odd(c) && !matches!(c, '\r' | '\n' | '\t');
    assert!(
        !letter.text.contains(odd_text),
        "{story}: {:?}",
        letter.text
    );
    assert!(!letter.html.contains(odd_text), "{story}");
    assert!(
        letter.bytes.len() < 300_000,
        "{story}: {}",
        letter.bytes.len()
    );
}

#[tokio::test]
async fn names_and_texts_cannot_break_out_of_a_letter() {
    for kind in [FaultKind::Hostile, FaultKind::Nested] {
        for (feed, path) in FEEDS {
            let story = format!("{kind:?} at {feed}");
            let mut world = World::settled().await;
            let published = a_monday(&world);
            world.school.fault(kind, path, 2);
            // The names of teachers and subjects are read again as well.
            world.school.fault(kind, "/gateway/api/2.0/Users", 1);
            world.school.fault(kind, "/gateway/api/2.0/Subjects", 1);
            world.hours(25);
            assert_eq!(world.once_all().await.code, ExitCode::AllWell, "{story}");
            let found = recorded(&mut world);
            let mine = |changes: &BTreeSet<String>| -> BTreeSet<String> {
                changes
                    .iter()
                    .filter(|change| change.contains(" added ") || change.contains(" cancelled "))
                    .cloned()
                    .collect()
            };
            assert_eq!(mine(&found), mine(&published), "{story}");
            let letters = world.letters();
            assert!(!letters.is_empty(), "{story}");
            for letter in &letters {
                assert_harmless(letter, &story);
            }
        }
    }
}

#[tokio::test]
async fn hostile_texts_make_harmless_letters_of_every_kind() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], crate::support::world::MAMA);
    world
        .school
        .fault(FaultKind::Hostile, "/gateway/api/2.0/", 10_000);
    world.school.fault(FaultKind::Hostile, "/api/", 10_000);
    world.once_all().await;
    let mut letters = world.letters();
    for moment in world.school.batches() {
        world.at_local(moment);
        world.school.next_batch();
        world.once_all().await;
        world.minutes(20);
        world.once_all().await;
        letters.extend(world.letters());
    }
    world.once_with(dzwonek::pipeline::DigestWish::Now).await;
    letters.extend(world.letters());
    let kinds: BTreeSet<_> = letters.iter().map(|letter| letter.kind.as_str()).collect();
    assert_eq!(
        kinds,
        BTreeSet::from(["digest", "instant", "term", "welcome"])
    );
    for letter in &letters {
        assert_harmless(letter, &letter.subject);
    }
    let history = world.history();
    assert!(history.len() > 40, "{}", history.len());
    for event in history {
        assert!(!event.summary.contains(is_odd), "{:?}", event.summary);
        assert!(!event.key.contains(is_odd), "{:?}", event.key);
    }
}
