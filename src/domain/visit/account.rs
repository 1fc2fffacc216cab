//! What a Konto LIBRUS is asked for by itself: who its children are.

use chrono::{DateTime, Utc};

use crate::domain::visit::SessionText;
use crate::domain::visit::login::LoginLedger;
use crate::domain::{Cause, EmailAddress, Login};

/// One visit to a Konto LIBRUS.
#[derive(Debug)]
pub struct AccountVisit<'a> {
    pub email: &'a EmailAddress,
    pub now: DateTime<Utc>,
    /// The session of the last visit, as its client wrote it.
    pub session: Option<SessionText>,
    /// The password logins so far.
    pub ledger: LoginLedger,
    /// Whether the password is sent though the session may live: nobody knows whether it is right.
    pub proves_password: bool,
}

/// What it found.
#[derive(Debug)]
pub struct AccountVisited {
    /// Its children, unless something kept them from being read.
    pub children: Vec<LinkedChild>,
    /// What that was.
    pub trouble: Option<Cause>,
    /// What the portal said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where that takes nothing but time.
    pub next_login: Option<DateTime<Utc>>,
}

/// A child that a Konto LIBRUS knows (PORTAL.md section 2.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedChild {
    pub login: Login,
    /// The child's name, in one line, if the account says it.
    pub name: Option<String>,
    /// Whose login it is: "parent", "student", or another word of the register.
    pub group: Option<String>,
}
