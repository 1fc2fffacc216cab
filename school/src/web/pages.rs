//! The old web pages (API.md sections 13 and 14): those that change something when they are looked at, and the
//! old module of messages.

use axum::http::{Method, StatusCode};

use super::old_messages;
use crate::http::{Request, Response, refusals, response};
use crate::register::Who;
use crate::world::World;

/// Answers the old pages; none for another path. Most modules are closed, as they were on an account of 2026
/// (section 13): the page says "Brak dostępu", yet asking for it was a mark.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    let segments = request.segments();
    let page: Page = match (&request.method, segments.as_slice()) {
        (_, ["wiadomosci", ..]) => old_messages::answer,
        (&Method::GET, ["ogloszenia"]) => notices,
        (&Method::GET, ["terminarz", "dodane_od_ostatniego_logowania"]) => agenda,
        (
            _,
            [
                "informacja"
                | "moje_zadania"
                | "terminarz"
                | "przegladaj_oceny"
                | "przegladaj_nb"
                | "przegladaj_plan_lekcji",
                ..,
            ],
        ) => closed,
        _ => return None,
    };
    let Some(who) = world.sessions.web_visitor(&request.cookies, request.now) else {
        return Some(refusals::to_login(request));
    };
    let shown = page(world, request, who);
    Some(shown.unwrap_or_else(|| response::html(StatusCode::OK, refusals::NO_ACCESS_PAGE)))
}

/// What a page shows to a pupil, unless it is closed.
type Page = fn(&mut World, &Request, Who) -> Option<Response>;

fn notices(world: &mut World, _: &Request, who: Who) -> Option<Response> {
    for notice in &mut world.register.of_mut(who).notices {
        notice.was_read = true;
        world
            .request_log
            .opened(who, format!("school_notices:{}", notice.lid));
    }
    None
}

/// A module without anything to mark.
fn closed(_: &mut World, _: &Request, _: Who) -> Option<Response> {
    None
}

fn agenda(world: &mut World, _: &Request, who: Who) -> Option<Response> {
    world
        .request_log
        .opened(who, "agenda:since_last_login".to_owned());
    None
}
