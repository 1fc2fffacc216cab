//! Where the register is, and which addresses belong to it.

use url::Url;

use crate::config::SynergiaUrls;

/// A part of the register with cookies of its own (API.md section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// Web pages, the entry of the login, `refreshToken` and the gateway.
    Synergia,
    Api,
    /// Wiadomości.
    Messages,
    /// Konto LIBRUS (PORTAL.md section 1.1).
    Portal,
}

impl Host {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Synergia, Self::Api, Self::Messages, Self::Portal];

    /// Its name in a report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Synergia => "synergia",
            Self::Api => "api",
            Self::Messages => "messages",
            Self::Portal => "portal",
        }
    }
}

/// The addresses of the register: an exact list, and nothing is ever asked of another host.
#[derive(Debug, Clone)]
pub struct Hosts(SynergiaUrls);

impl Hosts {
    /// The register at these addresses.
    #[must_use]
    pub fn new(urls: SynergiaUrls) -> Self {
        Self(urls)
    }

    /// The real register.
    #[cfg(test)]
    pub(in crate::synergia) fn librus() -> Option<Self> {
        let urls = SynergiaUrls::new([
            "https://synergia.librus.pl",
            "https://api.librus.pl",
            "https://wiadomosci.librus.pl",
            "https://sandbox.librus.pl",
            "https://portal.librus.pl",
        ]);
        urls.map(Self)
    }

    /// The address of `host`, with the path `/`.
    pub(in crate::synergia) fn base(&self, host: Host) -> &Url {
        match host {
            Host::Synergia => &self.0.synergia,
            Host::Api => &self.0.api,
            Host::Messages => &self.0.messages,
            Host::Portal => &self.0.portal,
        }
    }

    /// The host that `url` belongs to, and the address to use. A plain `http` address of a host that is
    /// known by `https` is upgraded: Wiadomości redirects to such a one (API.md section 12).
    pub(in crate::synergia) fn locate(&self, mut url: Url) -> Option<(Host, Url)> {
        let is_of = |url: &Url, host: Host| self.base(host).origin() == url.origin();
        if url.scheme() == "http" && !Host::ALL.iter().any(|host| is_of(&url, *host)) {
            url.set_scheme("https").ok()?;
        }
        let host = Host::ALL.into_iter().find(|host| is_of(&url, *host))?;
        Some((host, url))
    }

    /// Whether `url` belongs to the host that serves files, with the same encryption. No cookie is ever sent
    /// there, so that it is none of the hosts with cookies.
    pub(in crate::synergia) fn is_sandbox(&self, url: &Url) -> bool {
        url.origin() == self.0.sandbox.origin()
    }

    /// Whether some address is encrypted, so that certificates are needed.
    pub(in crate::synergia) fn need_tls(&self) -> bool {
        [
            &self.0.synergia,
            &self.0.api,
            &self.0.messages,
            &self.0.sandbox,
            &self.0.portal,
        ]
        .iter()
        .any(|url| url.scheme() == "https")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_listed_hosts_belong_to_the_register() {
        let hosts = Hosts::librus().unwrap();
        for (text, expected) in [
            (
                "https://api.librus.pl/OAuth/x",
                Some((Host::Api, "https://api.librus.pl/OAuth/x")),
            ),
            (
                "http://wiadomosci.librus.pl/nowy/",
                Some((Host::Messages, "https://wiadomosci.librus.pl/nowy/")),
            ),
            (
                "https://portal.librus.pl/x",
                Some((Host::Portal, "https://portal.librus.pl/x")),
            ),
            ("https://konto.librus.pl/", None),
            ("https://synergia.librus.pl.example.com/", None),
            ("https://synergia.librus.pl:444/", None),
            ("https://example.com/?https://api.librus.pl/", None),
        ] {
            let found = hosts.locate(Url::parse(text).unwrap());
            let found = found.as_ref().map(|(host, url)| (*host, url.as_str()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
