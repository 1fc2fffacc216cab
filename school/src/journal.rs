//! What the school saw: requests, and what was opened.

use axum::http::StatusCode;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Europe::Warsaw;
use serde::Serialize;

use super::register::Who;
use super::visit::Visit;

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
pub struct Journal {
    /// Every request but those of the control, oldest first.
    pub requests: Vec<LoggedRequest>,
    /// Everything that was opened, oldest first.
    pub read: Vec<Opened>,
}

impl Journal {
    /// Writes a request down.
    pub fn saw(&mut self, visit: &Visit, who: Option<Who>, status: Option<StatusCode>) {
        self.requests.push(LoggedRequest {
            at: visit.now.with_timezone(&Warsaw).fixed_offset(),
            student: who.map(Who::name),
            method: visit.method.to_string(),
            path: visit.target(),
            status: status.map_or(0, |status| status.as_u16()),
        });
    }

    /// Writes down that something was opened.
    pub fn opened(&mut self, who: Who, key: String) {
        self.read.push(Opened {
            student: who.name(),
            key,
        });
    }
}
