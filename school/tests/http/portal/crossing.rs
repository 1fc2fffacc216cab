//! From the token of a child to a session of the web pages, and to the messages (PORTAL.md section 4).

use chrono::TimeDelta;
use reqwest::Response;
use school::{Crossing, FaultKind, Host, Parent, Quirk, Rule, Who};
use serde_json::{Value, json};

use super::family::{Family, auto_login, cross, crossed, path};
use crate::visitor::{Visitor, World, location, read};

async fn token(world: &World, who: Who) -> String {
    Family::logged_in(world).await.fresh(world, who).await
}

/// The bootstrap of API.md section 12, then the list.
async fn messages(child: &mut Visitor) -> Value {
    let launched = child.get(&format!("{}/wiadomosci3", child.synergia)).await;
    child.get(&location(&launched)).await;
    let url = format!("{}/api/inbox/messages?page=1&limit=50", child.messages);
    read(child.get(&url).await).await.1
}

#[tokio::test]
async fn a_child_crosses_over_to_the_messages_and_to_the_gateway() {
    let world = World::new();
    let token = token(&world, Who::Ula).await;
    let (mut child, answer) = crossed(&world, &token).await;
    assert_eq!(answer.status(), 302);
    assert!(location(&answer).ends_with("/uczen/widok/centrum_powiadomien"));
    for cookie in ["DZIENNIKSID", "SDZIENNIKSID", "oauth_token"] {
        assert!(child.cookie(cookie).is_some(), "{cookie}");
    }
    assert_eq!(messages(&mut child).await["total"], 3);
    let (status, me) = child.gateway("Me").await;
    assert_eq!(
        (status, &me["Me"]["Account"]["Login"]),
        (200, &json!("6130503"))
    );
    assert_eq!(world.school.violations(), []);
    assert!(world.school.opened().is_empty());
}

#[tokio::test]
async fn behind_a_proxy_for_the_real_names_the_whole_way_is_https_and_its_cookies_secure() {
    let world = World::new();
    let visitor = Visitor::by_real_names(&world);
    let mut family = Family::of(&world, visitor, Parent::Agnieszka);
    assert_eq!(
        location(&family.log_in().await),
        "https://portal.librus.pl/"
    );
    let token = family.fresh(&world, Who::Ula).await;
    let mut child = Visitor::by_real_names(&world);
    let answer = cross(&mut child, &token, "").await;
    assert_eq!(location(&answer), "https://synergia.librus.pl/uczen/index");
    assert_eq!(messages(&mut child).await["total"], 3);
    assert_eq!(child.gateway("Me").await.0, 200);
    let set = family.visitor.set_cookies.iter().chain(&child.set_cookies);
    let open: Vec<_> = set
        .filter(|cookie| !cookie.to_lowercase().contains("; secure"))
        .collect();
    assert!(open.is_empty(), "{open:?}");
    assert_eq!(world.school.violations(), []);
}

#[tokio::test]
async fn what_follows_in_the_address_of_the_crossing_is_where_it_leads() {
    let world = World::new();
    let token = token(&world, Who::Ula).await;
    for (onward, leads_to) in [
        ("", "/uczen/index"),
        ("/wiadomosci", "/wiadomosci"),
        (
            "/uczen/widok/centrum_powiadomien",
            "/uczen/widok/centrum_powiadomien",
        ),
    ] {
        let mut child = Visitor::new(&world);
        let answer = cross(&mut child, &token, onward).await;
        assert_eq!(path(&location(&answer)), leads_to);
        assert!(child.cookie("DZIENNIKSID").is_some());
    }
}

#[tokio::test]
async fn the_one_time_token_works_once_and_not_for_long() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    let mut child = Visitor::new(&world);
    let (status, body) = auto_login(&child, &token).await;
    assert_eq!((status, body.as_object().unwrap().len()), (200, 2));
    let url = format!(
        "{}/loguj/token/{}/przenies",
        child.synergia,
        body["Token"].as_str().unwrap()
    );
    assert_eq!(path(&location(&child.get(&url).await)), "/uczen/index");
    let mut stranger = Visitor::new(&world);
    assert_eq!(
        path(&location(&stranger.get(&url).await)),
        "/loguj/portalRodzina"
    );
    assert_eq!(stranger.cookie("DZIENNIKSID"), None);

    let (_, body) = auto_login(&child, &token).await;
    world.advance(TimeDelta::seconds(61));
    let url = format!(
        "{}/loguj/token/{}/przenies",
        child.synergia,
        body["Token"].as_str().unwrap()
    );
    assert_eq!(
        path(&location(&stranger.get(&url).await)),
        "/loguj/portalRodzina"
    );
}

