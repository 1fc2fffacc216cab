//! What all sections share when they turn the texts of the file into values.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::error::Mistake;
use super::program::Program;
use super::raw::Text;
use crate::domain::text::is_shown;

/// The permission bits that let every user of the machine at a file.
const ALL_USERS: u32 = 0o007;

/// What a section needs to know beside its own text.
pub(super) struct Surroundings<'a> {
    /// The directory of the configuration file: relative paths in it start here.
    pub(super) directory: &'a Path,
    /// The permission bits of the configuration file.
    pub(super) mode: u32,
    /// Where systemd puts credentials, and the like.
    pub(super) environment: &'a Environment,
    /// The environment variables that hold passwords.
    pub(super) password_variables: &'a [String],
}

impl Surroundings<'_> {
    /// A path that is not empty.
    pub(super) fn path(&self, key: &str, text: &Text) -> Result<PathBuf, Mistake> {
        read(key, text, "empty", "a path", |path| {
            (!path.is_empty()).then(|| self.directory.join(path))
        })
    }

    /// A program: a path, or a bare name to be looked for in `$PATH`.
    pub(super) fn program(&self, name: &str) -> Program {
        let path = if name.contains('/') {
            self.directory.join(name)
        } else {
            PathBuf::from(name)
        };
        Program {
            path,
            withheld: self.password_variables.to_vec(),
        }
    }
}

/// Whether a file with these permission bits is open to all users of the machine.
pub(super) fn is_open_to_all(mode: u32) -> bool {
    mode & ALL_USERS != 0
}

/// The permission bits of a file that exists.
pub(super) fn mode_of(path: &Path) -> Option<u32> {
    path.metadata().ok().map(|metadata| metadata.mode())
}

/// Reads the value of a key by `parse`, which answers `None` for what is not `allowed`.
pub(super) fn read<T>(
    key: &str,
    text: &Text,
    problem: &str,
    allowed: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Mistake> {
    parse(text.get_ref()).ok_or_else(|| Mistake::new(key, text.span(), problem, allowed))
}

/// Reads a name of a person: it will stand in headers and subjects.
pub(super) fn name(key: &str, text: &Text) -> Result<String, Mistake> {
    let allowed = "1 to 40 characters, none of them invisible";
    read(key, text, "not a name", allowed, |name| {
        let name = name.trim();
        let fits = !name.is_empty() && name.chars().count() <= 40 && name.chars().all(is_shown);
        fits.then(|| name.to_owned())
    })
}
