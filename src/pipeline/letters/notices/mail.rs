//! Letters that do not reach the others.

use chrono::{DateTime, Utc};

use crate::domain::EmailAddress;
use crate::domain::letter::{Content, MailNotice};
use crate::domain::trouble::mail_trouble::{MailCause, MailTrouble, mail_standing};
use crate::domain::trouble::notice::{Notice, Standing};
use crate::pipeline::error::PipelineError;
use crate::pipeline::letters::letter_writer::LetterWriter;
use crate::store::{LetterState, Matter, OutboxLetter};

use super::NoticeMatter;

/// Writes the notices that are due about letters. An owner cannot be told by letter that letters do not reach them;
/// one that was given up is another matter, unless their digest reports it. While the mail server takes no letters
/// at all, nobody can be told.
pub(super) fn plan_mail_notices(writer: &mut LetterWriter<'_>) -> Result<(), PipelineError> {
    if writer.tx.outbox_pause()?.is_some() {
        return Ok(());
    }
    let household = writer.household;
    let addressees = household.addressees.iter();
    for email in addressees.map(|addressee| &addressee.recipient.email) {
        let is_owner = *email == household.owner.email;
        if !is_owner || !household.has_digest(email) {
            let mut outbox = writer.tx.outbox_to(email)?;
            outbox.retain(|letter| !is_owner || letter.state == LetterState::Rejected);
            writer.plan_notice(&LettersTo { email, outbox })?;
        }
    }
    Ok(())
}

/// The letters to an address.
struct LettersTo<'a> {
    email: &'a EmailAddress,
    /// Those not yet accepted, oldest first.
    outbox: Vec<OutboxLetter>,
}

impl LettersTo<'_> {
    /// The letter that such a trouble began with.
    fn first(&self, cause: MailCause) -> Option<&OutboxLetter> {
        self.outbox.iter().find(|letter| match cause {
            MailCause::PutOff => letter.state == LetterState::Queued && letter.attempts > 0,
            MailCause::GivenUp => letter.state == LetterState::Rejected,
        })
    }
}

impl NoticeMatter for LettersTo<'_> {
    type Cause = MailCause;

    fn matter(&self) -> Matter<'_> {
        Matter::Recipient {
            recipient: self.email,
        }
    }

    fn standing(&self, told: Option<Notice<MailCause>>, now: DateTime<Utc>) -> Standing<MailCause> {
        let since = |cause| self.first(cause).map(|letter| letter.created_at);
        let (put_off, given_up) = (since(MailCause::PutOff), since(MailCause::GivenUp));
        mail_standing(put_off, given_up, told, now)
    }

    fn content(
        &self,
        _: &LetterWriter<'_>,
        trouble: MailTrouble,
        is_over: bool,
    ) -> Result<Content, PipelineError> {
        let letter = self.first(trouble.cause).filter(|_| !is_over);
        Ok(Content::MailNotice(MailNotice {
            recipient: self.email.clone(),
            trouble,
            is_over,
            subject: letter.map(|letter| letter.subject.clone()),
            reply: letter.and_then(|letter| letter.reply.clone()),
        }))
    }
}