#[tokio::test]
async fn crossing_over_can_be_forbidden() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.link(Who::Zosia).unwrap().may_cross = false;
    });
    let (status, body) = auto_login(&Visitor::new(&world), &token).await;
    assert_eq!(status, 403);
    assert_eq!(
        body,
        json!({
            "Status": "Error",
            "Code": "AccessDeny",
            "Message": "Account not have access to resource",
            "Resources": {"..": {"Url": "https://api.librus.pl/2.0/Root"}},
            "Url": "https://api.librus.pl/2.0/AutoLoginToken",
        })
    );
}

#[tokio::test]
async fn the_web_pages_may_receive_nobody() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    for (crossing, status, sign) in [
        (Crossing::NotAccepted, 302, "/loguj"),
        (Crossing::Maintenance, 302, "przerwa_techniczna"),
        (Crossing::Captcha, 200, "g-recaptcha"),
        (Crossing::Stub, 200, "refresh"),
    ] {
        world
            .school
            .edit_portal(|portal| portal.crossing = crossing);
        let (child, answer) = crossed(&world, &token).await;
        assert_eq!(
            (answer.status().as_u16(), child.cookie("DZIENNIKSID")),
            (status, None)
        );
        let leads = answer
            .headers()
            .get("location")
            .map(|to| to.to_str().unwrap().to_owned());
        let shown = leads.unwrap_or_default() + &answer.text().await.unwrap();
        assert!(shown.contains(sign), "{crossing:?}");
    }
}

#[tokio::test]
async fn without_an_oauth_token_refresh_token_gives_one() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::NoOauthToken));
    let (mut child, _) = crossed(&world, &token).await;
    assert_eq!(child.cookie("oauth_token"), None);
    assert_eq!(child.gateway("Me").await.0, 401);
    assert_eq!(messages(&mut child).await["total"], 7);
    assert_eq!(child.refresh().await.status(), 200);
    assert_eq!(child.gateway("Me").await.0, 200);
}

#[tokio::test]
async fn the_gateway_may_be_closed_to_such_a_session() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::GatewayClosed));
    let (mut child, _) = crossed(&world, &token).await;
    assert_eq!(child.gateway("Me").await.0, 401);
    assert_eq!(messages(&mut child).await["total"], 7);
    let mut first = Visitor::logged_in(&world, Who::Zosia).await;
    assert_eq!(first.gateway("Me").await.0, 200);
}

#[tokio::test]
async fn the_mailbox_may_be_another_one() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    let ids = |list: &Value| -> Vec<Value> {
        let data = list["data"].as_array().unwrap().iter();
        data.map(|message| message["messageId"].clone()).collect()
    };
    let mut first = Visitor::logged_in(&world, Who::Zosia).await;
    let known = ids(&messages(&mut first).await);
    let (mut child, _) = crossed(&world, &token).await;
    assert_eq!(ids(&messages(&mut child).await), known);
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::OtherMailbox));
    assert!(
        ids(&messages(&mut child).await)
            .iter()
            .all(|id| !known.contains(id))
    );
    assert_eq!(ids(&messages(&mut first).await), known);
}

#[tokio::test]
async fn a_followed_index_ends_the_session_and_is_noted() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    let (mut child, _) = crossed(&world, &token).await;
    let index = format!("{}/uczen/index", child.synergia);
    let followed: Response = child.get(&index).await;
    assert_eq!(followed.status(), 403);
    assert_eq!(child.gateway("Me").await.0, 401);
    let rules: Vec<_> = world
        .school
        .violations()
        .iter()
        .map(|one| one.rule)
        .collect();
    assert_eq!(rules, [Rule::PupilsIndex]);
}

#[tokio::test]
async fn a_session_ends_alone_and_a_break_of_the_web_pages_leaves_the_data() {
    let world = World::new();
    let token = token(&world, Who::Zosia).await;
    let (mut child, _) = crossed(&world, &token).await;
    world.school.end_sessions(Who::Zosia);
    assert_eq!(child.gateway("Me").await.0, 401);
    assert_eq!(auto_login(&child, &token).await.0, 200);
    world
        .school
        .fault_at(Host::Synergia, FaultKind::Status503, "/loguj/token", 1);
    let (_, answer) = crossed(&world, &token).await;
    assert_eq!(answer.status(), 503);
}
