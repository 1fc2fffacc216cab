//! The letters of a semester and a year: once with the first proposals, once when all grades are given.

use chrono::TimeDelta;
use school::Who;
use school::register::pupils::plans::older;
use school::register::{GradeKind, Pupil};

use crate::support::mail::Mail;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;

const MAMA: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = "30 6 * * *"
"#;

const OF_THE_EVENING: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = ""
"#;

async fn january(recipients: &str) -> World {
    World::beginning("2027-01-11T10:00", recipients)
        .after_the_first_run()
        .await
}

/// The letters of terms that come at an hour of these days of January, each with its day.
async fn mornings(world: &mut World, days: impl IntoIterator<Item = u32>) -> Vec<String> {
    let mut subjects = Vec::new();
    for day in days {
        subjects.extend(on(world, &format!("2027-01-{day:02}T06:30")).await);
    }
    subjects
}

async fn on(world: &mut World, moment: &str) -> Option<String> {
    let letter = letter_on(world, moment).await?;
    let day = moment.get(8..10).unwrap_or_default();
    Some(format!("{day}: {}", letter.subject))
}

async fn letter_on(world: &mut World, moment: &str) -> Option<Mail> {
    world.at(moment);
    world.poll().await;
    let mut letters = world.letters();
    letters.retain(|letter| letter.kind == "term");
    assert!(letters.len() <= 1, "{letters:?}");
    letters.pop()
}

/// Proposals in mathematics and history.
fn propose(world: &World) {
    world.semester_grade(ZOSIA, (1, "4"), older::MATHS, GradeKind::SemesterProposal);
    world.semester_grade(ZOSIA, (2, "5"), older::HISTORY, GradeKind::SemesterProposal);
}

#[tokio::test]
async fn each_stage_of_a_semester_has_one_letter_over_restarts() {
    let mut world = january(MAMA).await;
    world.semester_grade(ZOSIA, (1, "4"), older::MATHS, GradeKind::SemesterProposal);
    let mut subjects = mornings(&mut world, [12]).await;
    world.semester_grade(ZOSIA, (2, "5"), older::HISTORY, GradeKind::SemesterProposal);
    world.restart();
    subjects.extend(mornings(&mut world, [13, 14]).await);
    world.semester_grade(ZOSIA, (3, "5"), older::MATHS, GradeKind::Semester);
    subjects.extend(mornings(&mut world, [15, 16, 17, 18]).await);
    world.semester_grade(ZOSIA, (4, "5"), older::HISTORY, GradeKind::Semester);
    subjects.extend(mornings(&mut world, [19, 20]).await);
    world.restart();
    subjects.extend(mornings(&mut world, 21..=31).await);
    assert_eq!(
        subjects,
        [
            "12: Zosia: propozycje ocen śródrocznych – matematyka 4",
            "21: Zosia: oceny śródroczne – matematyka 5, historia 5",
        ]
    );
}

#[tokio::test]
async fn a_grade_that_is_corrected_puts_the_letter_off() {
    let mut world = january(MAMA).await;
    propose(&world);
    world.semester_grade(ZOSIA, (3, "5"), older::MATHS, GradeKind::Semester);
    world.semester_grade(ZOSIA, (4, "5"), older::HISTORY, GradeKind::Semester);
    let mut subjects = mornings(&mut world, [12]).await;
    world.school.edit(ZOSIA, |zosia| {
        let grade = zosia.grade_mut(World::TERM_GRADES + 4).unwrap();
        grade.value = Some("4".to_owned());
    });
    subjects.extend(mornings(&mut world, [13, 14, 15, 16]).await);
    assert_eq!(
        subjects,
        ["15: Zosia: oceny śródroczne – matematyka 5, historia 4"]
    );
}

/// They keep their own keys.
#[tokio::test]
async fn proposals_that_become_the_grades_are_reported_as_well() {
    let mut world = january(MAMA).await;
    propose(&world);
    let mut subjects = mornings(&mut world, [12]).await;
    world.school.edit(ZOSIA, |zosia| {
        for id in [1, 2] {
            let grade = zosia.grade_mut(World::TERM_GRADES + id).unwrap();
            grade.kind = GradeKind::Semester;
        }
    });
    subjects.extend(mornings(&mut world, 13..=16).await);
    assert_eq!(
        subjects,
        [
            "12: Zosia: propozycje ocen śródrocznych – historia 5, matematyka 4",
            "15: Zosia: oceny śródroczne – historia 5, matematyka 4",
        ]
    );
}

