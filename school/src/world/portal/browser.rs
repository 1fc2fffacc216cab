//! Sessions of browsers at the portal (PORTAL.md sections 1.2 and 1.4).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Parent;
use crate::http::Cookies;
use crate::world::tokens::Tokens;

/// The cookie that names a session; what it holds is in a cookie of its own.
pub const SESSION_COOKIE: &str = "portal_librus_session";
/// How many letters the name of the cookie has that holds a session.
const NAME: usize = 40;
/// The way of writing a page that everybody can read.
const PLAIN: u64 = 0;

/// What the login page has to say after a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    /// E-mail or password is wrong.
    Wrong,
    NotAnAddress,
    Captcha,
    Locked,
    /// In words that nobody knows.
    Other,
}

/// The route on which a browser came to the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    Web,
    /// That of the app, with the hidden checksum of its form.
    Mobile {
        checksum: String,
    },
}

/// A session.
#[derive(Debug, Clone)]
pub struct BrowserSession {
    /// The token of its forms.
    pub csrf: String,
    /// Name and value of the cookie that holds it.
    pub payload: (String, String),
    pub device: String,
    /// Which of the ways of writing the same page this one gets: 0 is the plain one.
    pub style: u64,
    pub route: Route,
    /// Who is logged in.
    pub parent: Option<Parent>,
    /// Shown by the next login page.
    pub complaint: Option<Complaint>,
    pub has_seen_widget: bool,
    used: DateTime<Utc>,
}

/// All sessions of browsers, by the value of their cookie.
#[derive(Debug, Default)]
pub struct BrowserSessions {
    sessions: BTreeMap<String, BrowserSession>,
    opened: u64,
}

impl BrowserSessions {
    /// Opens a session of nobody, whose pages are written in the plain way, or in one after the other.
    pub fn open(&mut self, tokens: &mut Tokens, is_shuffled: bool, now: DateTime<Utc>) -> String {
        self.opened += 1;
        let style = if is_shuffled { self.opened } else { PLAIN };
        let (id, session) = (tokens.token(), fresh(tokens, style, now));
        self.sessions.insert(id.clone(), session);
        id
    }

    /// The living session of these cookies, which using keeps alive. It takes both of its cookies.
    pub fn resume(
        &mut self,
        cookies: &Cookies,
        (now, life): (DateTime<Utc>, TimeDelta),
    ) -> Option<String> {
        let id = cookies.named(SESSION_COOKIE);
        let session = self.sessions.get_mut(id)?;
        let (name, value) = &session.payload;
        let lives = now < session.used + life && cookies.named(name) == value;
        lives.then(|| {
            session.used = now;
            id.to_owned()
        })
    }

    /// A session, if it is not over.
    pub fn get(&self, id: &str) -> Option<&BrowserSession> {
        self.sessions.get(id)
    }

    /// A session, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut BrowserSession> {
        self.sessions.get_mut(id)
    }

    /// Logs somebody in. The session goes on under another id, with another cookie: the new id, and the name of
    /// the cookie that is over.
    pub fn log_in(
        &mut self,
        tokens: &mut Tokens,
        id: &str,
        parent: Parent,
    ) -> Option<(String, String)> {
        let before = self.sessions.remove(id)?;
        let new = tokens.token();
        let mut session = before.clone();
        session.parent = Some(parent);
        session.csrf = tokens.token();
        session.payload = (letters(&tokens.token()), tokens.token());
        self.sessions.insert(new.clone(), session);
        Some((new, before.payload.0))
    }

    /// Ends the session of these cookies.
    pub fn end(&mut self, cookies: &Cookies) {
        self.sessions.remove(cookies.named(SESSION_COOKIE));
    }

    /// Ends all sessions of a parent.
    pub fn end_of(&mut self, parent: Parent) {
        self.sessions
            .retain(|_, session| session.parent != Some(parent));
    }
}

fn fresh(tokens: &mut Tokens, style: u64, now: DateTime<Utc>) -> BrowserSession {
    BrowserSession {
        csrf: tokens.token(),
        payload: (letters(&tokens.token()), tokens.token()),
        device: tokens.token(),
        style,
        route: Route::Web,
        parent: None,
        complaint: None,
        has_seen_widget: false,
        used: now,
    }
}

/// Forty letters out of hexadecimal digits.
fn letters(token: &str) -> String {
    let letter = |digit: char| match digit.to_digit(16) {
        Some(value) if value % 2 == 0 => char::from_u32(u32::from('a') + value),
        Some(value) => char::from_u32(u32::from('A') + value),
        None => None,
    };
    token.chars().filter_map(letter).take(NAME).collect()
}
