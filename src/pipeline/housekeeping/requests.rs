//! Obeying what other commands have asked for.

use chrono::{DateTime, Utc};

use tracing::{info, warn};

use crate::domain::{Feed, FeedState, Login};
use crate::pipeline::household::Household;
use crate::store::{About, Request, Store, StoreError, Tx};

/// Obeys the requests `about` something. Returns whether the outbox is to be offered at once.
pub fn obey_requests(
    household: &Household,
    store: &mut Store,
    about: About,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if about == About::Everything {
        forget_students(household, store)?;
    }
    store.write(|tx| {
        let mut offer_outbox = false;
        for request in tx.take_requests(about)? {
            offer_outbox |= matches!(request, Request::RetryLetter(_));
            obey(tx, &request, now)?;
        }
        Ok(offer_outbox)
    })
}

fn obey(tx: &Tx<'_>, request: &Request, now: DateTime<Utc>) -> Result<(), StoreError> {
    match request {
        Request::Resume(login) => match tx.student(login)? {
            Some(row) => tx.lift_stop(&row),
            None => Ok(()),
        },
        Request::Accept(login, feed) => accept(tx, login, *feed),
        Request::RetryLetter(id) => {
            if tx.letter(*id)?.is_some_and(|letter| letter.is_kept) {
                tx.take_back_from_digest(*id)?;
                tx.retry_letter(*id, now)?;
            }
            tx.set_outbox_pause(None)
        }
        Request::DropLetter(id) => tx.drop_letter(*id, now),
        // It is no matter of one transaction: see below.
        Request::Forget(_) => Ok(()),
    }
}

/// Forgets the students of whom that was asked, unless the configuration has them.
fn forget_students(household: &Household, store: &mut Store) -> Result<(), StoreError> {
    for login in store.read(|tx| tx.logins_to_forget())? {
        let forgotten = if household.has_login(&login) {
            warn!("A child is in the configuration, and so is not forgotten");
            Ok(())
        } else {
            store.forget(&login).map(|done| {
                let (rewritten, removed) = (done.rewritten_backups, done.removed_backups);
                info!(
                    rewritten,
                    removed, "A child is forgotten, also in the backups"
                );
            })
        };
        // What fails is not tried for ever: whoever asked for it can ask again.
        store.write(|tx| tx.withdraw_forgetting(&login))?;
        forgotten?;
    }
    Ok(())
}

/// Archives what has vanished from a feed, silently.
fn accept(tx: &Tx<'_>, login: &Login, feed: Feed) -> Result<(), StoreError> {
    let Some(row) = tx.student(login)? else {
        return Ok(());
    };
    let stood = tx.feeds(row.id)?.remove(&feed);
    let (Some(stood), Some(known)) = (stood, tx.snapshot(row.id, feed)?) else {
        return Ok(());
    };
    if known.hold.is_some() {
        tx.save_snapshot(row.id, feed, Some(&known), &known.accepted())?;
    }
    // A feed that could not be read since then still cannot.
    if stood.state == FeedState::Held {
        tx.save_feed_state(row.id, feed, FeedState::Ok, stood.asked_at)?;
    }
    Ok(())
}
