//! The state that records the logins.
//!
//! A login cannot be undone: each is on record before it is tried, also when the last question is never answered.
//! Otherwise whoever begins again, or the first run, would send each password again within minutes (design
//! section 2, promise 6).

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::cli::error::CommandError;
use crate::config::KontoLibrus;
use crate::domain::Door;
use crate::pipeline::{Household, Member, keep_account, keep_login, keep_logins};
use crate::store::{Store, StoreError};

use super::Setup;

impl Setup<'_> {
    /// Opens the state for the login of a student.
    pub(super) fn open_state_for(&mut self, member: &Member) -> Result<Store, CommandError> {
        let now = self.clock.now();
        self.open_state(|known, record| know_student(member, known, record, now))
    }

    /// Opens the state for the login of an account.
    pub(super) fn open_state_for_account(
        &mut self,
        account: &KontoLibrus,
    ) -> Result<Store, CommandError> {
        self.open_state(|known, record| keep_account(account, known, record))
    }

    /// Opens the state, and begins it when there is none. Root leaves that of the service alone, and records the logins
    /// beside the configuration that is to be: there `know` copies what the state knows.
    fn open_state(
        &mut self,
        know: impl FnOnce(&mut Store, &mut Store) -> Result<(), StoreError>,
    ) -> Result<Store, CommandError> {
        let directory = self.config()?.state_directory;
        match self.open_own(&directory)? {
            Some(store) => Ok(store),
            None => Ok(open_apart(&self.file.logins(), &directory, know)?),
        }
    }

    /// The state, unless it belongs to the service: what root made there would belong to root.
    fn open_own(&self, directory: &Path) -> Result<Option<Store>, StoreError> {
        if self.file.is_of_the_service() && !directory.exists() {
            return Ok(None);
        }
        match Store::open(directory) {
            Err(StoreError::ForeignOwner { .. }) => Ok(None),
            opened => opened.map(Some),
        }
    }

    /// Gives the service the sessions of the logins, where it has no state yet.
    pub(super) fn hand_state_over(&mut self) -> Result<(), CommandError> {
        let apart = self.file.logins();
        if !apart.exists() {
            return Ok(());
        }
        let household = self.household()?;
        // Where it cannot be done, the service begins its state by itself, and logs in once more.
        let _ = give(household.state_directory(), |beside| {
            hand_over_logins(&household, &apart, beside)
        });
        fs::remove_dir_all(&apart).map_err(|source| CommandError::Io {
            what: format!("cannot remove {}", apart.display()),
            source,
        })
    }
}

/// Opens the record of logins that is no state.
fn open_apart(
    apart: &Path,
    directory: &Path,
    know: impl FnOnce(&mut Store, &mut Store) -> Result<(), StoreError>,
) -> Result<Store, StoreError> {
    let mut record = Store::open(apart)?;
    know(&mut Store::open_copy(directory)?, &mut record)?;
    Ok(record)
}

/// Copies the logins of a student into a record that has none. One who comes in by an account has none but that has.
fn know_student(
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

fn hand_over_logins(household: &Household, from: &Path, to: &Path) -> Result<(), StoreError> {
    keep_logins(household, &mut Store::open(from)?, &mut Store::open(to)?)
}

/// Gives a state to the owner of the empty directory `place`. It is made by `make` beside it, and takes its
/// place once handed over: root, writing into somebody else's directory, may be led anywhere by a link.
/// A directory with anything in it stays as it is.
fn give(place: &Path, make: impl FnOnce(&Path) -> Result<(), StoreError>) -> io::Result<()> {
    let beside = place.with_file_name(format!(".dzwonek-init-{}", std::process::id()));
    fs::create_dir(&beside)?;
    let given = make(&beside)
        .map_err(io::Error::other)
        .and_then(|()| hand_over(&beside, place));
    if given.is_err() {
        fs::remove_dir_all(&beside)?;
    }
    given
}

fn hand_over(beside: &Path, place: &Path) -> io::Result<()> {
    let heir = fs::symlink_metadata(place)?;
    let (user, group) = (Some(heir.uid()), Some(heir.gid()));
    for file in fs::read_dir(beside)? {
        chown(file?.path(), user, group)?;
    }
    chown(beside, user, group)?;
    // Over a directory with anything in it this fails.
    fs::rename(beside, place)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::examples::moment;
    use crate::domain::visit::login::LoginLedger;
    use crate::pipeline::examples::{DIRECTORY, MAMA, household_of};
    use crate::store::Tx;

    /// A directory for the state, of another user where that can be.
    fn place(home: &Path) -> PathBuf {
        let place = home.join("state");
        fs::create_dir(&place).unwrap();
        let _ = chown(&place, Some(4711), Some(4712));
        place
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn make(directory: &Path) -> Result<(), StoreError> {
        Store::open(directory).map(drop)
    }

    #[test]
    fn a_state_belongs_only_to_its_new_owner() {
        let home = tempfile::tempdir().unwrap();
        let place = place(home.path());
        let heir = fs::metadata(&place).unwrap();
        give(&place, make).unwrap();
        assert_eq!(names(home.path()), ["state"]);
        assert_eq!(names(&place), ["dzwonek.db", "initialised"]);
        for (name, mode) in [(".", 0o700), ("dzwonek.db", 0o600), ("initialised", 0o600)] {
            let given = fs::metadata(place.join(name)).unwrap();
            assert_eq!(
                (given.uid(), given.gid()),
                (heir.uid(), heir.gid()),
                "{name}"
            );
            assert_eq!(given.mode() & 0o777, mode, "{name}");
        }
    }

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

        keep_account(account, &mut known, &mut record).unwrap();
        let row = write(&mut record, |tx| tx.konto_librus(&account.email));
        assert_eq!(row.ledger, ledger_of(before));
        write(&mut record, |tx| tx.save_ledger(row.id, &ledger_of(now)));
        keep_account(account, &mut known, &mut record).unwrap();
        know_student(stas, &mut known, &mut record, now).unwrap();
        know_student(zosia, &mut known, &mut record, now).unwrap();
        let row = write(&mut record, |tx| tx.konto_librus(&account.email));
        assert_eq!(row.ledger, ledger_of(now));
        let own = write(&mut record, |tx| tx.student(&zosia.student.login));
        assert_eq!(own.unwrap().account.ledger, LoginLedger::default());
    }

    #[test]
    fn what_is_there_already_is_not_replaced() {
        let home = tempfile::tempdir().unwrap();
        let full = place(home.path());
        fs::write(full.join("mine"), "").unwrap();
        give(&full, make).unwrap_err();
        let link = home.path().join("link");
        std::os::unix::fs::symlink(&full, &link).unwrap();
        give(&link, make).unwrap_err();
        assert_eq!(names(&full), ["mine"]);
        assert_eq!(names(home.path()), ["link", "state"]);
    }
}
