//! Reports that no mail server took in time: their day is over, and a later letter says what still stands.

use chrono::{DateTime, Utc};
use tracing::info;

use crate::domain::letter::scheduled_letter::Report;
use crate::pipeline::household::Household;
use crate::store::{LetterState, OutboxLetter, Store, StoreError};

/// Drops them from the outbox, in one transaction, unless a server may have them already. What they were to report counts
/// as not told. Only the delivery may do this: no letter may be on its way meanwhile.
pub(super) fn drop_late_reports(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let local = |at: DateTime<Utc>| at.with_timezone(&household.config.zone).naive_local();
    let is_late = |letter: &OutboxLetter| {
        let is_free = letter.state == LetterState::Queued && !letter.was_offered;
        let report = Report::of(letter.kind).filter(|_| is_free);
        report.is_some_and(|report| report.is_over(local(letter.created_at), local(now)))
    };
    let mut letters = store.read(|tx| tx.outbox())?;
    letters.retain(is_late);
    if letters.is_empty() {
        return Ok(());
    }
    store.write(|tx| {
        for OutboxLetter { id, .. } in &letters {
            info!(letter = id, "A report that nobody took in time is dropped");
            tx.drop_letter(*id, now)?;
            tx.forget_told_in(*id)?;
        }
        Ok(())
    })
}
