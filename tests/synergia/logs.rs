//! What the log says, and what it never says.

use school::{FaultKind, KontoAnswer, LoginForm, Parent, Quirk, Who};

use dzwonek::domain::visit::login::LoginLedger;

use crate::family::World;
use crate::log;
use crate::scripted::{Register, ok};

/// Listens to the libraries as well.
fn listen_to_all() {
    log::listen_to("");
}

#[tokio::test]
async fn no_secret_and_no_register_content_is_logged() {
    listen_to_all();
    let mut world = World::of(Who::Zosia);
    world.fault(FaultKind::Hostile, "/gateway/api/2.0/Grades", 1);
    world.visit().await;
    world.family.wait(60);
    world.school.end_sessions(Who::Zosia);
    world.fault(FaultKind::HalfBody, "/gateway/api/2.0/SchoolNotices", 3);
    world.fault(FaultKind::Bomb, "/api/inbox/messages", 1);
    world.visit().await;
    world.family.wait(60);
    world.family.keeper.session = None;
    world.family.keeper.password = Some("not this one".to_owned());
    world.visit().await;

    let text = log::text();
    for asked in [
        "GET synergia /gateway/api/2.0/Me status=200 bytes=",
        "GET synergia /gateway/api/2.0/Auth/UserInfo/{LID} status=200 bytes=",
        "POST api /OAuth/Authorization status=200 bytes=",
    ] {
        assert!(text.contains(asked), "{asked} in {text}");
    }
    let password = world.school.login_of(Who::Zosia).password;
    for never in [
        password.as_str(),
        world.family.login.0.as_str(),
        "not this one",
        "oauth_token",
        "DZIENNIKSID",
        "L05~",
        "code=",
        "state=",
        "Kowal",
        "Matematyka",
        "makulatura",
        "Nieprawidłowy",
    ] {
        assert_eq!(log::line_with(never), None, "{never}");
    }
}

/// By the web and as the app does, with everything that ends on the way.
#[tokio::test]
async fn no_secret_of_the_second_door_is_logged() {
    listen_to_all();
    for form in [LoginForm::Shown, LoginForm::Gone] {
        let mut world = World::linked(Who::Zosia);
        world.school.edit_portal(|portal| {
            portal.form = form;
            portal.quirks.insert(Quirk::WidgetFirst);
        });
        world.family.visit_for_all().await;
        world.family.wait(60);
        world.school.end_portal_sessions(Parent::Agnieszka);
        world.school.end_child_tokens(Who::Zosia);
        world.school.end_sessions(Who::Zosia);
        world.fault(FaultKind::HalfBody, "/2.0/Grades", 3);
        world.family.visit_for_all().await;
        let kept = [
            &world.family.keeper.session,
            &world.family.keeper.account_session,
        ];
        let secrets = secrets_in(&kept.map(|text| text.clone().unwrap()));
        assert!(secrets.len() > 3, "{secrets:?}");
        for answer in [KontoAnswer::RefusedInOtherWords, KontoAnswer::Code] {
            world.family.keeper.ledger = LoginLedger::default();
            world
                .school
                .edit_konto(Parent::Agnieszka, |konto| konto.answer = answer);
            world.school.end_portal_sessions(Parent::Agnieszka);
            world.school.end_refresh_tokens(Parent::Agnieszka);
            world.school.end_child_tokens(Who::Zosia);
            world.family.wait(60);
            world.family.visit_for_all().await;
        }
        let konto = world.school.konto_of(Parent::Agnieszka);
        let student = world.school.login_of(Who::Zosia);
        let known = [konto.email, konto.password, student.login, student.password];
        let text = log::text();
        assert!(text.contains("Logged in with the password"), "{text}");
        for never in known.iter().chain(&secrets) {
            assert_eq!(log::line_with(never), None, "{never}");
        }
    }
    for never in [
        "K-117",
        "agnieszka",
        "Wrona",
        "code=",
        "oauth_token",
        "DZIENNIKSID",
        "portal_librus_session",
    ] {
        assert_eq!(log::line_with(never), None, "{never}");
    }
}

/// Cookies and tokens: the long words of what is kept.
fn secrets_in(kept: &[String]) -> Vec<String> {
    let words = kept
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
    words
        .filter(|word| word.len() >= 20)
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn unreadable_items_are_named_by_feed_and_id() {
    listen_to_all();
    let register = Register::open().await;
    let broken = r#"{"Grades":[{"Id":771,"Grade":"\ud83d","Comments":"tajne"},
                               {"Id":"tajne","Grade":"\ud83d"},{"Id":1},{"Id":2}]}"#;
    register.script("GET /gateway/api/2.0/Grades", &[ok(broken)]);
    register.family().visit().await;
    let text = log::text();
    assert!(text.contains("feed=grades items=2 ids=\"771\""), "{text}");
    assert!(!text.contains("tajne"));
}
