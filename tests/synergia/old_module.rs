//! The old module of messages, at a school that has no other.

use dzwonek::domain::{Entry, Feed};
use school::register::institution::staff;
use school::register::{Message, OldMessages};
use school::{FaultKind, Who};

use crate::family::{World, assert_all_read, reading, word};
use crate::scripted::{Register, ok, status, to};

const LIST: &str = "GET /wiadomosci/5";
const FURTHER: &str = "POST /wiadomosci/1/5";

/// Ola's world after its first visit.
async fn settled() -> World {
    let mut world = World::of(Who::Ola);
    let visited = world.visit().await;
    assert_all_read(&visited);
    world.family.follow(visited);
    world
}

/// A teacher writes to Ola's parent.
fn write(world: &World, id: u64, minutes: i64) {
    world.school.edit(Who::Ola, |ola| {
        let text = ("Zebranie", "Dzień dobry");
        let newest = ola.inbox.messages.iter().map(|one| one.sent).max().unwrap();
        let sent = newest + chrono::Duration::minutes(minutes);
        let message = Message::new(id, ola.sender(staff::MATHS), text, sent);
        ola.inbox.messages.push(message);
    });
}

/// The keys of what the next visit finds.
async fn found(world: &mut World) -> Vec<String> {
    world.family.wait(20);
    let visited = world.visit().await;
    assert_all_read(&visited);
    let changes = world.family.follow(visited);
    let key = |entry: &Entry| entry.key().to_string();
    changes
        .iter()
        .map(|(_, change)| change.entry().map(key).unwrap())
        .collect()
}

#[tokio::test]
async fn the_first_read_pages_to_the_end_later_ones_ask_once() {
    let mut world = settled().await;
    assert_eq!((world.asked(LIST), world.asked(FURTHER)), (1, 1));
    let messages = world.family.known[&Feed::Messages].present().count();
    assert_eq!(messages, 54);
    let before = world.paths().len();
    assert_eq!(found(&mut world).await, [""; 0]);
    let asked = world.paths().split_off(before);
    let messages: Vec<_> = asked
        .iter()
        .filter(|path| path.contains("wiadomosci"))
        .collect();
    assert_eq!(messages, [LIST]);
    write(&world, 7_040_300, 5);
    assert_eq!(found(&mut world).await, ["wiadomosci:7040300"]);
    assert!(world.school.opened().is_empty());
    assert_eq!(world.logins(), 1);
}

#[tokio::test]
async fn a_message_holds_what_the_list_shows() {
    let mut world = World::of(Who::Ola);
    let visited = world.visit().await;
    let entries = &reading(&visited, Feed::Messages).entries;
    let [Entry::Message(newest), Entry::Message(second), ..] = entries.as_slice() else {
        panic!("no messages: {entries:?}");
    };
    assert_eq!(newest.key.as_str(), "wiadomosci:7040153");
    assert_eq!(newest.topic, "Zadanie na jutro");
    assert_eq!(newest.sent_at.unwrap().to_string(), "2026-10-01 09:30:00");
    assert_eq!((newest.preview.as_str(), newest.is_cut), ("", true));
    assert_eq!((newest.read, newest.has_files), (false, true));
    assert_eq!((second.read, second.has_files), (true, false));
}

#[tokio::test]
async fn a_message_missing_between_two_others_is_withdrawn() {
    let mut world = settled().await;
    world.school.edit(Who::Ola, |ola| {
        ola.inbox
            .messages
            .retain(|one| ![7_040_153, 7_040_150].contains(&one.id));
    });
    assert_eq!(found(&mut world).await, [""; 0]);
    assert_eq!(found(&mut world).await, ["wiadomosci:7040150"]);
}

#[tokio::test]
async fn an_expired_session_of_the_web_pages_costs_one_login() {
    for (kind, times, logins) in [
        (FaultKind::Logout, 1, 1),
        // Once could be an accident.
        (FaultKind::Html, 1, 0),
        (FaultKind::Html, 2, 1),
    ] {
        let mut world = settled().await;
        world.family.wait(60);
        world.fault(kind, "/wiadomosci/5", times);
        assert_all_read(&world.visit().await);
        assert_eq!(world.logins() - 1, logins, "{kind:?} {times}");
    }
}

