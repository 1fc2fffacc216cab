//! The login, hop by hop, and the life of a session (API.md sections 2 and 3).

pub mod form;
pub mod portal;

use crate::http::{Cookie, Host, Request, Response, response};

/// What lost cookies or a lost state end in (section 2).
fn invalid_request(request: &Request) -> Response {
    let synergia = request.links.base(Host::Synergia);
    response::redirect(&format!(
        "{synergia}/loguj/portalRodzina?error=invalid_request"
    ))
}

/// The answer with a session of its host.
fn with_session(answer: Response, request: &Request, session: &str, companion: &str) -> Response {
    let first = response::with_cookie(answer, &Cookie::Session.set(session, request.links));
    response::with_cookie(first, &Cookie::Companion.set(companion, request.links))
}
