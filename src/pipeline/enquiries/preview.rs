//! The letters that would go out now, from the stored state alone.

use chrono::{DateTime, NaiveDate, Utc};

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

/// Which letters are to be seen.
#[derive(Debug, Clone, Copy)]
pub struct PreviewWish<'a> {
    pub kind: LetterKind,
    /// To everybody, or to the one with this address.
    pub recipient: Option<&'a str>,
    /// On another day than today, at the letter's own hour.
    pub day: Option<NaiveDate>,
}

/// Renders the letters that would go out `now`, or on the day that is wished for, if nothing were read until then. An instant letter without news shows the newest event as an example, a notice without a
/// trouble an invented one.
pub fn preview(
    household: &Household,
    store: &mut Store,
    wish: PreviewWish<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Preview>, PipelineError> {
    store.read(|tx| {
        let mut previews = Vec::new();
        let is_meant = |email: &str| {
            wish.recipient
                .is_none_or(|one| one.eq_ignore_ascii_case(email))
        };
        let addressees = household.addressees.iter();
        for addressee in addressees.filter(|one| is_meant(&one.recipient.email)) {
            let on = |day| addressee.hour_on(day, wish.kind, now, household.config.zone);
            let now = wish.day.map_or(now, on);
            let gather = Gather { tx, household, now };
            if let Some(content) = gather.next(wish.kind, addressee)? {
                previews.push(render(household, &addressee.recipient, content, now)?);
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
