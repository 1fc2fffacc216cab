//! What no client may do, whichever door it came by (PORTAL.md section 4.2): each file knows one kind of it.

mod children;
mod paths;

use crate::http::{Host, Request};
use crate::register::Owner;
use crate::world::{Entrance, Rule, World};

/// Writes down every rule that a request breaks.
pub fn watch(world: &mut World, request: &Request) {
    let broken = [
        paths::broken(request),
        pupils_index(world, request),
        foreign_cookie(world, request),
        foreign_bearer(world, request),
        children::broken(world, request),
    ];
    for rule in broken.into_iter().flatten() {
        world.request_log.violated(request, rule);
    }
}

/// The page is for pupils who came by the first door.
fn pupils_index(world: &World, request: &Request) -> Option<Rule> {
    if (request.host, request.path.as_str()) != (Host::Synergia, "/uczen/index") {
        return None;
    }
    let (who, entrance) = world.sessions.web_login(&request.cookies, request.now)?;
    let is_parent = world.register.of(who).account.owner == Owner::Parent;
    (is_parent || entrance == Entrance::Crossing).then_some(Rule::PupilsIndex)
}

fn foreign_cookie(world: &World, request: &Request) -> Option<Rule> {
    let origins = &world.cookie_origins;
    let is_foreign = origins.has_foreign(&request.cookies, request.host);
    is_foreign.then_some(Rule::ForeignCookie)
}

/// The token of a child is for the API host, that of a parent for the portal.
fn foreign_bearer(world: &World, request: &Request) -> Option<Rule> {
    let token = request.bearer()?;
    let is_childs = world.portal.child_tokens.child_of(token).is_some();
    let is_parents = world.portal.grants.has_issued(token);
    let is_foreign = match request.host {
        Host::Api => is_parents,
        Host::Portal => is_childs,
        _ => is_childs || is_parents,
    };
    is_foreign.then_some(Rule::ForeignBearer)
}
