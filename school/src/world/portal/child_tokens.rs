//! The tokens with which the data of one child are read, and the one-time tokens made from them (PORTAL.md sections
//! 2.4 and 4.1).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Parent, PortalSettings};
use crate::register::Who;
use crate::world::tokens::Tokens;

/// How long a one-time token works.
pub const CROSSING_LIFE: TimeDelta = TimeDelta::seconds(60);

/// What a token is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildToken {
    Valid(Parent, Who),
    Expired,
    Unknown,
}

#[derive(Debug)]
struct Issued {
    parent: Parent,
    who: Who,
    at: DateTime<Utc>,
    requests: u32,
    is_over: bool,
}

impl Issued {
    fn lives(&self, settings: &PortalSettings, now: DateTime<Utc>) -> bool {
        let has_rest = settings
            .child_token_requests
            .is_none_or(|most| self.requests < most);
        !self.is_over && has_rest && now < self.at + settings.child_token_life
    }
}

/// All tokens of children, by their value.
#[derive(Debug, Default)]
pub struct ChildTokens {
    issued: BTreeMap<String, Issued>,
    /// The latest token of each child.
    latest: BTreeMap<(Parent, Who), String>,
    crossings: BTreeMap<String, (Who, DateTime<Utc>)>,
}

impl ChildTokens {
    /// A new token, beside those before it.
    pub fn issue(
        &mut self,
        tokens: &mut Tokens,
        child: (Parent, Who),
        at: DateTime<Utc>,
    ) -> String {
        let token = self.make(tokens, child, at);
        self.latest.insert(child, token.clone());
        token
    }

    fn make(
        &mut self,
        tokens: &mut Tokens,
        (parent, who): (Parent, Who),
        at: DateTime<Utc>,
    ) -> String {
        let token = tokens.token();
        let issued = Issued {
            parent,
            who,
            at,
            requests: 0,
            is_over: false,
        };
        self.issued.insert(token.clone(), issued);
        token
    }

    /// The latest token; the first time, a new one.
    pub fn latest(
        &mut self,
        tokens: &mut Tokens,
        child: (Parent, Who),
        now: DateTime<Utc>,
    ) -> String {
        match self.latest.get(&child) {
            Some(token) => token.clone(),
            None => self.issue(tokens, child, now),
        }
    }

    /// A token that is over from the beginning.
    pub fn stale(
        &mut self,
        tokens: &mut Tokens,
        child: (Parent, Who),
        now: DateTime<Utc>,
    ) -> String {
        let token = self.make(tokens, child, now);
        self.end(&token);
        token
    }

    /// Uses a token for a request.
    pub fn take(
        &mut self,
        token: &str,
        settings: &PortalSettings,
        now: DateTime<Utc>,
    ) -> ChildToken {
        match self.issued.get_mut(token) {
            None => ChildToken::Unknown,
            Some(issued) if issued.lives(settings, now) => {
                issued.requests += 1;
                ChildToken::Valid(issued.parent, issued.who)
            }
            Some(_) => ChildToken::Expired,
        }
    }

    /// Whose token it is, dead or alive.
    pub fn child_of(&self, token: &str) -> Option<Who> {
        self.issued.get(token).map(|issued| issued.who)
    }

    /// Ends one token.
    pub fn end(&mut self, token: &str) {
        if let Some(issued) = self.issued.get_mut(token) {
            issued.is_over = true;
        }
    }

    /// Ends the latest token of a child.
    pub fn end_latest(&mut self, child: (Parent, Who)) {
        if let Some(token) = self.latest.get(&child).cloned() {
            self.end(&token);
        }
    }

    /// Ends all tokens of a child.
    pub fn end_of(&mut self, who: Who) {
        let of_child = self.issued.values_mut().filter(|issued| issued.who == who);
        of_child.for_each(|issued| issued.is_over = true);
    }

    /// A one-time token for the web pages, and when it ends.
    pub fn issue_crossing(
        &mut self,
        tokens: &mut Tokens,
        who: Who,
        now: DateTime<Utc>,
    ) -> (String, DateTime<Utc>) {
        let (token, end): (String, _) = (
            tokens.token().chars().take(24).collect(),
            now + CROSSING_LIFE,
        );
        self.crossings.insert(token.clone(), (who, end));
        (token, end)
    }

    /// Who comes with a one-time token; it stays unused.
    pub fn crossing_child(&self, token: &str) -> Option<Who> {
        self.crossings.get(token).map(|(who, _)| *who)
    }

    /// Uses a one-time token.
    pub fn cross(&mut self, token: &str, now: DateTime<Utc>) -> Option<Who> {
        let (who, end) = self.crossings.remove(token)?;
        (now < end).then_some(who)
    }
}
