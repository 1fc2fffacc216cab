//! The form of the portal, which both routes share (PORTAL.md section 1.2).

use secrecy::SecretString;
use url::Url;

use super::ending;
use crate::domain::visit::login::FailedLogin;
use crate::domain::{Cause, EmailAddress};
use crate::synergia::http::{Answer, Client};
use crate::synergia::request::{Get, Hop, Host, PortalRoute};
use crate::synergia::wire::html_text::{LoginPage, login_page};

/// Most redirects that are followed to the form.
const MOST_HOPS: usize = 10;
/// Where the form goes, if it does not say so itself.
const ACTION: &str = "/konto-librus/login/action";
/// The hidden field with the token.
const TOKEN: &str = "_token";

/// The form, ready to be sent back.
pub struct Form {
    page: LoginPage,
    /// The address of the page it stood on.
    from: Url,
    to: Url,
}

/// Fetches the form. What goes wrong here is temporary; [`Cause::BadAnswer`] where there is none.
pub(super) async fn find(client: &mut Client<'_>, route: PortalRoute) -> Result<Form, Cause> {
    let mut get = Get::PortalForm(route);
    for _ in 0..MOST_HOPS {
        let from = get.url(client.hosts);
        let answer = client.get(&get).await?;
        let Some(hop) = next(&answer)? else {
            return Form::on(&answer, from, client);
        };
        get = Get::Hop(hop);
    }
    Err(Cause::BadAnswer)
}

/// Where it leads on to; `None` where it does not.
fn next(answer: &Answer) -> Result<Option<Hop>, Cause> {
    if answer.is_break() {
        return Err(Cause::Maintenance);
    }
    let Some(redirect) = &answer.redirect else {
        return Ok(None);
    };
    if redirect.closes_app() {
        return Err(Cause::Maintenance);
    }
    redirect.portal_hop().map(Some).ok_or(Cause::BadAnswer)
}

impl Form {
    fn on(answer: &Answer, from: Url, client: &Client<'_>) -> Result<Self, Cause> {
        if answer.is_server_trouble() {
            return Err(Cause::Unreachable);
        }
        // Before the password: the ordinary page has none of these signs.
        if ending::wants_human(&answer.body) {
            return Err(Cause::Captcha);
        }
        let page = login_page(&answer.body);
        let has_token = page.csrf.is_some() || page.hidden.iter().any(|(name, _)| name == TOKEN);
        if answer.status != 200 || !page.has_form || !has_token {
            return Err(Cause::BadAnswer);
        }
        let to = action(&page, &from, client)?;
        Ok(Self { page, from, to })
    }

    /// Sends it back with address and password, once.
    pub async fn show(
        self,
        client: &mut Client<'_>,
        email: &EmailAddress,
        password: &SecretString,
    ) -> Result<Answer, FailedLogin> {
        let hidden = self.page.hidden.into_iter();
        let mut fields: Vec<_> = hidden
            .map(|(name, value)| (name, SecretString::from(value)))
            .collect();
        fields.push(("email".to_owned(), email.as_str().into()));
        fields.push(("password".to_owned(), password.clone()));
        let csrf = self.page.csrf.as_deref();
        let shown = client.post_portal_form(&self.to, &self.from, &fields, csrf);
        Ok(shown.await.map_err(Cause::from)?)
    }
}

/// Where the form goes: the password follows it, and so it stays on the portal.
fn action(page: &LoginPage, from: &Url, client: &Client<'_>) -> Result<Url, Cause> {
    let own = page
        .action
        .as_deref()
        .and_then(|action| from.join(action).ok());
    let own = own.and_then(|url| client.hosts.locate(url));
    match own {
        Some((Host::Portal, url)) => Ok(url),
        _ => from.join(ACTION).map_err(|_| Cause::BadAnswer),
    }
}
