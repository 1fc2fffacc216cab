//! The old module of messages: pages for a human, of which only the list is ever asked for (API.md section
//! 13).

use crate::domain::Cause;
use crate::synergia::http::{Answer, Redirect};
use crate::synergia::request::{Get, Post};
use crate::synergia::session::{Gateway, NotRead};
use crate::synergia::wire::{InboxPage, OldList};

/// What a page says that is closed to this account, or to anybody who is not logged in.
const CLOSED: [&str; 4] = [
    "Brak dostępu",
    "stop.png",
    "Ten widok został wyłączony",
    "Ten moduł nie",
];

/// Reads a page of the list, from 1; marks nothing.
pub async fn page(gateway: &mut Gateway<'_>, page: usize) -> Result<InboxPage, NotRead> {
    gateway.goes_on()?;
    let asked = match page {
        1 => gateway.client.get(&Get::OldMessages).await,
        page => gateway.client.post(&Post::OldMessages { page }).await,
    };
    let answer = asked.map_err(|error| NotRead::Failed(error.into()))?;
    match listed(&answer, page) {
        Some(list) => Ok(list),
        None => Err(refusal(&answer)),
    }
}

/// The list in an answer. It is looked for before any phrase of refusal: that may be the subject of a
/// message.
fn listed(answer: &Answer, page: usize) -> Option<InboxPage> {
    (answer.status == 200).then(|| OldList::of(&answer.body).page(page))?
}

/// Why there is no list.
fn refusal(answer: &Answer) -> NotRead {
    let leads_away = |to: &Redirect| to.is_missing_module() || to.is_login();
    let is_closed = answer.redirect.as_ref().is_some_and(leads_away)
        || matches!(answer.status, 401 | 403 | 404)
        || CLOSED.iter().any(|text| answer.body.contains(text));
    match answer {
        answer if answer.is_break() => NotRead::Failed(Cause::Maintenance),
        answer if answer.is_server_trouble() => NotRead::Failed(Cause::Unreachable),
        _ if is_closed => NotRead::Closed(Cause::NoMessagesModule),
        _ => NotRead::BAD_ANSWER,
    }
}
