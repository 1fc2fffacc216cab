//! Prepared downloads (API.md sections 10 and 12).

use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use serde_json::json;

use crate::http::{Request, Response, refusals, response};
use crate::world::{Prepared, Sandbox, World};

const WAITING: &str = "<!DOCTYPE html><p>Trwa przygotowanie pliku…</p>";

/// Answers on the sandbox host. No cookies are needed there.
pub fn answer(world: &mut World, request: &Request) -> Response {
    let sandbox = &mut world.sandbox;
    let answer = match request.segments().as_slice() {
        ["GetFile", key, rest @ ..] if request.method == Method::GET => {
            get_file(sandbox, key, rest)
        }
        ["index.php"] => by_action(sandbox, request),
        _ => None,
    };
    answer.unwrap_or_else(|| refusals::not_found(request))
}

/// The waiting page of a file; then the same once more in its place; then the file.
fn get_file(sandbox: &mut Sandbox, key: &str, rest: &[&str]) -> Option<Response> {
    let prepared = sandbox.of(key)?;
    match rest {
        ["get"] if prepared.is_ready => Some(file(prepared.content.clone())),
        ["get"] => {
            prepared.is_ready = true;
            Some(response::html(StatusCode::OK, WAITING))
        }
        [] => Some(response::html(StatusCode::OK, WAITING)),
        _ => None,
    }
}

/// The way of homework: a waiting page, the question whether the file is ready, the file.
fn by_action(sandbox: &mut Sandbox, request: &Request) -> Option<Response> {
    let action = request.parameter("action")?;
    match (&request.method, action.as_str()) {
        (&Method::GET, "CSTryToDownload") => Some(response::html(StatusCode::OK, WAITING)),
        (&Method::POST, "CSCheckKey") => {
            let key = request.form_field("singleUseKey")?;
            let status = checked(sandbox.of(&key));
            Some(response::json(StatusCode::OK, &json!({"status": status})))
        }
        (&Method::GET, "CSDownload") => {
            let prepared = sandbox.of(&request.parameter("singleUseKey")?)?;
            prepared.is_ready.then(|| file(prepared.content.clone()))
        }
        _ => None,
    }
}

/// Whoever asks first has to wait.
fn checked(prepared: Option<&mut Prepared>) -> &'static str {
    match prepared {
        None => "download_failed",
        Some(prepared) if prepared.is_ready => "ready",
        Some(prepared) => {
            prepared.is_ready = true;
            "not_downloaded_yet"
        }
    }
}

fn file(content: Vec<u8>) -> Response {
    let answer = response::with_header(
        response::empty(StatusCode::OK),
        CONTENT_TYPE,
        "application/octet-stream",
    );
    answer.map(|_| content)
}
