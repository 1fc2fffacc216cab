//! What the school was asked for, and what was opened by it.

use axum::http::StatusCode;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Europe::Warsaw;
use serde::Serialize;

use crate::http::Request;
use crate::register::Who;

/// One request. Bodies, and so passwords, are never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoggedRequest {
    /// The school's time, with Warsaw's offset.
    pub at: DateTime<FixedOffset>,
    /// The name of the pupil whose login it was; none before a login.
    pub student: Option<&'static str>,
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

/// What happened since the start.
#[derive(Debug, Default, Serialize)]
pub struct RequestLog {
    /// Every request but those of the control, oldest first.
    pub requests: Vec<LoggedRequest>,
    /// Everything that was opened, oldest first.
    pub read: Vec<Opened>,
}

impl RequestLog {
    /// Records a request.
    pub fn record(&mut self, request: &Request, who: Option<Who>, status: Option<StatusCode>) {
        self.requests.push(LoggedRequest {
            at: request.now.with_timezone(&Warsaw).fixed_offset(),
            student: who.map(Who::name),
            method: request.method.to_string(),
            path: request.target(),
            status: status.map_or(0, |status| status.as_u16()),
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
