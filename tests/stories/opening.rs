//! Families that allow messages to be opened.

use dzwonek::exit_code::ExitCode;
use school::Who;
use school::register::Wrapper;

use crate::support::smtp_server::{Behaviour, Stage};
use crate::support::world::{MAMA, World};

const ZOSIA: Who = Who::Zosia;

/// Longer than any preview.
const TRIP: &str = "Dzień dobry,<br><br>w piątek jedziemy do <b>Ojcowa</b>. Zbiórka o 7:45 przed szkołą, powrót \
     około 16:00. Proszę o:<ul><li>kanapki i picie,</li><li>kurtkę przeciwdeszczową,</li><li>wygodne \
     buty.</li></ul>Zgodę można też wypełnić tutaj: <a href=\"https://example.com/zgoda\">formularz \
     zgody</a>.<br>Anna Kowal";

const PATIENT: &str = r#"
[[recipient]]
email = "mama@example.com"
instant = []
digest = "30 6 * * *"
"#;

const QUIET: &str = r#"
[[recipient]]
email = "mama@example.com"
digest = ""
quiet_hours = "20:00-8:00"
"#;

/// Zosia, whose messages may be opened, after the first run.
pub async fn settled() -> World {
    World::of(&[ZOSIA], MAMA)
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await
}

/// A message with a file, longer than its preview.
pub fn trip(world: &mut World) {
    world.write(ZOSIA, 20_500_001, ("Wycieczka", TRIP), |message| {
        message.attach("zgoda na wycieczkę.pdf");
    });
}

#[tokio::test]
async fn the_first_read_opens_nothing() {
    let mut world = settled().await;
    world.assert_opened(&[]);
    assert_eq!(world.once().await.changes(), 0);
    world.assert_opened(&[]);
}

#[tokio::test]
async fn the_letter_has_the_full_text_and_the_file() {
    let mut world = settled().await;
    trip(&mut world);
    assert_eq!(world.once().await.code, ExitCode::AllWell);
    world.assert_opened(&["Zosia inbox:20500001"]);
    let letter = world.only_letter();
    assert_eq!(letter.subject, "Zosia: wiadomość – Anna Kowal: Wycieczka");
    let words = letter.words();
    for piece in [
        "- kurtkę przeciwdeszczową, - wygodne buty. Zgodę można",
        "formularz zgody (https://liblink.pl/",
        "Załącznik: zgoda na wycieczkę.pdf (1 kB)",
        ". Anna Kowal Załącznik",
    ] {
        assert!(words.contains(piece), "{piece}: {words}");
    }
    assert!(letter.html.contains("<strong>Ojcowa</strong>"));
    assert!(letter.html.contains("formularz zgody</a>"));
    let file = (
        "zgoda na wycieczkę.pdf".to_owned(),
        "Załącznik ze szkoły.\n".into(),
    );
    assert_eq!(letter.files, [file]);

    // What we have read ourselves is no news, and nobody else has read it.
    world.minutes(20);
    assert_eq!(world.once().await.changes(), 0);
    world.no_letters();
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
    world.assert_opened(&["Zosia inbox:20500001"]);
}

#[tokio::test]
async fn a_message_is_on_record_before_it_is_opened() {
    let mut world = settled().await;
    trip(&mut world);
    world.poll_and_crash().await;
    world.assert_opened(&[]);
    assert_eq!(world.fates(), ["mama@example.com instant pending"]);
    // Somebody reads it now, which no longer changes anything.
    world.school.edit(ZOSIA, |zosia| {
        let message = zosia.inbox.get_mut(20_500_001).unwrap();
        message.read = Some(message.sent);
    });
    world.once().await;
    world.assert_opened(&["Zosia inbox:20500001"]);
    let letter = world.only_letter();
    assert!(letter.text.contains("wygodne buty"), "{}", letter.text);
    assert_eq!(world.fates(), ["mama@example.com instant sent"]);
}

