//! The web route, step by step (PORTAL.md section 1.2): the form, where it goes, and where it leads.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::credentials::{DEMANDS, Verdict, judge, words};
use super::{pages, session};
use crate::http::{Host, Request, Response, refusals, response};
use crate::world::World;
use crate::world::portal::{Complaint, LoginForm, Parent, Route};

/// The path of the form.
const LOGIN: &str = "/konto-librus/login";
/// Where the mobile route begins, and where its form leads back to.
pub const REDIRECT: &str = "/konto-librus/redirect/dru";

/// The start page. It holds the token for the JSON style, and shows who is logged in.
pub fn home(world: &mut World, _: &Request, id: &str) -> Response {
    let session = world.portal.browsers.get(id);
    response::html(StatusCode::OK, &pages::home(session))
}

/// The list of children as a part of another page.
pub fn widget(world: &mut World, request: &Request, id: &str) -> Response {
    let session = world.portal.browsers.get_mut(id);
    match session.filter(|session| session.parent.is_some()) {
        None => to(request, LOGIN),
        Some(session) => {
            session.has_seen_widget = true;
            home(world, request, id)
        }
    }
}

/// W1: the page with the form. Whoever is logged in is led home.
pub fn show(world: &mut World, request: &Request, id: &str) -> Response {
    let form = world.portal.settings.form;
    let Some(session) = world.portal.browsers.get_mut(id) else {
        return refusals::not_found(request);
    };
    if session.parent.is_some() {
        return to(request, "/");
    }
    let complaint = session.complaint.take();
    let page = pages::login(session, request.links, (form, complaint));
    response::html(StatusCode::OK, &page)
}

/// W2: the form, or the same as JSON.
pub fn submit(world: &mut World, request: &Request, id: &str) -> Response {
    let (email, password) = (field(request, "email"), field(request, "password"));
    world.portal.count_password(&email);
    if !is_own_form(world, request, id) {
        let expired = StatusCode::from_u16(419).unwrap_or(StatusCode::FORBIDDEN);
        return response::html(expired, pages::EXPIRED);
    }
    let verdict = judge(world, &email, &password);
    let answer = if is_json(request) {
        in_json(request, verdict)
    } else {
        in_redirects(world, request, id, verdict)
    };
    match verdict {
        Verdict::Welcome(parent) => session::log_in(world, request, (id, parent), answer),
        _ => answer,
    }
}

/// Whether it comes with the token of this session, in the form or in a header, and a form with all its hidden
/// fields.
fn is_own_form(world: &World, request: &Request, id: &str) -> bool {
    let Some(session) = world.portal.browsers.get(id) else {
        return false;
    };
    let field = |name| request.form_field(name).unwrap_or_default();
    let has_token =
        [&field("_token"), request.header("x-csrf-token")].contains(&session.csrf.as_str());
    let hidden = pages::hidden(&session.route);
    let is_whole = hidden.iter().all(|(name, value)| field(name) == *value);
    has_token && (is_json(request) || is_whole)
}

fn is_json(request: &Request) -> bool {
    request
        .header("content-type")
        .starts_with("application/json")
}

/// Whose e-mail address stands in the form.
pub fn claimed(world: &World, request: &Request) -> Option<Parent> {
    world.portal.by_email(&field(request, "email"))
}

fn field(request: &Request, name: &str) -> String {
    let found = if is_json(request) {
        request.json_field(name)
    } else {
        request.form_field(name)
    };
    found.unwrap_or_default()
}

/// W3: always a redirect; its target says how it went.
fn in_redirects(world: &mut World, request: &Request, id: &str, verdict: Verdict) -> Response {
    let Some(session) = world.portal.browsers.get_mut(id) else {
        return refusals::not_found(request);
    };
    match verdict {
        Verdict::Welcome(_) if session.route == Route::Web => to(request, "/"),
        Verdict::Welcome(_) => to(request, REDIRECT),
        Verdict::Demanded(name) => to(request, &format!("/konto-librus/uwaga/{name}")),
        Verdict::Maintenance => response::html(StatusCode::OK, refusals::TECHNICAL_BREAK),
        Verdict::Refused(complaint) => {
            session.complaint = Some(complaint);
            to(request, LOGIN)
        }
    }
}

fn in_json(request: &Request, verdict: Verdict) -> Response {
    let leads = |path: &str| {
        let target = format!("{}{path}", request.links.base(Host::Portal));
        response::json(StatusCode::OK, &json!({"redirect": target}))
    };
    match verdict {
        Verdict::Welcome(_) => leads("/"),
        Verdict::Demanded(name) => leads(&format!("/konto-librus/uwaga/{name}")),
        Verdict::Maintenance => refusals::maintenance(),
        Verdict::Refused(complaint) => response::json(StatusCode::FORBIDDEN, &errors(complaint)),
    }
}

fn errors(complaint: Complaint) -> Value {
    match complaint {
        Complaint::Captcha => json!({
            "errors": {"g-recaptcha-response": [words(complaint)]},
            "captchaRequired": true,
        }),
        _ => json!({"errors": [words(complaint)], "captchaRequired": false}),
    }
}

/// A page on which a login may end.
pub fn demand(_: &mut World, request: &Request, _: &str) -> Response {
    let name = request.segments().last().copied().unwrap_or_default();
    match DEMANDS.iter().find(|(known, _)| *known == name) {
        Some((_, heading)) => response::html(StatusCode::OK, &pages::demand(heading)),
        None => refusals::not_found(request),
    }
}

/// A redirect within the portal.
pub fn to(request: &Request, path: &str) -> Response {
    response::redirect(&format!("{}{path}", request.links.base(Host::Portal)))
}

/// Whether the route of a session has a form at all.
pub const fn has_form(form: LoginForm, route: &Route) -> bool {
    match form {
        LoginForm::Gone => matches!(route, Route::Mobile { .. }),
        LoginForm::GoneEverywhere => false,
        _ => true,
    }
}
