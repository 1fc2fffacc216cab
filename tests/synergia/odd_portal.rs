//! A portal that answers oddly, by mistake or on purpose (PORTAL.md).

use dzwonek::domain::visit::Visited;
use dzwonek::domain::{Cause, Feed};

use crate::family::{Family, words};
use crate::scripted::{Register, Reply, ok, status, to};

const FORM: &str = "<meta name='csrf-token' content='c'><form method='post' action='/konto-librus/login/action'>\
     <input type='hidden' name='_token' value='t'><input name='email'><input type='password' name='password'></form>";
const ACCOUNTS: &str = "GET /api/v3/SynergiaAccounts";
const FRESH: &str = "GET /api/v3/SynergiaAccounts/fresh/";
const SHOWN: &str = "POST /konto-librus/login/action";
const PORTAL_ME: &str = "GET /api/v3/Me";
const ME: &str = "GET /2.0/Me";
const OWN_ME: &str = r#"{"Me":{"Account":{"Id":7,"Login":"1234567"},"Class":null}}"#;

/// A portal in which everything works, and a child that is linked there.
async fn portal() -> (Register, Family) {
    let register = Register::open().await;
    let account = account("1234567", "token-of-own");
    for (request, reply) in [
        ("GET /konto-librus/login", form(FORM)),
        (SHOWN, to("/rodzina")),
        (PORTAL_ME, ok(r#"{"identifier":1}"#)),
        (ACCOUNTS, ok(&format!("{{\"accounts\":[{account}]}}"))),
        (FRESH, ok(&account)),
        (ME, ok(OWN_ME)),
        ("GET /2.0/Classes", ok(r#"{"Class":{}}"#)),
        ("GET /2.0/Grades", ok(r#"{"Grades":[]}"#)),
        ("GET /2.0/SchoolNotices", ok(r#"{"SchoolNotices":[]}"#)),
        ("GET /2.0/Timetables", ok(r#"{"Timetable":[]}"#)),
        ("POST /2.0/AutoLoginToken", ok(r#"{"Token":"once"}"#)),
        (
            "GET /loguj/token/",
            to("/uczen/index").with("DZIENNIKSID=w; Path=/"),
        ),
    ] {
        register.script(request, &[reply]);
    }
    let mut family = register.family();
    family.konto = Some("mama@example.org".parse().unwrap());
    (register, family)
}

fn form(page: &str) -> Reply {
    ok(page).with("portal_librus_session=a; Path=/; HttpOnly")
}

fn account(login: &str, token: &str) -> String {
    serde_json::json!({"id": 7, "login": login, "accessToken": token, "state": "active"})
        .to_string()
}

/// Visits, and says what kept the child from being read.
async fn trouble(family: &mut Family) -> Option<Cause> {
    visit(family).await.trouble
}

async fn visit(family: &mut Family) -> Visited {
    family
        .visit_for(&[
            Feed::Grades,
            Feed::Announcements,
            Feed::Timetable,
            Feed::Messages,
        ])
        .await
}

#[tokio::test]
async fn the_scripted_portal_lets_the_child_in() {
    let (register, mut family) = portal().await;
    let visited = visit(&mut family).await;
    assert_eq!(
        (visited.trouble, words(&visited)),
        (None, vec!["read".to_owned(); 4])
    );
    assert_eq!(register.asked(SHOWN).len(), 1);
}

/// Whatever the portal mixes up, nothing of one child is read as another's.
#[tokio::test]
async fn the_token_of_another_child_is_never_used() {
    let (own, other) = (
        account("1234567", "token-of-own"),
        account("7654321", "token-of-other"),
    );
    for (fresh, me, expected) in [
        (own.clone(), OWN_ME, None),
        (other.clone(), OWN_ME, Some(Cause::BadAnswer)),
        (format!("[{other},{own}]"), OWN_ME, None),
        (format!("{{\"accounts\":[{other},{own}]}}"), OWN_ME, None),
        (
            format!("{{\"accounts\":[{other}]}}"),
            OWN_ME,
            Some(Cause::BadAnswer),
        ),
        (
            format!("{{\"account\":{other}}}"),
            OWN_ME,
            Some(Cause::BadAnswer),
        ),
        // Where the register does not name the login, the number of the account has to do.
        (own.clone(), r#"{"Me":{"Account":{"Id":7}}}"#, None),
        (
            own.clone(),
            r#"{"Me":{"Account":{"Id":8}}}"#,
            Some(Cause::BadAnswer),
        ),
        (own.clone(), r#"{"Me":{}}"#, None),
        (own.clone(), r#"{"Me":null}"#, Some(Cause::BadAnswer)),
        (own.clone(), "{}", Some(Cause::BadAnswer)),
        (
            own.clone(),
            r#"{"Me":{"Account":{"Login":"7654321"}}}"#,
            Some(Cause::BadAnswer),
        ),
    ] {
        let (register, mut family) = portal().await;
        register.script(
            ACCOUNTS,
            &[ok(&format!(
                "{{\"accounts\":[{}]}}",
                account("1234567", "")
            ))],
        );
        register.script(FRESH, &[ok(&fresh)]);
        register.script(ME, &[ok(me)]);
        assert_eq!(trouble(&mut family).await, expected, "{fresh} {me}");
        family.wait(20);
        assert_eq!(trouble(&mut family).await, expected, "again: {fresh} {me}");
        if expected.is_some() {
            assert_eq!(register.asked("GET /2.0/Grades"), [""; 0], "{fresh} {me}");
        }
        assert_eq!(register.asked(SHOWN).len(), 1, "{fresh} {me}");
    }
}

#[tokio::test]
async fn a_token_is_proven_before_it_is_kept() {
    for outage in [status(503, ""), status(500, ""), status(429, "")] {
        let (register, mut family) = portal().await;
        register.script(
            ME,
            &[outage, ok(r#"{"Me":{"Account":{"Login":"7654321"}}}"#)],
        );
        assert!(trouble(&mut family).await.is_some());
        family.wait(20);
        assert_eq!(trouble(&mut family).await, Some(Cause::BadAnswer));
        assert_eq!(register.asked("GET /2.0/Grades"), [""; 0]);
    }
}

#[tokio::test]
async fn a_token_that_no_header_can_hold_is_none() {
    for token in ["ab\ncd", "ab\r\nX-A: b", "a b", "\u{0}", "\u{7f}"] {
        let (register, mut family) = portal().await;
        let odd = account("1234567", token);
        register.script(ACCOUNTS, &[ok(&format!("[{odd}]"))]);
        register.script(FRESH, &[ok(&odd), ok(&account("1234567", "token-of-own"))]);
        assert!(trouble(&mut family).await.is_some(), "{token:?}");
        family.wait(24 * 60);
        assert_eq!(trouble(&mut family).await, None, "{token:?}");
        assert_eq!(register.asked(SHOWN).len(), 1, "{token:?}");
    }
}

/// Whether somebody is logged in cannot be asked; what the portal said to the password can be read all the same.
#[tokio::test]
async fn a_refusal_is_heard_whatever_comes_after_it() {
    let refused = form(&format!(
        "<div class='alert'>Upewnij się, że nie wpisujesz tutaj loginu</div>{FORM}"
    ));
    for after in [
        status(500, ""),
        status(503, ""),
        ok("<p>Dzień dobry</p>"),
        ok("[1"),
    ] {
        let (register, mut family) = portal().await;
        register.script("GET /konto-librus/login", &[form(FORM), refused.clone()]);
        register.script(SHOWN, &[to("/konto-librus/login")]);
        register.script(PORTAL_ME, &[after]);
        for _ in 0..3 {
            assert_eq!(trouble(&mut family).await, Some(Cause::LoginRefused));
            family.wait(60);
        }
        assert_eq!(register.asked(SHOWN).len(), 1);
    }
}

/// Nobody is logged in after the password, and the page with the reason cannot be had.
#[tokio::test]
async fn a_refusal_without_its_page_is_one() {
    for page in [status(500, ""), status(404, ""), ok("")] {
        let (register, mut family) = portal().await;
        register.script("GET /konto-librus/login", &[form(FORM), page]);
        register.script(SHOWN, &[to("/konto-librus/login")]);
        register.script(PORTAL_ME, &[status(401, "")]);
        for _ in 0..3 {
            assert_eq!(trouble(&mut family).await, Some(Cause::UnknownRefusal));
            family.wait(60);
        }
        assert_eq!(register.asked(SHOWN).len(), 1);
    }
}

#[tokio::test]
async fn the_answers_in_json_have_their_causes() {
    for (code, body, cause) in [
        (
            403,
            r#"{"errors":["Upewnij się, że nie wpisujesz tutaj"],"captchaRequired":false}"#,
            Cause::LoginRefused,
        ),
        (
            403,
            r#"{"errors":{"email":["Podany adres e-mail jest nieprawidłowy."]}}"#,
            Cause::LoginRefused,
        ),
        (
            403,
            r#"{"errors":["Coś nowego"],"captchaRequired":false}"#,
            Cause::UnknownRefusal,
        ),
        (
            403,
            r#"{"errors":["Coś nowego"],"captchaRequired":true}"#,
            Cause::Captcha,
        ),
        (
            422,
            r#"{"errors":{"g-recaptcha-response":["To pole jest wymagane."]}}"#,
            Cause::Captcha,
        ),
        (
            200,
            r#"{"errors":{"g-recaptcha-response":["To pole jest wymagane."]}}"#,
            Cause::Captcha,
        ),
        (
            403,
            r#"{"errors":["LIBRUS_MOBILE_APP_ACCEPT_NEEDED"]}"#,
            Cause::BrowserAction,
        ),
        (419, "{}", Cause::SessionLost),
        (429, "", Cause::UnknownRefusal),
    ] {
        let (register, mut family) = portal().await;
        register.script(SHOWN, &[status(code, body)]);
        assert_eq!(trouble(&mut family).await, Some(cause), "{code} {body}");
        family.wait(20);
        trouble(&mut family).await;
        assert_eq!(register.asked(SHOWN).len(), 1, "{code} {body}");
    }
}

/// A login that has met nothing worse than an outage has begun a session.
#[tokio::test]
async fn an_outage_after_the_password_costs_no_second_one() {
    for outage in [status(500, ""), status(503, "")] {
        let (register, mut family) = portal().await;
        register.script(PORTAL_ME, &[outage]);
        for _ in 0..4 {
            trouble(&mut family).await;
            family.wait(60);
        }
        assert_eq!(trouble(&mut family).await, None);
        assert_eq!(register.asked(SHOWN).len(), 1);
    }
}

#[tokio::test]
async fn a_token_may_be_refused_in_many_ways() {
    for (code, body) in [
        (401, ""),
        (
            401,
            r#"{"Status":"Error","Code":"TokenIsExpired","Message":"Request is denied"}"#,
        ),
        (403, r#"{"Status":"Error","Code":"TokenIsExpired"}"#),
        (
            400,
            r#"{"Status":"Error","Message":"Access token is invalid"}"#,
        ),
        (403, r#"{"Message":"Access token is invalid"}"#),
    ] {
        let (register, mut family) = portal().await;
        assert_eq!(trouble(&mut family).await, None);
        family.wait(60);
        register.script(
            "GET /2.0/Grades",
            &[status(code, body), ok(r#"{"Grades":[]}"#)],
        );
        let visited = visit(&mut family).await;
        assert_eq!(words(&visited), ["read"; 4], "{code} {body}");
        assert_eq!(
            (register.asked(FRESH).len(), register.asked(SHOWN).len()),
            (1, 1)
        );
    }
}

/// Unreadable is not gone: nobody is told that the child is not linked.
#[tokio::test]
async fn an_account_that_cannot_be_read_is_no_account_that_is_missing() {
    let (own, others) = (
        account("1234567", "token-of-own"),
        [account("2", "b"), account("3", "c")],
    );
    let [second, third] = &others;
    for (list, expected) in [
        (format!("[{own}]"), None),
        (
            format!("{{\"accounts\":{{\"0\":{second},\"1\":{own}}}}}"),
            None,
        ),
        (format!("{{\"accounts\":{own}}}"), None),
        (format!("{{\"accounts\":[null,{own},{second}]}}"), None),
        (
            format!("{{\"accounts\":[{second},{third}]}}"),
            Some(Cause::NotLinked),
        ),
        ("{\"accounts\":[]}".to_owned(), Some(Cause::NotLinked)),
        (
            format!("{{\"accounts\":[{{\"id\":7}},{second},{third}]}}"),
            Some(Cause::BadAnswer),
        ),
        (
            format!("{{\"accounts\":[{{\"login\":[]}},{second},{third}]}}"),
            Some(Cause::BadAnswer),
        ),
        (
            format!("{{\"accounts\":[5,6,{second}]}}"),
            Some(Cause::BadAnswer),
        ),
        ("{\"accounts\":null}".to_owned(), Some(Cause::BadAnswer)),
        ("{\"accounts\":7}".to_owned(), Some(Cause::BadAnswer)),
        ("{}".to_owned(), Some(Cause::BadAnswer)),
        ("null".to_owned(), Some(Cause::BadAnswer)),
        ("7".to_owned(), Some(Cause::BadAnswer)),
    ] {
        let (register, mut family) = portal().await;
        register.script(ACCOUNTS, &[ok(&list)]);
        register.script(FRESH, &[ok("{}")]);
        assert_eq!(trouble(&mut family).await, expected, "{list}");
        assert_eq!(register.asked(SHOWN).len(), 1, "{list}");
    }
}

/// Each field of an account as each other type: the child is read, or it is an odd answer, and no more.
#[tokio::test]
async fn a_field_of_an_account_may_be_of_any_type() {
    for key in [
        "id",
        "login",
        "group",
        "studentName",
        "accessToken",
        "state",
        "scopes",
    ] {
        for odd in [
            "null",
            "7",
            "\"\"",
            "true",
            "[]",
            "{}",
            "[[\"a\"]]",
            "1e99",
            "\"\\ud83d\"",
        ] {
            let (register, mut family) = portal().await;
            let mut fields = vec![
                ("id", "7"),
                ("login", "\"1234567\""),
                ("accessToken", "\"t\""),
            ];
            fields.retain(|(name, _)| *name != key);
            fields.push((key, odd));
            let fields: Vec<_> = fields
                .iter()
                .map(|(name, value)| format!("\"{name}\":{value}"))
                .collect();
            let account = format!("{{{}}}", fields.join(","));
            register.script(ACCOUNTS, &[ok(&format!("[{account}]"))]);
            register.script(FRESH, &[ok(&account)]);
            let found = trouble(&mut family).await;
            let is_fair = matches!(
                found,
                None | Some(Cause::BadAnswer | Cause::NotLinked | Cause::SessionLost)
            );
            assert!(is_fair, "{account} {found:?}");
            if key != "login" && key != "accessToken" && !odd.contains("ud83d") {
                assert_eq!(found, None, "{account}");
            }
            assert_eq!(register.asked(SHOWN).len(), 1, "{account}");
        }
    }
}

/// One login is fair where the portal says that its session is dead; what it did not help is no reason for the next.
#[tokio::test]
async fn a_login_that_does_not_help_is_not_repeated() {
    for (request, reply) in [
        (
            FRESH,
            status(401, r#"{"message":"Access token is invalid"}"#),
        ),
        (
            FRESH,
            status(400, r#"{"hint":"Error while decoding to JSON"}"#),
        ),
        (ACCOUNTS, status(403, "{}")),
    ] {
        let (register, mut family) = portal().await;
        if request == FRESH {
            register.script(ACCOUNTS, &[ok(&format!("[{}]", account("1234567", "")))]);
        }
        register.script(request, &[reply]);
        for _ in 0..24 {
            assert!(trouble(&mut family).await.is_some());
            family.wait(60);
        }
        let logins = register.asked(SHOWN).len();
        assert!(logins <= 2, "{request} {logins}");
        register.script(ACCOUNTS, &[ok(&format!("[{}]", account("1234567", "t")))]);
        register.script(FRESH, &[ok(&account("1234567", "t"))]);
        family.wait(24 * 60);
        assert_eq!(trouble(&mut family).await, None, "{request}");
    }
}

#[tokio::test]
async fn a_form_that_is_none_gets_no_password() {
    let huge = "x".repeat(9 * 1024 * 1024);
    let deep = format!("{}{FORM}", "<div>".repeat(200_000));
    for (page, expected) in [
        (ok(&huge), Cause::BadAnswer),
        (ok(&deep), Cause::BadAnswer),
        (to("/konto-librus/login"), Cause::BadAnswer),
        (to("https://example.com/"), Cause::BadAnswer),
        (to("/api/v3/logout"), Cause::BadAnswer),
        (status(302, ""), Cause::BadAnswer),
        (
            ok(&FORM.replace("_token", "other").replace("csrf-token", "x")),
            Cause::BadAnswer,
        ),
        (
            ok(&format!("{FORM}<div class='g-recaptcha'>")),
            Cause::Captcha,
        ),
        (status(502, ""), Cause::Unreachable),
    ] {
        let (register, mut family) = portal().await;
        register.script("GET /konto-librus/login", std::slice::from_ref(&page));
        register.script("GET /konto-librus/redirect/dru", &[page]);
        assert_eq!(trouble(&mut family).await, Some(expected));
        assert_eq!(register.asked("POST"), [""; 0]);
        assert!(register.asked("GET /konto-librus").len() <= 30);
        assert_eq!(register.asked("GET /api/v3/logout"), [""; 0]);
    }
}

/// A one-time token is a login to Synergia: not more often than needed (PORTAL.md section 7).
#[tokio::test]
async fn web_pages_that_take_no_token_are_not_shown_many() {
    for (answer, cause) in [
        (to("/loguj"), Cause::SessionLost),
        (ok("<script>location='/x'</script>"), Cause::SessionLost),
        (to("/przerwa_techniczna"), Cause::Maintenance),
        (ok("<div class='g-recaptcha'></div>"), Cause::Captcha),
    ] {
        let (register, mut family) = portal().await;
        register.script("GET /loguj/token/", &[answer]);
        let visited = family.visit_for_all().await;
        assert_eq!(visited.trouble, None);
        let crossings = register.asked("GET /loguj/token/").len();
        assert!(crossings <= 2, "{cause}: {crossings}");
        let is_lasting = cause == Cause::Captcha;
        for _ in 0..6 {
            family.wait(60);
            family.visit_for_all().await;
        }
        let later = register.asked("GET /loguj/token/").len() - crossings;
        assert!(!is_lasting || later == 0, "{cause}: {later}");
        family.wait(24 * 60);
        register.script(
            "GET /loguj/token/",
            &[to("/uczen/index").with("DZIENNIKSID=w; Path=/")],
        );
        assert_eq!(words(&visit(&mut family).await), ["read"; 4], "{cause}");
    }
}

/// The same by the route of the app.
#[tokio::test]
async fn a_refusal_of_the_app_without_its_page_is_one() {
    let (register, mut family) = portal().await;
    register.script(
        "GET /konto-librus/login",
        &[ok("<p>Nowa strona</p>"), status(500, "")],
    );
    register.script("GET /konto-librus/redirect/dru", &[form(FORM)]);
    register.script(SHOWN, &[to("/konto-librus/login")]);
    for _ in 0..3 {
        assert_eq!(trouble(&mut family).await, Some(Cause::UnknownRefusal));
        family.wait(60);
    }
    assert_eq!(register.asked(SHOWN).len(), 1);
}

/// Whoever is asked to prove to be human comes back after hours, not with the next poll.
#[tokio::test]
async fn a_captcha_before_the_password_is_left_alone() {
    let (register, mut family) = portal().await;
    let page = format!("{FORM}<div class='g-recaptcha'></div>");
    register.script("GET /konto-librus/login", &[ok(&page), form(FORM)]);
    for _ in 0..6 {
        assert_eq!(trouble(&mut family).await, Some(Cause::Captcha));
        family.wait(60);
    }
    assert_eq!(register.asked("GET /konto-librus/login").len(), 1);
    family.wait(12 * 60);
    assert_eq!(trouble(&mut family).await, None);
}
