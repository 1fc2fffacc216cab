//! The login, hop by hop, and the life of a session (API.md sections 2 and 3).

pub mod form;
pub mod web;

use super::answer::{self, Answer};
use super::cookies::Cookie;
use super::site::Site;
use super::visit::Visit;

/// What lost cookies or a lost state end in (section 2).
fn invalid_request(visit: &Visit) -> Answer {
    let synergia = visit.links.base(Site::Synergia);
    answer::redirect(&format!(
        "{synergia}/loguj/portalRodzina?error=invalid_request"
    ))
}

/// Where every page sends a visitor who is not logged in.
pub fn to_login(visit: &Visit) -> Answer {
    let synergia = visit.links.base(Site::Synergia);
    answer::redirect(&format!("{synergia}/loguj/portalRodzina"))
}

/// The answer with a session of its host.
fn with_session(answer: Answer, visit: &Visit, session: &str, companion: &str) -> Answer {
    let first = answer::with_cookie(answer, &Cookie::Session.set(session, visit.links));
    answer::with_cookie(first, &Cookie::Companion.set(companion, visit.links))
}
