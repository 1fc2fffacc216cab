//! The route of the app: the same form, then codes and tokens (PORTAL.md section 1.3).

use chrono::TimeDelta;
use reqwest::Method;
use school::{LoginForm, MobileRoute, Parent, Quirk};
use serde_json::{Value, json};

use super::family::{Family, path, with_bearer};
use crate::visitor::{World, location, read};

const CLIENT: &str = "VaItV6oRutdo8fnjJwysnTjVlvaswf52ZqmXsJGP";
const ENTRY: &str = "konto-librus/redirect/dru";

/// M1 to M3: where the app is called.
async fn called_with(family: &mut Family, world: &World) -> String {
    let page = family.login_page(ENTRY).await;
    assert_eq!(page.field("redirectTo"), Some("/konto-librus/redirect/dru"));
    assert_eq!(page.field("redirectCrc").unwrap().len(), 64);
    let konto = world.school.konto_of(Parent::Agnieszka);
    let answer = family.submit(&page, &konto.email, &konto.password).await;
    let mut url = location(&answer);
    while url.starts_with(&family.portal) {
        url = location(&family.visitor.get(&url).await);
    }
    url
}

/// M4, with the fields beside the client.
async fn exchange(family: &Family, fields: &[(&str, &str)]) -> (u16, Value) {
    let url = format!("{}/oauth2/access_token", family.portal);
    let form = [&[("client_id", CLIENT)], fields].concat();
    let request = family.visitor.client.post(url).form(&form);
    read(request.send().await.unwrap()).await
}

async fn by_code(family: &Family, code: &str) -> (u16, Value) {
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", "app://librus"),
    ];
    exchange(family, &fields).await
}

async fn by_refresh(family: &Family, pair: &Value) -> (u16, Value) {
    let token = pair["refresh_token"].as_str().unwrap();
    let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
    exchange(family, &fields).await
}

/// `api/v3/Me` with the access token of a pair.
async fn me(family: &Family, pair: &Value) -> u16 {
    let url = format!("{}/api/v3/Me", family.portal);
    let token = pair["access_token"].as_str().unwrap();
    with_bearer(&family.visitor, Method::GET, &url, token)
        .await
        .0
}

/// A parent in the app, with the first pair.
async fn in_the_app(world: &World) -> (Family, Value) {
    let mut family = Family::new(world, Parent::Agnieszka);
    let url = called_with(&mut family, world).await;
    let code = url.strip_prefix("app://librus?code=").unwrap();
    let (status, pair) = by_code(&family, code).await;
    assert_eq!((status, &pair["expires_in"]), (200, &json!(86_400)));
    (family, pair)
}

#[tokio::test]
async fn the_app_logs_in_even_where_the_web_form_is_gone() {
    let world = World::new();
    world
        .school
        .edit_portal(|portal| portal.form = LoginForm::Gone);
    let mut browser = Family::new(&world, Parent::Agnieszka);
    let page = browser.login_page("konto-librus/login").await;
    assert_eq!(page.hidden, []);
    let (family, pair) = in_the_app(&world).await;
    assert_eq!(me(&family, &pair).await, 200);
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::CookiesRefused));
    assert_eq!(me(&family, &pair).await, 200);
    assert_eq!(
        world.school.password_posts("agnieszka.wrona@example.org"),
        1
    );
    assert_eq!(world.school.violations(), []);
}

#[tokio::test]
async fn the_session_gives_another_code_without_the_password() {
    let world = World::new();
    let (mut family, _) = in_the_app(&world).await;
    let url = format!("{}/{ENTRY}", family.portal);
    assert!(location(&family.visitor.get(&url).await).starts_with("app://librus?code="));
    let mut stranger = Family::new(&world, Parent::Agnieszka);
    let without_header = stranger.visitor.get(&url).await;
    assert_eq!(path(&location(&without_header)), "/");
}

