//! A school with a clock to turn, and a visitor who does everything by hand.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use dzwonek::demo::school::{School, Who};
use reqwest::header::{COOKIE, HOST, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Response};
use serde_json::Value;
use url::Url;

/// A school on Monday 5 October 2026, 6:30 in Warsaw, with a clock to turn.
pub struct World {
    pub school: School,
    now: Arc<Mutex<DateTime<Utc>>>,
}

impl World {
    pub fn new() -> Self {
        Self::on("2026-10-05T04:30:00Z")
    }

    pub fn on(moment: &str) -> Self {
        let now = Arc::new(Mutex::new(moment.parse::<DateTime<Utc>>().unwrap()));
        let clock = Arc::clone(&now);
        let school = School::start(0, Arc::new(move || *clock.lock().unwrap())).unwrap();
        Self { school, now }
    }

    pub fn advance(&self, time: TimeDelta) {
        *self.now.lock().unwrap() += time;
    }

    pub async fn control(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
        let url = format!("{}/_school/{path}", self.school.urls().synergia);
        let answer = client()
            .request(method, url)
            .body(body.to_string())
            .send()
            .await
            .unwrap();
        (
            answer.status().as_u16(),
            serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap(),
        )
    }
}

pub fn client() -> Client {
    // Fails harmlessly when another test was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .gzip(false)
        .build()
        .unwrap()
}

/// A client of one login: hosts and cookies by hand, as API.md section 2 advises.
pub struct Visitor {
    pub client: Client,
    pub synergia: String,
    pub api: String,
    pub messages: String,
    /// (host, name) → value
    cookies: BTreeMap<(String, String), String>,
    pub set_cookies: Vec<String>,
}

impl Visitor {
    pub fn new(world: &World) -> Self {
        let urls = world.school.urls();
        Self {
            client: client(),
            synergia: urls.synergia,
            api: urls.api,
            messages: urls.messages,
            cookies: BTreeMap::new(),
            set_cookies: Vec::new(),
        }
    }

    pub async fn logged_in(world: &World, who: Who) -> Self {
        let mut visitor = Self::new(world);
        visitor.log_in(world, who).await;
        visitor
    }

    pub async fn send(
        &mut self,
        method: Method,
        url: &str,
        form: Option<&[(&str, &str)]>,
    ) -> Response {
        let host = Url::parse(url).unwrap().host_str().unwrap().to_owned();
        let jar = self.cookies.iter().filter(|((of, _), _)| *of == host);
        let cookies: Vec<String> = jar
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        let mut request = self
            .client
            .request(method, url)
            .header(COOKIE, cookies.join("; "));
        if let Some(form) = form {
            request = request.form(form);
        }
        let answer = request.send().await.unwrap();
        for header in answer.headers().get_all(SET_COOKIE) {
            let text = header.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies
                .insert((host.clone(), name.to_owned()), value.to_owned());
            self.set_cookies.push(text.to_owned());
        }
        answer
    }

    pub async fn get(&mut self, url: &str) -> Response {
        self.send(Method::GET, url, None).await
    }

    /// What a proxy for a real name asks the school, with the cookies of the web host.
    pub async fn get_as(&mut self, host: &str, path: &str) -> Response {
        let own = self
            .cookies
            .iter()
            .filter(|((of, _), _)| self.synergia.contains(of));
        let cookies: Vec<String> = own
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        let request = self.client.get(format!("{}{path}", self.synergia));
        request
            .header(HOST, host)
            .header(COOKIE, cookies.join("; "))
            .send()
            .await
            .unwrap()
    }

    /// The whole of API.md section 2; the answer is the path of every hop.
    pub async fn log_in(&mut self, world: &World, who: Who) -> Vec<String> {
        let account = world.school.login_of(who);
        let entry = self
            .get(&format!("{}/loguj/portalRodzina", self.synergia))
            .await;
        assert_eq!(entry.status(), 302);
        let authorization = location(&entry);
        assert_eq!(self.get(&authorization).await.status(), 200);
        let answer = self.credentials(&account.login, &account.password).await;
        assert_eq!(answer.0, 200);
        assert_eq!(answer.1["status"], "ok");
        let mut next = Some(
            Url::parse(&authorization)
                .unwrap()
                .join(answer.1["goTo"].as_str().unwrap())
                .unwrap()
                .to_string(),
        );
        let mut hops = vec![];
        while let Some(url) = next {
            hops.push(Url::parse(&url).unwrap().path().to_owned());
            let answer = self.get(&url).await;
            next = answer
                .headers()
                .get(LOCATION)
                .map(|to| to.to_str().unwrap().to_owned());
        }
        hops
    }

