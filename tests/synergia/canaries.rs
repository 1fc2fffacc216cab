//! Nothing that stands in an answer stands in the report, or in the log: every value, key, cookie, header and address
//! that the school sends is a canary.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{Request, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dzwonek::config::SynergiaUrls;
use dzwonek::synergia::shape::Class;
use dzwonek::synergia::{Hosts, Witness, web_client};
use school::Who;
use school::register::LoginAnswer;
use serde_json::{Map, Value, json};

use crate::family::{Family, World};
use crate::log;

/// What is looked for, in whatever letters.
const CANARIES: [&str; 4] = ["kanar", "8675309", "1987-03-14", "LID-"];
/// What stands in messages.
const TEXT: &str = "kanarek w klatce";
/// The log has times of its own.
const TIME: &str = "13:37";
/// A refusal that nobody knows.
const REFUSAL: &str =
    r#"{"status":"error","errors":[{"code":8675309,"message":"Kanarek 1987-03-14"}]}"#;

/// Between the family and the school, which stays as it is.
#[derive(Clone)]
struct Aviary {
    port: u16,
    school_port: u16,
    http: reqwest::Client,
    /// The tokens that had to stay.
    tokens: Arc<Mutex<BTreeSet<String>>>,
}

impl Aviary {
    async fn before(world: &World) -> Self {
        let listener = tokio::net::TcpListener::bind("0.0.0.0:0").await.unwrap();
        let urls = world.school.urls();
        let (_, school_port) = urls.synergia.rsplit_once(':').unwrap();
        let http = web_client(false, Duration::from_secs(5));
        let aviary = Self {
            port: listener.local_addr().unwrap().port(),
            school_port: school_port.parse().unwrap(),
            http: http.unwrap(),
            tokens: Arc::default(),
        };
        let router = Router::new().fallback(answer).with_state(aviary.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        aviary
    }

    fn hosts(&self) -> Hosts {
        let base = |host| format!("http://127.0.0.{host}:{}", self.port);
        let urls = [1, 2, 3, 4, 5].map(base);
        let urls = SynergiaUrls::new(urls.each_ref().map(String::as_str));
        Hosts::new(urls.unwrap())
    }

    /// What the school answers to this.
    async fn ask(&self, request: Request<Body>) -> reqwest::Response {
        let (head, body) = request.into_parts();
        let host = head.headers["host"].to_str().unwrap();
        let host = host.split(':').next().unwrap().to_owned();
        let url = format!("http://{host}:{}{}", self.school_port, head.uri);
        let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
        let mut asked = self.http.request(head.method, url).body(body);
        for name in ["accept", "authorization", "cookie", "content-type"] {
            if let Some(value) = head.headers.get(name) {
                asked = asked.header(name, value);
            }
        }
        asked.send().await.unwrap()
    }

    /// The address, here instead of there; one that leads further leads there with a canary.
    fn location(&self, location: &str) -> String {
        let here = location.replace(
            &format!(":{}", self.school_port),
            &format!(":{}", self.port),
        );
        let mark = if here.contains('?') { '&' } else { '?' };
        format!("{here}{mark}kanarek=kanarek&v=8675309&dateFrom=1987-03-14")
    }
}

async fn answer(State(aviary): State<Aviary>, request: Request<Body>) -> Response<Body> {
    let is_login = is_of_a_login(request.uri().path());
    let answer = aviary.ask(request).await;
    let mut response = Response::builder()
        .status(answer.status())
        .header("x-kanarek", "kanarek-8675309")
        .header("set-cookie", "kanarek=kanarek-8675309; Path=/");
    for (name, value) in answer.headers() {
        match name.as_str() {
            "location" => {
                let location = aviary.location(value.to_str().unwrap());
                response = response.header(name, location);
            }
            "set-cookie" | "content-type" => response = response.header(name, value),
            _ => {}
        }
    }
    let body = answer.bytes().await.unwrap();
    let mut tokens = aviary.tokens.lock().unwrap();
    let body = planted(&body, is_login, &mut tokens);
    response.body(Body::from(body)).unwrap()
}

/// Whether the answer leads on by its words alone, so that they stay.
fn is_of_a_login(path: &str) -> bool {
    let rooms = ["/OAuth", "/api/v3", "/2.0/AutoLoginToken", "/2.0/Me"];
    rooms.iter().any(|room| path.starts_with(room))
}

/// The body, full of canaries.
fn planted(body: &Bytes, is_login: bool, tokens: &mut BTreeSet<String>) -> Vec<u8> {
    match serde_json::from_slice(body) {
        Ok(mut value) if is_login => {
            collect_tokens(&value, tokens);
            add_keys(&mut value);
            value.to_string().into_bytes()
        }
        Ok(value) => planted_in(&value).to_string().into_bytes(),
        Err(_) if body.is_empty() => Vec::new(),
        Err(_) => [body, "<p>kanarek 1987-03-14</p>".as_bytes()].concat(),
    }
}

/// Whether it is a word that a report may have, or an address.
fn is_word(text: &str) -> bool {
    text.contains('/') || Class::named(&format!("word {text}")).is_some()
}

fn collect_tokens(value: &Value, tokens: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.len() >= 12 && !is_word(text) => {
            tokens.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect_tokens(item, tokens)),
        Value::Object(fields) => fields
            .values()
            .for_each(|item| collect_tokens(item, tokens)),
        _ => {}
    }
}

