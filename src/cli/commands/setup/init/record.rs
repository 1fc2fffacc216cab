//! The record of logins that is no state: what root keeps beside the configuration while the state belongs to the
//! service.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::domain::Door;
use crate::pipeline::{Household, Member, keep_login, keep_logins};
use crate::store::{Store, StoreError};

/// Opens the record; `know` copies into it what the state in `directory` knows.
pub fn open(
    apart: &Path,
    directory: &Path,
    know: impl FnOnce(&mut Store, &mut Store) -> Result<(), StoreError>,
) -> Result<Store, StoreError> {
    let mut record = Store::open(apart)?;
    know(&mut Store::open_copy(directory)?, &mut record)?;
    Ok(record)
}

/// Copies the logins of a student into a record that has none. One who comes in by an account has none but that has.
pub fn know_student(
    member: &Member,
    known: &mut Store,
    record: &mut Store,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (login, door) = (&member.student.login, &member.config.door);
    let is_recorded = record.read(|tx| tx.student(login))?.is_some();
    if is_recorded || *door != Door::Synergia {
        return Ok(());
    }
    known.write(|tx| match tx.student(login)? {
        // It may have come in by another door before.
        Some(row) => tx.take_door(row.id, door, now),
        None => Ok(()),
    })?;
    keep_login(member, known, record)
}

/// Copies the logins of a household into the state that begins.
pub fn hand_over(household: &Household, from: &Path, to: &Path) -> Result<(), StoreError> {
    keep_logins(household, &Store::open(from)?, &Store::open(to)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::moment;
    use crate::domain::visit::login::LoginLedger;
    use crate::pipeline::examples::{DIRECTORY, MAMA, household_of};
    use crate::pipeline::keep_account;
    use crate::store::Tx;

    const LINKED: &str = "[[konto_librus]]\nemail = \"mama@example.com\"\npassword = \"x\"\n\
        [[student]]\nname = \"Staś\"\nlogin = \"1234568\"\n";

    fn ledger_of(sent_at: DateTime<Utc>) -> LoginLedger {
        LoginLedger {
            sent_at: vec![sent_at],
            ..LoginLedger::default()
        }
    }

    fn write<T>(store: &mut Store, work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> T {
        store.write(work).unwrap()
    }

    /// Who has only lost the configuration is still the same family.
    #[test]
    fn a_record_begins_with_what_the_state_knows_and_goes_on_by_itself() {
        let home = tempfile::tempdir().unwrap();
        let household = household_of(home.path(), DIRECTORY, &format!("{MAMA}{LINKED}"));
        let [zosia, stas] = household.members.as_slice() else {
            panic!("two students")
        };
        let account = &household.config.accounts[0];
        let [mut known, mut record] =
            ["state", "record"].map(|name| Store::open(&home.path().join(name)).unwrap());
        let (before, now) = (moment(5, 7, 0), moment(5, 8, 0));
        write(&mut known, |tx| {
            // Zosia has come in by the account until now, and her own login was never used.
            let id = tx.enter_student(&zosia.student)?;
            tx.take_door(id, &stas.config.door, before)?;
            tx.save_ledger(tx.account_of(id)?, &ledger_of(before))
        });

        keep_account(account, &known, &record).unwrap();
        let row = write(&mut record, |tx| tx.konto_librus(&account.email));
        assert_eq!(row.ledger, ledger_of(before));
        write(&mut record, |tx| tx.save_ledger(row.id, &ledger_of(now)));
        keep_account(account, &known, &record).unwrap();
        know_student(stas, &mut known, &mut record, now).unwrap();
        know_student(zosia, &mut known, &mut record, now).unwrap();
        let row = write(&mut record, |tx| tx.konto_librus(&account.email));
        assert_eq!(row.ledger, ledger_of(now));
        let own = write(&mut record, |tx| tx.student(&zosia.student.login));
        assert_eq!(own.unwrap().account.ledger, LoginLedger::default());
    }
}
