//! How a login ends (API.md section 2). The texts of the register are never logged.

use super::super::refusal::Reply;
use crate::domain::Cause;
use crate::domain::visit::login::FailedLogin;
use crate::synergia::http::{Answer, Redirect};
use crate::synergia::request::Hop;

/// Error codes of the dead password grant: the states still exist on the server, only their look in
/// today's login is unknown.
const CODES: [(&str, Cause); 8] = [
    ("librus_captcha_needed", Cause::Captcha),
    ("librus_reg_accept_needed", Cause::BrowserAction),
    ("librus_password_change_required", Cause::BrowserAction),
    ("librus_change_password_error", Cause::BrowserAction),
    ("invalid_grant", Cause::LoginRefused),
    ("connection_problems", Cause::Unreachable),
    ("invalid_client", Cause::BadAnswer),
    ("invalid_request", Cause::SessionLost),
];

/// Where the form leads on to, or how the login ends there. The status says little: a refusal was met
/// with 403 and with 200.
pub(super) fn of_form(answer: &Answer) -> Result<String, FailedLogin> {
    if answer.is_break() {
        return Err(Cause::Maintenance.into());
    }
    match Reply::read(&answer.body) {
        Some(reply) => reply.go_to().map_err(|reply| of_reply(answer, &reply)),
        None => Err(of_page(answer).into()),
    }
}

/// What a reply of the form means that leads nowhere.
fn of_reply(answer: &Answer, reply: &Reply) -> FailedLogin {
    let known = reply.meaning().or_else(|| of_code(answer));
    let known = known.or_else(|| reply.demand());
    if let Some(cause) = known {
        return cause.into();
    }
    if answer.redirect.is_some() || answer.is_server_trouble() || reply.is_ok() {
        return of_page(answer).into();
    }
    FailedLogin {
        cause: Cause::UnknownRefusal,
        said: reply.words(),
    }
}

/// The next hop, or how the login ends with this redirect.
pub(super) fn of_redirect(redirect: &Redirect) -> Result<Hop, Cause> {
    if redirect.is_break() {
        return Err(Cause::Maintenance);
    }
    if redirect.is_portal() {
        return Err(Cause::KontoLibrus);
    }
    if redirect.has_lost_state() {
        return Err(Cause::SessionLost);
    }
    redirect.login_hop().ok_or(Cause::BrowserAction)
}

/// How the login ends with an answer that leads nowhere.
pub(super) fn of_page(answer: &Answer) -> Cause {
    if answer.is_break() {
        return Cause::Maintenance;
    }
    if let Some(redirect) = &answer.redirect {
        return of_redirect(redirect).err().unwrap_or(Cause::BadAnswer);
    }
    if let Some(cause) = of_code(answer) {
        return cause;
    }
    // g-recaptcha and hcaptcha too. Looked for only here, where the login has failed: an innocent script
    // of a good page must not trip it.
    if answer.body.to_lowercase().contains("captcha") {
        return Cause::Captcha;
    }
    if answer.is_server_trouble() {
        return Cause::Unreachable;
    }
    Cause::BrowserAction
}

fn of_code(answer: &Answer) -> Option<Cause> {
    let code = CODES.iter().find(|(code, _)| answer.body.contains(code));
    code.map(|(_, cause)| *cause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synergia::request::Hosts;

    fn answer(status: u16, body: &str, location: Option<&str>) -> Answer {
        let hosts = Hosts::librus().unwrap();
        let from = "https://api.librus.pl/OAuth/Authorization".parse().unwrap();
        Answer {
            status,
            redirect: location.and_then(|to| Redirect::new(to, &from, &hosts)),
            body: body.to_owned(),
            is_html: false,
            set_cookies: vec![],
        }
    }

    #[test]
    fn the_endings_of_the_form() {
        let error = |text: &str| {
            serde_json::json!({"status": "error", "errors": [{"code": 0, "message": text}]})
                .to_string()
        };
        for (status, body, expected) in [
            (
                200,
                r#"{"status":"ok","goTo":"/x"}"#.to_owned(),
                Ok("/x".to_owned()),
            ),
            (
                403,
                error("Nieprawidłowy login i/lub hasło."),
                Err(Cause::LoginRefused),
            ),
            (
                200,
                error("Nieprawidłowy login i/lub hasło."),
                Err(Cause::LoginRefused),
            ),
            (
                403,
                error("Minął termin ważności konta - skontaktuj się z Administratorem Szkoły."),
                Err(Cause::AccountExpired),
            ),
            (
                403,
                error("Proszę zaznaczyć pole \"Nie jestem robotem\"."),
                Err(Cause::Captcha),
            ),
            (403, error("Coś nowego."), Err(Cause::UnknownRefusal)),
            (200, error("Coś nowego."), Err(Cause::UnknownRefusal)),
            (500, error("Coś nowego."), Err(Cause::Unreachable)),
            (
                403,
                r#"{"status":"error","errors":[]}"#.to_owned(),
                Err(Cause::UnknownRefusal),
            ),
            (
                200,
                r#"{"status":"ok"}"#.to_owned(),
                Err(Cause::BrowserAction),
            ),
            (
                200,
                "<div class='g-reCaptcha'>".to_owned(),
                Err(Cause::Captcha),
            ),
            (
                400,
                r#"{"error":"librus_reg_accept_needed"}"#.to_owned(),
                Err(Cause::BrowserAction),
            ),
            (
                400,
                r#"{"error":"librus_captcha_needed"}"#.to_owned(),
                Err(Cause::Captcha),
            ),
            (503, String::new(), Err(Cause::Maintenance)),
            (
                200,
                "<span>Przerwa techniczna</span>".to_owned(),
                Err(Cause::Maintenance),
            ),
            (502, String::new(), Err(Cause::Unreachable)),
            (429, String::new(), Err(Cause::Unreachable)),
        ] {
            assert_eq!(
                of_form(&answer(status, &body, None)).map_err(|failure| failure.cause),
                expected,
                "{status} {body}"
            );
        }
    }

    #[test]
    fn the_endings_of_the_redirects() {
        for (location, expected) in [
            ("https://portal.librus.pl/rodzina/login", Cause::KontoLibrus),
            (
                "https://synergia.librus.pl/przerwa_techniczna",
                Cause::Maintenance,
            ),
            (
                "https://synergia.librus.pl/loguj/portalRodzina?error=invalid_request",
                Cause::SessionLost,
            ),
            ("https://example.com/", Cause::BrowserAction),
            (
                "https://synergia.librus.pl/ogloszenia",
                Cause::BrowserAction,
            ),
        ] {
            let answer = answer(302, "", Some(location));
            let redirect = answer.redirect.as_ref().unwrap();
            assert_eq!(of_redirect(redirect).unwrap_err(), expected, "{location}");
            assert_eq!(of_page(&answer), expected, "{location}");
        }
    }
}
