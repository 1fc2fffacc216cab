//! The section `[synergia]`: where the register is. For tests and the demo; everybody else leaves it out.

use std::net::IpAddr;

use url::{Host, Url};

use super::error::Mistake;
use super::raw;
use super::surroundings::read;

/// The five addresses of the register (API.md section 1, PORTAL.md section 1.1): scheme, host and port, with the path `/`. Plain
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
    /// Konto LIBRUS, `https://portal.librus.pl/`.
    pub portal: Url,
}

impl SynergiaUrls {
    /// A register at these addresses, in the order of the fields; `None` when one of them cannot be one.
    #[must_use]
    pub fn new([synergia, api, messages, sandbox, portal]: [&str; 5]) -> Option<Self> {
        Some(Self {
            synergia: origin(synergia)?,
            api: origin(api)?,
            messages: origin(messages)?,
            sandbox: origin(sandbox)?,
            portal: origin(portal)?,
        })
    }

    pub(super) fn read(section: &raw::Synergia) -> Result<Self, Mistake> {
        Ok(Self {
            synergia: read_origin("synergia.synergia_url", &section.synergia_url)?,
            api: read_origin("synergia.api_url", &section.api_url)?,
            messages: read_origin("synergia.messages_url", &section.messages_url)?,
            sandbox: read_origin("synergia.sandbox_url", &section.sandbox_url)?,
            portal: read_origin("synergia.portal_url", &section.portal_url)?,
        })
    }
}

fn read_origin(key: &str, text: &raw::Text) -> Result<Url, Mistake> {
    let allowed = "https and a host, such as \"https://synergia.librus.pl\"; http for loopback addresses only";
    read(key, text, "not an address of a register", allowed, origin)
}

fn origin(text: &str) -> Option<Url> {
    let url = web_url(text)?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let safe = url.scheme() == "https" || url.host().is_some_and(|host| is_loopback(&host));
    (bare && safe).then_some(url)
}

/// An address for http or https, without a name and a password in it.
pub(super) fn web_url(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "http" | "https");
    (web && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// Whether a mail server is on this machine: nobody listens on the way to it.
#[must_use]
pub fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

/// Whether a host is this machine by its number. A name can be made to mean anything.
fn is_loopback<S>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(_) => false,
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_loopback_addresses_only() {
        for (text, is_possible) in [
            ("https://synergia.example.com", true),
            ("http://127.0.0.3:8080", true),
            ("http://[::1]:8080/", true),
            ("http://localhost:8080", false),
            ("http://synergia.librus.pl", false),
            ("http://127.0.0.1.example.com", false),
            ("https://synergia.librus.pl/x", false),
            ("https://a:b@synergia.librus.pl", false),
            ("ftp://127.0.0.1", false),
            ("synergia.librus.pl", false),
        ] {
            let urls = SynergiaUrls::new([text; 5]);
            assert_eq!(urls.is_some(), is_possible, "{text}");
        }
    }
}
