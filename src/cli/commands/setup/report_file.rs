//! `check --report`: the file with what the answers of the register look like.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::error::CommandError;
use crate::cli::output::with_unreadable;
use crate::domain::FeedState;
use crate::pipeline::PollReport;
use crate::synergia::{ShapeReport, Synergia, Witness};

/// How much of a file says whether it is a report.
const HEAD: u64 = 100;

/// The file, and who sees what will stand in it.
pub(super) struct ReportFile {
    path: PathBuf,
    witness: Arc<Witness>,
}

impl ReportFile {
    /// The file that was named. It is new, or a report already: nothing else is ever overwritten, and no link is
    /// followed. This is found out before anything is asked.
    pub(super) fn choose(path: &Path) -> Result<Self, CommandError> {
        let file = Self {
            path: path.to_owned(),
            witness: Arc::default(),
        };
        file.may_be_written()?;
        file.try_out().map_err(|error| file.cannot_write(error))?;
        Ok(file)
    }

    /// The client, whose answers are seen from now on.
    pub(super) fn watch(&self, synergia: Synergia) -> Synergia {
        synergia.seen_by(Arc::clone(&self.witness))
    }

    /// All that was seen since the last one was of this child. Its name does not go with it.
    pub(super) fn add(&self, report: &PollReport) {
        self.witness.child_ends(remarks(report));
    }

    /// Writes the file, for its owner only: whole, under another name first.
    pub(super) fn write(&self) -> Result<(), CommandError> {
        self.may_be_written()?;
        let text = self.witness.report().to_string();
        let written = self.write_whole(&text);
        written.map_err(|error| self.cannot_write(error))
    }

    /// Its line in the table.
    pub(super) fn line(&self) -> [String; 3] {
        let file = self.path.display().to_string();
        [
            file,
            "written".to_owned(),
            "read it before you send it".to_owned(),
        ]
    }

    fn try_out(&self) -> io::Result<()> {
        let (_, unfinished) = self.begin()?;
        fs::remove_file(unfinished)
    }

    fn begin(&self) -> io::Result<(File, PathBuf)> {
        let mut name = self.path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}", std::process::id()));
        let unfinished = self.path.with_file_name(name);
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&unfinished)?;
        Ok((file, unfinished))
    }

    fn write_whole(&self, text: &str) -> io::Result<()> {
        let (mut file, unfinished) = self.begin()?;
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| fs::rename(&unfinished, &self.path));
        if written.is_err() {
            // What failed is what the user should hear of.
            let _ = fs::remove_file(&unfinished);
        }
        written
    }

    fn may_be_written(&self) -> Result<(), CommandError> {
        match is_report(&self.path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(self.is_another_file()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(self.cannot_write(error)),
        }
    }

    fn is_another_file(&self) -> CommandError {
        let file = self.path.display();
        CommandError::Usage(format!(
            "{file} exists and is no report, so that it is not overwritten\n  Name another file with --report."
        ))
    }

    fn cannot_write(&self, source: io::Error) -> CommandError {
        CommandError::Io {
            what: format!("cannot write {}", self.path.display()),
            source,
        }
    }
}

/// Whether a plain file stands there that begins as a report does.
fn is_report(path: &Path) -> io::Result<bool> {
    if !path.symlink_metadata()?.is_file() {
        return Ok(false);
    }
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(ShapeReport::is_one(&String::from_utf8_lossy(&head)))
}

/// What could not be read, in words that are the same for everybody.
fn remarks(report: &PollReport) -> Vec<String> {
    let trouble = report.trouble.map(|cause| format!("not read: {cause}"));
    let feeds = report.feeds.iter().filter_map(|(feed, state)| {
        let state = match state {
            FeedState::Closed(cause) => format!("closed, {cause}"),
            FeedState::Failing(cause) => format!("failing, {cause}"),
            FeedState::Ok | FeedState::Unread | FeedState::Held => String::new(),
        };
        let unreadable = report.unreadable.get(feed).copied().unwrap_or(0);
        let said = with_unreadable(&state, unreadable);
        (!said.is_empty()).then(|| format!("{feed}: {said}"))
    });
    trouble.into_iter().chain(feeds).collect()
}
