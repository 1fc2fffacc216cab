//! Every request that can be made, and no other. Nearly all are a GET; those that are a POST read as well
//! ([`Resource::PartialGrades`]), or are steps of the session ([`Post`]).
//!
//! None of them marks anything as read, with one exception. The requests that do (API.md section 14: a
//! single message, a single notice or homework, `MarkAsRead`, most HTML pages) have no variant here and
//! cannot be written down: a path is built from these enums alone, and a redirect is followed only into the
//! rooms of the login (see [`Hop`]). The exception is a single message: it can only be written down with a
//! permit that only a student with `open_messages = true` can issue (see [`Permitted`]).

mod base;
mod get;
mod hop;
mod hosts;
mod message_folder;
mod one_time_token;
mod permitted;
mod portal_route;
mod post;
mod resource;
mod user_lid;
mod waiting_page;

pub(super) use base::{ApiVersion, Base};
pub(super) use get::Get;
pub(super) use hop::Hop;
pub(super) use hosts::Host;
pub use hosts::Hosts;
pub(super) use message_folder::MessageFolder;
pub(super) use one_time_token::OneTimeToken;
pub(super) use permitted::Permitted;
pub use permitted::UnopenedMessage;
pub(super) use portal_route::PortalRoute;
pub(super) use post::Post;
pub(super) use resource::Resource;
pub(super) use user_lid::UserLid;
pub(super) use waiting_page::WaitingPage;

/// How many messages a page holds (API.md section 12).
pub(super) const PAGE_SIZE: usize = 50;

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use url::Url;

    use super::*;
    use crate::domain::Login;

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
            assert_eq!(Hop::of_portal(host, &url), None, "{text}");
        }
    }

    #[test]
    fn requests_are_lists_records_or_steps_of_the_session() {
        let hosts = Hosts::librus().unwrap();
        let monday = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let lid = UserLid::parse("LID-AUTH-USER-1-A").unwrap();
        let gateway = |resource| Get::Data(Base::Gateway, resource);
        let api = |version, resource| Get::Data(Base::Api(version), resource);
        for (get, path) in [
            (Get::LoginEntry, "synergia.librus.pl/loguj/portalRodzina"),
            (Get::RefreshToken, "synergia.librus.pl/refreshToken"),
            (Get::MessagesEntry, "synergia.librus.pl/wiadomosci3"),
            (
                Get::MessageList {
                    folder: MessageFolder::Alerts,
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
                    pupil: UserLid::parse("LID-AUTH-USER-4127-7QK2").unwrap(),
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
                api(ApiVersion::V2, Resource::Grades),
                "api.librus.pl/2.0/Grades",
            ),
            (
                api(ApiVersion::V3, Resource::Timetables { monday }),
                "api.librus.pl/3.0/Timetables?weekStart=2026-10-05",
            ),
            (
                Get::CrossOver(OneTimeToken::parse("a1").unwrap()),
                "synergia.librus.pl/loguj/token/a1/przenies",
            ),
            (
                Get::PortalForm(PortalRoute::Web),
                "portal.librus.pl/konto-librus/login",
            ),
            (
                Get::PortalForm(PortalRoute::Mobile),
                "portal.librus.pl/konto-librus/redirect/dru",
            ),
            (Get::PortalMe, "portal.librus.pl/api/v3/Me"),
            (Get::PortalWidget, "portal.librus.pl/rodzina/widget"),
            (
                Get::LinkedAccounts,
                "portal.librus.pl/api/v3/SynergiaAccounts",
            ),
            (
                Get::FreshAccount(Login("51/83?u".to_owned())),
                "portal.librus.pl/api/v3/SynergiaAccounts/fresh/51%2F83%3Fu",
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
        for folder in MessageFolder::ALL {
            let url = Get::MessageList { folder, page: 5012 }.url(&hosts);
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
