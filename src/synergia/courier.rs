//! Carries one request at a time, with the cookies of one student.

mod download;

use std::error::Error;
use std::io;

use chrono::{DateTime, Utc};
use reqwest::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName,
    HeaderValue, LOCATION, ORIGIN, PRAGMA, REFERER, SET_COOKIE,
};
use reqwest::{RequestBuilder, Response};
use secrecy::{ExposeSecret, SecretString};
use tracing::{debug, warn};
use url::Url;

use super::answer::Answer;
use super::hosts::{Host, Hosts};
use super::jar::Jar;
use super::patience::Patience;
use super::redirect::Redirect;
use super::request::{Get, Post};
use super::retry_after;
use crate::domain::student::Login;
pub(super) use download::Parcel;

/// Most bytes of a body, after decompression: a bomb of gzip must not fill the memory.
const BODY_CAP: usize = 8 * 1024 * 1024;
/// What the body of a request to the gateway is.
const JSON: &str = "application/json";
/// How often a request that got lost is sent in all.
const TRIES: u32 = 3;
/// Where the login form is, and where the password goes (API.md section 2, step 3).
const FORM: &str = "/OAuth/Authorization?client_id=46";

/// No answer, or none that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Unreachable,
    /// Whoever answers there cannot prove to be the register.
    Untrusted,
    /// The connection broke before there was an answer.
    Lost,
    /// The connection broke inside the body.
    Cut,
    /// The body is larger than any honest one.
    TooLarge,
}

/// The way to the register, for one visit.
pub(super) struct Courier<'v> {
    http: &'v reqwest::Client,
    pub hosts: &'v Hosts,
    patience: Patience,
    now: DateTime<Utc>,
    pub jar: Jar,
    /// How many requests it has sent.
    pub requests: u32,
    /// Until when the register asked to be left alone.
    pub told_to_wait: Option<DateTime<Utc>>,
    /// Until when Wiadomości, which speak for themselves, did.
    pub messages_told_to_wait: Option<DateTime<Utc>>,
}

impl<'v> Courier<'v> {
    pub fn new(
        http: &'v reqwest::Client,
        hosts: &'v Hosts,
        patience: Patience,
        jar: Jar,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            http,
            hosts,
            patience,
            now,
            jar,
            requests: 0,
            told_to_wait: None,
            messages_told_to_wait: None,
        }
    }

    /// Asks; a lost answer is asked for again, unless the request is good for one use.
    pub async fn get(&mut self, get: &Get) -> Result<Answer, Fault> {
        let host = get.host();
        let url = get.url(self.hosts);
        let mut tries = if get.is_repeatable() { TRIES } else { 1 };
        loop {
            tries -= 1;
            let request = match get.body() {
                None => self.http.get(url.clone()),
                Some(json) => self
                    .http
                    .post(url.clone())
                    .header(CONTENT_TYPE, JSON)
                    .body(json),
            };
            let outcome = self.send(request, host, &url).await;
            if tries == 0 || !is_lost(&outcome) {
                return outcome;
            }
            debug!("The answer got lost; asking again");
            tokio::time::sleep(self.patience.pause).await;
        }
    }

    /// Sends a form, once.
    pub async fn post(&mut self, post: Post) -> Result<Answer, Fault> {
        let url = post.url(self.hosts);
        let request = self.http.post(url.clone()).form(&post.form());
        self.send(request, post.host(), &url).await
    }

    /// Sends login and password to the form, once.
    pub async fn post_password(
        &mut self,
        login: &Login,
        password: &SecretString,
    ) -> Result<Answer, Fault> {
        let host = Host::Api;
        let base = self.hosts.base(host);
        let url = base.join(FORM).map_err(|_| Fault::Unreachable)?;
        let form = [
            ("action", "login"),
            ("login", login.0.as_str()),
            ("pass", password.expose_secret()),
        ];
        let request = self.http.post(url.clone());
        let request = request.headers(form_headers(base, &url)).form(&form);
        self.send(request, host, &url).await
    }

    async fn send(
        &mut self,
        request: RequestBuilder,
        host: Host,
        url: &Url,
    ) -> Result<Answer, Fault> {
        self.requests += 1;
        let response = with_cookies(request, self.jar.header(host, url))
            .send()
            .await
            .map_err(|error| no_answer(&error))?;
        let set_cookies = self.take_cookies(host, url, response.headers());
        let status = response.status();
        if matches!(status.as_u16(), 429 | 503) {
            self.hear_the_wish(host, response.headers());
        }
        let redirect = status
            .is_redirection()
            .then(|| text_of(response.headers(), &LOCATION))
            .flatten()
            .and_then(|location| Redirect::new(location, url, self.hosts));
        let is_html = text_of(response.headers(), &CONTENT_TYPE)
            .is_some_and(|kind| kind.trim_start().starts_with("text/html"));
        Ok(Answer {
            status: status.as_u16(),
            redirect,
            body: as_text(body_of(response, BODY_CAP).await?),
            is_html,
            set_cookies,
        })
    }

    fn hear_the_wish(&mut self, host: Host, headers: &HeaderMap) {
        let wish = retry_after::wished(headers, self.now);
        let heard = match host {
            Host::Synergia | Host::Api => &mut self.told_to_wait,
            Host::Messages => &mut self.messages_told_to_wait,
        };
        *heard = wish.max(*heard);
    }

    fn take_cookies(&mut self, host: Host, url: &Url, headers: &HeaderMap) -> Vec<String> {
        headers
            .get_all(SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .filter_map(|cookie| self.jar.take(host, cookie, url))
            .collect()
    }
}

