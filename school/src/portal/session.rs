//! The browser session of a request.

use super::{Page, cookies};
use crate::http::{Request, Response};
use crate::world::World;
use crate::world::portal::{Parent, Quirk};

/// Answers within the session of the visitor, or a new one. Each answer begins its life anew.
pub fn within(world: &mut World, request: &Request, page: Page) -> Response {
    let id = resume(world, request).unwrap_or_else(|| {
        let is_shuffled = world.portal.has(Quirk::ShuffledPages);
        let tokens = world.sessions.tokens();
        world.portal.browsers.open(tokens, is_shuffled, request.now)
    });
    let answer = page(world, request, &id);
    with_cookies(world, request, &id, answer)
}

/// The living session of the visitor.
pub fn resume(world: &mut World, request: &Request) -> Option<String> {
    let life = world.portal.settings.session_life;
    let browsers = &mut world.portal.browsers;
    browsers.resume(&request.cookies, (request.now, life))
}

/// Whose Konto a request is about: that of the session or of the access token.
pub fn visitor(world: &mut World, request: &Request) -> Option<Parent> {
    if let Some(token) = request.bearer() {
        return world.portal.grants.owner(token, request.now);
    }
    let id = resume(world, request)?;
    world.portal.browsers.get(&id)?.parent
}

/// The answer with the cookies of a session, if it is not over by now.
pub fn with_cookies(world: &World, request: &Request, id: &str, answer: Response) -> Response {
    let life = world.portal.settings.session_life;
    match world.portal.browsers.get(id) {
        Some(session) => cookies::set(answer, (id, session), (life, request.links)),
        None => answer,
    }
}

/// Logs the visitor in, and lets the answer carry the new session instead of the one before.
pub fn log_in(
    world: &mut World,
    request: &Request,
    (id, parent): (&str, Parent),
    answer: Response,
) -> Response {
    let tokens = world.sessions.tokens();
    let Some((new, over)) = world.portal.browsers.log_in(tokens, id, parent) else {
        return answer;
    };
    let answer = cookies::take_back(answer, &over, request.links);
    with_cookies(world, request, &new, answer)
}
