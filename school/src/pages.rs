//! The old web pages (API.md sections 13 and 14): those that change something when they are looked at, and the
//! old module of messages.

use axum::http::{Method, StatusCode};

use super::answer::{self, Answer};
use super::login;
use super::old_messages;
use super::refusals;
use super::register::Who;
use super::visit::Visit;
use super::world::World;

/// Answers the old pages; none for another path. Most modules are closed, as they were on an account of 2026
/// (section 13): the page says "Brak dostępu", yet asking for it was a mark.
pub fn answer(world: &mut World, visit: &Visit) -> Option<Answer> {
    let segments = visit.segments();
    let page: Page = match (&visit.method, segments.as_slice()) {
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
    let Some(who) = world.sessions.web_visitor(&visit.cookies, visit.now) else {
        return Some(login::to_login(visit));
    };
    let shown = page(world, visit, who);
    Some(shown.unwrap_or_else(|| answer::html(StatusCode::OK, refusals::NO_ACCESS_PAGE)))
}

/// What a page shows to a pupil, unless it is closed.
type Page = fn(&mut World, &Visit, Who) -> Option<Answer>;

fn notices(world: &mut World, _: &Visit, who: Who) -> Option<Answer> {
    for notice in &mut world.register.of_mut(who).notices {
        notice.was_read = true;
        world
            .journal
            .opened(who, format!("school_notices:{}", notice.lid));
    }
    None
}

/// A module without anything to mark.
fn closed(_: &mut World, _: &Visit, _: Who) -> Option<Answer> {
    None
}

fn agenda(world: &mut World, _: &Visit, who: Who) -> Option<Answer> {
    world
        .journal
        .opened(who, "agenda:since_last_login".to_owned());
    None
}
