//! The JSON gateway, `/gateway/api/2.0/` (API.md sections 4 to 10), and the service of the kindergartens beside it;
//! the same data on the API host for the token of a child (PORTAL.md section 3).
//!
//! A feed is a file of shapes and a line in [`routes`].

mod assessment;
mod bearer;
mod caller;
mod lessons;
mod reply;
mod routes;
mod school;
mod school_life;
mod unused;

use axum::http::Method;
use chrono::NaiveDateTime;

use crate::http::{Host, Request, Response};
use crate::register::{Pupil, Who};
use crate::world::World;

use lessons::kindergarten;
use reply::{Reply, picked};
use routes::{read, write};

/// A request of somebody who is logged in.
struct Ask<'a> {
    request: &'a Request,
    pupil: &'a Pupil,
    /// The path behind `/gateway/api/2.0/` or `/2.0/`, or behind that of the service, in parts.
    parts: Vec<&'a str>,
}

impl Ask<'_> {
    fn now(&self) -> NaiveDateTime {
        self.request.local_time()
    }
}

/// Answers a request for data; none for a path elsewhere.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    let (service, parts) = service(request)?;
    let answer = match caller::of(world, request) {
        Ok(who) => service(world, request, who, parts),
        Err(stranger) => stranger.refused(world, request),
    };
    Some(match request.host {
        Host::Api => bearer::in_its_version(world, request, answer),
        _ => answer,
    })
}

/// Which service a path names, and what it asks it for.
fn service(request: &Request) -> Option<(Service, Vec<&str>)> {
    let segments = request.segments();
    let found: (Service, &[&str]) = match (request.host, segments.as_slice()) {
        (Host::Api, ["2.0" | "3.0", parts @ ..])
        | (Host::Synergia, ["gateway", "api", "2.0", parts @ ..]) => (serve, parts),
        (Host::Api, ["ms", "kindergartens", parts @ ..])
        | (Host::Synergia, ["gateway", "ms", "kindergartens", parts @ ..]) => {
            (serve_kindergarten, parts)
        }
        // What one client asks the newer version for (section 1).
        (Host::Synergia, ["gateway", "api", "3.0", parts @ ..])
            if parts == ["Auth", "Subjects"] =>
        {
            (serve, parts)
        }
        _ => return None,
    };
    Some((found.0, found.1.to_vec()))
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
        Method::GET if bearer::closes_kindergartens(world, request) => Reply::Closed,
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
        Method::GET => bearer::otherwise(world, request, &parts).unwrap_or_else(|| {
            read(&Ask {
                request,
                pupil: world.register.of(who),
                parts,
            })
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
