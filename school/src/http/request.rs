//! One request to one of the hosts.

use axum::http::{HeaderMap, Method, Uri, header};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::Warsaw;
use serde_json::Value;

use super::Cookies;
use super::{Host, Links};

/// A request with everything that an answer may depend on.
#[derive(Debug)]
pub struct Request {
    /// The host that was meant.
    pub host: Host,
    /// How links of the answer are written.
    pub links: Links,
    pub method: Method,
    pub path: String,
    /// The query, without the question mark.
    pub query: String,
    /// The body: a form or JSON.
    pub body: Vec<u8>,
    pub cookies: Cookies,
    pub now: DateTime<Utc>,
    headers: HeaderMap,
}

impl Request {
    /// Takes a request apart. `listener` is the host of the address that was connected to; a real
    /// name in `Host` goes before it.
    pub fn new(
        listener: Host,
        port: u16,
        (method, uri, headers): (Method, &Uri, &HeaderMap),
        body: Vec<u8>,
        now: DateTime<Utc>,
    ) -> Self {
        let text = |name| {
            headers
                .get_all(name)
                .iter()
                .filter_map(|value| value.to_str().ok())
        };
        let named = text(header::HOST).next().and_then(Host::from_host);
        Self {
            host: named.unwrap_or(listener),
            links: named.map_or(Links::Loopback(port), |_| Links::Real),
            method,
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            body,
            cookies: Cookies::parse(text(header::COOKIE)),
            now,
            headers: headers.clone(),
        }
    }

    /// A header; empty when it was not sent.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The token of `Authorization: Bearer …`.
    pub fn bearer(&self) -> Option<&str> {
        self.header("authorization").strip_prefix("Bearer ")
    }

    /// The path with its query, as the log shows it.
    pub fn target(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }

    /// The parts of the path; a trailing slash makes no empty one.
    pub fn segments(&self) -> Vec<&str> {
        self.path
            .split('/')
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// A parameter of the query.
    pub fn parameter(&self, name: &str) -> Option<String> {
        field(self.query.as_bytes(), name)
    }

    /// A field of the form in the body.
    pub fn form_field(&self, name: &str) -> Option<String> {
        field(&self.body, name)
    }

    /// A text of the JSON object in the body.
    pub fn json_field(&self, name: &str) -> Option<String> {
        let body: Value = serde_json::from_slice(&self.body).ok()?;
        Some(body.get(name)?.as_str()?.to_owned())
    }

    /// The school's time on the wall in Warsaw, which all times of the register are.
    pub fn local_time(&self) -> NaiveDateTime {
        self.now.with_timezone(&Warsaw).naive_local()
    }
}

fn field(encoded: &[u8], name: &str) -> Option<String> {
    url::form_urlencoded::parse(encoded)
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
