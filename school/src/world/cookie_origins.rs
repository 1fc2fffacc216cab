//! Which host set which cookie: a browser sends it to no other.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;

use crate::http::{Cookies, Host};

/// The host of each value that was ever set. The values are as good as random, so that each names its cookie.
#[derive(Debug, Default)]
pub struct CookieOrigins(BTreeMap<String, Host>);

impl CookieOrigins {
    /// Notes the cookies of an answer of `host`.
    pub fn note(&mut self, host: Host, headers: &HeaderMap) {
        let set = headers
            .get_all(SET_COOKIE)
            .iter()
            .filter_map(|one| one.to_str().ok());
        for cookie in set {
            let pair = cookie
                .split(';')
                .next()
                .and_then(|pair| pair.split_once('='));
            let value = pair
                .map(|(_, value)| value)
                .filter(|value| !value.is_empty());
            self.0.extend(value.map(|value| (value.to_owned(), host)));
        }
    }

    /// Whether one of these cookies was set by another host than this.
    pub fn has_foreign(&self, cookies: &Cookies, host: Host) -> bool {
        let mut known = cookies.values().filter_map(|value| self.0.get(value));
        known.any(|origin| *origin != host)
    }
}
