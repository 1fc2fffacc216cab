//! The second door, Konto LIBRUS (PORTAL.md sections 1, 2 and 4): the form, the route of the app, the list of the
//! linked children, and the way from the token of a child to a session of the web pages.

mod api;
mod cookies;
mod credentials;
mod crossing;
mod form;
mod mobile;
mod pages;
mod session;
mod tokens;

use axum::http::Method;

use crate::http::{Request, Response, refusals};
use crate::world::World;

pub use crossing::arrive;
pub use form::claimed;
pub use session::visitor;

/// Answers a request to the portal.
pub fn answer(world: &mut World, request: &Request) -> Response {
    let segments = request.segments();
    let page: Page = match (&request.method, segments.as_slice()) {
        (_, ["api", "v3", parts @ ..]) => return api::answer(world, request, parts),
        (&Method::POST, ["oauth2", "access_token"]) => return tokens::answer(world, request),
        (&Method::GET, [] | ["rodzina"]) => form::home,
        (&Method::GET, ["rodzina", "widget"]) => form::widget,
        (&Method::GET, ["konto-librus", "login"]) => form::show,
        (&Method::POST, ["konto-librus", "login", "action"]) => form::submit,
        (&Method::GET, ["konto-librus", "redirect", "dru"]) => mobile::entry,
        (&Method::GET, ["konto-librus", "uwaga", ..]) => form::demand,
        _ => return refusals::not_found(request),
    };
    session::within(world, request, page)
}

/// A page for the browser session of this id.
type Page = fn(&mut World, &Request, &str) -> Response;
