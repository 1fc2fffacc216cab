//! What came of trying a login, in the words of `check` and `init`.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::cli::commands::hints;
use crate::cli::output::time;
use crate::domain::Cause;
use crate::pipeline::{AccountReport, PollReport};

/// What came of trying the login of a student, or that of an account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tried<'a> {
    pub trouble: Option<Cause>,
    said: Option<&'a str>,
    next_login: Option<DateTime<Utc>>,
    is_untried: bool,
}

impl<'a> From<&'a PollReport> for Tried<'a> {
    fn from(report: &'a PollReport) -> Self {
        Self {
            trouble: report.trouble,
            said: report.said.as_deref(),
            next_login: report.next_login,
            is_untried: report.is_untried,
        }
    }
}

impl<'a> From<&'a AccountReport> for Tried<'a> {
    fn from(report: &'a AccountReport) -> Self {
        Self {
            trouble: report.trouble,
            said: report.said.as_deref(),
            next_login: report.next_login,
            is_untried: report.is_untried,
        }
    }
}

impl Tried<'_> {
    pub fn state(&self) -> &'static str {
        self.trouble.map_or("ok", Cause::name)
    }

    /// What Librus said, what the owner can do about it, and when the password may be sent again. Where all is well
    /// there is `otherwise` to say.
    pub fn hint(&self, otherwise: Option<&str>, zone: Tz) -> String {
        let said = self.said.map(|said| format!("Librus says “{said}”"));
        let untried = "read with the session that lives; the password was not tried";
        let hint = match self.trouble {
            _ if self.is_untried => Some(untried),
            Some(cause) => Some(hints::of(cause)),
            None => otherwise,
        };
        let next = self.next_login(zone);
        let next = next.map(|at| format!("next login not before {at}"));
        let parts: Vec<_> = [said, hint.map(str::to_owned), next]
            .into_iter()
            .flatten()
            .collect();
        parts.join("; ")
    }

    /// When the password may be sent again, where the trouble waits for that.
    pub fn next_login(&self, zone: Tz) -> Option<String> {
        let at = self.next_login?.with_timezone(&zone);
        Some(time(Some(&at)))
    }
}
