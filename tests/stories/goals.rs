//! Averages that a family wants to reach.

use dzwonek::pipeline::DigestWish;
use school::Who;

use crate::support::mail::Mail;
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

const PATIENT: &str = r#"
[[recipient]]
email = "dad@example.com"
language = "en"
instant = []
digest = "30 6 * * *"
"#;

/// Zosia, with these goals, after the first run.
async fn zosia(recipients: &str, goals: &str) -> World {
    let mut world = World::of(&[ZOSIA], recipients).after_the_first_run().await;
    let goals = format!("[student.goals]\n{goals}\n[[recipient]]");
    let text = world.config_text().replacen("[[recipient]]", &goals, 1);
    world.configure(&text);
    world
}

/// The letter about a new grade in mathematics.
async fn after_a_grade(world: &mut World, value: &str) -> Mail {
    world.minutes(20);
    world.grade(ZOSIA, value);
    world.once().await;
    world.only_letter()
}

#[track_caller]
fn says(letter: &Mail, words: &str) {
    let text = letter.text.replace('\n', " ");
    assert!(text.contains(words), "{text}");
    let html = letter.html.replace("&nbsp;", " ");
    assert!(html.contains(words), "{html}");
}

#[tokio::test]
async fn a_grade_brings_a_goal_nearer_reaches_it_and_loses_it() {
    let mut world = zosia(MAMA, "\"Matematyka\" = 4.5").await;
    let letter = after_a_grade(&mut world, "5").await;
    says(&letter, "Cel 4,50: brakuje 0,37, ");
    let letter = after_a_grade(&mut world, "6").await;
    says(&letter, "Cel 4,50: teraz osiągnięty, zapas 0,14");
    let letter = after_a_grade(&mut world, "5").await;
    says(&letter, "Cel 4,50: osiągnięty, zapas ");
    let letter = after_a_grade(&mut world, "1").await;
    says(&letter, "Cel 4,50: był osiągnięty, teraz brakuje ");
}

#[tokio::test]
async fn a_digest_says_how_far_the_goal_is() {
    let mut world = zosia(PATIENT, "\"Matematyka\" = 4.5").await;
    world.minutes(20);
    world.grade(ZOSIA, "5");
    world.grade(ZOSIA, "5");
    world.once_with(DigestWish::Now).await;
    let digest = world.only_letter();
    says(&digest, "goal 4.50: ");
    assert_eq!(
        digest.text.matches("goal 4.50").count(),
        1,
        "{}",
        digest.text
    );
}

#[tokio::test]
async fn only_grades_of_the_subject_speak_of_its_goal() {
    let mut world = zosia(MAMA, "\"Historia\" = 4.5\n\"Matma\" = 4").await;
    let letter = after_a_grade(&mut world, "5").await;
    assert!(!letter.text.contains("Cel "), "{}", letter.text);
}
