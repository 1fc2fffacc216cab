//! Cookies and the life of a session (API.md section 3).

use crate::visitor::{Visitor, World, client, location};
use chrono::TimeDelta;
use reqwest::header::{HOST, SET_COOKIE};
use school::{FaultKind, Who};
use serde_json::json;

#[tokio::test]
async fn cookies_carry_the_attributes_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let refreshed = parent.refresh().await;
    assert_eq!(refreshed.status(), 200);
    assert_eq!(refreshed.content_length(), Some(0));
    for (name, attributes) in [
        ("oauth_token=", "; Path=/; Max-Age=600; HttpOnly"),
        ("DeviceCookie=", "; Path=/OAuth; Max-Age=31536000; HttpOnly"),
        ("DZIENNIKSID=L05~", "; Path=/; HttpOnly; SameSite=Lax"),
        ("SDZIENNIKSID=L05~", "; Path=/; HttpOnly; SameSite=Lax"),
        ("oauth_state=", "; Path=/; HttpOnly"),
    ] {
        let set = parent
            .set_cookies
            .iter()
            .find(|cookie| cookie.starts_with(name))
            .unwrap();
        assert!(
            set.ends_with(attributes) && !set.contains("Secure"),
            "{set}"
        );
    }
    assert_eq!(
        parent
            .set_cookies
            .iter()
            .filter(|cookie| cookie.starts_with("oauth_token="))
            .count(),
        2
    );
}

#[tokio::test]
async fn behind_a_proxy_for_the_real_names_links_are_https_and_cookies_secure() {
    let world = World::new();
    // Whichever address the proxy connects to, the Host decides.
    let url = format!("{}/loguj/portalRodzina", world.school.urls().sandbox);
    let entry = client()
        .get(url)
        .header(HOST, "synergia.librus.pl")
        .send()
        .await
        .unwrap();
    assert!(location(&entry).starts_with("https://api.librus.pl/OAuth/Authorization?client_id=46&response_type=code&scope=mydata&state="));
    let cookies: Vec<_> = entry
        .headers()
        .get_all(SET_COOKIE)
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    assert_eq!(cookies.len(), 3);
    assert!(cookies.iter().all(|cookie| cookie.contains("; Secure")));
    assert!(
        cookies[1].starts_with("DZIENNIKSID=L05~")
            && cookies[1].ends_with("; Path=/; HttpOnly; Secure; SameSite=None")
    );
}

#[tokio::test]
async fn the_token_lives_ten_minutes_and_is_renewed_until_the_session_ends_after_a_day() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world.advance(TimeDelta::minutes(11));
    let (status, expired) = parent.gateway("Me").await;
    assert_eq!(
        (status, expired["Code"].as_str()),
        (401, Some("TokenIsExpired"))
    );
    parent.forget("oauth_token");
    assert_eq!(parent.gateway("Me").await.0, 401);
    assert_eq!(parent.refresh().await.status(), 200);
    assert_eq!(parent.gateway("Me").await.0, 200);
    world.advance(TimeDelta::hours(24));
    let over = parent.refresh().await;
    assert_eq!(over.status(), 302);
    assert!(over.headers().get(SET_COOKIE).is_none());
    assert_eq!(parent.gateway("Me").await.1["Message"], "Request is denied");
}

#[tokio::test]
async fn a_parent_on_the_pages_of_a_pupil_loses_the_session() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let url = format!("{}/uczen/index", parent.synergia);
    assert_eq!(parent.get(&url).await.status(), 403);
    assert_eq!(parent.gateway("Me").await.0, 401);
    assert_eq!(parent.refresh().await.status(), 302);
}

#[tokio::test]
async fn a_session_can_be_ended_from_outside() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::Logout, "/gateway/api/2.0/Grades", 1);
    assert_eq!(parent.gateway("Me").await.0, 200);
    assert_eq!(
        parent.gateway("Grades").await,
        (
            401,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
    assert_eq!(parent.refresh().await.status(), 302);
    parent.log_in(&world, Who::Zosia).await;
    world.school.end_sessions(Who::Zosia);
    assert_eq!(parent.gateway("Me").await.0, 401);
}
