//! What is asked without leaving a trace.

use url::Url;

use reqwest::header::{ACCEPT, HeaderName};

use super::PAGE_SIZE;
use super::base::Base;
use super::hop::Hop;
use super::hosts::{Host, Hosts};
use super::message_folder::MessageFolder;
use super::one_time_token::OneTimeToken;
use super::permitted::Permitted;
use super::portal_route::PortalRoute;
use super::resource::Resource;
use crate::domain::Login;

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
    /// A list or a record of the register.
    Data(Base, Resource),
    /// The way from the host of the apps to the web pages.
    CrossOver(OneTimeToken),
    /// The page of Konto LIBRUS with the login form.
    PortalForm(PortalRoute),
    /// Whether a Konto LIBRUS is logged in.
    PortalMe,
    /// The page that some clients load before they ask for the children (PORTAL.md section 1.2).
    PortalWidget,
    /// The children of a Konto LIBRUS.
    LinkedAccounts,
    /// One of them, with a new token.
    FreshAccount(Login),
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
            | Self::CrossOver(_)
            | Self::MessagesEntry
            | Self::OldMessages => Host::Synergia,
            Self::Data(base, _) => base.host(),
            Self::PortalForm(_)
            | Self::PortalMe
            | Self::PortalWidget
            | Self::LinkedAccounts
            | Self::FreshAccount(_) => Host::Portal,
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
            Self::CrossOver(token) => url.set_path(&token.path()),
            Self::PortalForm(route) => url.set_path(route.entry()),
            Self::PortalMe => url.set_path("api/v3/Me"),
            Self::PortalWidget => url.set_path("rodzina/widget"),
            Self::LinkedAccounts => url.set_path("api/v3/SynergiaAccounts"),
            Self::FreshAccount(login) => {
                if let Ok(mut parts) = url.path_segments_mut() {
                    parts.extend(["api", "v3", "SynergiaAccounts", "fresh", &login.0]);
                }
            }
            Self::Data(base, resource) => {
                let (path, query) = resource.address(*base);
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
            Self::Data(_, resource) => resource.body(),
            _ => None,
        }
    }

    /// Whether it may be asked again when the answer got lost. The hops of a login carry codes that are
    /// good for one use.
    pub fn is_repeatable(&self) -> bool {
        !matches!(self, Self::Hop(_) | Self::CrossOver(_))
    }

    /// Whether it is answered to whoever shows a token, where there is one. The web pages want cookies.
    pub fn takes_token(&self) -> bool {
        matches!(
            self,
            Self::Data(Base::Api(_), _)
                | Self::PortalMe
                | Self::LinkedAccounts
                | Self::FreshAccount(_)
        )
    }

    /// The header that it needs besides those of every request: without it the portal answers data with a page (PORTAL.md
    /// section 1.2), and takes the app for a browser (section 1.3).
    pub fn header(&self) -> Option<(HeaderName, &'static str)> {
        match self {
            Self::PortalForm(route) => route.header(),
            _ if self.takes_token() => Some((ACCEPT, "application/json")),
            _ => None,
        }
    }
}
