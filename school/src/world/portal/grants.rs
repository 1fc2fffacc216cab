//! Codes and tokens of the mobile route (PORTAL.md section 1.3).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::Parent;
use crate::world::tokens::Tokens;

/// How long a code can be exchanged.
const CODE_LIFE: TimeDelta = TimeDelta::seconds(60);
/// What `expires_in` says.
pub const ACCESS_LIFE: TimeDelta = TimeDelta::seconds(86_400);

/// What a code or a refresh token is exchanged for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenPair {
    pub access: String,
    pub refresh: String,
}

/// Why a code or a refresh token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantError {
    /// Never issued.
    Unknown,
    CodeExpired,
    /// It was used before, or called back.
    Revoked,
}

#[derive(Debug)]
struct Grant {
    parent: Parent,
    at: DateTime<Utc>,
    is_revoked: bool,
}

/// All codes and tokens, by their value.
#[derive(Debug, Default)]
pub struct Grants {
    codes: BTreeMap<String, Grant>,
    access: BTreeMap<String, Grant>,
    refresh: BTreeMap<String, Grant>,
}

impl Grants {
    /// A code for somebody who is logged in.
    pub fn issue_code(&mut self, tokens: &mut Tokens, parent: Parent, at: DateTime<Utc>) -> String {
        issue(&mut self.codes, tokens, parent, at)
    }

    /// Exchanges a code, which works once.
    pub fn redeem_code(
        &mut self,
        tokens: &mut Tokens,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<TokenPair, GrantError> {
        let grant = usable(&mut self.codes, code)?;
        if now >= grant.at + CODE_LIFE {
            return Err(GrantError::CodeExpired);
        }
        grant.is_revoked = true;
        let parent = grant.parent;
        Ok(TokenPair {
            access: issue(&mut self.access, tokens, parent, now),
            refresh: issue(&mut self.refresh, tokens, parent, now),
        })
    }

    /// Exchanges a refresh token. It is dead at once, unless it `stays`.
    pub fn refresh(
        &mut self,
        tokens: &mut Tokens,
        (token, stays): (&str, bool),
        now: DateTime<Utc>,
    ) -> Result<TokenPair, GrantError> {
        let grant = usable(&mut self.refresh, token)?;
        grant.is_revoked = !stays;
        let parent = grant.parent;
        let access = issue(&mut self.access, tokens, parent, now);
        let refresh = if stays {
            token.to_owned()
        } else {
            issue(&mut self.refresh, tokens, parent, now)
        };
        Ok(TokenPair { access, refresh })
    }

    /// Whose access token this is, while it lives.
    pub fn owner(&self, access: &str, now: DateTime<Utc>) -> Option<Parent> {
        let grant = self.access.get(access)?;
        (!grant.is_revoked && now < grant.at + ACCESS_LIFE).then_some(grant.parent)
    }

    /// Whether an access token was ever issued under this value.
    pub fn has_issued(&self, access: &str) -> bool {
        self.access.contains_key(access)
    }

    /// Calls back all access tokens of a parent.
    pub fn end_access_of(&mut self, parent: Parent) {
        revoke(&mut self.access, parent);
    }

    /// Calls back all refresh tokens of a parent.
    pub fn end_refresh_of(&mut self, parent: Parent) {
        revoke(&mut self.refresh, parent);
    }
}

fn issue(
    grants: &mut BTreeMap<String, Grant>,
    tokens: &mut Tokens,
    parent: Parent,
    at: DateTime<Utc>,
) -> String {
    let value = tokens.token();
    let grant = Grant {
        parent,
        at,
        is_revoked: false,
    };
    grants.insert(value.clone(), grant);
    value
}

fn usable<'a>(
    grants: &'a mut BTreeMap<String, Grant>,
    value: &str,
) -> Result<&'a mut Grant, GrantError> {
    let grant = grants.get_mut(value).ok_or(GrantError::Unknown)?;
    if grant.is_revoked {
        return Err(GrantError::Revoked);
    }
    Ok(grant)
}

fn revoke(grants: &mut BTreeMap<String, Grant>, parent: Parent) {
    let of_parent = grants.values_mut().filter(|grant| grant.parent == parent);
    of_parent.for_each(|grant| grant.is_revoked = true);
}
