//! The cookies of one student.

use cookie_store::{CookieStore, RawCookie, StoreAction};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::synergia::request::{Host, Hosts};

/// The cookie that opens the gateway (API.md section 3).
pub const TOKEN: &str = "oauth_token";
const WEB_SESSION: &str = "DZIENNIKSID";
const COMPANION: &str = "SDZIENNIKSID";
/// Marks a known device; it has the path `/OAuth`, and losing it risks a captcha (API.md sections 3, 18).
const DEVICE: &str = "DeviceCookie";

/// A cookie with what is needed to send it again to where it came from, and nowhere else.
///
/// Not the expiry: `oauth_token` says that it lapses between two polls, and yet may still be renewed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KeptCookie {
    pub host: String,
    pub name: String,
    pub value: String,
    pub path: String,
}

/// One store for each host, so that no cookie can reach another host, whatever domain it claims.
///
/// The stores forget session cookies and lapsed ones, as they should; what has to outlive them is taken
/// out by [`CookieJar::kept`] and put back by [`CookieJar::restore`].
#[derive(Default)]
pub struct CookieJar {
    synergia: CookieStore,
    api: CookieStore,
    messages: CookieStore,
    portal: CookieStore,
}

impl CookieJar {
    /// The jar with the cookies of an earlier visit.
    pub fn restore(cookies: &[KeptCookie], hosts: &Hosts) -> Self {
        let mut jar = Self::default();
        for cookie in cookies {
            let Some(host) = host_named(&cookie.host) else {
                continue;
            };
            let raw = RawCookie::build((cookie.name.clone(), cookie.value.clone()))
                .path(cookie.path.clone())
                .build();
            // A cookie that its host would no longer accept is not worth keeping.
            let _ = jar.store_mut(host).insert_raw(&raw, hosts.base(host));
        }
        jar
    }

    /// The cookies that the next visit needs.
    pub fn kept(&self) -> Vec<KeptCookie> {
        let mut kept: Vec<KeptCookie> = Host::ALL
            .into_iter()
            .flat_map(|host| {
                self.store(host)
                    .iter_any()
                    .filter(move |cookie| is_kept(host, cookie.name()))
                    .map(move |cookie| KeptCookie {
                        host: name_of(host).to_owned(),
                        name: cookie.name().to_owned(),
                        value: cookie.value().to_owned(),
                        path: String::from(&cookie.path),
                    })
            })
            .collect();
        kept.sort_unstable();
        kept
    }

    /// Takes a `Set-Cookie` of `host`; its name when the cookie is alive now.
    pub fn take(&mut self, host: Host, set_cookie: &str, url: &Url) -> Option<String> {
        let raw = RawCookie::parse(set_cookie.to_owned()).ok()?;
        let store = self.store_mut(host);
        match store.insert_raw(&raw, url) {
            Ok(StoreAction::Inserted | StoreAction::UpdatedExisting) if !raw.value().is_empty() => {
                Some(raw.name().to_owned())
            }
            Ok(StoreAction::ExpiredExisting) => {
                // Withdrawn by its host, which is more than lapsed: nothing of it may be kept.
                let path = raw.path().unwrap_or("/");
                store.remove(url.host_str().unwrap_or_default(), path, raw.name());
                None
            }
            _ => None,
        }
    }

