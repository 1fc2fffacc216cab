//! The linked children, and their tokens (PORTAL.md section 2).

use reqwest::Method;
use reqwest::header::LOCATION;
use school::{FreshAnswer, LinkState, ListToken, Parent, Quirk, Who};
use serde_json::{Value, json};

use super::family::{Family, data, path, with_bearer};
use crate::visitor::World;

fn quirk(world: &World, quirk: Quirk) {
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(quirk));
}

#[tokio::test]
async fn each_child_has_a_token_and_fresh_gives_another_one() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    let (_, list) = family.call("SynergiaAccounts").await;
    assert_eq!(list["lastModification"], 1_791_174_600);
    let zosia = list["accounts"][0].clone();
    assert_eq!(
        (
            &zosia["id"],
            &zosia["login"],
            &zosia["group"],
            &zosia["state"],
            &zosia["scopes"]
        ),
        (
            &json!(6_130_501),
            &json!("6130501"),
            &json!("parent"),
            &json!("active"),
            &json!("")
        ),
    );
    let old = zosia["accessToken"].as_str().unwrap().to_owned();
    assert_eq!(data(&family.visitor, "Me", &old).await.0, 200);
    let new = family.fresh(&world, Who::Zosia).await;
    assert_ne!(old, new);
    assert_eq!(data(&family.visitor, "Me", &old).await.0, 401);
    assert_eq!(data(&family.visitor, "Me", &new).await.0, 200);
    assert_eq!(family.listed().await[0].1, new);

    quirk(&world, Quirk::FreshKeepsPrevious);
    let newest = family.fresh(&world, Who::Zosia).await;
    assert_eq!(data(&family.visitor, "Me", &new).await.0, 200);
    assert_eq!(data(&family.visitor, "Me", &newest).await.0, 200);
}

#[tokio::test]
async fn a_konto_without_children_has_an_empty_list() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Michal);
    family.log_in().await;
    assert_eq!(
        family.call("SynergiaAccounts").await.1["accounts"],
        json!([])
    );
    let (status, error) = family.call("SynergiaAccounts/fresh/6130501").await;
    assert_eq!(
        (status, error),
        (404, json!({"message": "Account not found"}))
    );
}

#[tokio::test]
async fn every_state_shows_in_the_list() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    for (state, word, has_token) in [
        (LinkState::Active, json!("active"), true),
        (LinkState::Null, Value::Null, true),
        (LinkState::Missing, Value::Null, true),
        (LinkState::Other("suspended"), json!("suspended"), true),
        (
            LinkState::RequiringAnAction,
            json!("requiring_an_action"),
            false,
        ),
        (LinkState::NeedActivation, json!("need-activation"), false),
    ] {
        world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.link(Who::Stas).unwrap().state = state;
        });
        let (_, list) = family.call("SynergiaAccounts").await;
        let stas = &list["accounts"][1];
        let token = stas["accessToken"].as_str().unwrap_or_default();
        assert_eq!(
            (&stas["state"], !token.is_empty()),
            (&word, has_token),
            "{state:?}"
        );
        assert_eq!(stas.get("state").is_none(), state == LinkState::Missing);
        assert_eq!(list["accounts"][0]["state"], "active");
        let fresh = family.call("SynergiaAccounts/fresh/6130502").await.0;
        assert_eq!(fresh == 200, has_token, "{state:?}");
    }
}

#[tokio::test]
async fn an_entry_can_be_untidy_or_vanish() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        let zosia = konto.link(Who::Zosia).unwrap();
        zosia.student_name = " Zofia  Wrona ".to_owned();
        zosia.is_typed_otherwise = true;
        konto.links.retain(|link| link.who != Who::Stas);
    });
    let (_, list) = family.call("SynergiaAccounts").await;
    let zosia = &list["accounts"][0];
    assert_eq!(
        (&zosia["id"], &zosia["studentName"]),
        (&json!("6130501"), &json!(" Zofia  Wrona "))
    );
    assert!(zosia["scopes"].is_array());
    assert_eq!(list["accounts"].as_array().unwrap().len(), 2);
    world.school.link(Parent::Agnieszka, Who::Lena);
    assert_eq!(family.listed().await[2].0, "Helena Sowa");
    assert_eq!(family.call("SynergiaAccounts/fresh/6130502").await.0, 404);
}

