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

/// This account may never use the resource.
pub fn insufficient_scopes(resource: &str) -> Response {
    refusal(
        StatusCode::UNAUTHORIZED,
        None,
        "Insufficient scopes",
        resource,
    )
}

/// The module is closed to this account.
pub fn no_access(resource: &str) -> Response {
    refusal(
        StatusCode::FORBIDDEN,
        Some("AccessDeny"),
        "Account not have access to resource",
        resource,
    )
}

/// The module is off. The status was never recorded; others handle it like a closed module (section 4).
pub fn inactive(code: &str, message: &str, resource: &str) -> Response {
    refusal(StatusCode::FORBIDDEN, Some(code), message, resource)
}

/// The school did not publish the timetable.
pub fn timetable_not_public(resource: &str) -> Response {
    refusal(
        StatusCode::FORBIDDEN,
        Some("AccessDeny"),
        "Student timetable is not public",
        resource,
    )
}

/// Wrong parameters.
pub fn invalid_request(resource: &str) -> Response {
    refusal(
        StatusCode::BAD_REQUEST,
        Some("InvalidRequest"),
        "[212] Invalid request params",
        resource,
    )
}

/// The resource does not know this method.
pub fn wrong_method(resource: &str) -> Response {
    refusal(
        StatusCode::METHOD_NOT_ALLOWED,
        Some("MethodNotAllowed"),
        "Method not allowed",
        resource,
    )
}

/// There is no such resource.
pub fn unknown_resource(resource: &str) -> Response {
    refusal(
        StatusCode::NOT_FOUND,
        Some("NotFound"),
        "Resource not found",
        resource,
    )
}

/// There is no such path on this host.
pub fn not_found(request: &Request) -> Response {
    unknown_resource(request.target().trim_start_matches('/'))
}

/// A technical break.
pub fn maintenance() -> Response {
    let text = "Trwa przerwa techniczna. Zapraszamy ponownie o godzinie 06:00.";
    let body =
        json!({"Status": "Error", "Code": "Maintenance", "Message": [{"description": text}]});
    response::json(StatusCode::SERVICE_UNAVAILABLE, &body)
}

fn refusal(status: StatusCode, code: Option<&str>, message: &str, resource: &str) -> Response {
    let mut body = json!({"Status": "Error", "Message": message});
    if let (Some(code), Some(keys)) = (code, body.as_object_mut()) {
        keys.insert("Code".to_owned(), code.into());
    }
    response::json(status, &with_links(body, resource))
}
