//! `api/v3`: who is logged in, and which children are linked (PORTAL.md section 2).

mod accounts;
mod fresh;

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::form::to;
use super::session;
use crate::http::{Request, Response, refusals, response};
use crate::world::World;
use crate::world::portal::{KontoAnswer, Parent, Quirk};

/// Answers a call of `api/v3`. A call with cookies begins the life of its session anew.
pub fn answer(world: &mut World, request: &Request, parts: &[&str]) -> Response {
    let answer = match caller(world, request) {
        Some(parent) => called(world, request, parent, parts),
        None => refused(request),
    };
    match session::resume(world, request) {
        Some(id) if request.bearer().is_none() => {
            session::with_cookies(world, request, &id, answer)
        }
        _ => answer,
    }
}

/// Whose Konto it is.
fn caller(world: &mut World, request: &Request) -> Option<Parent> {
    let takes_it = request.bearer().is_some() || !world.portal.has(Quirk::CookiesRefused);
    session::visitor(world, request).filter(|_| takes_it)
}

/// Without a session. Whoever does not ask for JSON is taken for a browser, and sent to the form.
fn refused(request: &Request) -> Response {
    if request.bearer().is_some() {
        token_invalid()
    } else if request.header("accept").contains("json") {
        said(StatusCode::UNAUTHORIZED, "message", "Unauthenticated.")
    } else {
        to(request, "/konto-librus/login")
    }
}

fn called(world: &mut World, request: &Request, parent: Parent, parts: &[&str]) -> Response {
    if world.portal.konto(parent).answer == KontoAnswer::RegulationsInTheApp {
        let body = json!({"errors": ["LIBRUS_MOBILE_APP_ACCEPT_NEEDED"]});
        return response::json(StatusCode::FORBIDDEN, &body);
    }
    if request.method != Method::GET {
        let message = "The method is not supported for this route.";
        return said(StatusCode::METHOD_NOT_ALLOWED, "message", message);
    }
    match parts {
        ["Me"] => me(world, parent),
        ["SynergiaAccounts"] if !has_seen_widget(world, request) => said(
            StatusCode::FORBIDDEN,
            "message",
            "This action is unauthorized.",
        ),
        ["SynergiaAccounts"] => accounts::list(world, request, parent),
        ["SynergiaAccounts", "fresh", login] => fresh::answer(world, request, parent, login),
        _ => refusals::not_found(request),
    }
}

fn has_seen_widget(world: &mut World, request: &Request) -> bool {
    if !world.portal.has(Quirk::WidgetFirst) || request.bearer().is_some() {
        return true;
    }
    let id = session::resume(world, request);
    let session = id.and_then(|id| world.portal.browsers.get(&id));
    session.is_some_and(|session| session.has_seen_widget)
}

fn me(world: &World, parent: Parent) -> Response {
    let konto = world.portal.konto(parent);
    let subscription = json!({"state": "inactive", "purchase": null, "slots": null});
    let body = json!({
        "identifier": konto.identifier,
        "email": konto.email,
        "subscription": subscription,
    });
    response::json(StatusCode::OK, &body)
}

fn token_invalid() -> Response {
    said(
        StatusCode::UNAUTHORIZED,
        "message",
        "Access token is invalid",
    )
}

fn said(status: StatusCode, key: &str, word: &str) -> Response {
    response::json(status, &json!({ key: word }))
}
