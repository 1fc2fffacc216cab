//! What a person hears of at all.

use school::Who;

use crate::support::mail::Mail;
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

/// A grandmother who hears of grades, and of nothing else.
const GRANDMA: &str = r#"
[[recipient]]
email = "babcia@example.com"
feeds = ["grades"]
digest = "30 6 * * *"
"#;

fn of_grandma(letters: Vec<Mail>) -> Vec<Mail> {
    let to_her = |letter: &Mail| letter.to == "babcia@example.com";
    letters.into_iter().filter(to_her).collect()
}

/// Whatever happens at school in a week, of all feeds.
#[tokio::test]
async fn a_person_hears_of_their_feeds_alone() {
    let both = format!("{MAMA}{GRANDMA}");
    let mut world = World::of(&[Who::Zosia, Who::Stas], &both);
    world.once_all().await;
    let mut letters = of_grandma(world.letters());
    world.live_the_week("for a grandmother").await;
    letters.extend(of_grandma(world.letters()));

    let kinds: Vec<&str> = letters.iter().map(|letter| letter.kind.as_str()).collect();
    for kind in ["welcome", "instant", "digest"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    for Mail { text, changes, .. } in &letters {
        let mut changes = changes.split_whitespace();
        assert!(
            changes.all(|change| change.starts_with("grades.")),
            "{text}"
        );
        for other in [
            "Plan",
            "lekcj",
            "Lekcje",
            "zajęć",
            "Nieprzeczytane",
            "Nieusprawiedliwione",
            "plan lekcji",
            "ogłoszenia (",
            "frekwencja",
            "terminarz",
            "wycieczk",
            "Zebranie",
        ] {
            assert!(!text.contains(other), "{other} in {text}");
        }
    }
}

#[tokio::test]
async fn the_week_of_a_person_is_counted_by_their_feeds() {
    let mut world = World::of(&[ZOSIA], GRANDMA).after_the_first_run().await;
    world.grade(ZOSIA, "5");
    world.message(ZOSIA, 20_500_001, "Zebranie");
    world.once_all().await;
    world.letters();
    world.at("2026-10-06T06:30");
    world.tick().await;
    let text = world.only_letter().text.replace('\n', " ");
    assert!(text.contains("znalezione zmiany: 1,"), "{text}");
}

#[tokio::test]
async fn what_waits_of_a_feed_left_out_is_not_told() {
    let with_feeds = |feeds: &str| {
        format!(
            "[[recipient]]\nemail = \"mama@example.com\"\nfeeds = {feeds}\ninstant = [\"grades\"]\n\
             digest = \"30 6 * * *\"\nquiet_hours = \"13:00-18:00\"\n"
        )
    };
    let (all, fewer) = (
        with_feeds(r#"["grades", "messages", "announcements"]"#),
        with_feeds(r#"["grades", "messages"]"#),
    );
    let mut world = World::of(&[ZOSIA], &all).after_the_first_run().await;
    world.at("2026-10-05T14:00");
    world.grade(ZOSIA, "5");
    world.announce(&[ZOSIA], "LID-NBOARD-NOTICE-9003", "Dzień sportu");
    world.message(ZOSIA, 20_500_002, "Zebranie");
    world.once_all().await;
    world.no_letters();

    world.recipients_are(&fewer);
    world.at("2026-10-05T18:01");
    world.tick().await;
    assert_eq!(world.only_letter().changes, "grades.added=1");
    world.at("2026-10-06T06:30");
    world.tick().await;
    let digest = world.only_letter();
    assert_eq!(digest.changes, "grades.added=1 messages.added=1");
    assert!(!digest.text.contains("Dzień sportu"), "{}", digest.text);
    let dropped = |fate: &&String| fate.ends_with("dropped");
    assert_eq!(world.fates().iter().filter(dropped).count(), 1);

    // Heard of again, from then on.
    world.recipients_are(&all);
    world.hours(1);
    world.announce(&[ZOSIA], "LID-NBOARD-NOTICE-9004", "Zbiórka");
    world.once_all().await;
    world.no_letters();
    world.at("2026-10-07T06:30");
    world.tick().await;
    let digest = world.only_letter();
    assert_eq!(digest.changes, "announcements.added=1");
    assert!(digest.text.contains("Zbiórka"), "{}", digest.text);
    assert!(!digest.text.contains("Dzień sportu"), "{}", digest.text);
}

/// The owner's letters about Dzwonek itself know no feeds.
#[tokio::test]
async fn an_owner_of_few_feeds_hears_of_trouble_with_all() {
    let mut world = World::of(&[ZOSIA], GRANDMA).after_the_first_run().await;
    world.letters();
    world.hours(1);
    world.school.end_sessions(ZOSIA);
    world.answer_logins(ZOSIA, school::register::LoginAnswer::Refused);
    world.once().await;
    assert_eq!(world.only_letter().kind, "notice");
}
