//! What commands print.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, TimeZone};
use comfy_table::{Table, presets};

use super::error::CommandError;

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

/// Prints a line to stdout. A reader who has seen enough (`… | head`) is no failure.
pub fn say(line: impl Display) -> Result<(), CommandError> {
    say_to(&mut io::stdout(), line)
}

fn say_to(out: &mut impl Write, line: impl Display) -> Result<(), CommandError> {
    match writeln!(out, "{line}") {
        Err(source) if source.kind() != io::ErrorKind::BrokenPipe => Err(CommandError::Io {
            what: "cannot write to stdout".to_owned(),
            source,
        }),
        _ => Ok(()),
    }
}

/// Prints to stderr what went wrong. Where that fails, the exit code has to do.
pub fn complain(what: impl Display) {
    let _ = writeln!(io::stderr(), "dzwonek: {what}");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_pipe_is_no_failure_but_a_full_disk_is() {
        let (reader, mut writer) = io::pipe().unwrap();
        drop(reader);
        say_to(&mut writer, "seen enough").unwrap();
        let mut full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        say_to(&mut full, "lost").unwrap_err();
    }
}
