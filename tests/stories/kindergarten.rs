//! The blocks of a kindergarten: they have times instead of numbers.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;
use school::register::institution::staff;
use school::register::kindergarten::{BlockPlace, activity};
use school::register::{BlockChange, Kindergarten};

use crate::support::mail::Mail;
use crate::support::world::{World, warsaw};

const KUBA: Who = Who::Kuba;

const TATA: &str = r#"
[[recipient]]
email = "tata@example.com"
instant = ["timetable"]
digest = "30 6 * * mon-fri"
"#;

async fn settled() -> World {
    World::of(&[KUBA], TATA).after_the_first_run().await
}

/// A block of this week; the 5th of October is a Monday.
fn block(day: u32, from: &'static str) -> BlockPlace {
    let noon = warsaw(&format!("2026-10-{day:02}T12:00"));
    (noon.date_naive(), from)
}

fn edit(world: &World, change: impl FnOnce(&mut Kindergarten)) {
    world
        .school
        .edit(KUBA, |kuba| change(kuba.kindergarten.as_mut().unwrap()));
}

fn replaced(world: &World, activity: u64, teacher: u64) -> BlockChange {
    let teacher = world
        .school
        .edit(KUBA, |kuba| kuba.institution.teacher_id(teacher));
    BlockChange::Replaced {
        activity,
        teacher,
        comment: "za panią Celinę",
    }
}

fn assert_says(letter: &Mail, lines: &[&str]) {
    for line in lines {
        assert!(letter.text.contains(line), "{line:?} in {}", letter.text);
    }
    assert!(!letter.text.contains("lekcja"), "{}", letter.text);
}

#[tokio::test]
async fn a_block_is_called_off_and_held_after_all() {
    let mut world = settled().await;
    edit(&world, |week| {
        week.deviate(block(6, "09:30"), BlockChange::Cancelled);
    });
    let letter = world
        .reports("Kuba: wtorek 6.10 – odwołane zajęcia o 9:30 (język angielski)")
        .await;
    assert_eq!(letter.changes, "timetable.cancelled=1");
    assert_says(
        &letter,
        &[
            "Odwołane zajęcia o 9:30: język angielski",
            "Kuba · wtorek, 6 października",
            "9:30–10:00 · Emily Ostrowska · sala Żabek",
        ],
    );
    world.nothing_new().await;
    edit(&world, |week| week.restore(block(6, "09:30")));
    let letter = world
        .reports("Kuba: wtorek 6.10 – zajęcia o 9:30 jednak się odbędą (język angielski)")
        .await;
    assert_says(&letter, &["Wcześniej: odwołane"]);
    assert_eq!(
        world.events(),
        ["timetable cancelled", "timetable restored"]
    );
}

#[tokio::test]
async fn a_substitution_names_both_sides_and_so_does_a_second() {
    let mut world = settled().await;
    let first = replaced(&world, activity::MOVEMENT, staff::SPORT);
    edit(&world, |week| week.deviate(block(7, "09:30"), first));
    let letter = world
        .reports("Kuba: środa 7.10 – zastępstwo o 9:30 (rytmika → zabawy ruchowe)")
        .await;
    assert_says(
        &letter,
        &[
            "Zastępstwo o 9:30: rytmika → zabawy ruchowe",
            "Oskar Kamiński (wcześniej: Celina Nutka)",
            "Adnotacja: za panią Celinę",
        ],
    );
    let second = replaced(&world, activity::TALES, staff::MATHS);
    edit(&world, |week| week.deviate(block(7, "09:30"), second));
    let letter = world
        .reports("Kuba: środa 7.10 – zastępstwo o 9:30 (rytmika → czytanie bajek)")
        .await;
    assert_says(
        &letter,
        &[
            "Zastępstwo o 9:30: rytmika → czytanie bajek",
            "Marta Wilk (wcześniej: Oskar Kamiński)",
            "Zamiast: zabawy ruchowe (poprzednie zastępstwo)",
        ],
    );
    world.nothing_new().await;
    let facts: Vec<_> = world
        .history()
        .iter()
        .map(|event| serde_json::json!(event))
        .collect();
    assert_eq!(facts[1]["key"], "kindergarten:2026-10-07/09:30");
    assert_eq!(facts[1]["before"]["subject"], "Zabawy ruchowe");
    assert_eq!(facts[1]["after"]["subject"], "Czytanie bajek");
    assert_eq!(facts[1]["after"]["time_from"], "09:30");
    assert_eq!(facts[1]["after"].get("lesson_no"), None);
}

