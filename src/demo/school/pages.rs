//! The old web pages that change something when they are looked at (API.md sections 13 and 14).

use axum::http::{Method, StatusCode};

use super::answer::{self, Answer};
use super::login;
use super::refusals;
use super::register::Who;
use super::visit::Visit;
use super::world::World;

/// Answers the pages that mark something as read; none for another path. The old modules are closed, as
/// they were on an account of 2026 (section 13): the page says "Brak dostępu", yet asking was a mark.
pub fn answer(world: &mut World, visit: &Visit) -> Option<Answer> {
    let marks: fn(&mut World, Who, &str) = match (&visit.method, visit.segments().as_slice()) {
        (&Method::GET, ["wiadomosci", "1", "5", ..]) => message,
        (&Method::GET, ["ogloszenia"]) => notices,
        (&Method::GET, ["terminarz", "dodane_od_ostatniego_logowania"]) => agenda,
        _ => return None,
    };
    let Some(who) = world.sessions.web_visitor(&visit.cookies, visit.now) else {
        return Some(login::to_login(visit));
    };
    marks(
        world,
        who,
        visit.segments().get(3).copied().unwrap_or_default(),
    );
    Some(answer::html(StatusCode::OK, refusals::NO_ACCESS_PAGE))
}

fn message(world: &mut World, who: Who, id: &str) {
    world.journal.opened(who, format!("inbox:{id}"));
}

fn notices(world: &mut World, who: Who, _: &str) {
    for notice in &mut world.register.of_mut(who).notices {
        notice.was_read = true;
        world
            .journal
            .opened(who, format!("school_notices:{}", notice.lid));
    }
}

fn agenda(world: &mut World, who: Who, _: &str) {
    world
        .journal
        .opened(who, "agenda:since_last_login".to_owned());
}
