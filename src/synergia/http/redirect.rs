//! Where a `Location` leads (API.md sections 2 and 12).

use std::borrow::Cow;

use secrecy::SecretString;
use url::Url;

use crate::synergia::request::{Hop, Host, Hosts};

/// The host of Konto LIBRUS, a different system (API.md section 1).
const PORTAL: &str = "portal.librus.pl";

/// A redirect, resolved and not yet followed.
#[derive(Debug, Clone)]
pub struct Redirect {
    host: Option<Host>,
    url: Url,
}

impl Redirect {
    /// The `location` of an answer from `from`; `None` when it is no address.
    pub fn new(location: &str, from: &Url, hosts: &Hosts) -> Option<Self> {
        let url = from.join(location).ok()?;
        let located = hosts.locate(url.clone());
        Some(match located {
            Some((host, url)) => Self {
                host: Some(host),
                url,
            },
            None => Self { host: None, url },
        })
    }

    /// The next step of a login, if that is where it leads.
    pub fn login_hop(&self) -> Option<Hop> {
        Hop::of_login(self.host?, &self.url)
    }

    /// The next step of the way to Wiadomości, if that is where it leads.
    pub fn messages_hop(&self) -> Option<Hop> {
        Hop::of_messages(self.host?, &self.url)
    }

    /// The next step of a login to Konto LIBRUS, if that is where it leads.
    pub fn portal_hop(&self) -> Option<Hop> {
        Hop::of_portal(self.host?, &self.url)
    }

    /// The code that it hands to the app (PORTAL.md section 1.3); nothing is opened for it.
    pub fn app_code(&self) -> Option<SecretString> {
        self.app_says("code").map(SecretString::from)
    }

    /// Whether it tells the app that the portal is out of order (PORTAL.md section 1.3).
    pub fn closes_app(&self) -> bool {
        self.app_says("command").as_deref() == Some("close")
    }

    /// Whether it says that the app's number is no longer taken (PORTAL.md section 1.3).
    pub fn rejects_app(&self) -> bool {
        self.url.as_str().contains("rejected_client")
    }

    /// Its path, which holds no code and no token of a login.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    fn app_says(&self, key: &str) -> Option<String> {
        let mut pairs = (self.url.scheme() == "app").then(|| self.url.query_pairs())?;
        let value = pairs.find(|(name, _)| name == key).map(|(_, value)| value);
        value.filter(|value| !value.is_empty()).map(Cow::into_owned)
    }

    /// Whether it leads into Konto LIBRUS.
    pub fn is_portal(&self) -> bool {
        self.host == Some(Host::Portal) || self.url.host_str() == Some(PORTAL)
    }

    /// Whether it leads to the notice of a technical break.
    pub fn is_break(&self) -> bool {
        self.url
            .path()
            .trim_end_matches('/')
            .ends_with("przerwa_techniczna")
    }

    /// Whether it leads to a login: the session is dead.
    pub fn is_login(&self) -> bool {
        let path = self.url.path();
        path.starts_with("/loguj") || path.contains("/OAuth/") || self.is_portal()
    }

    /// Whether it says that the school did not buy the module.
    pub fn is_missing_module(&self) -> bool {
        self.url.path().starts_with("/modul_niedostepny")
    }

    /// Whether it says that cookies or state were lost between the steps of a login.
    pub fn has_lost_state(&self) -> bool {
        self.url
            .query_pairs()
            .any(|(key, value)| key == "error" && value == "invalid_request")
    }

    /// Where it leads, with whatever the address contains.
    pub(super) fn url(&self) -> &Url {
        &self.url
    }

    /// The host it leads to, if it is listed.
    pub fn host(&self) -> Option<Host> {
        self.host
    }
}
