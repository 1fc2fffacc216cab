//! Offering the outbox to the mail server. It knows nothing of polling.

use chrono::{DateTime, Utc};
use tracing::error;

use crate::clock::Clock;
use crate::mail::transport::{Attempt, Courier, Outgoing};
use crate::pipeline::household::Household;
use crate::retry::LONGEST_PAUSE;
use crate::store::{OutboxLetter, PauseKind, Store, StoreError};

use super::fold::{fold_letters, tell_again};
use super::late::drop_late_reports;
use super::outcome::{Delivered, Outcomes};

/// Which letters are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Those that are due, unless the outbox pauses.
    WhatIsDue,
    Everything,
}

/// Rounds of offering letters. Between them it remembers an answer of the server that could not be recorded,
/// on a full disk for example: otherwise the letter would be offered again as if never answered.
#[derive(Debug, Default)]
pub struct DeliveryRounds {
    unkept: Option<(OutboxLetter, Attempt)>,
}

impl DeliveryRounds {
    /// One round: offers letters one by one until none is due, the server cannot be talked to, or
    /// `is_stopping` says so between two letters. As soon as the server listens to the first, those that
    /// have waited for it are folded into fewer.
    ///
    /// # Errors
    ///
    /// Those of the store. The answer of the mail server is recorded with each letter; until that works
    /// no other is offered.
    pub async fn deliver(
        &mut self,
        household: &Household,
        store: &mut Store,
        mut courier: Courier,
        urgency: Urgency,
        clock: &Clock,
        is_stopping: &dyn Fn() -> bool,
    ) -> Result<Delivered, StoreError> {
        let mut delivered = Delivered::default();
        self.record(household, store, clock.now(), &mut delivered)?;
        drop_late_reports(household, store, clock.now())?;
        let mut may_go_on = may_begin(store, urgency, clock.now())?;
        if may_go_on && !is_stopping() && is_probe_due(household, store, clock.now())? {
            let probed = courier.probe().await;
            may_go_on = record_probe(household, store, &probed, clock.now(), &mut delivered)?;
        }
        let mut is_first = true;
        while may_go_on
            && !is_stopping()
            && let Some((letter, bytes)) = next_letter(household, store, clock.now())?
        {
            let outgoing = outgoing(&letter, bytes, household);
            let attempt = courier.deliver(&outgoing).await;
            let now = clock.now();
            self.unkept = Some((letter, attempt));
            may_go_on = self.record(household, store, now, &mut delivered)?;
            if is_first && may_go_on {
                rewrite_letters(household, store, now);
            }
            is_first = false;
        }
        courier.close().await;
        let quiet = household.quiet_at(clock.now());
        delivered.waiting = store.read(|tx| tx.outbox_counts(&quiet))?.queued;
        Ok(delivered)
    }

    /// Records the last answer. Returns whether the round goes on.
    fn record(
        &mut self,
        household: &Household,
        store: &mut Store,
        now: DateTime<Utc>,
        delivered: &mut Delivered,
    ) -> Result<bool, StoreError> {
        let Some((letter, attempt)) = &self.unkept else {
            return Ok(true);
        };
        let mut counts = *delivered;
        let goes_on = store
            .write(|tx| Outcomes::new(tx, household, now, &mut counts).record(letter, attempt))?;
        *delivered = counts;
        self.unkept = None;
        Ok(goes_on)
    }
}

/// Records what came of asking without a letter. Returns whether the round goes on.
fn record_probe(
    household: &Household,
    store: &mut Store,
    probed: &Result<(), Attempt>,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<bool, StoreError> {
    let goes_on =
        store.write(|tx| Outcomes::new(tx, household, now, delivered).record_probe(probed))?;
    if goes_on {
        rewrite_letters(household, store, now);
    }
    Ok(goes_on)
}

/// The mail server takes letters: what was given up goes into new ones, and many become few.
fn rewrite_letters(household: &Household, store: &mut Store, now: DateTime<Utc>) {
    let told = tell_again(household, store, now);
    if let Err(error) = told.and_then(|()| fold_letters(household, store, now)) {
        error!("The letters go out as they are: {error}");
    }
}

/// Whether a round would ask the mail server anything now. Until then nobody needs its password.
pub fn is_round_due(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let may_begin = may_begin(store, Urgency::WhatIsDue, now)?;
    let next = store.read(|tx| tx.next_due_letter(&household.quiet_at(now), now))?;
    Ok(may_begin && (next.is_some() || is_probe_due(household, store, now)?))
}

/// Whether the mail server is asked without a letter: something waits to be told, and no letter would find out
/// whether it can be.
fn is_probe_due(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let readers: Vec<&str> = household
        .without_digest()
        .map(|one| one.email.as_str())
        .collect();
    let quiet = household.quiet_at(now);
    store
        .read(|tx| Ok(tx.next_due_letter(&quiet, now)?.is_none() && tx.waits_to_be_told(&readers)?))
}

fn may_begin(store: &mut Store, urgency: Urgency, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if urgency == Urgency::Everything {
        store.write(|tx| tx.make_all_due(now))?;
        return Ok(true);
    }
    let pause = store.read(|tx| tx.outbox_pause())?;
    Ok(pause.is_none_or(|pause| pause.until <= now || pause.until - now > LONGEST_PAUSE))
}

/// The next letter and its bytes. The offer is on disk before it is made.
fn next_letter(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<Option<(OutboxLetter, Vec<u8>)>, StoreError> {
    let quiet = household.quiet_at(now);
    store.write(|tx| {
        let Some(letter) = tx.next_due_letter(&quiet, now)? else {
            return Ok(None);
        };
        tx.set_offered(letter.id, true)?;
        let bytes = tx.letter_bytes(letter.id)?;
        Ok(Some((letter, bytes)))
    })
}

fn outgoing(letter: &OutboxLetter, bytes: Vec<u8>, household: &Household) -> Outgoing {
    Outgoing {
        envelope_from: household.sender().clone(),
        to: letter.recipient.clone(),
        bytes,
        message_id: letter.message_id.clone(),
        created_at: letter.created_at,
    }
}

/// Holds the whole outbox, as after a refused login, because no round can even begin.
pub fn hold_outbox(
    household: &Household,
    store: &mut Store,
    cause: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut delivered = Delivered::default();
    store
        .write(|tx| Outcomes::new(tx, household, now, &mut delivered).pause(PauseKind::Held, cause))
}
