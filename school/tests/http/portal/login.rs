//! The web route: form, password, session (PORTAL.md section 1.2 and 1.5).

use chrono::TimeDelta;
use reqwest::Method;
use reqwest::header::SET_COOKIE;
use school::{KontoAnswer, LoginForm, Parent, Quirk, Who};
use serde_json::json;

use super::family::{Family, path};
use crate::visitor::{Visitor, World, location, read};

/// The end of a try: where it led, and the page there.
async fn ending(family: &mut Family) -> (String, String) {
    let answer = family.log_in().await;
    if answer.status() != 302 {
        return (String::new(), answer.text().await.unwrap());
    }
    let url = location(&answer);
    let page = family.visitor.get(&url).await;
    (path(&url), page.text().await.unwrap())
}

#[tokio::test]
async fn a_parent_logs_in_by_the_form_and_finds_three_children() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Agnieszka);
    assert_eq!(family.call("Me").await.0, 401);
    let page = family.login_page("konto-librus/login").await;
    assert_eq!(page.meta().as_deref(), page.field("_token"));
    assert!(page.html.len() > 1024 && page.html.contains("Regulamin"));
    assert!(!page.html.to_lowercase().contains("captcha"));

    let answer = family.log_in().await;
    assert_eq!(
        (answer.status().as_u16(), path(&location(&answer))),
        (302, "/".to_owned())
    );
    let (status, me) = family.call("Me").await;
    assert_eq!(
        (status, &me["email"]),
        (200, &json!("agnieszka.wrona@example.org"))
    );
    let names: Vec<_> = family
        .listed()
        .await
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["Zofia Wrona", "Stanisław Wrona", "Urszula Wrona"]);
    let home = family
        .visitor
        .get(&format!("{}/konto-librus/login", family.portal))
        .await;
    assert_eq!(path(&location(&home)), "/");
    assert_eq!(
        world.school.password_posts("agnieszka.wrona@example.org"),
        1
    );
    assert_eq!(world.school.violations(), []);
}

#[tokio::test]
async fn the_page_can_be_written_never_twice_in_the_same_way() {
    let world = World::new();
    world
        .school
        .edit_portal(|portal| portal.quirks.insert(Quirk::ShuffledPages));
    let mut pages = Vec::new();
    for _ in 0..3 {
        let mut family = Family::new(&world, Parent::Agnieszka);
        let page = family.login_page("konto-librus/login").await;
        let names: Vec<_> = page.hidden.iter().map(|(name, _)| name.clone()).collect();
        assert_eq!(names, ["_token", "redirectTo", "redirectCrc"]);
        assert_eq!(page.meta().as_deref(), page.field("_token"));
        pages.push(page.html.replace(page.field("_token").unwrap(), ""));
        assert_eq!(family.log_in().await.status(), 302);
        assert_eq!(family.call("Me").await.0, 200);
    }
    pages.dedup();
    assert_eq!(pages.len(), 3);
}

#[tokio::test]
async fn clients_that_search_the_page_with_patterns_find_the_token_every_time() {
    let world = World::new();
    for entry in ["", "konto-librus/login", "konto-librus/redirect/dru"] {
        for _ in 0..3 {
            let page = Family::new(&world, Parent::Agnieszka)
                .login_page(entry)
                .await;
            let in_head = format!(
                "\n<meta name=\"csrf-token\" content=\"{}\">\n",
                page.meta().unwrap()
            );
            assert!(page.html.contains(&in_head), "{}", page.html);
            for (name, value) in &page.hidden {
                let field = format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
                assert!(page.html.contains(&field), "{}", page.html);
            }
        }
    }
}

#[tokio::test]
async fn the_token_is_enough_when_the_other_hidden_fields_are_empty() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Agnieszka);
    let mut page = family.login_page("konto-librus/login").await;
    page.hidden.retain(|(name, _)| name == "_token");
    let konto = world.school.konto_of(Parent::Agnieszka);
    let answer = family.submit(&page, &konto.email, &konto.password).await;
    assert_eq!(path(&location(&answer)), "/");
    assert_eq!(family.call("Me").await.0, 200);
}

