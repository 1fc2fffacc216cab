//! What commands print.

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeZone};
use comfy_table::{Table, presets};

use super::CommandError;

/// A table with these headings, plain enough for any terminal and for a pipe.
pub fn table(headings: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_header(headings.iter().copied());
    table
}

/// A time as people read it, or a dash.
pub fn time<Z: TimeZone>(at: Option<&DateTime<Z>>) -> String
where
    Z::Offset: std::fmt::Display,
{
    at.map_or_else(
        || "–".to_owned(),
        |at| at.format("%Y-%m-%d %H:%M").to_string(),
    )
}

/// Writes a file into a directory that is made when there is none.
pub fn write_file(directory: &Path, name: &str, bytes: &[u8]) -> Result<(), CommandError> {
    let path = directory.join(name);
    fs::create_dir_all(directory)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|source| CommandError::Io {
            what: format!("cannot write {}", path.display()),
            source,
        })
}
