//! Letters about Dzwonek itself, to the owner.

use crate::domain::Trouble;
use crate::domain::letter::Content;
use crate::domain::notice::{NoticeStep, Standing, notice_step};
use crate::store::{StudentRow, Told};

use super::PipelineError;
use super::drafts::Drafts;
use super::plan::Desk;

/// Writes the notices that are due. In the owner's quiet hours none is: the same decision is taken
/// again by the next plan.
pub(super) fn plan_notices(desk: &mut Desk<'_>) -> Result<(), PipelineError> {
    let zone = desk.household.config.zone;
    let quiet = desk.household.owner.quiet_hours;
    if quiet.is_some_and(|quiet| quiet.end_of_quiet(desk.now, zone).is_some()) {
        return Ok(());
    }
    for member in &desk.household.members {
        if let Some(row) = desk.tx.student(&member.student.login)? {
            plan_notice(desk, &row)?;
            plan_questions(desk, &row)?;
        }
    }
    Ok(())
}

fn plan_notice(desk: &mut Desk<'_>, row: &StudentRow) -> Result<(), PipelineError> {
    let told_in = row.told.and_then(|told| told.letter);
    let notice = match told_in {
        Some(letter) => desk.tx.letter(letter)?,
        None => None,
    };
    let standing = Standing {
        trouble: row.trouble,
        failed_polls: row.failed_polls,
        told: row.told.map(|told| told.trouble),
        told_for_real: notice.is_none_or(|notice| notice.was_offered),
    };
    match notice_step(standing, desk.now) {
        NoticeStep::Nothing => {}
        NoticeStep::TellTrouble(trouble) => {
            let letter = tell(desk, row, trouble, false)?;
            let letter = Some(letter);
            desk.tx.save_told(row.id, Some(Told { trouble, letter }))?;
        }
        NoticeStep::TellOver(trouble) => {
            tell(desk, row, trouble, true)?;
            desk.tx.save_told(row.id, None)?;
        }
        NoticeStep::Forget => {
            if let Some(letter) = told_in {
                desk.tx.drop_letter(letter, desk.now)?;
            }
            desk.tx.save_told(row.id, None)?;
        }
    }
    Ok(())
}

/// Asks about each feed from which too much has vanished, once, when it does not come back.
fn plan_questions(desk: &mut Desk<'_>, row: &StudentRow) -> Result<(), PipelineError> {
    for feed in desk.tx.feeds(row.id)?.into_values() {
        if feed.hold.is_some_and(|hold| hold.is_to_be_asked()) && !feed.hold_told {
            let content = Drafts::question(row, &feed);
            let household = desk.household;
            desk.post(&household.owner, Content::Notice(content))?;
            desk.tx.save_hold_told(row.id, feed.feed)?;
        }
    }
    Ok(())
}

fn tell(
    desk: &mut Desk<'_>,
    row: &StudentRow,
    trouble: Trouble,
    is_over: bool,
) -> Result<i64, PipelineError> {
    let content = desk.drafts().notice(row, trouble, is_over)?;
    let household = desk.household;
    desk.post(&household.owner, Content::Notice(content))
}
