//! Where the register is, and which addresses belong to it.

use url::Url;

/// A part of the register with cookies of its own (API.md section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// Web pages, the entry of the login, `refreshToken` and the gateway.
    Synergia,
    Api,
    /// Wiadomości.
    Messages,
}

/// The addresses of the register: an exact list, and nothing is ever asked of another host.
#[derive(Debug, Clone)]
pub struct Hosts {
    synergia: Url,
    api: Url,
    messages: Url,
    sandbox: Url,
}

/// An address that the register cannot have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HostsError {
    /// It is not the address of a host alone.
    #[error("{key} must be an address such as https://synergia.librus.pl, without path or query")]
    NotAHost {
        /// The key in the configuration.
        key: &'static str,
    },
    /// It would send a password in clear over a network.
    #[error("{key} must begin with https://; plain http:// is for loopback addresses only")]
    NotEncrypted {
        /// The key in the configuration.
        key: &'static str,
    },
}

impl Hosts {
    /// The register at other addresses than its own, for tests and the demo: `https`, or `http` on
    /// loopback addresses.
    pub fn new(
        synergia: &str,
        api: &str,
        messages: &str,
        sandbox: &str,
    ) -> Result<Self, HostsError> {
        Ok(Self {
            synergia: origin("synergia_url", synergia)?,
            api: origin("api_url", api)?,
            messages: origin("messages_url", messages)?,
            sandbox: origin("sandbox_url", sandbox)?,
        })
    }

    /// The real register.
    ///
    /// # Errors
    /// None in practice: the addresses are constants, and a test parses them.
    pub fn librus() -> Result<Self, HostsError> {
        Self::new(
            "https://synergia.librus.pl",
            "https://api.librus.pl",
            "https://wiadomosci.librus.pl",
            "https://sandbox.librus.pl",
        )
    }

    /// The address of `host`, with the path `/`.
    pub(in crate::synergia) fn base(&self, host: Host) -> &Url {
        match host {
            Host::Synergia => &self.synergia,
            Host::Api => &self.api,
            Host::Messages => &self.messages,
        }
    }

    /// The host that `url` belongs to, and the address to use. A plain `http` address of a host that is
    /// known by `https` is upgraded: Wiadomości redirects to such a one (API.md section 12).
    pub(in crate::synergia) fn locate(&self, mut url: Url) -> Option<(Host, Url)> {
        let is_of = |url: &Url, host: Host| self.base(host).origin() == url.origin();
        let hosts = [Host::Synergia, Host::Api, Host::Messages];
        if url.scheme() == "http" && !hosts.iter().any(|host| is_of(&url, *host)) {
            url.set_scheme("https").ok()?;
        }
        let host = hosts.into_iter().find(|host| is_of(&url, *host))?;
        Some((host, url))
    }

    /// Whether `url` belongs to the host that serves files, with the same encryption. No cookie is ever sent
    /// there, so that it is none of the hosts with cookies.
    pub(in crate::synergia) fn is_sandbox(&self, url: &Url) -> bool {
        url.origin() == self.sandbox.origin()
    }

    /// Whether some address is encrypted, so that certificates are needed.
    pub(in crate::synergia) fn need_tls(&self) -> bool {
        [&self.synergia, &self.api, &self.messages, &self.sandbox]
            .iter()
            .any(|url| url.scheme() == "https")
    }
}

fn origin(key: &'static str, text: &str) -> Result<Url, HostsError> {
    let url = Url::parse(text).map_err(|_| HostsError::NotAHost { key })?;
    let is_bare = url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    match url.scheme() {
        "http" | "https" if !is_bare => Err(HostsError::NotAHost { key }),
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err(HostsError::NotEncrypted { key }),
        _ => Err(HostsError::NotAHost { key }),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        Some(url::Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_loopback_addresses_only() {
        let of = |text: &str| Hosts::new(text, text, text, text).map(|_| ());
        let key = "synergia_url";
        for (text, expected) in [
            ("https://synergia.example.com", Ok(())),
            ("http://127.0.0.3:8080", Ok(())),
            ("http://[::1]:8080/", Ok(())),
            ("http://localhost:8080", Ok(())),
            (
                "http://synergia.librus.pl",
                Err(HostsError::NotEncrypted { key }),
            ),
            (
                "http://127.0.0.1.example.com",
                Err(HostsError::NotEncrypted { key }),
            ),
            (
                "https://synergia.librus.pl/x",
                Err(HostsError::NotAHost { key }),
            ),
            (
                "https://a:b@synergia.librus.pl",
                Err(HostsError::NotAHost { key }),
            ),
            ("ftp://127.0.0.1", Err(HostsError::NotAHost { key })),
            ("synergia.librus.pl", Err(HostsError::NotAHost { key })),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

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
            ("https://portal.librus.pl/", None),
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
