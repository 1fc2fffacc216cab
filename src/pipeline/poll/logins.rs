//! What stands between a student and a visit: refused passwords and other troubles that last.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::domain::Cause;
use crate::domain::trouble::Remedy;
use crate::domain::visit::Visited;
use crate::domain::visit::login::LoginPermit;
use crate::pipeline::household::{Household, Member};
use crate::store::{Store, StoreError, StudentRow};

use super::password_hash;
use super::session_store::StudentSessionStore;

/// What is known of a student who is to be visited now.
pub(super) async fn student_at_the_door(
    member: &Member,
    store: &mut Store,
) -> Result<StudentRow, StoreError> {
    let row = known(member, store)?;
    if has_another_password(member, &row).await {
        info!("The password is another one than the one that was refused");
        store.write(|tx| tx.lift_stop(row.id, &row.ledger))?;
        return known(member, store);
    }
    Ok(row)
}

fn known(member: &Member, store: &mut Store) -> Result<StudentRow, StoreError> {
    store.write(|tx| {
        tx.enter_student(&member.student)?;
        let row = tx.student(&member.student.login)?;
        row.ok_or(StoreError::Unreadable { what: "student" })
    })
}

/// Whether the configuration holds another password than the one that was refused. A password that
/// cannot be read is no reason to try the old one again.
async fn has_another_password(member: &Member, row: &StudentRow) -> bool {
    let Some(refused) = &row.refused else {
        return false;
    };
    match member.config.password.read().await {
        Ok(password) => !password_hash::matches(&password, refused),
        Err(_) => false,
    }
}

/// What makes a visit after a trouble pointless: the same trouble, or, once that was lifted, that the
/// password was sent too short a time ago.
pub(super) fn standing_trouble(row: &StudentRow, now: DateTime<Utc>) -> Option<Cause> {
    if row.trouble?.cause.remedy() == Remedy::NextPoll {
        return None;
    }
    match row.ledger.permit(now) {
        LoginPermit::Granted => None,
        LoginPermit::NotBefore { cause, .. } | LoginPermit::UntilResumed { cause } => Some(cause),
    }
}

/// The hash of the password that this visit has found to be refused.
pub(super) fn refused_password(
    visited: &Visited,
    session_store: &StudentSessionStore<'_>,
) -> Option<String> {
    let cause = visited.trouble?;
    let password = session_store.handed_out.as_ref()?;
    match cause.remedy() {
        Remedy::Owner => password_hash::hash(password),
        Remedy::Patience | Remedy::NextPoll => None,
    }
}

/// Keeps the sessions and logins of a trial run: a login cannot be undone.
pub fn keep_logins(
    household: &Household,
    trial: &mut Store,
    original: &mut Store,
) -> Result<(), StoreError> {
    for member in &household.members {
        let Some(tried) = trial.read(|tx| tx.student(&member.student.login))? else {
            continue;
        };
        original.write(|tx| {
            let id = tx.enter_student(&member.student)?;
            tx.save_ledger(id, &tried.ledger)?;
            tx.save_refused(id, tried.refused.as_deref())?;
            match &tried.session {
                Some(session) => tx.save_session(id, session),
                None => Ok(()),
            }
        })?;
    }
    Ok(())
}
