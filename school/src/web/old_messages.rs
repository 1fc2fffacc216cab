//! The old module of messages: web pages (API.md section 13).

use axum::http::{Method, StatusCode};

use crate::http::{Request, Response, response};
use crate::register::{Mailbox, Message, OldMessages, Pupil, Who};
use crate::world::World;

/// How many rows a page of a list has.
const ROWS: usize = 50;

const BANNER: &str = "<div class=\"container border-red resizeable\"><p>Moduł nie jest już rozwijany. \
Zapraszamy do nowych Wiadomości.</p></div>";

/// Answers a page of the module; none where the school does not have it. Whether there is such a message, or
/// such a module: to ask for one is to mark it as read.
pub fn answer(world: &mut World, request: &Request, who: Who) -> Option<Response> {
    let segments = request.segments();
    if let (&Method::GET, ["wiadomosci", "1", "5", id, ..]) = (&request.method, segments.as_slice())
    {
        return opened(world, request, who, id);
    }
    let pupil = world.register.of(who);
    let body = match (&request.method, segments.as_slice()) {
        _ if pupil.old_messages == OldMessages::Closed => return None,
        (&Method::GET, ["wiadomosci", "5"]) => list(&pupil.inbox, 0),
        (&Method::POST, ["wiadomosci", "1", "5"]) => {
            let page = request.form_field("numer_strony105");
            list(&pupil.inbox, page?.parse().ok()?)
        }
        (&Method::GET, ["wiadomosci", "6" | "7" | "10"]) => list(&Mailbox::default(), 0),
        _ => return None,
    };
    Some(page(pupil, &body))
}

/// A message.
fn opened(world: &mut World, request: &Request, who: Who, id: &str) -> Option<Response> {
    let pupil = world.register.of_mut(who);
    let source = pupil.inbox_source();
    world.request_log.opened(who, format!("{source}:{id}"));
    if pupil.old_messages == OldMessages::Closed {
        return None;
    }
    let message = pupil.inbox.get_mut(id.parse().ok()?)?;
    message.read.get_or_insert(request.local_time());
    let body = detail(message);
    Some(page(world.register.of(who), &body))
}

fn page(pupil: &Pupil, body: &str) -> Response {
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"pl\"><head><title>Synergia</title>\
         <script>var szablon = '<table class=\"decorated stretch\"><tr class=\"line0\">';</script></head>\
         <body><div id=\"user-section\">jesteś zalogowany: <b>{} {}</b></div>\n{BANNER}\n{body}\n</body></html>",
        pupil.account.first_name, pupil.account.last_name
    );
    response::html(StatusCode::OK, &page)
}

/// The page `number`, from 0; beyond the last one, the last.
fn list(mailbox: &Mailbox, number: usize) -> String {
    let messages = mailbox.listed();
    let count = messages.len().div_ceil(ROWS).max(1);
    let number = number.min(count - 1);
    let shown = messages.iter().skip(number * ROWS).take(ROWS);
    let mut rows: String = shown
        .enumerate()
        .map(|(place, one)| row(place, one))
        .collect();
    if messages.is_empty() {
        rows += "<tr class=\"line0\"><td colspan=\"6\">Brak wiadomości</td></tr>\n";
    }
    format!(
        "<form method=\"post\" action=\"/wiadomosci/1/5\">\
         <table class=\"decorated stretch\">\n<thead><tr><td></td><td></td><td>Nadawca</td><td>Temat</td>\
         <td>Wysłano</td><td></td></tr></thead>\n<tbody>\n{rows}</tbody></table>\n\
         <div class=\"pagination\"><span>Strona {} z {count}</span></div></form>",
        number + 1
    )
}

fn row(place: usize, message: &Message) -> String {
    let style = match message.read {
        Some(_) => "",
        None => " style=\"font-weight: bold;\"",
    };
    let icon = match message.attachments.as_slice() {
        [] => "",
        _ => "<img src=\"/assets/img/homework_files_icons/clip.png\" alt=\"\">",
    };
    let link = |text: &str| format!("<a href=\"/wiadomosci/1/5/{}/f0\">{text}</a>", message.id);
    format!(
        "<tr class=\"line{}\">\n<td><input type=\"checkbox\" name=\"wiadomosc[]\"></td>\n<td>{icon}</td>\n\
         <td{style}>\n{}\n</td>\n<td{style}>\n{}\n</td>\n<td>{}</td>\n\
         <td><img src=\"/images/trash.png\" alt=\"usuń\"></td>\n</tr>\n",
        place % 2,
        link(&escaped(&message.sender.name)),
        link(&escaped(&message.topic)),
        message.sent.format("%F %T"),
    )
}

fn detail(message: &Message) -> String {
    format!(
        "<table class=\"stretch\"><tr><td><b>Nadawca</b></td><td>{}</td></tr>\
         <tr><td><b>Temat</b></td><td>{}</td></tr><tr><td><b>Wysłano</b></td><td>{}</td></tr></table>\
         <div class=\"container-message-content\">{}</div>",
        escaped(&message.sender.name),
        escaped(&message.topic),
        message.sent.format("%F %T"),
        message.text,
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
