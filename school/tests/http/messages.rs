//! Messages, and what was opened (API.md sections 12 and 14).

use url::Url;

use crate::visitor::{Visitor, World, location, read};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use reqwest::{Method, Response};
use school::Who;
use serde_json::{Value, json};

/// Follows the bootstrap of API.md section 12 as far as the messages session.
async fn open_messages(parent: &mut Visitor, door: &str) -> Response {
    let launched = parent.get(&format!("{}/{door}", parent.synergia)).await;
    assert_eq!(launched.status(), 302);
    let arrived = parent.get(&location(&launched)).await;
    assert_eq!(
        (arrived.status().as_u16(), location(&arrived)),
        (302, "/nowy".to_owned())
    );
    arrived
}

async fn messages(parent: &mut Visitor, resource: &str) -> (u16, Value) {
    let url = format!("{}/api/{resource}", parent.messages);
    read(parent.get(&url).await).await
}

#[tokio::test]
async fn messages_are_listed_newest_first_with_previews_cut_inside_a_letter() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    assert_eq!(messages(&mut parent, "me").await.0, 401);
    open_messages(&mut parent, "wiadomosci3").await;
    let app = parent.get(&format!("{}/nowy", parent.messages)).await;
    assert_eq!(
        (app.status().as_u16(), location(&app)),
        (301, format!("{}/nowy/", parent.messages))
    );

    assert_eq!(messages(&mut parent, "me").await.1["accountId"], 6_130_501);
    let (_, page) = messages(&mut parent, "inbox/messages?page=1&limit=50").await;
    assert_eq!(page["total"], 7);
    let list = page["data"].as_array().unwrap();
    assert!(
        list.windows(2)
            .all(|pair| pair[0]["sendDate"].as_str() >= pair[1]["sendDate"].as_str())
    );
    assert!(list[0]["messageId"].is_string() && list[0]["readDate"].is_null());
    let preview = STANDARD
        .decode(list[0]["content"].as_str().unwrap())
        .unwrap();
    assert!(
        String::from_utf8(preview)
            .unwrap_err()
            .utf8_error()
            .error_len()
            .is_none()
    );

    assert_eq!(
        messages(&mut parent, "inbox/messages?page=2&limit=3")
            .await
            .1["data"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(
        messages(&mut parent, "inbox/messages?page=3&limit=50")
            .await
            .1,
        json!({"data": [], "total": 7})
    );
    assert_eq!(
        messages(&mut parent, "inbox/messages?unreadOnly=1").await.1["total"],
        1
    );
    let unread = messages(&mut parent, "inbox/unreadMessagesCount").await.1;
    assert_eq!(
        (
            unread["data"].as_object().unwrap().len(),
            &unread["data"]["inbox"]
        ),
        (14, &json!(1))
    );
    assert_eq!(
        messages(&mut parent, "archive/inbox/messages").await.1["archivingInProgress"],
        true
    );
    assert!(world.school.opened().is_empty());
}

#[tokio::test]
async fn each_mailbox_has_its_shape_and_some_accounts_lack_one() {
    for (who, mailbox, shape) in [
        (Who::Zosia, "alerts", "1 in a bare array"),
        (Who::Zosia, "substitutions", "1 in a bare array"),
        (Who::Zosia, "notes", "1 of 1"),
        (Who::Zosia, "absences", "0 of 0"),
        (Who::Stas, "alerts", "404"),
        (Who::Stas, "substitutions", "1 in a bare array"),
        (Who::Antek, "alerts", "0 in a bare array"),
        (Who::Antek, "justifications", "1 of 1"),
        (Who::Jas, "substitutions", "404"),
        (Who::Lena, "trash", "0 of 0"),
    ] {
        let world = World::new();
        let mut parent = Visitor::logged_in(&world, who).await;
        open_messages(&mut parent, "wiadomosci3").await;
        let resource = format!("{mailbox}/messages?page=1&limit=50");
        let (status, list) = messages(&mut parent, &resource).await;
        let found = match (status, list.as_array(), list["data"].as_array()) {
            (200, Some(bare), _) => format!("{} in a bare array", bare.len()),
            (200, _, Some(data)) => format!("{} of {}", data.len(), list["total"]),
            (status, ..) => status.to_string(),
        };
        assert_eq!(found, shape, "{who:?} {mailbox}");
        assert!(world.school.opened().is_empty());
    }
}

#[tokio::test]
async fn opening_an_automatic_message_marks_it_and_counts() {
    let world = World::new();
    world.school.edit(Who::Zosia, |zosia| {
        for name in ["alerts", "notes", "substitutions"] {
            zosia.automatic.named_mut(name).unwrap().messages[0].read = None;
        }
    });
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci3").await;
    let mut unread = Vec::new();
    for _ in 0..2 {
        let counts = messages(&mut parent, "inbox/unreadMessagesCount").await.1;
        unread.push(["alerts", "notes", "substitutions"].map(|name| counts["data"][name].clone()));
        messages(&mut parent, "alerts/messages/20411802").await;
    }
    assert_eq!(json!(unread), json!([[1, 1, 1], [0, 1, 1]]));
    assert_eq!(world.school.opened()[0].key, "alerts:20411802");
}

#[tokio::test]
async fn the_messages_session_dies_earlier_than_the_main_one() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci2").await;
    world.advance(TimeDelta::minutes(50));
    assert_eq!(messages(&mut parent, "me").await.0, 401);
    open_messages(&mut parent, "wiadomosci3").await;
    assert_eq!(messages(&mut parent, "me").await.0, 200);
    world.school.end_messages_sessions(Who::Zosia);
    assert_eq!(messages(&mut parent, "me").await.0, 401);
}

