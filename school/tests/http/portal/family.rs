//! A parent at the portal, who does everything by hand.

use reqwest::{Method, Response};
use school::{Parent, Who};
use serde_json::Value;
use url::Url;

use crate::visitor::{Visitor, World, location, read};

/// The login page of one form, read.
#[derive(Debug, Clone)]
pub struct LoginPage {
    pub url: String,
    pub html: String,
    /// Names and values of the hidden inputs.
    pub hidden: Vec<(String, String)>,
}

impl LoginPage {
    /// The token in the head.
    pub fn meta(&self) -> Option<String> {
        let metas = tags(&self.html, "meta");
        let token = metas
            .iter()
            .find(|one| value(one, "name") == Some("csrf-token"))?;
        value(token, "content").map(str::to_owned)
    }

    pub fn field(&self, name: &str) -> Option<&str> {
        let mut hidden = self.hidden.iter();
        hidden
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A parent, with one jar for the portal.
pub struct Family {
    pub visitor: Visitor,
    pub portal: String,
    email: String,
    password: String,
}

impl Family {
    pub fn new(world: &World, parent: Parent) -> Self {
        Self::of(world, Visitor::new(world), parent)
    }

    /// The family that this visitor is.
    pub fn of(world: &World, visitor: Visitor, parent: Parent) -> Self {
        let konto = world.school.konto_of(parent);
        Self {
            portal: visitor.portal.clone(),
            visitor,
            email: konto.email,
            password: konto.password,
        }
    }

    pub async fn logged_in(world: &World) -> Self {
        let mut family = Self::new(world, Parent::Agnieszka);
        let answer = family.log_in().await;
        assert_eq!(location(&answer), format!("{}/", family.portal));
        family
    }

    /// W1 and W2; the answer to the form.
    pub async fn log_in(&mut self) -> Response {
        let page = self.login_page("konto-librus/login").await;
        let (email, password) = (self.email.clone(), self.password.clone());
        self.submit(&page, &email, &password).await
    }

    /// W1, from any of its entries.
    pub async fn login_page(&mut self, entry: &str) -> LoginPage {
        let mut url = format!("{}/{entry}", self.portal);
        loop {
            let request = self.visitor.request(Method::GET, &url);
            let request = request.header("X-Requested-With", "pl.librus.synergiaDru2");
            let answer = self.visitor.receive(request, &url).await;
            if answer.status() != 302 {
                assert_eq!(answer.status(), 200);
                let html = answer.text().await.unwrap();
                let hidden = hidden(&html);
                return LoginPage { url, html, hidden };
            }
            url = location(&answer);
            assert!(url.starts_with(&self.portal), "{url}");
        }
    }

    /// W2, with all hidden inputs of the page.
    pub async fn submit(&mut self, page: &LoginPage, email: &str, password: &str) -> Response {
        let own = [("email", email), ("password", password)];
        let hidden = page
            .hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let form: Vec<_> = hidden.chain(own).collect();
        self.visitor
            .send(Method::POST, &self.action(), Some(&form))
            .await
    }

    pub fn action(&self) -> String {
        format!("{}/konto-librus/login/action", self.portal)
    }

    /// A call of `api/v3` with cookies.
    pub async fn call(&mut self, path: &str) -> (u16, Value) {
        let url = format!("{}/api/v3/{path}", self.portal);
        let request = self.visitor.request(Method::GET, &url);
        let request = request.header("Accept", "application/json");
        read(self.visitor.receive(request, &url).await).await
    }

    /// A new token for a child.
    pub async fn fresh(&mut self, world: &World, who: Who) -> String {
        let login = world.school.login_of(who).login;
        let (status, account) = self.call(&format!("SynergiaAccounts/fresh/{login}")).await;
        assert_eq!(status, 200);
        account["accessToken"].as_str().unwrap().to_owned()
    }

    /// What is in the list: the names, and the tokens.
    pub async fn listed(&mut self) -> Vec<(String, String)> {
        let (status, list) = self.call("SynergiaAccounts").await;
        assert_eq!(status, 200);
        let text = |account: &Value, key| account[key].as_str().unwrap_or_default().to_owned();
        let accounts = list["accounts"].as_array().unwrap().iter();
        accounts
            .map(|one| (text(one, "studentName"), text(one, "accessToken")))
            .collect()
    }
}

/// A request with the token of a child, without cookies.
pub async fn with_bearer(
    visitor: &Visitor,
    method: Method,
    url: &str,
    token: &str,
) -> (u16, Value) {
    let request = visitor.bare_request(method, url).bearer_auth(token);
    read(request.send().await.unwrap()).await
}

/// A resource of the API host.
pub async fn data(visitor: &Visitor, resource: &str, token: &str) -> (u16, Value) {
    let url = format!("{}/2.0/{resource}", visitor.api);
    with_bearer(visitor, Method::GET, &url, token).await
}

/// The one-time token for the web pages.
pub async fn auto_login(visitor: &Visitor, token: &str) -> (u16, Value) {
    let url = format!("{}/2.0/AutoLoginToken", visitor.api);
    with_bearer(visitor, Method::POST, &url, token).await
}

/// Follows the whole path of PORTAL.md section 4.1 up to the session.
pub async fn crossed(world: &World, token: &str) -> (Visitor, Response) {
    let mut child = Visitor::new(world);
    let answer = cross(&mut child, token, "/uczen/widok/centrum_powiadomien").await;
    (child, answer)
}

/// The same for a visitor who wants to be led on to a page.
pub async fn cross(child: &mut Visitor, token: &str, onward: &str) -> Response {
    let (status, body) = auto_login(child, token).await;
    assert_eq!(status, 200);
    let once = body["Token"].as_str().unwrap();
    let url = format!("{}/loguj/token/{once}/przenies{onward}", child.synergia);
    child.get(&url).await
}

/// The path of an address.
pub fn path(url: &str) -> String {
    Url::parse(url).unwrap().path().to_owned()
}

fn hidden(html: &str) -> Vec<(String, String)> {
    let inputs = tags(html, "input");
    let hidden = inputs
        .iter()
        .filter(|input| value(input, "type") == Some("hidden"));
    let pair = |input| {
        let name = value(input, "name").unwrap().to_owned();
        (name, value(input, "value").unwrap().to_owned())
    };
    hidden.map(pair).collect()
}

type Attributes = Vec<(String, String)>;

/// The attributes of every tag of this name, whatever their order and quotes.
fn tags(html: &str, name: &str) -> Vec<Attributes> {
    let opened = html.split('<').filter_map(|tag| tag.split_once('>'));
    let named = opened.filter(|(tag, _)| {
        let own = tag.split_whitespace().next().unwrap_or_default();
        own.eq_ignore_ascii_case(name)
    });
    let attribute = |text: &str| {
        let (key, value) = text.split_once('=').unwrap_or((text, ""));
        let value = value.trim_matches(['"', '\'']).to_owned();
        (key.to_lowercase(), value)
    };
    named
        .map(|(tag, _)| tag.split_whitespace().skip(1).map(attribute).collect())
        .collect()
}

fn value<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a str> {
    let mut found = attributes.iter().filter(|(key, _)| key == name);
    found.next().map(|(_, value)| value.as_str())
}
