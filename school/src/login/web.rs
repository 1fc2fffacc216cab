//! The login on the web host: the way out to the form, and the way back in.

use axum::http::{Method, StatusCode};

use super::{invalid_request, to_login, with_session};
use crate::answer::{self, Answer};
use crate::cookies::Cookie;
use crate::refusals;
use crate::register::{LoginAnswer, Owner, Pupil};
use crate::site::Site;
use crate::visit::Visit;
use crate::world::World;

const INVALID_REQUEST: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Błąd</title>\
<p>Nieprawidłowe żądanie. Spróbuj zalogować się ponownie.</p></html>";

/// The login paths of the web host; none when the path is another one.
pub fn answer(world: &mut World, visit: &Visit) -> Option<Answer> {
    Some(match (&visit.method, visit.segments().as_slice()) {
        (&Method::GET, ["loguj", "portalRodzina"]) => portal_rodzina(world, visit),
        (&Method::GET, ["refreshToken"]) => refresh_token(world, visit),
        (&Method::GET, ["wyloguj"]) => log_out(world, visit),
        (&Method::GET, ["rodzic" | "uczen", "index"]) => landing_page(world, visit),
        _ => return None,
    })
}

fn portal_rodzina(world: &mut World, visit: &Visit) -> Answer {
    if visit.parameter("error").is_some() {
        return answer::html(StatusCode::OK, INVALID_REQUEST);
    }
    match (visit.parameter("code"), visit.parameter("state")) {
        (Some(code), state) => arrival(world, visit, &code, &state.unwrap_or_default()),
        (None, _) => entry(world, visit),
    }
}

/// Step 1.
fn entry(world: &mut World, visit: &Visit) -> Answer {
    let state = world.sessions.mint().token();
    let (session, companion) = world.sessions.open_web(&state);
    let api = visit.links.base(Site::Api);
    let query = format!("client_id=46&response_type=code&scope=mydata&state={state}");
    let onward = answer::redirect(&format!("{api}/OAuth/Authorization?{query}"));
    let tied = answer::with_cookie(onward, &Cookie::OauthState.set(&state, visit.links));
    with_session(tied, visit, &session, &companion)
}

/// Step 4 on the web host: the visitor comes back with a code. The register answers with the page itself or
/// sends on to it (section 2): here a parent meets the one, and a pupil the other.
fn arrival(world: &mut World, visit: &Visit, code: &str, state: &str) -> Answer {
    let Some((who, token)) = world
        .sessions
        .redeem(&visit.cookies, code, state, visit.now)
    else {
        return invalid_request(visit);
    };
    let pupil = world.register.of(who);
    let synergia = visit.links.base(Site::Synergia);
    let home = match (pupil.account.answer, pupil.account.owner) {
        (LoginAnswer::KontoLibrus, _) => answer::redirect("https://portal.librus.pl/rodzina"),
        (_, Owner::Parent) => welcome(pupil),
        (_, Owner::Pupil) => answer::redirect(&format!("{synergia}/uczen/index")),
    };
    answer::with_cookie(home, &Cookie::OauthToken.set(&token, visit.links))
}

fn refresh_token(world: &mut World, visit: &Visit) -> Answer {
    match world.sessions.refresh(&visit.cookies, visit.now) {
        Some(token) => answer::with_cookie(
            answer::empty(StatusCode::OK),
            &Cookie::OauthToken.set(&token, visit.links),
        ),
        None => to_login(visit),
    }
}

fn log_out(world: &mut World, visit: &Visit) -> Answer {
    world.sessions.end(&visit.cookies);
    to_login(visit)
}

/// The landing pages. A parent who asks for the pupil's one loses the session (section 3, seen once).
fn landing_page(world: &mut World, visit: &Visit) -> Answer {
    let Some(who) = world.sessions.web_visitor(&visit.cookies, visit.now) else {
        return to_login(visit);
    };
    if visit.path.starts_with("/uczen") && world.register.of(who).account.owner == Owner::Parent {
        world.sessions.end(&visit.cookies);
        return answer::html(StatusCode::FORBIDDEN, refusals::NO_ACCESS_PAGE);
    }
    welcome(world.register.of(who))
}

fn welcome(pupil: &Pupil) -> Answer {
    let name = &pupil.first_name;
    answer::html(
        StatusCode::OK,
        &format!(
            "<!DOCTYPE html><html lang=\"pl\"><title>Synergia</title><p>jesteś zalogowany: {name}</p></html>"
        ),
    )
}
