//! The login form on its own host.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::{invalid_request, with_session};
use crate::answer::{self, Answer};
use crate::cookies::Cookie;
use crate::refusals;
use crate::register::{LoginAnswer, Who};
use crate::sessions::Stage;
use crate::site::Site;
use crate::visit::Visit;
use crate::world::World;

const FORM: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Logowanie</title><form method=\"post\">\
<input name=\"login\"><input name=\"pass\" type=\"password\"></form></html>";
const REGULATIONS: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Regulamin</title>\
<p>Prosimy o zapoznanie się z nowym regulaminem i jego akceptację.</p></html>";

const WRONG: &str = "Nieprawidłowy login i/lub hasło.";
const EXPIRED: &str = "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.";
const CAPTCHA: &str = "Proszę zaznaczyć pole \"Nie jestem robotem\".";

/// The paths of the login host.
pub fn answer(world: &mut World, visit: &Visit) -> Answer {
    match (&visit.method, visit.segments().as_slice()) {
        // The health probe of section 2 says this when all is well.
        (&Method::GET, []) => refusals::request_denied(StatusCode::OK),
        (&Method::GET, ["OAuth", "Authorization"]) => form(world, visit),
        (&Method::POST, ["OAuth", "Authorization"]) => credentials(world, visit),
        (&Method::GET, ["OAuth", "Authorization", step]) => continuation(world, visit, step),
        _ => refusals::not_found(visit),
    }
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
    let who = recognised(world, visit);
    match who.map(|who| (who, world.register.of(who).account.answer)) {
        None | Some((_, LoginAnswer::Refused)) => refused(Some(0), WRONG),
        Some((_, LoginAnswer::Expired)) => refused(None, EXPIRED),
        Some((_, LoginAnswer::Captcha)) => refused(None, CAPTCHA),
        Some((_, LoginAnswer::Maintenance)) => {
            answer::html(StatusCode::OK, refusals::TECHNICAL_BREAK)
        }
        Some((
            who,
            LoginAnswer::Welcome | LoginAnswer::BrowserNeeded | LoginAnswer::KontoLibrus,
        )) => accepted(world, visit, who),
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

/// The codes differ, and some refusals have none.
fn refused(code: Option<u8>, message: &str) -> Answer {
    let mut error = serde_json::Map::new();
    error.extend(code.map(|code| ("code".to_owned(), Value::from(code))));
    error.insert("message".to_owned(), message.into());
    answer::json(
        StatusCode::FORBIDDEN,
        &json!({"status": "error", "errors": [error]}),
    )
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
    match step {
        "2FA" => hop(
            world,
            visit,
            (Stage::Password, Stage::SecondFactor),
            "PerformLogin",
        ),
        "PerformLogin" => {
            let onward = hop(
                world,
                visit,
                (Stage::SecondFactor, Stage::Performed),
                "Grant",
            );
            with_device(world, visit, onward)
        }
        "Grant" => grant(world, visit),
        _ => refusals::not_found(visit),
    }
}

fn hop(world: &mut World, visit: &Visit, (from, to): (Stage, Stage), next: &str) -> Answer {
    let doorstep = world.sessions.doorstep(&visit.cookies);
    let Some(doorstep) = doorstep.filter(|door| door.stage == from) else {
        return invalid_request(visit);
    };
    doorstep.stage = to;
    match doorstep
        .who
        .map(|who| world.register.of(who).account.answer)
    {
        Some(LoginAnswer::BrowserNeeded) => answer::html(StatusCode::OK, REGULATIONS),
        _ => answer::redirect(&format!(
            "{}/OAuth/Authorization/{next}?client_id=46",
            visit.links.base(Site::Api)
        )),
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
