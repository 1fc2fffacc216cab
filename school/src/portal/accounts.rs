//! `api/v3`: who is logged in, and which children are linked (PORTAL.md section 2).

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::form::to;
use super::session;
use crate::http::{Request, Response, refusals, resource::put, response};
use crate::register::{Owner, Who};
use crate::world::World;
use crate::world::portal::{FreshAnswer, KontoAnswer, LinkState, ListToken, Parent, Quirk};

/// Answers a call of `api/v3`. A call with cookies begins the life of its session anew.
pub fn answer(world: &mut World, request: &Request, parts: &[&str]) -> Response {
    let answer = match caller(world, request) {
        Ok(parent) => called(world, request, parent, parts),
        Err(refusal) => refusal,
    };
    match session::resume(world, request) {
        Some(id) if request.bearer().is_none() => {
            session::with_cookies(world, request, &id, answer)
        }
        _ => answer,
    }
}

/// Whose Konto it is, or how the call is refused: a browser is sent to the form.
fn caller(world: &mut World, request: &Request) -> Result<Parent, Response> {
    let takes_it = request.bearer().is_some() || !world.portal.has(Quirk::CookiesRefused);
    match session::visitor(world, request).filter(|_| takes_it) {
        Some(parent) => Ok(parent),
        None if request.bearer().is_some() => Err(token_invalid()),
        None if request.header("accept").contains("json") => Err(said(
            StatusCode::UNAUTHORIZED,
            "message",
            "Unauthenticated.",
        )),
        None => Err(to(request, "/konto-librus/login")),
    }
}

fn called(world: &mut World, request: &Request, parent: Parent, parts: &[&str]) -> Response {
    if world.portal.konto(parent).answer == KontoAnswer::RegulationsInTheApp {
        let body = json!({"errors": ["LIBRUS_MOBILE_APP_ACCEPT_NEEDED"]});
        return response::json(StatusCode::FORBIDDEN, &body);
    }
    if request.method != Method::GET {
        let message = "The method is not supported for this route.";
        return said(StatusCode::METHOD_NOT_ALLOWED, "message", message);
    }
    match parts {
        ["Me"] => me(world, parent),
        ["SynergiaAccounts"] if !has_seen_widget(world, request) => said(
            StatusCode::FORBIDDEN,
            "message",
            "This action is unauthorized.",
        ),
        ["SynergiaAccounts"] => list(world, request, parent),
        ["SynergiaAccounts", "fresh", login] => fresh(world, request, parent, login),
        _ => refusals::not_found(request),
    }
}

fn has_seen_widget(world: &mut World, request: &Request) -> bool {
    if !world.portal.has(Quirk::WidgetFirst) || request.bearer().is_some() {
        return true;
    }
    let id = session::resume(world, request);
    let session = id.and_then(|id| world.portal.browsers.get(&id));
    session.is_some_and(|session| session.has_seen_widget)
}

fn me(world: &World, parent: Parent) -> Response {
    let konto = world.portal.konto(parent);
    let subscription = json!({"state": "inactive", "purchase": null, "slots": null});
    let body = json!({
        "identifier": konto.identifier,
        "email": konto.email,
        "subscription": subscription,
    });
    response::json(StatusCode::OK, &body)
}

fn list(world: &mut World, request: &Request, parent: Parent) -> Response {
    let linked: Vec<Who> = {
        let links = world.portal.konto(parent).links.iter();
        links.map(|link| link.who).collect()
    };
    let accounts = linked.into_iter().filter_map(|who| {
        let token = listed_token(world, request, (parent, who))?;
        account(world, (parent, who), token)
    });
    let accounts: Vec<Value> = accounts.collect();
    let body = if world.portal.has(Quirk::BareList) {
        Value::Array(accounts)
    } else {
        json!({"lastModification": request.now.timestamp(), "accounts": accounts})
    };
    response::json(StatusCode::OK, &body)
}