/// Whether the answer got lost on its way, as far as one can tell.
fn is_lost(outcome: &Result<Answer, Fault>) -> bool {
    match outcome {
        Ok(answer) => matches!(answer.status, 502 | 504),
        Err(Fault::Unreachable | Fault::Lost | Fault::Cut) => true,
        Err(Fault::Untrusted | Fault::TooLarge) => false,
    }
}

fn with_cookies(request: RequestBuilder, cookies: Option<String>) -> RequestBuilder {
    let Some(mut value) = cookies.and_then(|cookies| HeaderValue::try_from(cookies).ok()) else {
        return request;
    };
    value.set_sensitive(true);
    request.header(COOKIE, value)
}

fn no_answer(error: &reqwest::Error) -> Fault {
    warn!(error = root_of(error), "The register did not answer");
    if is_untrusted(error) {
        Fault::Untrusted
    } else if error.is_connect() || error.is_timeout() {
        Fault::Unreachable
    } else {
        Fault::Lost
    }
}

/// Whether the certificate is to blame: it is expired, of another host, or vouched for by nobody.
fn is_untrusted(error: &reqwest::Error) -> bool {
    let mut inner: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = inner {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return true;
        }
        // What an error of input or output was made of is left out of the chain of sources.
        inner = match error.downcast_ref::<io::Error>() {
            Some(error) => error
                .get_ref()
                .map(|made_of| made_of as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    false
}

/// What lies behind an error, such as "invalid peer certificate: UnknownIssuer". The error itself says
/// little more than the address, which is not for the log.
fn root_of(error: &reqwest::Error) -> String {
    let mut inner = error.source();
    while let Some(deeper) = inner.and_then(Error::source) {
        inner = Some(deeper);
    }
    inner.map_or_else(|| "no more is known".to_owned(), ToString::to_string)
}

/// Reads a body of at most `cap` bytes chunk by chunk, so that its size is known before its memory is
/// needed.
async fn body_of(mut response: Response, cap: usize) -> Result<Vec<u8>, Fault> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > cap => {
                warn!("The register sent more than there is room for");
                return Err(Fault::TooLarge);
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => {
                let fault = if error.is_timeout() {
                    Fault::Unreachable
                } else {
                    Fault::Cut
                };
                warn!(
                    error = root_of(&error),
                    "The answer of the register broke off"
                );
                return Err(fault);
            }
        }
    }
}

/// The body as text, without the byte order mark that was met in front of JSON (API.md section 2).
fn as_text(body: Vec<u8>) -> String {
    let text = String::from_utf8(body)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The headers of every request; those that are known to work together (API.md section 2, step 3).
pub(super) fn common_headers() -> HeaderMap {
    HeaderMap::from_iter([
        (ACCEPT, HeaderValue::from_static("*/*")),
        (
            ACCEPT_LANGUAGE,
            HeaderValue::from_static("en-US,en;q=0.9,pl;q=0.8"),
        ),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (PRAGMA, HeaderValue::from_static("no-cache")),
    ])
}

fn form_headers(base: &Url, form: &Url) -> HeaderMap {
    let origin = base.as_str().trim_end_matches('/');
    let fixed = [
        ("sec-fetch-dest", "empty"),
        ("sec-fetch-mode", "cors"),
        ("sec-fetch-site", "same-origin"),
        ("x-requested-with", "XMLHttpRequest"),
    ];
    let mut headers: HeaderMap = fixed
        .into_iter()
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect();
    for (name, value) in [(ORIGIN, origin), (REFERER, form.as_str())] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_loses_its_byte_order_mark_and_survives_bad_bytes() {
        for (body, text) in [
            (&b"\xef\xbb\xbf{}"[..], "{}"),
            (b"a\xffb", "a\u{fffd}b"),
            ("zażółć".as_bytes(), "zażółć"),
        ] {
            assert_eq!(as_text(body.to_vec()), text);
        }
    }
}
