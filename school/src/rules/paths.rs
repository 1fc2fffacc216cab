//! Requests that are wrong by their method and path alone.

use axum::http::Method;

use crate::http::{Host, Request};
use crate::world::Rule;

/// The rule that a request breaks.
pub fn broken(request: &Request) -> Option<Rule> {
    let segments = request.segments();
    let is_get = request.method == Method::GET;
    match (request.host, segments.as_slice()) {
        (Host::Synergia, ["gateway", "api", _, parts @ ..])
        | (Host::Api, ["2.0" | "3.0", parts @ ..]) => data(is_get, parts),
        (Host::Synergia, parts) => pages(parts),
        (Host::Messages, ["api", parts @ ..]) => messages(is_get, parts),
        (Host::Portal, ["konto-librus", "login", "action"] | ["oauth2", "access_token"]) => None,
        (Host::Portal, _) => (!is_get).then_some(Rule::ChangesState),
        _ => None,
    }
}

fn data(is_get: bool, parts: &[&str]) -> Option<Rule> {
    match parts {
        // They change nothing; the last two are posted to.
        ["HomeWorkAssignments", "Categories" | "Attachment", ..]
        | ["AutoLoginToken"]
        | ["Auth", "DescriptiveGradingSystem", "PartialGrades", ..] => None,
        ["SchoolNotices" | "HomeWorkAssignments" | "Messages", _, ..] => Some(Rule::MarksAsRead),
        ["ChangeRegister" | "PushChanges" | "pushDevice", ..] => Some(Rule::ChangesState),
        _ => (!is_get).then_some(Rule::ChangesState),
    }
}

fn pages(parts: &[&str]) -> Option<Rule> {
    match parts {
        ["uczen", "widok", "centrum_powiadomien"]
        | ["ogloszenia"]
        | ["terminarz", "dodane_od_ostatniego_logowania"]
        | ["wiadomosci", "1", "5", _, ..]
        | ["moje_zadania", .., "checkAsRead"] => Some(Rule::MarksAsRead),
        _ => None,
    }
}

/// Whole messages are marked as read; those in the outbox are not.
fn messages(is_get: bool, parts: &[&str]) -> Option<Rule> {
    match parts {
        _ if !is_get => Some(Rule::ChangesState),
        ["outbox" | "attachments", ..] | [.., "senders"] => None,
        [_, .., "messages", _] => Some(Rule::MarksAsRead),
        _ => None,
    }
}
