//! Who is logged in where, and for how long (API.md sections 2, 3 and 12).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::messages_sessions::MessagesSessions;
use super::tokens::Tokens;
use crate::http::{Cookie, Cookies};
use crate::register::Who;

/// `oauth_token` says so itself.
const TOKEN_LIFE: TimeDelta = TimeDelta::seconds(600);
/// "About a day".
const SESSION_LIFE: TimeDelta = TimeDelta::hours(24);

/// A session of the web pages. It begins anonymous, at the first step of a login.
#[derive(Debug)]
struct WebSession {
    companion: String,
    state: String,
    login: Option<Login>,
}

#[derive(Debug, Clone, Copy)]
struct Login {
    who: Who,
    at: DateTime<Utc>,
    entrance: Entrance,
}

/// How somebody came to a session of the web pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrance {
    /// By the login from school.
    FirstDoor,
    /// By a one-time token (PORTAL.md section 4.1).
    Crossing,
}

/// How far a visitor of the login form has come; the steps cannot be taken in another order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Form,
    Password,
    /// `2FA` was passed.
    SecondFactor,
    /// `PerformLogin` was passed; only `Grant` is left.
    Performed,
}

/// A session of the login form.
#[derive(Debug, Clone)]
pub struct Doorstep {
    /// The `state` that the first step sent along; none when a visitor began at the form itself.
    pub state: Option<String>,
    /// Who typed the right password.
    pub who: Option<Who>,
    pub stage: Stage,
}

/// What an `oauth_token` is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OauthToken {
    Valid(Who, Entrance),
    /// Its ten minutes are over, its session lives.
    Expired,
    /// None, never issued, or of a session that is over.
    Unknown,
}

/// All sessions of the school.
#[derive(Debug)]
pub struct Sessions {
    tokens: Tokens,
    web: BTreeMap<String, WebSession>,
    doorsteps: BTreeMap<String, Doorstep>,
    codes: BTreeMap<String, (Who, String)>,
    oauth_tokens: BTreeMap<String, (String, DateTime<Utc>)>,
    pub messages: MessagesSessions,
}

impl Sessions {
    /// No session yet.
    pub const fn new(tokens: Tokens) -> Self {
        Self {
            tokens,
            web: BTreeMap::new(),
            doorsteps: BTreeMap::new(),
            codes: BTreeMap::new(),
            oauth_tokens: BTreeMap::new(),
            messages: MessagesSessions::new(),
        }
    }

    /// Where new values come from.
    pub fn tokens(&mut self) -> &mut Tokens {
        &mut self.tokens
    }

    /// Opens an anonymous web session for a login with this `state`: (session, companion).
    pub fn open_web(&mut self, state: &str) -> (String, String) {
        let (session, companion) = (self.tokens.session_id(), self.tokens.session_id());
        let anonymous = WebSession {
            companion: companion.clone(),
            state: state.to_owned(),
            login: None,
        };
        self.web.insert(session.clone(), anonymous);
        (session, companion)
    }

    /// Opens a session of the login form.
    pub fn open_doorstep(&mut self, state: Option<String>) -> String {
        let session = self.tokens.session_id();
        let doorstep = Doorstep {
            state,
            who: None,
            stage: Stage::Form,
        };
        self.doorsteps.insert(session.clone(), doorstep);
        session
    }

    /// The login form's session of a visitor.
    pub fn doorstep(&mut self, cookies: &Cookies) -> Option<&mut Doorstep> {
        self.doorsteps.get_mut(cookies.get(Cookie::Session))
    }

    /// The code that a finished login form hands to the web pages.
    pub fn issue_code(&mut self, who: Who, state: &str) -> String {
        let code = self.tokens.token();
        self.codes.insert(code.clone(), (who, state.to_owned()));
        code
    }

