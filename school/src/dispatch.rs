//! Which part of the school answers a request.

use super::answer::Answer;
use super::delivery::Delivery;
use super::faults;
use super::register::Who;
use super::sessions::Token;
use super::site::Site;
use super::visit::Visit;
use super::world::World;
use super::{control, downloads, gateway, login, messages_site, pages, refusals, sandbox};

/// Answers a request, spoiled when trouble was ordered for it, and writes it down. Requests to the control
/// are neither spoiled nor written down.
pub fn respond(world: &mut World, visit: &Visit) -> Delivery {
    if visit.site == Site::Synergia && visit.path.starts_with("/_school/") {
        return Delivery::Whole(control::answer(world, visit));
    }
    let who = visitor(world, visit).or_else(|| login::form::claimed(world, visit));
    let delivery = match world.faults.take(&visit.target()) {
        Some(kind) => faults::spoil(kind, world, visit, route),
        None => Delivery::Whole(route(world, visit)),
    };
    world.journal.saw(visit, who, delivery.status());
    delivery
}

fn route(world: &mut World, visit: &Visit) -> Answer {
    match visit.site {
        Site::Api => login::form::answer(world, visit),
        Site::Messages => messages_site::answer(world, visit),
        Site::Sandbox => sandbox::answer(world, visit),
        Site::Synergia => login::web::answer(world, visit)
            .or_else(|| gateway::answer(world, visit))
            .or_else(|| messages_site::launch(world, visit))
            .or_else(|| downloads::answer(world, visit))
            .or_else(|| pages::answer(world, visit))
            .unwrap_or_else(|| refusals::not_found(visit)),
    }
}

/// Whose request this is, for the log.
fn visitor(world: &mut World, visit: &Visit) -> Option<Who> {
    let sessions = &mut world.sessions;
    match visit.site {
        Site::Api => sessions.doorstep(&visit.cookies).and_then(|door| door.who),
        Site::Messages => sessions.messages_visitor(&visit.cookies, visit.now),
        Site::Sandbox => None,
        Site::Synergia => match sessions.token(&visit.cookies, visit.now) {
            Token::Valid(who) => Some(who),
            Token::Expired | Token::Unknown => sessions.web_visitor(&visit.cookies, visit.now),
        },
    }
}
