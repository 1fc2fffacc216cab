//! What is asked without leaving a trace.

use url::Url;

use super::PAGE_SIZE;
use super::hop::Hop;
use super::hosts::{Host, Hosts};
use super::message_folder::MessageFolder;
use super::permitted::Permitted;
use super::resource::Resource;

/// A request that gets something, and changes nothing but the session if it is not [`Permitted`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Get {
    /// The entry of the login.
    LoginEntry,
    /// The page with the login form.
    LoginForm(Hop),
    /// Where the login, or the way to Wiadomości, leads on.
    Hop(Hop),
    /// Renews `oauth_token`.
    RefreshToken,
    /// A list of the gateway.
    Gateway(Resource),
    /// The way to Wiadomości.
    MessagesEntry,
    /// A page of a folder, from 1.
    MessageList { folder: MessageFolder, page: usize },
    /// The list of the old module of messages (API.md section 13), its first page.
    OldMessages,
    /// What only a student with `open_messages = true` may ask.
    Permitted(Permitted),
}

impl Get {
    pub fn host(&self) -> Host {
        match self {
            Self::LoginEntry
            | Self::RefreshToken
            | Self::Gateway(_)
            | Self::MessagesEntry
            | Self::OldMessages => Host::Synergia,
            Self::MessageList { .. } | Self::Permitted(_) => Host::Messages,
            Self::LoginForm(hop) | Self::Hop(hop) => hop.host,
        }
    }

    pub fn url(&self, hosts: &Hosts) -> Url {
        let mut url = hosts.base(self.host()).clone();
        match self {
            Self::LoginEntry => url.set_path("loguj/portalRodzina"),
            Self::RefreshToken => url.set_path("refreshToken"),
            Self::MessagesEntry => url.set_path("wiadomosci3"),
            Self::OldMessages => url.set_path("wiadomosci/5"),
            Self::MessageList { folder, page } => {
                url.set_path(&format!("api/{}/messages", folder.name()));
                url.set_query(Some(&format!("page={page}&limit={PAGE_SIZE}")));
            }
            Self::Permitted(permitted) => url.set_path(permitted.path()),
            Self::Gateway(resource) => {
                let (path, query) = resource.address();
                url.set_path(&path);
                url.set_query(query.as_deref());
            }
            Self::LoginForm(hop) | Self::Hop(hop) => return hop.url.clone(),
        }
        url
    }

    /// The body of the POST that it is; `None` for a GET.
    pub fn body(&self) -> Option<&'static str> {
        match self {
            Self::Gateway(resource) => resource.body(),
            _ => None,
        }
    }

    /// Whether it may be asked again when the answer got lost. The hops of a login carry codes that are
    /// good for one use.
    pub fn is_repeatable(&self) -> bool {
        !matches!(self, Self::Hop(_))
    }
}
