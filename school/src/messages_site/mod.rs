//! Messages ("Wiadomości", API.md section 12): the way there, and the site itself.

mod liblinks;
mod shapes;

use axum::http::{Method, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Value, json};

use crate::http::{Cookie, Host, Request, Response, refusals, response};
use crate::register::{Pupil, Who};
use crate::world::portal::Quirk;
use crate::world::{Entrance, World};

/// The door on the web host; none for another path.
pub fn launch(world: &mut World, request: &Request) -> Option<Response> {
    let (&Method::GET, ["wiadomosci3" | "wiadomosci2"]) =
        (&request.method, request.segments().as_slice())
    else {
        return None;
    };
    let Some((who, entrance)) = world.sessions.web_login(&request.cookies, request.now) else {
        return Some(refusals::to_login(request));
    };
    if !world.register.of(who).has_messages {
        return Some(response::html(StatusCode::OK, refusals::NO_ACCESS_PAGE));
    }
    Some(to_messages(world, request, (who, entrance)))
}

/// Hop 1. The target is "/nowy", it comes from "synergia".
fn to_messages(world: &mut World, request: &Request, (who, entrance): (Who, Entrance)) -> Response {
    let number = world.sessions.tokens().launch_number();
    let token = world.sessions.launch_messages(who, entrance);
    let login = STANDARD_NO_PAD.encode(&world.register.of(who).account.login);
    let base = request.links.base(Host::Messages);
    let path = format!(
        "pobierz{number}/MultiDomainLogon/token/{token}/login/{login}/target/L25vd3k/from/c3luZXJnaWE"
    );
    response::redirect(&format!("{base}/{path}"))
}

/// Answers on the messages host.
pub fn answer(world: &mut World, request: &Request) -> Response {
    match (&request.method, request.segments().as_slice()) {
        (&Method::GET, [_, "MultiDomainLogon", "token", token, ..]) => {
            arrival(world, request, token)
        }
        (&Method::GET, ["nowy"]) => app(request),
        (&Method::GET, ["api", parts @ ..]) => api(world, request, parts),
        _ => refusals::not_found(request),
    }
}

/// Hop 2.
fn arrival(world: &mut World, request: &Request, token: &str) -> Response {
    let Some(session) = world.sessions.open_messages(token, request.now) else {
        return response::html(StatusCode::OK, refusals::NO_ACCESS_PAGE);
    };
    let companion = world.sessions.tokens().session_id();
    let first = response::with_cookie(
        response::redirect("/nowy"),
        &Cookie::Session.set(&session, request.links),
    );
    response::with_cookie(first, &Cookie::Companion.set(&companion, request.links))
}

/// Hop 3: plain http, whatever the visitor came by.
fn app(request: &Request) -> Response {
    if request.path.ends_with('/') {
        return response::html(
            StatusCode::OK,
            "<!DOCTYPE html><html lang=\"pl\"><title>Wiadomości</title></html>",
        );
    }
    let mut moved = response::redirect(&format!(
        "{}/nowy/",
        request.links.plain_base(Host::Messages)
    ));
    *moved.status_mut() = StatusCode::MOVED_PERMANENTLY;
    moved
}

fn api(world: &mut World, request: &Request, parts: &[&str]) -> Response {
    let Some((who, entrance)) = world
        .sessions
        .messages
        .visitor(&request.cookies, request.now)
    else {
        return refusals::request_denied(StatusCode::UNAUTHORIZED);
    };
    if let [mailbox @ .., "messages", id] = parts
        && *id != "senders"
        && !matches!(mailbox, ["outbox" | "attachments", ..])
    {
        return opened(world, request, who, (mailbox, id));
    }
    if let ["attachments", file, "messages", id] = parts {
        return prepared(world, request, who, (file, id));
    }
    let Some(mut body) = list(request, world.register.of(who), parts) else {
        return refusals::not_found(request);
    };
    if entrance == Entrance::Crossing && world.portal.has(Quirk::OtherMailbox) {
        shapes::know_by_other_ids(&mut body);
    }
    response::json(StatusCode::OK, &body)
}

/// Everything that can be asked for without opening anything.
fn list(request: &Request, pupil: &Pupil, parts: &[&str]) -> Option<Value> {
    match parts {
        ["me"] => Some(shapes::me(pupil)),
        ["tags" | "signatures"] | ["receivers", "types"] => Some(json!({"data": []})),
        ["inbox", "unreadMessagesCount"] => Some(shapes::unread(pupil)),
        ["inbox", "messages", "senders"] => Some(shapes::senders(pupil)),
        ["inbox", "messages"] => Some(shapes::page(request, &pupil.inbox)),
        ["archive", "inbox", "messages"] => Some(shapes::archive(request, &pupil.archive)),
        ["trash", "messages"] => Some(json!({"data": [], "total": 0})),
        ["alerts", "messages"] => pupil.automatic.alerts.as_ref().map(shapes::bare),
        ["substitutions", "messages"] => pupil.automatic.substitutions.as_ref().map(shapes::bare),
        ["notes", "messages"] => Some(shapes::page(request, &pupil.automatic.notes)),
        ["absences", "messages"] => Some(shapes::page(request, &pupil.automatic.absences)),
        ["justifications", "messages"] => {
            Some(shapes::page(request, &pupil.automatic.justifications))
        }
        ["outbox", "messages"] => Some(shapes::outbox(pupil)),
        ["outbox", "messages", id] => shapes::sent_message(pupil, id),
        _ => None,
    }
}

/// The whole message. Asking for it marks it read, and is written down even when there is no such message.
fn opened(
    world: &mut World,
    request: &Request,
    who: Who,
    (mailbox, id): (&[&str], &str),
) -> Response {
    world
        .request_log
        .opened(who, format!("{}:{id}", mailbox.join("_")));
    let pupil = world.register.of_mut(who);
    let mailbox = match mailbox {
        ["inbox"] => Some(&mut pupil.inbox),
        ["archive", "inbox"] => Some(&mut pupil.archive),
        [name] => pupil.automatic.named_mut(name),
        _ => None,
    };
    let message = mailbox
        .zip(id.parse().ok())
        .and_then(|(mailbox, id)| mailbox.get_mut(id));
    let Some(message) = message else {
        return refusals::not_found(request);
    };
    message.read.get_or_insert(request.local_time());
    let message = message.clone();
    response::json(
        StatusCode::OK,
        &json!({"data": shapes::full(pupil, &message)}),
    )
}

/// A file of the inbox, prepared for whoever has the link. One that is lost, or in the archive, is none.
fn prepared(world: &mut World, request: &Request, who: Who, (file, id): (&str, &str)) -> Response {
    let inbox = &world.register.of(who).inbox.messages;
    let message = inbox.iter().find(|message| message.id.to_string() == id);
    let mut files = message.into_iter().flat_map(|message| &message.attachments);
    let found = files.find(|attachment| attachment.id.to_string() == file);
    let Some(content) = found.and_then(|attachment| attachment.content.clone()) else {
        return refusals::not_found(request);
    };
    let key = world.sessions.tokens().token();
    let link = shapes::download(request, &key);
    world.sandbox.prepare(key, content);
    response::json(StatusCode::OK, &link)
}
