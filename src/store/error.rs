//! What can go wrong with the state.

use std::io;
use std::path::PathBuf;

use crate::users::user_for_sudo;

/// What can go wrong with the state.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else holds the state's lock.
    #[error("another dzwonek is at work: {holder}\n  Wait until it is done, or stop it.")]
    Locked {
        /// What the lock says about its holder.
        holder: String,
    },
    /// The state belongs to another user.
    #[error(
        "the state in {} belongs to another user (uid {owner}, this is uid {user})\n  \
         Run this command as that user, for example: sudo -u {} dzwonek …",
        path.display(),
        user_for_sudo(*owner)
    )]
    ForeignOwner {
        path: PathBuf,
        owner: u32,
        user: u32,
    },
    /// The database was written by a newer version.
    #[error(
        "{} was written by a newer version of dzwonek (schema {found}, this program knows {known})\n  \
         Install that version again; nothing was changed.",
        path.display()
    )]
    NewerSchema {
        path: PathBuf,
        found: u32,
        /// The newest schema that this program knows.
        known: u32,
    },
    /// The state was in use and its database is missing, empty or damaged.
    #[error(
        "{0} is {what}, although this state was in use\n  \
         To go back to the newest backup, run: dzwonek restore. To give up everything known and start anew \
         instead, run: rm -f {0} {0}-wal {0}-shm {1}",
        path.display(), marker.display()
    )]
    Damaged {
        path: PathBuf,
        /// "missing", "empty" or "damaged".
        what: &'static str,
        /// The file that says that the state was in use.
        marker: PathBuf,
    },
    /// A file or directory of the state cannot be used.
    #[error("cannot use {}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// A row holds what this program cannot read. Its content is withheld: it may come from the
    /// register.
    #[error(
        "the state holds something that cannot be read ({what})\n  \
         Move dzwonek.db away and run: dzwonek restore"
    )]
    Unreadable { what: &'static str },
    /// A restore was asked for, and nothing is lost.
    #[error(
        "there is nothing to restore: {} is fine\n  \
         To go back to a backup all the same, move that file away first.",
        path.display()
    )]
    NothingToRestore { path: PathBuf },
    /// A restore was asked for, and there is nothing to go back to.
    #[error("there is no backup that can be used in {}", path.display())]
    NoBackup { path: PathBuf },
    /// The backup that was named cannot be used.
    #[error("{} cannot be restored: it {what}", path.display())]
    BadBackup {
        path: PathBuf,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The database that is open is not the one in the state directory any more.
    #[error("{} was exchanged while it was in use", path.display())]
    Exchanged { path: PathBuf },
    #[error("the database refused: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    /// What the database says of its own bytes is damage, however late it is found.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::{
            FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error,
        };
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match (&error, error.sqlite_error_code()) {
            (_, Some(DatabaseCorrupt | NotADatabase)) => Self::Unreadable { what: "a page" },
            (
                FromSqlConversionFailure(..)
                | IntegralValueOutOfRange(..)
                | InvalidColumnType(..)
                | Utf8Error(..),
                _,
            ) => Self::Unreadable { what: "a value" },
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// Whether only the owner can repair it.
    #[must_use]
    pub fn needs_owner(&self) -> bool {
        matches!(
            self,
            Self::Damaged { .. }
                | Self::ForeignOwner { .. }
                | Self::NewerSchema { .. }
                | Self::Unreadable { .. }
                | Self::NoBackup { .. }
                | Self::BadBackup { .. }
        )
    }

    /// Whether it means that the state is lost, unless there is a backup.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::Unreadable { .. })
    }

    /// Whether the same may work at the next try: the disk has room again, another writer is done.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Io { .. } | Self::Sqlite(_))
    }
}
