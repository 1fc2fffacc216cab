//! The shapes of the messages (API.md section 12).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDateTime;
use serde_json::{Value, json};

use super::liblinks;
use crate::http::{Host, Request};
use crate::register::Pupil;
use crate::register::messages::{Attachment, Mailbox, Message, Sender, Wrapper};

/// How many bytes of a text the list shows; the cut does not care for letters.
const PREVIEW_BYTES: usize = 256;

/// More are not given at once.
const LARGEST_PAGE: usize = 50;

/// `me`: the owner of the login.
pub fn me(pupil: &Pupil) -> Value {
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

/// `inbox/unreadMessagesCount`: of all mailboxes.
pub fn unread(pupil: &Pupil) -> Value {
    let automatic = &pupil.automatic;
    let unread = |mailbox: &Option<Mailbox>| mailbox.as_ref().map_or(0, Mailbox::unread);
    json!({"data": {
        "inbox": pupil.inbox.unread(),
        "notes": automatic.notes.unread(),
        "alerts": unread(&automatic.alerts),
        "substitutions": unread(&automatic.substitutions),
        "absences": automatic.absences.unread(),
        "justifications": automatic.justifications.unread(),
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

/// `inbox/messages/senders`.
pub fn senders(pupil: &Pupil) -> Value {
    let mut senders: Vec<_> = pupil
        .inbox
        .listed()
        .into_iter()
        .map(|message| &message.sender)
        .collect();
    senders.sort_by_key(|sender| sender.account);
    senders.dedup_by_key(|sender| sender.account);
    let shape = |sender: &Sender| {
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
pub fn page(request: &Request, mailbox: &Mailbox) -> Value {
    let number = |name, fallback| {
        request
            .parameter(name)
            .and_then(|text| text.parse::<usize>().ok())
            .unwrap_or(fallback)
    };
    let (page, limit) = (
        number("page", 1).max(1),
        number("limit", LARGEST_PAGE).clamp(1, LARGEST_PAGE),
    );
    let mut found = mailbox.listed();
    found.retain(|message| matches(request, message));
    let total = found.len();
    let shown = found
        .into_iter()
        .skip((page - 1).saturating_mul(limit))
        .take(limit);
    json!({"data": shown.map(list_item).collect::<Value>(), "total": total})
}

fn matches(request: &Request, message: &Message) -> bool {
    let unread_only = request
        .parameter("unreadOnly")
        .is_some_and(|flag| flag == "1" || flag == "true");
    let sender = request.parameter("senderId").filter(|id| !id.is_empty());
    (!unread_only || message.read.is_none())
        && sender.is_none_or(|id| id == message.sender.account.to_string())
}

/// `archive/inbox/messages`.
pub fn archive(request: &Request, mailbox: &Mailbox) -> Value {
    let mut page = page(request, mailbox);
    if let Some(keys) = page.as_object_mut() {
        keys.insert("archivingInProgress".to_owned(), true.into());
    }
    page
}

/// A mailbox without the envelope.
pub fn bare(mailbox: &Mailbox) -> Value {
    mailbox.listed().into_iter().map(list_item).collect()
}

/// Gives every message of a list another id.
pub fn know_by_other_ids(list: &mut Value) {
    let items = match list {
        Value::Object(keys) => keys.get_mut("data").and_then(Value::as_array_mut),
        Value::Array(items) => Some(items),
        _ => None,
    };
    for item in items.into_iter().flatten() {
        if let Some(Value::String(id)) = item.get_mut("messageId") {
            id.insert(0, '7');
        }
    }
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

fn time(moment: NaiveDateTime) -> String {
    moment.format("%F %T").to_string()
}

/// A whole message, `data`.
pub fn full(pupil: &Pupil, message: &Message) -> Value {
    let file = |file: &Attachment| json!({"id": file.id.to_string(), "filename": file.filename});
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
        "Message": STANDARD.encode(whole_text(message)),
        "sendDate": time(message.sent),
        "readDate": message.read.map(time),
        "spam": "0",
        "state": "1",
        "otherNodeUuid": null,
        "otherNodeAccountId": null,
        "otherNodeMessageId": null,
        "userFirstName": pupil.first_name,
        "userLastName": pupil.last_name,
        "userClass": pupil.institution.class_name(),
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

/// The text in its wrapper, its links led through a site of the register's own.
fn whole_text(message: &Message) -> String {
    let text = liblinks::converted(&message.text);
    match message.wrapper {
        Wrapper::Whole => format!("<Message><Content><![CDATA[{text}]]></Content></Message>"),
        Wrapper::Unclosed => format!("<Message><Content><![CDATA[{text}"),
        Wrapper::None => text,
    }
}

/// `outbox/messages`.
pub fn outbox(pupil: &Pupil) -> Value {
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
pub fn sent_message(pupil: &Pupil, id: &str) -> Option<Value> {
    let message = pupil
        .outbox
        .iter()
        .find(|message| message.id.to_string() == id)?;
    Some(json!({"data": full(pupil, message)}))
}

/// Where a prepared file can be had.
pub fn download(request: &Request, key: &str) -> Value {
    let link = format!("{}/GetFile/{key}", request.links.base(Host::Sandbox));
    json!({"data": {"status": "ok", "downloadLink": link}})
}