#[tokio::test]
async fn a_wrong_password_leads_back_to_the_form_which_says_so_once() {
    let world = World::new();
    for (email, sentence) in [
        (
            "agnieszka.wrona@example.org",
            "Upewnij się, &#380;e nie wpisujesz tutaj",
        ),
        (
            "nikt@example.org",
            "Upewnij się, &#380;e nie wpisujesz tutaj",
        ),
        ("6130501", "Upewnij się, &#380;e nie wpisujesz tutaj"),
        ("agnieszka", "Podany adres e-mail jest nieprawidłowy."),
    ] {
        let mut family = Family::new(&world, Parent::Agnieszka);
        let page = family.login_page("konto-librus/login").await;
        let answer = family.submit(&page, email, "nie to").await;
        assert_eq!(
            (answer.status().as_u16(), location(&answer)),
            (302, page.url)
        );
        let again = family.login_page("konto-librus/login").await;
        assert!(again.html.contains(sentence), "{email}");
        assert_eq!(family.call("Me").await.0, 401);
        let later = family.login_page("konto-librus/login").await;
        assert!(!later.html.contains("alert-danger\""));
        assert_eq!(world.school.password_posts(email), 1);
    }
}

#[tokio::test]
async fn a_form_without_its_token_or_its_cookies_is_too_old() {
    let world = World::new();
    let (email, password) = {
        let konto = world.school.konto_of(Parent::Agnieszka);
        (konto.email, konto.password)
    };
    for lost in [
        "_token",
        "portal_librus_session",
        "the payload",
        "redirectCrc",
    ] {
        let mut family = Family::new(&world, Parent::Agnieszka);
        let entry = if lost == "redirectCrc" {
            "konto-librus/redirect/dru"
        } else {
            "konto-librus/login"
        };
        let mut page = family.login_page(entry).await;
        page.hidden.retain(|(name, _)| name != lost);
        let cookies = family.visitor.cookies_of(&family.portal);
        let payload = cookies.iter().find(|(name, _)| name.len() == 40).unwrap();
        family.visitor.forget(if lost == "the payload" {
            &payload.0
        } else {
            lost
        });
        let answer = family.submit(&page, &email, &password).await;
        assert_eq!(answer.status().as_u16(), 419, "{lost}");
        assert!(
            answer
                .text()
                .await
                .unwrap()
                .contains("Sesja logowania wygasła")
        );
    }
    assert_eq!(world.school.password_posts(&email), 4);
}

#[tokio::test]
async fn each_obstacle_has_its_page() {
    let world = World::new();
    for (answer, leads_to, says) in [
        (KontoAnswer::Refused, "/konto-librus/login", "Upewnij się"),
        (
            KontoAnswer::RefusedInOtherWords,
            "/konto-librus/login",
            "K-117",
        ),
        (KontoAnswer::Captcha, "/konto-librus/login", "data-sitekey"),
        (
            KontoAnswer::Locked,
            "/konto-librus/login",
            "Konto zostało zablokowane",
        ),
        (
            KontoAnswer::Activation,
            "/konto-librus/uwaga/aktywacja",
            "Aktywuj",
        ),
        (
            KontoAnswer::Regulations,
            "/konto-librus/uwaga/regulamin",
            "Nowy regulamin",
        ),
        (KontoAnswer::Code, "/konto-librus/uwaga/kod", "Podaj kod"),
        (
            KontoAnswer::UnknownPage,
            "/konto-librus/uwaga/ankieta",
            "Dzień dobry!",
        ),
        (KontoAnswer::Maintenance, "", "Przerwa techniczna"),
    ] {
        world
            .school
            .edit_konto(Parent::Agnieszka, |konto| konto.answer = answer);
        let mut family = Family::new(&world, Parent::Agnieszka);
        let (leads, page) = ending(&mut family).await;
        assert_eq!(leads, leads_to, "{answer:?}");
        assert!(page.contains(says), "{answer:?}: {page}");
        assert_eq!(family.call("Me").await.0, 401, "{answer:?}");
    }
    world.school.edit_konto(Parent::Agnieszka, |konto| {
        konto.answer = KontoAnswer::RegulationsInTheApp;
    });
    let mut family = Family::logged_in(&world).await;
    let (status, error) = family.call("Me").await;
    assert_eq!(
        (status, &error["errors"][0]),
        (403, &json!("LIBRUS_MOBILE_APP_ACCEPT_NEEDED"))
    );
}

#[tokio::test]
async fn the_form_can_be_otherwise_or_gone() {
    let world = World::new();
    for (form, holds, lacks) in [
        (LoginForm::Captcha, "g-recaptcha", "no such word"),
        (LoginForm::Gone, "app.js", "<form"),
        (LoginForm::GoneEverywhere, "app.js", "<form"),
        (LoginForm::WithoutToken, "<form", "csrf-token"),
        (
            LoginForm::ToAnotherHost,
            "https://logowanie.example.com/",
            "no such word",
        ),
    ] {
        world.school.edit_portal(|portal| portal.form = form);
        let mut family = Family::new(&world, Parent::Agnieszka);
        let page = family.login_page("konto-librus/login").await;
        assert!(
            page.html.contains(holds) && !page.html.contains(lacks),
            "{form:?}"
        );
        assert!(page.html.len() > 1024);
    }
}

