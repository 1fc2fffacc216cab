//! Into a directory, one `.eml` file per letter, whole or not at all.

use std::fs::{DirBuilder, File, remove_file, rename};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use tokio::task::spawn_blocking;

use super::attempt::Attempt;
use super::{Outgoing, Unready};
use crate::mail::fingerprint::fingerprint;
use crate::synced_file::{remove_if_there, write_new};

pub(super) async fn deliver(directory: &Path, letter: &Outgoing) -> Attempt {
    let name = file_name(letter);
    let sent = Attempt::sent(&format!("written as {name}"));
    match write(directory, name, letter.bytes.clone()).await {
        Ok(()) => sent,
        Err(error) => Attempt::round_ended(&complaint(directory, &error)),
    }
}

/// Writes a file as a letter would be, and takes it away again.
pub(super) async fn probe(directory: &Path) -> Result<String, Unready> {
    let name = ".probe".to_owned();
    let removed = match write(directory, name.clone(), Vec::new()).await {
        Ok(()) => remove_file(directory.join(name)),
        Err(error) => Err(error),
    };
    match removed {
        Ok(()) => Ok(format!("{} can be written", directory.display())),
        Err(error) => Err(Unready::OwnerMustAct(complaint(directory, &error))),
    }
}

/// The name sorts by time, and belongs to the letter and not to the attempt: a letter that is tried
/// again replaces itself.
fn file_name(letter: &Outgoing) -> String {
    let time = letter.created_at.format("%Y%m%dT%H%M%SZ");
    format!("{time}-{}.eml", fingerprint(&letter.message_id))
}

fn complaint(directory: &Path, error: &io::Error) -> String {
    format!("nothing can be written to {}: {error}", directory.display())
}

async fn write(directory: &Path, name: String, bytes: Vec<u8>) -> io::Result<()> {
    let directory = directory.to_owned();
    spawn_blocking(move || write_whole(&directory, &name, &bytes)).await?
}

/// Under another name first, so that nobody ever sees half a letter; on disk before it has its name,
/// and its name on disk before it counts.
fn write_whole(directory: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)?;
    let unfinished = directory.join(format!(".{name}.unfinished"));
    // What an attempt left that did not come to its end.
    remove_if_there(&unfinished)?;
    let written = write_new(&unfinished, bytes);
    if let Err(error) = written.and_then(|_| rename(&unfinished, directory.join(name))) {
        // On a full disk the room counts more than this second error.
        let _ = remove_file(&unfinished);
        return Err(error);
    }
    File::open(directory)?.sync_all()
}
