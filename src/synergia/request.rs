//! Every request that can be made, and no other. All but one are a GET; the one that is a POST reads as well
//! ([`Resource::PartialGrades`]).
//!
//! None of them marks anything as read, with one exception. The requests that do (API.md section 14: a
//! single message, a single notice or homework, `MarkAsRead`, most HTML pages) have no variant here and
//! cannot be written down: a path is built from these enums alone, and a redirect is followed only into the
//! rooms of the login (see [`Hop`]). The exception is a single message: it can only be written down with a
//! permit that only a student with `open_messages = true` can issue (see [`Permitted`]).

mod permitted;
mod post;
mod resource;

use url::Url;

use super::folder::Folder;
use super::hosts::{Host, Hosts};
pub(super) use permitted::Permitted;
pub use permitted::Sealed;
pub(super) use post::Post;
pub(super) use resource::Resource;

/// How many messages a page holds (API.md section 12).
pub(super) const PAGE_SIZE: usize = 50;

/// A request that gets something, and changes nothing but the session if it is not [`Permitted`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Get {
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
    /// A page of a mailbox, from 1.
    Mailbox { folder: Folder, page: usize },
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
            Self::Mailbox { .. } | Self::Permitted(_) => Host::Messages,
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
            Self::Mailbox { folder, page } => {
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

/// A redirect that may be followed: it leads to a listed host, into the rooms of the login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hop {
    host: Host,
    url: Url,
}

impl Hop {
    /// The hop of a login to `url`: anything on the host of the login form, which serves nothing else,
    /// and `/loguj` on synergia (API.md section 2). The landing page behind it is never entered: it is
    /// not needed, and was seen to end the session of a parent (API.md section 3).
    pub fn of_login(host: Host, url: &Url) -> Option<Self> {
        let is_room = match host {
            Host::Api => true,
            Host::Synergia => url.path().starts_with("/loguj"),
            Host::Messages => false,
        };
        is_room.then(|| Self {
            host,
            url: url.clone(),
        })
    }

    /// Its path, which holds no code and no token of a login.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The hop of the way to Wiadomości: the page that takes the token (API.md section 12).
    pub fn of_messages(host: Host, url: &Url) -> Option<Self> {
        let is_room = host == Host::Messages && url.path().contains("/MultiDomainLogon/");
        (is_room && !url.path().starts_with("/api")).then(|| Self {
            host,
            url: url.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::synergia::lid::Lid;

    /// API.md section 14, and the other pages of section 13.
    const MARKING: [&str; 9] = [
        "https://wiadomosci.librus.pl/api/inbox/messages/5012",
        "https://wiadomosci.librus.pl/api/MultiDomainLogon/../inbox/messages/5012",
        "https://synergia.librus.pl/wiadomosci/1/5/5012/f0",
        "https://synergia.librus.pl/gateway/api/2.0/SchoolNotices/MarkAsRead/LID-1",
        "https://synergia.librus.pl/ogloszenia",
        "https://synergia.librus.pl/gateway/api/2.0/HomeWorkAssignments/12",
        "https://synergia.librus.pl/terminarz/dodane_od_ostatniego_logowania",
        "https://synergia.librus.pl/loguj/../ogloszenia",
        "https://synergia.librus.pl/rodzic/index",
    ];

    #[test]
    fn no_redirect_leads_to_a_page_that_marks_something_as_read() {
        let hosts = Hosts::librus().unwrap();
        for text in MARKING {
            let (host, url) = hosts.locate(Url::parse(text).unwrap()).unwrap();
            assert_eq!(Hop::of_login(host, &url), None, "{text}");
            assert_eq!(Hop::of_messages(host, &url), None, "{text}");
        }
    }

    #[test]
    fn every_request_is_a_list_a_record_or_a_step_of_the_session() {
        let hosts = Hosts::librus().unwrap();
        let monday = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let lid = Lid::parse("LID-AUTH-USER-1-A").unwrap();
        let gateway = |resource| Get::Gateway(resource);
        for (get, path) in [
            (Get::LoginEntry, "synergia.librus.pl/loguj/portalRodzina"),
            (Get::RefreshToken, "synergia.librus.pl/refreshToken"),
            (Get::MessagesEntry, "synergia.librus.pl/wiadomosci3"),
            (
                Get::Mailbox {
                    folder: Folder::Alerts,
                    page: 2,
                },
                "wiadomosci.librus.pl/api/alerts/messages?page=2&limit=50",
            ),
            (Get::OldMessages, "synergia.librus.pl/wiadomosci/5"),
            (
                gateway(Resource::Me),
                "synergia.librus.pl/gateway/api/2.0/Me",
            ),
            (
                gateway(Resource::Pupil { user_id: 27 }),
                "synergia.librus.pl/gateway/api/2.0/Users/27",
            ),
            (
                gateway(Resource::PartialGrades {
                    pupil: Lid::parse("LID-AUTH-USER-4127-7QK2").unwrap(),
                }),
                "synergia.librus.pl/gateway/api/2.0/Auth/DescriptiveGradingSystem/PartialGrades/\
                 Student/LID-AUTH-USER-4127-7QK2",
            ),
            (
                gateway(Resource::GradeComments),
                "synergia.librus.pl/gateway/api/2.0/Grades/Comments",
            ),
            (
                gateway(Resource::HomeWorkAssignments),
                "synergia.librus.pl/gateway/api/2.0/HomeWorkAssignments",
            ),
            (
                gateway(Resource::Timetables { monday }),
                "synergia.librus.pl/gateway/api/2.0/Timetables?weekStart=2026-10-05",
            ),
            (
                gateway(Resource::UserInfo { lid: lid.clone() }),
                "synergia.librus.pl/gateway/api/2.0/Auth/UserInfo/LID-AUTH-USER-1-A",
            ),
            (
                gateway(Resource::Kindergartener { lid, monday }),
                "synergia.librus.pl/gateway/ms/kindergartens/timetable/kindergarteners/LID-AUTH-USER-1-A\
                 ?dateFrom=2026-10-05&dateTo=2026-10-11",
            ),
        ] {
            assert_eq!(get.url(&hosts).as_str(), format!("https://{path}"));
            let is_post = get.body().is_some();
            assert_eq!(is_post, path.contains("/PartialGrades/"), "{path}");
        }
    }

    /// A message is named by what follows `messages/`; no list goes on there.
    #[test]
    fn no_list_of_messages_names_a_message() {
        let hosts = Hosts::librus().unwrap();
        for folder in Folder::ALL {
            let url = Get::Mailbox { folder, page: 5012 }.url(&hosts);
            assert_eq!(url.path(), format!("/api/{}/messages", folder.name()));
        }
    }

    #[test]
    fn the_rooms_of_the_login_are_entered() {
        let hosts = Hosts::librus().unwrap();
        for text in [
            "https://api.librus.pl/OAuth/Authorization/2FA?client_id=46",
            "https://synergia.librus.pl/loguj/portalRodzina?code=1&state=2",
        ] {
            let (host, url) = hosts.locate(Url::parse(text).unwrap()).unwrap();
            assert!(Hop::of_login(host, &url).is_some(), "{text}");
        }
        let text = "https://wiadomosci.librus.pl/pobierz17/MultiDomainLogon/token/a/login/b";
        let (host, url) = hosts.locate(Url::parse(text).unwrap()).unwrap();
        assert!(Hop::of_messages(host, &url).is_some());
    }
}