#[tokio::test]
async fn requests_go_one_by_one_lists_first_files_last() {
    let mut world = settled().await;
    trip(&mut world);
    let before = world.school.requests().len();
    let report = world.once().await.report;
    world.assert_opened(&["Zosia inbox:20500001"]);
    let requests = world.school.requests().split_off(before);
    assert_eq!(report.polls[0].requests as usize, requests.len());
    let paths: Vec<_> = requests.iter().map(|one| one.path.as_str()).collect();
    let list = paths
        .iter()
        .position(|path| path.starts_with("/api/inbox/messages?"));
    let [alerts, message, link, page, waiting, file] = paths[list.unwrap() + 1..] else {
        panic!("{paths:?}");
    };
    assert!(alerts.starts_with("/api/alerts/messages?"), "{alerts}");
    assert_eq!(message, "/api/inbox/messages/20500001");
    assert_eq!(link, "/api/attachments/205000010/messages/20500001");
    assert!(page.starts_with("/GetFile/"), "{page}");
    assert_eq!([waiting, file], [&*format!("{page}/get"); 2]);
}

#[tokio::test]
async fn messages_are_opened_only_where_the_family_allows_it() {
    let mut world = World::of(&[ZOSIA, Who::Stas], MAMA)
        .that_opens(Who::Stas)
        .after_the_first_run()
        .await;
    world.message(ZOSIA, 20_500_001, "Zebranie");
    world.message(Who::Stas, 20_500_002, "Zebranie");
    world.once().await;
    assert_eq!(world.letters().len(), 2);
    world.assert_opened(&["Staś inbox:20500002"]);
}

#[tokio::test]
async fn a_crash_between_opening_and_letter_loses_nothing() {
    let mut world = settled().await;
    trip(&mut world);
    world.open_and_crash().await;
    world.assert_opened(&["Zosia inbox:20500001"]);
    world.no_letters();
    world.tick().await;
    let letter = world.only_letter();
    assert!(letter.text.contains("wygodne buty"), "{}", letter.text);
    assert_eq!(letter.files.len(), 1);
    world.minutes(20);
    world.once().await;
    world.no_letters();
    world.assert_opened(&["Zosia inbox:20500001"]);
}

#[tokio::test]
async fn a_restart_before_the_opening_sends_only_the_preview() {
    let mut world = settled().await;
    trip(&mut world);
    world.poll_and_crash().await;
    world.tick().await;
    let letter = world.only_letter();
    assert!(
        letter.text.contains("Tyle widać bez otwierania;"),
        "{}",
        letter.text
    );
    world.minutes(20);
    world.once().await;
    world.no_letters();
    world.assert_opened(&[]);
}

#[tokio::test]
async fn the_full_text_is_read_from_any_wrapper() {
    for wrapper in [Wrapper::Whole, Wrapper::Unclosed, Wrapper::None] {
        let mut world = settled().await;
        world.write(ZOSIA, 20_500_001, ("Wycieczka", TRIP), |message| {
            message.wrapper = wrapper;
        });
        world.once().await;
        world.assert_opened(&["Zosia inbox:20500001"]);
        let words = world.only_letter().words();
        assert!(
            words.contains(" 7:20 Dzień dobry, w piątek"),
            "{wrapper:?}: {words}"
        );
        assert!(
            words.contains(" zgody (https://liblink.pl/"),
            "{wrapper:?}: {words}"
        );
        assert!(words.contains(". Anna Kowal --"), "{wrapper:?}: {words}");
    }
}

#[tokio::test]
async fn a_digest_has_the_full_text_but_no_files() {
    let mut world = World::of(&[ZOSIA], PATIENT)
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await;
    trip(&mut world);
    world.once().await;
    world.assert_opened(&["Zosia inbox:20500001"]);
    assert_eq!(world.asked_below("/api/attachments/"), 0);
    world.at("2026-10-06T06:30");
    world.poll().await;
    let digest = world.only_letter();
    assert!(digest.text.contains("- wygodne buty."), "{}", digest.text);
    let file = "zgoda na wycieczkę.pdf – w dzienniku";
    assert!(digest.text.contains(file), "{}", digest.text);
    assert_eq!(digest.files, []);
    world.assert_opened(&["Zosia inbox:20500001"]);
}

