//! The one part of the school that the register does not have: its control, `/_school/*`.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::answer::{self, Answer};
use super::refusals;
use super::visit::Visit;
use super::world::World;

/// Answers a request to the control.
pub fn answer(world: &mut World, visit: &Visit) -> Answer {
    match (&visit.method, visit.segments().as_slice()) {
        (&Method::POST, ["_school", "next"]) => next(world),
        (&Method::GET, ["_school", "log"]) => log(world),
        (&Method::POST, ["_school", "fault"]) => fault(world, visit),
        _ => refusals::not_found(visit),
    }
}

fn next(world: &mut World) -> Answer {
    match world.publish_next() {
        Some(changes) => answer::json(StatusCode::OK, &json!({"changes": changes})),
        None => complaint(
            StatusCode::NOT_FOUND,
            "the school week is over: there is no further batch",
        ),
    }
}

fn log(world: &World) -> Answer {
    match serde_json::to_value(&world.journal) {
        Ok(journal) => answer::json(StatusCode::OK, &journal),
        Err(error) => complaint(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn fault(world: &mut World, visit: &Visit) -> Answer {
    match serde_json::from_slice(&visit.body) {
        Ok(fault) => {
            world.faults.order(fault);
            answer::json(StatusCode::OK, &Value::Object(serde_json::Map::default()))
        }
        Err(error) => complaint(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}

fn complaint(status: StatusCode, error: &str) -> Answer {
    answer::json(status, &json!({"error": error}))
}
