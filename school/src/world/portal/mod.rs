//! What the portal remembers: accounts, sessions, tokens, and how often a password was typed.

mod browser;
mod child_tokens;
mod grants;
mod konto;
mod settings;

use std::collections::BTreeMap;

use crate::register::{Register, Who};

pub use browser::{BrowserSession, BrowserSessions, Complaint, Route, SESSION_COOKIE};
pub use child_tokens::{ChildToken, ChildTokens};
pub use grants::{ACCESS_LIFE, GrantError, Grants, TokenPair};
pub use konto::{FreshAnswer, Konto, KontoAnswer, Link, LinkState, ListToken, Parent};
pub use settings::{Crossing, LoginForm, MobileRoute, PortalSettings, Quirk};

/// The portal.
#[derive(Debug)]
pub struct Portal {
    pub settings: PortalSettings,
    kontos: [Konto; Parent::ALL.len()],
    pub browsers: BrowserSessions,
    pub grants: Grants,
    pub child_tokens: ChildTokens,
    /// By the e-mail address that was typed.
    password_posts: BTreeMap<String, usize>,
}

impl Portal {
    /// The portal when the school starts.
    pub fn new(register: &Register) -> Self {
        Self {
            settings: PortalSettings::default(),
            kontos: Parent::ALL.map(|parent| Konto::of(parent, register)),
            browsers: BrowserSessions::default(),
            grants: Grants::default(),
            child_tokens: ChildTokens::default(),
            password_posts: BTreeMap::new(),
        }
    }

    /// Whether something is otherwise than usual.
    pub fn has(&self, quirk: Quirk) -> bool {
        self.settings.has(quirk)
    }

    /// The link of a parent to a child.
    pub fn link(&self, parent: Parent, who: Who) -> Option<&Link> {
        let mut links = self.konto(parent).links.iter();
        links.find(|link| link.who == who)
    }

    /// The parent with this e-mail address.
    pub fn by_email(&self, email: &str) -> Option<Parent> {
        Parent::ALL
            .into_iter()
            .find(|parent| self.konto(*parent).email.eq_ignore_ascii_case(email))
    }

    /// Counts a password that was sent for an address.
    pub fn count_password(&mut self, email: &str) {
        *self.password_posts.entry(email.to_lowercase()).or_default() += 1;
    }

    /// How often a password was sent for an address.
    pub fn password_posts(&self, email: &str) -> usize {
        let counted = self.password_posts.get(&email.to_lowercase());
        counted.copied().unwrap_or_default()
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "there is a Konto for each of `Parent::ALL`"
)]
impl Portal {
    /// The Konto of a parent.
    pub const fn konto(&self, parent: Parent) -> &Konto {
        &self.kontos[parent as usize]
    }

    /// The Konto of a parent, to be changed.
    pub const fn konto_mut(&mut self, parent: Parent) -> &mut Konto {
        &mut self.kontos[parent as usize]
    }
}
