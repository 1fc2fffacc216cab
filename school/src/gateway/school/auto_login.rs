//! The one-time token that leads from the token of a child to a session of the web pages (PORTAL.md section 4.1).

use serde_json::json;

use crate::gateway::Reply;
use crate::http::Request;
use crate::register::Who;
use crate::world::World;
use crate::world::portal::Parent;

/// `POST AutoLoginToken`: an object without a root, unless this account may not cross over.
pub fn issue(world: &mut World, request: &Request, who: Who) -> Reply {
    let portal = &mut world.portal;
    let mut links = Parent::ALL
        .into_iter()
        .filter_map(|parent| portal.link(parent, who));
    if links.any(|link| !link.may_cross) {
        return Reply::Closed;
    }
    let tokens = world.sessions.tokens();
    let (token, end) = portal.child_tokens.issue_crossing(tokens, who, request.now);
    Reply::Plain(json!({"Token": token, "ExpirationTime": end.timestamp()}))
}
