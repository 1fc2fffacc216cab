//! Carries one request at a time, with the cookies of one student.

use chrono::{DateTime, Utc};
use reqwest::RequestBuilder;
use reqwest::header::{
    CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue, LOCATION, SET_COOKIE,
};
use secrecy::{ExposeSecret, SecretString};
use tracing::debug;
use url::Url;

use super::answer::Answer;
use super::cookies::CookieJar;
use super::headers::{form_headers, portal_form_headers, text_of};
use super::redirect::Redirect;
use super::request_error::RequestError;
use super::timeouts::Timeouts;
use super::{body, retry_after};
use crate::domain::student::Login;
use crate::synergia::request::{Get, Host, Hosts, Post};
use crate::synergia::shape::Witness;

/// What the body of a request to the gateway is.
const JSON: &str = "application/json";
/// How often a request that got lost is sent in all.
const TRIES: u32 = 3;
/// Where the login form is, and where the password goes (API.md section 2, step 3).
const FORM: &str = "/OAuth/Authorization?client_id=46";

/// The way to the register, for one visit.
pub struct Client<'v> {
    pub(super) http: &'v reqwest::Client,
    pub hosts: &'v Hosts,
    pub(super) timeouts: Timeouts,
    now: DateTime<Utc>,
    pub jar: CookieJar,
    /// Who sees what the answers look like.
    pub witness: Option<&'v Witness>,
    /// Shown instead of the cookies, where a request takes one: that of a child, or of a Konto LIBRUS. Each has a client of
    /// its own.
    pub token: Option<SecretString>,
    /// How many requests it has sent.
    pub requests: u32,
    /// Until when the register asked to be left alone.
    pub wait_until: Option<DateTime<Utc>>,
    /// Until when a host beside the one with the data, which speaks for itself, did.
    pub aside_wait_until: Option<DateTime<Utc>>,
}

impl<'v> Client<'v> {
    pub fn new(
        http: &'v reqwest::Client,
        hosts: &'v Hosts,
        timeouts: Timeouts,
        jar: CookieJar,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            http,
            hosts,
            timeouts,
            now,
            jar,
            witness: None,
            token: None,
            requests: 0,
            wait_until: None,
            aside_wait_until: None,
        }
    }

    /// Asks; a lost answer is asked for again, unless the request is good for one use.
    pub async fn get(&mut self, get: &Get) -> Result<Answer, RequestError> {
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
            let request = match get.header() {
                Some((name, value)) => request.header(name, value),
                None => request,
            };
            let request = self.with_credentials(request, host, &url, get.takes_token());
            let outcome = self.send(request, host, &url).await;
            if tries == 0 || !is_lost(&outcome) {
                return outcome;
            }
            debug!("The answer got lost; asking again");
            tokio::time::sleep(self.timeouts.pause).await;
        }
    }

    /// Sends a form, once.
    pub async fn post(&mut self, post: &Post) -> Result<Answer, RequestError> {
        let url = post.url(self.hosts);
        let host = post.host();
        let request = self.http.post(url.clone());
        let request = match post.form() {
            Some(form) => request.form(&form),
            None => request.header(CONTENT_LENGTH, 0),
        };
        let request = self.with_credentials(request, host, &url, post.takes_token());
        self.send(request, host, &url).await
    }

    /// Sends login and password to the form, once.
    pub async fn post_password(
        &mut self,
        login: &Login,
        password: &SecretString,
    ) -> Result<Answer, RequestError> {
        let host = Host::Api;
        let base = self.hosts.base(host);
        let url = base.join(FORM).map_err(|_| RequestError::Unreachable)?;
        let form = [
            ("action", "login"),
            ("login", login.0.as_str()),
            ("pass", password.expose_secret()),
        ];
        let request = self.http.post(url.clone());
        let request = request.headers(form_headers(base, &url)).form(&form);
        let request = self.with_credentials(request, host, &url, false);
        self.send(request, host, &url).await
    }

    /// Sends a form of the portal with a password in it, once; `from` is the page that it stood on.
    pub async fn post_portal_form(
        &mut self,
        to: &Url,
        from: &Url,
        fields: &[(String, SecretString)],
        csrf: Option<&str>,
    ) -> Result<Answer, RequestError> {
        let host = Host::Portal;
        let exposed = fields
            .iter()
            .map(|(name, value)| (name, value.expose_secret()));
        let form: Vec<_> = exposed.collect();
        let headers = portal_form_headers(self.hosts.base(host), from, csrf);
        let request = self.http.post(to.clone()).headers(headers).form(&form);
        let request = self.with_credentials(request, host, to, false);
        self.send(request, host, to).await
    }

    /// What opens the register to the request: the token, where it takes one and there is one, or the cookies.
    fn with_credentials(
        &self,
        request: RequestBuilder,
        host: Host,
        url: &Url,
        takes_token: bool,
    ) -> RequestBuilder {
        match self.token.as_ref().filter(|_| takes_token) {
            Some(token) => request.bearer_auth(token.expose_secret()),
            None => with_cookies(request, self.jar.header(host, url)),
        }
    }

    pub(super) async fn exchange(
        &mut self,
        request: RequestBuilder,
        host: Host,
        url: &Url,
    ) -> Result<Answer, RequestError> {
        self.requests += 1;
        let response = request
            .send()
            .await
            .map_err(|error| RequestError::of(&error))?;
        let set_cookies = self.take_cookies(host, url, response.headers());
        let status = response.status();
        if matches!(status.as_u16(), 429 | 503) {
            self.note_retry_after(host, response.headers());
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
            body: body::text(response).await?,
            is_html,
            set_cookies,
        })
    }

    fn note_retry_after(&mut self, host: Host, headers: &HeaderMap) {
        let wish = retry_after::wished(headers, self.now);
        let is_aside = match host {
            Host::Api | Host::Portal => false,
            Host::Synergia => self.token.is_some(),
            Host::Messages => true,
        };
        let heard = if is_aside {
            &mut self.aside_wait_until
        } else {
            &mut self.wait_until
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
fn is_lost(outcome: &Result<Answer, RequestError>) -> bool {
    match outcome {
        Ok(answer) => matches!(answer.status, 502 | 504),
        Err(RequestError::Unreachable | RequestError::Lost | RequestError::Cut) => true,
        Err(RequestError::Untrusted | RequestError::TooLarge) => false,
    }
}

fn with_cookies(request: RequestBuilder, cookies: Option<String>) -> RequestBuilder {
    let Some(mut value) = cookies.and_then(|cookies| HeaderValue::try_from(cookies).ok()) else {
        return request;
    };
    value.set_sensitive(true);
    request.header(COOKIE, value)
}