    /// The `Cookie` header of a request.
    pub fn header(&self, host: Host, url: &Url) -> Option<String> {
        let pairs: Vec<String> = self
            .store(host)
            .get_request_values(url)
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// Whether the gateway may be open.
    pub fn has_token(&self, hosts: &Hosts) -> bool {
        self.holds(Host::Synergia, TOKEN, hosts)
    }

    /// Whether Wiadomości may be open.
    pub fn has_messages(&self, hosts: &Hosts) -> bool {
        self.holds(Host::Messages, WEB_SESSION, hosts)
    }

    /// Whether there is a session of the web pages, with or without the token for the gateway.
    pub fn has_web_session(&self, hosts: &Hosts) -> bool {
        self.holds(Host::Synergia, WEB_SESSION, hosts)
    }

    /// Whether there is a cookie of the portal.
    pub fn has_portal(&self) -> bool {
        self.portal.iter_any().next().is_some()
    }

    /// Forgets the session of the portal.
    pub fn forget_portal(&mut self) {
        self.portal.clear();
    }

    /// Forgets everything but the known device: what a new login begins with.
    pub fn forget_session(&mut self, hosts: &Hosts) {
        let device: Vec<KeptCookie> = self
            .kept()
            .into_iter()
            .filter(|cookie| cookie.name == DEVICE)
            .collect();
        *self = Self::restore(&device, hosts);
    }

    /// Forgets the session of Wiadomości.
    pub fn forget_messages(&mut self) {
        self.messages.clear();
    }

    fn holds(&self, host: Host, name: &str, hosts: &Hosts) -> bool {
        self.store(host)
            .get_request_values(hosts.base(host))
            .any(|(held, value)| held == name && !value.is_empty())
    }

    fn store(&self, host: Host) -> &CookieStore {
        match host {
            Host::Synergia => &self.synergia,
            Host::Api => &self.api,
            Host::Messages => &self.messages,
            Host::Portal => &self.portal,
        }
    }

    fn store_mut(&mut self, host: Host) -> &mut CookieStore {
        match host {
            Host::Synergia => &mut self.synergia,
            Host::Api => &mut self.api,
            Host::Messages => &mut self.messages,
            Host::Portal => &mut self.portal,
        }
    }
}

fn is_kept(host: Host, name: &str) -> bool {
    match host {
        Host::Synergia => [TOKEN, WEB_SESSION, COMPANION].contains(&name),
        Host::Api => name == DEVICE,
        // Which of the portal's cookies are needed is not known (PORTAL.md section 1.4).
        Host::Messages | Host::Portal => true,
    }
}

fn name_of(host: Host) -> &'static str {
    match host {
        Host::Synergia => "synergia",
        Host::Api => "api",
        Host::Messages => "messages",
        Host::Portal => "portal",
    }
}

fn host_named(name: &str) -> Option<Host> {
    Host::ALL.into_iter().find(|host| name_of(*host) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jar(hosts: &Hosts) -> CookieJar {
        let mut jar = CookieJar::default();
        for (host, cookie) in [
            (Host::Synergia, "oauth_token=abc; Max-Age=600; Path=/"),
            (Host::Synergia, "oauth_state=s; Path=/"),
            (
                Host::Synergia,
                "DZIENNIKSID=L05~1; Secure; HttpOnly; SameSite=None; Path=/",
            ),
            (Host::Api, "DZIENNIKSID=L05~2; Path=/"),
            (
                Host::Api,
                "DeviceCookie=known; Path=/OAuth; Max-Age=31536000",
            ),
            (Host::Messages, "DZIENNIKSID=L05~3; Path=/"),
        ] {
            let url = hosts.base(host).join("/OAuth/x").unwrap();
            assert!(jar.take(host, cookie, &url).is_some(), "{cookie}");
        }
        jar
    }

    #[test]
    fn cookies_stay_with_their_host_and_path() {
        let hosts = Hosts::librus().unwrap();
        let jar = jar(&hosts);
        let sent = |host, path: &str| jar.header(host, &hosts.base(host).join(path).unwrap());
        assert_eq!(
            sent(Host::Messages, "/api/x").as_deref(),
            Some("DZIENNIKSID=L05~3")
        );
        assert_eq!(sent(Host::Api, "/").as_deref(), Some("DZIENNIKSID=L05~2"));
        assert!(
            sent(Host::Api, "/OAuth/Authorization")
                .unwrap()
                .contains("DeviceCookie=known")
        );
    }

    #[test]
    fn needed_cookies_survive_a_restart_and_their_lifetime() {
        let hosts = Hosts::librus().unwrap();
        let kept = jar(&hosts).kept();
        let names: Vec<(&str, &str, &str)> = kept
            .iter()
            .map(|c| (c.host.as_str(), c.name.as_str(), c.path.as_str()))
            .collect();
        assert_eq!(
            names,
            [
                ("api", "DeviceCookie", "/OAuth"),
                ("messages", "DZIENNIKSID", "/"),
                ("synergia", "DZIENNIKSID", "/"),
                ("synergia", "oauth_token", "/"),
            ]
        );
        let restored = CookieJar::restore(&kept, &hosts);
        assert!(restored.kept() == kept);
        assert!(restored.has_token(&hosts) && restored.has_messages(&hosts));
    }

    #[test]
    fn a_new_login_keeps_only_the_known_device() {
        let hosts = Hosts::librus().unwrap();
        let mut jar = jar(&hosts);
        jar.forget_session(&hosts);
        let kept = jar.kept();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].path, "/OAuth");
    }

    #[test]
    fn a_deleted_cookie_is_not_set() {
        let hosts = Hosts::librus().unwrap();
        let mut jar = jar(&hosts);
        let base = hosts.base(Host::Synergia);
        assert_eq!(
            jar.take(Host::Synergia, "oauth_token=x; Max-Age=0", base),
            None
        );
        assert!(!jar.has_token(&hosts));
        assert!(jar.kept().iter().all(|cookie| cookie.name != TOKEN));
    }
}
