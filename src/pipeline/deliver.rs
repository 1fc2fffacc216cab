//! Offering the outbox to the mail server. It knows nothing of polling.

use chrono::{DateTime, Duration, Utc};
use tracing::{info, warn};

use crate::clock::Clock;
use crate::mail::transport::{Attempt, Courier, Outgoing};
use crate::retry::{NextTry, retry_at};
use crate::store::{LetterState, OutboxLetter, OutboxPause, PauseKind, Store, StoreError, Tx};

/// A server that refuses everything is asked again this often (design section 7).
const PROBE_EVERY: Duration = Duration::hours(1);

/// A pause that reaches further than this comes from a clock that ran ahead.
const LONGEST_PAUSE: Duration = Duration::minutes(70);

/// Which letters are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Those that are due, unless the outbox pauses.
    WhatIsDue,
    /// Every queued letter, now.
    Everything,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Letters that the server accepted.
    pub sent: u32,
    /// Letters that wait for another try.
    pub waiting: u32,
    /// Letters that were given up.
    pub rejected: u32,
}

/// One round: offers letters one by one until none is due, the server cannot be talked to, or
/// `is_stopping` says so between two letters.
///
/// # Errors
///
/// Those of the store. What the mail server says is recorded with each letter.
pub async fn deliver(
    store: &mut Store,
    mut courier: Courier,
    envelope_from: &str,
    urgency: Urgency,
    clock: &Clock,
    is_stopping: &dyn Fn() -> bool,
) -> Result<Delivered, StoreError> {
    let mut delivered = Delivered::default();
    let may_begin = may_begin(store, urgency, clock.now())?;
    while may_begin
        && !is_stopping()
        && let Some(letter) = next_letter(store, clock.now())?
    {
        let attempt = courier.deliver(&outgoing(&letter, envelope_from)).await;
        let now = clock.now();
        if !store.write(|tx| record(tx, &letter, attempt, now, &mut delivered))? {
            break;
        }
    }
    courier.close().await;
    delivered.waiting = store.read(|tx| tx.outbox_counts())?.queued;
    Ok(delivered)
}

/// Whether a round would offer a letter now. Until then nobody needs the password of the mail server.
pub fn is_round_due(store: &mut Store, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let may_begin = may_begin(store, Urgency::WhatIsDue, now)?;
    Ok(may_begin && store.read(|tx| tx.next_due_letter(now))?.is_some())
}

fn may_begin(store: &mut Store, urgency: Urgency, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if urgency == Urgency::Everything {
        store.write(|tx| tx.make_all_due(now))?;
        return Ok(true);
    }
    let pause = store.read(|tx| tx.outbox_pause())?;
    Ok(pause.is_none_or(|pause| pause.until <= now || pause.until - now > LONGEST_PAUSE))
}

/// The next letter; that it is about to be offered is on disk before it is.
fn next_letter(store: &mut Store, now: DateTime<Utc>) -> Result<Option<OutboxLetter>, StoreError> {
    store.write(|tx| {
        let letter = tx.next_due_letter(now)?;
        if let Some(letter) = &letter {
            tx.set_offered(letter.id, true)?;
        }
        Ok(letter)
    })
}

fn outgoing(letter: &OutboxLetter, envelope_from: &str) -> Outgoing {
    Outgoing {
        envelope_from: envelope_from.to_owned(),
        to: letter.recipient.clone(),
        bytes: letter.bytes.clone(),
        message_id: letter.message_id.clone(),
        created_at: letter.created_at,
    }
}

/// Records what came of an offer. Returns whether the round goes on.
fn record(
    tx: &Tx<'_>,
    letter: &OutboxLetter,
    attempt: Attempt,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<bool, StoreError> {
    let goes_on = attempt.was_heard();
    if goes_on {
        tx.set_outbox_pause(None)?;
    }
    if attempt.was_declined() {
        tx.set_offered(letter.id, letter.was_offered)?;
    }
    match attempt {
        Attempt::Sent { reply } => {
            info!(letter = letter.id, "Sent a letter");
            delivered.sent += 1;
            tx.settle_letter(letter.id, LetterState::Sent, &reply, now)?;
        }
        Attempt::Delayed { reply } => delay(tx, letter, &reply, now, delivered)?,
        Attempt::TooLarge { reply } if letter.has_short => {
            info!(
                letter = letter.id,
                "Too large for the server: sending it shortened"
            );
            tx.shorten_letter(letter.id, &reply)?;
        }
        Attempt::Rejected { reply } | Attempt::TooLarge { reply } => {
            reject(tx, letter, &reply, now, delivered)?;
        }
        Attempt::RoundEnded { cause, .. } => {
            delay(tx, letter, &cause, now, delivered)?;
            pause(tx, PauseKind::Unreachable, &cause, now, delivered)?;
        }
        Attempt::Held { cause } => pause(tx, PauseKind::Held, &cause, now, delivered)?,
    }
    Ok(goes_on)
}

fn delay(
    tx: &Tx<'_>,
    letter: &OutboxLetter,
    reply: &str,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<(), StoreError> {
    match retry_at(letter.attempts + 1, letter.created_at, now, jitter()) {
        NextTry::At(at) => {
            info!(letter = letter.id, "A letter is put off");
            tx.delay_letter(letter.id, reply, at)
        }
        NextTry::GiveUp => reject(tx, letter, reply, now, delivered),
    }
}

/// Gives a letter up; what it told stands in full in the recipient's next digest.
fn reject(
    tx: &Tx<'_>,
    letter: &OutboxLetter,
    reply: &str,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<(), StoreError> {
    warn!(letter = letter.id, "A letter is given up");
    delivered.rejected += 1;
    tx.settle_letter(letter.id, LetterState::Rejected, reply, now)?;
    tx.tell_again_in_digest(letter.id)
}

/// Holds the whole outbox, as after a refused login, because no round can even begin.
pub fn hold_outbox(store: &mut Store, cause: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut delivered = Delivered::default();
    store.write(|tx| pause(tx, PauseKind::Held, cause, now, &mut delivered))
}

/// Begins or prolongs a pause of the whole outbox, and gives up what has waited too long.
fn pause(
    tx: &Tx<'_>,
    kind: PauseKind,
    cause: &str,
    now: DateTime<Utc>,
    delivered: &mut Delivered,
) -> Result<(), StoreError> {
    let previous = tx.outbox_pause()?;
    let since = previous.as_ref().map_or(now, |pause| pause.since.min(now));
    let failures = previous.map_or(0, |pause| pause.failures) + 1;
    warn!(failures, "The mail server takes no letters: {cause}");
    let next_round = match (kind, retry_at(failures, now, now, jitter())) {
        (PauseKind::Unreachable, NextTry::At(at)) => at,
        _ => now + PROBE_EVERY,
    };
    for letter in tx.outbox()? {
        if letter.state != LetterState::Queued {
            continue;
        }
        if retry_at(failures, letter.created_at, now, 0.0) == NextTry::GiveUp {
            reject(tx, &letter, cause, now, delivered)?;
        }
    }
    tx.set_outbox_pause(Some(&OutboxPause {
        kind,
        until: next_round,
        since,
        failures,
        cause: cause.to_owned(),
    }))
}

/// Between −1 and 1, so that a crowd of households does not knock at the same second.
fn jitter() -> f64 {
    fastrand::f64() * 2.0 - 1.0
}