    pub async fn credentials(&mut self, login: &str, password: &str) -> (u16, Value) {
        let url = format!("{}/OAuth/Authorization?client_id=46", self.api);
        let form = [("action", "login"), ("login", login), ("pass", password)];
        read(self.send(Method::POST, &url, Some(&form)).await).await
    }

    /// A resource of the gateway: status and JSON.
    pub async fn gateway(&mut self, resource: &str) -> (u16, Value) {
        let url = format!("{}/gateway/api/2.0/{resource}", self.synergia);
        read(self.get(&url).await).await
    }

    pub async fn refresh(&mut self) -> Response {
        self.get(&format!("{}/refreshToken", self.synergia)).await
    }

    pub fn cookie(&self, name: &str) -> Option<&String> {
        self.cookies
            .iter()
            .find(|((_, of), _)| of == name)
            .map(|(_, value)| value)
    }

    pub fn forget(&mut self, name: &str) {
        self.cookies.retain(|(_, of), _| of != name);
    }
}

pub fn location(answer: &Response) -> String {
    answer.headers()[LOCATION].to_str().unwrap().to_owned()
}

pub async fn read(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    (
        status,
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap_or(Value::Null),
    )
}
<<<<<<< HEAD:tests/school.rs

#[tokio::test]
async fn a_parent_logs_in_hop_by_hop_and_reads_the_grades() {
    let world = World::new();
    let mut parent = Visitor::new(&world);
    let hops = parent.log_in(&world, Who::Zosia).await;
    assert_eq!(
        hops,
        [
            "/OAuth/Authorization/2FA",
            "/OAuth/Authorization/PerformLogin",
            "/OAuth/Authorization/Grant",
            "/loguj/portalRodzina",
            "/rodzic/index",
        ]
    );
    let (status, grades) = parent.gateway("Grades").await;
    assert_eq!(status, 200);
    assert_eq!(grades["Grades"][0]["Grade"], "4+");
    assert_eq!(grades["Grades"][0]["IsConstituent"], true);
    assert_eq!(grades["Url"], "https://api.librus.pl/2.0/Grades");
}

#[tokio::test]
async fn cookies_carry_the_attributes_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let refreshed = parent.refresh().await;
    assert_eq!(refreshed.status(), 200);
    assert_eq!(refreshed.content_length(), Some(0));
    for (name, attributes) in [
        ("oauth_token=", "; Path=/; Max-Age=600; HttpOnly"),
        ("DeviceCookie=", "; Path=/OAuth; Max-Age=31536000; HttpOnly"),
        ("DZIENNIKSID=L05~", "; Path=/; HttpOnly; SameSite=Lax"),
        ("SDZIENNIKSID=L05~", "; Path=/; HttpOnly; SameSite=Lax"),
        ("oauth_state=", "; Path=/; HttpOnly"),
    ] {
        let set = parent
            .set_cookies
            .iter()
            .find(|cookie| cookie.starts_with(name))
            .unwrap();
        assert!(
            set.ends_with(attributes) && !set.contains("Secure"),
            "{set}"
        );
    }
    assert_eq!(
        parent
            .set_cookies
            .iter()
            .filter(|cookie| cookie.starts_with("oauth_token="))
            .count(),
        2
    );
}

#[tokio::test]
async fn behind_a_proxy_for_the_real_names_links_are_https_and_cookies_secure() {
    let world = World::new();
    // Whichever address the proxy connects to, the Host decides.
    let url = format!("{}/loguj/portalRodzina", world.school.urls().sandbox);
    let entry = client()
        .get(url)
        .header(HOST, "synergia.librus.pl")
        .send()
        .await
        .unwrap();
    assert!(location(&entry).starts_with("https://api.librus.pl/OAuth/Authorization?client_id=46&response_type=code&scope=mydata&state="));
    let cookies: Vec<_> = entry
        .headers()
        .get_all(SET_COOKIE)
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    assert_eq!(cookies.len(), 3);
    assert!(cookies.iter().all(|cookie| cookie.contains("; Secure")));
    assert!(
        cookies[1].starts_with("DZIENNIKSID=L05~")
            && cookies[1].ends_with("; Path=/; HttpOnly; Secure; SameSite=None")
    );
}