    /// Logs the web session in, when code, state and all three cookies belong together. A code
    /// works once. The answer is the new `oauth_token`.
    pub fn redeem(
        &mut self,
        cookies: &Cookies,
        code: &str,
        state: &str,
        now: DateTime<Utc>,
    ) -> Option<(Who, String)> {
        let (who, issued_for) = self.codes.remove(code)?;
        let session = cookies.get(Cookie::Session);
        let web = self.web.get_mut(session)?;
        let same_login =
            issued_for == state && web.state == state && cookies.get(Cookie::OauthState) == state;
        if !same_login {
            return None;
        }
        web.login = Some(Login {
            who,
            at: now,
            entrance: Entrance::FirstDoor,
        });
        Some((who, self.issue_oauth_token(session, now)))
    }

    /// Opens a web session for somebody with a one-time token: (session, companion, `oauth_token`).
    pub fn cross(&mut self, who: Who, now: DateTime<Utc>) -> (String, String, String) {
        let (session, companion) = self.open_web("");
        if let Some(web) = self.web.get_mut(&session) {
            web.login = Some(Login {
                who,
                at: now,
                entrance: Entrance::Crossing,
            });
        }
        let token = self.issue_oauth_token(&session, now);
        (session, companion, token)
    }

    fn issue_oauth_token(&mut self, session: &str, now: DateTime<Utc>) -> String {
        let token = self.tokens.token();
        self.oauth_tokens
            .insert(token.clone(), (session.to_owned(), now + TOKEN_LIFE));
        token
    }

    /// Who is logged in to the web pages with these cookies.
    pub fn web_visitor(&self, cookies: &Cookies, now: DateTime<Utc>) -> Option<Who> {
        self.web_login(cookies, now).map(|(who, _)| who)
    }

    /// The same, with how they came in.
    pub fn web_login(&self, cookies: &Cookies, now: DateTime<Utc>) -> Option<(Who, Entrance)> {
        let web = self.web.get(cookies.get(Cookie::Session))?;
        let complete = web.companion == cookies.get(Cookie::Companion);
        let login = complete.then(|| web.living_login(now)).flatten()?;
        Some((login.who, login.entrance))
    }

    /// A new `oauth_token` for a living session (`refreshToken`).
    pub fn refresh(&mut self, cookies: &Cookies, now: DateTime<Utc>) -> Option<String> {
        self.web_visitor(cookies, now)?;
        Some(self.issue_oauth_token(cookies.get(Cookie::Session), now))
    }

    /// What the `oauth_token` among these cookies is worth.
    pub fn oauth_token(&self, cookies: &Cookies, now: DateTime<Utc>) -> OauthToken {
        let Some((session, expires)) = self.oauth_tokens.get(cookies.get(Cookie::OauthToken))
        else {
            return OauthToken::Unknown;
        };
        match self.web.get(session).and_then(|web| web.living_login(now)) {
            None => OauthToken::Unknown,
            Some(_) if now >= *expires => OauthToken::Expired,
            Some(login) => OauthToken::Valid(login.who, login.entrance),
        }
    }

    /// The one-time token that carries a visitor over to the messages.
    pub fn launch_messages(&mut self, who: Who, entrance: Entrance) -> String {
        let token = self.tokens.token();
        self.messages.launch(token.clone(), (who, entrance));
        token
    }

    /// Opens the messages for a visitor with such a token.
    pub fn open_messages(&mut self, launch: &str, now: DateTime<Utc>) -> Option<String> {
        let id = self.tokens.session_id();
        self.messages.open(launch, &id, now)?;
        Some(id)
    }

    /// Ends the web session that these cookies name, and its tokens with it.
    pub fn end(&mut self, cookies: &Cookies) {
        let named = self
            .oauth_tokens
            .get(cookies.get(Cookie::OauthToken))
            .map(|(session, _)| session.clone());
        let session = named.unwrap_or_else(|| cookies.get(Cookie::Session).to_owned());
        self.web.remove(&session);
        self.messages.end(cookies);
    }

    /// Ends every session of a pupil, on all hosts.
    pub fn end_all_of(&mut self, who: Who) {
        self.web
            .retain(|_, web| web.login.is_none_or(|login| login.who != who));
        self.messages.end_of(who);
    }
}

impl WebSession {
    fn living_login(&self, now: DateTime<Utc>) -> Option<Login> {
        let login = self.login?;
        (now < login.at + SESSION_LIFE).then_some(login)
    }
}
