//! The school week, the log, and trouble to order.

use crate::visitor::{Visitor, World};
use chrono::Utc;
use reqwest::{Client, Method};
use school::{FaultKind, School, Who};
use serde_json::{Value, json};
use std::sync::Arc;
use url::Url;

#[tokio::test]
async fn the_week_shows_every_word_of_the_four_feeds_and_then_ends() {
    let world = World::new();
    assert_eq!(world.school.batches().len(), 8);
    assert_eq!(world.school.batches()[0].to_string(), "2026-10-05 08:50:00");
    let mut seen = vec![];
    let last = loop {
        let (status, body) = world.control(Method::POST, "next", Value::Null).await;
        let Some(changes) = body["changes"].as_array() else {
            break status;
        };
        assert!(!changes.is_empty());
        seen.extend(changes.clone());
    };
    assert_eq!(last, 404);
    let happened = |feed: &str, change: &str| {
        seen.iter()
            .any(|seen| seen["feed"] == feed && seen["change"] == change)
    };
    for (feed, changes) in [
        ("grades", &["added", "changed", "removed"][..]),
        ("messages", &["added", "removed"]),
        ("announcements", &["added", "changed", "removed"]),
        ("agenda", &["added", "changed", "removed"]),
        ("homework", &["added", "changed", "removed"]),
        (
            "timetable",
            &[
                "cancelled",
                "substituted",
                "room_changed",
                "moved",
                "restored",
                "plan_changed",
            ],
        ),
    ] {
        assert!(
            changes.iter().all(|change| happened(feed, change)),
            "{feed}"
        );
    }
    assert_eq!(
        seen[0],
        json!({"student": "Zosia", "feed": "timetable", "change": "cancelled", "key": "timetable:2026-10-06/4"})
    );
    let shared = seen
        .iter()
        .filter(|seen| seen["feed"] == "announcements" && seen["change"] == "added");
    assert!(
        shared.clone().count() >= 2
            && shared
                .clone()
                .all(|seen| seen["key"] == shared.clone().next().unwrap()["key"])
    );
}

#[tokio::test]
async fn a_school_started_on_a_weekend_puts_its_lessons_into_the_next_week() {
    let world = World::on("2026-11-21T10:00:00Z");
    let first = world.school.next_batch().unwrap();
    assert_eq!(first[0].key, "timetable:2026-11-24/4");
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-11-23").await.1["Timetable"].clone();
    assert_eq!(week["2026-11-24"][4][0]["IsCanceled"], true);
}

#[tokio::test]
async fn the_log_has_every_request_and_no_password() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    parent.gateway("Timetables?weekStart=2026-10-05").await;
    parent.gateway("AttendanceTypes").await;
    let (_, log) = world.control(Method::GET, "log", Value::Null).await;
    let requests = log["requests"].as_array().unwrap();
    let known = |path: &str| {
        requests
            .iter()
            .find(|request| request["path"].as_str().unwrap().starts_with(path))
            .unwrap()
            .clone()
    };
    assert_eq!(
        known("/gateway/api/2.0/Timetables"),
        json!({
            "at": "2026-10-05T06:30:00+02:00",
            "student": "Zosia",
            "method": "GET",
            "path": "/gateway/api/2.0/Timetables?weekStart=2026-10-05",
            "status": 200,
        })
    );
    assert_eq!(known("/gateway/api/2.0/AttendanceTypes")["status"], 404);
    let form = requests
        .iter()
        .find(|request| request["method"] == "POST")
        .unwrap();
    assert_eq!(
        (&form["student"], &form["path"]),
        (&json!("Zosia"), &json!("/OAuth/Authorization?client_id=46"))
    );
    assert!(!log.to_string().contains("Jesienne"));
    assert!(!log.to_string().contains("_school"));
    assert_eq!(world.school.requests().len(), requests.len());
}

#[tokio::test]
async fn faults_can_be_ordered() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    for (kind, status) in [
        ("status_500", 500),
        ("status_503", 503),
        ("status_429", 429),
        ("unauthorized", 401),
        ("html", 200),
    ] {
        let order = json!({"kind": kind, "path": "/gateway/api/2.0/Grades", "times": 1});
        assert_eq!(world.control(Method::POST, "fault", order).await.0, 200);
        assert_eq!(parent.gateway("Me").await.0, 200);
        let (got, body) = parent.gateway("Grades").await;
        assert_eq!(got, status, "{kind}");
        assert!(body.get("Grades").is_none());
        assert_eq!(parent.gateway("Grades").await.0, 200);
    }
    let (status, complaint) = world
        .control(
            Method::POST,
            "fault",
            json!({"kind": "flood", "path": "", "times": 1}),
        )
        .await;
    assert_eq!(status, 400);
    for allowed in ["half_body", "doubled"] {
        assert!(complaint["error"].as_str().unwrap().contains(allowed));
    }
}