#[tokio::test]
async fn the_login_form_answers_each_account_in_the_words_of_the_register() {
    use dzwonek::demo::school::register::LoginAnswer;
    let world = World::new();
    let mut stranger = Visitor::new(&world);
    let (status, wrong) = stranger.credentials("6130501", "nie to").await;
    assert_eq!(status, 403);
    assert_eq!(wrong["errors"][0]["code"], 0);
    assert_eq!(
        wrong["errors"][0]["message"],
        "Nieprawidłowy login i/lub hasło."
    );
    for (answer, message) in [
        (LoginAnswer::Refused, "Nieprawidłowy login i/lub hasło."),
        (
            LoginAnswer::Expired,
            "Minął termin ważności konta - skontaktuj się z Administratorem Szkoły.",
        ),
        (
            LoginAnswer::Captcha,
            "Proszę zaznaczyć pole \"Nie jestem robotem\".",
        ),
    ] {
        let account = world.school.edit(Who::Stas, |stas| {
            stas.account.answer = answer;
            stas.account.clone()
        });
        let (status, refused) = stranger
            .credentials(&account.login, &account.password)
            .await;
        assert_eq!((status, &refused["status"]), (403, &json!("error")));
        assert_eq!(refused["errors"][0]["message"], message);
    }
}

#[tokio::test]
async fn an_account_joined_to_konto_librus_gets_in_and_reads_nothing() {
    use dzwonek::demo::school::register::LoginAnswer;
    let world = World::new();
    let mut parent = Visitor::new(&world);
    world.school.edit(Who::Zosia, |zosia| {
        zosia.account.answer = LoginAnswer::KontoLibrus
    });
    let entry = parent
        .get(&format!("{}/loguj/portalRodzina", parent.synergia))
        .await;
    parent.get(&location(&entry)).await;
    let account = world.school.login_of(Who::Zosia);
    assert_eq!(
        parent
            .credentials(&account.login, &account.password)
            .await
            .0,
        200
    );
    let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
    while url.starts_with("http://127.0.0.") {
        url = location(&parent.get(&url).await);
    }
    assert_eq!(url, "https://portal.librus.pl/rodzina");
    assert_eq!(
        parent.gateway("Me").await,
        (
            401,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
}

#[tokio::test]
async fn cookies_lost_between_the_steps_end_in_invalid_request() {
    let world = World::new();
    let account = world.school.login_of(Who::Zosia);
    for lost in ["DZIENNIKSID", "oauth_state"] {
        let mut parent = Visitor::new(&world);
        let entry = parent
            .get(&format!("{}/loguj/portalRodzina", parent.synergia))
            .await;
        parent.get(&location(&entry)).await;
        assert_eq!(
            parent
                .credentials(&account.login, &account.password)
                .await
                .0,
            200
        );
        parent.forget(lost);
        let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
        while !url.contains("error=") {
            url = location(&parent.get(&url).await);
        }
        assert_eq!(
            url,
            format!(
                "{}/loguj/portalRodzina?error=invalid_request",
                parent.synergia
            )
        );
        assert_eq!(parent.cookie("oauth_token"), None);
    }
}

#[tokio::test]
async fn a_login_that_begins_at_the_form_opens_nothing() {
    let world = World::new();
    let account = world.school.login_of(Who::Zosia);
    let mut parent = Visitor::new(&world);
    parent
        .get(&format!(
            "{}/OAuth/Authorization?client_id=46&response_type=code&scope=mydata",
            parent.api
        ))
        .await;
    assert_eq!(
        parent
            .credentials(&account.login, &account.password)
            .await
            .0,
        200
    );
    let mut url = format!("{}/OAuth/Authorization/2FA?client_id=46", parent.api);
    for _ in 0..3 {
        url = location(&parent.get(&url).await);
    }
    assert!(url.ends_with("error=invalid_request"));
}

#[tokio::test]
async fn the_token_lives_ten_minutes_and_is_renewed_until_the_session_ends_after_a_day() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world.advance(TimeDelta::minutes(11));
    let (status, expired) = parent.gateway("Me").await;
    assert_eq!(
        (status, expired["Code"].as_str()),
        (401, Some("TokenIsExpired"))
    );
    parent.forget("oauth_token");
    assert_eq!(parent.gateway("Me").await.0, 401);
    assert_eq!(parent.refresh().await.status(), 200);
    assert_eq!(parent.gateway("Me").await.0, 200);
    world.advance(TimeDelta::hours(24));
    let over = parent.refresh().await;
    assert_eq!(over.status(), 302);
    assert!(over.headers().get(SET_COOKIE).is_none());
    assert_eq!(parent.gateway("Me").await.1["Message"], "Request is denied");
}

#[tokio::test]
async fn a_parent_on_the_pages_of_a_pupil_loses_the_session() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let url = format!("{}/uczen/index", parent.synergia);
    assert_eq!(parent.get(&url).await.status(), 403);
    assert_eq!(parent.gateway("Me").await.0, 401);
    assert_eq!(parent.refresh().await.status(), 302);
}

