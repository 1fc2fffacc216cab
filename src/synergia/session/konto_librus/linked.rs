//! What opens the register to a child that is linked to a Konto LIBRUS, and what outlives the visit of it.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::super::kept_session::{Pause, lasts};
use crate::domain::Cause;
use crate::synergia::request::{ApiVersion, Resource};

/// For so long is remembered that the web pages open the gateway (PORTAL.md section 9), and that they do not: whatever
/// is refused is asked for again after a day.
const OPEN_FOR: Duration = Duration::days(7);
const CLOSED_FOR: Duration = Duration::days(1);
/// A child that may not cross over to the web pages, or only with a human, does not try again for so long (PORTAL.md
/// section 8).
const CROSSING_PAUSE: Duration = Duration::days(1);

/// The token of one child, and what is known of where it leads. It opens the register without a password: never to be
/// printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkedSession {
    /// The address of the account that it came from.
    pub of: String,
    pub token: Option<String>,
    /// When the token was fetched.
    pub since: Option<DateTime<Utc>>,
    /// Which version of the resources serves this child.
    pub version: ApiVersion,
    /// Whether the web pages open the gateway, and when that was asked.
    gateway: Option<(bool, DateTime<Utc>)>,
    /// What the token does not open, and the gateway does.
    by_gateway: BTreeSet<String>,
    /// How long the way to the web pages is not tried again.
    crossing_rests: Option<Pause>,
}

impl LinkedSession {
    /// The session of a child by the account with this address, before anything is known.
    pub fn of(email: String) -> Self {
        Self {
            of: email,
            ..Self::default()
        }
    }

    /// A token that was shown to serve.
    pub fn takes(&mut self, token: String, now: DateTime<Utc>) {
        self.token = Some(token);
        self.since = Some(now);
    }

    /// Whether a resource is read from the gateway where that is open, rather than with the token. In one place: what
    /// the two doors show differently (PORTAL.md section 3). Homework is an empty list for whoever has not paid for the
    /// app, and what was never tried with a token may be closed to it.
    pub fn prefers_gateway(&self, resource: &Resource) -> bool {
        let is_of_gateway = matches!(
            resource,
            Resource::HomeWorkAssignments
                | Resource::HomeWorkAssignmentCategories
                | Resource::SchoolTrips
                | Resource::SchoolFiles
                | Resource::AuthSubjects
                | Resource::AuthClassrooms
        );
        is_of_gateway || resource.is_of_kindergartens() || self.by_gateway.contains(resource.path())
    }

    /// The token does not open it.
    pub fn prefer_gateway_for(&mut self, resource: &Resource) {
        self.by_gateway.insert(resource.path().to_owned());
    }

    /// Whether the web pages open the gateway, if that is known.
    pub fn opens_gateway(&self, now: DateTime<Utc>) -> Option<bool> {
        let (opens, at) = self.gateway?;
        let length = if opens { OPEN_FOR } else { CLOSED_FOR };
        lasts(Some(at), length, now).then_some(opens)
    }

    pub fn found_gateway(&mut self, opens: bool, now: DateTime<Utc>) {
        self.gateway = Some((opens, now));
    }

    /// Why the way to the web pages is not tried at `now`, if it is not.
    pub fn crossing_pause(&self, now: DateTime<Utc>) -> Option<Cause> {
        self.crossing_rests?.stands(now)
    }

    /// The way to the web pages is closed to this child, or wants to see a human.
    pub fn crossing_rests(&mut self, cause: Cause, now: DateTime<Utc>) {
        self.crossing_rests = Some(Pause::new(cause, now, now + CROSSING_PAUSE));
    }
}

impl fmt::Debug for LinkedSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkedSession(…)")
    }
}
