//! Which program reads.

use std::fs;
use std::time::SystemTime;

/// This program, told from every other build of it by its file: what another one made of an answer says nothing of what this
/// one would. Where the file cannot be looked at, each start counts as another program.
pub(super) fn this_program() -> String {
    let file = std::env::current_exe().and_then(fs::metadata);
    let size = file.as_ref().map_or(0, fs::Metadata::len);
    let made = file.and_then(|file| file.modified());
    let made = made.unwrap_or_else(|_| SystemTime::now());
    let since = made.duration_since(SystemTime::UNIX_EPOCH);
    let nanoseconds = since.unwrap_or_default().as_nanos();
    format!("{} {size} {nanoseconds}", env!("CARGO_PKG_VERSION"))
}
