//! What breaks quiet hours: the next school day begins or ends at another hour.

use dzwonek::exit_code::ExitCode;
use school::Who;
use school::register::timetable::{Happening, Slot};

use crate::support::mail::Mail;
use crate::support::october::october;
use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

const MAMA: &str = r#"
[[recipient]]
email = "mama@example.com"
digest = "30 7 * * *"
quiet_hours = "21:30-06:00"
"#;

/// Monday evening, in the quiet.
const EVENING: &str = "2026-10-05T21:40";

/// The night, in which nobody is woken.
const NIGHT: &str = "2026-10-05T23:10";

fn slot(world: &World, who: Who, day: u32, last: bool) -> Slot {
    let mut found = None;
    world.school.edit(who, |pupil| {
        let lessons = pupil.lessons_on(october(day));
        let numbers = lessons.iter().map(|(number, _)| *number);
        let number = if last { numbers.max() } else { numbers.min() };
        found = number.map(|number| Slot::of_class(october(day), number));
    });
    found.unwrap()
}

/// A lesson of a day in October is called off.
fn call_off(world: &World, who: Who, slot: Slot) {
    world.school.edit(who, |pupil| {
        let id = pupil.timetable.next_deviation_id();
        pupil.timetable.deviate(id, slot, Happening::Cancelled);
    });
}

/// The first lesson of a day in October is called off.
fn first_off(world: &World, who: Who, day: u32) -> Slot {
    let slot = slot(world, who, day, false);
    call_off(world, who, slot);
    slot
}

fn take_back(world: &World, slot: Slot) {
    world
        .school
        .edit(ZOSIA, |pupil| pupil.timetable.restore(slot));
}

async fn of(recipients: &str) -> World {
    World::of(&[ZOSIA], recipients).after_the_first_run().await
}

/// Whom the letters go to, and what they report.
fn told(letters: Vec<Mail>) -> Vec<String> {
    let told = letters.into_iter();
    told.map(|letter| format!("{} {}", letter.to, letter.changes))
        .collect()
}

#[tokio::test]
async fn a_day_that_begins_later_goes_out_at_once_and_alone() {
    let mut world = of(MAMA).await;
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    world.grade(ZOSIA, "5");
    world.poll().await;
    let letter = world.only_letter();
    assert_eq!(letter.changes, "timetable.cancelled=1");
    assert!(letter.subject.starts_with("Zosia: "), "{}", letter.subject);

    world.restart();
    for moment in ["2026-10-05T22:00", "2026-10-06T05:00", "2026-10-06T05:59"] {
        world.at(moment);
        world.once().await;
        world.no_letters();
    }
    world.at("2026-10-06T06:00");
    world.tick().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
    world.at("2026-10-06T07:30");
    world.poll().await;
    let digest = world.only_letter();
    assert_eq!(digest.changes, "grades.added=1 timetable.cancelled=1");
    world.hours(1);
    world.poll().await;
    world.no_letters();
}

#[tokio::test]
async fn only_the_hours_of_the_next_school_day_are_urgent() {
    for (story, day, last, is_urgent) in [
        ("the last lesson", 6, true, true),
        ("the day after", 7, false, false),
    ] {
        let mut world = of(MAMA).await;
        world.at(EVENING);
        let slot = slot(&world, ZOSIA, day, last);
        call_off(&world, ZOSIA, slot);
        world.poll().await;
        assert_eq!(world.letters().len(), usize::from(is_urgent), "{story}");
        world.at("2026-10-06T06:00");
        world.tick().await;
        assert_eq!(world.letters().len(), usize::from(!is_urgent), "{story}");
    }
    let mut world = of(MAMA).await;
    world.at(EVENING);
    call_off(&world, ZOSIA, Slot::of_class(october(6), 2));
    world.poll().await;
    world.no_letters();
}