#[tokio::test]
async fn the_token_of_the_list_may_be_stale_empty_or_missing() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    for (kind, status) in [
        (ListToken::Latest, 200),
        (ListToken::Stale, 401),
        (ListToken::Empty, 401),
        (ListToken::Missing, 401),
    ] {
        world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.link(Who::Zosia).unwrap().list_token = kind;
        });
        let token = family.listed().await[0].1.clone();
        let (got, body) = data(&family.visitor, "Me", &token).await;
        assert_eq!(got, status, "{kind:?}");
        assert_eq!(body["Code"] == "TokenIsExpired", kind == ListToken::Stale);
        let fresh = family.fresh(&world, Who::Zosia).await;
        assert_eq!(data(&family.visitor, "Me", &fresh).await.0, 200);
    }
}

#[tokio::test]
async fn fresh_and_the_list_come_in_other_envelopes_too() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    for (envelope, place) in [
        (Quirk::FreshInList, "/accounts/0/login"),
        (Quirk::FreshInAccount, "/account/login"),
    ] {
        quirk(&world, envelope);
        let (_, answer) = family.call("SynergiaAccounts/fresh/6130501").await;
        assert_eq!(answer.pointer(place), Some(&json!("6130501")));
        world.school.edit_portal(|portal| portal.quirks.clear());
    }
    quirk(&world, Quirk::BareList);
    assert_eq!(
        family.call("SynergiaAccounts").await.1[2]["login"],
        "6130503"
    );
}

#[tokio::test]
async fn fresh_refuses_in_known_words() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    for (answer, status, key, word) in [
        (
            FreshAnswer::RequiresAction,
            424,
            "reason",
            "requires_an_action",
        ),
        (FreshAnswer::NotFound, 404, "message", "Account not found"),
        (
            FreshAnswer::CannotRefresh,
            424,
            "message",
            "Unable to refresh the account",
        ),
        (FreshAnswer::ApiDisabled, 410, "Code", "ApiDisabled"),
        (
            FreshAnswer::TokenInvalid,
            401,
            "message",
            "Access token is invalid",
        ),
        (
            FreshAnswer::Undecodable,
            400,
            "hint",
            "Error while decoding to JSON",
        ),
    ] {
        world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.link(Who::Ula).unwrap().fresh = answer;
        });
        let (got, error) = family.call("SynergiaAccounts/fresh/6130503").await;
        assert_eq!((got, &error[key]), (status, &json!(word)));
        assert_eq!(family.call("SynergiaAccounts/fresh/6130501").await.0, 200);
    }
}

#[tokio::test]
async fn a_stranger_who_does_not_ask_for_json_is_sent_to_the_form() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Agnieszka);
    let url = format!("{}/api/v3/SynergiaAccounts", family.portal);
    let answer = family.visitor.get(&url).await;
    let leads_to = answer.headers()[LOCATION].to_str().unwrap().to_owned();
    assert_eq!(
        (answer.status().as_u16(), path(&leads_to).as_str()),
        (302, "/konto-librus/login")
    );
    assert_eq!(family.call("SynergiaAccounts").await.0, 401);
    let (status, error) = with_bearer(&family.visitor, Method::GET, &url, "made up").await;
    assert_eq!(
        (status, error),
        (401, json!({"message": "Access token is invalid"}))
    );
}

#[tokio::test]
async fn the_accounts_may_want_the_widget_or_no_cookies() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    quirk(&world, Quirk::WidgetFirst);
    assert_eq!(family.call("Me").await.0, 200);
    assert_eq!(family.call("SynergiaAccounts").await.0, 403);
    let widget = format!("{}/rodzina/widget", family.portal);
    assert_eq!(family.visitor.get(&widget).await.status(), 200);
    assert_eq!(family.call("SynergiaAccounts").await.0, 200);
    quirk(&world, Quirk::CookiesRefused);
    assert_eq!(family.call("Me").await.0, 401);
}