#[tokio::test]
async fn a_new_plan_waits_for_the_digest_in_one_line() {
    let mut world = settled().await;
    // English begins a quarter of an hour earlier from now on: in each week two blocks go and two come.
    edit(&world, |week| {
        for block in &mut week.blocks {
            if block.activity == activity::ENGLISH {
                block.hours = ("09:15", "09:45");
            }
        }
    });
    for _ in 0..3 {
        world.once().await;
        world.minutes(20);
    }
    world.no_letters();
    assert_eq!(world.events(), ["timetable plan_changed"; 8]);
    world.once_with(DigestWish::Now).await;
    let digest = world.only_letter();
    assert_says(&digest, &["- 8 zmian w stałym planie"]);
}

#[tokio::test]
async fn the_digest_shows_the_blocks_of_the_day_with_their_times() {
    let mut world = settled().await;
    let instead = replaced(&world, activity::TALES, staff::MATHS);
    edit(&world, |week| {
        week.deviate(block(6, "09:30"), BlockChange::Cancelled);
        week.deviate(block(6, "10:15"), instead);
    });
    world.once().await;
    world.letters();
    world.at("2026-10-06T06:30");
    world.poll().await;
    let digest = world.only_letter();
    assert_eq!(
        digest.subject,
        "Kuba: zmiany w planie – wtorek, 6 października"
    );
    assert_says(
        &digest,
        &[
            "- Odwołane zajęcia o 9:30 (język angielski)",
            "- Zastępstwo o 10:15 (logopedia → czytanie bajek)",
            "Marta Wilk · gabinet",
            "- Zajęcia 8:30–13:30.",
        ],
    );
}

/// How often something has been requested so far.
fn asked(world: &World, path: &str) -> usize {
    let requests = world.school.requests();
    requests
        .iter()
        .filter(|request| request.path.contains(path))
        .count()
}

#[tokio::test]
async fn every_poll_asks_the_kindergarten_and_once_daily_the_school() {
    let mut world = settled().await;
    assert_eq!(
        (
            asked(&world, "/Timetables"),
            asked(&world, "/kindergarteners/")
        ),
        (2, 2)
    );
    assert_eq!(world.state_of("timetable"), "ok");
    for _ in 0..23 {
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        world.hours(1);
    }
    assert_eq!(
        (
            asked(&world, "/Timetables"),
            asked(&world, "/kindergarteners/")
        ),
        (2, 48)
    );
    world.hours(1);
    world.once().await;
    assert_eq!(asked(&world, "/Timetables"), 4);
    // The child's identity was requested once.
    assert_eq!(asked(&world, "/Auth/TokenInfo"), 1);
    assert_eq!(asked(&world, "/activities-types"), 2);
}

#[tokio::test]
async fn a_published_school_timetable_silently_replaces_the_kindergarten() {
    let mut world = settled().await;
    world.school.edit(KUBA, |kuba| {
        use school::register::SchoolYear;
        use school::register::pupils::plans;
        plans::younger(kuba, SchoolYear::around(block(5, "").0));
        kuba.timetable_is_public = true;
    });
    world.hours(24);
    for _ in 0..4 {
        assert_eq!(world.once().await.code, ExitCode::AllWell);
        world.minutes(20);
    }
    assert_eq!(world.events(), [""; 0]);
    world.once_with(DigestWish::Now).await;
    let digest = world.letters().pop().unwrap();
    assert!(digest.text.contains("Lekcje 8:00"), "{}", digest.text);
    assert!(!digest.text.contains("Rytmika"), "{}", digest.text);
}
