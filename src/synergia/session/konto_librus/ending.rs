//! How a login to the portal ends (PORTAL.md sections 1.5 and 8). The texts of the portal are never logged.

use tracing::warn;

use super::super::refusal::{Reply, meaning_of};
use crate::domain::Cause;
use crate::domain::visit::login::FailedLogin;
use crate::synergia::http::{Answer, Client, Redirect};
use crate::synergia::request::Get;
use crate::synergia::wire::html_text::{clean, login_page};

/// What stands in a page that wants to see a human, in lower case.
const HUMAN: [&str; 4] = ["recaptcha", "captchavalidate", "data-sitekey", "robotem"];
/// Parts of the path or the heading of a page that wants something done. The text of a page proves nothing: its footer
/// names the regulations too.
const WANTS: [&str; 5] = ["regulamin", "zgod", "aktywac", "activation", "kod"];
/// The code of new regulations.
const REGULATIONS: &str = "LIBRUS_MOBILE_APP_ACCEPT_NEEDED";
/// What the page says when the form was out of date, in lower case.
const STALE: &str = "sesja logowania wygasła";
/// What begins a sentence of refusal, wherever it stands on the page, in lower case.
const REFUSALS: [&str; 2] = [
    "upewnij się, że nie wpisujesz",
    "podany adres e-mail jest nieprawidłowy",
];
/// How the path of the page with the form ends.
const FORM: &str = "/login";
/// Most parts of a path that are logged.
const MOST_PARTS: usize = 6;
/// A page of the portal for whoever is logged in.
const INSIDE: &str = "librus_account_settings_main";

/// Whether a page wants to see a human.
pub(super) fn wants_human(html: &str) -> bool {
    let lower = html.to_lowercase();
    HUMAN.iter().any(|sign| lower.contains(sign)) && !html.contains(INSIDE)
}

/// How the login ends with the answer of the form, if it is the end.
pub(super) fn of_form(answer: &Answer) -> Option<FailedLogin> {
    let cause = match answer.status {
        _ if answer.is_break() => Cause::Maintenance,
        419 => Cause::SessionLost,
        // Too many tries, as far as anybody can tell: the words decide, where there are any.
        429 => return Some(unknown(&answer.body)),
        500.. => Cause::Unreachable,
        _ if answer.redirect.as_ref().is_some_and(|to| to.closes_app()) => Cause::Maintenance,
        _ if answer.redirect.as_ref().is_some_and(|to| to.rejects_app()) => Cause::BadAnswer,
        _ => return Reply::read(&answer.body).and_then(|reply| of_reply(answer, &reply)),
    };
    Some(cause.into())
}

/// The second style of the form answers with JSON (PORTAL.md section 1.2).
fn of_reply(answer: &Answer, reply: &Reply) -> Option<FailedLogin> {
    if answer.body.contains(REGULATIONS) {
        return Some(Cause::BrowserAction.into());
    }
    let captcha = || wants_human(&answer.body).then_some(Cause::Captcha);
    let cause = reply.meaning().or_else(|| reply.demand());
    if let Some(cause) = cause.or_else(captcha) {
        return Some(cause.into());
    }
    let said = reply.words();
    (said.is_some() || answer.status >= 400).then_some(FailedLogin {
        cause: Cause::UnknownRefusal,
        said,
    })
}

/// Whether the answer of the form is that form again: nobody was let in.
pub(super) fn leads_back(shown: &Answer) -> bool {
    match &shown.redirect {
        Some(redirect) => redirect.portal_hop().is_some_and(|hop| is_form(hop.path())),
        None => login_page(&shown.body).has_form,
    }
}

/// The reason why nobody is logged in after the form: it stands on the page that the answer led to.
pub(super) async fn of_page_behind(client: &mut Client<'_>, shown: Answer) -> FailedLogin {
    let Some(redirect) = &shown.redirect else {
        return of_page(&shown.body, "");
    };
    match follow(client, redirect).await {
        Ok(page) => of_page(&page.body, redirect.path()),
        Err(failure) => failure,
    }
}

/// The page that the answer of the form led to. Whoever is led back to the form was refused, even where the page with the
/// reason cannot be had.
pub(super) async fn follow(
    client: &mut Client<'_>,
    redirect: &Redirect,
) -> Result<Answer, FailedLogin> {
    let Some(hop) = redirect.portal_hop() else {
        warn!(
            path = path_for_log(redirect.path()),
            "The portal led to a page that nobody here knows"
        );
        return Err(Cause::BrowserAction.into());
    };
    let cause = match client.get(&Get::Hop(hop)).await {
        Ok(page) if page.is_break() => Cause::Maintenance,
        Ok(page) if page.is_server_trouble() => Cause::Unreachable,
        Ok(page) => return Ok(page),
        Err(error) => Cause::from(error),
    };
    let is_refused = is_form(redirect.path());
    Err(if is_refused {
        Cause::UnknownRefusal
    } else {
        cause
    }
    .into())
}

