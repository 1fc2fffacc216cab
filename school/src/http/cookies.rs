//! The cookies of API.md section 3.

use super::Links;

/// The cookies that a visitor sent.
#[derive(Debug, Default)]
pub struct Cookies(Vec<(String, String)>);

impl Cookies {
    /// Reads the values of all `Cookie` headers of a request.
    pub fn parse<'a>(headers: impl Iterator<Item = &'a str>) -> Self {
        let pairs = headers
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        Self(
            pairs
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        )
    }

    /// The value of a cookie; empty when it was not sent.
    pub fn get(&self, cookie: Cookie) -> &str {
        self.named(cookie.name())
    }

    /// The value of the cookie of this name; empty when it was not sent.
    pub fn named(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// All values that were sent.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, value)| value.as_str())
    }
}

/// A cookie that the register sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// Ties the first and the last step of a login together.
    OauthState,
    /// Authenticates the gateway, for ten minutes.
    OauthToken,
    /// The session of a host.
    Session,
    /// The companion of the session.
    Companion,
    /// "Known device", seen on the login paths alone.
    Device,
}

impl Cookie {
    const fn name(self) -> &'static str {
        match self {
            Self::OauthState => "oauth_state",
            Self::OauthToken => "oauth_token",
            Self::Session => "DZIENNIKSID",
            Self::Companion => "SDZIENNIKSID",
            Self::Device => "DeviceCookie",
        }
    }

    const fn attributes(self) -> &'static str {
        match self {
            Self::OauthState | Self::Session | Self::Companion => "; Path=/; HttpOnly",
            Self::OauthToken => "; Path=/; Max-Age=600; HttpOnly",
            Self::Device => "; Path=/OAuth; Max-Age=31536000; HttpOnly",
        }
    }

    /// `SameSite=None` is only legal beside `Secure`.
    const fn cross_site(self, links: Links) -> &'static str {
        match (self, links) {
            (Self::Session, Links::Real) => "; SameSite=None",
            (Self::Session | Self::Companion, _) => "; SameSite=Lax",
            _ => "",
        }
    }

    /// The `Set-Cookie` header that sets this cookie.
    pub fn set(self, value: &str, links: Links) -> String {
        let secure = if links.secure() { "; Secure" } else { "" };
        let (name, attributes, cross_site) =
            (self.name(), self.attributes(), self.cross_site(links));
        format!("{name}={value}{attributes}{secure}{cross_site}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_of_several_headers_are_read() {
        let cookies =
            Cookies::parse(["oauth_state=a; DZIENNIKSID=L05~b", "oauth_token=c=="].into_iter());
        assert_eq!(cookies.get(Cookie::Session), "L05~b");
        assert_eq!(cookies.get(Cookie::OauthToken), "c==");
        assert_eq!(cookies.get(Cookie::Device), "");
    }

    #[test]
    fn attributes_are_those_of_the_register() {
        assert_eq!(
            Cookie::Session.set("L05~1", Links::Real),
            "DZIENNIKSID=L05~1; Path=/; HttpOnly; Secure; SameSite=None"
        );
        assert_eq!(
            Cookie::Device.set("d", Links::Loopback(1)),
            "DeviceCookie=d; Path=/OAuth; Max-Age=31536000; HttpOnly"
        );
    }
}
