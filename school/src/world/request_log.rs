//! What the school was asked for, and what was opened by it.

use axum::http::StatusCode;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Europe::Warsaw;
use serde::Serialize;

use super::portal::Parent;
use crate::http::Request;
use crate::register::Who;

/// One request. Bodies, and so passwords, are never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoggedRequest {
    /// The school's time, with Warsaw's offset.
    pub at: DateTime<FixedOffset>,
    /// The name of the pupil whose login it was; none before a login.
    pub student: Option<&'static str>,
    /// The name of the parent whose Konto LIBRUS it was; none elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub konto: Option<&'static str>,
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The status of the answer; 0 for a request that was never answered.
    pub status: u16,
}

/// One request that marks something as read (API.md section 14), whether it was still unread or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Opened {
    /// The name of the pupil whose login it was.
    pub student: &'static str,
    /// What was opened: `inbox:20411907`, `school_notices:LID-…`.
    pub key: String,
}

/// What no client may do (PORTAL.md section 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// It marks something as read, or may.
    MarksAsRead,
    /// It registers a device, sends or changes something.
    ChangesState,
    /// A parent's session, or one made from a one-time token, was led on to `/uczen/index`, which ends it.
    PupilsIndex,
    /// A cookie was sent to another host than the one that set it.
    ForeignCookie,
    /// A token was sent to a host that it is not for.
    ForeignBearer,
    /// Tokens, sessions and names of two children in one request.
    TwoChildren,
}

/// One request that broke a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Violation {
    pub rule: Rule,
    pub method: String,
    /// The host that was asked, by its real name, and the path with its query.
    pub target: String,
}

/// What happened since the start.
#[derive(Debug, Default, Serialize)]
pub struct RequestLog {
    /// Every request but those of the control, oldest first.
    pub requests: Vec<LoggedRequest>,
    /// Everything that was opened, oldest first.
    pub read: Vec<Opened>,
    /// Every broken rule, oldest first.
    pub violations: Vec<Violation>,
}

impl RequestLog {
    /// Records a request.
    pub fn record(
        &mut self,
        request: &Request,
        (who, parent): (Option<Who>, Option<Parent>),
        status: Option<StatusCode>,
    ) {
        self.requests.push(LoggedRequest {
            at: request.now.with_timezone(&Warsaw).fixed_offset(),
            student: who.map(Who::name),
            konto: parent.map(Parent::name),
            method: request.method.to_string(),
            path: request.target(),
            status: status.map_or(0, |status| status.as_u16()),
        });
    }

    /// Records that a request broke a rule.
    pub fn violated(&mut self, request: &Request, rule: Rule) {
        self.violations.push(Violation {
            rule,
            method: request.method.to_string(),
            target: format!("{}{}", request.host.real_name(), request.target()),
        });
    }

    /// Records that something was opened.
    pub fn opened(&mut self, who: Who, key: String) {
        self.read.push(Opened {
            student: who.name(),
            key,
        });
    }
}
