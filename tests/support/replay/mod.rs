//! A register that answers as a shape report says, with invented values: what a family has sent becomes a test.

mod invention;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response};
use dzwonek::config::SynergiaUrls;
use dzwonek::synergia::Hosts;
use dzwonek::synergia::shape::{self, Child, Exchange, Outcome};

use invention::Inventor;
pub use invention::LOGIN;

/// The cookies of a session; a report has none.
const SESSION: &str = "DZIENNIKSID=m; Path=/";
const WAYS_IN: [&str; 3] = ["/refreshToken", "/portalRodzina?code", "/przenies"];
const TOKEN: &str = "oauth_token=t; Path=/; Max-Age=600";

/// The page on which a report stops: no shape is made of pages for people.
const FORM: &str = r#"<meta name="csrf-token" content="x"><form method="post" action="/konto-librus/login/action">
    <input type="hidden" name="_token" value="x"><input name="email"><input type="password" name="password"></form>"#;

/// It answers for one child of a report.
pub struct Replay {
    port: u16,
    script: Arc<Mutex<Script>>,
}

struct Script {
    port: u16,
    exchanges: Vec<Replayed>,
    inventor: Inventor,
    unknown: Vec<String>,
}

/// An exchange of the report, by its number, and how often it was replayed.
struct Replayed {
    number: usize,
    exchange: Exchange,
    times: usize,
}

impl Replay {
    pub async fn of(child: &Child) -> Self {
        let listener = tokio::net::TcpListener::bind("0.0.0.0:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let exchanges = child.exchanges.iter().cloned().enumerate();
        let exchanges = exchanges.map(|(number, exchange)| Replayed {
            number,
            exchange,
            times: 0,
        });
        let script = Arc::new(Mutex::new(Script {
            port,
            exchanges: exchanges.collect(),
            inventor: Inventor::default(),
            unknown: Vec::new(),
        }));
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&script));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { port, script }
    }

    pub fn hosts(&self) -> Hosts {
        let urls = [1, 2, 3, 4, 5].map(|host| base(host, self.port));
        Hosts::new(SynergiaUrls::new(urls.each_ref().map(String::as_str)).unwrap())
    }

    /// The requests that do not stand in the report.
    pub fn unknown(&self) -> Vec<String> {
        self.script.lock().unwrap().unknown.clone()
    }
}

fn base(host: u8, port: u16) -> String {
    format!("http://127.0.0.{host}:{port}")
}

async fn answer(
    State(script): State<Arc<Mutex<Script>>>,
    request: Request<Body>,
) -> Response<Body> {
    let host = request.headers()["host"].to_str().unwrap();
    let host = match host.split(':').next() {
        Some("127.0.0.2") => "api",
        Some("127.0.0.3") => "messages",
        Some("127.0.0.5") => "portal",
        _ => "synergia",
    };
    let asked = format!("{} {host} {}", request.method(), request.uri());
    let mut script = script.lock().unwrap();
    script.response(&asked)
}

impl Script {
    fn response(&mut self, asked: &str) -> Response<Body> {
        let mut response = Response::builder().header("set-cookie", SESSION);
        if WAYS_IN.iter().any(|way| asked.contains(way)) {
            response = response.header("set-cookie", TOKEN);
        }
        let (number, outcome) = match self.next(asked) {
            Some(replayed) => (
                replayed.number.to_string(),
                replayed.exchange.outcome.clone(),
            ),
            None => (String::new(), Outcome::NoAnswer(String::new())),
        };
        let Outcome::Answer {
            status,
            leads_to,
            body,
            ..
        } = outcome
        else {
            return response.status(404).body(Body::empty()).unwrap();
        };
        if let Some(place) = leads_to {
            response = response.header("location", self.location(&place));
        }
        let body = match body {
            shape::Body::Empty => String::new(),
            shape::Body::Text => "wymyślone".to_owned(),
            shape::Body::Html(None) if asked.ends_with("/konto-librus/login") => FORM.to_owned(),
            shape::Body::Html(mark) => format!("<html>{}</html>", mark.unwrap_or_default()),
            shape::Body::Json(shape) => self.inventor.value(&shape, &number).to_string(),
        };
        response.status(status).body(Body::from(body)).unwrap()
    }

    /// The next of those exchanges that are most like a request, over and over.
    fn next(&mut self, asked: &str) -> Option<&Replayed> {
        let fitting = self.exchanges.iter_mut();
        let fitting = fitting.filter(|replayed| fits(&replayed.exchange.request, asked));
        let next = fitting.min_by_key(|replayed| {
            let placeholders = replayed.exchange.request.matches('{').count();
            (placeholders, replayed.times)
        });
        if let Some(replayed) = next {
            replayed.times += 1;
            return Some(replayed);
        }
        self.unknown.push(asked.to_owned());
        None
    }

    /// An address of ours for `api /OAuth/Authorization?client_id={number}`.
    fn location(&self, place: &str) -> String {
        let Some((host, path)) = place.split_once(' ') else {
            return "https://elsewhere.example".to_owned();
        };
        let host = match host {
            "api" => 2,
            "messages" => 3,
            "portal" => 5,
            _ => 1,
        };
        base(host, self.port) + &invention::path(path)
    }
}

/// Whether a request is of the kind that stands in a report.
fn fits(kind: &str, asked: &str) -> bool {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(['/', '?', '&', '=']);
        parts.map(str::to_owned).collect()
    };
    let (kind, asked) = (parts(kind), parts(asked));
    kind.len() == asked.len()
        && kind
            .iter()
            .zip(&asked)
            .all(|(kind, asked)| kind.starts_with('{') || kind == asked)
}
