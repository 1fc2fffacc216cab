//! A new token for one child (PORTAL.md section 2.3).

use axum::http::StatusCode;
use serde_json::json;

use super::accounts::account;
use super::{said, token_invalid};
use crate::http::{Request, Response, response};
use crate::register::Who;
use crate::world::World;
use crate::world::portal::{FreshAnswer, Parent, Quirk};

/// `SynergiaAccounts/fresh/<login>`.
pub fn answer(world: &mut World, request: &Request, parent: Parent, login: &str) -> Response {
    let who = world.register.by_login(&percent_decoded(login));
    let link = who.and_then(|who| world.portal.link(parent, who));
    match link.map(|link| (link.who, link.fresh_answer())) {
        Some((who, FreshAnswer::Renewed)) => renewed(world, request, (parent, who)),
        Some((_, refusal)) => refused(refusal),
        None => refused(FreshAnswer::NotFound),
    }
}

/// The words are known, which status comes with which is not.
fn refused(refusal: FreshAnswer) -> Response {
    let (status, key, word) = match refusal {
        FreshAnswer::RequiresAction => {
            let status = StatusCode::FAILED_DEPENDENCY;
            (status, "reason", "requires_an_action")
        }
        FreshAnswer::CannotRefresh => {
            let status = StatusCode::FAILED_DEPENDENCY;
            (status, "message", "Unable to refresh the account")
        }
        FreshAnswer::ApiDisabled => (StatusCode::GONE, "Code", "ApiDisabled"),
        FreshAnswer::Undecodable => {
            let status = StatusCode::BAD_REQUEST;
            (status, "hint", "Error while decoding to JSON")
        }
        FreshAnswer::TokenInvalid => return token_invalid(),
        FreshAnswer::NotFound | FreshAnswer::Renewed => {
            (StatusCode::NOT_FOUND, "message", "Account not found")
        }
    };
    said(status, key, word)
}

fn renewed(world: &mut World, request: &Request, child: (Parent, Who)) -> Response {
    let (tokens, portal) = (world.sessions.tokens(), &mut world.portal);
    if !portal.has(Quirk::FreshKeepsPrevious) {
        portal.child_tokens.end_latest(child);
    }
    let token = portal.child_tokens.issue(tokens, child, request.now);
    let account = account(world, child, token.into()).unwrap_or_default();
    let body = if world.portal.has(Quirk::FreshInList) {
        json!({"accounts": [account]})
    } else if world.portal.has(Quirk::FreshInAccount) {
        json!({"account": account})
    } else {
        account
    };
    response::json(StatusCode::OK, &body)
}

fn percent_decoded(text: &str) -> String {
    let encoded = text.replace('+', "%2B");
    let mut pairs = url::form_urlencoded::parse(encoded.as_bytes());
    let name = pairs.next().map(|(name, _)| name.into_owned());
    name.unwrap_or_default()
}
