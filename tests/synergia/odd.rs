//! Answers that the register may give but the built-in school never does.

use dzwonek::domain::{Cause, Feed, Window};

use crate::family::{assert_all_read, reading, word, words};
use crate::scripted::{Register, Reply, ok, status, to};

const GRADES: &str = "GET /gateway/api/2.0/Grades";
const INBOX: &str = "GET /api/inbox/messages";

#[tokio::test]
async fn a_login_stops_as_soon_as_it_has_the_token() {
    let register = Register::open().await;
    assert_all_read(&register.family().visit().await);
    assert_eq!(register.asked("GET /rodzic/index"), Vec::<String>::new());
    assert_eq!(register.asked("GET /nowy"), Vec::<String>::new());
}

#[tokio::test]
async fn no_login_redirect_leads_beyond_its_pages() {
    let register = Register::open().await;
    for (location, cause) in [
        (register.at(1, "/ogloszenia"), Cause::BrowserAction),
        (
            register.at(3, "/api/inbox/messages/5012"),
            Cause::BrowserAction,
        ),
        (register.at(4, "/OAuth/x"), Cause::BrowserAction),
        (
            "https://example.com/OAuth/x".to_owned(),
            Cause::BrowserAction,
        ),
        (
            "https://portal.librus.pl/rodzina".to_owned(),
            Cause::KontoLibrus,
        ),
        (
            register.at(1, "/loguj/portalRodzina?error=invalid_request"),
            Cause::SessionLost,
        ),
        (register.at(1, "/przerwa_techniczna"), Cause::Maintenance),
    ] {
        register.script("GET /OAuth/Authorization/2FA", &[to(&location)]);
        let before = register.asked("").len();
        let visited = register.family().visit().await;
        assert_eq!(visited.trouble, Some(cause), "{location}");
        assert_eq!(register.asked("").len() - before, 4, "{location}");
    }
}

#[tokio::test]
async fn endless_redirects_are_given_up_after_ten() {
    let register = Register::open().await;
    let again = register.at(2, "/OAuth/Authorization/2FA");
    register.script("GET /OAuth/Authorization/2FA", &[to(&again)]);
    assert_eq!(
        register.family().visit().await.trouble,
        Some(Cause::BrowserAction)
    );
    assert_eq!(register.asked("GET /OAuth/Authorization/2FA").len(), 10);
}

#[tokio::test]
async fn a_password_is_sent_once_whatever_becomes_of_it() {
    for reply in [status(502, ""), status(504, ""), status(500, "")] {
        let register = Register::open().await;
        register.script("POST /OAuth/Authorization", &[reply]);
        assert_eq!(
            register.family().visit().await.trouble,
            Some(Cause::Unreachable)
        );
        assert_eq!(register.asked("POST ").len(), 1);
    }
}

#[tokio::test]
async fn trouble_before_the_form_sends_no_password() {
    for (reply, cause) in [
        (ok("no redirect"), Cause::Unreachable),
        (status(503, ""), Cause::Maintenance),
        (
            to("https://example.com/OAuth/Authorization"),
            Cause::Unreachable,
        ),
        (to("/przerwa_techniczna"), Cause::Maintenance),
    ] {
        let register = Register::open().await;
        register.script("GET /loguj/portalRodzina", &[reply]);
        let mut family = register.family();
        assert_eq!(family.visit().await.trouble, Some(cause));
        assert_eq!(register.asked("POST ").len(), 0);
        assert!(family.keeper.ledger.sent_at.is_empty());
    }
}