fn planted_in(value: &Value) -> Value {
    match value {
        Value::Null | Value::Bool(_) => value.clone(),
        Value::Number(number) if number.is_f64() => json!(8_675_309.5),
        Value::Number(_) => json!(8_675_309),
        Value::String(text) => json!(canary(text)),
        Value::Array(items) => items.iter().map(planted_in).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| (key(name), planted_in(value)));
            let mut value = Value::Object(fields.collect());
            add_keys(&mut value);
            value
        }
    }
}

/// One of the same kind.
fn canary(text: &str) -> String {
    let is_like = |pattern: &str| {
        text.len() == pattern.len()
            && text.bytes().zip(pattern.bytes()).all(|(found, wanted)| {
                found.is_ascii_digit() == wanted.is_ascii_digit()
                    && (found == wanted || found.is_ascii_digit())
            })
    };
    let like = ["1987-03-14", "1987-03-14 13:37:00", "13:37", "13:37:00"];
    if let Some(moment) = like.into_iter().find(|pattern| is_like(pattern)) {
        return moment.to_owned();
    }
    if text.parse::<u64>().is_ok() {
        return "8675309".to_owned();
    }
    if text.starts_with("LID-") {
        return "LID-AUTH-USER-8675309-KANAREK".to_owned();
    }
    if text.len() >= 12 && STANDARD.decode(text).is_ok() {
        return STANDARD.encode(TEXT);
    }
    match text.find(['/', '<']) {
        Some(_) => format!("{text}/kanarek"),
        None => "Kanarkowska".to_owned(),
    }
}

/// What an object is keyed by is a canary, unless it is a field.
fn key(name: &str) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        canary(name)
    } else {
        name.to_owned()
    }
}

/// Keys that are no fields, and one that looks like one and is a name that stands elsewhere in the answer.
fn add_keys(value: &mut Value) {
    let Value::Object(fields) = value else {
        return;
    };
    let mut people = Map::new();
    for key in ["Kanarkowska", "Kanar", "KANAREK"] {
        people.insert(key.to_owned(), json!({"Kanarek": "Kanarkowska"}));
    }
    for key in [
        TEXT,
        "Kanarkowską",
        "1987-03-14",
        "8675309",
        "LID-AUTH-USER-8675309-KANAREK",
        "kanarek@example.com",
        "Kanarkowska",
    ] {
        fields.insert(key.to_owned(), Value::Object(people.clone()));
    }
}

#[tokio::test]
async fn nothing_of_an_answer_stands_in_a_report_or_in_the_log() {
    log::listen_to("dzwonek");
    let by_the_first = Who::ALL.map(World::of);
    let by_the_second = [Who::Zosia, Who::Stas].map(World::linked);
    for world in by_the_first.into_iter().chain(by_the_second) {
        let who = world.who;
        let aviary = Aviary::before(&world).await;
        let login = world.school.login_of(who);
        let witness = Arc::new(Witness::default());
        let now = Arc::clone(&world.family.now);
        let password = world.family.keeper.password.clone().unwrap();
        let family = Family::new(aviary.hosts(), &login.login, &password, now);
        let mut family = family.seen_by(Arc::clone(&witness));
        family.konto.clone_from(&world.family.konto);
        family.visit_for_all().await;
        world.school.edit(who, |pupil| {
            pupil.account.answer = LoginAnswer::Says(REFUSAL);
        });
        world.school.end_sessions(who);
        family.wait(24 * 60);
        family.visit_for_all().await;
        witness.child_ends(Vec::new());
        let text = witness.report().to_string();

        let mut secrets: BTreeSet<String> = CANARIES.map(str::to_owned).into();
        secrets.extend([login.login, password, STANDARD.encode(TEXT)]);
        secrets.extend(codes(&world));
        secrets.extend(aviary.tokens.lock().unwrap().clone());
        let (_, shapes) = text.split_once("== What we").unwrap();
        assert!(shapes.lines().count() > 100, "{who:?}: {shapes}");
        assert!(!shapes.contains(TIME), "{who:?}: {shapes}");
        let is_second = world.family.konto.is_some();
        assert!(is_second || shapes.contains("errors[].message"), "{shapes}");
        assert!(
            !is_second || shapes.contains("/loguj/token/{text}"),
            "{shapes}"
        );
        for (what, text) in [("report", shapes), ("log", &log::text())] {
            let small = text.to_lowercase();
            for secret in &secrets {
                let found = small
                    .lines()
                    .find(|line| line.contains(&secret.to_lowercase()));
                assert_eq!(found, None, "{who:?}: {secret} in the {what}");
            }
        }
    }
}

/// The codes and tokens in the addresses that were asked for.
fn codes(world: &World) -> BTreeSet<String> {
    let requests = world.school.requests().into_iter();
    let parts = requests.flat_map(|request| {
        let parts = request.path.split(['/', '?', '=', '&']);
        parts.map(str::to_owned).collect::<Vec<_>>()
    });
    let is_code = |part: &String| part.len() >= 12 && part.contains(|c: char| c.is_ascii_digit());
    parts.filter(is_code).collect()
}
