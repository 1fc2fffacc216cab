//! Which redirects may be followed.

use url::Url;

use super::hosts::Host;

/// A redirect that may be followed: it leads to a listed host, into the rooms of the login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    pub(super) host: Host,
    pub(super) url: Url,
}

impl Hop {
    /// The hop of a login to `url`: anything on the host of the login form, which serves nothing else,
    /// and `/loguj` on synergia (API.md section 2). The landing page behind it is never entered: it is
    /// not needed, and was seen to end the session of a parent (API.md section 3).
    pub fn of_login(host: Host, url: &Url) -> Option<Self> {
        let is_room = match host {
            Host::Api => true,
            Host::Synergia => url.path().starts_with("/loguj"),
            Host::Messages | Host::Portal => false,
        };
        is_room.then(|| Self {
            host,
            url: url.clone(),
        })
    }

    /// The hop of a login to Konto LIBRUS: its pages, and no other host (PORTAL.md section 1.2).
    pub fn of_portal(host: Host, url: &Url) -> Option<Self> {
        let is_room = host == Host::Portal && !url.path().starts_with("/api");
        is_room.then(|| Self {
            host,
            url: url.clone(),
        })
    }

    /// Its path, which holds no code and no token of a login.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The hop of the way to Wiadomości: the page that takes the token (API.md section 12).
    pub fn of_messages(host: Host, url: &Url) -> Option<Self> {
        let is_room = host == Host::Messages && url.path().contains("/MultiDomainLogon/");
        (is_room && !url.path().starts_with("/api")).then(|| Self {
            host,
            url: url.clone(),
        })
    }
}
