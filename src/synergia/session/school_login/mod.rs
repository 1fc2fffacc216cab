//! The steps of a login, by hand through every redirect (API.md section 2).
//!
//! They are three, because between the first and the second the attempt has to be on record: from then on
//! the password counts as sent, whatever happens.

mod ending;

use secrecy::{ExposeSecret, SecretString};
use tracing::warn;

use crate::domain::Cause;
use crate::domain::student::Login;
use crate::domain::visit::login::FailedLogin;
use crate::synergia::http::{Client, Redirect};
use crate::synergia::request::{Get, Hop, Host};

/// Most redirects that are followed after the form.
const MOST_HOPS: usize = 10;
/// What `goTo` is relative to.
const AUTHORIZATION: &str = "/OAuth/Authorization?client_id=46&response_type=code&scope=mydata";

/// Steps 1 and 2: the entry and the form. What goes wrong here is temporary.
pub async fn find_form(client: &mut Client<'_>) -> Result<(), Cause> {
    let entry = client.get(&Get::LoginEntry).await?;
    if entry.is_break() {
        return Err(Cause::Maintenance);
    }
    let form = entry
        .redirect
        .filter(|redirect| redirect.host() == Some(Host::Api))
        .and_then(|redirect| redirect.login_hop())
        .ok_or(Cause::Unreachable)?;
    let page = client.get(&Get::LoginForm(form)).await?;
    match page.status {
        _ if page.is_break() => Err(Cause::Maintenance),
        200 => Ok(()),
        _ => Err(Cause::Unreachable),
    }
}

/// Step 3: login and password. Where it leads on to, or the typed refusal.
pub async fn show_password(
    client: &mut Client<'_>,
    login: &Login,
    password: &SecretString,
) -> Result<Hop, FailedLogin> {
    let answer = client
        .post_password(login, password)
        .await
        .map_err(Cause::from)?;
    let go_to =
        ending::of_form(&answer).map_err(|failure| failure.without(password.expose_secret()))?;
    let base = client.hosts.base(Host::Api);
    let here = base.join(AUTHORIZATION).map_err(|_| Cause::BadAnswer)?;
    let next = Redirect::new(&go_to, &here, client.hosts).ok_or(Cause::BadAnswer)?;
    Ok(ending::of_redirect(&next)?)
}

/// Step 4: the redirects, until synergia hands out `oauth_token`.
pub async fn walk_in(client: &mut Client<'_>, first: Hop) -> Result<(), Cause> {
    let mut hop = first;
    for _ in 0..MOST_HOPS {
        let path = hop.path().to_owned();
        let answer = client.get(&Get::Hop(hop)).await?;
        if client.jar.has_token(client.hosts) {
            return Ok(());
        }
        let next = match &answer.redirect {
            Some(redirect) => ending::of_redirect(redirect),
            None => Err(ending::of_page(&answer)),
        };
        hop = next.inspect_err(|cause| {
            if *cause == Cause::BrowserAction {
                warn!(
                    path,
                    "A page of the register wants something done in a browser"
                );
            }
        })?;
    }
    Err(Cause::BrowserAction)
}