#[tokio::test]
async fn the_night_waits_until_five() {
    let mut world = of(MAMA).await;
    world.at(NIGHT);
    first_off(&world, ZOSIA, 6);
    world.poll().await;
    world.restart();
    world.at("2026-10-06T04:59");
    world.tick().await;
    world.no_letters();
    world.minutes(1);
    world.tick().await;
    assert_eq!(world.only_letter().changes, "timetable.cancelled=1");
    world.at("2026-10-06T06:00");
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn who_was_told_hears_of_the_second_change_too() {
    let mut world = of(MAMA).await;
    world.at(EVENING);
    let slot = first_off(&world, ZOSIA, 6);
    world.poll().await;
    assert_eq!(world.only_letter().changes, "timetable.cancelled=1");
    world.minutes(40);
    take_back(&world, slot);
    world.poll().await;
    assert_eq!(world.only_letter().changes, "timetable.restored=1");
    world.at("2026-10-06T06:00");
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn what_is_taken_back_in_the_night_waits_for_the_morning() {
    let mut world = of(MAMA).await;
    world.at(NIGHT);
    let slot = first_off(&world, ZOSIA, 6);
    world.poll().await;
    world.minutes(20);
    take_back(&world, slot);
    world.poll().await;
    world.at("2026-10-06T05:10");
    world.tick().await;
    world.no_letters();
    world.at("2026-10-06T06:00");
    world.tick().await;
    let letter = world.only_letter();
    assert_eq!(letter.changes, "timetable.cancelled=1 timetable.restored=1");
}

#[tokio::test]
async fn each_person_says_whether_and_when_they_may_be_disturbed() {
    let recipients = format!(
        "{MAMA}\n\
         [[recipient]]\nemail = \"tata@example.com\"\nquiet_hours = \"21:30-06:00\"\nurgent = false\n\
         [[recipient]]\nemail = \"babcia@example.com\"\nquiet_hours = \"21:30-06:00\"\ninstant = [\"grades\"]\n\
         [[recipient]]\nemail = \"ciocia@example.com\"\nquiet_hours = \"23:30-07:00\"\ndigest = \"\"\n"
    );
    let mut world = of(&recipients).await;
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    world.grade(ZOSIA, "5");
    world.poll().await;
    assert_eq!(
        told(world.letters()),
        [
            "mama@example.com timetable.cancelled=1",
            "ciocia@example.com grades.added=1 timetable.cancelled=1"
        ]
    );
    world.at("2026-10-06T06:00");
    world.tick().await;
    assert_eq!(
        told(world.letters()),
        [
            "mama@example.com grades.added=1",
            "tata@example.com grades.added=1 timetable.cancelled=1",
            "babcia@example.com grades.added=1",
        ]
    );
}

#[tokio::test]
async fn each_child_whose_day_is_another_has_a_letter() {
    let mut world = World::of(&[ZOSIA, Who::Stas, Who::Hania], MAMA)
        .after_the_first_run()
        .await;
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    first_off(&world, Who::Stas, 6);
    first_off(&world, Who::Hania, 7);
    world.poll().await;
    let mut subjects = world.subjects();
    subjects.sort();
    assert_eq!(subjects.len(), 2, "{subjects:?}");
    assert!(subjects[0].starts_with("Staś: "), "{subjects:?}");
    assert!(subjects[1].starts_with("Zosia: "), "{subjects:?}");
    world.at("2026-10-06T06:00");
    world.tick().await;
    let letter = world.only_letter();
    assert!(letter.subject.starts_with("Hania: "), "{}", letter.subject);
}

#[tokio::test]
async fn a_crash_and_a_mail_server_that_is_down_lose_and_repeat_nothing() {
    let mut world = of(MAMA).await;
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    world.poll_and_crash().await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.minutes(5);
    assert_eq!(world.once().await.code, ExitCode::TryAgain);
    world.mail.behave(Behaviour::Good);
    world.restart();
    // It could go out now, but who would be woken can do nothing.
    world.at(NIGHT);
    let (_, status) = world.status_json();
    assert_eq!(status["outbox"]["held"], 1);
    world.once().await;
    world.no_letters();
    world.at("2026-10-06T05:00");
    world.once().await;
    assert_eq!(world.only_letter().changes, "timetable.cancelled=1");
    world.at("2026-10-06T06:00");
    world.once().await;
    world.no_letters();
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
}

/// Many letters that waited for the mail server become few; the urgent ones are none of them.
#[tokio::test]
async fn folded_letters_do_not_slow_an_urgent_one_down() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    for minute in [1, 6, 11] {
        world.at(&format!("2026-10-05T21:{minute:02}"));
        world.grade(ZOSIA, "5");
        world.grade(Who::Stas, "4");
        world.once().await;
    }
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    first_off(&world, Who::Stas, 6);
    world.once().await;
    world.mail.behave(Behaviour::Good);
    world.at("2026-10-05T22:00");
    world.once().await;
    assert_eq!(
        told(world.letters()),
        ["mama@example.com timetable.cancelled=1"; 2]
    );
    world.at("2026-10-06T06:00");
    world.once().await;
    assert_eq!(
        told(world.letters()),
        ["mama@example.com grades.added=3"; 2]
    );
}

/// A family in Lisbon: when it is 23:30 in Warsaw, it is 22:30 there.
#[tokio::test]
async fn evening_and_night_are_those_of_the_reader() {
    let mut world = of(MAMA).await;
    let text = format!("timezone = \"Europe/Lisbon\"\n{}", world.config_text());
    world.configure(&text);
    world.at("2026-10-05T23:30");
    first_off(&world, ZOSIA, 6);
    world.poll().await;
    assert_eq!(world.only_letter().changes, "timetable.cancelled=1");
}

#[tokio::test]
async fn a_digest_of_this_very_moment_says_it() {
    let digest = MAMA.replace("30 7", "40 21");
    let mut world = of(&digest).await;
    world.at(EVENING);
    first_off(&world, ZOSIA, 6);
    world.poll().await;
    let letter = world.only_letter();
    assert_eq!(
        (letter.kind.as_str(), letter.changes.as_str()),
        ("digest", "timetable.cancelled=1")
    );
}
