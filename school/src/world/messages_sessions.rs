//! Who has the messages open, and for how long (API.md section 12).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Entrance;
use crate::http::{Cookie, Cookies};
use crate::register::Who;

/// The messages session dies on its own; a client of old assumes 45 minutes.
const LIFE: TimeDelta = TimeDelta::minutes(45);

/// A session of the messages.
#[derive(Debug, Clone, Copy)]
struct MessagesSession {
    visitor: (Who, Entrance),
    used: DateTime<Utc>,
}

/// All sessions of the messages, and the one-time tokens that lead to them.
#[derive(Debug)]
pub struct MessagesSessions {
    launches: BTreeMap<String, (Who, Entrance)>,
    sessions: BTreeMap<String, MessagesSession>,
}

impl MessagesSessions {
    /// No session yet.
    pub const fn new() -> Self {
        Self {
            launches: BTreeMap::new(),
            sessions: BTreeMap::new(),
        }
    }

    /// A one-time token for a visitor, who came by this entrance to the web pages.
    pub fn launch(&mut self, token: String, visitor: (Who, Entrance)) {
        self.launches.insert(token, visitor);
    }

    /// Who comes with such a token; it stays unused.
    pub fn launch_of(&self, token: &str) -> Option<Who> {
        self.launches.get(token).map(|(who, _)| *who)
    }

    /// Opens the session `id` for a visitor with such a token.
    pub fn open(&mut self, token: &str, id: &str, used: DateTime<Utc>) -> Option<()> {
        let visitor = self.launches.remove(token)?;
        let session = MessagesSession { visitor, used };
        self.sessions.insert(id.to_owned(), session);
        Some(())
    }

    /// Whose messages these cookies open; using them keeps them open.
    pub fn visitor(&mut self, cookies: &Cookies, now: DateTime<Utc>) -> Option<(Who, Entrance)> {
        let session = self.sessions.get_mut(cookies.get(Cookie::Session))?;
        let alive = now < session.used + LIFE;
        if alive {
            session.used = now;
        }
        alive.then_some(session.visitor)
    }

    /// Ends the session of these cookies.
    pub fn end(&mut self, cookies: &Cookies) {
        self.sessions.remove(cookies.get(Cookie::Session));
    }

    /// Ends all sessions of a pupil.
    pub fn end_of(&mut self, who: Who) {
        self.sessions.retain(|_, session| session.visitor.0 != who);
    }
}