/// The token in the list, null where there is none. One whose link is broken has an empty one.
fn listed_token(world: &mut World, request: &Request, child: (Parent, Who)) -> Option<Value> {
    let link = world.portal.link(child.0, child.1)?;
    let kind = match link.state {
        LinkState::RequiringAnAction => ListToken::Empty,
        LinkState::NeedActivation => ListToken::Missing,
        _ => link.list_token,
    };
    let tokens = world.sessions.tokens();
    let issued = &mut world.portal.child_tokens;
    Some(match kind {
        ListToken::Latest => issued.latest(tokens, child, request.now).into(),
        ListToken::Stale => issued.stale(tokens, child, request.now).into(),
        ListToken::Empty => "".into(),
        ListToken::Missing => Value::Null,
    })
}

/// A linked account with this token.
fn account(world: &World, (parent, who): (Parent, Who), token: Value) -> Option<Value> {
    let (link, pupil) = (world.portal.link(parent, who)?, world.register.of(who));
    let id = pupil.account.id;
    let mut account = json!({
        "id": id,
        "accountIdentifier": format!("LID-AUTH-ACCOUNT-{}-{}", pupil.institution.id, id * 7907),
        "group": match pupil.account.owner { Owner::Parent => "parent", Owner::Pupil => "student" },
        "login": pupil.account.login,
        "studentName": link.student_name,
        "scopes": "",
    });
    if !token.is_null() {
        put(&mut account, "accessToken", token);
    }
    if let Some(state) = state(link.state) {
        put(&mut account, "state", state);
    }
    if link.is_typed_otherwise {
        put(&mut account, "id", id.to_string().into());
        put(
            &mut account,
            "scopes",
            json!(["grades", "attendances", "messages"]),
        );
    }
    Some(account)
}

fn state(state: LinkState) -> Option<Value> {
    Some(match state {
        LinkState::Active => "active".into(),
        LinkState::Null => Value::Null,
        LinkState::Missing => return None,
        LinkState::RequiringAnAction => "requiring_an_action".into(),
        LinkState::NeedActivation => "need-activation".into(),
        LinkState::Other(word) => word.into(),
    })
}

/// `fresh/<login>`: a new token for one child.
fn fresh(world: &mut World, request: &Request, parent: Parent, login: &str) -> Response {
    let login = percent_decoded(login);
    let who = world.register.by_login(&login);
    let link = who.and_then(|who| world.portal.link(parent, who));
    let Some((who, answer)) = link.map(|link| (link.who, link.fresh_answer())) else {
        return said(StatusCode::NOT_FOUND, "message", "Account not found");
    };
    match answer {
        FreshAnswer::Renewed => renewed(world, request, (parent, who)),
        FreshAnswer::RequiresAction => {
            let message = "The account requires an action";
            let body = json!({"reason": "requires_an_action", "message": message});
            response::json(StatusCode::FAILED_DEPENDENCY, &body)
        }
        FreshAnswer::NotFound => said(StatusCode::NOT_FOUND, "message", "Account not found"),
        FreshAnswer::CannotRefresh => {
            let message = "Unable to refresh the account";
            said(StatusCode::FAILED_DEPENDENCY, "message", message)
        }
        FreshAnswer::ApiDisabled => said(StatusCode::GONE, "Code", "ApiDisabled"),
        FreshAnswer::TokenInvalid => token_invalid(),
        FreshAnswer::Undecodable => said(
            StatusCode::BAD_REQUEST,
            "hint",
            "Error while decoding to JSON",
        ),
    }
}

fn renewed(world: &mut World, request: &Request, child: (Parent, Who)) -> Response {
    let tokens = world.sessions.tokens();
    let before = world.portal.child_tokens.latest(tokens, child, request.now);
    if !world.portal.has(Quirk::FreshKeepsPrevious) {
        world.portal.child_tokens.end(&before);
    }
    let tokens = world.sessions.tokens();
    let token = world.portal.child_tokens.issue(tokens, child, request.now);
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
    pairs
        .next()
        .map_or_else(String::new, |(name, _)| name.into_owned())
}

fn token_invalid() -> Response {
    said(
        StatusCode::UNAUTHORIZED,
        "message",
        "Access token is invalid",
    )
}

fn said(status: StatusCode, key: &str, word: &str) -> Response {
    response::json(status, &json!({ key: word }))
}
