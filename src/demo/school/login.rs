//! The login, hop by hop, and the life of a session (API.md sections 2 and 3).

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::answer::{self, Answer};
use super::cookies::Cookie;
use super::refusals;
use super::register::{LoginAnswer, Owner, Who};
use super::sessions::Stage;
use super::site::Site;
use super::visit::Visit;
use super::world::World;

const FORM: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Logowanie</title><form method=\"post\">\
<input name=\"login\"><input name=\"pass\" type=\"password\"></form></html>";
const REGULATIONS: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Regulamin</title>\
<p>Prosimy o zapoznanie się z nowym regulaminem i jego akceptację.</p></html>";
const INVALID_REQUEST: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Błąd</title>\
<p>Nieprawidłowe żądanie. Spróbuj zalogować się ponownie.</p></html>";

/// The login paths of the web host; none when the path is another one.
pub fn on_synergia(world: &mut World, visit: &Visit) -> Option<Answer> {
    Some(match (&visit.method, visit.segments().as_slice()) {
        (&Method::GET, ["loguj", "portalRodzina"]) => portal_rodzina(world, visit),
        (&Method::GET, ["refreshToken"]) => refresh_token(world, visit),
        (&Method::GET, ["wyloguj"]) => log_out(world, visit),
        (&Method::GET, ["rodzic" | "uczen", "index"]) => landing_page(world, visit),
        _ => return None,
    })
}

