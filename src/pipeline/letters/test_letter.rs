//! The letters of `check --send`.

use chrono::{DateTime, Utc};

use crate::domain::letter::{Content, Letter, TestContent};
use crate::mail::transport::Outgoing;
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;

use super::message::outgoing;

/// A test letter to each recipient, ready to be offered; the outbox knows nothing of them.
pub fn test_letters(
    household: &Household,
    now: DateTime<Utc>,
) -> Result<Vec<Outgoing>, PipelineError> {
    let mut letters = Vec::new();
    for addressee in &household.addressees {
        let next_digest = household.next_digest(addressee, now);
        let content = Content::Test(TestContent { next_digest });
        let letter = Letter::new(&addressee.recipient, now, content);
        letters.push(outgoing(household, &letter)?);
    }
    Ok(letters)
}
