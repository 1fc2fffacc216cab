//! What an answer of the portal's data means: the table of PORTAL.md section 2.3, in one place.

use crate::domain::Cause;
use crate::synergia::http::Answer;
use crate::synergia::wire::html_text::login_page;
use crate::synergia::wire::{Document, refusal_words};

/// Why the portal did not say what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Its session is dead.
    NoSession,
    /// The answer is about the child that was asked for: not linked, or not any more.
    Child(Cause),
    /// It cannot be had now.
    Trouble(Cause),
}

impl Unanswered {
    /// An answer that nobody can make sense of.
    pub const BAD_ANSWER: Self = Self::Trouble(Cause::BadAnswer);

    /// What keeps the child from being read.
    pub fn cause(self) -> Cause {
        match self {
            Self::NoSession => Cause::SessionLost,
            Self::Child(cause) | Self::Trouble(cause) => cause,
        }
    }
}

/// The words of a refusal, in lower case, and what they mean whatever the status.
const WORDS: [(&str, Unanswered); 7] = [
    ("access token is invalid", Unanswered::NoSession),
    ("error while decoding to json", Unanswered::NoSession),
    ("requires_an_action", Unanswered::Child(Cause::LinkBroken)),
    ("requires an action", Unanswered::Child(Cause::LinkBroken)),
    ("account not found", Unanswered::Child(Cause::NotLinked)),
    (
        "unable to refresh the account",
        Unanswered::Trouble(Cause::Maintenance),
    ),
    ("apidisabled", Unanswered::Trouble(Cause::Maintenance)),
];

/// The meaning of an answer to a question for data.
pub(super) fn judge(answer: Answer) -> Result<Document, Unanswered> {
    if answer.is_break() {
        return Err(Unanswered::Trouble(Cause::Maintenance));
    }
    if answer.is_server_trouble() {
        return Err(Unanswered::Trouble(Cause::Unreachable));
    }
    if answer.redirect.is_some() || answer.is_page() {
        return Err(of_page(&answer));
    }
    let status = answer.status;
    let document = Document::new(answer.body);
    if let Some(unanswered) = document.as_ref().and_then(said_in) {
        return Err(unanswered);
    }
    match (status, document) {
        (200, Some(document)) => Ok(document),
        (401 | 403, _) => Err(Unanswered::NoSession),
        _ => Err(Unanswered::BAD_ANSWER),
    }
}

/// Whoever is not logged in is led to the login, if a page comes at all (PORTAL.md section 1.2).
fn of_page(answer: &Answer) -> Unanswered {
    let leads_to_login = answer
        .redirect
        .as_ref()
        .is_some_and(|to| to.portal_hop().is_some());
    if answer.status == 401 || leads_to_login || login_page(&answer.body).has_form {
        Unanswered::NoSession
    } else {
        Unanswered::BAD_ANSWER
    }
}

fn said_in(document: &Document) -> Option<Unanswered> {
    let words = refusal_words(document);
    let lower = words.iter().map(|word| word.to_lowercase());
    let mut meanings = lower.filter_map(|said| {
        let known = WORDS.iter().find(|(word, _)| said.contains(word));
        known.map(|(_, unanswered)| *unanswered)
    });
    meanings.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            status,
            redirect: None,
            body: body.to_owned(),
            is_html: false,
            set_cookies: vec![],
        }
    }

    #[test]
    fn the_table_of_refusals() {
        let (dead, bad) = (Unanswered::NoSession, Unanswered::BAD_ANSWER);
        let child = Unanswered::Child;
        let trouble = Unanswered::Trouble;
        for (status, body, expected) in [
            (401, r#"{"message":"Access token is invalid"}"#, dead),
            (400, r#"{"hint":"Error while decoding to JSON"}"#, dead),
            (401, "", dead),
            (403, "{}", dead),
            (401, "<html><p>Zaloguj</p></html>", dead),
            (
                200,
                "<form><input type=hidden name=_token value=a><input type=password></form>",
                dead,
            ),
            (200, "<html><p>Cokolwiek</p></html>", bad),
            (
                424,
                r#"{"reason":"requires_an_action","message":"The account requires an action"}"#,
                child(Cause::LinkBroken),
            ),
            (
                404,
                r#"{"message":"Account not found"}"#,
                child(Cause::NotLinked),
            ),
            (
                410,
                r#"{"message":"Unable to refresh the account"}"#,
                trouble(Cause::Maintenance),
            ),
            (
                400,
                r#"{"Code":"ApiDisabled"}"#,
                trouble(Cause::Maintenance),
            ),
            (503, "", trouble(Cause::Maintenance)),
            (500, "", trouble(Cause::Unreachable)),
            (429, "", trouble(Cause::Unreachable)),
            (404, "", bad),
            (200, "{\"accounts\":[", bad),
        ] {
            let judged = judge(answer(status, body)).map(|_| ());
            assert_eq!(judged, Err(expected), "{status} {body}");
        }
        assert!(judge(answer(200, r#"{"accounts":[]}"#)).is_ok());
    }
}
