//! Letters to the owner about letters that do not reach the others.

use crate::domain::letter::{Content, MailNotice, NoticeContent};
use crate::domain::mail_trouble::{MailCause, MailStanding, MailTrouble, mail_notice_step};
use crate::domain::notice::NoticeStep;
use crate::pipeline::error::PipelineError;
use crate::store::{LetterState, MailTold, OutboxLetter};

use super::letter_writer::LetterWriter;

/// Writes the notices that are due about letters to everybody but the owner, who cannot be told by letter
/// that letters do not reach him. While the mail server takes no letters at all, nobody can be told.
pub(super) fn plan_mail_notices(writer: &mut LetterWriter<'_>) -> Result<(), PipelineError> {
    if writer.tx.outbox_pause()?.is_some() {
        return Ok(());
    }
    let household = writer.household;
    let addressees = household.addressees.iter();
    for email in addressees.map(|addressee| addressee.recipient.email.as_str()) {
        if email != household.owner.email {
            plan_notice_about(writer, email)?;
        }
    }
    Ok(())
}

fn plan_notice_about(writer: &mut LetterWriter<'_>, email: &str) -> Result<(), PipelineError> {
    let outbox = writer.tx.outbox_to(email)?;
    let told = writer.tx.mail_told(email)?;
    match mail_notice_step(standing(writer, &outbox, told)?, writer.now) {
        NoticeStep::Nothing => {}
        NoticeStep::TellTrouble(trouble) => {
            let letter = tell(writer, email, trouble, first_of(&outbox, trouble.cause))?;
            let told = MailTold { trouble, letter };
            writer.tx.save_mail_told(email, Some(told))?;
        }
        NoticeStep::TellOver(trouble) => {
            tell(writer, email, trouble, None)?;
            writer.tx.save_mail_told(email, None)?;
        }
        NoticeStep::Forget => {
            if let Some(told) = told {
                writer.tx.drop_letter(told.letter, writer.now)?;
            }
            writer.tx.save_mail_told(email, None)?;
        }
    }
    Ok(())
}

fn standing(
    writer: &LetterWriter<'_>,
    outbox: &[OutboxLetter],
    told: Option<MailTold>,
) -> Result<MailStanding, PipelineError> {
    let since = |cause| first_of(outbox, cause).map(|letter| letter.created_at);
    let notice = match told {
        Some(told) => writer.tx.letter(told.letter)?,
        None => None,
    };
    Ok(MailStanding {
        put_off_since: since(MailCause::PutOff),
        given_up_since: since(MailCause::GivenUp),
        told: told.map(|told| told.trouble),
        told_for_real: notice.is_none_or(|notice| notice.was_offered),
    })
}

/// The letter that such a trouble began with.
fn first_of(outbox: &[OutboxLetter], cause: MailCause) -> Option<&OutboxLetter> {
    outbox.iter().find(|letter| match cause {
        MailCause::PutOff => letter.state == LetterState::Queued && letter.attempts > 0,
        MailCause::GivenUp => letter.state == LetterState::Rejected,
    })
}

/// Tells of a trouble that began with `letter`, or, without one, that it is over.
fn tell(
    writer: &mut LetterWriter<'_>,
    email: &str,
    trouble: MailTrouble,
    letter: Option<&OutboxLetter>,
) -> Result<i64, PipelineError> {
    let notice = MailNotice {
        recipient: email.to_owned(),
        trouble,
        is_over: letter.is_none(),
        subject: letter.map(|letter| letter.subject.clone()),
        reply: letter.and_then(|letter| letter.reply.clone()),
    };
    let household = writer.household;
    let content = Content::Notice(NoticeContent::Mail(notice));
    writer.post(&household.owner, content)
}
