//! What stands between a student and a visit: refused passwords and other troubles that last.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::config::{KontoLibrus, PasswordSource};
use crate::domain::Cause;
use crate::domain::trouble::Remedy;
use crate::domain::visit::login::LoginPermit;
use crate::pipeline::household::{Household, Member};
use crate::store::{AccountId, AccountRow, Store, StoreError, StudentRow, Tx};

use super::password_hash;
use super::session_store::StudentSessionStore;

/// A password that is another one than the one that was sent last need not wait for what came of that.
pub(super) async fn another_password_goes(
    source: &PasswordSource,
    account: &mut AccountRow,
    now: DateTime<Utc>,
) {
    let is_barred = account.ledger.permit(now) != LoginPermit::Granted;
    if is_barred && has_another_password(source, account).await {
        info!("The password is another one than the one that was sent last");
        let last = account.ledger.last_attempt();
        account.ledger.take_another_password(last);
    }
}

/// What is known of a student who is to be visited now.
pub(super) fn student_at_the_door(
    member: &Member,
    store: &Store,
    now: DateTime<Utc>,
) -> Result<StudentRow, StoreError> {
    store.write(|tx| {
        let id = tx.enter_student(&member.student)?;
        tx.take_door(id, &member.config.door, now)?;
        let row = tx.student(&member.student.login)?;
        row.ok_or(StoreError::Unreadable { what: "student" })
    })
}

/// Whether the configuration holds another password than the one that was sent last. A password that
/// cannot be read is no reason to try the old one again.
async fn has_another_password(source: &PasswordSource, account: &AccountRow) -> bool {
    let Some(sent) = sent_last(account) else {
        return false;
    };
    match source.read().await {
        Ok(password) => !password_hash::matches(&password, sent),
        Err(_) => false,
    }
}

/// The hash of the password that was sent last, where another one may fare better.
fn sent_last(account: &AccountRow) -> Option<&str> {
    let refused = account.refused.as_deref();
    match account.ledger.stop {
        Some(stop) if stop.cause.may_be_the_password() => refused,
        Some(_) => None,
        None => refused.or(account.ledger.accepted.as_deref()),
    }
}

/// Whether the password has to be sent to know whether it is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// It is the one that was accepted last.
    NotNeeded,
    Needed,
    /// It may not be sent now; perhaps then.
    NotNow(Option<DateTime<Utc>>),
    /// The password cannot be read.
    NoPassword,
}

pub(super) async fn proof_of(
    source: &PasswordSource,
    account: &AccountRow,
    now: DateTime<Utc>,
) -> Proof {
    let Ok(password) = source.read().await else {
        return Proof::NoPassword;
    };
    let accepted = account.ledger.accepted.as_deref();
    if accepted.is_some_and(|hash| password_hash::matches(&password, hash)) {
        return Proof::NotNeeded;
    }
    match account.ledger.permit(now) {
        LoginPermit::Granted => Proof::Needed,
        LoginPermit::NotBefore { at, .. } => Proof::NotNow(Some(at)),
        LoginPermit::UntilResumed { .. } => Proof::NotNow(None),
    }
}

/// What makes a visit after a trouble pointless: the same trouble, or, once that was lifted, that the
/// password was sent too short a time ago.
pub(super) fn standing_trouble(row: &StudentRow, now: DateTime<Utc>) -> Option<Cause> {
    if row.trouble?.cause.remedy() == Remedy::NextPoll {
        return None;
    }
    stop_of(&row.account, now)
}

/// Why an account may not log in now. A Konto LIBRUS that has only logged in a short time ago may have a session by now:
/// it is for one of its children as good as for the other.
pub(super) fn stop_of(account: &AccountRow, now: DateTime<Utc>) -> Option<Cause> {
    let is_shared = matches!(account.id, AccountId::KontoLibrus(_));
    match account.ledger.permit(now) {
        LoginPermit::Granted => None,
        LoginPermit::NotBefore { cause, .. } if is_shared && cause == Cause::LoginCap => None,
        LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => Some(cause),
    }
}

/// The hash of the password that was handed out, where a visit has ended with this trouble because of it.
pub(super) fn hash_of_refused(
    trouble: Option<Cause>,
    session_store: &StudentSessionStore<'_>,
) -> Option<String> {
    let cause = trouble?;
    let password = session_store.handed_out.as_ref()?;
    let may_be_wrong = cause.may_be_the_password();
    may_be_wrong.then(|| password_hash::hash(password))?
}

/// Keeps the sessions and logins of a trial run: a login cannot be undone.
pub fn keep_logins(
    household: &Household,
    trial: &Store,
    original: &Store,
) -> Result<(), StoreError> {
    for member in &household.members {
        keep_login(member, trial, original)?;
    }
    Ok(())
}

/// Keeps the session and the logins of one student.
pub fn keep_login(member: &Member, trial: &Store, original: &Store) -> Result<(), StoreError> {
    let Some(tried) = trial.read(|tx| tx.student(&member.student.login))? else {
        return Ok(());
    };
    original.write(|tx| {
        let id = tx.enter_student(&member.student)?;
        let since = tried.door_since.unwrap_or_default();
        tx.take_door(id, &member.config.door, since)?;
        save_account(tx, tx.account_of(id)?, &tried.account)?;
        match &tried.session {
            Some(session) => tx.save_session(id, &session.0),
            None => Ok(()),
        }
    })
}

/// Keeps the session and the logins of an account of which none are kept.
pub fn keep_account(
    account: &KontoLibrus,
    trial: &Store,
    original: &Store,
) -> Result<(), StoreError> {
    let tried = trial.write(|tx| tx.konto_librus(&account.email))?;
    original.write(|tx| {
        let kept = tx.konto_librus(&account.email)?;
        match kept.ledger.last_attempt() {
            Some(_) => Ok(()),
            None => save_account(tx, kept.id, &tried),
        }
    })
}

fn save_account(tx: &Tx<'_>, id: AccountId, tried: &AccountRow) -> Result<(), StoreError> {
    tx.save_ledger(id, &tried.ledger)?;
    tx.save_refused(id, tried.refused.as_deref())?;
    match &tried.session {
        Some(session) => tx.save_account_session(id, &session.0),
        None => Ok(()),
    }
}
