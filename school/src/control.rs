//! The one part of the school that the register does not have: its control, `/_school/*`.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::http::{Request, Response, refusals, response};
use crate::world::World;

/// Answers a request to the control.
pub fn answer(world: &mut World, request: &Request) -> Response {
    match (&request.method, request.segments().as_slice()) {
        (&Method::POST, ["_school", "next"]) => next(world),
        (&Method::GET, ["_school", "log"]) => log(world),
        (&Method::POST, ["_school", "fault"]) => fault(world, request),
        _ => refusals::not_found(request),
    }
}

fn next(world: &mut World) -> Response {
    match world.publish_next() {
        Some(changes) => response::json(StatusCode::OK, &json!({"changes": changes})),
        None => refused(
            StatusCode::NOT_FOUND,
            "the school week is over: there is no further batch",
        ),
    }
}

fn log(world: &World) -> Response {
    match serde_json::to_value(&world.request_log) {
        Ok(log) => response::json(StatusCode::OK, &log),
        Err(error) => refused(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn fault(world: &mut World, request: &Request) -> Response {
    match serde_json::from_slice(&request.body) {
        Ok(fault) => {
            world.faults.order(fault);
            response::json(StatusCode::OK, &Value::Object(serde_json::Map::default()))
        }
        Err(error) => refused(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}

fn refused(status: StatusCode, error: &str) -> Response {
    response::json(status, &json!({"error": error}))
}
