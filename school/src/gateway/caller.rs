//! Whose data a request asks for: the one place where the two ways to the data differ in that. The gateway knows a
//! session by its cookies, the API host a child by its token.

use axum::http::{Method, StatusCode};

use crate::http::{Host, Request, Response, refusals};
use crate::register::{LoginAnswer, Who};
use crate::world::portal::{ChildToken, Parent, Quirk};
use crate::world::{Entrance, OauthToken, World};

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stranger {
    /// The data are not for whoever this is.
    Unknown,
    /// The time of the cookie or the token is over.
    Expired,
}

impl Stranger {
    /// The answer to such a request.
    pub fn refused(self, world: &World, request: &Request) -> Response {
        match (self, request.host) {
            (Self::Unknown, _) => refusals::request_denied(StatusCode::UNAUTHORIZED),
            (Self::Expired, Host::Api) => {
                let status = world.portal.settings.expired_status;
                refusals::child_token_expired(status, request)
            }
            (Self::Expired, _) => refusals::token_expired(),
        }
    }
}

/// The pupil.
pub fn of(world: &mut World, request: &Request) -> Result<Who, Stranger> {
    match request.host {
        Host::Api => by_token(world, request),
        _ => by_session(world, request),
    }
}

fn by_session(world: &World, request: &Request) -> Result<Who, Stranger> {
    match world.sessions.oauth_token(&request.cookies, request.now) {
        OauthToken::Valid(who, entrance) if is_open(world, who, entrance) => Ok(who),
        OauthToken::Valid(..) | OauthToken::Unknown => Err(Stranger::Unknown),
        OauthToken::Expired => Err(Stranger::Expired),
    }
}

/// An account joined to a Konto LIBRUS is logged in by the first door and refused everything (API.md section 1).
/// Whether one that came by a one-time token gets in, nobody knows (PORTAL.md section 4.3).
fn is_open(world: &World, who: Who, entrance: Entrance) -> bool {
    match entrance {
        Entrance::FirstDoor => world.register.of(who).account.answer != LoginAnswer::KontoLibrus,
        Entrance::Crossing => !world.portal.has(Quirk::GatewayClosed),
    }
}

fn by_token(world: &mut World, request: &Request) -> Result<Who, Stranger> {
    let (token, portal) = (request.bearer().unwrap_or_default(), &mut world.portal);
    let tokens = &mut portal.child_tokens;
    match tokens.take(token, &portal.settings, request.now) {
        ChildToken::Valid(parent, who) if is_served(world, request, (parent, who)) => Ok(who),
        ChildToken::Valid(..) | ChildToken::Unknown => Err(Stranger::Unknown),
        ChildToken::Expired => Err(Stranger::Expired),
    }
}

fn is_served(world: &World, request: &Request, (parent, who): (Parent, Who)) -> bool {
    let is_old = request.method == Method::GET && request.path.starts_with("/2.0/");
    let is_refused = is_old && world.portal.has(Quirk::OnlyVersion3);
    let link = world.portal.link(parent, who);
    !is_refused && link.is_none_or(|link| link.is_read)
}
