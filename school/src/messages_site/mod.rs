//! Messages ("Wiadomości", API.md section 12): the way there, and the site itself.

mod liblinks;
mod shapes;

use axum::http::{Method, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::{Value, json};

use super::answer::{self, Answer};
use super::cookies::Cookie;
use super::login;
use super::refusals;
use super::register::{Pupil, Who};
use super::site::Site;
use super::visit::Visit;
use super::world::World;

/// The door on the web host; none for another path.
pub fn launch(world: &mut World, visit: &Visit) -> Option<Answer> {
    let (&Method::GET, ["wiadomosci3" | "wiadomosci2"]) =
        (&visit.method, visit.segments().as_slice())
    else {
        return None;
    };
    let Some(who) = world.sessions.web_visitor(&visit.cookies, visit.now) else {
        return Some(login::to_login(visit));
    };
    if !world.register.of(who).has_messages {
        return Some(answer::html(StatusCode::OK, refusals::NO_ACCESS_PAGE));
    }
    Some(to_messages(world, visit, who))
}

/// Hop 1. The target is "/nowy", it comes from "synergia".
fn to_messages(world: &mut World, visit: &Visit, who: Who) -> Answer {
    let number = world.sessions.mint().launch_number();
    let token = world.sessions.launch_messages(who);
    let login = STANDARD_NO_PAD.encode(&world.register.of(who).account.login);
    let base = visit.links.base(Site::Messages);
    let path = format!(
        "pobierz{number}/MultiDomainLogon/token/{token}/login/{login}/target/L25vd3k/from/c3luZXJnaWE"
    );
    answer::redirect(&format!("{base}/{path}"))
}

/// Answers on the messages host.
pub fn answer(world: &mut World, visit: &Visit) -> Answer {
    match (&visit.method, visit.segments().as_slice()) {
        (&Method::GET, [_, "MultiDomainLogon", "token", token, ..]) => arrival(world, visit, token),
        (&Method::GET, ["nowy"]) => app(visit),
        (&Method::GET, ["api", parts @ ..]) => api(world, visit, parts),
        _ => refusals::not_found(visit),
    }
}

/// Hop 2.
fn arrival(world: &mut World, visit: &Visit, token: &str) -> Answer {
    let Some(session) = world.sessions.open_messages(token, visit.now) else {
        return answer::html(StatusCode::OK, refusals::NO_ACCESS_PAGE);
    };
    let companion = world.sessions.mint().session_id();
    let first = answer::with_cookie(
        answer::redirect("/nowy"),
        &Cookie::Session.set(&session, visit.links),
    );
    answer::with_cookie(first, &Cookie::Companion.set(&companion, visit.links))
}

/// Hop 3: plain http, whatever the visitor came by.
fn app(visit: &Visit) -> Answer {
    if visit.path.ends_with('/') {
        return answer::html(
            StatusCode::OK,
            "<!DOCTYPE html><html lang=\"pl\"><title>Wiadomości</title></html>",
        );
    }
    let mut moved = answer::redirect(&format!("{}/nowy/", visit.links.plain_base(Site::Messages)));
    *moved.status_mut() = StatusCode::MOVED_PERMANENTLY;
    moved
}

fn api(world: &mut World, visit: &Visit, parts: &[&str]) -> Answer {
    let Some(who) = world.sessions.messages_visitor(&visit.cookies, visit.now) else {
        return refusals::request_denied(StatusCode::UNAUTHORIZED);
    };
    if let [mailbox @ .., "messages", id] = parts
        && *id != "senders"
        && !matches!(mailbox, ["outbox" | "attachments", ..])
    {
        return opened(world, visit, who, (mailbox, id));
    }
    if let ["attachments", file, "messages", id] = parts {
        return prepared(world, visit, who, (file, id));
    }
    list(visit, world.register.of(who), parts).map_or_else(
        || refusals::not_found(visit),
        |body| answer::json(StatusCode::OK, &body),
    )
}

/// Everything that can be asked for without opening anything.
fn list(visit: &Visit, pupil: &Pupil, parts: &[&str]) -> Option<Value> {
    match parts {
        ["me"] => Some(shapes::me(pupil)),
        ["tags" | "signatures"] | ["receivers", "types"] => Some(json!({"data": []})),
        ["inbox", "unreadMessagesCount"] => Some(shapes::unread(pupil)),
        ["inbox", "messages", "senders"] => Some(shapes::senders(pupil)),
        ["inbox", "messages"] => Some(shapes::page(visit, &pupil.inbox)),
        ["archive", "inbox", "messages"] => Some(shapes::archive(visit, &pupil.archive)),
        ["trash", "messages"] => Some(json!({"data": [], "total": 0})),
        ["alerts", "messages"] => pupil.automatic.alerts.as_ref().map(shapes::bare),
        ["substitutions", "messages"] => pupil.automatic.substitutions.as_ref().map(shapes::bare),
        ["notes", "messages"] => Some(shapes::page(visit, &pupil.automatic.notes)),
        ["absences", "messages"] => Some(shapes::page(visit, &pupil.automatic.absences)),
        ["justifications", "messages"] => {
            Some(shapes::page(visit, &pupil.automatic.justifications))
        }
        ["outbox", "messages"] => Some(shapes::outbox(pupil)),
        ["outbox", "messages", id] => shapes::sent_message(pupil, id),
        _ => None,
    }
}

/// The whole message. Asking for it marks it read, and is written down even when there is no such message.
fn opened(world: &mut World, visit: &Visit, who: Who, (mailbox, id): (&[&str], &str)) -> Answer {
    world
        .journal
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
        return refusals::not_found(visit);
    };
    message.read.get_or_insert(visit.local_time());
    let message = message.clone();
    answer::json(
        StatusCode::OK,
        &json!({"data": shapes::full(pupil, &message)}),
    )
}

/// A file of the inbox, prepared for whoever has the link. One that is lost, or in the archive, is none.
fn prepared(world: &mut World, visit: &Visit, who: Who, (file, id): (&str, &str)) -> Answer {
    let inbox = &world.register.of(who).inbox.messages;
    let message = inbox.iter().find(|message| message.id.to_string() == id);
    let mut files = message.into_iter().flat_map(|message| &message.attachments);
    let found = files.find(|attachment| attachment.id.to_string() == file);
    let Some(content) = found.and_then(|attachment| attachment.content.clone()) else {
        return refusals::not_found(visit);
    };
    let key = world.sessions.mint().token();
    let link = shapes::download(visit, &key);
    world.sandbox.prepare(key, content);
    answer::json(StatusCode::OK, &link)
}