#[tokio::test]
async fn the_letter_is_a_report_with_what_differs_first() {
    let mut world = january(MAMA).await;
    for value in ["5", "5", "5"] {
        world.grade(ZOSIA, value);
    }
    propose(&world);
    let letter = letter_on(&mut world, "2027-01-12T06:30").await.unwrap();
    assert_eq!(
        (letter.changes.as_str(), letter.thread.as_ref()),
        ("", None)
    );
    let first = "- Matematyka: średnia 4,50, propozycja 4 – po zaokrągleniu 5";
    assert!(letter.text.contains(first), "{}", letter.text);
}

#[tokio::test]
async fn without_a_digest_it_comes_in_the_evening_when_nobody_sleeps() {
    for (more, hour) in [
        ("", "18:00"),
        ("quiet_hours = \"22:00-06:00\"", "18:00"),
        ("quiet_hours = \"17:00-19:15\"", "19:15"),
    ] {
        let mut world = january(&format!("{OF_THE_EVENING}{more}\n")).await;
        propose(&world);
        world.at("2027-01-11T17:40");
        world.poll().await;
        world.no_letters();
        let letter = on(&mut world, &format!("2027-01-11T{hour}")).await;
        assert!(letter.is_some(), "{more}");
    }
}

#[tokio::test]
async fn whoever_does_not_want_it_or_hears_of_no_grades_gets_none() {
    for more in ["term = false", "feeds = [\"timetable\"]"] {
        let mut world = january(&format!("{MAMA}{more}\n")).await;
        propose(&world);
        assert!(mornings(&mut world, [12, 13]).await.is_empty(), "{more}");
    }
}

#[tokio::test]
async fn after_a_pause_it_comes_with_the_first_digest() {
    let pause = "pause = [\"2027-01-12/2027-01-15\"]\n";
    let mut world = january(&format!("{MAMA}{pause}")).await;
    propose(&world);
    let subjects = mornings(&mut world, 12..=17).await;
    assert_eq!(
        subjects,
        ["16: Zosia: propozycje ocen śródrocznych – historia 5, matematyka 4"]
    );
}

#[tokio::test]
async fn proposals_of_months_ago_are_no_news_to_a_new_recipient() {
    let mut world = World::beginning("2027-01-11T10:00", MAMA);
    propose(&world);
    world.at("2027-03-01T10:00");
    let mut world = world.after_the_first_run().await;
    assert_eq!(on(&mut world, "2027-03-02T06:30").await, None);
}

#[tokio::test]
async fn a_semester_and_the_year_are_told_apart() {
    let mut world = january(MAMA).await;
    propose(&world);
    let mut subjects = mornings(&mut world, [12]).await;
    world.at("2027-06-01T12:00");
    world.semester_grade(ZOSIA, (5, "4"), older::MATHS, GradeKind::FinalProposal);
    subjects.extend(on(&mut world, "2027-06-02T06:30").await);
    world.semester_grade(ZOSIA, (6, "5"), older::MATHS, GradeKind::Final);
    for day in 3..=9 {
        subjects.extend(on(&mut world, &format!("2027-06-{day:02}T06:30")).await);
    }
    assert_eq!(
        subjects,
        [
            "12: Zosia: propozycje ocen śródrocznych – historia 5, matematyka 4",
            "02: Zosia: propozycje ocen rocznych – matematyka 4",
            "05: Zosia: oceny roczne – matematyka 5",
        ]
    );
}

/// A grade is corrected by an examination in August, when everybody was told of it, and the register turns to the next year
/// only after that has begun.
#[tokio::test]
async fn the_grades_of_a_year_are_reported_once_whatever_august_brings() {
    let mut world = World::beginning("2027-06-07T10:00", MAMA)
        .after_the_first_run()
        .await;
    world.semester_grade(ZOSIA, (1, "1"), older::MATHS, GradeKind::FinalProposal);
    world.semester_grade(ZOSIA, (2, "1"), older::MATHS, GradeKind::Final);
    let mut subjects = Vec::new();
    for day in ["06-08", "06-10", "06-11"] {
        subjects.extend(on(&mut world, &format!("2027-{day}T06:30")).await);
    }
    world.at("2027-08-26T12:00");
    world.school.edit(ZOSIA, |zosia| {
        zosia.grades.retain(|grade| grade.kind != GradeKind::Final);
    });
    world.semester_grade(ZOSIA, (3, "3"), older::MATHS, GradeKind::Final);
    for day in ["08-27", "08-28", "08-30", "09-01", "09-03"] {
        subjects.extend(on(&mut world, &format!("2027-{day}T06:30")).await);
    }
    assert_eq!(subjects, ["10: Zosia: oceny roczne – matematyka 1"]);
}

