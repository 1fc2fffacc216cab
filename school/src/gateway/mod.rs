//! The JSON gateway, `/gateway/api/2.0/` (API.md sections 4 to 10), and the service of the kindergartens beside it.
//!
//! A feed is a file of shapes and a line in [`routes`].

mod assessment;
mod lessons;
mod reply;
mod routes;
mod school;
mod school_life;
mod unused;

use axum::http::{Method, StatusCode};
use chrono::NaiveDateTime;

use crate::http::{Request, Response, refusals};
use crate::register::{LoginAnswer, Pupil, Who};
use crate::world::{OauthToken, World};

use lessons::kindergarten;
use reply::{Reply, picked};
use routes::{read, write};

/// A request of somebody who is logged in.
struct Ask<'a> {
    request: &'a Request,
    pupil: &'a Pupil,
    /// The path behind `/gateway/api/2.0/`, or behind that of the service, in parts.
    parts: Vec<&'a str>,
}

impl Ask<'_> {
    fn now(&self) -> NaiveDateTime {
        self.request.local_time()
    }
}

/// Answers a request to the gateway; none for a path elsewhere.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    let (service, parts) = match request.segments().as_slice() {
        ["gateway", "api", "2.0", parts @ ..] => (serve as Service, parts.to_vec()),
        ["gateway", "ms", "kindergartens", parts @ ..] => {
            (serve_kindergarten as Service, parts.to_vec())
        }
        // What one client asks the newer version for (section 1).
        ["gateway", "api", "3.0", "Auth", "Subjects"] => {
            (serve as Service, vec!["Auth", "Subjects"])
        }
        _ => return None,
    };
    Some(
        match world.sessions.oauth_token(&request.cookies, request.now) {
            OauthToken::Valid(who) if reads(world, who) => service(world, request, who, parts),
            OauthToken::Valid(_) | OauthToken::Unknown => {
                refusals::request_denied(StatusCode::UNAUTHORIZED)
            }
            OauthToken::Expired => refusals::token_expired(),
        },
    )
}

/// An account joined to a Konto LIBRUS is logged in and refused everything (section 1).
fn reads(world: &World, who: Who) -> bool {
    world.register.of(who).account.answer != LoginAnswer::KontoLibrus
}

type Service = fn(&mut World, &Request, Who, Vec<&str>) -> Response;

fn serve_kindergarten(
    world: &mut World,
    request: &Request,
    who: Who,
    parts: Vec<&str>,
) -> Response {
    let pupil = world.register.of(who);
    let reply = match request.method {
        Method::GET => kindergarten::read(&Ask {
            request,
            pupil,
            parts,
        }),
        _ => Reply::WrongMethod,
    };
    reply.written(request)
}

fn serve(world: &mut World, request: &Request, who: Who, parts: Vec<&str>) -> Response {
    record_opening(world, request, who, &parts);
    let reply = match request.method {
        Method::GET => read(&Ask {
            request,
            pupil: world.register.of(who),
            parts,
        }),
        Method::POST => write(world, request, who, &parts),
        _ => Reply::WrongMethod,
    };
    reply.written(request)
}

/// The requests of API.md section 14 that mark homework as seen or done: the mark counts, whether there is such
/// homework or not.
fn record_opening(world: &mut World, request: &Request, who: Who, parts: &[&str]) {
    let id = match (&request.method, parts) {
        (&Method::GET, ["HomeWorkAssignments", id]) if *id != "Categories" => *id,
        (&Method::POST, ["HomeWorkAssignments", "MarkAsDone", id @ ..]) => {
            id.first().copied().unwrap_or_default()
        }
        _ => return,
    };
    world
        .request_log
        .opened(who, format!("home_work_assignments:{id}"));
}