#[tokio::test]
async fn the_gateway_has_the_shapes_and_quirks_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let raw = parent
        .get(&format!("{}/gateway/api/2.0/Me", parent.synergia))
        .await
        .text()
        .await
        .unwrap();
    assert!(
        raw.contains(r#""LastName":"Wrona""#)
            && raw.contains(r"https:\/\/api.librus.pl\/2.0\/Root")
            && raw.is_ascii()
    );

    let me = parent.gateway("Me").await.1["Me"].clone();
    assert_eq!(
        (&me["User"]["FirstName"], &me["Account"]["GroupId"]),
        (&json!("Zofia"), &json!(5))
    );
    assert!(me["User"].get("Id").is_none());
    assert_eq!(
        parent
            .gateway(&format!("Users/{}", me["Account"]["UserId"]))
            .await
            .1["User"]["ClassRegisterNumber"],
        24
    );
    assert_eq!(
        parent
            .gateway(&format!("Users/{}", me["Account"]["Id"]))
            .await
            .0,
        404
    );

    let users = parent.gateway("Users").await.1;
    assert!(
        users["Users"]
            .as_array()
            .unwrap()
            .iter()
            .any(|user| user["FirstName"].is_null())
    );

    let categories = parent.gateway("Grades/Categories").await.1["Categories"]
        .as_array()
        .unwrap()
        .clone();
    assert!(
        categories
            .iter()
            .all(|category| category["IsReadOnly"] == "1")
    );
    assert!(
        categories
            .iter()
            .any(|category| category.get("Weight").is_none())
    );
    assert!(categories.iter().any(|category| category["Weight"] == 0));
    let ids = format!("{},{},0", categories[0]["Id"], categories[1]["Id"]);
    assert_eq!(
        parent.gateway(&format!("Grades/Categories/{ids}")).await.1["Categories"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let single = parent
        .gateway(&format!("Grades/Categories/{}", categories[0]["Id"]))
        .await
        .1;
    assert_eq!(single["Category"]["Name"], "Kartkówka");

    let grades = parent.gateway("Grades").await.1["Grades"]
        .as_array()
        .unwrap()
        .clone();
    assert!(grades.iter().any(|grade| grade.get("Comments").is_none()));
    let comment = &grades[0]["Comments"][0]["Id"];
    assert_eq!(
        &parent
            .gateway(&format!("Grades/Comments/{comment}"))
            .await
            .1["Comment"]["Id"],
        comment
    );

    let info = parent.gateway("Auth/TokenInfo").await.1;
    let user = parent
        .gateway(&format!(
            "Auth/UserInfo/{}",
            info["UserIdentifier"].as_str().unwrap()
        ))
        .await
        .1;
    assert_eq!(user["UserState"], "ACTIVE");
    assert_eq!(parent.gateway("SystemData").await.1["Time"], "06:30:00");
}

#[tokio::test]
async fn refusals_are_those_of_the_register() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let mut antek = Visitor::logged_in(&world, Who::Antek).await;
    let disabled = parent.gateway("Grades/Averages").await;
    assert_eq!(
        (disabled.0, disabled.1["Status"].as_str()),
        (200, Some("Disabled"))
    );
    for (resource, status, message) in [
        ("WhatsNew", 401, "Insufficient scopes"),
        (
            "TeacherFreeDays",
            403,
            "Account not have access to resource",
        ),
        ("AttendanceTypes", 404, "Resource not found"),
        (
            "Timetables?weekStart=bzdura",
            400,
            "[212] Invalid request params",
        ),
    ] {
        let (got, body) = parent.gateway(resource).await;
        assert_eq!(
            (got, body["Message"].as_str()),
            (status, Some(message)),
            "{resource}"
        );
        assert_eq!(body["Url"], format!("https://api.librus.pl/2.0/{resource}"));
    }
    let (status, body) = antek.gateway("Timetables?weekStart=2026-10-05").await;
    assert_eq!(
        (status, body["Message"].as_str()),
        (403, Some("Student timetable is not public"))
    );
    let probe = read(parent.get(&format!("{}/", parent.api)).await).await;
    assert_eq!(
        probe,
        (
            200,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
}

#[tokio::test]
async fn a_week_of_lessons_has_string_ids_empty_slots_and_groups() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-10-05").await.1;
    let days = week["Timetable"].as_object().unwrap();
    assert_eq!(days.len(), 7);
    assert!(
        days.values()
            .all(|slots| slots.as_array().unwrap().len() == 9)
    );
    assert_eq!(days["2026-10-05"][0], json!([]));
    let split = days["2026-10-05"][5].as_array().unwrap();
    assert_eq!(split.len(), 2);
    assert_eq!(split[0]["VirtualClassName"], "5b ang gr. 1");
    assert!(split[0]["VirtualClass"]["Id"].is_u64() && split[0].get("Class").is_none());
    let maths = &days["2026-10-05"][1][0];
    assert_eq!(
        (&maths["LessonNo"], &maths["Subject"]["Id"]),
        (&json!("1"), &json!("42101"))
    );
    assert!(maths["Class"]["Id"].is_u64());
    assert_eq!(
        week["Pages"]["Next"],
        "https://api.librus.pl/2.0/Timetables?weekStart=2026-10-12"
    );
    let day = parent.gateway("Timetables?day=2026-10-06").await.1;
    assert_eq!(day["Timetable"].as_object().unwrap().len(), 1);
}

#[tokio::test]
async fn changes_of_the_plan_look_as_in_the_register() {
    let world = World::new();
    for _ in 0..7 {
        world.school.next_batch().unwrap();
    }
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-10-05").await.1["Timetable"].clone();
    let cancelled = &week["2026-10-06"][4][0];
    assert_eq!(
        (&cancelled["IsCanceled"], &cancelled["IsSubstitutionClass"]),
        (&json!(true), &json!(false))
    );
    let substituted = &week["2026-10-07"][2][0];
    assert_eq!(
        (
            &substituted["Subject"]["Name"],
            &substituted["OrgSubject"]["Id"]
        ),
        (&json!("Biologia"), &json!("42101"))
    );
    assert_eq!(substituted["OrgLessonNo"], "2");
    let moved = &week["2026-10-09"][2][0];
    assert_eq!(
        (&moved["IsCanceled"], &moved["IsSubstitutionClass"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&moved["NewDate"], &moved["NewLessonNo"]),
        (&json!("2026-10-08"), &json!("7"))
    );
    let target = &week["2026-10-08"][7][0];
    assert_eq!(
        (&target["OrgDate"], &target["OrgLessonNo"]),
        (&json!("2026-10-09"), &json!("2"))
    );
    assert_eq!(week["2026-10-08"][4][0]["IsCanceled"], false);

    let next = parent.gateway("Timetables?weekStart=2026-10-12").await.1["Timetable"].clone();
    assert_eq!(next["2026-10-12"][1][0]["Subject"]["Name"], "Język polski");
    assert_eq!(next["2026-10-12"][2][0]["Subject"]["Name"], "Matematyka");

    let all = parent.gateway("Calendars/Substitutions").await.1["Substitutions"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(all.len(), 4);
    assert!(
        all.iter()
            .any(|change| change["IsCancelled"] == true && change.get("Date").is_none())
    );
    assert!(
        all.iter()
            .any(|change| change["IsShifted"] == true && change["Date"] == "2026-10-08")
    );
}

#[tokio::test]
async fn a_substitution_often_has_no_room() {
    let world = World::new();
    world.school.next_batch();
    world.school.next_batch();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let day =
        parent.gateway("Timetables?day=2026-10-07").await.1["Timetable"]["2026-10-07"].clone();
    assert_eq!(day[2][0]["Subject"]["Name"], "Historia");
    assert!(day[2][0].get("Classroom").is_none() && day[2][0]["OrgClassroom"].is_object());
}

/// Follows the bootstrap of API.md section 12 as far as the messages session.
async fn open_messages(parent: &mut Visitor, door: &str) -> Response {
    let launched = parent.get(&format!("{}/{door}", parent.synergia)).await;
    assert_eq!(launched.status(), 302);
    let arrived = parent.get(&location(&launched)).await;
    assert_eq!(
        (arrived.status().as_u16(), location(&arrived)),
        (302, "/nowy".to_owned())
    );
    arrived
}

async fn messages(parent: &mut Visitor, resource: &str) -> (u16, Value) {
    let url = format!("{}/api/{resource}", parent.messages);
    read(parent.get(&url).await).await
}

#[tokio::test]
async fn messages_are_listed_newest_first_with_previews_cut_inside_a_letter() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    assert_eq!(messages(&mut parent, "me").await.0, 401);
    open_messages(&mut parent, "wiadomosci3").await;
    let app = parent.get(&format!("{}/nowy", parent.messages)).await;
    assert_eq!(
        (app.status().as_u16(), location(&app)),
        (301, format!("{}/nowy/", parent.messages))
    );

    assert_eq!(messages(&mut parent, "me").await.1["accountId"], 6_130_501);
    let (_, page) = messages(&mut parent, "inbox/messages?page=1&limit=50").await;
    assert_eq!(page["total"], 7);
    let list = page["data"].as_array().unwrap();
    assert!(
        list.windows(2)
            .all(|pair| pair[0]["sendDate"].as_str() >= pair[1]["sendDate"].as_str())
    );
    assert!(list[0]["messageId"].is_string() && list[0]["readDate"].is_null());
    let preview = STANDARD
        .decode(list[0]["content"].as_str().unwrap())
        .unwrap();
    assert!(
        String::from_utf8(preview)
            .unwrap_err()
            .utf8_error()
            .error_len()
            .is_none()
    );

    assert_eq!(
        messages(&mut parent, "inbox/messages?page=2&limit=3")
            .await
            .1["data"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(
        messages(&mut parent, "inbox/messages?page=3&limit=50")
            .await
            .1,
        json!({"data": [], "total": 7})
    );
    assert_eq!(
        messages(&mut parent, "inbox/messages?unreadOnly=1").await.1["total"],
        1
    );
    let unread = messages(&mut parent, "inbox/unreadMessagesCount").await.1;
    assert_eq!(
        (
            unread["data"].as_object().unwrap().len(),
            &unread["data"]["inbox"]
        ),
        (14, &json!(1))
    );
    assert!(
        messages(&mut parent, "substitutions/messages")
            .await
            .1
            .is_array()
    );
    assert_eq!(messages(&mut parent, "alerts/messages").await.0, 404);
    assert_eq!(
        messages(&mut parent, "archive/inbox/messages").await.1["archivingInProgress"],
        true
    );
    assert!(world.school.opened().is_empty());
}

#[tokio::test]
async fn the_messages_session_dies_earlier_than_the_main_one() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci2").await;
    world.advance(TimeDelta::minutes(50));
    assert_eq!(messages(&mut parent, "me").await.0, 401);
    open_messages(&mut parent, "wiadomosci3").await;
    assert_eq!(messages(&mut parent, "me").await.0, 200);
    world.school.end_messages_sessions(Who::Zosia);
    assert_eq!(messages(&mut parent, "me").await.0, 401);
}

#[tokio::test]
async fn a_school_without_the_module_says_brak_dostepu() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Hania).await;
    let page = parent
        .get(&format!("{}/wiadomosci3", parent.synergia))
        .await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.unwrap().contains("Brak dostępu"));
    assert_eq!(parent.gateway("Timetables").await.0, 200);
}

#[tokio::test]
async fn the_school_knows_what_was_opened() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    open_messages(&mut parent, "wiadomosci3").await;
    let (_, whole) = messages(&mut parent, "inbox/messages/20411907").await;
    assert_eq!(whole["data"]["readDate"], "2026-10-05 06:30:00");
    assert_eq!(
        messages(&mut parent, "inbox/unreadMessagesCount").await.1["data"]["inbox"],
        0
    );

    let notices = parent.gateway("SchoolNotices").await.1["SchoolNotices"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(notices[0]["WasRead"], false);
    let lid = notices[0]["Id"].as_str().unwrap();
    let mark = format!(
        "{}/gateway/api/2.0/SchoolNotices/MarkAsRead/{lid}",
        parent.synergia
    );
    assert_eq!(parent.send(Method::POST, &mark, None).await.status(), 200);
    assert_eq!(parent.send(Method::POST, &mark, None).await.status(), 400);
    parent.gateway("HomeWorkAssignments/77").await;

    let keys: Vec<_> = world
        .school
        .opened()
        .into_iter()
        .map(|opened| (opened.student, opened.key))
        .collect();
    let notice = format!("school_notices:{lid}");
    let expected = [
        "inbox:20411907",
        &notice,
        &notice,
        "homework_assignments:77",
    ]
    .map(|key| ("Zosia", key.to_owned()));
    assert_eq!(keys, expected);
    let (_, log) = world.control(Method::GET, "log", Value::Null).await;
    assert_eq!(
        log["read"][0],
        json!({"student": "Zosia", "key": "inbox:20411907"})
    );
}

#[tokio::test]
async fn brother_and_sister_share_a_notice_but_not_its_mark() {
    let world = World::new();
    let mut zosia = Visitor::logged_in(&world, Who::Zosia).await;
    let mut stas = Visitor::logged_in(&world, Who::Stas).await;
    let first = zosia.gateway("SchoolNotices").await.1["SchoolNotices"][0].clone();
    let lid = first["Id"].as_str().unwrap().to_owned();
    world
        .school
        .edit(Who::Zosia, |zosia| zosia.notices[0].was_read = true);
    assert_eq!(
        zosia.gateway("SchoolNotices").await.1["SchoolNotices"][0]["WasRead"],
        true
    );
    let his = stas.gateway("SchoolNotices").await.1["SchoolNotices"][0].clone();
    assert_eq!(
        (his["Id"].as_str(), &his["WasRead"]),
        (Some(lid.as_str()), &json!(false))
    );
}

#[tokio::test]
async fn the_week_shows_every_word_of_the_four_feeds_and_then_ends() {
    let world = World::new();
    assert_eq!(world.school.batches().len(), 8);
    assert_eq!(world.school.batches()[0].to_string(), "2026-10-05 08:50:00");
    let mut seen = vec![];
    let last = loop {
        let (status, body) = world.control(Method::POST, "next", Value::Null).await;
        let Some(changes) = body["changes"].as_array() else {
            break status;
        };
        assert!(!changes.is_empty());
        seen.extend(changes.clone());
    };
    assert_eq!(last, 404);
    let happened = |feed: &str, change: &str| {
        seen.iter()
            .any(|seen| seen["feed"] == feed && seen["change"] == change)
    };
    for (feed, changes) in [
        ("grades", &["added", "changed", "removed"][..]),
        ("messages", &["added", "removed"]),
        ("announcements", &["added", "changed", "removed"]),
        (
            "timetable",
            &[
                "cancelled",
                "substituted",
                "room_changed",
                "moved",
                "restored",
                "plan_changed",
            ],
        ),
    ] {
        assert!(
            changes.iter().all(|change| happened(feed, change)),
            "{feed}"
        );
    }
    assert_eq!(
        seen[0],
        json!({"student": "Zosia", "feed": "timetable", "change": "cancelled", "key": "timetable:2026-10-06/4"})
    );
    let shared = seen
        .iter()
        .filter(|seen| seen["feed"] == "announcements" && seen["change"] == "added");
    assert!(
        shared.clone().count() >= 2
            && shared
                .clone()
                .all(|seen| seen["key"] == shared.clone().next().unwrap()["key"])
    );
}

#[tokio::test]
async fn a_school_started_on_a_weekend_puts_its_lessons_into_the_next_week() {
    let world = World::on("2026-11-21T10:00:00Z");
    let first = world.school.next_batch().unwrap();
    assert_eq!(first[0].key, "timetable:2026-11-24/4");
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    let week = parent.gateway("Timetables?weekStart=2026-11-23").await.1["Timetable"].clone();
    assert_eq!(week["2026-11-24"][4][0]["IsCanceled"], true);
}

#[tokio::test]
async fn the_log_has_every_request_and_no_password() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    parent.gateway("Timetables?weekStart=2026-10-05").await;
    parent.gateway("AttendanceTypes").await;
    let (_, log) = world.control(Method::GET, "log", Value::Null).await;
    let requests = log["requests"].as_array().unwrap();
    let known = |path: &str| {
        requests
            .iter()
            .find(|request| request["path"].as_str().unwrap().starts_with(path))
            .unwrap()
            .clone()
    };
    assert_eq!(
        known("/gateway/api/2.0/Timetables"),
        json!({
            "at": "2026-10-05T06:30:00+02:00",
            "student": "Zosia",
            "method": "GET",
            "path": "/gateway/api/2.0/Timetables?weekStart=2026-10-05",
            "status": 200,
        })
    );
    assert_eq!(known("/gateway/api/2.0/AttendanceTypes")["status"], 404);
    let form = requests
        .iter()
        .find(|request| request["method"] == "POST")
        .unwrap();
    assert_eq!(
        (&form["student"], &form["path"]),
        (&json!("Zosia"), &json!("/OAuth/Authorization?client_id=46"))
    );
    assert!(!log.to_string().contains("Jesienne"));
    assert!(!log.to_string().contains("_school"));
    assert_eq!(world.school.requests().len(), requests.len());
}