#[tokio::test]
async fn an_answer_can_vary() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let plain = parent.gateway("Notes").await.1["Notes"].clone();
    for (dress, twice, id) in [
        ("doubled", 2, plain[0]["Id"].clone()),
        ("retyped_ids", 1, plain[0]["Id"].to_string().into()),
    ] {
        let order = json!({"kind": dress, "path": "/gateway/api/2.0/Notes"});
        assert_eq!(world.control(Method::POST, "fault", order).await.0, 200);
        let notes = parent.gateway("Notes").await.1["Notes"].clone();
        let count = plain.as_array().unwrap().len();
        assert_eq!(notes.as_array().unwrap().len(), count * twice, "{dress}");
        assert_eq!(notes[0]["Id"], id, "{dress}");
    }
    assert_eq!(parent.gateway("Notes").await.1["Notes"], plain);
}

#[tokio::test]
async fn half_a_body_breaks_off_and_a_stalled_request_is_never_answered() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::HalfBody, "/gateway/api/2.0/Grades", 1);
    let half = parent
        .get(&format!("{}/gateway/api/2.0/Grades", parent.synergia))
        .await;
    let declared = half.content_length().unwrap();
    assert!(declared > 0 && half.bytes().await.is_err());

    world
        .school
        .fault(FaultKind::Stall, "/gateway/api/2.0/Me", 1);
    let url = format!("{}/gateway/api/2.0/Me", parent.synergia);
    let request = parent
        .client
        .get(url)
        .timeout(std::time::Duration::from_millis(200))
        .send()
        .await;
    assert!(request.unwrap_err().is_timeout());
    assert_eq!(world.school.requests().last().unwrap().status, 0);
}

#[tokio::test]
async fn a_bomb_is_a_gzip_of_one_gibibyte() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world.school.fault(FaultKind::Bomb, "", 1);
    let mut bomb = Client::builder()
        .gzip(true)
        .build()
        .unwrap()
        .get(format!("{}/gateway/api/2.0/Me", parent.synergia))
        .send()
        .await
        .unwrap();
    let mut size = 0;
    while let Some(chunk) = bomb.chunk().await.unwrap() {
        size += chunk.len();
    }
    assert_eq!(size, 1 << 30);
    assert_eq!(parent.gateway("Me").await.0, 200);
}

#[tokio::test]
async fn hostile_names_and_nested_texts_reach_the_reader() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::Hostile, "/gateway/api/2.0/Users", 1);
    let users = parent.gateway("Users").await.1;
    let name = users["Users"][0]["LastName"].as_str().unwrap();
    assert!(
        name.ends_with("Kowal")
            && ["\r\nBcc:", "\0", "\u{202e}"]
                .iter()
                .all(|part| name.contains(part))
    );
    world
        .school
        .fault(FaultKind::Nested, "/gateway/api/2.0/SchoolNotices", 1);
    let notices = parent.gateway("SchoolNotices").await.1;
    assert_eq!(
        notices["SchoolNotices"][0]["Content"]
            .as_str()
            .unwrap()
            .matches("<div>")
            .count(),
        10_000
    );
}

#[tokio::test]
async fn the_banner_names_addresses_and_logins() {
    let world = World::new();
    let banner = world.school.banner();
    assert!(
        banner["messages_url"]
            .as_str()
            .unwrap()
            .starts_with("http://127.0.0.3:")
    );
    let names: Vec<_> = banner["students"]
        .as_array()
        .unwrap()
        .iter()
        .map(|student| student["name"].clone())
        .collect();
    let all = [
        "Zosia", "Staś", "Hania", "Antek", "Jaś", "Ola", "Kuba", "Lena",
    ];
    assert_eq!(names, all);
    assert_eq!(banner["students"][0]["login"], "6130501");
}

#[tokio::test]
async fn a_closed_school_frees_its_port() {
    let world = World::new();
    let url = Url::parse(&world.school.urls().synergia).unwrap();
    let port = url.port().unwrap();
    drop(world);
    let again = School::start(port, Arc::new(Utc::now)).unwrap();
    assert_eq!(
        Url::parse(&again.urls().synergia).unwrap().port(),
        Some(port)
    );
}
