//! Which scheduled letters are due.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::domain::delivery::quiet_hours::first_instant_at;
use crate::domain::letter::LetterKind;
use crate::domain::letter::scheduled_letter::{Report, ScheduledLetter, is_missed};
use crate::pipeline::household::{Addressee, Household};
use crate::schedule::{Schedule, Slot};
use crate::store::{RecipientRow, Store, StoreError, Tx};

impl Addressee {
    /// When a letter of this `kind` goes out on a `day`: at its own hour, or else at the hour that it is `now`.
    pub(crate) fn hour_on(
        &self,
        day: NaiveDate,
        kind: LetterKind,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> DateTime<Utc> {
        let scheduled = self.scheduled_letters();
        let own = scheduled.filter(|(letter, _)| letter.kind == kind);
        let own = own.flat_map(|(_, schedule)| schedule.slots_on(day)).min();
        let local = own.unwrap_or_else(|| day.and_time(now.with_timezone(&zone).time()));
        first_instant_at(local, zone)
    }

    /// The scheduled letters that this recipient asked for.
    pub(super) fn scheduled_letters(&self) -> impl Iterator<Item = (ScheduledLetter, &Schedule)> {
        let digest = self.digest.iter();
        let digest = digest.map(|schedule| (ScheduledLetter::DIGEST, schedule));
        let reports = self.reports();
        digest.chain(reports.map(|(report, schedule)| (report.letter(), schedule)))
    }

    /// Those of them that carry no events.
    pub(super) fn reports(&self) -> impl Iterator<Item = (Report, &Schedule)> {
        let reminders = self.reminders.iter();
        let reminders = reminders.map(|schedule| (Report::Reminder, schedule));
        let weekly = self.weekly.iter();
        let weekly = weekly.map(|schedule| (Report::Weekly, schedule));
        let term = self.term.iter().map(|schedule| (Report::Term, schedule));
        reminders.chain(weekly).chain(term)
    }
}

/// The latest slot of a letter, unless it was served, is too late, or lies before the welcome.
pub(super) fn due_slot(
    tx: &Tx<'_>,
    (letter, schedule): (ScheduledLetter, &Schedule),
    email: &str,
    row: &RecipientRow,
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<Option<Slot>, StoreError> {
    let Some(welcomed_at) = row.welcomed_at else {
        return Ok(None);
    };
    let start = letter.slots_count_since(welcomed_at, now);
    let Some(slot) = schedule.latest_between(start, now, zone) else {
        return Ok(None);
    };
    let was_served = tx.is_letter_slot_served(email, letter.kind, slot.local)?;
    Ok(letter.is_due(slot.instant, was_served, now).then_some(slot))
}

/// When the latest scheduled letter was due that was missed and is still to be written.
pub fn missed_letter(
    household: &Household,
    store: &mut Store,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let zone = household.config.zone;
    store.read(|tx| {
        let mut missed = None;
        for addressee in &household.addressees {
            let email = &addressee.recipient.email;
            let Some(row) = tx.recipient(email)? else {
                continue;
            };
            for scheduled in addressee.scheduled_letters() {
                let slot = due_slot(tx, scheduled, email, &row, zone, now)?;
                missed = missed.max(slot.map(|slot| slot.instant));
            }
        }
        Ok(missed.filter(|at| is_missed(*at, now)))
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::domain::examples::{at, moment, october};
    use crate::domain::letter::LetterKind;
    use crate::pipeline::examples::{DIRECTORY, household_of, letter_to};
    use crate::store::Matter;

    const BOTH: &str = r#"
        [[recipient]]
        email = "mama@example.com"
        digest = "30 6 * * *"
        term = false
        [[recipient]]
        email = "tata@example.com"
        digest = ""
    "#;

    #[test]
    fn a_digest_is_missed_until_served_or_too_late() {
        let household = household_of(Path::new("unused"), DIRECTORY, BOTH);
        let slot = moment(6, 6, 30);
        for (welcomed_at, served, now, expected) in [
            (Some(moment(5, 8, 0)), None, slot, None),
            (Some(moment(5, 8, 0)), None, moment(6, 6, 31), Some(slot)),
            (Some(moment(5, 8, 0)), None, moment(6, 18, 29), Some(slot)),
            (Some(moment(5, 8, 0)), None, moment(6, 18, 30), None),
            (Some(moment(5, 8, 0)), Some(6), moment(6, 7, 0), None),
            (Some(moment(5, 8, 0)), Some(5), moment(6, 7, 0), Some(slot)),
            // served by a clock that ran ahead
            (Some(moment(5, 8, 0)), Some(20), moment(6, 7, 0), Some(slot)),
            // welcomed by it
            (Some(moment(20, 8, 0)), None, moment(6, 7, 0), Some(slot)),
            // welcomed before the clock was set back a little
            (Some(moment(6, 7, 30)), None, moment(6, 7, 0), None),
            // slots count from the welcome
            (Some(moment(6, 6, 45)), None, moment(6, 7, 0), None),
            (None, None, moment(6, 7, 0), None),
        ] {
            let mut store = Store::in_memory().unwrap();
            let mama = "mama@example.com";
            let entered: Result<_, StoreError> = store.write(|tx| {
                tx.enter_recipient(mama)?;
                tx.enter_recipient("tata@example.com")?;
                if let Some(welcomed_at) = welcomed_at {
                    let letter = tx.queue_letter(&letter_to(mama), welcomed_at)?;
                    let (kind, matter) =
                        (LetterKind::Welcome, Matter::Recipient { recipient: mama });
                    tx.record_told(kind, matter, mama, ("welcomed", welcomed_at), letter)?;
                }
                if let Some(day) = served {
                    let slot = october(day).and_time(at(6, 30));
                    tx.save_letter_slot(mama, LetterKind::Digest, slot)?;
                }
                Ok(())
            });
            entered.unwrap();
            let missed = missed_letter(&household, &mut store, now).unwrap();
            assert_eq!(missed, expected, "{welcomed_at:?} {served:?} {now}");
        }
    }
}