#[tokio::test]
async fn trouble_can_be_ordered() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    for (kind, status) in [
        ("status_500", 500),
        ("status_503", 503),
        ("status_429", 429),
        ("unauthorized", 401),
        ("html", 200),
    ] {
        let order = json!({"kind": kind, "path": "/gateway/api/2.0/Grades", "times": 1});
        assert_eq!(world.control(Method::POST, "fault", order).await.0, 200);
        assert_eq!(parent.gateway("Me").await.0, 200);
        let (got, body) = parent.gateway("Grades").await;
        assert_eq!(got, status, "{kind}");
        assert!(body.get("Grades").is_none());
        assert_eq!(parent.gateway("Grades").await.0, 200);
    }
    let (status, complaint) = world
        .control(
            Method::POST,
            "fault",
            json!({"kind": "flood", "path": "", "times": 1}),
        )
        .await;
    assert_eq!(status, 400);
    assert!(complaint["error"].as_str().unwrap().contains("half_body"));
}

#[tokio::test]
async fn half_a_body_breaks_off_and_a_stalled_request_is_never_answered() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::HalfBody, "/gateway/api/2.0/Grades", 1);
    let half = parent
        .get(&format!("{}/gateway/api/2.0/Grades", parent.synergia))
        .await;
    let declared = half.content_length().unwrap();
    assert!(declared > 0 && half.bytes().await.is_err());

    world
        .school
        .fault(FaultKind::Stall, "/gateway/api/2.0/Me", 1);
    let url = format!("{}/gateway/api/2.0/Me", parent.synergia);
    let request = parent
        .client
        .get(url)
        .timeout(std::time::Duration::from_millis(200))
        .send()
        .await;
    assert!(request.unwrap_err().is_timeout());
    assert_eq!(world.school.requests().last().unwrap().status, 0);
}

