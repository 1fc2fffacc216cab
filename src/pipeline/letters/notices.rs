//! Letters about Dzwonek itself, to the owner.

use crate::domain::Trouble;
use crate::domain::letter::Content;
use crate::domain::notice::{NoticeStep, Standing, notice_step};
use crate::domain::snapshot::Hold;
use crate::pipeline::error::PipelineError;
use crate::store::{FeedRow, LetterState, OutboxLetter, StudentRow, Told};

use super::gather::Gather;
use super::letter_writer::LetterWriter;
use super::mail_notices::plan_mail_notices;

/// Writes the notices that are due. In the owner's quiet hours none is: the same decision is taken
/// again by the next plan.
pub(super) fn plan_notices(writer: &mut LetterWriter<'_>) -> Result<(), PipelineError> {
    let household = writer.household;
    if household.is_quiet(&household.owner, writer.now) {
        return Ok(());
    }
    for member in &household.members {
        if let Some(row) = writer.tx.student(&member.student.login)? {
            plan_notices_of(writer, &row)?;
        }
    }
    plan_mail_notices(writer)
}

/// A trouble of the whole student is told as that; only without one do single feeds matter.
fn plan_notices_of(
    writer: &mut LetterWriter<'_>,
    student: &StudentRow,
) -> Result<(), PipelineError> {
    Matter {
        student,
        feed: None,
    }
    .plan(writer)?;
    if student.trouble.is_some() {
        return Ok(());
    }
    for feed in writer.tx.feeds(student.id)?.values() {
        Matter {
            student,
            feed: Some(feed),
        }
        .plan(writer)?;
    }
    for feed in writer.tx.feeds(student.id)?.values() {
        plan_question(writer, student, feed)?;
    }
    Ok(())
}

/// What a notice is about: a student's register, or one feed of it.
struct Matter<'a> {
    student: &'a StudentRow,
    feed: Option<&'a FeedRow>,
}

impl Matter<'_> {
    fn plan(&self, writer: &mut LetterWriter<'_>) -> Result<(), PipelineError> {
        match notice_step(self.standing(writer)?, writer.now) {
            NoticeStep::Nothing => Ok(()),
            NoticeStep::TellTrouble(trouble) => {
                let letter = Some(self.tell(writer, trouble, false)?);
                self.save_told(writer, Some(Told { trouble, letter }))
            }
            NoticeStep::TellOver(trouble) => {
                self.tell(writer, trouble, true)?;
                self.save_told(writer, None)
            }
            NoticeStep::Forget => {
                if let Some(letter) = self.told().and_then(|told| told.letter) {
                    writer.tx.drop_letter(letter, writer.now)?;
                }
                self.save_told(writer, None)
            }
        }
    }

    fn standing(&self, writer: &LetterWriter<'_>) -> Result<Standing, PipelineError> {
        let (trouble, blindness) = match self.feed {
            Some(feed) => feed.trouble(),
            None => (self.student.trouble, self.student.blindness()),
        };
        let told = self.told();
        let notice = match told.and_then(|told| told.letter) {
            Some(letter) => writer.tx.letter(letter)?,
            None => None,
        };
        let owner = &writer.household.owner.email;
        let is_lost = notice.as_ref().is_some_and(|notice| is_lost(notice, owner));
        Ok(Standing {
            trouble,
            blindness,
            told: told.filter(|_| !is_lost).map(|told| told.trouble),
            told_for_real: notice.is_none_or(|notice| notice.was_offered),
        })
    }

    fn told(&self) -> Option<Told> {
        self.feed.map_or(self.student.told, |feed| feed.told)
    }

    fn save_told(
        &self,
        writer: &LetterWriter<'_>,
        told: Option<Told>,
    ) -> Result<(), PipelineError> {
        match self.feed {
            Some(feed) => writer.tx.save_feed_told(self.student.id, feed.feed, told)?,
            None => writer.tx.save_told(self.student.id, told)?,
        }
        Ok(())
    }

    fn tell(
        &self,
        writer: &mut LetterWriter<'_>,
        trouble: Trouble,
        is_over: bool,
    ) -> Result<i64, PipelineError> {
        let gather = writer.gather();
        let content = gather.notice(self.student, self.feed, trouble, is_over)?;
        let household = writer.household;
        writer.post(&household.owner, Content::Notice(content))
    }
}

/// Whether a notice was to reach another owner than there is now, and did not.
fn is_lost(notice: &OutboxLetter, owner: &str) -> bool {
    let is_gone = matches!(notice.state, LetterState::Rejected | LetterState::Dropped);
    is_gone && notice.recipient != owner
}

/// Asks about a feed from which too much has vanished, once, when it does not come back. When it does before the
/// question has left the house, nobody is asked.
fn plan_question(
    writer: &mut LetterWriter<'_>,
    student: &StudentRow,
    feed: &FeedRow,
) -> Result<(), PipelineError> {
    let asked = match feed.hold_told_in {
        Some(letter) => writer.tx.letter(letter)?,
        None => None,
    };
    let owner = &writer.household.owner;
    let is_unasked = asked
        .as_ref()
        .is_none_or(|asked| is_lost(asked, &owner.email));
    if is_unasked && feed.hold.is_some_and(Hold::is_to_be_asked) {
        let content = Content::Notice(Gather::question(student, feed));
        let letter = writer.post(owner, content)?;
        writer
            .tx
            .save_hold_told_in(student.id, feed.feed, Some(letter))?;
    } else if let (None, Some(asked)) = (feed.hold, asked) {
        if !asked.was_offered {
            writer.tx.drop_letter(asked.id, writer.now)?;
        }
        writer.tx.save_hold_told_in(student.id, feed.feed, None)?;
    }
    Ok(())
}