/// The parts of a path that are words; any other may be a token, a number or an address.
fn path_for_log(path: &str) -> String {
    const LONGEST: usize = 24;
    let is_word = |part: &str| {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_');
        part.len() <= LONGEST && part.bytes().all(is_plain)
    };
    let parts = path.split('/').take(MOST_PARTS);
    let parts = parts.map(|part| if is_word(part) { part } else { "…" });
    parts.collect::<Vec<_>>().join("/")
}

fn is_form(path: &str) -> bool {
    path.trim_end_matches('/').ends_with(FORM)
}

/// How the login ends with a page.
pub(super) fn of_page(html: &str, path: &str) -> FailedLogin {
    let page = login_page(html);
    let text = clean(html).to_lowercase();
    let is_refused = REFUSALS.iter().any(|refusal| text.contains(refusal));
    let wants = |text: &str| WANTS.iter().any(|sign| text.to_lowercase().contains(sign));
    let cause = if wants_human(html) {
        Cause::Captcha
    } else if is_refused {
        Cause::LoginRefused
    } else if text.contains(STALE) {
        Cause::SessionLost
    } else if html.contains(REGULATIONS) || wants(path) || (!page.has_form && wants(&page.heading))
    {
        Cause::BrowserAction
    } else if let Some(cause) = meaning_of(&page.alert) {
        cause
    } else if page.has_form || !page.alert.is_empty() || is_form(path) {
        return unknown(html);
    } else {
        warn!(
            path = path_for_log(path),
            "A page of the portal wants something done in a browser"
        );
        Cause::BrowserAction
    };
    cause.into()
}

/// A refusal that nobody here knows, with the portal's own words.
fn unknown(html: &str) -> FailedLogin {
    let alert = login_page(html).alert;
    FailedLogin {
        cause: Cause::UnknownRefusal,
        said: (!alert.is_empty()).then_some(alert),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_endings_of_a_page() {
        let form = "<form><input type=hidden name=_token value=a><input type=password></form>";
        for (html, path, expected) in [
            (
                format!("<div>Upewnij się, &#380;e nie wpisujesz tutaj loginu</div>{form}"),
                "/konto-librus/login",
                Cause::LoginRefused,
            ),
            (
                format!("<p>UPEWNIJ SIĘ, ŻE NIE WPISUJESZ TUTAJ</p>{form}"),
                "/konto-librus/login",
                Cause::LoginRefused,
            ),
            (
                format!("<p>Podany adres e-mail jest nieprawidłowy.</p>{form}"),
                "/konto-librus/login",
                Cause::LoginRefused,
            ),
            (
                format!("{form}<div class=g-recaptcha data-sitekey=x></div>"),
                "/konto-librus/login",
                Cause::Captcha,
            ),
            (
                "<p>Sesja logowania wygasła</p>".to_owned(),
                "/konto-librus/login",
                Cause::SessionLost,
            ),
            (
                format!("<div class=alert>Konto zostało zablokowane</div>{form}"),
                "/konto-librus/login",
                Cause::UnknownRefusal,
            ),
            (
                form.to_owned(),
                "/konto-librus/login",
                Cause::UnknownRefusal,
            ),
            (
                "<h1>Nowy regulamin</h1>".to_owned(),
                "/konto-librus/x",
                Cause::BrowserAction,
            ),
            (String::new(), "/konto-librus/zgody", Cause::BrowserAction),
            (
                "<footer>Regulamin</footer>".to_owned(),
                "/konto-librus/x",
                Cause::BrowserAction,
            ),
            (
                format!("{form}<footer>Regulamin, zgody, kod</footer>"),
                "/konto-librus/login",
                Cause::UnknownRefusal,
            ),
        ] {
            assert_eq!(of_page(&html, path).cause, expected, "{path} {html}");
        }
    }

    #[test]
    fn a_path_in_the_log_holds_no_secret() {
        for (path, logged) in [
            (
                "/konto-librus/uwaga/regulamin",
                "/konto-librus/uwaga/regulamin",
            ),
            (
                "/loguj/token/a7Kq2Zp9Xw4Rt6Ld1Vc8Nb3M/przenies",
                "/loguj/token/…/przenies",
            ),
            ("/aktywacja/mama@example.org", "/aktywacja/…"),
            ("/x/12345", "/x/…"),
            ("/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "/…"),
            ("/a/b/c/d/e/f/g", "/a/b/c/d/e"),
        ] {
            assert_eq!(path_for_log(path), logged);
        }
    }

    #[test]
    fn the_words_of_an_unknown_refusal_are_kept() {
        let failure = of_page("<div class='alert'>Konto <b>zablokowane</b></div>", "/x");
        assert_eq!(failure.cause, Cause::UnknownRefusal);
        assert_eq!(failure.said.as_deref(), Some("Konto zablokowane"));
    }
}
