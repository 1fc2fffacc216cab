//! Codes and refresh tokens become tokens of the portal (PORTAL.md section 1.3, M4).

use axum::http::StatusCode;
use serde_json::json;

use super::mobile::REDIRECT_URI;
use crate::http::{Request, Response, response};
use crate::world::World;
use crate::world::portal::{ACCESS_LIFE, GrantError, Quirk, TokenPair};

/// The id of the app; there is no secret.
const CLIENT_ID: &str = "VaItV6oRutdo8fnjJwysnTjVlvaswf52ZqmXsJGP";

/// `oauth2/access_token`.
pub fn answer(world: &mut World, request: &Request) -> Response {
    let field = |name| request.form_field(name).unwrap_or_default();
    if field("client_id").is_empty() {
        return unreadable("client_id");
    }
    if field("client_id") != CLIENT_ID {
        let body = json!({"error": "invalid_client", "message": "Client authentication failed"});
        return response::json(StatusCode::UNAUTHORIZED, &body);
    }
    match field("grant_type").as_str() {
        "authorization_code" if field("redirect_uri") != REDIRECT_URI => unreadable("redirect_uri"),
        "authorization_code" => by_code(world, request, &field("code")),
        "refresh_token" => by_refresh_token(world, request, &field("refresh_token")),
        _ => refused(
            "unsupported_grant_type",
            "The authorization grant type is not supported by the authorization server.",
            "Check that all required parameters have been provided",
        ),
    }
}

fn by_code(world: &mut World, request: &Request, code: &str) -> Response {
    let tokens = world.sessions.tokens();
    match world.portal.grants.redeem_code(tokens, code, request.now) {
        Ok(pair) => granted(&pair),
        Err(GrantError::Unknown) => unreadable("code"),
        Err(GrantError::CodeExpired) => missing("Authorization code has expired"),
        Err(GrantError::Revoked) => missing("Authorization code has been revoked"),
    }
}

fn by_refresh_token(world: &mut World, request: &Request, token: &str) -> Response {
    let stays = world.portal.has(Quirk::RefreshTokenStays);
    let tokens = world.sessions.tokens();
    let grants = &mut world.portal.grants;
    match grants.refresh(tokens, (token, stays), request.now) {
        Ok(pair) => granted(&pair),
        Err(GrantError::Revoked) => invalid("Token has been revoked"),
        Err(_) if token.is_empty() => unreadable("refresh_token"),
        Err(_) => invalid("Cannot decrypt the refresh token"),
    }
}

fn granted(pair: &TokenPair) -> Response {
    let body = json!({
        "token_type": "Bearer",
        "expires_in": ACCESS_LIFE.num_seconds(),
        "access_token": pair.access,
        "refresh_token": pair.refresh,
    });
    response::json(StatusCode::OK, &body)
}

fn unreadable(parameter: &str) -> Response {
    missing(&format!("Check the `{parameter}` parameter"))
}

fn missing(hint: &str) -> Response {
    let message = "The request is missing a required parameter.";
    refused("invalid_request", message, hint)
}

fn invalid(hint: &str) -> Response {
    let body = json!({
        "error": "invalid_request",
        "message": "The refresh token is invalid.",
        "hint": hint,
    });
    response::json(StatusCode::UNAUTHORIZED, &body)
}

fn refused(error: &str, message: &str, hint: &str) -> Response {
    let body = json!({"error": error, "message": message, "hint": hint});
    response::json(StatusCode::BAD_REQUEST, &body)
}