/// The paths of the login host.
pub fn on_api(world: &mut World, visit: &Visit) -> Answer {
    match (&visit.method, visit.segments().as_slice()) {
        // The health probe of section 2 says this when all is well.
        (&Method::GET, []) => refusals::request_denied(StatusCode::OK),
        (&Method::GET, ["OAuth", "Authorization"]) => form(world, visit),
        (&Method::POST, ["OAuth", "Authorization"]) => credentials(world, visit),
        (&Method::GET, ["OAuth", "Authorization", step]) => continuation(world, visit, step),
        _ => refusals::not_found(visit),
    }
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

/// Step 2. A visitor who begins here instead of at step 1 has no state and will get nowhere.
fn form(world: &mut World, visit: &Visit) -> Answer {
    let state = visit.parameter("state").filter(|state| !state.is_empty());
    let session = world.sessions.open_doorstep(state);
    let companion = world.sessions.mint().session_id();
    with_session(
        answer::html(StatusCode::OK, FORM),
        visit,
        &session,
        &companion,
    )
}

/// Step 3.
fn credentials(world: &mut World, visit: &Visit) -> Answer {
    let Some(who) = recognised(world, visit) else {
        return refused(
            StatusCode::FORBIDDEN,
            Some(0),
            "Nieprawidłowy login i/lub hasło.",
        );
    };
    match world.register.of(who).account.answer {
        LoginAnswer::Refused => refused(
            StatusCode::FORBIDDEN,
            Some(0),
            "Nieprawidłowy login i/lub hasło.",
        ),
        LoginAnswer::Expired => refused(
            StatusCode::FORBIDDEN,
            None,
            "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.",
        ),
        LoginAnswer::Captcha => refused(
            StatusCode::FORBIDDEN,
            None,
            "Proszę zaznaczyć pole \"Nie jestem robotem\".",
        ),
        LoginAnswer::Maintenance => answer::html(StatusCode::OK, refusals::TECHNICAL_BREAK),
        LoginAnswer::Welcome | LoginAnswer::BrowserNeeded | LoginAnswer::KontoLibrus => {
            accepted(world, visit, who)
        }
    }
}

fn recognised(world: &World, visit: &Visit) -> Option<Who> {
    let who = claimed(world, visit)?;
    let right = visit.form_field("pass")? == world.register.of(who).account.password;
    (right && visit.form_field("action")? == "login").then_some(who)
}

/// Whose login stands in the form.
pub fn claimed(world: &World, visit: &Visit) -> Option<Who> {
    world.register.by_login(&visit.form_field("login")?)
}

fn refused(status: StatusCode, code: Option<u8>, message: &str) -> Answer {
    let mut error = serde_json::Map::new();
    error.extend(code.map(|code| ("code".to_owned(), Value::from(code))));
    error.insert("message".to_owned(), message.into());
    answer::json(status, &json!({"status": "error", "errors": [error]}))
}

/// The password is right. Without the cookies of step 2 nobody knows whose it was.
fn accepted(world: &mut World, visit: &Visit, who: Who) -> Answer {
    if let Some(doorstep) = world.sessions.doorstep(&visit.cookies) {
        doorstep.who = Some(who);
        doorstep.stage = Stage::Password;
    }
    let go_to = "/OAuth/Authorization/2FA?client_id=46";
    answer::json(StatusCode::OK, &json!({"status": "ok", "goTo": go_to}))
}

/// Step 4 on the login host. Each hop leads to the next one only from the one before.
fn continuation(world: &mut World, visit: &Visit, step: &str) -> Answer {
    let (needed, next, onward) = match step {
        "2FA" => (Stage::Password, Stage::SecondFactor, "PerformLogin"),
        "PerformLogin" => (Stage::SecondFactor, Stage::Performed, "Grant"),
        "Grant" => return grant(world, visit),
        _ => return refusals::not_found(visit),
    };
    let Some(doorstep) = world
        .sessions
        .doorstep(&visit.cookies)
        .filter(|door| door.stage == needed)
    else {
        return invalid_request(visit);
    };
    doorstep.stage = next;
    let who = doorstep.who;
    if who.is_some_and(|who| world.register.of(who).account.answer == LoginAnswer::BrowserNeeded) {
        return answer::html(StatusCode::OK, REGULATIONS);
    }
    let api = visit.links.base(Site::Api);
    let onward = answer::redirect(&format!("{api}/OAuth/Authorization/{onward}?client_id=46"));
    if next == Stage::Performed {
        with_device(world, visit, onward)
    } else {
        onward
    }
}

fn with_device(world: &mut World, visit: &Visit, onward: Answer) -> Answer {
    let device = world.sessions.mint().token();
    answer::with_cookie(onward, &Cookie::Device.set(&device, visit.links))
}

fn grant(world: &mut World, visit: &Visit) -> Answer {
    let door = world
        .sessions
        .doorstep(&visit.cookies)
        .filter(|door| door.stage == Stage::Performed);
    let Some((who, state)) = door.and_then(|door| door.who.zip(door.state.clone())) else {
        return invalid_request(visit);
    };
    let code = world.sessions.issue_code(who, &state);
    let synergia = visit.links.base(Site::Synergia);
    answer::redirect(&format!(
        "{synergia}/loguj/portalRodzina?code={code}&state={state}"
    ))
}

/// Step 4 on the web host: the visitor comes back with a code.
fn arrival(world: &mut World, visit: &Visit, code: &str, state: &str) -> Answer {
    let Some((who, token)) = world
        .sessions
        .redeem(&visit.cookies, code, state, visit.now)
    else {
        return invalid_request(visit);
    };
    let account = &world.register.of(who).account;
    let synergia = visit.links.base(Site::Synergia);
    let home = match (account.answer, account.owner) {
        (LoginAnswer::KontoLibrus, _) => "https://portal.librus.pl/rodzina".to_owned(),
        (_, Owner::Parent) => format!("{synergia}/rodzic/index"),
        (_, Owner::Pupil) => format!("{synergia}/uczen/index"),
    };
    answer::with_cookie(
        answer::redirect(&home),
        &Cookie::OauthToken.set(&token, visit.links),
    )
}

fn invalid_request(visit: &Visit) -> Answer {
    let synergia = visit.links.base(Site::Synergia);
    answer::redirect(&format!(
        "{synergia}/loguj/portalRodzina?error=invalid_request"
    ))
}

/// Where every page sends a visitor who is not logged in.
pub fn to_login(visit: &Visit) -> Answer {
    let synergia = visit.links.base(Site::Synergia);
    answer::redirect(&format!("{synergia}/loguj/portalRodzina"))
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
    let name = &world.register.of(who).first_name;
    answer::html(
        StatusCode::OK,
        &format!(
            "<!DOCTYPE html><html lang=\"pl\"><title>Synergia</title><p>jesteś zalogowany: {name}</p></html>"
        ),
    )
}

fn with_session(answer: Answer, visit: &Visit, session: &str, companion: &str) -> Answer {
    let first = answer::with_cookie(answer, &Cookie::Session.set(session, visit.links));
    answer::with_cookie(first, &Cookie::Companion.set(companion, visit.links))
}