#[tokio::test]
async fn a_bomb_is_a_gzip_of_one_gibibyte() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world.school.fault(FaultKind::Bomb, "", 1);
    let mut bomb = Client::builder()
        .gzip(true)
        .build()
        .unwrap()
        .get(format!("{}/gateway/api/2.0/Me", parent.synergia))
        .send()
        .await
        .unwrap();
    let mut size = 0;
    while let Some(chunk) = bomb.chunk().await.unwrap() {
        size += chunk.len();
    }
    assert_eq!(size, 1 << 30);
    assert_eq!(parent.gateway("Me").await.0, 200);
}

#[tokio::test]
async fn hostile_names_and_nested_texts_reach_the_reader() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::Hostile, "/gateway/api/2.0/Users", 1);
    let users = parent.gateway("Users").await.1;
    let name = users["Users"][0]["LastName"].as_str().unwrap();
    assert!(
        name.ends_with("Kowal")
            && ["\r\nBcc:", "\0", "\u{202e}"]
                .iter()
                .all(|part| name.contains(part))
    );
    world
        .school
        .fault(FaultKind::Nested, "/gateway/api/2.0/SchoolNotices", 1);
    let notices = parent.gateway("SchoolNotices").await.1;
    assert_eq!(
        notices["SchoolNotices"][0]["Content"]
            .as_str()
            .unwrap()
            .matches("<div>")
            .count(),
        10_000
    );
}