#[tokio::test]
async fn a_refresh_token_works_once() {
    let world = World::new();
    let (family, first) = in_the_app(&world).await;
    world.advance(TimeDelta::hours(25));
    assert_eq!(me(&family, &first).await, 401);
    let (status, second) = by_refresh(&family, &first).await;
    assert_eq!((status, me(&family, &second).await), (200, 200));
    let (status, error) = by_refresh(&family, &first).await;
    assert_eq!(
        (status, &error["hint"]),
        (401, &json!("Token has been revoked"))
    );
    assert_eq!(by_refresh(&family, &second).await.0, 200);

    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::RefreshTokenStays));
    let (_, third) = by_refresh(&family, &in_the_app(&world).await.1).await;
    let (status, fourth) = by_refresh(&family, &third).await;
    assert_eq!(
        (status, &fourth["refresh_token"]),
        (200, &third["refresh_token"])
    );

    world.school.end_portal_sessions(Parent::Agnieszka);
    assert_eq!(me(&family, &fourth).await, 401);
    assert_eq!(by_refresh(&family, &fourth).await.0, 200);
    world.school.end_refresh_tokens(Parent::Agnieszka);
    assert_eq!(by_refresh(&family, &fourth).await.0, 401);
}

#[tokio::test]
async fn a_code_works_once_and_not_for_long() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Agnieszka);
    let url = called_with(&mut family, &world).await;
    let code = url.strip_prefix("app://librus?code=").unwrap();
    assert_eq!(by_code(&family, code).await.0, 200);
    let (status, used) = by_code(&family, code).await;
    assert_eq!(
        (status, &used["hint"]),
        (400, &json!("Authorization code has been revoked"))
    );

    let entry = format!("{}/{ENTRY}", family.portal);
    let url = location(&family.visitor.get(&entry).await);
    world.advance(TimeDelta::seconds(61));
    let (status, late) = by_code(&family, url.strip_prefix("app://librus?code=").unwrap()).await;
    assert_eq!(
        (status, &late["hint"]),
        (400, &json!("Authorization code has expired"))
    );
}

#[tokio::test]
async fn faults_of_the_client_are_named() {
    let world = World::new();
    let family = Family::new(&world, Parent::Agnieszka);
    for (fields, key, word) in [
        (
            vec![("grant_type", "password")],
            "error",
            "unsupported_grant_type",
        ),
        (
            vec![("grant_type", "authorization_code")],
            "hint",
            "Check the `redirect_uri` parameter",
        ),
        (
            vec![
                ("grant_type", "authorization_code"),
                ("redirect_uri", "app://librus"),
            ],
            "hint",
            "Check the `code` parameter",
        ),
        (
            vec![("grant_type", "refresh_token")],
            "hint",
            "Check the `refresh_token` parameter",
        ),
        (
            vec![
                ("grant_type", "refresh_token"),
                ("refresh_token", "made up"),
            ],
            "hint",
            "Cannot decrypt the refresh token",
        ),
    ] {
        let (status, error) = exchange(&family, &fields).await;
        assert!(matches!(status, 400 | 401) && error[key] == word, "{error}");
    }
    let url = format!("{}/oauth2/access_token", family.portal);
    for (client, key, word) in [
        ("another", "error", "invalid_client"),
        ("", "hint", "Check the `client_id` parameter"),
    ] {
        let request = family
            .visitor
            .client
            .post(&url)
            .form(&[("client_id", client)]);
        let (_, error) = read(request.send().await.unwrap()).await;
        assert_eq!(error[key], word);
    }
}

#[tokio::test]
async fn the_route_may_be_closed() {
    let world = World::new();
    for (route, leads_to) in [
        (MobileRoute::CommandClose, "app://librus?command=close"),
        (
            MobileRoute::RejectedClient,
            "app://librus?error=rejected_client",
        ),
    ] {
        world.school.edit_portal(|portal| portal.mobile = route);
        let mut family = Family::new(&world, Parent::Agnieszka);
        let url = format!("{}/{ENTRY}", family.portal);
        assert_eq!(location(&family.visitor.get(&url).await), leads_to);
    }
}
