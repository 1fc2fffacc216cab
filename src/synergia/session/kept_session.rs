//! What of a session outlives the visit.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::konto_librus::linked::LinkedSession;
use super::store::SessionStoreError;
use crate::domain::Cause;
use crate::domain::visit::{DoorOf, SessionText};
use crate::synergia::http::{CookieJar, KeptCookie};
use crate::synergia::request::Hosts;

/// `oauth_token` lives ten minutes; it is renewed a little earlier (API.md section 3).
const RENEWED_FOR: Duration = Duration::minutes(8);
/// A refresh that failed is not tried again for so long (API.md section 3).
const REFRESH_PAUSE: Duration = Duration::minutes(30);
/// Wiadomości that could not be entered are left alone for so long (API.md section 12).
const MESSAGES_PAUSE: Duration = Duration::minutes(10);

/// The cookies and times of one student, kept between visits. It opens the register without a password:
/// to be stored readable by its user only, and never to be printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptSession {
    pub cookies: Vec<KeptCookie>,
    refreshed_at: Option<DateTime<Utc>>,
    refresh_failed_at: Option<DateTime<Utc>>,
    rests: Option<Pause>,
    messages_rest: Option<Pause>,
    /// What answers as if there were no session, although one was just begun.
    not_helped: BTreeSet<String>,
    /// What a session by a Konto LIBRUS has besides; none behind the other door.
    pub linked: Option<LinkedSession>,
}

/// A time in which nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    cause: Cause,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl Pause {
    pub fn new(cause: Cause, from: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        Self { cause, from, until }
    }

    /// Why nothing is asked at `now`, if it lies within the pause.
    pub(super) fn stands(self, now: DateTime<Utc>) -> Option<Cause> {
        lasts(Some(self.from), self.until - self.from, now).then_some(self.cause)
    }
}

/// How a kept session stands before anything was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    Fresh,
    Stale,
    /// It could not be renewed a while ago, and may live all the same (API.md section 19).
    Doubtful,
    /// There is none; only the password helps.
    Dead,
}

impl KeptSession {
    /// The session in a text. One that cannot be read any more, after an update for example, is begun anew.
    fn restored(text: Option<&SessionText>) -> Self {
        let session = text.and_then(|text| serde_json::from_str(&text.0).ok());
        session.unwrap_or_default()
    }

    /// The same by this door: what began at another one opens nothing here.
    pub fn by(door: &DoorOf<'_>, text: Option<&SessionText>) -> Self {
        let session = Self::restored(text);
        let of = session.linked.as_ref().map(|linked| linked.of.as_str());
        match door {
            DoorOf::Synergia if of.is_none() => session,
            DoorOf::Synergia => Self::default(),
            DoorOf::KontoLibrus { email, .. } if of == Some(&email.identity()) => session,
            DoorOf::KontoLibrus { email, .. } => Self {
                linked: Some(LinkedSession::of(email.identity())),
                ..Self::default()
            },
        }
    }

    /// Its text, which only this client can read.
    pub fn text(&self) -> Result<String, SessionStoreError> {
        serde_json::to_string(self).map_err(|error| SessionStoreError(error.into()))
    }

    /// The jar with its cookies.
    pub fn jar(&self, hosts: &Hosts) -> CookieJar {
        CookieJar::restore(&self.cookies, hosts)
    }

    pub fn standing(&self, now: DateTime<Utc>) -> SessionState {
        if self.cookies.is_empty() || self.refreshed_at.is_none() {
            SessionState::Dead
        } else if lasts(self.refreshed_at, RENEWED_FOR, now) {
            SessionState::Fresh
        } else if self.may_refresh(now) {
            SessionState::Stale
        } else {
            SessionState::Doubtful
        }
    }

    pub fn may_refresh(&self, now: DateTime<Utc>) -> bool {
        !lasts(self.refresh_failed_at, REFRESH_PAUSE, now)
    }

