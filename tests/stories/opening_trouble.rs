//! Messages that may be opened but cannot be, or are not as they should be.

use dzwonek::exit_code::ExitCode;
use school::{FaultKind, Who};

use crate::opening::{settled, trip};
use crate::support::mail::Mail;
use crate::support::world::World;

const ZOSIA: Who = Who::Zosia;
const MESSAGE: &str = "/api/inbox/messages/";
const NOT_FETCHED: &str = "Nie udało się pobrać pełnej treści; jest w dzienniku.";

/// The letter about the trip, in spite of a fault at these paths.
async fn letter_despite(kind: FaultKind, path: &str) -> (World, Mail) {
    let mut world = settled().await;
    trip(&mut world);
    world.school.fault(kind, path, 99);
    let code = world.once().await.code;
    assert_eq!(code, ExitCode::AllWell, "{kind:?} at {path}");
    world.heal();
    let letter = world.only_letter();
    (world, letter)
}

/// It comes at once, and its opening is not tried again.
#[tokio::test]
async fn a_message_that_cannot_be_opened_comes_with_its_preview() {
    for kind in [
        FaultKind::Status500,
        FaultKind::Status503,
        FaultKind::Status429,
        FaultKind::HalfBody,
        FaultKind::Unauthorized,
        FaultKind::Html,
        FaultKind::Bomb,
    ] {
        let (mut world, letter) = letter_despite(kind, MESSAGE).await;
        let text = letter.words();
        assert!(
            text.contains("w piątek jedziemy do Ojcowa"),
            "{kind:?}: {text}"
        );
        assert!(text.contains(NOT_FETCHED), "{kind:?}: {text}");
        assert!(text.contains("dołączono pliki"), "{kind:?}: {text}");
        let asked = world.asked_below(MESSAGE);
        assert!(asked <= 3, "{kind:?}: {asked}");
        assert_eq!(world.passwords_posted(), 1, "{kind:?}");

        world.minutes(20);
        assert_eq!(world.once().await.code, ExitCode::AllWell, "{kind:?}");
        world.no_letters();
        assert_eq!(world.asked_below(MESSAGE), asked, "{kind:?}");
        // Half a body still means that the message was opened.
        if kind == FaultKind::HalfBody {
            world.assert_opened(&["Zosia inbox:20500001"; 3]);
        }
    }
}

#[tokio::test]
async fn a_session_that_ends_midway_is_begun_again() {
    let mut world = settled().await;
    trip(&mut world);
    world.school.fault(FaultKind::Logout, MESSAGE, 1);
    world.once().await;
    world.assert_opened(&["Zosia inbox:20500001"]);
    let letter = world.only_letter();
    assert!(letter.text.contains("wygodne buty"), "{}", letter.text);
    assert_eq!(world.passwords_posted(), 1);
}

/// It hides no other.
#[tokio::test]
async fn a_message_gone_before_its_opening_is_reported() {
    let mut world = settled().await;
    world.message(ZOSIA, 20_500_000, "Zebranie");
    trip(&mut world);
    world.poll_and_crash().await;
    world.school.edit(ZOSIA, |zosia| {
        zosia
            .inbox
            .messages
            .retain(|message| message.id != 20_500_000);
    });
    world.once().await;
    world.assert_opened(&["Zosia inbox:20500000", "Zosia inbox:20500001"]);
    let [gone, trip] = <[Mail; 2]>::try_from(world.letters()).unwrap();
    assert!(gone.text.contains(NOT_FETCHED), "{}", gone.text);
    assert!(trip.text.contains("wygodne buty"), "{}", trip.text);
}

#[tokio::test]
async fn when_opening_is_unavailable_the_others_are_not_tried() {
    let mut world = settled().await;
    for id in 0..4 {
        world.message(ZOSIA, 20_500_000 + id, "Zebranie");
    }
    world.school.fault(FaultKind::Status503, MESSAGE, 99);
    world.once().await;
    assert_eq!(world.letters().len(), 4);
    assert_eq!(world.asked_below(MESSAGE), 1);
}

#[tokio::test]
async fn an_unfetchable_file_is_named_and_the_text_arrives() {
    for (kind, path, opened) in [
        (FaultKind::Status500, "/api/attachments/", 1),
        (FaultKind::Unauthorized, "/api/attachments/", 1),
        (FaultKind::Html, "/api/attachments/", 1),
        (FaultKind::Status500, "/GetFile/", 1),
        (FaultKind::Status503, "/GetFile/", 1),
        (FaultKind::Html, "/GetFile/", 1),
        (FaultKind::HalfBody, "/GetFile/", 1),
    ] {
        let (mut world, letter) = letter_despite(kind, path).await;
        world.assert_opened(&vec!["Zosia inbox:20500001"; opened]);
        let text = letter.words();
        assert!(text.contains("- wygodne buty."), "{kind:?} {path}: {text}");
        let file = "Plik: zgoda na wycieczkę.pdf – nie udało się go pobrać; jest w dzienniku";
        assert!(text.contains(file), "{kind:?} {path}: {text}");
        assert_eq!(letter.files, [], "{kind:?} {path}");
        assert!(world.asked_below(path) <= 5, "{kind:?} {path}");
        assert_eq!(world.passwords_posted(), 1, "{kind:?} {path}");
    }
}

#[tokio::test]
async fn lost_or_oversized_files_are_named_and_the_others_arrive() {
    const MEGA: usize = 1024 * 1024;
    let mut world = settled().await;
    world.write(ZOSIA, 20_500_001, ("Zdjęcia", "Dzień dobry"), |message| {
        message.attach_with("film.mp4", Some(vec![7; 11 * MEGA]));
        message.attach_with("zdjęcia.zip", Some(vec![8; 6 * MEGA]));
        message.attach_with("lista.docx", None);
        message.attach_with("jeszcze.zip", Some(vec![9; 5 * MEGA]));
        message.attach("zgoda.pdf");
    });
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.assert_opened(&["Zosia inbox:20500001"]);
    let letter = world.only_letter();
    let files: Vec<_> = letter
        .files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.len()))
        .collect();
    assert_eq!(files, [("zdjęcia.zip", 6 * MEGA), ("zgoda.pdf", 24)]);
    let text = letter.words();
    for line in [
        "Plik: film.mp4 (11,5 MB) – zbyt duży, by go dołączyć; jest w dzienniku",
        "załącznik: zdjęcia.zip (6,3 MB)",
        "plik: lista.docx – nie udało się go pobrać; jest w dzienniku",
        "plik: jeszcze.zip (5,2 MB) – zbyt duży",
        "załącznik: zgoda.pdf (1 kB)",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[tokio::test]
async fn a_malicious_full_text_does_no_harm() {
    for kind in [FaultKind::Hostile, FaultKind::Nested] {
        let (mut world, letter) = letter_despite(kind, MESSAGE).await;
        world.assert_opened(&["Zosia inbox:20500001"]);
        assert!(
            letter.text.contains("Dzień dobry"),
            "{kind:?}: {}",
            letter.text
        );
        assert!(letter.html.len() < 100_000, "{kind:?}");
        let headers = &letter.headers;
        assert!(!headers.iter().any(|name| name == "Bcc"), "{headers:?}");
        let is_odd = |c: char| (c.is_control() && !"\r\n".contains(c)) || c == '\u{202e}';
        assert!(!letter.text.contains(is_odd), "{kind:?}: {:?}", letter.text);
        for (name, _) in &letter.files {
            assert!(!name.contains(is_odd) && !name.contains("\r\n"), "{name:?}");
        }
    }
}
