//! Where the configuration is written: whole or not at all, and never over another file.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, chown};
use std::path::{Path, PathBuf};

use crate::cli::error::CommandError;
use crate::daemon::ConfigSource;

/// Where the service of the machine keeps its state, as its unit says.
const STATE_OF_SERVICE: &str = "/var/lib/dzwonek";

/// The file to be written, where none is yet.
#[derive(Debug)]
pub struct NewFile {
    pub path: PathBuf,
    directory: PathBuf,
    /// Whether the other commands find it by themselves.
    is_default: bool,
}

impl NewFile {
    /// The file that was named, or else the first one that would be looked for. It must not exist, and it
    /// must be possible to write it: this is found out before anything is asked.
    pub fn choose(source: &ConfigSource) -> Result<Self, CommandError> {
        let default = source.environment.config_files().into_iter().next();
        let default = default.unwrap_or_default();
        let file = source.path.clone().unwrap_or_else(|| default.clone());
        let file = std::path::absolute(&file).map_err(|error| cannot_write(&file, error))?;
        if file.symlink_metadata().is_ok() {
            return Err(exists(&file));
        }
        let directory = file.parent().unwrap_or(Path::new("/")).to_owned();
        let new = Self {
            is_default: file == default,
            path: file,
            directory,
        };
        new.try_out().map_err(|error| new.cannot_write(error))?;
        Ok(new)
    }

    /// The directory of the state, where the configuration has to say it: a service has it from its unit,
    /// but the commands beside it do not.
    pub fn state_directory(&self) -> Option<&'static str> {
        self.is_of_the_service().then_some(STATE_OF_SERVICE)
    }

    /// Whether it is the service of the machine that will read the file.
    pub fn is_of_the_service(&self) -> bool {
        self.path.starts_with("/etc")
    }

    /// Where root records the logins while the state belongs to the service.
    pub fn logins(&self) -> PathBuf {
        self.directory.join(".dzwonek-init-logins")
    }

    /// What to do when the file is written.
    pub fn what_next(&self) -> String {
        let file = self.path.display();
        let next = if self.is_of_the_service() {
            "  sudo systemctl start dzwonek      the service; after its first visit a welcome arrives\n  \
             sudo -u dzwonek dzwonek status    how everything stands"
                .to_owned()
        } else {
            let named = format!(" --config {file}");
            let named = if self.is_default { "" } else { &named };
            format!(
                "  dzwonek{named} once    reads everything for the first time; a welcome arrives\n  \
                 dzwonek{named} run     the service; README.md has it under systemd"
            )
        };
        format!("{file} is written; only its owner can read it. Next:\n{next}")
    }

    /// Writes the file, for its owner only.
    pub fn write(&self, text: &str) -> Result<(), CommandError> {
        match self.write_whole(text) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists(&self.path)),
            outcome => outcome.map_err(|error| self.cannot_write(error)),
        }
    }

    /// Under another name first, so that nobody ever sees half of it. A link, unlike a new name, never
    /// replaces what stands there.
    fn write_whole(&self, text: &str) -> io::Result<()> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.directory)?;
        let (mut file, unfinished) = begin(&self.directory)?;
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| self.hand_over(&file, &unfinished))
            .and_then(|()| fs::hard_link(&unfinished, &self.path));
        fs::remove_file(&unfinished).and(written)?;
        File::open(&self.directory)?.sync_all()
    }

    /// What root writes for the service belongs to the user of the service, who could not read it
    /// otherwise: that user owns the state.
    fn hand_over(&self, file: &File, unfinished: &Path) -> io::Result<()> {
        let is_root = file.metadata()?.uid() == 0;
        let state = self.state_directory().map(fs::metadata);
        match state {
            Some(Ok(state)) if is_root => chown(unfinished, Some(state.uid()), Some(state.gid())),
            _ => Ok(()),
        }
    }

    /// Where the directory is still missing, in the nearest one that is there.
    fn try_out(&self) -> io::Result<()> {
        let there = self.directory.ancestors().find(|above| above.exists());
        let (_, unfinished) = begin(there.unwrap_or(&self.directory))?;
        fs::remove_file(unfinished)
    }

    fn cannot_write(&self, error: io::Error) -> CommandError {
        cannot_write(&self.path, error)
    }
}

fn begin(directory: &Path) -> io::Result<(File, PathBuf)> {
    let unfinished = directory.join(format!(".dzwonek-init-{}", std::process::id()));
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&unfinished)?;
    Ok((file, unfinished))
}

fn exists(file: &Path) -> CommandError {
    let file = file.display();
    CommandError::Usage(format!(
        "{file} exists, and `init` never overwrites a file\n  Change it by hand, or name another file with --config."
    ))
}

fn cannot_write(file: &Path, source: io::Error) -> CommandError {
    CommandError::Io {
        what: format!("cannot write {}", file.display()),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Environment;

    #[test]
    fn a_file_that_is_found_by_itself_need_not_be_named() {
        let home = tempfile::tempdir().unwrap();
        let found = home.path().join("dzwonek/config.toml");
        for (path, named) in [
            (None, false),
            (Some(found), false),
            (Some(home.path().join("other.toml")), true),
        ] {
            let environment = Environment {
                config_home: Some(home.path().to_owned()),
                ..Environment::default()
            };
            let source = ConfigSource { path, environment };
            let next = NewFile::choose(&source).unwrap().what_next();
            assert_eq!(next.contains("--config"), named, "{next}");
            assert_eq!(next.contains("  dzwonek once "), !named, "{next}");
        }
    }
}
