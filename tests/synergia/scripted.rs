//! A register with scripted answers, for what the built-in school does not do.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response, StatusCode};
use chrono::{TimeZone, Utc};
use dzwonek::config::SynergiaUrls;
use dzwonek::synergia::Hosts;

use crate::family::Family;

/// An answer: status, `Location`, `Set-Cookie`, body.
#[derive(Debug, Clone, Default)]
pub struct Reply {
    status: u16,
    location: Option<String>,
    cookie: Option<&'static str>,
    body: String,
}

/// 200 with this body.
pub fn ok(body: &str) -> Reply {
    status(200, body)
}

/// This status with this body.
pub fn status(status: u16, body: &str) -> Reply {
    Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    }
}

/// 302 to this location.
pub fn to(location: &str) -> Reply {
    Reply {
        status: 302,
        location: Some(location.to_owned()),
        ..Reply::default()
    }
}

impl Reply {
    pub fn with(self, cookie: &'static str) -> Self {
        Self {
            cookie: Some(cookie),
            ..self
        }
    }
}

#[derive(Default)]
struct Script {
    replies: BTreeMap<String, Vec<Reply>>,
    log: Vec<String>,
}

/// A register in which everything works and nothing stands, except for its script.
pub struct Register {
    script: Arc<Mutex<Script>>,
    port: u16,
}

impl Register {
    pub async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("0.0.0.0:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let script = Arc::new(Mutex::new(Script::default()));
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&script));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let register = Self { script, port };
        register.script_the_usual();
        register
    }

    /// Answers requests that begin like this (`GET /path?query`) with these replies; the last one stays.
    pub fn script(&self, request: &str, replies: &[Reply]) {
        let mut script = self.script.lock().unwrap();
        script.replies.insert(request.to_owned(), replies.to_vec());
    }

    /// A family that visits it.
    pub fn family(&self) -> Family {
        let base = |host: u8| format!("http://127.0.0.{host}:{}", self.port);
        let urls = SynergiaUrls::new([&base(1), &base(2), &base(3), &base(4), &base(5)]);
        let hosts = Hosts::new(urls.unwrap());
        let now = Utc.with_ymd_and_hms(2026, 10, 5, 6, 0, 0).unwrap();
        Family::new(hosts, "1234567", "secret", Arc::new(Mutex::new(now)))
    }

    /// The address of a host: 1 synergia, 2 api, 3 messages, 4 sandbox.
    pub fn at(&self, host: u8, path: &str) -> String {
        format!("http://127.0.0.{host}:{}{path}", self.port)
    }

    /// The requests so far that begin like this.
    pub fn asked(&self, request: &str) -> Vec<String> {
        let script = self.script.lock().unwrap();
        let asked = script.log.iter().filter(|asked| asked.starts_with(request));
        asked.cloned().collect()
    }

    fn script_the_usual(&self) {
        let code = self.at(1, "/loguj/portalRodzina?code=1&state=2");
        let token = self.at(3, "/pobierz17/MultiDomainLogon/token/abc/login/bG9naW4");
        let gateway = |resource: &str| format!("GET /gateway/api/2.0/{resource}");
        for (request, reply) in [
            (
                "GET /loguj/portalRodzina",
                to(&self.at(2, "/OAuth/Authorization?client_id=46")),
            ),
            ("GET /OAuth/Authorization?", ok("<html></html>")),
            (
                "POST /OAuth/Authorization",
                ok(r#"{"status":"ok","goTo":"/OAuth/Authorization/2FA"}"#),
            ),
            ("GET /OAuth/Authorization/2FA", to(&code)),
            (
                "GET /loguj/portalRodzina?code",
                to("/rodzic/index").with("oauth_token=t; Path=/; Max-Age=600"),
            ),
            (
                "GET /refreshToken",
                ok("").with("oauth_token=u; Path=/; Max-Age=600"),
            ),
            ("GET /wiadomosci3", to(&token)),
            ("GET /pobierz17", to("/nowy").with("DZIENNIKSID=m; Path=/")),
            ("GET /api/inbox/messages", ok(r#"{"data":[],"total":0}"#)),
            (&gateway("Me"), ok(r#"{"Me":{"Class":null}}"#)),
            (&gateway("Classes"), ok(r#"{"Class":{}}"#)),
            (&gateway("Grades"), ok(r#"{"Grades":[]}"#)),
            (&gateway("SchoolNotices"), ok(r#"{"SchoolNotices":[]}"#)),
            (&gateway("Timetables"), ok(r#"{"Timetable":[]}"#)),
        ] {
            self.script(request, &[reply]);
        }
    }
}

async fn answer(
    State(script): State<Arc<Mutex<Script>>>,
    request: Request<Body>,
) -> Response<Body> {
    let asked = format!("{} {}", request.method(), request.uri());
    let mut script = script.lock().unwrap();
    script.log.push(asked.clone());
    let longest = script
        .replies
        .iter_mut()
        .filter(|(begin, _)| asked.starts_with(begin.as_str()))
        .max_by_key(|(begin, _)| begin.len());
    let reply = match longest {
        Some((_, replies)) if replies.len() > 1 => replies.remove(0),
        Some((_, replies)) => replies[0].clone(),
        None => status(404, ""),
    };
    let mut response = Response::builder().status(StatusCode::from_u16(reply.status).unwrap());
    if let Some(location) = reply.location {
        response = response.header("location", location);
    }
    if let Some(cookie) = reply.cookie {
        response = response.header("set-cookie", cookie);
    }
    response.body(Body::from(reply.body)).unwrap()
}
