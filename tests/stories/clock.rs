//! The service with a clock that jumps: by an hour each spring and autumn, and by any amount when it was wrong.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;

use crate::support::mail::Mail;
use crate::support::smtp_server::Behaviour;
use crate::support::world::{Service, World};

const ZOSIA: Who = Who::Zosia;

/// Polls around the clock, and a digest in the hour that is missing or repeated.
const NIGHT_OWL: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = "30 2 * * *"
[poll]
schedule = "*/20 * * * *"
"#;

/// A parent who hears of grades at once.
const EAGER: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = ["grades"]
digest = "30 6 * * *"
[poll]
schedule = "*/20 * * * *"
"#;

/// One who hears of trouble, and one who has it.
const MAMA_AND_GRANDMA: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = "30 6 * * *"
[[recipient]]
email = "babcia@example.com"
instant = ["grades"]
digest = ""
[poll]
schedule = "*/20 * * * *"
"#;

/// Each poll is at least ten and at most 23 minutes after the one before; in the repeated hour
/// each slot comes once, which leaves one long gap.
fn assert_gentle(polls: &[DateTime<Utc>]) {
    for pair in polls.windows(2) {
        let apart = (pair[1] - pair[0]).num_minutes();
        assert!((10..=83).contains(&apart), "{pair:?}");
    }
}

/// The slots of the digests that arrived, each with what it reports.
fn digests(world: &mut World) -> Vec<String> {
    let letters = world.letters().into_iter();
    letters
        .filter(|letter| letter.kind == "digest")
        .map(|letter| letter.changes)
        .collect()
}

#[tokio::test]
async fn clock_changes_repeat_no_digest_and_stop_no_poll() {
    for evening in ["2026-10-24T21:00", "2027-03-27T21:00"] {
        let mut world = World::starting(evening, &[ZOSIA], NIGHT_OWL);
        let mut service = world.service();
        let mut polls = Vec::new();
        // Two nights; the first is the one in question.
        for hour in 0..36 {
            if hour % 12 == 1 {
                world.grade(ZOSIA, "5");
            }
            polls.extend(world.live(&mut service, 60).await);
        }
        assert_gentle(&polls);
        let expected = ["grades.added=1", "grades.added=2"];
        assert_eq!(digests(&mut world), expected, "{evening}");
    }
}

