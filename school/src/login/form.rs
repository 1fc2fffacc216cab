//! The login form on its own host.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::{invalid_request, with_session};
use crate::http::{Cookie, Host, Request, Response, refusals, response};
use crate::register::{LoginAnswer, Who};
use crate::world::{Stage, World};

const FORM: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Logowanie</title><form method=\"post\">\
<input name=\"login\"><input name=\"pass\" type=\"password\"></form></html>";
const REGULATIONS: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Regulamin</title>\
<p>Prosimy o zapoznanie się z nowym regulaminem i jego akceptację.</p></html>";

const WRONG: &str = "Nieprawidłowy login i/lub hasło.";
const EXPIRED: &str = "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.";
const CAPTCHA: &str = "Proszę zaznaczyć pole \"Nie jestem robotem\".";

/// The paths of the login host.
pub fn answer(world: &mut World, request: &Request) -> Response {
    match (&request.method, request.segments().as_slice()) {
        // The health probe of section 2 says this when all is well.
        (&Method::GET, []) => refusals::request_denied(StatusCode::OK),
        (&Method::GET, ["OAuth", "Authorization"]) => form(world, request),
        (&Method::POST, ["OAuth", "Authorization"]) => credentials(world, request),
        (&Method::GET, ["OAuth", "Authorization", step]) => continuation(world, request, step),
        _ => refusals::not_found(request),
    }
}

/// Step 2. A visitor who begins here instead of at step 1 has no state and will get nowhere.
fn form(world: &mut World, request: &Request) -> Response {
    let state = request.parameter("state").filter(|state| !state.is_empty());
    let session = world.sessions.open_doorstep(state);
    let companion = world.sessions.tokens().session_id();
    with_session(
        response::html(StatusCode::OK, FORM),
        request,
        &session,
        &companion,
    )
}

/// Step 3.
fn credentials(world: &mut World, request: &Request) -> Response {
    let who = recognised(world, request);
    match who.map(|who| (who, world.register.of(who).account.answer)) {
        None | Some((_, LoginAnswer::Refused)) => refused(Some(0), WRONG),
        Some((who, LoginAnswer::Says(reply))) => says(world, request, who, reply),
        Some((_, LoginAnswer::Expired)) => refused(None, EXPIRED),
        Some((_, LoginAnswer::Captcha)) => refused(None, CAPTCHA),
        Some((_, LoginAnswer::Maintenance)) => {
            response::html(StatusCode::OK, refusals::TECHNICAL_BREAK)
        }
        Some((
            who,
            LoginAnswer::Welcome | LoginAnswer::BrowserNeeded | LoginAnswer::KontoLibrus,
        )) => accepted(world, request, who),
    }
}

fn recognised(world: &World, request: &Request) -> Option<Who> {
    let who = claimed(world, request)?;
    let right = request.form_field("pass")? == world.register.of(who).account.password;
    (right && request.form_field("action")? == "login").then_some(who)
}

/// Whose login stands in the form.
pub fn claimed(world: &World, request: &Request) -> Option<Who> {
    world.register.by_login(&request.form_field("login")?)
}

/// The codes differ, and some refusals have none.
fn refused(code: Option<u8>, message: &str) -> Response {
    let mut error = serde_json::Map::new();
    error.extend(code.map(|code| ("code".to_owned(), Value::from(code))));
    error.insert("message".to_owned(), message.into());
    response::json(
        StatusCode::FORBIDDEN,
        &json!({"status": "error", "errors": [error]}),
    )
}

/// Whatever it says, the visitor may go on.
fn says(world: &mut World, request: &Request, who: Who, reply: &str) -> Response {
    let_in(world, request, who);
    let reply = serde_json::from_str(reply).unwrap_or(Value::Null);
    response::json(StatusCode::FORBIDDEN, &reply)
}

/// The password is right. Without the cookies of step 2 nobody knows whose it was.
fn let_in(world: &mut World, request: &Request, who: Who) {
    if let Some(doorstep) = world.sessions.doorstep(&request.cookies) {
        doorstep.who = Some(who);
        doorstep.stage = Stage::Password;
    }
}

fn accepted(world: &mut World, request: &Request, who: Who) -> Response {
    let_in(world, request, who);
    let go_to = "/OAuth/Authorization/2FA?client_id=46";
    response::json(StatusCode::OK, &json!({"status": "ok", "goTo": go_to}))
}

/// Step 4 on the login host. Each hop leads to the next one only from the one before.
fn continuation(world: &mut World, request: &Request, step: &str) -> Response {
    match step {
        "2FA" => hop(
            world,
            request,
            (Stage::Password, Stage::SecondFactor),
            "PerformLogin",
        ),
        "PerformLogin" => {
            let onward = hop(
                world,
                request,
                (Stage::SecondFactor, Stage::Performed),
                "Grant",
            );
            with_device(world, request, onward)
        }
        "Grant" => grant(world, request),
        _ => refusals::not_found(request),
    }
}

fn hop(world: &mut World, request: &Request, (from, to): (Stage, Stage), next: &str) -> Response {
    let doorstep = world.sessions.doorstep(&request.cookies);
    let Some(doorstep) = doorstep.filter(|door| door.stage == from) else {
        return invalid_request(request);
    };
    doorstep.stage = to;
    match doorstep
        .who
        .map(|who| world.register.of(who).account.answer)
    {
        Some(LoginAnswer::BrowserNeeded) => response::html(StatusCode::OK, REGULATIONS),
        _ => response::redirect(&format!(
            "{}/OAuth/Authorization/{next}?client_id=46",
            request.links.base(Host::Api)
        )),
    }
}

fn with_device(world: &mut World, request: &Request, onward: Response) -> Response {
    let device = world.sessions.tokens().token();
    response::with_cookie(onward, &Cookie::Device.set(&device, request.links))
}

fn grant(world: &mut World, request: &Request) -> Response {
    let door = world
        .sessions
        .doorstep(&request.cookies)
        .filter(|door| door.stage == Stage::Performed);
    let Some((who, state)) = door.and_then(|door| door.who.zip(door.state.clone())) else {
        return invalid_request(request);
    };
    let code = world.sessions.issue_code(who, &state);
    let synergia = request.links.base(Host::Synergia);
    response::redirect(&format!(
        "{synergia}/loguj/portalRodzina?code={code}&state={state}"
    ))
}
