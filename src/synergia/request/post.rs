//! Questions that the register wants as a form.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::base::{ApiVersion, Base};
use super::hosts::{Host, Hosts};

/// The app's number and the address that it is sent back to (PORTAL.md section 1.3). Nothing opens that address.
const APP: [(&str, &str); 2] = [
    ("client_id", "VaItV6oRutdo8fnjJwysnTjVlvaswf52ZqmXsJGP"),
    ("redirect_uri", "app://librus"),
];

/// A form that asks for something and changes nothing but the session.
#[derive(Clone)]
pub enum Post {
    /// A further page of the list of the old module, from 2. It has the path of its messages, but names
    /// none of them.
    OldMessages { page: usize },
    /// A token for the web pages, good for one use (PORTAL.md section 4.1).
    AutoLoginToken,
    /// The pair of tokens for a code (PORTAL.md section 1.3).
    TokensForCode(SecretString),
    /// The next pair of tokens.
    TokensForRefresh(SecretString),
}

impl Post {
    pub fn host(&self) -> Host {
        match self {
            Self::OldMessages { .. } => Host::Synergia,
            Self::AutoLoginToken => Host::Api,
            Self::TokensForCode(_) | Self::TokensForRefresh(_) => Host::Portal,
        }
    }

    pub fn url(&self, hosts: &Hosts) -> Url {
        let mut url = hosts.base(self.host()).clone();
        match self {
            Self::OldMessages { .. } => url.set_path("wiadomosci/1/5"),
            Self::AutoLoginToken => {
                let base = Base::Api(ApiVersion::V2).path();
                url.set_path(&format!("{base}/AutoLoginToken"));
            }
            Self::TokensForCode(_) | Self::TokensForRefresh(_) => {
                url.set_path("oauth2/access_token");
            }
        }
        url
    }

    /// What is filled in; `None` for a form that is empty. The old module counts the pages from 0.
    pub fn form(&self) -> Option<Vec<(&str, String)>> {
        match self {
            Self::OldMessages { page } => Some(vec![
                ("numer_strony105", page.saturating_sub(1).to_string()),
                ("porcjowanie_pojemnik105", "105".to_owned()),
            ]),
            Self::AutoLoginToken => None,
            Self::TokensForCode(code) => Some(grant("authorization_code", "code", code)),
            Self::TokensForRefresh(token) => Some(grant("refresh_token", "refresh_token", token)),
        }
    }

    /// Whether the token of a child has to be shown.
    pub fn takes_token(&self) -> bool {
        matches!(self, Self::AutoLoginToken)
    }
}

fn grant<'a>(kind: &str, key: &'a str, secret: &SecretString) -> Vec<(&'a str, String)> {
    let fixed = APP.map(|(key, value)| (key, value.to_owned()));
    let mut form = vec![
        ("grant_type", kind.to_owned()),
        (key, secret.expose_secret().to_owned()),
    ];
    form.extend(fixed);
    form
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::OldMessages { .. } => "OldMessages",
            Self::AutoLoginToken => "AutoLoginToken",
            Self::TokensForCode(_) => "TokensForCode(…)",
            Self::TokensForRefresh(_) => "TokensForRefresh(…)",
        };
        f.write_str(name)
    }
}