#[tokio::test]
async fn a_letter_held_overnight_has_its_file_in_the_morning() {
    let mut world = World::of(&[ZOSIA], QUIET)
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await;
    world.at("2026-10-05T21:00");
    trip(&mut world);
    world.once().await;
    world.no_letters();
    world.assert_opened(&["Zosia inbox:20500001"]);
    world.restart();
    world.at("2026-10-06T08:00");
    world.tick().await;
    assert_eq!(world.only_letter().files.len(), 1);
}

/// The letter says so.
#[tokio::test]
async fn a_letter_too_large_for_the_server_loses_its_files() {
    let mut world = settled().await;
    trip(&mut world);
    let too_big = Behaviour::Answer(Stage::Dot, "552 5.3.4 too big");
    world.mail.behave_once(too_big);
    world.once().await;
    world.assert_opened(&["Zosia inbox:20500001"]);
    let letter = world.only_letter();
    assert_eq!(letter.files, []);
    let words = letter.words();
    let file = "Plik: zgoda na wycieczkę.pdf (1 kB) – zbyt duży, by go dołączyć; jest w dzienniku";
    assert!(words.contains(file), "{words}");
    assert!(words.contains("- wygodne buty."), "{words}");
}

#[tokio::test]
async fn a_burst_of_messages_does_not_hammer_the_register() {
    let mut world = settled().await;
    for id in 0..200 {
        world.message(ZOSIA, 20_500_000 + id, "Zebranie");
    }
    world.once().await;
    assert_eq!(world.only_letter().changes, "messages.added=200");
    let opened: Vec<_> = (0..30)
        .map(|id| format!("Zosia inbox:{}", 20_500_000 + id))
        .collect();
    let opened: Vec<&str> = opened.iter().map(String::as_str).collect();
    world.assert_opened(&opened);
    // The others have been reported already.
    world.minutes(20);
    world.once().await;
    world.no_letters();
    world.assert_opened(&opened);
}

#[tokio::test]
async fn messages_for_the_digest_are_opened_bit_by_bit() {
    let mut world = World::of(&[ZOSIA], PATIENT)
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await;
    for id in 0..40 {
        world.message(ZOSIA, 20_500_000 + id, "Zebranie");
    }
    for opened in [30, 40, 40] {
        world.once().await;
        assert_eq!(world.school.opened().len(), opened);
        world.minutes(20);
    }
    let all: Vec<_> = (0..40)
        .map(|id| format!("Zosia inbox:{}", 20_500_000 + id))
        .collect();
    world.assert_opened(&all.iter().map(String::as_str).collect::<Vec<_>>());
}

#[tokio::test]
async fn messages_that_were_opened_for_the_letter_are_not_called_unread_in_it() {
    let mut world = World::of(&[ZOSIA], PATIENT)
        .that_opens(ZOSIA)
        .after_the_first_run()
        .await;
    let unread = world.school.edit(ZOSIA, |zosia| zosia.inbox.unread());
    assert!(unread > 0);
    world.at("2026-10-06T06:30");
    for id in 0..8 {
        world.message(ZOSIA, 20_500_000 + id, "Zebranie");
    }
    world.poll().await;
    assert_eq!(world.school.opened().len(), 8);
    let digest = world.only_letter();
    let count = format!("Nieprzeczytane wiadomości: {unread}");
    let mut lines = digest.text.lines();
    assert!(
        lines.any(|line| line.trim_start().starts_with(&count)),
        "{unread}: {}",
        digest.text
    );
    let opened: Vec<String> = (0..8)
        .map(|id| format!("Zosia inbox:{}", 20_500_000 + id))
        .collect();
    world.assert_opened(&opened.iter().map(String::as_str).collect::<Vec<_>>());
}