    /// It was renewed, or begun with a login.
    pub fn renewed(&mut self, now: DateTime<Utc>) {
        self.refreshed_at = Some(now);
        self.refresh_failed_at = None;
    }

    pub fn refresh_failed(&mut self, now: DateTime<Utc>) {
        self.refresh_failed_at = Some(now);
    }

    /// It is over: a failed login may have replaced some of its cookies.
    pub fn ended(&mut self) {
        self.refreshed_at = None;
        self.messages_rest = None;
    }

    /// A new login did not change how a resource answers.
    pub fn login_was_no_help_to(&mut self, path: &str) {
        self.not_helped.insert(path.to_owned());
    }

    /// Whether a login has lately not changed how a resource answers.
    pub fn is_beyond_help(&self, path: &str) -> bool {
        self.not_helped.contains(path)
    }

    /// A resource has answered as it should.
    pub fn answered(&mut self, path: &str) {
        self.not_helped.remove(path);
    }

    /// The register has asked for this.
    pub fn rests(&mut self, pause: Pause) {
        self.rests = Some(pause);
    }

    /// Why the register is to be left alone at `now`, if it is.
    pub fn rest(&self, now: DateTime<Utc>) -> Option<Cause> {
        self.rests?.stands(now)
    }

    pub fn give_up_messages(&mut self, cause: Cause, now: DateTime<Utc>) {
        self.messages_rest(Pause::new(cause, now, now + MESSAGES_PAUSE));
    }

    /// Wiadomości have asked for this.
    pub fn messages_rest(&mut self, pause: Pause) {
        self.messages_rest = Some(pause);
    }

    /// Why Wiadomości are to be left alone at `now`, if they are.
    pub fn messages_pause(&self, now: DateTime<Utc>) -> Option<Cause> {
        self.messages_rest?.stands(now)
    }
}

/// Whether `now` lies within `length` after `start`. A start in the future never blocks anything.
pub(super) fn lasts(start: Option<DateTime<Utc>>, length: Duration, now: DateTime<Utc>) -> bool {
    start.is_some_and(|start| start <= now && now - start < length)
}

impl fmt::Debug for KeptSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptSession(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::minutes(100_000 + minute)
    }

    fn session(refreshed: Option<i64>, failed: Option<i64>) -> KeptSession {
        KeptSession {
            cookies: vec![KeptCookie {
                host: "synergia".into(),
                name: "DZIENNIKSID".into(),
                value: "secret".into(),
                path: "/".into(),
            }],
            refreshed_at: refreshed.map(at),
            refresh_failed_at: failed.map(at),
            ..KeptSession::default()
        }
    }

    #[test]
    fn a_session_is_renewed_after_eight_minutes_unless_it_failed() {
        for (refreshed, failed, now, expected) in [
            (Some(0), None, 7, SessionState::Fresh),
            (Some(0), None, 8, SessionState::Stale),
            (Some(0), None, 2000, SessionState::Stale),
            (Some(0), Some(20), 40, SessionState::Doubtful),
            (Some(0), Some(20), 50, SessionState::Stale),
            (Some(99), None, 0, SessionState::Stale),
            (None, None, 0, SessionState::Dead),
        ] {
            let session = session(refreshed, failed);
            assert_eq!(
                session.standing(at(now)),
                expected,
                "{refreshed:?} {failed:?} {now}"
            );
        }
        assert_eq!(KeptSession::default().standing(at(0)), SessionState::Dead);
    }

    #[test]
    fn a_session_does_not_print_its_cookies() {
        assert!(!format!("{:?}", session(Some(0), None)).contains("secret"));
    }

    #[test]
    fn a_session_survives_being_stored() {
        let stored = serde_json::to_string(&session(Some(0), Some(1))).unwrap();
        assert_eq!(
            serde_json::from_str::<KeptSession>(&stored).unwrap(),
            session(Some(0), Some(1))
        );
    }
}
