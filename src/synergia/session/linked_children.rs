//! Asking a Konto LIBRUS who its children are.

use super::gateway::Gateway;
use super::not_read::NotRead;
use super::store::SessionStoreError;
use crate::domain::visit::account::{AccountVisited, LinkedChild};
use crate::domain::{Cause, Login};
use crate::synergia::wire::LinkedAccount;

/// Logs in where needed, and asks for the children of the account.
pub async fn linked_children(
    mut gateway: Gateway<'_>,
    proves_password: bool,
) -> Result<AccountVisited, SessionStoreError> {
    gateway.proves_password = proves_password;
    let asked = gateway.linked_accounts().await;
    gateway.keep_session()?;
    let trouble = match asked {
        Ok(()) => None,
        Err(NotRead::NotKept(error)) => return Err(error),
        Err(NotRead::Closed(cause) | NotRead::Failed(cause) | NotRead::Over(cause)) => Some(cause),
    };
    Ok(visited(&gateway, trouble))
}

fn visited(gateway: &Gateway<'_>, trouble: Option<Cause>) -> AccountVisited {
    let accounts = gateway
        .konto
        .as_ref()
        .and_then(|konto| konto.children.as_ref());
    let accounts = accounts.iter().flat_map(|accounts| &accounts.read);
    let said = trouble.and_then(|cause| gateway.ledger.said_with(cause));
    AccountVisited {
        children: accounts.filter_map(child_of).collect(),
        trouble,
        said: said.map(str::to_owned),
        next_login: gateway.ledger.next_login(gateway.now),
    }
}

fn child_of(account: &LinkedAccount) -> Option<LinkedChild> {
    Some(LinkedChild {
        login: Login::parse(account.login.as_deref()?)?,
        name: account.name(),
        group: account.group.0.clone(),
    })
}
