#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)] // A test may fail loudly: that is its job.
//! The built-in school, seen by a client that knows nothing but API.md.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use dzwonek::demo::school::{FaultKind, School, Who};
use reqwest::header::{COOKIE, HOST, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use url::Url;

/// A school on Monday 5 October 2026, 6:30 in Warsaw, with a clock to turn.
struct World {
    school: School,
    now: Arc<Mutex<DateTime<Utc>>>,
}

impl World {
    fn new() -> Self {
        Self::on("2026-10-05T04:30:00Z")
    }

    fn on(moment: &str) -> Self {
        let now = Arc::new(Mutex::new(moment.parse::<DateTime<Utc>>().unwrap()));
        let clock = Arc::clone(&now);
        let school = School::start(0, Arc::new(move || *clock.lock().unwrap())).unwrap();
        Self { school, now }
    }

    fn advance(&self, time: TimeDelta) {
        *self.now.lock().unwrap() += time;
    }

    async fn control(&self, method: Method, path: &str, body: Value) -> (u16, Value) {
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

fn client() -> Client {
    // Fails harmlessly when another test was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .gzip(false)
        .build()
        .unwrap()
}

/// A client of one login: hosts and cookies by hand, as API.md section 2 advises.
struct Visitor {
    client: Client,
    synergia: String,
    api: String,
    messages: String,
    /// (host, name) → value
    cookies: BTreeMap<(String, String), String>,
    set_cookies: Vec<String>,
}

impl Visitor {
    fn new(world: &World) -> Self {
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

    async fn logged_in(world: &World, who: Who) -> Self {
        let mut visitor = Self::new(world);
        visitor.log_in(world, who).await;
        visitor
    }

    async fn send(&mut self, method: Method, url: &str, form: Option<&[(&str, &str)]>) -> Response {
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

    async fn get(&mut self, url: &str) -> Response {
        self.send(Method::GET, url, None).await
    }

    /// The whole of API.md section 2; the answer is the path of every hop.
    async fn log_in(&mut self, world: &World, who: Who) -> Vec<String> {
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

    async fn credentials(&mut self, login: &str, password: &str) -> (u16, Value) {
        let url = format!("{}/OAuth/Authorization?client_id=46", self.api);
        let form = [("action", "login"), ("login", login), ("pass", password)];
        read(self.send(Method::POST, &url, Some(&form)).await).await
    }

    /// A resource of the gateway: status and JSON.
    async fn gateway(&mut self, resource: &str) -> (u16, Value) {
        let url = format!("{}/gateway/api/2.0/{resource}", self.synergia);
        read(self.get(&url).await).await
    }

    async fn refresh(&mut self) -> Response {
        self.get(&format!("{}/refreshToken", self.synergia)).await
    }

    fn cookie(&self, name: &str) -> Option<&String> {
        self.cookies
            .iter()
            .find(|((_, of), _)| of == name)
            .map(|(_, value)| value)
    }

    fn forget(&mut self, name: &str) {
        self.cookies.retain(|(_, of), _| of != name);
    }
}

fn location(answer: &Response) -> String {
    answer.headers()[LOCATION].to_str().unwrap().to_owned()
}

async fn read(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    (
        status,
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap_or(Value::Null),
    )
}

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
