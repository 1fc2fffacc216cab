//! Messages ("Wiadomości", API.md section 12): the way there, and the site itself.

use axum::http::{Method, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use serde_json::{Value, json};

use super::answer::{self, Answer};
use super::cookies::Cookie;
use super::login;
use super::refusals;
use super::register::messages::{Mailbox, Message};
use super::register::{Pupil, Who};
use super::site::Site;
use super::visit::Visit;
use super::world::World;

/// How many bytes of a text the list shows; the cut does not care for letters.
const PREVIEW_BYTES: usize = 256;
/// More are not given at once.
const LARGEST_PAGE: usize = 50;

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
    let pupil = world.register.of(who);
    let body = match parts {
        ["me"] => Some(me(pupil)),
        ["tags" | "signatures"] | ["receivers", "types"] => Some(json!({"data": []})),
        ["inbox", "unreadMessagesCount"] => Some(unread(pupil)),
        ["inbox", "messages", "senders"] => Some(senders(pupil)),
        ["inbox", "messages"] => Some(page(visit, &pupil.inbox)),
        ["archive", "inbox", "messages"] => Some(archive(visit, &pupil.archive)),
        ["substitutions", "messages"] => Some(bare(&pupil.substitution_messages)),
        [
            "notes" | "absences" | "justifications" | "trash",
            "messages",
        ] => Some(json!({"data": [], "total": 0})),
        ["outbox", "messages"] => Some(outbox(pupil)),
        ["outbox", "messages", id] => sent_message(pupil, id),
        ["attachments", file, "messages", id] => attachment(visit, pupil, (file, id)),
        _ => None,
    };
    body.map_or_else(
        || refusals::not_found(visit),
        |body| answer::json(StatusCode::OK, &body),
    )
}

fn me(pupil: &Pupil) -> Value {
    json!({
        "accountId": pupil.account.id,
        "firstName": pupil.account.first_name,
        "lastName": pupil.account.last_name,
        "groupId": "5",
        "groupName": "rodzic",
        "originSystem": "synergia",
        "accessToAttachments": true,
    })
}

fn unread(pupil: &Pupil) -> Value {
    json!({"data": {
        "inbox": pupil.inbox.unread(),
        "notes": 0,
        "alerts": 0,
        "substitutions": pupil.substitution_messages.unread(),
        "absences": 0,
        "justifications": 0,
        "trash": 0,
        "archiveInbox": pupil.archive.unread(),
        "archiveNotes": 0,
        "archiveAlerts": 0,
        "archiveSubstitutions": 0,
        "archiveAbsences": 0,
        "archiveJustifications": 0,
        "archiveTrash": 0,
    }})
}

fn senders(pupil: &Pupil) -> Value {
    let mut senders: Vec<_> = pupil
        .inbox
        .listed()
        .into_iter()
        .map(|message| &message.sender)
        .collect();
    senders.sort_by_key(|sender| sender.account);
    senders.dedup_by_key(|sender| sender.account);
    let shape = |sender: &super::register::Sender| {
        let whole = if sender.first_name.is_empty() {
            &sender.name
        } else {
            &sender.first_name
        };
        json!({"senderId": sender.account.to_string(), "senderFirstName": whole, "senderLastName": sender.last_name})
    };
    json!({"data": senders.into_iter().map(shape).collect::<Value>()})
}

/// One page of a mailbox, with the number of all that match.
fn page(visit: &Visit, mailbox: &Mailbox) -> Value {
    let number = |name, fallback| {
        visit
            .parameter(name)
            .and_then(|text| text.parse::<usize>().ok())
            .unwrap_or(fallback)
    };
    let (page, limit) = (
        number("page", 1).max(1),
        number("limit", LARGEST_PAGE).clamp(1, LARGEST_PAGE),
    );
    let mut found = mailbox.listed();
    found.retain(|message| matches(visit, message));
    let total = found.len();
    let shown = found
        .into_iter()
        .skip((page - 1).saturating_mul(limit))
        .take(limit);
    json!({"data": shown.map(list_item).collect::<Value>(), "total": total})
}

fn matches(visit: &Visit, message: &Message) -> bool {
    let unread_only = visit
        .parameter("unreadOnly")
        .is_some_and(|flag| flag == "1" || flag == "true");
    let sender = visit.parameter("senderId").filter(|id| !id.is_empty());
    (!unread_only || message.read.is_none())
        && sender.is_none_or(|id| id == message.sender.account.to_string())
}

