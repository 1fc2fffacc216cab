//! Looking at a Konto LIBRUS: whether its password is right, and who its children are.

use chrono::{DateTime, Utc};

use crate::config::KontoLibrus;
use crate::domain::Cause;
use crate::domain::visit::account::{AccountVisit, AccountVisited, LinkedChild};
use crate::exit_code::ExitCode;
use crate::pipeline::error::PipelineError;
use crate::store::Store;
use crate::synergia::Synergia;

use super::logins::{Proof, another_password_goes, hash_of_refused, proof_of, stop_of};
use super::report::{exit_code_of, waits};
use super::session_store::StudentSessionStore;

/// What a look at a Konto LIBRUS has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountReport {
    /// What keeps it from being read.
    pub trouble: Option<Cause>,
    /// What the portal said with it, where nobody here knows what that means.
    pub said: Option<String>,
    /// When the password may be sent again, where the trouble waits for that.
    pub next_login: Option<DateTime<Utc>>,
    /// Whether nobody knows if the password is right: the session lives, and it may not be sent now.
    pub is_untried: bool,
    pub children: Vec<LinkedChild>,
}

impl AccountReport {
    /// What it means for the exit code.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        exit_code_of(self.trouble, [])
    }
}

/// Tries the login - the living session will do where the password is the one that was accepted last - and asks for the
/// children; nothing but the session is kept.
///
/// # Errors
///
/// Only those of the state. Whatever goes wrong at the portal is in the report.
pub async fn look_at_account(
    account: &KontoLibrus,
    store: &Store,
    synergia: &Synergia,
    now: DateTime<Utc>,
) -> Result<AccountReport, PipelineError> {
    let mut row = store.write(|tx| tx.konto_librus(&account.email))?;
    another_password_goes(&account.password, &mut row, now).await;
    if let Some(cause) = stop_of(&row, now) {
        return Ok(AccountReport {
            trouble: Some(cause),
            said: row.ledger.said_with(cause).map(str::to_owned),
            next_login: row.ledger.next_login(now).filter(|_| waits(Some(cause))),
            is_untried: false,
            children: Vec::new(),
        });
    }
    let proof = proof_of(&account.password, &row, now).await;
    let mut session_store = StudentSessionStore::of_account(store, row.id, &account.password)
        .with_another_than(row.ledger.last_with_another);
    let visit = AccountVisit {
        email: &account.email,
        now,
        session: row.session,
        ledger: row.ledger,
        proves_password: proof == Proof::Needed,
    };
    let visited = Box::pin(synergia.children(visit, &mut session_store)).await?;
    if let Some(hash) = hash_of_refused(visited.trouble, &session_store) {
        store.write(|tx| tx.save_refused(row.id, Some(&hash)))?;
    }
    Ok(report_of(visited, proof))
}

fn report_of(visited: AccountVisited, proof: Proof) -> AccountReport {
    let untried_until = match proof {
        Proof::NotNow(at) if visited.trouble.is_none() => Some(at),
        _ => None,
    };
    let no_password = (proof == Proof::NoPassword).then_some(Cause::PasswordUnavailable);
    let next_login = visited.next_login.filter(|_| waits(visited.trouble));
    AccountReport {
        trouble: visited.trouble.or(no_password),
        said: visited.said,
        next_login: untried_until.unwrap_or(next_login),
        is_untried: untried_until.is_some(),
        children: visited.children,
    }
}
