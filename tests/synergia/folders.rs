//! The folders besides the inbox.

use dzwonek::domain::visit::Visited;
use dzwonek::domain::{Change, Feed};
use school::register::Message;
use school::{FaultKind, Who};

use crate::family::{World, assert_all_read, reading, word};
use crate::scripted::{Register, Reply, ok, status, to};

const INBOX: &str = "/api/inbox/messages";
const ALERTS: &str = "/api/alerts/messages";

/// How many messages a visit has read from each folder, by the sources of their keys.
fn sources(visited: &Visited) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for entry in &reading(visited, Feed::Messages).entries {
        let source = entry.key().source();
        match found.iter_mut().find(|(known, _)| known == source) {
            Some((_, count)) => *count += 1,
            None => found.push((source.to_owned(), 1)),
        }
    }
    found
}

fn found(sources: &[(&str, usize)]) -> Vec<(String, usize)> {
    let owned = sources
        .iter()
        .map(|(name, count)| ((*name).to_owned(), *count));
    owned.collect()
}

/// A list with one message in it.
fn one(id: u32) -> String {
    format!(r#"[{{"messageId":"{id}","sendDate":"2026-10-02 08:00:00"}}]"#)
}

fn envelope(id: u32) -> String {
    format!(r#"{{"data":{},"total":1}}"#, one(id))
}

/// A register with a message in the inbox, where the alerts answer like this.
async fn with_alerts(reply: Reply) -> Register {
    let register = Register::open().await;
    register.script(&format!("GET {INBOX}"), &[ok(&envelope(1))]);
    register.script(&format!("GET {ALERTS}"), &[reply]);
    register
}

#[tokio::test]
async fn whatever_alerts_answer_the_inbox_is_read_without_another_login() {
    let both = &[("inbox", 1), ("alerts", 1)][..];
    let inbox = &[("inbox", 1)][..];
    for (reply, expected, read) in [
        (ok(&one(2)), "read", both),
        (ok(&envelope(2)), "read", both),
        (ok("[]"), "read", inbox),
        (ok(r#"{"data":null}"#), "read", inbox),
        (status(404, ""), "read", inbox),
        (status(403, ""), "read", inbox),
        (status(401, ""), "read", inbox),
        (status(400, ""), "read", inbox),
        (ok("<html>Zaloguj</html>"), "read", inbox),
        (to("/loguj/portalRodzina"), "read", inbox),
        (status(500, ""), "read without unreachable", inbox),
        (status(503, ""), "read without maintenance", inbox),
        (ok(r#"{"data":{}}"#), "read without bad_answer", inbox),
        (ok(r#"{"error":"x"}"#), "read without bad_answer", inbox),
        (ok(""), "read without bad_answer", inbox),
    ] {
        let story = format!("{reply:?}");
        let register = with_alerts(reply).await;
        let mut family = register.family();
        let visited = family.visit_for(&[Feed::Messages]).await;
        assert_eq!(word(&visited, Feed::Messages), expected, "{story}");
        assert_eq!(sources(&visited), found(read), "{story}");
        assert_eq!(register.asked("POST ").len(), 1, "{story}");

        // Nothing was given up: the next visit reads the inbox at once.
        let entered = register.asked("GET /wiadomosci3").len();
        family.wait(1);
        let visited = family.visit_for(&[Feed::Messages]).await;
        assert_eq!(sources(&visited).first(), found(inbox).first(), "{story}");
        let entered_again = register.asked("GET /wiadomosci3").len() - entered;
        assert_eq!(entered_again, 0, "{story}");
    }
}

#[tokio::test]
async fn a_missing_page_is_the_end_of_its_folder() {
    let items: Vec<String> = (1..=50)
        .map(|id| format!(r#"{{"messageId":"{id}"}}"#))
        .collect();
    let register = with_alerts(ok(&format!("[{}]", items.join(",")))).await;
    register.script(&format!("GET {ALERTS}?page=2&"), &[status(404, "")]);
    let visited = register.family().visit_for(&[Feed::Messages]).await;
    let both = [("inbox", 1), ("alerts", 50)];
    assert_eq!(sources(&visited), found(&both));
    assert_eq!(word(&visited, Feed::Messages), "read");
}

#[tokio::test]
async fn a_missing_folder_is_asked_for_once_a_day() {
    for reply in [status(404, ""), status(403, ""), ok(r#"{"data":null}"#)] {
        let register = with_alerts(reply).await;
        let mut family = register.family();
        family.visit_for(&[Feed::Messages]).await;
        let asked = register.asked(&format!("GET {ALERTS}")).len();
        family.wait(23 * 60);
        family.visit_for(&[Feed::Messages]).await;
        assert_eq!(register.asked(&format!("GET {ALERTS}")).len(), asked);
        family.wait(60);
        family.visit_for(&[Feed::Messages]).await;
        assert!(register.asked(&format!("GET {ALERTS}")).len() > asked);
    }
}

#[tokio::test]
async fn an_open_folder_is_closed_by_its_second_refusal() {
    let register = with_alerts(ok(&one(2))).await;
    let mut family = register.family();
    let visited = family.visit_for(&[Feed::Messages]).await;
    family.follow(visited);
    register.script(&format!("GET {ALERTS}"), &[status(401, "")]);
    for expected in ["read without no_access", "read without partly_closed"] {
        family.wait(20);
        let visited = family.visit_for(&[Feed::Messages]).await;
        assert_eq!(word(&visited, Feed::Messages), expected);
    }
    assert_eq!(register.asked("POST ").len(), 1);
}

#[tokio::test]
async fn a_session_that_dies_between_two_folders_is_entered_again() {
    let mut world = World::of(Who::Zosia);
    world.visit().await;
    world.family.wait(20);
    world.fault(FaultKind::Logout, ALERTS, 1);
    let visited = world.visit().await;
    assert_all_read(&visited);
    assert!(sources(&visited).contains(&("alerts".to_owned(), 1)));
    assert_eq!((world.logins(), world.asked("/wiadomosci3")), (1, 2));
}

#[tokio::test]
async fn automatic_folders_are_read_only_for_closed_feeds() {
    let all = &[
        "inbox",
        "alerts",
        "notes",
        "substitutions",
        "absences",
        "justifications",
    ][..];
    for (who, folders) in [
        (Who::Zosia, &["inbox", "alerts"][..]),
        (
            Who::Antek,
            &["inbox", "alerts", "substitutions", "justifications"],
        ),
        (Who::Lena, all),
    ] {
        let mut world = World::of(who);
        world.family.visit_for_all().await;
        let paths = world.paths();
        let asked = paths
            .iter()
            .filter_map(|path| path.strip_prefix("GET /api/"));
        let asked: Vec<_> = asked
            .filter_map(|path| path.strip_suffix("/messages"))
            .collect();
        let mut once = asked.clone();
        once.dedup();
        assert_eq!(once, folders, "{who:?}");
        assert!(world.school.opened().is_empty());
    }
}

/// What two more visits find.
async fn changes_of_two_visits(world: &mut World) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..2 {
        world.family.wait(20);
        let visited = world.visit().await;
        let name = |(_, change): &(Feed, Change)| {
            format!("{} {}", change.kind, change.entry().unwrap().key())
        };
        found.extend(world.family.follow(visited).iter().map(name));
    }
    found
}

/// Changes the alerts of Zosia's parent.
fn alerts(world: &World, change: impl FnOnce(&mut Vec<Message>)) {
    world.school.edit(Who::Zosia, |zosia| {
        change(&mut zosia.automatic.alerts.as_mut().unwrap().messages);
    });
}

/// A further alert, this many hours after the first.
fn write(world: &World, id: u64, hours: i64) {
    alerts(world, |alerts| {
        let mut newer = alerts[0].clone();
        (newer.id, newer.sent) = (id, newer.sent + chrono::Duration::hours(hours));
        alerts.push(newer);
    });
}

#[tokio::test]
async fn a_message_is_withdrawn_from_the_middle_of_its_own_folder() {
    let mut world = World::of(Who::Zosia);
    for id in 1..=3 {
        write(&world, id, id.cast_signed());
    }
    let visited = world.visit().await;
    world.family.follow(visited);
    // The inbox reaches further back and forward; that says nothing about the alerts.
    alerts(&world, |alerts| {
        alerts.retain(|alert| [1, 2].contains(&alert.id));
    });
    assert_eq!(changes_of_two_visits(&mut world).await, [""; 0]);
    write(&world, 4, 24);
    assert_eq!(changes_of_two_visits(&mut world).await, ["added alerts:4"]);
    alerts(&world, |alerts| alerts.retain(|alert| alert.id != 2));
    assert_eq!(
        changes_of_two_visits(&mut world).await,
        ["removed alerts:2"]
    );
}
