//! The list of the linked accounts (PORTAL.md section 2.2).

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::http::{Request, Response, resource::put, response};
use crate::register::{Owner, Who};
use crate::world::World;
use crate::world::portal::{LinkState, ListToken, Parent, Quirk};

/// `SynergiaAccounts`.
pub fn list(world: &mut World, request: &Request, parent: Parent) -> Response {
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
pub fn account(world: &World, (parent, who): (Parent, Who), token: Value) -> Option<Value> {
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
