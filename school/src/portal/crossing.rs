//! From a one-time token to a session of the web pages (PORTAL.md section 4.1, step 2).

use axum::http::{Method, StatusCode};

use crate::http::{Cookie, Host, Request, Response, refusals, response};
use crate::register::Who;
use crate::world::World;
use crate::world::portal::{Crossing, Quirk};

const CAPTCHA: &str = "<!DOCTYPE html><html lang=\"pl\"><title>Synergia</title>\
<div class=\"g-recaptcha\" data-sitekey=\"6Lc-invented\"></div></html>";
const STUB: &str =
    "<html><head><meta http-equiv=\"refresh\" content=\"0;url=/loguj/posrednik\"></head></html>";

/// The paths on the web host; none for another one. What follows `przenies` is where the visitor is led.
pub fn arrive(world: &mut World, request: &Request) -> Option<Response> {
    let segments = request.segments();
    match (&request.method, segments.as_slice()) {
        (&Method::GET, ["loguj", "token", token, "przenies", onward @ ..]) => {
            let who = world.portal.child_tokens.cross(token, request.now);
            Some(received(world, request, who, &target(onward)))
        }
        (&Method::GET, ["uczen", "widok", "centrum_powiadomien"]) => {
            Some(notification_centre(world, request))
        }
        _ => None,
    }
}

fn target(onward: &[&str]) -> String {
    match onward {
        [] => "/uczen/index".to_owned(),
        path => format!("/{}", path.join("/")),
    }
}

fn received(world: &mut World, request: &Request, who: Option<Who>, target: &str) -> Response {
    let Some(who) = who else {
        return refusals::to_login(request);
    };
    let at = |path: &str| format!("{}{path}", request.links.base(Host::Synergia));
    match world.portal.settings.crossing {
        Crossing::Welcome => welcomed(world, request, who, &at(target)),
        Crossing::NotAccepted => response::redirect(&at("/loguj")),
        Crossing::Maintenance => response::redirect(&at("/przerwa_techniczna")),
        Crossing::Captcha => response::html(StatusCode::OK, CAPTCHA),
        Crossing::Stub => response::html(StatusCode::OK, STUB),
    }
}

/// All cookies come with this answer; where it leads nobody should follow.
fn welcomed(world: &mut World, request: &Request, who: Who, target: &str) -> Response {
    let (session, companion, token) = world.sessions.cross(who, request.now);
    let sets_token = !world.portal.has(Quirk::NoOauthToken);
    let cookies = [
        Some(Cookie::Session.set(&session, request.links)),
        Some(Cookie::Companion.set(&companion, request.links)),
        sets_token.then(|| Cookie::OauthToken.set(&token, request.links)),
    ];
    let onward = response::redirect(target);
    cookies.iter().flatten().fold(onward, |answer, cookie| {
        response::with_cookie(answer, cookie)
    })
}

/// The page that clears marks when it is looked at.
fn notification_centre(world: &World, request: &Request) -> Response {
    match world.sessions.web_visitor(&request.cookies, request.now) {
        Some(_) => response::html(
            StatusCode::OK,
            "<!DOCTYPE html><title>Centrum powiadomień</title>",
        ),
        None => refusals::to_login(request),
    }
}
