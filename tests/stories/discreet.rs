//! A person whose phone lies on the table: nothing of the content is seen before a letter is opened.

use school::Who;

use crate::support::mail::Mail;
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

fn discreet() -> String {
    format!("{MAMA}subjects = \"discreet\"\n")
}

/// What is seen without opening a letter.
fn seen(letter: &Mail) -> String {
    let (_, rest) = letter.html.split_once("display:none\">").unwrap();
    let (preheader, _) = rest.split_once("&zwnj;").unwrap();
    format!("{}\n{preheader}", letter.subject)
}

#[tokio::test]
async fn a_week_of_letters_gives_nothing_away() {
    let mut world = World::of(&[ZOSIA, Who::Stas], &discreet());
    world.once_all().await;
    world.live_the_week("discreetly").await;
    let letters = world.letters();
    let facts = world.history().into_iter().flat_map(|event| {
        let sides = event.before.into_iter().chain(event.after);
        sides.flat_map(|side| {
            [
                side.subject,
                side.teacher,
                side.text,
                side.comment,
                side.category,
            ]
        })
    });
    // A name may be part of another word: "WF" is none, "Muzyka" is one.
    let secrets: Vec<String> = facts.flatten().filter(|fact| fact.len() > 4).collect();
    assert!(letters.len() > 10 && secrets.len() > 50);
    for letter in &letters {
        let seen = seen(letter);
        let shown = secrets.iter().find(|secret| seen.contains(*secret));
        assert_eq!(shown, None, "{seen}");
    }
    let one_grade = |letter: &&Mail| letter.changes == "grades.added=1" && letter.kind == "instant";
    for letter in letters.iter().filter(one_grade) {
        assert_eq!(letter.subject.split_once(": ").unwrap().1, "nowa ocena");
    }
}

#[tokio::test]
async fn a_file_comes_under_a_name_that_says_nothing() {
    let mut world = World::of(&[ZOSIA], &discreet())
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await;
    world.write(
        ZOSIA,
        20_500_001,
        ("Sprawdzian", "Wyniki w pliku."),
        |message| {
            message.attach("wyniki Zosi z matematyki.pdf");
        },
    );
    world.once().await;
    let letter = world.only_letter();
    assert_eq!(letter.subject, "Zosia: wiadomość");
    let names: Vec<&str> = letter.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["plik-1.pdf"]);
    world.assert_opened(&["Zosia inbox:20500001"]);
}

#[tokio::test]
async fn one_reader_is_discreet_and_the_other_is_not() {
    let dad = "[[recipient]]\nemail = \"dad@example.com\"\nlanguage = \"en\"\n";
    let mut world = World::of(&[ZOSIA], &format!("{}{dad}", discreet()))
        .after_the_first_run()
        .await;
    world.grade(ZOSIA, "5");
    world.once().await;
    assert_eq!(
        world.subjects(),
        ["Zosia: nowa ocena", "Zosia: matematyka – 5"]
    );
}
