//! Two children in one request: of one the token, of the other the session or the name.

use std::collections::BTreeSet;

use crate::http::{Host, Request};
use crate::register::Who;
use crate::world::{OauthToken, Rule, World};

/// The rule, when a request speaks of more than one child.
pub fn broken(world: &mut World, request: &Request) -> Option<Rule> {
    let named = by_path(world, request);
    let known = [by_token(world, request), by_one_time_token(world, request)];
    let logged_in = by_cookies(world, request);
    let all = named.into_iter().chain(known).chain(logged_in);
    let children: BTreeSet<Who> = all.flatten().collect();
    (children.len() > 1).then_some(Rule::TwoChildren)
}

fn by_token(world: &World, request: &Request) -> Option<Who> {
    world.portal.child_tokens.child_of(request.bearer()?)
}

/// A one-time token stands in the path.
fn by_one_time_token(world: &World, request: &Request) -> Option<Who> {
    match (request.host, request.segments().as_slice()) {
        (Host::Synergia, ["loguj", "token", token, ..]) => {
            world.portal.child_tokens.crossing_child(token)
        }
        (Host::Messages, [_, "MultiDomainLogon", "token", token, ..]) => {
            world.sessions.messages.launch_of(token)
        }
        _ => None,
    }
}

fn by_cookies(world: &mut World, request: &Request) -> [Option<Who>; 2] {
    let (sessions, cookies) = (&mut world.sessions, &request.cookies);
    match request.host {
        Host::Messages => {
            let visitor = sessions.messages.visitor(cookies, request.now);
            [visitor.map(|(who, _)| who), None]
        }
        Host::Synergia => {
            let by_token = match sessions.oauth_token(cookies, request.now) {
                OauthToken::Valid(who, _) => Some(who),
                OauthToken::Expired | OauthToken::Unknown => None,
            };
            [by_token, sessions.web_visitor(cookies, request.now)]
        }
        Host::Api | Host::Sandbox | Host::Portal => [None, None],
    }
}

/// Logins and LIDs in the path.
fn by_path(world: &World, request: &Request) -> Vec<Option<Who>> {
    let segments = request.segments();
    let is_named = |who: &Who| {
        let pupil = world.register.of(*who);
        let names = [pupil.lid(), pupil.owner_lid(), pupil.account.login.clone()];
        names.iter().any(|name| segments.contains(&name.as_str()))
    };
    let named = Who::EVERYBODY.into_iter().filter(is_named);
    named.map(Some).collect()
}
