//! What commands print.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, TimeZone};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};
use terminal_size::{Width, terminal_size_of};

use super::error::CommandError;

/// A table with these headings, plain enough for any terminal and for a pipe.
///
/// On a terminal the last column has the room that the others leave, and goes on below itself at a word. In a pipe a
/// row stays as wide as it is.
pub fn table(headings: &[&str]) -> Table {
    let width = terminal_size_of(io::stdout()).map(|(Width(columns), _)| columns);
    table_within(width, headings)
}

fn table_within(width: Option<u16>, headings: &[&str]) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_header(headings.iter().copied());
    if let Some(width) = width {
        table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
        let others = headings.len().saturating_sub(1);
        for column in table.column_iter_mut().take(others) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
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

/// `said`, and how many items of a feed could not be read, if there are any.
pub fn with_unreadable(said: &str, items: u32) -> String {
    let unreadable = match items {
        0 => return said.to_owned(),
        1 => "1 item could not be read".to_owned(),
        items => format!("{items} items could not be read"),
    };
    let parts = [said, &unreadable].into_iter();
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("; ")
}

/// Prints to stdout, without the blanks that a table puts at the end of its lines: a terminal would wrap them. A reader
/// who has seen enough (`… | head`) is no failure.
pub fn say(line: impl Display) -> Result<(), CommandError> {
    say_to(&mut io::stdout(), line)
}

fn say_to(out: &mut impl Write, line: impl Display) -> Result<(), CommandError> {
    match out.write_all(trimmed(&line.to_string()).as_bytes()) {
        Err(source) if source.kind() != io::ErrorKind::BrokenPipe => Err(CommandError::Io {
            what: "cannot write to stdout".to_owned(),
            source,
        }),
        _ => Ok(()),
    }
}

/// Each line without the blanks at its end, and the last one ended too.
pub fn trimmed(text: &str) -> String {
    let lines = text.split('\n').map(str::trim_end);
    lines.flat_map(|line| [line, "\n"]).collect()
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
    fn unreadable_items_are_mentioned_when_there_are_any() {
        for (said, items, expected) in [
            ("", 0, ""),
            ("bad_answer", 0, "bad_answer"),
            ("", 1, "1 item could not be read"),
            ("bad_answer", 2, "bad_answer; 2 items could not be read"),
        ] {
            assert_eq!(with_unreadable(said, items), expected);
        }
    }

    #[test]
    fn on_a_terminal_the_last_column_goes_on_below_itself() {
        for (width, expected) in [
            (
                None,
                " day  what\n 1    a test in mathematics about fractions\n",
            ),
            (
                Some(24),
                " day  what\n 1    a test in\n      mathematics about\n      fractions\n",
            ),
        ] {
            let mut table = table_within(width, &["day", "what"]);
            table.add_row(["1", "a test in mathematics about fractions"]);
            let mut out = Vec::new();
            say_to(&mut out, table).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }

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
