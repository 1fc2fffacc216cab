//! A school with a clock to turn, and a visitor who does everything by hand.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::{COOKIE, HOST, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, RequestBuilder, Response};
use school::{Host, School, Who};
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
    pub portal: String,
    /// Where a proxy for the real names finds the school; none when the addresses are the school's own.
    behind_proxy: Option<String>,
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
            portal: urls.portal,
            behind_proxy: None,
            cookies: BTreeMap::new(),
            set_cookies: Vec::new(),
        }
    }

    /// Somebody who knows the real names alone, behind a TLS proxy that answers for them.
    pub fn by_real_names(world: &World) -> Self {
        let named = |host: Host| format!("https://{}", host.real_name());
        Self {
            synergia: named(Host::Synergia),
            api: named(Host::Api),
            messages: named(Host::Messages),
            portal: named(Host::Portal),
            // Whichever address the proxy connects to, the name decides.
            behind_proxy: Some(world.school.urls().sandbox),
            ..Self::new(world)
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
        let mut request = self.request(method, url);
        if let Some(form) = form {
            request = request.form(form);
        }
        self.receive(request, url).await
    }

    /// Sends a request and keeps the cookies of its answer; an empty one is taken back.
    pub async fn receive(&mut self, request: RequestBuilder, url: &str) -> Response {
        let host = Url::parse(url).unwrap().host_str().unwrap().to_owned();
        let answer = request.send().await.unwrap();
        for header in answer.headers().get_all(SET_COOKIE) {
            let text = header.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            let key = (host.clone(), name.to_owned());
            if value.is_empty() {
                self.cookies.remove(&key);
            } else {
                self.cookies.insert(key, value.to_owned());
            }
            self.set_cookies.push(text.to_owned());
        }
        answer
    }

    /// A request with the cookies of its host.
    pub fn request(&self, method: Method, url: &str) -> RequestBuilder {
        let host = Url::parse(url).unwrap().host_str().unwrap().to_owned();
        let jar = self.cookies.iter().filter(|((of, _), _)| *of == host);
        let cookies: Vec<String> = jar
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        self.bare_request(method, url)
            .header(COOKIE, cookies.join("; "))
    }

    /// A request without cookies; what a proxy makes of it, if there is one.
    pub fn bare_request(&self, method: Method, url: &str) -> RequestBuilder {
        let Some(school) = &self.behind_proxy else {
            return self.client.request(method, url);
        };
        let real = Url::parse(url).unwrap();
        let forwarded = format!("{school}{}", &real[url::Position::BeforePath..]);
        let request = self.client.request(method, forwarded);
        request.header(HOST, real.host_str().unwrap())
    }

    /// Posts a body: status and JSON.
    pub async fn post(&self, url: &str, body: &'static str) -> (u16, Value) {
        let request = self.request(Method::POST, url).body(body);
        read(request.send().await.unwrap()).await
    }

    pub async fn get(&mut self, url: &str) -> Response {
        self.send(Method::GET, url, None).await
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

    /// All cookies of a host, by name.
    pub fn cookies_of(&self, url: &str) -> Vec<(String, String)> {
        let host = Url::parse(url).unwrap().host_str().unwrap().to_owned();
        let own = self.cookies.iter().filter(|((of, _), _)| *of == host);
        own.map(|((_, name), value)| (name.clone(), value.clone()))
            .collect()
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