#[tokio::test]
async fn a_session_can_be_ended_from_outside() {
    let world = World::new();
    let mut parent = Visitor::logged_in(&world, Who::Zosia).await;
    world
        .school
        .fault(FaultKind::Logout, "/gateway/api/2.0/Grades", 1);
    assert_eq!(parent.gateway("Me").await.0, 200);
    assert_eq!(
        parent.gateway("Grades").await,
        (
            401,
            json!({"Status": "Error", "Message": "Request is denied"})
        )
    );
    assert_eq!(parent.refresh().await.status(), 302);
    parent.log_in(&world, Who::Zosia).await;
    world.school.end_sessions(Who::Zosia);
    assert_eq!(parent.gateway("Me").await.0, 401);
}

#[tokio::test]
async fn the_banner_names_addresses_and_logins() {
    let world = World::new();
    let banner = world.school.banner();
    assert!(
        banner["messages_url"]
            .as_str()
            .unwrap()
            .starts_with("http://127.0.0.3:")
    );
    let names: Vec<_> = banner["students"]
        .as_array()
        .unwrap()
        .iter()
        .map(|student| student["name"].clone())
        .collect();
    assert_eq!(names, ["Zosia", "Staś", "Hania", "Antek"]);
    assert_eq!(banner["students"][0]["login"], "6130501");
}

#[tokio::test]
async fn a_closed_school_frees_its_port() {
    let world = World::new();
    let url = Url::parse(&world.school.urls().synergia).unwrap();
    let port = url.port().unwrap();
    drop(world);
    let again = School::start(port, Arc::new(Utc::now)).unwrap();
    assert_eq!(
        Url::parse(&again.urls().synergia).unwrap().port(),
        Some(port)
    );
}
=======
>>>>>>> school:tests/school/visitor.rs
