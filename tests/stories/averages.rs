//! What a grade does to the average, as Dzwonek calculates it.

use dzwonek::exit_code::ExitCode;
use dzwonek::pipeline::DigestWish;
use school::Who;
use school::register::institution::category;

use crate::support::mail::Mail;
use crate::support::world::{MAMA, World};

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
language = "en"
instant = []
digest = "30 6 * * *"
"#;

async fn family_of(who: Who) -> World {
    World::of(&[who], MAMA).after_the_first_run().await
}

/// The letter about a new grade in mathematics.
async fn after_a_grade(world: &mut World, who: Who, value: &str) -> Mail {
    world.minutes(20);
    world.grade(who, value);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.only_letter()
}

#[track_caller]
fn says(letter: &Mail, words: &str) {
    assert!(letter.text.contains(words), "{}", letter.text);
    let html = letter.html.replace("&nbsp;", " ");
    assert!(html.contains(words), "{html}");
}

#[track_caller]
fn says_nothing_of_averages(letter: &Mail) {
    assert!(
        !letter.text.contains("obliczenie Dzwonka"),
        "{}",
        letter.text
    );
}

#[tokio::test]
async fn a_grade_comes_with_the_average_before_and_after() {
    let mut world = family_of(Who::Zosia).await;
    let letter = after_a_grade(&mut world, Who::Zosia, "5").await;
    says(&letter, "Średnia (liczy Dzwonek): 3,60 → 4,13");
    let letter = after_a_grade(&mut world, Who::Zosia, "np").await;
    says_nothing_of_averages(&letter);
    // A comment moves no average; another value does.
    world.school.edit(Who::Zosia, |zosia| {
        zosia.grades[0].comment("Brawo");
    });
    world.minutes(20);
    world.once().await;
    says_nothing_of_averages(&world.only_letter());
    world.school.edit(Who::Zosia, |zosia| {
        zosia.grades[0].value = Some("2".to_owned());
    });
    world.minutes(20);
    world.once().await;
    says(&world.only_letter(), "Średnia (liczy Dzwonek): 4,13 → 3,50");
}

#[tokio::test]
async fn grades_in_one_subject_are_one_step_of_the_average() {
    let mut world = family_of(Who::Zosia).await;
    world.grade(Who::Zosia, "5");
    let letter = after_a_grade(&mut world, Who::Zosia, "6").await;
    assert_eq!(letter.changes, "grades.added=2");
    says(&letter, "Matematyka: 3,60 → 4,64");
    assert_eq!(letter.text.matches("3,60").count(), 1, "{}", letter.text);
}

#[tokio::test]
async fn the_digest_shows_how_averages_moved_since_the_last_one() {
    let both = format!("{MAMA}{PATIENT}");
    let mut world = World::of(&[Who::Zosia], &both).after_the_first_run().await;
    let letter = after_a_grade(&mut world, Who::Zosia, "5").await;
    says(&letter, "3,60 → 4,13");
    let letter = after_a_grade(&mut world, Who::Zosia, "6").await;
    says(&letter, "4,13 → 4,64");
    world.minutes(20);
    world.once_with(DigestWish::Now).await;
    let digests = world.letters();
    assert_eq!(digests.len(), 2);
    // One parent has had it already; to the other it is news.
    for digest in &digests {
        let is_english = digest.to == "dad@example.com";
        says(
            digest,
            if is_english {
                "average 3.60 → 4.64"
            } else {
                "średnia 3,60 → 4,64"
            },
        );
    }
}

#[tokio::test]
async fn a_school_counts_plus_and_minus_in_its_own_way() {
    let mut world = family_of(Who::Hania).await;
    let letter = after_a_grade(&mut world, Who::Hania, "4-").await;
    says(
        &letter,
        "Średnia (liczy Dzwonek): 3,53 (pierwsza średnia w semestrze)",
    );
    let letter = after_a_grade(&mut world, Who::Hania, "0").await;
    says(&letter, "Średnia (liczy Dzwonek): 3,53 → 2,21");
}

/// The scale is asked for once a day.
#[tokio::test]
async fn a_refused_scale_is_replaced_by_the_usual_one() {
    let mut world = family_of(Who::Antek).await;
    let letter = after_a_grade(&mut world, Who::Antek, "4+").await;
    says(
        &letter,
        "Średnia (liczy Dzwonek): 3,10 (pierwsza średnia w semestrze)",
    );
    assert_eq!(world.state_of("grades"), "ok");
    let asked = |world: &World| {
        let requests = world.school.requests().into_iter();
        requests
            .filter(|request| request.path.ends_with("/GradingSystem"))
            .count()
    };
    assert_eq!(asked(&world), 1);
    world.hours(24);
    world.once().await;
    assert_eq!(asked(&world), 2);
}

#[tokio::test]
async fn without_the_categories_no_average_is_shown() {
    let world = World::of(&[Who::Zosia], MAMA);
    world.school.edit(Who::Zosia, |zosia| {
        zosia.closed = &["Grades/Categories"];
    });
    let mut world = world.after_the_first_run().await;
    let letter = after_a_grade(&mut world, Who::Zosia, "5").await;
    assert_eq!(letter.subject, "Zosia: matematyka – 5");
    says_nothing_of_averages(&letter);
}

#[tokio::test]
async fn a_category_that_stops_counting_changes_only_later_averages() {
    let mut world = family_of(Who::Zosia).await;
    world.school.edit(Who::Zosia, |zosia| {
        let quiz = zosia.institution.category_id(category::QUIZ);
        let categories = zosia.institution.categories.iter_mut();
        for category in categories.filter(|category| category.id == quiz) {
            category.counts = Some(false);
        }
    });
    world.hours(24);
    assert_eq!(world.once().await.changes(), 0);
    world.letters();
    let letter = after_a_grade(&mut world, Who::Zosia, "5").await;
    says(
        &letter,
        "Średnia (liczy Dzwonek): 4,00 (pierwsza średnia w semestrze)",
    );
}
