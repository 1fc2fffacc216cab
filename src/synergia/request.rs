//! Every request that can be made, and no other.
//!
//! None of them marks anything as read, with one exception. The requests that do (API.md section 14: a
//! single message, a single notice or homework, `MarkAsRead`, the HTML pages) have no variant here and
//! cannot be written down: a path is built from these enums alone, and a redirect is followed only into the
//! rooms of the login (see [`Hop`]). The exception is a single message: it can only be written down with a
//! permit that only a student with `open_messages = true` can issue (see [`Permitted`]).

mod permitted;

use chrono::{Days, NaiveDate};
use url::Url;

use super::hosts::{Host, Hosts};
use super::lid::Lid;
pub(super) use permitted::Permitted;
pub use permitted::Sealed;

/// How many messages a page holds (API.md section 12).
pub(super) const PAGE_SIZE: usize = 50;

/// A list or a record of the gateway (API.md sections 5 to 10), or of the service of the kindergartens beside it
/// (section 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Resource {
    Me,
    Classes,
    Subjects,
    Users,
    Classrooms,
    Grades,
    GradeCategories,
    GradeComments,
    GradingSystem,
    SchoolNotices,
    Lessons,
    /// The agenda.
    HomeWorks,
    HomeWorkCategories,
    /// Homework: the list alone, a single one would be marked as seen.
    HomeWorkAssignments,
    HomeWorkAssignmentCategories,
    Attendances,
    AttendanceTypes,
    Notes,
    NoteCategories,
    SchoolFreeDays,
    ClassFreeDays,
    ClassFreeDayTypes,
    SchoolTrips,
    SchoolFiles,
    BehaviourPoints,
    BehaviourCategories,
    BehaviourComments,
    BehaviourTypes,
    Justifications,
    ParentTeacherConferences,
    Realizations,
    /// The child, by the number in `Me`: the only one of `Users` that is read alone.
    Pupil {
        user_id: u64,
    },
    LuckyNumbers,
    /// One week of the timetable.
    Timetables {
        monday: NaiveDate,
    },
    /// Who is logged in.
    TokenInfo,
    /// The user who is logged in.
    UserInfo {
        lid: Lid,
    },
    /// Rooms by LIDs.
    AuthClassrooms,
    /// One week of a child in a kindergarten.
    Kindergartener {
        lid: Lid,
        monday: NaiveDate,
    },
    /// What is done in a kindergarten.
    ActivityTypes,
}

impl Resource {
    /// Whether it is of the service of the kindergartens.
    pub fn is_of_kindergartens(&self) -> bool {
        matches!(self, Self::Kindergartener { .. } | Self::ActivityTypes)
    }

