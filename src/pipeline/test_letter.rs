//! The letters of `check --send`.

use chrono::{DateTime, Utc};

use crate::domain::letter::{Content, Letter};
use crate::mail::transport::Outgoing;

use super::PipelineError;
use super::household::Household;
use super::press::Press;

/// A test letter to each recipient, ready to be offered; the outbox knows nothing of them.
pub fn test_letters(
    household: &Household,
    now: DateTime<Utc>,
) -> Result<Vec<Outgoing>, PipelineError> {
    let from = &household.config.mail.from;
    let press = Press::new(from, household.config.zone);
    let mut letters = Vec::new();
    for addressee in &household.addressees {
        let letter = Letter {
            recipient: addressee.recipient.clone(),
            written_at: now,
            content: Content::Test,
        };
        let composed = press.compose(&letter);
        letters.push(Outgoing {
            envelope_from: from.address.as_str().to_owned(),
            to: letter.recipient.email.clone(),
            message_id: composed.message_id.clone(),
            bytes: press.message(&letter, composed).to_bytes()?,
            created_at: now,
        });
    }
    Ok(letters)
}
