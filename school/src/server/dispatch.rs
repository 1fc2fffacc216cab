//! Which part of the school answers a request.

use crate::control;
use crate::faults::{self, FaultKind, Transmission};
use crate::gateway;
use crate::http::{Host, Request, Response, refusals};
use crate::login;
use crate::messages_site;
use crate::register::Who;
use crate::web::{downloads, pages, sandbox};
use crate::world::{OauthToken, World};

/// Answers a request, spoiled when a fault was ordered for it, and records it. Requests to the control are neither
/// spoiled nor recorded.
pub fn respond(world: &mut World, request: &Request) -> Transmission {
    if request.host == Host::Synergia && request.path.starts_with("/_school/") {
        return Transmission::Whole(control::answer(world, request));
    }
    let who = visitor(world, request).or_else(|| login::form::claimed(world, request));
    let transmission = match world.faults.take(&request.target()) {
        Some(kind) => spoiled(world, request, kind),
        None => Transmission::Whole(route(world, request)),
    };
    world
        .request_log
        .record(request, who, transmission.status());
    transmission
}

fn spoiled(world: &mut World, request: &Request, kind: FaultKind) -> Transmission {
    if kind == FaultKind::Logout {
        world.sessions.end(&request.cookies);
    }
    faults::spoil(kind, &request.path, || route(world, request))
}

fn route(world: &mut World, request: &Request) -> Response {
    match request.host {
        Host::Api => login::form::answer(world, request),
        Host::Messages => messages_site::answer(world, request),
        Host::Sandbox => sandbox::answer(world, request),
        Host::Synergia => login::portal::answer(world, request)
            .or_else(|| gateway::answer(world, request))
            .or_else(|| messages_site::launch(world, request))
            .or_else(|| downloads::answer(world, request))
            .or_else(|| pages::answer(world, request))
            .unwrap_or_else(|| refusals::not_found(request)),
    }
}

/// Whose request this is, for the log.
fn visitor(world: &mut World, request: &Request) -> Option<Who> {
    let sessions = &mut world.sessions;
    match request.host {
        Host::Api => sessions
            .doorstep(&request.cookies)
            .and_then(|door| door.who),
        Host::Messages => sessions.messages_visitor(&request.cookies, request.now),
        Host::Sandbox => None,
        Host::Synergia => match sessions.oauth_token(&request.cookies, request.now) {
            OauthToken::Valid(who) => Some(who),
            OauthToken::Expired | OauthToken::Unknown => {
                sessions.web_visitor(&request.cookies, request.now)
            }
        },
    }
}
