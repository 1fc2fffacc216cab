//! Letters about Dzwonek itself, to the owner: what is wrong, and that it is over.

mod mail;
mod register;

use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::domain::Trouble;
use crate::domain::letter::Content;
use crate::domain::notice::{Notice, NoticeCause, NoticeStep, Standing, notice_step};
use crate::pipeline::error::PipelineError;
use crate::store::{LetterState, Matter, NoticeSent, OutboxLetter};

use super::letter_writer::LetterWriter;

/// Writes the notices that are due. In the owner's quiet hours none is: the same decision is taken
/// again by the next plan.
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
trait Topic {
    type Cause: NoticeCause + Display + FromStr;

    /// What it is called in the record of what was told.
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
    /// Writes the notice that is due about a topic, if one is, and records it.
    fn plan_notice<T: Topic>(&mut self, topic: &T) -> Result<(), PipelineError> {
        let matter = topic.matter();
        let sent: Option<NoticeSent<T::Cause>> = self.tx.notice_sent(matter)?;
        let told = sent
            .as_ref()
            .filter(|sent| !self.is_lost(matter, &sent.letter));
        let told = told.map(|sent| Notice {
            trouble: sent.trouble,
            was_offered: sent.letter.was_offered,
        });
        match notice_step(topic.standing(told, self.now)) {
            NoticeStep::Nothing => {}
            NoticeStep::TellTrouble(trouble) => {
                let letter = self.post_notice(topic, trouble, false)?;
                let owner = &self.household.owner.email;
                self.tx.record_notice(owner, matter, trouble, letter)?;
            }
            NoticeStep::TellOver(trouble) => {
                self.post_notice(topic, trouble, true)?;
                self.tx.forget_notice(matter)?;
            }
            NoticeStep::Forget => {
                if let Some(sent) = sent {
                    self.tx.drop_letter(sent.letter.id, self.now)?;
                }
                self.tx.forget_notice(matter)?;
            }
        }
        Ok(())
    }

    fn post_notice<T: Topic>(
        &mut self,
        topic: &T,
        trouble: Trouble<T::Cause>,
        is_over: bool,
    ) -> Result<i64, PipelineError> {
        let content = topic.content(self, trouble, is_over)?;
        let household = self.household;
        self.post(&household.owner, content)
    }

    /// Whether a notice was to reach another owner than there is now, and did not. Of letters to the others a new
    /// owner hears with the next trouble.
    fn is_lost(&self, matter: Matter<'_>, notice: &OutboxLetter) -> bool {
        let is_gone = matches!(notice.state, LetterState::Rejected | LetterState::Dropped);
        let is_of_register = !matches!(matter, Matter::Recipient { .. });
        is_of_register && is_gone && notice.recipient != self.household.owner.email
    }
}