#[tokio::test]
async fn a_school_without_the_module_says_brak_dostepu() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Hania).await;
    let page = parent
        .get(&format!("{}/wiadomosci3", parent.synergia))
        .await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.unwrap().contains("Brak dostępu"));
    assert_eq!(parent.gateway("Timetables").await.0, 200);
}

#[tokio::test]
async fn the_school_knows_what_was_opened() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci3").await;
    let (_, whole) = messages(&mut parent, "inbox/messages/20411907").await;
    assert_eq!(whole["data"]["readDate"], "2026-10-05 06:30:00");
    assert_eq!(
        messages(&mut parent, "inbox/unreadMessagesCount").await.1["data"]["inbox"],
        0
    );

    let notices = parent.gateway("SchoolNotices").await.1["SchoolNotices"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(notices[0]["WasRead"], false);
    let lid = notices[0]["Id"].as_str().unwrap();
    let mark = format!(
        "{}/gateway/api/2.0/SchoolNotices/MarkAsRead/{lid}",
        parent.synergia
    );
    assert_eq!(parent.send(Method::POST, &mark, None).await.status(), 200);
    assert_eq!(parent.send(Method::POST, &mark, None).await.status(), 400);
    parent.gateway("HomeWorkAssignments/77").await;

    let keys: Vec<_> = world
        .school
        .opened()
        .into_iter()
        .map(|opened| (opened.student, opened.key))
        .collect();
    let notice = format!("school_notices:{lid}");
    let expected = [
        "inbox:20411907",
        &notice,
        &notice,
        "home_work_assignments:77",
    ]
    .map(|key| ("Zosia", key.to_owned()));
    assert_eq!(keys, expected);
    let (_, log) = world.control(Method::GET, "log", Value::Null).await;
    assert_eq!(
        log["read"][0],
        json!({"student": "Zosia", "key": "inbox:20411907"})
    );
}

#[tokio::test]
async fn behind_a_proxy_the_way_to_the_messages_has_the_real_names() {
    let world = World::new();
    let mut parent = Visitor::by_real_names(&world);
    parent.log_in(&world, Who::Zosia).await;
    let launched = parent.get("https://synergia.librus.pl/wiadomosci3").await;
    let url = Url::parse(&location(&launched)).unwrap();
    assert_eq!(
        (url.scheme(), url.host_str()),
        ("https", Some("wiadomosci.librus.pl"))
    );
    let parts: Vec<_> = url.path_segments().unwrap().collect();
    assert!(parts[0].starts_with("pobierz") && parts[3].len() == 64);
    assert_eq!(
        parts[4..],
        [
            "login",
            "NjEzMDUwMQ",
            "target",
            "L25vd3k",
            "from",
            "c3luZXJnaWE"
        ]
    );
    let app = parent.get("https://wiadomosci.librus.pl/nowy").await;
    assert_eq!(location(&app), "http://wiadomosci.librus.pl/nowy/");
}

#[tokio::test]
async fn a_file_of_a_message_is_fetched_from_the_sandbox() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci3").await;
    let whole = messages(&mut parent, "inbox/messages/20411907").await.1;
    let file = whole["data"]["attachments"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let link = messages(
        &mut parent,
        &format!("attachments/{file}/messages/20411907"),
    )
    .await
    .1;
    let link = link["data"]["downloadLink"].as_str().unwrap().to_owned();
    assert!(link.starts_with(&format!("{}/GetFile/", world.school.urls().sandbox)));
    for (path, is_page) in [("", true), ("/get", true), ("/get", false), ("/get", false)] {
        let answer = parent.get(&format!("{link}{path}")).await;
        let kind = answer.headers()["content-type"].to_str().unwrap();
        assert_eq!(kind.starts_with("text/html"), is_page, "{path}");
        let text = answer.text().await.unwrap();
        assert_eq!(text == "Załącznik ze szkoły.\n", !is_page, "{text}");
    }
    let (status, _) = messages(&mut parent, "attachments/1/messages/20411907").await;
    assert_eq!(status, 404);
}
