//! What an answer of the gateway means: the table of API.md section 4, in one place.

use crate::domain::Cause;
use crate::domain::visit::basis::Digest;
use crate::synergia::http::{Answer, Redirect};
use crate::synergia::request::Resource;
use crate::synergia::wire::Document;

/// The meaning of an answer.
#[derive(Debug)]
pub(super) enum Verdict {
    Data(Document),
    DeadSession,
    /// A page for a human where data should be: a dead session, or an odd answer.
    Page,
    /// A technical break of the whole register.
    Break,
    /// This account may not have it; to be asked again after a day.
    Closed(Cause),
    /// It cannot be had now.
    Failed(Cause),
}

/// The meaning of `answer` to the question for `resource`, the one `before` having been data.
pub(super) fn judge(resource: &Resource, answer: Answer, before: Option<&Digest>) -> Verdict {
    if answer.is_break() {
        return Verdict::Break;
    }
    if let Some(redirect) = &answer.redirect {
        return judge_redirect(redirect);
    }
    let (status, is_page) = (answer.status, answer.is_page());
    let is_scopes = status == 401 && answer.body.contains("Insufficient scopes");
    // With the token of a child, and under which status was not recorded (PORTAL.md section 8).
    let is_dead = status >= 400 && answer.body.contains("Access token is invalid");
    let before = before.filter(|_| status == 200);
    let document = Document::after(before, answer.body);
    if let Some(verdict) = document.as_ref().and_then(judge_code) {
        return verdict;
    }
    match (status, document) {
        (200, Some(document)) => judge_data(document),
        (200, None) if is_page => Verdict::Page,
        (401, _) if is_scopes => Verdict::Closed(Cause::NoAccess),
        (401, _) => Verdict::DeadSession,
        _ if is_dead => Verdict::DeadSession,
        (403, _) if matches!(resource, Resource::Timetables { .. }) => {
            Verdict::Closed(Cause::NotPublished)
        }
        (403, _) => Verdict::Closed(Cause::NoAccess),
        (404 | 405, _) => Verdict::Closed(Cause::NotFound),
        // What the register says to this where a school has no such grades is not known.
        (400, _) if matches!(resource, Resource::PartialGrades { .. }) => {
            Verdict::Closed(Cause::NotFound)
        }
        (429 | 502 | 504, _) => Verdict::Failed(Cause::Unreachable),
        _ => Verdict::Failed(Cause::BadAnswer),
    }
}

fn judge_redirect(redirect: &Redirect) -> Verdict {
    if redirect.is_login() {
        Verdict::DeadSession
    } else {
        Verdict::Failed(Cause::BadAnswer)
    }
}

/// The codes that mean the same whatever the status, which was not recorded for all of them.
fn judge_code(document: &Document) -> Option<Verdict> {
    if document.status() == Some("Maintenance") {
        return Some(Verdict::Break);
    }
    match document.code()? {
        "Maintenance" => Some(Verdict::Break),
        // With the token of a child it was met with other statuses than 401 (PORTAL.md section 2.4).
        "TokenIsExpired" => Some(Verdict::DeadSession),
        code if code.ends_with("IsNotActive") => Some(Verdict::Closed(Cause::Disabled)),
        _ => None,
    }
}

fn judge_data(document: Document) -> Verdict {
    match document.status() {
        Some("Disabled") => Verdict::Closed(Cause::Disabled),
        Some("Error") => Verdict::Failed(Cause::BadAnswer),
        _ => Verdict::Data(document),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synergia::request::{Hosts, UserLid};

    fn verdict(resource: &Resource, status: u16, body: &str, location: Option<&str>) -> String {
        let hosts = Hosts::librus().unwrap();
        let from = "https://synergia.librus.pl/gateway/api/2.0/Grades"
            .parse()
            .unwrap();
        let answer = Answer {
            status,
            redirect: location.and_then(|to| Redirect::new(to, &from, &hosts)),
            body: body.to_owned(),
            is_html: false,
            set_cookies: vec![],
        };
        match judge(resource, answer, None) {
            Verdict::Data(_) => "data".to_owned(),
            Verdict::DeadSession => "dead".to_owned(),
            Verdict::Page => "page".to_owned(),
            Verdict::Break => "break".to_owned(),
            Verdict::Closed(cause) => format!("closed {cause}"),
            Verdict::Failed(cause) => format!("failed {cause}"),
        }
    }

    #[test]
    fn the_table_of_answers() {
        let denied = r#"{"Status":"Error","Message":"Request is denied"}"#;
        let no_access = r#"{"Status":"Error","Code":"AccessDeny"}"#;
        for (status, body, expected) in [
            (200, r#"{"Grades":[]}"#, "data"),
            (200, r#"{"Status":"Disabled"}"#, "closed disabled"),
            (200, r#"{"Code":"NotesIsNotActive"}"#, "closed disabled"),
            (200, "<html>Zaloguj</html>", "page"),
            (200, "<p>Przerwa techniczna</p>", "break"),
            (200, "{\"Grades\":[", "failed bad_answer"),
            (200, "", "failed bad_answer"),
            (400, r#"{"Code":"InvalidRequest"}"#, "failed bad_answer"),
            (
                401,
                r#"{"Message":"Insufficient scopes"}"#,
                "closed no_access",
            ),
            (401, denied, "dead"),
            (401, "", "dead"),
            (403, r#"{"Code":"TokenIsExpired"}"#, "dead"),
            (400, r#"{"Message":"Access token is invalid"}"#, "dead"),
            (503, r#"{"Status":"Maintenance"}"#, "break"),
            (200, r#"{"Status":"Maintenance"}"#, "break"),
            (401, "<html></html>", "dead"),
            (403, no_access, "closed no_access"),
            (
                403,
                r#"{"Code":"LuckyNumberIsNotActive"}"#,
                "closed disabled",
            ),
            (404, "Nieprawidłowy węzeł.", "closed not_found"),
            (405, "", "closed not_found"),
            (429, "", "failed unreachable"),
            (500, "", "failed bad_answer"),
            (502, "<html></html>", "failed unreachable"),
            (503, r#"{"Code":"Maintenance","Message":[]}"#, "break"),
            (503, "", "break"),
            (500, r#"{"Code":"Maintenance"}"#, "break"),
        ] {
            let found = verdict(&Resource::Grades, status, body, None);
            assert_eq!(found, expected, "{status} {body}");
        }
    }

    #[test]
    fn a_timetable_that_is_refused_is_not_published() {
        let monday = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let timetable = Resource::Timetables { monday };
        assert_eq!(verdict(&timetable, 403, "", None), "closed not_published");
    }

    #[test]
    fn a_school_without_partial_grades_may_refuse_the_request_itself() {
        let pupil = UserLid::parse("LID-AUTH-USER-1").unwrap();
        let partial = Resource::PartialGrades { pupil };
        for (status, expected) in [
            (400, "closed not_found"),
            (403, "closed no_access"),
            (404, "closed not_found"),
            (405, "closed not_found"),
            (500, "failed bad_answer"),
        ] {
            assert_eq!(verdict(&partial, status, "", None), expected, "{status}");
        }
    }

    #[test]
    fn redirects_show_where_the_session_is() {
        for (location, expected) in [
            ("/loguj", "dead"),
            ("https://api.librus.pl/OAuth/Authorization?x=1", "dead"),
            ("https://portal.librus.pl/rodzina", "dead"),
            ("/przerwa_techniczna", "break"),
            ("/cokolwiek", "failed bad_answer"),
        ] {
            assert_eq!(
                verdict(&Resource::Grades, 302, "", Some(location)),
                expected
            );
        }
    }
}
