//! The folder of an export: written whole or not at all, and never in the place of anything else.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process;

use serde::{Deserialize, Serialize};

use crate::archive::ArchiveFile;
use crate::cli::error::CommandError;
use crate::synced_file::write_new;

/// The file by which an export knows its folder again.
const MARKER: &str = ".dzwonek-export.json";

/// What a folder is the export of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Marker {
    pub(super) student: String,
    pub(super) school_year: Option<i32>,
    /// The files of the export.
    pub(super) files: Vec<String>,
}

/// A folder that may be written.
pub(super) struct Folder {
    path: PathBuf,
    marker: Marker,
}

impl Folder {
    /// The folder at `path`: one that is not there yet, is empty, or holds the same export and nothing else.
    pub(super) fn choose(path: &Path, marker: Marker) -> Result<Self, CommandError> {
        let path = match fs::canonicalize(path) {
            Ok(found) => found,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                std::path::absolute(path).map_err(|error| failed(path, error))?
            }
            Err(error) => return Err(failed(path, error)),
        };
        if path.exists() {
            refuse_foreign(&path, &marker)?;
        }
        Ok(Self { path, marker })
    }

    /// Writes the files beside the folder, and then exchanges both.
    pub(super) fn write(mut self, files: &[ArchiveFile]) -> Result<(), CommandError> {
        self.marker.files = files.iter().map(|file| file.name.clone()).collect();
        let unfinished = self.beside("unfinished")?;
        let written = self
            .write_beside(&unfinished, files)
            .and_then(|()| self.exchange(&unfinished));
        if written.is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        written.map_err(|error| failed(&self.path, error))
    }

    fn write_beside(&self, folder: &Path, files: &[ArchiveFile]) -> io::Result<()> {
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent)?;
        }
        DirBuilder::new().mode(0o700).create(folder)?;
        let marker = serde_json::to_vec_pretty(&self.marker)?;
        write_new(&folder.join(MARKER), &marker)?;
        files
            .iter()
            .try_for_each(|file| write_new(&folder.join(&file.name), &file.bytes).map(|_| ()))
    }

    fn exchange(&self, unfinished: &Path) -> io::Result<()> {
        if !self.path.exists() {
            return fs::rename(unfinished, &self.path);
        }
        let old = unfinished.with_extension("old");
        fs::rename(&self.path, &old)?;
        if let Err(error) = fs::rename(unfinished, &self.path) {
            fs::rename(&old, &self.path)?;
            return Err(error);
        }
        fs::remove_dir_all(&old)
    }

    /// A name on the same disk.
    fn beside(&self, what: &str) -> Result<PathBuf, CommandError> {
        let name = self.path.file_name().map(|name| name.to_string_lossy());
        let name = name.ok_or_else(|| usage(&self.path, "is no folder of its own"))?;
        let name = format!(".{name}.{}.{what}", process::id());
        Ok(self.path.with_file_name(name))
    }
}

/// A folder with anything in it that is not of the same export is never written.
fn refuse_foreign(path: &Path, own: &Marker) -> Result<(), CommandError> {
    if !path.is_dir() {
        return Err(usage(path, "is no folder"));
    }
    let names = names_in(path).map_err(|error| failed(path, error))?;
    if names.is_empty() {
        return Ok(());
    }
    let Some(found) = marker_in(path) else {
        return Err(usage(path, "holds something else"));
    };
    if (&found.student, found.school_year) != (&own.student, own.school_year) {
        return Err(usage(path, "is the export of another child or school year"));
    }
    let is_foreign = |name: &&String| *name != MARKER && !found.files.contains(name);
    if let Some(name) = names.iter().find(is_foreign) {
        return Err(usage(
            path,
            &format!("also holds {name}, which is no part of the export"),
        ));
    }
    Ok(())
}

fn names_in(path: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(path)?;
    entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

fn marker_in(path: &Path) -> Option<Marker> {
    let text = fs::read(path.join(MARKER)).ok()?;
    serde_json::from_slice(&text).ok()
}

fn usage(path: &Path, what: &str) -> CommandError {
    CommandError::Usage(format!(
        "{} {what}; give another folder with --output",
        path.display()
    ))
}

fn failed(path: &Path, source: io::Error) -> CommandError {
    CommandError::Io {
        what: format!("cannot write {}", path.display()),
        source,
    }
}