#[tokio::test]
async fn a_restart_in_the_repeated_hour_sends_no_second_digest() {
    let mut world = World::starting("2026-10-24T23:00", &[ZOSIA], NIGHT_OWL);
    let mut service = world.service();
    world.live(&mut service, 30).await;
    world.grade(ZOSIA, "5");
    world.at("2026-10-25T01:30");
    let mut polls = Vec::new();
    for _ in 0..3 * 60 {
        let mut service = world.service();
        polls.extend(world.look_of(&mut service).await);
        world.minutes(1);
    }
    assert_gentle(&polls);
    assert_eq!(digests(&mut world), ["grades.added=1"]);
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

/// After how many minutes, and by how many.
type Jump = (i64, i64);

/// What the clock does: how many minutes after 5:00 it jumps, and how far; and for how long at most nothing is
/// read because of it.
const JUMPS: [(&str, &[Jump], i64); 9] = [
    ("an hour back, over a digest", &[(2 * HOUR, -HOUR)], 0),
    ("a day ahead", &[(2 * HOUR, DAY)], 0),
    (
        "a day ahead and back",
        &[(2 * HOUR, DAY), (3 * HOUR, -DAY)],
        0,
    ),
    (
        "a week ahead and back",
        &[(2 * HOUR, 7 * DAY), (3 * HOUR, -7 * DAY)],
        DAY,
    ),
    (
        "a year ahead and back",
        &[(2 * HOUR, YEAR), (3 * HOUR, -YEAR)],
        DAY,
    ),
    (
        "1970 for a while",
        &[(2 * HOUR, -56 * YEAR), (3 * HOUR, 56 * YEAR)],
        HOUR,
    ),
    ("two days back", &[(2 * HOUR, -2 * DAY)], DAY),
    ("asleep over a digest", &[(HOUR, 3 * HOUR)], 0),
    ("asleep for more than half a day", &[(HOUR, 13 * HOUR)], 0),
];

#[tokio::test]
async fn whatever_the_clock_does_changes_are_reported_once_and_promptly() {
    for (story, jumps, blind) in JUMPS {
        let mut world = World::starting("2026-10-06T05:00", &[ZOSIA], EAGER);
        let mut service = world.service();
        let mut last_poll = 0;
        for minute in (0..32 * HOUR).step_by(10) {
            // Before the clock jumps, while it is wrong, and long after.
            if [100, 150, 200, 30 * HOUR].contains(&minute) {
                world.grade(ZOSIA, "5");
            }
            for (_, by) in jumps.iter().filter(|(at, _)| *at == minute) {
                if story.starts_with("asleep") {
                    world.minutes(*by);
                } else {
                    world.turn_clock(TimeDelta::minutes(*by));
                }
            }
            if world.look_of(&mut service).await.is_some() {
                assert!(minute - last_poll <= blind + 40, "{story} {minute}");
                last_poll = minute;
            }
            world.minutes(10);
        }
        let letters = world.letters();
        let ids: BTreeSet<_> = letters.iter().map(|letter| &letter.message_id).collect();
        assert_eq!(ids.len(), letters.len(), "{story}");
        let reported: usize = letters.iter().map(grades_reported).sum();
        assert_eq!((reported, world.events().len()), (4, 4), "{story}");
        let is_welcome = |letter: &&Mail| letter.kind == "welcome";
        assert_eq!(letters.iter().filter(is_welcome).count(), 1, "{story}");
    }
}

/// How many grades an instant letter reports.
fn grades_reported(letter: &Mail) -> usize {
    let count = letter.changes.strip_prefix("grades.added=");
    let is_instant = letter.kind == "instant";
    count
        .filter(|_| is_instant)
        .map_or(0, |count| count.parse().unwrap())
}

impl World {
    /// This many minutes with the service, which looks every other minute. Returns when it polled.
    async fn live(&mut self, service: &mut Service, minutes: i64) -> Vec<DateTime<Utc>> {
        let mut polls = Vec::new();
        for _ in 0..minutes / 2 {
            polls.extend(self.look_of(service).await);
            self.minutes(2);
        }
        polls
    }
}

/// The clock is a year ahead, and is corrected while Dzwonek is off: whatever it saw begin counts from now.
#[tokio::test]
async fn a_clock_that_ran_ahead_suppresses_no_notice_or_weekly_line() {
    let mut world = World::starting("2026-10-06T07:00", &[ZOSIA], MAMA_AND_GRANDMA);
    world.turn_clock(TimeDelta::minutes(YEAR));
    let mut service = world.service();
    world.live(&mut service, 30).await;
    world.once_with(DigestWish::Now).await;
    world.mail.behave(Behaviour::AnswerTo {
        recipient: "babcia@example.com".to_owned(),
        reply: "450 4.2.0 not now",
    });
    world.grade(ZOSIA, "5");
    world.live(&mut service, 30).await;
    world.turn_clock(TimeDelta::minutes(-YEAR));
    world.restart();
    let mut service = world.service();
    let (code, status) = world.status_json();
    assert_eq!(code, ExitCode::TryAgain);
    assert_eq!(status["clock"]["state"], "waiting");
    world.letters();
    for _ in 0..12 * 28 {
        world.look_of(&mut service).await;
        world.minutes(10);
    }
    let letters = world.letters();
    let notices: Vec<_> = letters.iter().filter(|one| one.kind == "notice").collect();
    assert_eq!(
        notices[0].subject,
        "Dzwonek: e-mail czeka – babcia@example.com"
    );
    let digest = letters.iter().find(|one| one.kind == "digest").unwrap();
    assert!(digest.text.contains("Dzwonek działa."), "{}", digest.text);
    assert_eq!(world.status_json().1["clock"]["state"], "ok");
}
