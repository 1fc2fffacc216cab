//! The answers that say no (API.md section 4), shared by all hosts.

use axum::http::StatusCode;
use serde_json::json;

use super::resource::with_links;
use super::response::{self, Response};
use super::{Host, Request};

/// A page during a technical break.
pub const TECHNICAL_BREAK: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Librus</title>\
<span class=\"warning-title\">Przerwa techniczna</span></html>";

/// A closed module, or a session that is over: the page is the same.
pub const NO_ACCESS_PAGE: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Synergia</title>\
<h2 class=\"inside\">Brak dostępu</h2></html>";

/// Where every page sends a visitor who is not logged in.
pub fn to_login(request: &Request) -> Response {
    let synergia = request.links.base(Host::Synergia);
    response::redirect(&format!("{synergia}/loguj/portalRodzina"))
}

/// Without a usable session: 401. The health probe says the same with another status.
pub fn request_denied(status: StatusCode) -> Response {
    response::json(
        status,
        &json!({"Status": "Error", "Message": "Request is denied"}),
    )
}

/// The ten minutes of the token are over.
pub fn token_expired() -> Response {
    let body = json!({"Status": "Error", "Code": "TokenIsExpired", "Message": "Token is expired"});
    response::json(StatusCode::UNAUTHORIZED, &body)
}

/// The token of a child is over (PORTAL.md section 2.4): the code says it, the message does not.
pub fn child_token_expired(status: u16, request: &Request) -> Response {
    let target = request.target();
    let body = json!({
        "Status": "Error",
        "Code": "TokenIsExpired",
        "Message": "Request is denied",
        "Url": format!("https://api.librus.pl{target}"),
    });
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::UNAUTHORIZED);
    response::json(status, &body)
}

/// How a resource is refused: status, code and message.
#[derive(Clone, Copy)]
pub struct Refusal(StatusCode, Option<&'static str>, &'static str);

/// This account may never use the resource.
pub const INSUFFICIENT_SCOPES: Refusal =
    Refusal(StatusCode::UNAUTHORIZED, None, "Insufficient scopes");
/// The module is closed to this account.
pub const NO_ACCESS: Refusal = access_denied("Account not have access to resource");
/// The school did not publish the timetable.
pub const TIMETABLE_NOT_PUBLIC: Refusal = access_denied("Student timetable is not public");
/// Wrong parameters.
pub const INVALID_REQUEST: Refusal = Refusal(
    StatusCode::BAD_REQUEST,
    Some("InvalidRequest"),
    "[212] Invalid request params",
);
/// The resource does not know this method.
pub const WRONG_METHOD: Refusal = Refusal(
    StatusCode::METHOD_NOT_ALLOWED,
    Some("MethodNotAllowed"),
    "Method not allowed",
);
/// There is no such resource.
pub const UNKNOWN_RESOURCE: Refusal = Refusal(
    StatusCode::NOT_FOUND,
    Some("NotFound"),
    "Resource not found",
);

const fn access_denied(message: &'static str) -> Refusal {
    Refusal(StatusCode::FORBIDDEN, Some("AccessDeny"), message)
}

/// The module is off. The status was never recorded; others handle it like a closed module (section 4).
pub const fn inactive(code: &'static str, message: &'static str) -> Refusal {
    Refusal(StatusCode::FORBIDDEN, Some(code), message)
}

impl Refusal {
    /// The answer to a request for `resource`.
    pub fn of(self, resource: &str) -> Response {
        let Self(status, code, message) = self;
        let mut body = json!({"Status": "Error", "Message": message});
        if let (Some(code), Some(keys)) = (code, body.as_object_mut()) {
            keys.insert("Code".to_owned(), code.into());
        }
        response::json(status, &with_links(body, resource))
    }
}

/// There is no such path on this host.
pub fn not_found(request: &Request) -> Response {
    UNKNOWN_RESOURCE.of(request.target().trim_start_matches('/'))
}

/// A technical break: the portal shows a page, the API host says it in words of its own.
pub fn maintenance_at(host: Host, path: &str) -> Response {
    match host {
        Host::Portal if !path.starts_with("/api/") => {
            response::html(StatusCode::SERVICE_UNAVAILABLE, TECHNICAL_BREAK)
        }
        Host::Api if !path.starts_with("/OAuth/") => {
            let text = "Planowana przerwa techniczna w nocy od 23:00 do 06:00.";
            let body = json!({"Status": "Maintenance", "Message": [{"description": text}]});
            response::json(StatusCode::SERVICE_UNAVAILABLE, &body)
        }
        _ => maintenance(),
    }
}

/// A technical break.
pub fn maintenance() -> Response {
    let text = "Trwa przerwa techniczna. Zapraszamy ponownie o godzinie 06:00.";
    let body =
        json!({"Status": "Error", "Code": "Maintenance", "Message": [{"description": text}]});
    response::json(StatusCode::SERVICE_UNAVAILABLE, &body)
}