#[tokio::test]
async fn refusals_in_json_carry_the_same_words() {
    let world = World::new();
    let mut family = Family::new(&world, Parent::Agnieszka);
    let start = format!("{}/", family.portal);
    let page = family.visitor.get(&start).await;
    assert!(page.text().await.unwrap().contains("csrf-token"));
    let csrf = family.visitor.cookie("XSRF-TOKEN").unwrap().clone();
    for (answer, status, captcha) in [
        (KontoAnswer::Refused, 403, json!(false)),
        (KontoAnswer::Captcha, 403, json!(true)),
        (KontoAnswer::Welcome, 200, json!(null)),
    ] {
        let konto = world.school.edit_konto(Parent::Agnieszka, |konto| {
            konto.answer = answer;
            konto.clone()
        });
        let url = family.action();
        let request = family.visitor.request(Method::POST, &url);
        let body = json!({"email": konto.email, "password": konto.password}).to_string();
        let request = request
            .header("X-CSRF-TOKEN", &csrf)
            .header("Content-Type", "application/json")
            .body(body);
        let (got, body) = read(family.visitor.receive(request, &url).await).await;
        assert_eq!((got, &body["captchaRequired"]), (status, &captcha));
    }
    assert_eq!(family.call("Me").await.0, 200);
}

#[tokio::test]
async fn a_session_slides_and_dies_when_nobody_uses_it() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    for _ in 0..5 {
        world.advance(TimeDelta::minutes(100));
        assert_eq!(family.call("Me").await.0, 200);
    }
    world.advance(TimeDelta::minutes(121));
    assert_eq!(family.call("Me").await.0, 401);

    let mut family = Family::logged_in(&world).await;
    world
        .school
        .edit_portal(|portal| portal.session_life = TimeDelta::minutes(10));
    world.advance(TimeDelta::minutes(11));
    assert_eq!(family.call("Me").await.0, 401);

    let mut family = Family::logged_in(&world).await;
    world.school.end_portal_sessions(Parent::Agnieszka);
    assert_eq!(family.call("Me").await.0, 401);
}

#[tokio::test]
async fn the_log_names_the_konto_and_no_password() {
    let world = World::new();
    let mut family = Family::logged_in(&world).await;
    family.call("Me").await;
    let (_, log) = world.control(Method::GET, "log", json!(null)).await;
    let post = log["requests"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["method"] == "POST")
        .unwrap();
    assert_eq!(
        (&post["konto"], &post["path"]),
        (&json!("Agnieszka"), &json!("/konto-librus/login/action"))
    );
    assert!(!log.to_string().contains("Hejna"));
    assert_eq!(log["violations"], json!([]));
}

#[tokio::test]
async fn the_banner_names_the_portal_and_whoever_has_a_konto() {
    let world = World::new();
    let banner = world.school.banner();
    assert!(
        banner["portal_url"]
            .as_str()
            .unwrap()
            .starts_with("http://127.0.0.5:")
    );
    let kontos = &banner["konto_librus"];
    assert_eq!(kontos[0]["email"], "agnieszka.wrona@example.org");
    assert_eq!(kontos[0]["students"], json!(["Zosia", "Staś", "Ula"]));
    assert_eq!(kontos[1]["students"], json!([]));
    let logins = banner["students"].as_array().unwrap();
    assert!(logins.iter().all(|one| one["name"] != Who::Ula.name()));
}

#[tokio::test]
async fn behind_a_proxy_for_the_real_names_the_portal_is_https_and_its_cookies_secure() {
    let world = World::new();
    let mut stranger = Visitor::by_real_names(&world);
    let page = stranger
        .get("https://portal.librus.pl/konto-librus/login")
        .await;
    let set: Vec<_> = page
        .headers()
        .get_all(SET_COOKIE)
        .iter()
        .map(|one| one.to_str().unwrap().to_owned())
        .collect();
    let names = ["XSRF-TOKEN", "portal_librus_session", "device_identifier"];
    assert!(
        names
            .iter()
            .all(|name| set.iter().any(|one| one.starts_with(name)))
    );
    assert!(set.len() == 4 && set.iter().all(|one| one.contains("; secure")));
    assert!(set[1].contains("Max-Age=7200;") && set[1].contains("httponly"));
    let html = page.text().await.unwrap();
    assert!(html.contains("https://portal.librus.pl/konto-librus/login/action"));
    let api = stranger.get("https://portal.librus.pl/api/v3/Me").await;
    assert_eq!(
        location(&api),
        "https://portal.librus.pl/konto-librus/login"
    );
}