#[tokio::test]
async fn the_gateways_answer_closes_or_fails_a_feed() {
    for (reply, expected) in [
        (ok("\u{feff}{\"Grades\":[]}"), "read"),
        (ok(r#"{"Status":"Disabled"}"#), "closed disabled"),
        (ok(r#"{"Grades":null}"#), "closed no_data"),
        (ok(r#"{"Url":"x"}"#), "closed no_data"),
        (ok("[]"), "failed bad_answer"),
        (ok(r#"{"Grades":{}}"#), "failed bad_answer"),
        (
            ok(r#"{"Grades":[{"Id":1},{"Id":2},{"Grade":"5"},"x"]}"#),
            "read but 2",
        ),
        (
            ok(r#"{"Grades":[{"Id":1},{"Grade":"5"},"x"]}"#),
            "failed bad_answer",
        ),
        (
            status(401, r#"{"Message":"Insufficient scopes"}"#),
            "closed no_access",
        ),
        (status(403, r#"{"Code":"AccessDeny"}"#), "closed no_access"),
        (status(404, "Nieprawidłowy węzeł."), "closed not_found"),
        (status(405, ""), "closed not_found"),
        (status(502, ""), "failed unreachable"),
    ] {
        let register = Register::open().await;
        register.script(GRADES, &[reply]);
        let visited = register.family().visit().await;
        assert_eq!(words(&visited), [expected, "read", "read", "read"]);
        assert_eq!(register.asked("POST ").len(), 1);
    }
}

#[tokio::test]
async fn what_is_unreadable_for_a_while_is_not_gone() {
    for broken in [
        r#"{"Id":2,"Grade":"\ud83d"}"#,
        r#"{"Id":2,"Grade":{}}"#,
        "null",
    ] {
        let register = Register::open().await;
        let mut family = register.family();
        let body = |second: &str| {
            ok(&format!(
                r#"{{"Grades":[{{"Id":1,"Grade":"5"}},{second}]}}"#
            ))
        };
        let whole = body(r#"{"Id":2,"Grade":"4"}"#);
        for (reply, removed) in [
            (&whole, 0),
            (&body(broken), 0),
            (&body(broken), 0),
            (&body(broken), 0),
            (&whole, 0),
            (&body(r#"{"Id":1,"Grade":"5"}"#), 0),
            (&body(r#"{"Id":1,"Grade":"5"}"#), 1),
        ] {
            register.script(GRADES, std::slice::from_ref(reply));
            let visited = family.visit_for(&[Feed::Grades]).await;
            assert_eq!(family.follow(visited).len(), removed, "{broken}");
        }
    }
}

#[tokio::test]
async fn a_bad_gateway_is_asked_at_most_twice_more() {
    let register = Register::open().await;
    register.script(
        GRADES,
        &[status(502, ""), status(504, ""), ok(r#"{"Grades":[]}"#)],
    );
    assert_all_read(&register.family().visit().await);
    register.script(GRADES, &[status(502, "")]);
    register.family().visit_for(&[Feed::Grades]).await;
    assert_eq!(register.asked(GRADES).len(), 6);
}

#[tokio::test]
async fn an_unpublished_week_leaves_the_other_one_readable() {
    let register = Register::open().await;
    let lesson = r#"{"Timetable":{"2026-10-13":[[{"Lesson":{"Id":"1"},"LessonNo":"0"}]]}}"#;
    register.script(
        "GET /gateway/api/2.0/Timetables?weekStart=2026-10-05",
        &[status(403, "")],
    );
    register.script(
        "GET /gateway/api/2.0/Timetables?weekStart=2026-10-12",
        &[ok(lesson)],
    );
    let visited = register.family().visit().await;
    let reading = reading(&visited, Feed::Timetable);
    let monday = "2026-10-12".parse().unwrap();
    assert_eq!(
        reading.window,
        Window::of_weeks("timetable", [monday].into())
    );
    assert_eq!(reading.entries.len(), 1);
}

/// A page of messages with these ids, sent in the order of the ids.
fn page(ids: impl Iterator<Item = u32>) -> Reply {
    let items: Vec<String> = ids
        .map(|id| {
            format!(
                r#"{{"messageId":"{id}","sendDate":"2026-09-{:02} 08:00:00"}}"#,
                id % 28 + 1
            )
        })
        .collect();
    ok(&format!("[{}]", items.join(",")))
}

#[tokio::test]
async fn an_unsorted_inbox_is_read_to_the_end() {
    let register = Register::open().await;
    let mut family = register.family();
    for round in 1..=2 {
        register.script(&format!("{INBOX}?page=1&"), &[page(1..=50)]);
        register.script(&format!("{INBOX}?page=2&"), &[page(51..=80)]);
        register.script(&format!("{INBOX}?page=3&"), &[ok("[]")]);
        let visited = family.visit_for(&[Feed::Messages]).await;
        assert_eq!(reading(&visited, Feed::Messages).entries.len(), 80);
        family.follow(visited);
        assert_eq!(register.asked(INBOX).len(), 3 * round);
    }
}

#[tokio::test]
async fn a_register_that_repeats_one_page_is_given_up() {
    let register = Register::open().await;
    register.script(INBOX, &[page(1..=50)]);
    let visited = register.family().visit_for(&[Feed::Messages]).await;
    assert_eq!(reading(&visited, Feed::Messages).entries.len(), 50);
    assert_eq!(register.asked(INBOX).len(), 2);
}

#[tokio::test]
async fn missing_access_to_messages_is_not_a_dead_session() {
    let register = Register::open().await;
    register.script("GET /wiadomosci3", &[ok("<h2>Brak dostępu</h2>")]);
    let visited = register.family().visit_for(&[Feed::Messages]).await;
    assert_eq!(word(&visited, Feed::Messages), "closed no_messages_module");
    register.script("GET /wiadomosci3", &[to("/modul_niedostepny")]);
    let visited = register.family().visit_for(&[Feed::Messages]).await;
    assert_eq!(word(&visited, Feed::Messages), "closed no_messages_module");

    let register = Register::open().await;
    let mut family = register.family();
    family.visit().await;
    let session = family.keeper.session.take().unwrap();
    family.keeper.session = Some(session.replace("messages", "nobody"));
    family.wait(5);
    let token = register.at(3, "/pobierz17/MultiDomainLogon/token/abc/login/bG9naW4");
    register.script(
        "GET /wiadomosci3",
        &[ok("<h2>Brak dostępu</h2>"), to(&token)],
    );
    register.script("GET /gateway/api/2.0/Me", &[status(401, "")]);
    let visited = family.visit_for(&[Feed::Messages]).await;
    assert_eq!(
        word(&visited, Feed::Messages),
        "read",
        "the session was renewed on the way"
    );
    assert_eq!(register.asked("POST ").len(), 1);
}

#[tokio::test]
async fn a_missing_folder_is_closed() {
    let register = Register::open().await;
    register.script(INBOX, &[status(404, "")]);
    let visited = register.family().visit().await;
    assert_eq!(word(&visited, Feed::Messages), "closed not_found");
}
