//! The letters that would go out now, from the stored state alone.

use chrono::{DateTime, Utc};

use crate::domain::letter::{Content, Letter, LetterKind};
use crate::domain::{EmailAddress, Recipient};
use crate::pipeline::error::PipelineError;
use crate::pipeline::household::Household;
use crate::pipeline::letters::{Gather, bytes, in_words};
use crate::store::Store;

/// A rendered letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub recipient: EmailAddress,
    pub subject: String,
    pub eml: Vec<u8>,
    pub html: String,
    pub text: String,
}

/// Renders the letter of `kind` that would go out now to each recipient, or to the one with the address
/// `email`. An instant letter without news shows the newest event as an example, a notice without a
/// trouble an invented one.
pub fn preview(
    household: &Household,
    store: &mut Store,
    kind: LetterKind,
    email: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<Preview>, PipelineError> {
    store.read(|tx| {
        let gather = Gather { tx, household, now };
        let mut previews = Vec::new();
        for addressee in &household.addressees {
            let recipient = &addressee.recipient;
            if email.is_some_and(|email| email != recipient.email.as_str()) {
                continue;
            }
            if let Some(content) = gather.next(kind, addressee)? {
                previews.push(render(household, recipient, content, now)?);
            }
        }
        Ok(previews)
    })
}

fn render(
    household: &Household,
    recipient: &Recipient,
    content: Content,
    now: DateTime<Utc>,
) -> Result<Preview, PipelineError> {
    let letter = Letter::new(recipient, now, content);
    let composed = in_words(household, &letter);
    Ok(Preview {
        recipient: recipient.email.clone(),
        eml: bytes(household, &letter, &composed)?,
        subject: composed.subject,
        html: composed.html,
        text: composed.text,
    })
}
