//! Which part of the school answers a request.

use crate::control;
use crate::faults::{self, FaultKind, Transmission};
use crate::gateway;
use crate::http::{Host, Request, Response, refusals};
use crate::login;
use crate::messages_site;
use crate::portal;
use crate::register::Who;
use crate::rules;
use crate::web::{downloads, pages, sandbox};
use crate::world::portal::Parent;
use crate::world::{OauthToken, World};

/// Answers a request, spoiled when a fault was ordered for it, and records it. Requests to the control are neither
/// spoiled nor recorded.
pub fn respond(world: &mut World, request: &Request) -> Transmission {
    if request.host == Host::Synergia && request.path.starts_with("/_school/") {
        return Transmission::Whole(control::answer(world, request));
    }
    rules::watch(world, request);
    let who = visitor(world, request).or_else(|| login::form::claimed(world, request));
    let parent = konto(world, request);
    let transmission = match world.faults.take(request.host, &request.target()) {
        Some(kind) => spoiled(world, request, kind),
        None => Transmission::Whole(answer(world, request)),
    };
    world
        .request_log
        .record(request, (who, parent), transmission.status());
    transmission
}

fn spoiled(world: &mut World, request: &Request, kind: FaultKind) -> Transmission {
    if kind == FaultKind::Logout {
        log_out(world, request);
    }
    faults::spoil(kind, (request.host, &request.path), || {
        answer(world, request)
    })
}

/// Ends the session or the token that a request comes with.
fn log_out(world: &mut World, request: &Request) {
    match request.host {
        Host::Portal => world.portal.browsers.end(&request.cookies),
        Host::Api => {
            let token = request.bearer().unwrap_or_default();
            world.portal.child_tokens.end(token);
        }
        Host::Synergia | Host::Messages | Host::Sandbox => {}
    }
    world.sessions.end(&request.cookies);
}

/// The right answer, whose cookies are remembered.
fn answer(world: &mut World, request: &Request) -> Response {
    let answer = route(world, request);
    world.cookie_origins.note(request.host, answer.headers());
    answer
}

fn route(world: &mut World, request: &Request) -> Response {
    match request.host {
        Host::Api => {
            gateway::answer(world, request).unwrap_or_else(|| login::form::answer(world, request))
        }
        Host::Messages => messages_site::answer(world, request),
        Host::Sandbox => sandbox::answer(world, request),
        Host::Portal => portal::answer(world, request),
        Host::Synergia => login::portal::answer(world, request)
            .or_else(|| portal::arrive(world, request))
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
        Host::Api => match request.bearer() {
            Some(token) => world.portal.child_tokens.child_of(token),
            None => sessions.doorstep(&request.cookies)?.who,
        },
        Host::Messages => {
            let visitor = sessions.messages.visitor(&request.cookies, request.now);
            visitor.map(|(who, _)| who)
        }
        Host::Sandbox | Host::Portal => None,
        Host::Synergia => match sessions.oauth_token(&request.cookies, request.now) {
            OauthToken::Valid(who, _) => Some(who),
            OauthToken::Expired | OauthToken::Unknown => {
                sessions.web_visitor(&request.cookies, request.now)
            }
        },
    }
}

/// Whose Konto LIBRUS it is about, for the log.
fn konto(world: &mut World, request: &Request) -> Option<Parent> {
    match request.host {
        Host::Portal => portal::visitor(world, request).or_else(|| portal::claimed(world, request)),
        _ => None,
    }
}
