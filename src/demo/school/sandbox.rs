//! Prepared downloads (API.md sections 10 and 12).

use axum::http::{Method, StatusCode};

use super::answer::{self, Answer};
use super::refusals;
use super::visit::Visit;

/// Answers on the sandbox host: the waiting page of a file, then the file. No cookies are needed there.
pub fn answer(visit: &Visit) -> Answer {
    match (&visit.method, visit.segments().as_slice()) {
        (&Method::GET, ["GetFile", _]) => answer::html(
            StatusCode::OK,
            "<!DOCTYPE html><p>Trwa przygotowanie pliku…</p>",
        ),
        (&Method::GET, ["GetFile", _, "get"]) => file(),
        _ => refusals::not_found(visit),
    }
}

fn file() -> Answer {
    let plain = answer::empty(StatusCode::OK).map(|_| "Załącznik ze szkoły.\n".into());
    answer::with_header(
        plain,
        axum::http::header::CONTENT_TYPE,
        "application/octet-stream",
    )
}
