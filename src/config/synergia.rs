//! The section `[synergia]`: where the register is. For tests and the demo; everybody else leaves it out.

use url::{Host, Url};

use super::error::Mistake;
use super::raw;
use super::surroundings::read;

/// The four addresses of the register (API.md section 1): scheme, host and port, with the path `/`. Plain
/// http only where the host is a loopback address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynergiaUrls {
    /// The web pages and the gateway, `https://synergia.librus.pl/`.
    pub synergia: Url,
    /// The login, `https://api.librus.pl/`.
    pub api: Url,
    /// The messages, `https://wiadomosci.librus.pl/`.
    pub messages: Url,
    /// The attachments, `https://sandbox.librus.pl/`.
    pub sandbox: Url,
}

impl SynergiaUrls {
    pub(super) fn read(section: &raw::Synergia) -> Result<Self, Mistake> {
        Ok(Self {
            synergia: origin("synergia.synergia_url", &section.synergia_url)?,
            api: origin("synergia.api_url", &section.api_url)?,
            messages: origin("synergia.messages_url", &section.messages_url)?,
            sandbox: origin("synergia.sandbox_url", &section.sandbox_url)?,
        })
    }
}

fn origin(key: &str, text: &raw::Text) -> Result<Url, Mistake> {
    let allowed = "https and a host, such as \"https://synergia.librus.pl\"; http for loopback addresses only";
    read(key, text, "not an address of a register", allowed, |text| {
        let url = web_url(text)?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let safe = url.scheme() == "https" || url.host().is_some_and(|host| is_loopback(&host));
        (bare && safe).then_some(url)
    })
}

/// An address for http or https, without a name and a password in it.
pub(super) fn web_url(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "http" | "https");
    (web && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// Whether a host is this machine by its number. A name can be made to mean anything.
pub(super) fn is_loopback<S>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(_) => false,
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}