#[tokio::test]
async fn a_module_that_is_gone_costs_no_second_login() {
    let mut world = settled().await;
    world
        .school
        .edit(Who::Ola, |ola| ola.old_messages = OldMessages::Closed);
    for _ in 0..3 {
        world.family.wait(60);
        let visited = world.visit().await;
        assert_eq!(word(&visited, Feed::Messages), "closed no_messages_module");
    }
    assert_eq!(world.logins(), 2);
    // From then on the way in is tried every time, the old list once a day.
    assert_eq!((world.asked("/wiadomosci3"), world.asked(LIST)), (4, 4));
}

#[tokio::test]
async fn a_move_to_the_new_module_is_silent_and_permanent() {
    let mut world = settled().await;
    world.school.edit(Who::Ola, |ola| {
        ola.has_messages = true;
        ola.old_messages = OldMessages::Closed;
    });
    assert_eq!(found(&mut world).await, [""; 0]);
    let listed = world.asked(LIST);
    world
        .school
        .edit(Who::Ola, |ola| ola.old_messages = OldMessages::Open);
    write(&world, 7_040_400, 5);
    assert_eq!(found(&mut world).await, ["inbox:7040400"]);
    // Where the new module works the old one is never asked, even when for once there is no way in.
    world.school.end_messages_sessions(Who::Ola);
    world.fault(FaultKind::Html, "/wiadomosci3", 1);
    world.family.wait(60);
    let visited = world.visit().await;
    assert_eq!(word(&visited, Feed::Messages), "closed no_messages_module");
    assert_eq!(world.asked(LIST), listed);
}

#[tokio::test]
async fn the_new_module_is_looked_for_once_a_day() {
    let mut world = settled().await;
    for _ in 0..3 {
        world.family.wait(20);
        assert_all_read(&world.visit().await);
    }
    assert_eq!(world.asked("/wiadomosci3"), 1);
    world.school.edit(Who::Ola, |ola| ola.has_messages = true);
    world.family.wait(24 * 60);
    let visited = world.visit().await;
    let first = reading(&visited, Feed::Messages).entries.first();
    assert_eq!(first.unwrap().key().source(), "inbox");
}

#[tokio::test]
async fn an_answer_without_a_list_is_no_empty_list() {
    let table = "<table class='decorated stretch'>";
    let rows = "<tr class='line0'><td><td><td><a href='/wiadomosci/1/5/7/f0'>Kowal</a><td>Brak dostępu\
                <td>2026-10-02 08:00:00<td></tr>";
    for (reply, expected) in [
        (
            ok(&format!("<p>Przerwa techniczna</p>{table}{rows}")),
            "read",
        ),
        (ok("<html>jesteś zalogowany <p>Brak wiadomości"), "read"),
        (
            ok("<h2 class='inside'>Brak dostępu</h2>"),
            "closed no_messages_module",
        ),
        (
            ok("<img src='/images/stop.png'>"),
            "closed no_messages_module",
        ),
        (
            ok("<p>Ten widok został wyłączony przez administratora szkoły.</p>"),
            "closed no_messages_module",
        ),
        (
            ok("<p>Ten moduł nie jest dostępny w wykorzystywanym wariancie</p>"),
            "closed no_messages_module",
        ),
        (to("/modul_niedostepny"), "closed no_messages_module"),
        (to("/loguj/portalRodzina"), "closed no_messages_module"),
        (status(403, ""), "closed no_messages_module"),
        (status(404, ""), "closed no_messages_module"),
        (ok("<p>Przerwa techniczna</p>"), "failed maintenance"),
        (status(503, ""), "failed maintenance"),
        (to("/przerwa_techniczna"), "failed maintenance"),
        (status(500, ""), "failed unreachable"),
        (ok(table), "failed bad_answer"),
        (ok("<html>Witamy</html>"), "failed bad_answer"),
        (ok("[]"), "failed bad_answer"),
        (ok(""), "failed bad_answer"),
        (to("/rodzic/index"), "failed bad_answer"),
    ] {
        let story = format!("{reply:?}");
        let register = Register::open().await;
        register.script("GET /wiadomosci3", &[to("/modul_niedostepny")]);
        register.script(LIST, &[reply]);
        let visited = register.family().visit_for(&[Feed::Messages]).await;
        assert_eq!(word(&visited, Feed::Messages), expected, "{story}");
        assert_eq!(visited.trouble, None, "{story}");
        assert_eq!(register.asked("POST ").len(), 1, "{story}");
        assert_eq!(register.asked("GET /rodzic/index").len(), 0);
    }
}