    /// Its path below the service, without the id of a record, which is also its name in the log.
    pub fn path(&self) -> &'static str {
        match self {
            Self::Me => "Me",
            Self::Classes => "Classes",
            Self::Subjects => "Subjects",
            Self::Users | Self::Pupil { .. } => "Users",
            Self::Classrooms => "Classrooms",
            Self::Grades => "Grades",
            Self::GradeCategories => "Grades/Categories",
            Self::GradeComments => "Grades/Comments",
            Self::GradingSystem => "GradingSystem",
            Self::SchoolNotices => "SchoolNotices",
            Self::Lessons => "Lessons",
            Self::HomeWorks => "HomeWorks",
            Self::HomeWorkCategories => "HomeWorks/Categories",
            Self::HomeWorkAssignments => "HomeWorkAssignments",
            Self::HomeWorkAssignmentCategories => "HomeWorkAssignments/Categories",
            Self::Attendances => "Attendances",
            Self::AttendanceTypes => "Attendances/Types",
            Self::Notes => "Notes",
            Self::NoteCategories => "Notes/Categories",
            Self::LuckyNumbers => "LuckyNumbers",
            Self::BehaviourPoints => "BehaviourGrades/Points",
            Self::BehaviourCategories => "BehaviourGrades/Points/Categories",
            Self::BehaviourComments => "BehaviourGrades/Points/Comments",
            Self::BehaviourTypes => "BehaviourGrades/Types",
            Self::Justifications => "Justifications",
            Self::ParentTeacherConferences => "ParentTeacherConferences",
            Self::Realizations => "Realizations",
            Self::SchoolFreeDays => "SchoolFreeDays",
            Self::ClassFreeDays => "ClassFreeDays",
            Self::ClassFreeDayTypes => "Calendars/ClassFreeDays/Types",
            Self::SchoolTrips => "SchoolTrips",
            Self::SchoolFiles => "SchoolFiles",
            Self::Timetables { .. } => "Timetables",
            Self::TokenInfo => "Auth/TokenInfo",
            Self::UserInfo { .. } => "Auth/UserInfo",
            Self::AuthClassrooms => "Auth/Classrooms",
            Self::Kindergartener { .. } => "timetable/kindergarteners",
            Self::ActivityTypes => "activities-types",
        }
    }

    /// The path with the id of the record, and the query.
    fn address(&self) -> (String, Option<String>) {
        let service = if self.is_of_kindergartens() {
            "gateway/ms/kindergartens"
        } else {
            "gateway/api/2.0"
        };
        let path = format!("{service}/{}", self.path());
        match self {
            Self::Pupil { user_id } => (format!("{path}/{user_id}"), None),
            Self::UserInfo { lid } => (format!("{path}/{}", lid.as_str()), None),
            Self::Timetables { monday } => (path, Some(format!("weekStart={monday}"))),
            Self::Kindergartener { lid, monday } => {
                let sunday = *monday + Days::new(6);
                let week = format!("dateFrom={monday}&dateTo={sunday}");
                (format!("{path}/{}", lid.as_str()), Some(week))
            }
            _ => (path, None),
        }
    }

    /// The key of the answer that holds what was asked for; empty when the answer itself is it.
    pub fn root(&self) -> &'static str {
        match self {
            Self::Me => "Me",
            Self::Classes => "Class",
            Self::Subjects => "Subjects",
            Self::Users => "Users",
            Self::Classrooms => "Classrooms",
            Self::Lessons => "Lessons",
            Self::HomeWorks => "HomeWorks",
            Self::HomeWorkAssignments => "HomeWorkAssignments",
            Self::Attendances => "Attendances",
            Self::Notes => "Notes",
            Self::Grades | Self::BehaviourPoints => "Grades",
            Self::GradeCategories
            | Self::BehaviourCategories
            | Self::HomeWorkCategories
            | Self::HomeWorkAssignmentCategories
            | Self::NoteCategories => "Categories",
            Self::GradeComments | Self::BehaviourComments => "Comments",
            Self::SchoolNotices => "SchoolNotices",
            Self::Pupil { .. } => "User",
            Self::LuckyNumbers => "LuckyNumber",
            Self::Justifications | Self::AuthClassrooms => "data",
            Self::ParentTeacherConferences => "ParentTeacherConferences",
            Self::Realizations => "Realizations",
            Self::SchoolFreeDays => "SchoolFreeDays",
            Self::ClassFreeDays => "ClassFreeDays",
            Self::AttendanceTypes | Self::BehaviourTypes | Self::ClassFreeDayTypes => "Types",
            Self::SchoolTrips | Self::SchoolFiles => "Data",
            Self::Timetables { .. } => "Timetable",
            Self::GradingSystem | Self::TokenInfo => "",
            Self::UserInfo { .. } => "UserInfo",
            Self::Kindergartener { .. } => "timetableEntries",
            Self::ActivityTypes => "activitiesTypes",
        }
    }
}

/// A request that changes nothing but the session, if it is not [`Permitted`].
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
    /// A page of the inbox, from 1.
    Inbox { page: usize },
    /// What only a student with `open_messages = true` may ask.
    Permitted(Permitted),
}

impl Get {
    pub fn host(&self) -> Host {
        match self {
            Self::LoginEntry | Self::RefreshToken | Self::Gateway(_) | Self::MessagesEntry => {
                Host::Synergia
            }
            Self::Inbox { .. } | Self::Permitted(_) => Host::Messages,
            Self::LoginForm(hop) | Self::Hop(hop) => hop.host,
        }
    }

    pub fn url(&self, hosts: &Hosts) -> Url {
        let mut url = hosts.base(self.host()).clone();
        match self {
            Self::LoginEntry => url.set_path("loguj/portalRodzina"),
            Self::RefreshToken => url.set_path("refreshToken"),
            Self::MessagesEntry => url.set_path("wiadomosci3"),
            Self::Inbox { page } => {
                url.set_path("api/inbox/messages");
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
    use super::*;

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
                Get::Inbox { page: 2 },
                "wiadomosci.librus.pl/api/inbox/messages?page=2&limit=50",
            ),
            (
                gateway(Resource::Me),
                "synergia.librus.pl/gateway/api/2.0/Me",
            ),
            (
                gateway(Resource::Pupil { user_id: 27 }),
                "synergia.librus.pl/gateway/api/2.0/Users/27",
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
