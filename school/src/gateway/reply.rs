//! What a resource answers, before it is a response.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::http::{Request, Response, refusals, resource::with_links, response};

/// What stands before a resource in a path.
const BASES: [&str; 3] = ["/gateway/api/2.0/", "/2.0/", "/3.0/"];

/// What a resource answers.
pub enum Reply {
    /// `{root: …, "Resources": …, "Url": …}`, the ordinary envelope.
    Root(&'static str, Value),
    /// `Root` with `Pages`.
    Paged(&'static str, Value, Value),
    /// An object without the root key, with the links.
    Linked(Value),
    /// An object of its own shape.
    Plain(Value),
    /// The school switched the feature off.
    Disabled,
    /// Never for this account.
    OutOfScope,
    Closed,
    /// The module is off; its own code and words.
    Inactive(&'static str, &'static str),
    NotPublic,
    Invalid,
    WrongMethod,
    Unknown,
}

impl Reply {
    /// The response that carries it.
    pub fn written(self, request: &Request) -> Response {
        let target = request.target();
        let resource = BASES
            .into_iter()
            .find_map(|base| target.strip_prefix(base))
            .unwrap_or(&target);
        let ok = |body: Value| response::json(StatusCode::OK, &body);
        match self {
            Self::Root(root, value) => ok(with_links(json!({root: value}), resource)),
            Self::Paged(root, value, pages) => {
                ok(with_links(json!({root: value, "Pages": pages}), resource))
            }
            Self::Linked(body) => ok(with_links(body, resource)),
            Self::Plain(body) => ok(body),
            Self::Disabled => ok(with_links(json!({"Status": "Disabled"}), resource)),
            Self::OutOfScope => refusals::INSUFFICIENT_SCOPES.of(resource),
            Self::Closed => refusals::NO_ACCESS.of(resource),
            Self::Inactive(code, message) => refusals::inactive(code, message).of(resource),
            Self::NotPublic => refusals::TIMETABLE_NOT_PUBLIC.of(resource),
            Self::Invalid => refusals::INVALID_REQUEST.of(resource),
            Self::WrongMethod => refusals::WRONG_METHOD.of(resource),
            Self::Unknown => refusals::UNKNOWN_RESOURCE.of(resource),
        }
    }
}

/// A list, or the part of it that `<Endpoint>/1,2,3` asks for. A single id makes the root key singular.
pub fn picked(
    (plural, singular): (&'static str, &'static str),
    items: Vec<Value>,
    ids: &[&str],
) -> Reply {
    let [ids] = ids else {
        return if ids.is_empty() {
            Reply::Root(plural, Value::Array(items))
        } else {
            Reply::Unknown
        };
    };
    let wanted: Vec<&str> = ids.split(',').collect();
    let mut found = items
        .into_iter()
        .filter(|item| wanted.contains(&id_text(item).as_str()));
    if wanted.len() == 1 {
        found
            .next()
            .map_or(Reply::Unknown, |item| Reply::Root(singular, item))
    } else {
        Reply::Root(plural, found.collect())
    }
}

fn id_text(item: &Value) -> String {
    match item.get("Id") {
        Some(Value::String(id)) => id.clone(),
        id => id.map(Value::to_string).unwrap_or_default(),
    }
}