fn archive(visit: &Visit, mailbox: &Mailbox) -> Value {
    let mut page = page(visit, mailbox);
    if let Some(keys) = page.as_object_mut() {
        keys.insert("archivingInProgress".to_owned(), true.into());
    }
    page
}

/// A mailbox without the envelope.
fn bare(mailbox: &Mailbox) -> Value {
    mailbox.listed().into_iter().map(list_item).collect()
}

fn list_item(message: &Message) -> Value {
    json!({
        "messageId": message.id.to_string(),
        "senderFirstName": message.sender.first_name,
        "senderLastName": message.sender.last_name,
        "senderName": message.sender.name,
        "topic": message.topic,
        "content": preview(&message.text),
        "sendDate": time(message.sent),
        "readDate": message.read.map(time),
        "tags": [],
        "category": null,
        "otherNodeUuid": null,
        "otherNodeAccountId": null,
        "isAnyFileAttached": !message.attachments.is_empty(),
    })
}

fn preview(text: &str) -> String {
    let bytes = text.as_bytes();
    STANDARD.encode(bytes.get(..PREVIEW_BYTES).unwrap_or(bytes))
}

fn time(moment: chrono::NaiveDateTime) -> String {
    moment.format("%F %T").to_string()
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
        ["substitutions"] => Some(&mut pupil.substitution_messages),
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
    answer::json(StatusCode::OK, &json!({"data": full(pupil, &message)}))
}

fn full(pupil: &Pupil, message: &Message) -> Value {
    let file = |file: &super::register::messages::Attachment| json!({"id": file.id.to_string(), "filename": file.filename});
    json!({
        "messageId": message.id.to_string(),
        "receiver": format!("{} {}", pupil.account.last_name, pupil.account.first_name),
        "senderId": message.sender.account.to_string(),
        "senderFirstName": message.sender.first_name,
        "senderLastName": message.sender.last_name,
        "senderName": message.sender.name,
        "senderGroup": "Nauczyciel",
        "senderGroupId": "3",
        "senderSchoolName": null,
        "myMessage": "0",
        "topic": message.topic,
        "Message": STANDARD.encode(format!("<Message><Content><![CDATA[{}]]></Content></Message>", message.text)),
        "sendDate": time(message.sent),
        "readDate": message.read.map(time),
        "spam": "0",
        "state": "1",
        "otherNodeUuid": null,
        "otherNodeAccountId": null,
        "otherNodeMessageId": null,
        "userFirstName": pupil.first_name,
        "userLastName": pupil.last_name,
        "userClass": pupil.house.class_name(),
        "applicationNumber": null,
        "originalMessage": "",
        "originalTopic": "",
        "noReply": 0,
        "archive": 0,
        "attachementInfo": "",
        "attachments": message.attachments.iter().map(file).collect::<Value>(),
        "enableMessageWithdrawn": 0,
        "isMessageWithdrawn": 0,
        "receiversCount": 1,
        "readedCount": 1,
        "receivers": [],
        "tags": [],
    })
}

fn outbox(pupil: &Pupil) -> Value {
    let shape = |message: &Message| {
        json!({
            "messageId": message.id.to_string(),
            "receiverFirstName": message.sender.first_name,
            "receiverLastName": message.sender.last_name,
            "receiverName": message.sender.name,
            "topic": message.topic,
            "content": preview(&message.text),
            "sendDate": time(message.sent),
            "tags": [],
            "category": null,
            "isAnyFileAttached": false,
        })
    };
    json!({"data": pupil.outbox.iter().map(shape).collect::<Value>(), "total": pupil.outbox.len()})
}

/// A sent message; asking for it marks nothing.
fn sent_message(pupil: &Pupil, id: &str) -> Option<Value> {
    let message = pupil
        .outbox
        .iter()
        .find(|message| message.id.to_string() == id)?;
    Some(json!({"data": full(pupil, message)}))
}

/// Where a file of a message can be had.
fn attachment(visit: &Visit, pupil: &Pupil, (file, id): (&str, &str)) -> Option<Value> {
    let message = pupil
        .inbox
        .messages
        .iter()
        .find(|message| message.id.to_string() == id)?;
    let known = message
        .attachments
        .iter()
        .any(|attachment| attachment.id.to_string() == file);
    let link = format!("{}/GetFile/{file}{id}", visit.links.base(Site::Sandbox));
    known.then(|| json!({"data": {"status": "ok", "downloadLink": link}}))
}
