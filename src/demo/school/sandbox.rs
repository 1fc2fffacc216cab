//! Prepared downloads (API.md sections 10 and 12).

use std::collections::BTreeMap;

use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};

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

/// Answers on the sandbox host: the waiting page of a file; then the same once more in its place; then the
/// file. No cookies are needed there.
pub fn answer(world: &mut World, visit: &Visit) -> Answer {
    let segments = visit.segments();
    let (&Method::GET, ["GetFile", key, rest @ ..]) = (&visit.method, segments.as_slice()) else {
        return refusals::not_found(visit);
    };
    let Some(prepared) = world.sandbox.0.get_mut(*key) else {
        return refusals::not_found(visit);
    };
    match rest {
        ["get"] if prepared.is_ready => file(prepared.content.clone()),
        ["get"] => {
            prepared.is_ready = true;
            answer::html(StatusCode::OK, WAITING)
        }
        [] => answer::html(StatusCode::OK, WAITING),
        _ => refusals::not_found(visit),
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
