//! Letters about Dzwonek itself, to the owner: what is wrong, and that it is over.

mod mail;
mod register;

use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::domain::Trouble;
use crate::domain::letter::{Content, LetterKind};
use crate::domain::trouble::notice::{Notice, NoticeCause, NoticeStep, Standing, notice_step};
use crate::pipeline::error::PipelineError;
use crate::store::{LetterState, Matter, NoticeSent};

use super::letter_writer::LetterWriter;

/// Writes the notices that are due. None is written in the owner's quiet hours: the next plan
/// decides again.
pub(super) fn plan_notices(writer: &mut LetterWriter<'_>) -> Result<(), PipelineError> {
    let household = writer.household;
    if household.is_quiet(&household.owner, writer.now) {
        return Ok(());
    }
    for member in &household.members {
        if let Some(row) = writer.tx.student(&member.student.login)? {
            register::plan_register_notices(writer, &row)?;
        }
    }
    mail::plan_mail_notices(writer)
}

/// What a notice may be about.
trait NoticeMatter {
    type Cause: NoticeCause + Display + FromStr;

    /// Its name in the record of notices.
    fn matter(&self) -> Matter<'_>;

    /// How it stands, after the notice `told`.
    fn standing(
        &self,
        told: Option<Notice<Self::Cause>>,
        now: DateTime<Utc>,
    ) -> Standing<Self::Cause>;

    /// What a notice says of it.
    fn content(
        &self,
        writer: &LetterWriter<'_>,
        trouble: Trouble<Self::Cause>,
        is_over: bool,
    ) -> Result<Content, PipelineError>;
}

impl LetterWriter<'_> {
    /// Writes the notice that is due about a matter, if one is, and records it.
    fn plan_notice<M: NoticeMatter>(&mut self, about: &M) -> Result<(), PipelineError> {
        let matter = about.matter();
        let sent: Option<NoticeSent<M::Cause>> = self.tx.notice_sent(matter)?;
        let received = sent.as_ref().filter(|sent| !self.is_lost(matter, sent));
        let told = received.map(|sent| Notice {
            trouble: sent.trouble,
            was_offered: sent.letter.was_offered,
        });
        let (trouble, is_over) = match notice_step(about.standing(told, self.now)) {
            NoticeStep::Nothing => return Ok(()),
            NoticeStep::TellTrouble(trouble) => (trouble, false),
            NoticeStep::TellOver(trouble) => (trouble, true),
            NoticeStep::Forget => {
                if let Some(sent) = sent {
                    self.tx.drop_letter(sent.letter.id, self.now)?;
                }
                return Ok(self.tx.forget_told(LetterKind::Notice, matter)?);
            }
        };
        let owner = &self.household.owner;
        let content = about.content(self, trouble, is_over)?;
        let letter = self.post(owner, content)?;
        if is_over {
            return Ok(self.tx.forget_told(LetterKind::Notice, matter)?);
        }
        let (tx, to, state) = (self.tx, &owner.email, trouble.cause.to_string());
        let said = (state.as_str(), trouble.since);
        Ok(tx.record_told(LetterKind::Notice, matter, to, said, letter)?)
    }

    /// Whether a notice was to reach another owner than there is now, and did not. A new
    /// owner learns about letters to the others with the next trouble.
    fn is_lost<C>(&self, matter: Matter<'_>, sent: &NoticeSent<C>) -> bool {
        let is_of_register = !matches!(matter, Matter::Recipient { .. });
        let is_gone = matches!(
            sent.letter.state,
            LetterState::Rejected | LetterState::Dropped
        );
        is_of_register && is_gone && sent.letter.recipient != self.household.owner.email
    }
}
