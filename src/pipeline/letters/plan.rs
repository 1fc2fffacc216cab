//! The transaction that turns what is due into letters with fixed bytes.

use chrono::{DateTime, Utc};
use tracing::debug;

use crate::domain::Recipient;
use crate::domain::delivery::dispatch::{Dispatch, dispatch};
use crate::domain::letter::scheduled_letter::ScheduledLetter;
use crate::domain::letter::{Content, LetterKind};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::{Addressee, Household};
use crate::schedule::Slot;
use crate::store::{Matter, RecipientRow, Store};

use super::letter_writer::{LetterWriter, Written};
use super::notices::plan_notices;
use super::slots::due_slot;

/// Which digests are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DigestWish {
    /// Those whose time has come.
    Due,
    /// All of them, also empty ones.
    Now,
}

/// Writes every letter that is due at `now`, in one transaction.
pub fn plan(
    household: &Household,
    store: &mut Store,
    wish: DigestWish,
    now: DateTime<Utc>,
) -> Result<Vec<Written>, PipelineError> {
    store.write(|tx| {
        let mut writer = LetterWriter::new(tx, household, now);
        for addressee in &household.addressees {
            writer.write_to(addressee, wish)?;
        }
        plan_notices(&mut writer)?;
        tx.let_go_of_files()?;
        Ok(writer.written)
    })
}

/// A digest that is to be written.
struct DigestOrder {
    slot: Option<Slot>,
    even_empty: bool,
}

impl LetterWriter<'_> {
    fn write_to(&mut self, addressee: &Addressee, wish: DigestWish) -> Result<(), PipelineError> {
        let row = self.tx.enter_recipient(&addressee.recipient.email)?;
        if self.household.is_paused(&addressee.recipient, self.now) {
            return self.keep_back(addressee, &row);
        }
        if row.welcomed_at.is_none() {
            self.welcome(addressee)?;
        }
        let order = self.digest_order(addressee, &row, wish)?;
        let next_digest = match &order {
            Some(_) => Some(self.now),
            None => self.household.next_digest(addressee, self.now),
        };
        match &addressee.digest {
            None => self.tx.leave_digest(&addressee.recipient.email)?,
            Some(_) => self.tx.enter_digest(&addressee.recipient.email)?,
        }
        self.write_instant_letters(addressee, next_digest)?;
        if let Some(order) = order {
            self.write_digest(addressee, &order)?;
        }
        self.write_reports(addressee, &row)
    }

    /// On a day of a pause nothing is written: what is due has had its time, what cannot wait waits, in the next digest if
    /// there is one.
    fn keep_back(&self, addressee: &Addressee, row: &RecipientRow) -> Result<(), PipelineError> {
        let (email, zone) = (&addressee.recipient.email, self.household.config.zone);
        for scheduled in addressee.scheduled_letters() {
            if let Some(slot) = due_slot(self.tx, scheduled, email, row, zone, self.now)? {
                let kind = scheduled.0.kind;
                self.tx.save_letter_slot(email, kind, slot.local)?;
            }
        }
        let waiting = self.tx.waiting(email)?;
        let waiting: Vec<i64> = waiting.iter().map(|waiting| waiting.delivery).collect();
        match &addressee.digest {
            Some(_) => self.tx.leave_to_digest(&waiting)?,
            None => self.tx.hold(&waiting)?,
        }
        Ok(())
    }

    /// The first letter, once anything of any of the recipient's students was read.
    fn welcome(&mut self, addressee: &Addressee) -> Result<(), PipelineError> {
        let content = self.gather().welcome(addressee)?;
        let mut feeds = content.children.iter().flat_map(|child| &child.feeds);
        if feeds.any(|feed| feed.last_read.is_some()) {
            let letter = self.post(&addressee.recipient, Content::Welcome(content))?;
            let (kind, recipient) = (LetterKind::Welcome, &*addressee.recipient.email);
            let (matter, said) = (Matter::Recipient { recipient }, ("welcomed", self.now));
            self.tx.record_told(kind, matter, recipient, said, letter)?;
        }
        Ok(())
    }

    fn digest_order(
        &self,
        addressee: &Addressee,
        row: &RecipientRow,
        wish: DigestWish,
    ) -> Result<Option<DigestOrder>, PipelineError> {
        let Some(schedule) = &addressee.digest else {
            return Ok(None);
        };
        let (email, zone) = (&addressee.recipient.email, self.household.config.zone);
        let digest = (ScheduledLetter::DIGEST, schedule);
        let slot = due_slot(self.tx, digest, email, row, zone, self.now)?;
        let even_empty = wish == DigestWish::Now;
        Ok((slot.is_some() || even_empty).then_some(DigestOrder { slot, even_empty }))
    }

    fn write_digest(
        &mut self,
        addressee: &Addressee,
        order: &DigestOrder,
    ) -> Result<(), PipelineError> {
        let recipient = &addressee.recipient;
        if let Some(slot) = order.slot {
            self.tx
                .save_letter_slot(&recipient.email, LetterKind::Digest, slot.local)?;
        }
        let takes_over = self.take_over(recipient, LetterKind::Digest)?;
        // What those reported in brief counts as not reported either.
        let row = self.tx.enter_recipient(&recipient.email)?;
        let content = self.gather().digest(recipient, &row, order.slot)?;
        let has_something_to_say = content
            .children
            .iter()
            .any(|child| child.has_something_to_say(content.day));
        if !has_something_to_say && !takes_over && !order.even_empty {
            debug!("The digest has nothing to say");
            return Ok(());
        }
        let letter = self.post(recipient, Content::Digest(content))?;
        self.tx.put_into_digest(&recipient.email, letter)?;
        Ok(())
    }

    /// Takes the scheduled letters that no mail server was offered out of the outbox: the day they are about
    /// is over. The one that is written now reports their news in full. Returns whether there were any.
    fn take_over(&self, recipient: &Recipient, kind: LetterKind) -> Result<bool, PipelineError> {
        let older = self.tx.letters_never_offered(&recipient.email, kind)?;
        for letter in &older {
            self.tx.tell_again_in_digest(*letter)?;
            self.tx.replace_letter(*letter, self.now)?;
        }
        Ok(!older.is_empty())
    }

    fn write_instant_letters(
        &mut self,
        addressee: &Addressee,
        next_digest: Option<DateTime<Utc>>,
    ) -> Result<(), PipelineError> {
        let recipient = &addressee.recipient;
        let waiting = self.tx.waiting(&recipient.email)?;
        let urgent = self.gather().urgent(recipient, &waiting)?;
        let zone = self.household.config.zone;
        for decision in dispatch(waiting, recipient, &urgent, next_digest, self.now, zone) {
            match decision {
                Dispatch::Hold { deliveries, until } => {
                    debug!(changes = deliveries.len(), %until, "Quiet hours hold these");
                    self.tx.hold(&deliveries)?;
                }
                Dispatch::LeaveToDigest {
                    deliveries,
                    digest_at,
                } => {
                    debug!(changes = deliveries.len(), %digest_at, "The digest takes these along");
                    self.tx.leave_to_digest(&deliveries)?;
                }
                Dispatch::Send(bundle) => {
                    let (letter, deliveries) = self.write_instant(recipient, bundle)?;
                    self.tx.put_into_letter(&deliveries, letter)?;
                }
            }
        }
        Ok(())
    }
}
