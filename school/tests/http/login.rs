//! Logging in, hop by hop (API.md section 2).

use crate::visitor::{Visitor, World, location};
use reqwest::Method;
use school::Who;
use school::register::{LoginAnswer, Owner};
use serde_json::json;

/// Steps 1 to 3 of the login, with the right password.
async fn type_the_password(parent: &mut Visitor, world: &World) {
    let entry = parent
        .get(&format!("{}/loguj/portalRodzina", parent.synergia))
        .await;
    parent.get(&location(&entry)).await;
    let account = world.school.login_of(Who::Zosia);
    assert_eq!(
        parent
            .credentials(&account.login, &account.password)
            .await
            .0,
        200
    );
}

#[tokio::test]
async fn a_parent_logs_in_hop_by_hop_and_reads_the_grades() {
    let world = World::new();
    let mut parent = Visitor::new(&world);
    let hops = parent.log_in(&world, Who::Zosia).await;
    assert_eq!(
        hops,
        [
            "/OAuth/Authorization/2FA",
            "/OAuth/Authorization/PerformLogin",
            "/OAuth/Authorization/Grant",
            "/loguj/portalRodzina",
        ]
    );
    let (status, grades) = parent.gateway("Grades").await;
    assert_eq!(status, 200);
    assert_eq!(grades["Grades"][0]["Grade"], "4+");
    assert_eq!(grades["Grades"][0]["IsConstituent"], true);
    assert_eq!(grades["Url"], "https://api.librus.pl/2.0/Grades");
}

#[tokio::test]
async fn the_login_form_answers_each_account_in_the_words_of_the_register() {
    let world = World::new();
    let mut stranger = Visitor::new(&world);
    let (status, wrong) = stranger.credentials("6130501", "nie to").await;
    assert_eq!(status, 403);
    assert_eq!(wrong["errors"][0]["code"], 0);
    assert_eq!(
        wrong["errors"][0]["message"],
        "Nieprawidłowy login i/lub hasło."
    );
    for (answer, message) in [
        (LoginAnswer::Refused, "Nieprawidłowy login i/lub hasło."),
        (
            LoginAnswer::Expired,
            "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.",
        ),
        (
            LoginAnswer::Captcha,
            "Proszę zaznaczyć pole \"Nie jestem robotem\".",
        ),
    ] {
        let account = world.school.edit(Who::Stas, |stas| {
            stas.account.answer = answer;
            stas.account.clone()
        });
        let (status, refused) = stranger
            .credentials(&account.login, &account.password)
            .await;
        assert_eq!((status, &refused["status"]), (403, &json!("error")));
        assert_eq!(refused["errors"][0]["message"], message);
    }
}

#[tokio::test]
async fn an_account_joined_to_konto_librus_gets_in_and_reads_nothing() {
    let world = World::new();
    let mut parent = Visitor::new(&world);
    world.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::KontoLibrus;
    });
    type_the_password(&mut parent, &world).await;
    let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
    while !url.starts_with(&parent.portal) {
        url = location(&parent.get(&url).await);
    }
    assert_eq!(url, format!("{}/rodzina", parent.portal));
    assert_eq!(
        parent.gateway("Me").await,
        (
            401,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
}

#[tokio::test]
async fn cookies_lost_between_the_steps_end_in_invalid_request() {
    let world = World::new();
    for lost in ["DZIENNIKSID", "oauth_state"] {
        let mut parent = Visitor::new(&world);
        type_the_password(&mut parent, &world).await;
        parent.forget(lost);
        let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
        while !url.contains("error=") {
            url = location(&parent.get(&url).await);
        }
        assert_eq!(
            url,
            format!(
                "{}/loguj/portalRodzina?error=invalid_request",
                parent.synergia
            )
        );
        assert_eq!(parent.cookie("oauth_token"), None);
    }
}

#[tokio::test]
async fn a_login_that_begins_at_the_form_opens_nothing() {
    let world = World::new();
    let account = world.school.login_of(Who::Zosia);
    let mut parent = Visitor::new(&world);
    parent
        .get(&format!(
            "{}/OAuth/Authorization?client_id=46&response_type=code&scope=mydata",
            parent.api
        ))
        .await;
    assert_eq!(
        parent
            .credentials(&account.login, &account.password)
            .await
            .0,
        200
    );
    let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
    for _ in 0..3 {
        url = location(&parent.get(&url).await);
    }
    assert!(url.ends_with("error=invalid_request"));
}

/// Logs in as far as the form, and follows it to the first answer that leads nowhere.
async fn last_page(world: &World, who: Who) -> (String, String) {
    let mut parent = Visitor::new(world);
    let entry = parent
        .get(&format!("{}/loguj/portalRodzina", parent.synergia))
        .await;
    parent.get(&location(&entry)).await;
    let account = world.school.login_of(who);
    parent.credentials(&account.login, &account.password).await;
    let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
    loop {
        let answer = parent.get(&url).await;
        if answer.status() == 200 {
            return (url, answer.text().await.unwrap());
        }
        url = location(&answer);
    }
}

#[tokio::test]
async fn a_login_that_wants_a_human_ends_on_a_page_of_the_form() {
    let world = World::new();
    world.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::BrowserNeeded;
    });
    let (url, page) = last_page(&world, Who::Zosia).await;
    assert!(url.starts_with(&world.school.urls().api));
    assert!(page.contains("regulaminem"));
}

#[tokio::test]
async fn a_technical_break_is_announced_on_a_page() {
    let world = World::new();
    let account = world.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::Maintenance;
        zosia.account.clone()
    });
    let mut parent = Visitor::new(&world);
    let form = [
        ("action", "login"),
        ("login", &account.login),
        ("pass", &account.password),
    ];
    let url = format!("{}/OAuth/Authorization?client_id=46", parent.api);
    let page = parent
        .send(Method::POST, &url, Some(&form))
        .await
        .text()
        .await
        .unwrap();
    assert!(page.contains("<span class=\"warning-title\">Przerwa techniczna"));
}

#[tokio::test]
async fn a_pupil_lands_on_the_pages_of_pupils() {
    let world = World::new();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.account.owner = Owner::Pupil);
    let (url, page) = last_page(&world, Who::Zosia).await;
    assert_eq!(url, format!("{}/uczen/index", world.school.urls().synergia));
    assert!(page.contains("jesteś zalogowany"));
}
