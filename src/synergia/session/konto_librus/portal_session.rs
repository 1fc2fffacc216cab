//! What of the portal's session outlives the visit.

use std::fmt;

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::super::kept_session::Pause;
use super::super::store::SessionStoreError;
use crate::domain::Cause;
use crate::domain::visit::SessionText;
use crate::synergia::http::{CookieJar, KeptCookie};
use crate::synergia::request::{Hosts, PortalRoute};

/// The session of one Konto LIBRUS, kept between visits: cookies, or a pair of tokens, by the route that it came in. It
/// gives out the tokens of all its children without a password: to be stored readable by its user only, and never to be
/// printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortalSession {
    pub cookies: Vec<KeptCookie>,
    pub route: PortalRoute,
    access_token: Option<String>,
    refresh_token: Option<String>,
    began_at: Option<DateTime<Utc>>,
    /// Whether the last login met a form that was out of date.
    pub was_stale: bool,
    rests: Option<Pause>,
}

impl PortalSession {
    /// The session in a text. One that cannot be read any more, after an update for example, is begun anew.
    pub fn restored(text: Option<&SessionText>) -> Self {
        let session = text.and_then(|text| serde_json::from_str(&text.0).ok());
        session.unwrap_or_default()
    }

    /// Its text, which only this client can read.
    pub fn text(&self) -> Result<String, SessionStoreError> {
        serde_json::to_string(self).map_err(|error| SessionStoreError(error.into()))
    }

    /// The jar with its cookies.
    pub fn jar(&self, hosts: &Hosts) -> CookieJar {
        CookieJar::restore(&self.cookies, hosts)
    }

    /// What the portal's data are asked for with, on the mobile route.
    pub fn access_token(&self) -> Option<SecretString> {
        self.access_token.clone().map(SecretString::from)
    }

    /// What the next pair of tokens is asked for with.
    pub fn refresh_token(&self) -> Option<SecretString> {
        self.refresh_token.clone().map(SecretString::from)
    }

    /// A pair of tokens; without a new refresh token the old one may still serve.
    pub fn take_tokens(&mut self, access: String, refresh: Option<String>) {
        self.access_token = Some(access);
        self.refresh_token = refresh.or(self.refresh_token.take());
    }

    /// The refresh token is dead.
    pub fn forget_refresh_token(&mut self) {
        self.refresh_token = None;
    }

    /// It was begun with a login.
    pub fn begins(&mut self, now: DateTime<Utc>) {
        self.began_at = Some(now);
        self.was_stale = false;
    }

    /// It is over. How long it has lived, in minutes: nobody knows how long they do (PORTAL.md section 7).
    pub fn ends(&mut self, now: DateTime<Utc>) -> Option<i64> {
        let began = self.began_at;
        *self = Self {
            route: self.route,
            was_stale: self.was_stale,
            rests: self.rests,
            ..Self::default()
        };
        began.map(|began| (now - began).num_minutes())
    }

    /// The portal has asked for this.
    pub fn rests(&mut self, pause: Pause) {
        self.rests = Some(pause);
    }

    /// Why the portal is to be left alone at `now`, if it is.
    pub fn rest(&self, now: DateTime<Utc>) -> Option<Cause> {
        self.rests?.stands(now)
    }
}

impl fmt::Debug for PortalSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PortalSession(…)")
    }
}
