//! Prepared downloads (API.md sections 10 and 12).

use std::collections::BTreeMap;

use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use serde_json::json;

use super::answer::{self, Answer};
use super::refusals;
use super::visit::Visit;
use super::world::World;

const WAITING: &str = "<!DOCTYPE html><p>Trwa przygotowanie pliku…</p>";

/// The files that were asked for, by the keys of their links.
#[derive(Debug, Default)]
pub struct Sandbox(BTreeMap<String, Prepared>);

#[derive(Debug)]
struct Prepared {
    content: Vec<u8>,
    /// Whether the first visitor has been told to wait.
    is_ready: bool,
}

impl Sandbox {
    /// Begins to prepare a file.
    pub fn prepare(&mut self, key: String, content: Vec<u8>) {
        let is_ready = false;
        self.0.insert(key, Prepared { content, is_ready });
    }
}

/// Answers on the sandbox host. No cookies are needed there.
pub fn answer(world: &mut World, visit: &Visit) -> Answer {
    let sandbox = &mut world.sandbox;
    let answer = match visit.segments().as_slice() {
        ["GetFile", key, rest @ ..] if visit.method == Method::GET => get_file(sandbox, key, rest),
        ["index.php"] => by_action(sandbox, visit),
        _ => None,
    };
    answer.unwrap_or_else(|| refusals::not_found(visit))
}

/// The waiting page of a file; then the same once more in its place; then the file.
fn get_file(sandbox: &mut Sandbox, key: &str, rest: &[&str]) -> Option<Answer> {
    let prepared = sandbox.0.get_mut(key)?;
    match rest {
        ["get"] if prepared.is_ready => Some(file(prepared.content.clone())),
        ["get"] => {
            prepared.is_ready = true;
            Some(answer::html(StatusCode::OK, WAITING))
        }
        [] => Some(answer::html(StatusCode::OK, WAITING)),
        _ => None,
    }
}

/// The way of homework: a waiting page, the question whether the file is ready, the file.
fn by_action(sandbox: &mut Sandbox, visit: &Visit) -> Option<Answer> {
    let action = visit.parameter("action")?;
    match (&visit.method, action.as_str()) {
        (&Method::GET, "CSTryToDownload") => Some(answer::html(StatusCode::OK, WAITING)),
        (&Method::POST, "CSCheckKey") => {
            let key = visit.form_field("singleUseKey")?;
            let status = checked(sandbox.0.get_mut(&key));
            Some(answer::json(StatusCode::OK, &json!({"status": status})))
        }
        (&Method::GET, "CSDownload") => {
            let prepared = sandbox.0.get(&visit.parameter("singleUseKey")?)?;
            prepared.is_ready.then(|| file(prepared.content.clone()))
        }
        _ => None,
    }
}

/// Whoever asks first is told to wait.
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

fn file(content: Vec<u8>) -> Answer {
    let answer = answer::with_header(
        answer::empty(StatusCode::OK),
        CONTENT_TYPE,
        "application/octet-stream",
    );
    answer.map(|_| content)
}