/// The same proposals come again, and the same reader was told of others a year ago.
#[tokio::test]
async fn another_school_year_has_letters_of_its_own() {
    let mut world = january(MAMA).await;
    propose(&world);
    let mut subjects = mornings(&mut world, [12]).await;
    world.at("2027-09-02T12:00");
    world.school.edit(ZOSIA, Pupil::begin_school_year);
    for moment in ["2027-09-03T06:30", "2027-09-04T06:30"] {
        subjects.extend(on(&mut world, moment).await);
    }
    world.at("2028-01-10T12:00");
    world.semester_grade(ZOSIA, (7, "3"), older::MATHS, GradeKind::SemesterProposal);
    for moment in ["2028-01-11T06:30", "2028-01-12T06:30"] {
        subjects.extend(on(&mut world, moment).await);
    }
    assert_eq!(
        subjects,
        [
            "12: Zosia: propozycje ocen śródrocznych – historia 5, matematyka 4",
            "11: Zosia: propozycje ocen śródrocznych – matematyka 3",
        ]
    );
}

/// A year ahead, and corrected while Dzwonek is off.
#[tokio::test]
async fn a_clock_that_runs_ahead_neither_repeats_a_letter_nor_loses_it() {
    let mut world = january(MAMA).await;
    propose(&world);
    let mut subjects = mornings(&mut world, [12]).await;
    world.turn_clock(TimeDelta::days(365));
    world.poll().await;
    world.semester_grade(ZOSIA, (3, "5"), older::MATHS, GradeKind::Semester);
    world.semester_grade(ZOSIA, (4, "5"), older::HISTORY, GradeKind::Semester);
    world.poll().await;
    world.turn_clock(TimeDelta::days(-365));
    world.restart();
    world.letters();
    subjects.extend(mornings(&mut world, 13..=20).await);
    assert_eq!(
        subjects,
        [
            "12: Zosia: propozycje ocen śródrocznych – historia 5, matematyka 4",
            "14: Zosia: oceny śródroczne – matematyka 5, historia 5",
        ]
    );
}

/// Between the letter and the note that it was written there is no moment to crash in.
#[tokio::test]
async fn a_crash_after_writing_repeats_nothing() {
    let mut world = january(MAMA).await;
    propose(&world);
    world.at("2027-01-12T06:30");
    world.write_and_crash().await;
    world.poll().await;
    let kinds = world.kinds();
    assert_eq!(
        kinds.iter().filter(|kind| *kind == "term").count(),
        1,
        "{kinds:?}"
    );
    assert!(mornings(&mut world, [13, 14]).await.is_empty());
}

/// Who has two children gets a letter of each.
#[tokio::test]
async fn each_child_has_a_letter_for_each_of_its_readers() {
    let tata = MAMA.replace("mama", "tata");
    let babcia = MAMA.replace("mama", "babcia") + "students = [\"Antek\"]\n";
    let mut world = World::starting(
        "2027-01-11T10:00",
        &[ZOSIA, Who::Antek],
        &format!("{MAMA}{tata}{babcia}"),
    )
    .after_the_first_run()
    .await;
    for who in [ZOSIA, Who::Antek] {
        world.semester_grade(who, (1, "4"), older::HISTORY, GradeKind::SemesterProposal);
    }
    world.at("2027-01-12T06:30");
    world.poll().await;
    let letters = world
        .letters()
        .into_iter()
        .filter(|letter| letter.kind == "term");
    let mut sent: Vec<_> = letters
        .map(|letter| {
            let name = letter
                .subject
                .split(':')
                .next()
                .unwrap_or_default()
                .to_owned();
            (letter.to, name)
        })
        .collect();
    sent.sort();
    let expected = [
        ("babcia@example.com", "Antek"),
        ("mama@example.com", "Antek"),
        ("mama@example.com", "Zosia"),
        ("tata@example.com", "Antek"),
        ("tata@example.com", "Zosia"),
    ];
    assert_eq!(
        sent,
        expected.map(|(to, name)| (to.to_owned(), name.to_owned()))
    );
}
