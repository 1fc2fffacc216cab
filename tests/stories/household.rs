//! Who is in the configuration, and who no longer is.

use dzwonek::exit_code::ExitCode;
use school::Who;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

const DAD: &str = r#"
[[recipient]]
email = "dad@example.com"
instant = ["grades"]
digest = ""
"#;

#[tokio::test]
async fn letters_to_a_removed_recipient_are_dropped() {
    let both = format!("{MAMA}{DAD}");
    let mut world = World::of(&[Who::Zosia], &both).after_the_first_run().await;
    world.grade(Who::Zosia, "5");
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    world.recipients_are(MAMA);
    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.tick().await;
    assert_eq!(world.only_letter().to, "mama@example.com");
    assert_eq!(
        world.fates(),
        [
            "mama@example.com instant sent",
            "dad@example.com instant dropped"
        ]
    );
    // Added again, they are entitled from then on.
    world.recipients_are(&both);
    world.once().await;
    world.no_letters();
    world.grade(Who::Zosia, "4");
    world.minutes(20);
    world.once().await;
    assert_eq!(world.letters().len(), 2);
}

#[tokio::test]
async fn giving_up_the_digest_sends_what_waited_for_it() {
    let digest_only = "[[recipient]]\nemail = \"mama@example.com\"\ninstant = []\n";
    let mut world = World::of(&[Who::Zosia], digest_only)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world.once().await;
    world.no_letters();
    world.recipients_are(
        "[[recipient]]\nemail = \"mama@example.com\"\ninstant = [\"grades\"]\ndigest = \"\"\n",
    );
    world.tick().await;
    assert_eq!(world.only_letter().to, "mama@example.com");
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
    world.tick().await;
    world.no_letters();
}

#[tokio::test]
async fn letters_about_a_removed_student_are_dropped_but_history_stays() {
    let children = [(Who::Zosia, "Zosia"), (Who::Stas, "Staś")];
    let mut world = World::of(&[Who::Zosia, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.grade(Who::Zosia, "5");
    world.grade(Who::Stas, "4");
    world.announce(
        &[Who::Zosia, Who::Stas],
        "LID-NBOARD-NOTICE-9001",
        "Dzień sportu",
    );
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    world.children_are(&children[..1]);
    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.tick().await;
    let mut subjects = world.subjects();
    subjects.sort();
    assert_eq!(subjects.len(), 2, "{subjects:?}");
    assert!(subjects[0].starts_with("Zosia i Staś: "), "{subjects:?}");
    assert!(subjects[1].starts_with("Zosia: "), "{subjects:?}");
    assert_eq!(world.history().len(), 4);
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

/// A recipient who now follows only one child hears no more of the other, whatever was waiting for them.
#[tokio::test]
async fn what_waits_about_an_unsubscribed_student_is_dropped() {
    let recipients_with = |students: &str| {
        format!(
            "[[recipient]]\nemail = \"mama@example.com\"\n\
             [[recipient]]\nemail = \"dad@example.com\"\nstudents = {students}\n\
             instant = [\"grades\"]\ndigest = \"30 6 * * *\"\nquiet_hours = \"13:00-18:00\"\n"
        )
    };
    let both = recipients_with(r#"["Zosia", "Staś"]"#);
    let mut world = World::of(&[Who::Zosia, Who::Stas], &both)
        .after_the_first_run()
        .await;
    world.at("2026-10-05T14:00");
    world.grade(Who::Zosia, "5");
    world.grade(Who::Stas, "4");
    world.announce(&[Who::Stas], "LID-NBOARD-NOTICE-9002", "Dzień sportu");
    world.once_all().await;
    world.letters();
    world.recipients_are(&recipients_with(r#"["Zosia"]"#));
    world.at("2026-10-05T18:01");
    world.tick().await;

    assert_eq!(world.only_letter().subject, "Zosia: matematyka – 5");
    world.at("2026-10-06T06:30");
    world.tick().await;
    let to_dad: Vec<_> = world
        .letters()
        .into_iter()
        .filter(|one| one.to == "dad@example.com")
        .collect();
    assert!(
        to_dad.iter().all(|one| !one.text.contains("Staś")),
        "{to_dad:?}"
    );
    let fates = world.fates();
    let dropped = fates
        .iter()
        .filter(|fate| fate.starts_with("dad@") && fate.ends_with("dropped"));
    assert_eq!(dropped.count(), 2, "{fates:?}");
}

#[tokio::test]
async fn the_notice_about_a_removed_student_is_dropped() {
    let mut world = World::of(&[Who::Zosia, Who::Stas], MAMA)
        .after_the_first_run()
        .await;
    world.hours(1);
    world.school.end_sessions(Who::Stas);
    world.answer_logins(Who::Stas, school::register::LoginAnswer::Refused);
    world.mail.behave(Behaviour::Cut(Stage::Banner));
    world.once().await;
    world.children_are(&[(Who::Zosia, "Zosia")]);
    world.mail.behave(Behaviour::Good);
    world.minutes(2);
    world.tick().await;
    world.no_letters();
    assert_eq!(world.status_json().0, ExitCode::AllWell);
}

#[tokio::test]
async fn a_renamed_student_is_not_a_new_one() {
    let mut world = World::settled().await;
    world.grade(Who::Zosia, "5");
    world.poll_and_crash().await;
    world.children_are(&[(Who::Zosia, "Zofia")]);
    world.tick().await;
    let letter = world.only_letter();
    assert!(letter.subject.starts_with("Zofia: "), "{}", letter.subject);
    world.minutes(20);
    assert_eq!(world.once().await.changes(), 0);
    world.grade(Who::Zosia, "4");
    world.minutes(20);
    world.once().await;
    let letter = world.only_letter();
    assert!(letter.subject.starts_with("Zofia: "), "{}", letter.subject);
    assert!(world.history().iter().all(|event| event.student == "Zofia"));
}

#[tokio::test]
async fn a_student_added_later_is_seeded_silently() {
    let mut world = World::settled().await;
    world.children_are(&[(Who::Zosia, "Zosia"), (Who::Stas, "Staś")]);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.no_letters();
    world.grade(Who::Stas, "5");
    world.minutes(20);
    world.once().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
}
