//! What comes of offering a letter: this is the one place that decides what the mail server's answer means for
//! the outbox (design section 7, "SMTP").

use chrono::{DateTime, Duration, Utc};
use tracing::{info, warn};

use super::reply_code::reply_code;
use crate::mail::transport::Attempt;
use crate::pipeline::household::Household;
use crate::retry::{NextTry, retry_at};
use crate::store::{LetterState, OutboxLetter, OutboxPause, PauseKind, StoreError, Tx};

/// How often a server that refuses everything is asked again.
const PROBE_EVERY: Duration = Duration::hours(1);

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    pub sent: u32,
    /// Letters that are still queued.
    pub waiting: u32,
    /// Letters that were given up.
    pub rejected: u32,
}

/// Records outcomes at `now`, in an open transaction, and counts them.
pub(super) struct Outcomes<'a> {
    tx: &'a Tx<'a>,
    household: &'a Household,
    now: DateTime<Utc>,
    delivered: &'a mut Delivered,
}

impl<'a> Outcomes<'a> {
    pub fn new(
        tx: &'a Tx<'a>,
        household: &'a Household,
        now: DateTime<Utc>,
        delivered: &'a mut Delivered,
    ) -> Self {
        Self {
            tx,
            household,
            now,
            delivered,
        }
    }

    /// Records what came of an offer. Returns whether the round goes on.
    pub fn record(&mut self, letter: &OutboxLetter, attempt: &Attempt) -> Result<bool, StoreError> {
        let goes_on = attempt.was_heard();
        if goes_on {
            self.tx.set_outbox_pause(None)?;
        }
        if attempt.was_declined() {
            self.tx.set_offered(letter.id, letter.was_offered)?;
        }
        match attempt {
            Attempt::Sent { reply } => self.sent(letter, reply)?,
            Attempt::Delayed { reply } => self.delay(letter, reply)?,
            Attempt::TooLarge { reply } if letter.has_short => {
                info!(
                    letter = letter.id,
                    "Too large for the server: sending it shortened"
                );
                self.tx.shorten_letter(letter.id, reply)?;
            }
            Attempt::Rejected { reply } | Attempt::TooLarge { reply } => {
                self.reject(letter, reply)?;
            }
            Attempt::RoundEnded { cause, .. } => {
                self.delay(letter, cause)?;
                self.closed(attempt)?;
            }
            Attempt::Unreachable { .. } | Attempt::Held { .. } => self.closed(attempt)?,
        }
        Ok(goes_on)
    }

    /// Records that the way was found open without a letter, or why it is closed. Returns whether the round
    /// goes on.
    pub fn record_probe(&mut self, probed: &Result<(), Attempt>) -> Result<bool, StoreError> {
        match probed {
            Ok(()) => self.tx.set_outbox_pause(None)?,
            Err(attempt) => self.closed(attempt)?,
        }
        Ok(probed.is_ok())
    }

    /// No letter goes this way for now.
    fn closed(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let kind = match attempt {
            Attempt::Held { .. } => PauseKind::Held,
            _ => PauseKind::Unreachable,
        };
        self.pause(kind, attempt.words())
    }

    fn sent(&mut self, letter: &OutboxLetter, reply: &str) -> Result<(), StoreError> {
        info!(letter = letter.id, "Sent a letter");
        self.delivered.sent += 1;
        let sent = LetterState::Sent;
        self.tx.settle_letter(letter.id, sent, reply, self.now)?;
        Ok(())
    }

    fn delay(&mut self, letter: &OutboxLetter, reply: &str) -> Result<(), StoreError> {
        match retry_at(letter.attempts + 1, letter.created_at, self.now, jitter()) {
            NextTry::At(at) => {
                info!(letter = letter.id, "A letter is put off");
                self.tx.delay_letter(letter.id, reply, at)
            }
            NextTry::GiveUp => self.expire(letter, reply),
        }
    }

    /// Gives up a letter that was refused for good. Without a digest nothing reports its events: another letter
    /// would be refused as well, and the owner hears of it.
    fn reject(&mut self, letter: &OutboxLetter, reply: &str) -> Result<(), StoreError> {
        match self.give_up(letter, "refused", reply)? {
            true if self.household.has_digest(&letter.recipient) => {
                self.tx.tell_again_in_digest(letter.id)
            }
            true => self.tx.keep_for_a_digest(letter.id),
            false => Ok(()),
        }
    }

    /// Gives up a letter that has waited too long. The recipient's next digest reports its events in full; without
    /// one a new letter does, as soon as the server takes letters.
    fn expire(&mut self, letter: &OutboxLetter, reply: &str) -> Result<(), StoreError> {
        if self.give_up(letter, "not taken for too long", reply)? {
            self.tx.tell_again_in_digest(letter.id)?;
        }
        Ok(())
    }

    /// Returns whether it was still to be sent.
    fn give_up(
        &mut self,
        letter: &OutboxLetter,
        why: &str,
        reply: &str,
    ) -> Result<bool, StoreError> {
        let (tx, rejected) = (self.tx, LetterState::Rejected);
        let is_settled = tx.settle_letter(letter.id, rejected, reply, self.now)?;
        if is_settled {
            let (letter, reply) = (letter.id, reply_code(reply));
            warn!(
                letter,
                why,
                reply = reply.map(tracing::field::display),
                "A letter is given up; `dzwonek outbox` shows it"
            );
            self.delivered.rejected += 1;
        }
        Ok(is_settled)
    }

    /// Begins or prolongs a pause of the whole outbox, and gives up what has waited too long.
    pub fn pause(&mut self, kind: PauseKind, cause: &str) -> Result<(), StoreError> {
        let previous = self.tx.outbox_pause()?;
        let failures = previous.as_ref().map_or(0, |pause| pause.failures) + 1;
        warn!(failures, "The mail server takes no letters: {cause}");
        for letter in self.tx.outbox()? {
            let next = retry_at(failures, letter.created_at, self.now, 0.0);
            if letter.state == LetterState::Queued && next == NextTry::GiveUp {
                self.expire(&letter, cause)?;
            }
        }
        self.tx.set_outbox_pause(Some(&OutboxPause {
            kind,
            until: self.next_round(kind, failures),
            since: previous.map_or(self.now, |pause| pause.since.min(self.now)),
            failures,
            cause: cause.to_owned(),
        }))
    }

    fn next_round(&self, kind: PauseKind, failures: u32) -> DateTime<Utc> {
        match (kind, retry_at(failures, self.now, self.now, jitter())) {
            (PauseKind::Unreachable, NextTry::At(at)) => at,
            _ => self.now + PROBE_EVERY,
        }
    }
}

/// Between −1 and 1, so that not all households knock in the same second.
fn jitter() -> f64 {
    fastrand::f64() * 2.0 - 1.0
}
