//! Where a request went, without what it asked for: what we do not know stands as its kind alone. A part of a path may be the
//! token of a login.

use std::borrow::Cow;

use url::Url;

use super::key::KeyKind;

/// The parts of paths that are the same for everybody (API.md sections 1, 2, 5 to 13, PORTAL.md sections 1 to 4).
const PARTS: &str = "2.0 2FA 3.0 Account ActivityTypes AttendanceTypes Attendances Auth Authorization AutoLoginToken Averages \
    BaseTextGrades BehaviourGrades Calendars Captcha Categories ClassFreeDays Classes Classrooms Comments \
    DescriptiveGrades DescriptiveGradingSystem Grades GradingSystem Grant HomeWorkAssignments HomeWorks Justifications \
    Kindergarteners Lessons LuckyNumbers Me MultiDomainLogon Notes OAuth ParentTeacherConferences PartialGrades PerformLogin \
    PointGrades Points Realizations SchoolFiles SchoolFreeDays SchoolNotices SchoolTrips Skills Student Subjects \
    SynergiaAccounts TextGrades TimetableEntries Timetables Token TokenInfo Types UserInfo Users absences access_token \
    action activities-types alerts api archive authorize centrum_powiadomien dru fresh from gateway inbox index justifications \
    kindergarteners kindergartens konto-librus login loguj messages modul_niedostepny ms notes nowy oauth2 portalRodzina \
    przeloguj przenies przerwa_techniczna redirect refreshToken rodzic rodzina substitutions target timetable token uczen v2 v3 \
    widget widok wiadomosci wiadomosci3 wyloguj";

/// The keys of queries.
const QUERY_KEYS: &str = "client_id code dateFrom dateTo error limit page redirectCrc redirectTo redirect_uri response_type \
    scope state v weekStart";

/// The host by our name for it, and the path with its query: `synergia /gateway/api/2.0/Users/{id}`.
pub fn of(host: &str, url: &Url) -> String {
    let parts: Vec<String> = url.path().split('/').map(part).collect();
    let keys: Vec<String> = url.query_pairs().map(|pair| query(&pair)).collect();
    let mark = if keys.is_empty() { "" } else { "?" };
    format!("{host} {}{mark}{}", parts.join("/"), keys.join("&"))
}

fn part(part: &str) -> String {
    if part.is_empty() || is_one_of(PARTS, part) {
        part.to_owned()
    } else {
        KeyKind::of(part).to_string()
    }
}

fn query((key, value): &(Cow<'_, str>, Cow<'_, str>)) -> String {
    let value = KeyKind::of(value);
    if is_one_of(QUERY_KEYS, key) {
        format!("{key}={value}")
    } else {
        format!("{}={value}", KeyKind::Text)
    }
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_same_for_everybody_stands_in_an_address() {
        for (path, expected) in [
            ("/gateway/api/2.0/Me", "/gateway/api/2.0/Me"),
            (
                "/gateway/api/2.0/Users/2741186",
                "/gateway/api/2.0/Users/{id}",
            ),
            (
                "/gateway/api/2.0/Auth/UserInfo/LID-AUTH-USER-1-A",
                "/gateway/api/2.0/Auth/UserInfo/{LID}",
            ),
            (
                "/gateway/api/2.0/Timetables?weekStart=2026-10-05",
                "/gateway/api/2.0/Timetables?weekStart={date}",
            ),
            (
                "/pobierz17/MultiDomainLogon/token/Ab3x/login/NTE4MzIwNw",
                "/{text}/MultiDomainLogon/token/{text}/login/{text}",
            ),
            ("/loguj/token/Ab3x/przenies", "/loguj/token/{text}/przenies"),
            (
                "/api/v3/SynergiaAccounts/fresh/5183207u",
                "/api/v3/SynergiaAccounts/fresh/{text}",
            ),
            (
                "/OAuth/Authorization?client_id=46&state=xYz&zofia=1",
                "/OAuth/Authorization?client_id={number}&state={text}&{text}={number}",
            ),
            ("/wiadomosci/1/5", "/wiadomosci/{number}/{number}"),
            ("/Zofia%20Kowalska", "/{text}"),
            ("/", "/"),
        ] {
            let url = Url::parse(&format!("https://zofia:x@synergia.librus.pl{path}#zofia"));
            let found = of("synergia", &url.unwrap());
            assert_eq!(found, format!("synergia {expected}"));
        }
    }
}
