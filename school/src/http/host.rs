//! The five hosts of the register and how a visitor names them.

use std::net::Ipv4Addr;

use serde::Deserialize;

/// One of the hosts of API.md section 1 and PORTAL.md section 1 that the school stands in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// Web pages, login entry, `refreshToken`, gateway.
    Synergia,
    /// The login form, and the data for those with a token of the portal.
    Api,
    /// Messages ("Wiadomości").
    Messages,
    Sandbox,
    /// The second door: Konto LIBRUS.
    Portal,
}

impl Host {
    /// All five, in the order of their loopback addresses.
    pub const ALL: [Self; 5] = [
        Self::Synergia,
        Self::Api,
        Self::Messages,
        Self::Sandbox,
        Self::Portal,
    ];

    /// The loopback address the host listens on: one each, because cookies do not distinguish ports.
    pub const fn address(self) -> Ipv4Addr {
        match self {
            Self::Synergia => Ipv4Addr::LOCALHOST,
            Self::Api => Ipv4Addr::new(127, 0, 0, 2),
            Self::Messages => Ipv4Addr::new(127, 0, 0, 3),
            Self::Sandbox => Ipv4Addr::new(127, 0, 0, 4),
            Self::Portal => Ipv4Addr::new(127, 0, 0, 5),
        }
    }

    /// The name that the real service has.
    pub const fn real_name(self) -> &'static str {
        match self {
            Self::Synergia => "synergia.librus.pl",
            Self::Api => "api.librus.pl",
            Self::Messages => "wiadomosci.librus.pl",
            Self::Sandbox => "sandbox.librus.pl",
            Self::Portal => "portal.librus.pl",
        }
    }

    /// The host that a `Host` header names by its real name, with or without a port.
    pub fn from_host(host: &str) -> Option<Self> {
        let name = host.split(':').next().unwrap_or(host);
        Self::ALL
            .into_iter()
            .find(|host| name.eq_ignore_ascii_case(host.real_name()))
    }
}

/// How links, redirects and cookies of one answer are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// A TLS proxy that answers for the real names stands in front: `https://` and `Secure`.
    Real,
    /// The visitor came to the loopback addresses themselves, on this port.
    Loopback(u16),
}

impl Links {
    /// The address of a site, without a trailing slash.
    pub fn base(self, host: Host) -> String {
        match self {
            Self::Real => format!("https://{}", host.real_name()),
            Self::Loopback(port) => format!("http://{}:{port}", host.address()),
        }
    }

    /// The same in plain http: the last hop of the messages bootstrap (API.md section 12) goes there.
    pub fn plain_base(self, host: Host) -> String {
        self.base(host).replacen("https://", "http://", 1)
    }

    /// Whether cookies carry `Secure`.
    pub const fn secure(self) -> bool {
        matches!(self, Self::Real)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_name_is_recognised_with_and_without_a_port() {
        assert_eq!(Host::from_host("api.librus.pl"), Some(Host::Api));
        assert_eq!(
            Host::from_host("Wiadomosci.librus.pl:443"),
            Some(Host::Messages)
        );
        assert_eq!(Host::from_host("127.0.0.1:8080"), None);
        assert_eq!(Host::from_host("portal.librus.pl"), Some(Host::Portal));
        assert_eq!(Host::from_host("konto.librus.pl"), None);
    }

    #[test]
    fn links_follow_the_way_the_visitor_came() {
        assert_eq!(
            Links::Real.base(Host::Synergia),
            "https://synergia.librus.pl"
        );
        assert_eq!(
            Links::Real.plain_base(Host::Messages),
            "http://wiadomosci.librus.pl"
        );
        assert_eq!(
            Links::Loopback(81).base(Host::Sandbox),
            "http://127.0.0.4:81"
        );
    }
}
