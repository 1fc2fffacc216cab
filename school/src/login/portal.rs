//! The login on the web host: the way out to the form, and the way back in.

use axum::http::{Method, StatusCode};

use super::{invalid_request, with_session};
use crate::http::{Cookie, Host, Request, Response, refusals, response};
use crate::register::{LoginAnswer, Owner, Pupil};
use crate::world::{Entrance, World};

const INVALID_REQUEST: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Błąd</title>\
<p>Nieprawidłowe żądanie. Spróbuj zalogować się ponownie.</p></html>";

/// The login paths of the web host; none when the path is another one.
pub fn answer(world: &mut World, request: &Request) -> Option<Response> {
    Some(match (&request.method, request.segments().as_slice()) {
        (&Method::GET, ["loguj", "portalRodzina"]) => portal_rodzina(world, request),
        (&Method::GET, ["refreshToken"]) => refresh_token(world, request),
        (&Method::GET, ["wyloguj"]) => log_out(world, request),
        (&Method::GET, ["rodzic" | "uczen", "index"]) => landing_page(world, request),
        _ => return None,
    })
}

fn portal_rodzina(world: &mut World, request: &Request) -> Response {
    if request.parameter("error").is_some() {
        return response::html(StatusCode::OK, INVALID_REQUEST);
    }
    match (request.parameter("code"), request.parameter("state")) {
        (Some(code), state) => arrival(world, request, &code, &state.unwrap_or_default()),
        (None, _) => entry(world, request),
    }
}

/// Step 1.
fn entry(world: &mut World, request: &Request) -> Response {
    let state = world.sessions.tokens().token();
    let (session, companion) = world.sessions.open_web(&state);
    let api = request.links.base(Host::Api);
    let query = format!("client_id=46&response_type=code&scope=mydata&state={state}");
    let onward = response::redirect(&format!("{api}/OAuth/Authorization?{query}"));
    let tied = response::with_cookie(onward, &Cookie::OauthState.set(&state, request.links));
    with_session(tied, request, &session, &companion)
}

/// Step 4 on the web host: the visitor comes back with a code. The register answers with the page itself or
/// sends on to it (section 2): here a parent meets the one, and a pupil the other.
fn arrival(world: &mut World, request: &Request, code: &str, state: &str) -> Response {
    let Some((who, token)) = world
        .sessions
        .redeem(&request.cookies, code, state, request.now)
    else {
        return invalid_request(request);
    };
    let pupil = world.register.of(who);
    let synergia = request.links.base(Host::Synergia);
    let home = match (pupil.account.answer, pupil.account.owner) {
        (LoginAnswer::KontoLibrus, _) => {
            let portal = request.links.base(Host::Portal);
            response::redirect(&format!("{portal}/rodzina"))
        }
        (_, Owner::Parent) => welcome(pupil),
        (_, Owner::Pupil) => response::redirect(&format!("{synergia}/uczen/index")),
    };
    response::with_cookie(home, &Cookie::OauthToken.set(&token, request.links))
}

fn refresh_token(world: &mut World, request: &Request) -> Response {
    match world.sessions.refresh(&request.cookies, request.now) {
        Some(token) => response::with_cookie(
            response::empty(StatusCode::OK),
            &Cookie::OauthToken.set(&token, request.links),
        ),
        None => refusals::to_login(request),
    }
}

fn log_out(world: &mut World, request: &Request) -> Response {
    world.sessions.end(&request.cookies);
    refusals::to_login(request)
}

/// The landing pages. A parent who asks for the pupil's one loses the session (section 3, seen once); so does a
/// session made from a one-time token.
fn landing_page(world: &mut World, request: &Request) -> Response {
    let Some((who, entrance)) = world.sessions.web_login(&request.cookies, request.now) else {
        return refusals::to_login(request);
    };
    let is_parent = world.register.of(who).account.owner == Owner::Parent;
    if request.path.starts_with("/uczen") && (is_parent || entrance == Entrance::Crossing) {
        world.sessions.end(&request.cookies);
        return response::html(StatusCode::FORBIDDEN, refusals::NO_ACCESS_PAGE);
    }
    welcome(world.register.of(who))
}

fn welcome(pupil: &Pupil) -> Response {
    let name = &pupil.first_name;
    response::html(
        StatusCode::OK,
        &format!(
            "<!DOCTYPE html><html lang=\"pl\"><title>Synergia</title><p>jesteś zalogowany: {name}</p></html>"
        ),
    )
}
