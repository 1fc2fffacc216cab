//! The family's archive: everything that is kept of a child, readable without Dzwonek.
//!
//! [`compose`] turns it into files: a page that needs nothing else, a calendar, and for each feed a table for
//! spreadsheets and a list for programs. It stays when the account at the register ends. A further file is a module here and a line in
//! [`compose`].

mod list;
mod page;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use crate::domain::average::Scale;
use crate::domain::letter::full_message::FullMessage;
use crate::domain::{Entry, Event, Feed, Key, Language, Standing};

/// What is kept of a child.
#[derive(Debug)]
pub struct Archive {
    pub student: String,
    /// The class, such as "5b".
    pub class: Option<String>,
    pub language: Language,
    /// Warsaw.
    pub written_at: NaiveDateTime,
    /// What the signs of a grade are worth at the school.
    pub scale: Scale,
    /// Oldest first.
    pub entries: Vec<Kept>,
    /// What was found, newest first.
    pub history: Vec<Event>,
    /// The messages that were opened.
    pub opened: BTreeMap<Key, FullMessage>,
    /// What belongs into a calendar, as a calendar file.
    pub calendar: String,
}

/// An entry as it was last read.
#[derive(Debug)]
pub struct Kept {
    pub entry: Entry,
    pub standing: Standing,
    pub first_seen: Option<DateTime<FixedOffset>>,
    /// The year in which its school year began.
    pub year: Option<i32>,
}

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file of the archive cannot be written, whatever is kept.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("the page of the archive cannot be written: {0}")]
    Page(#[from] askama::Error),
    #[error("a list of the archive cannot be written: {0}")]
    List(#[from] serde_json::Error),
}

/// Writes the archive.
pub fn compose(archive: &Archive) -> Result<Vec<ArchiveFile>, ArchiveError> {
    let mut files = vec![
        file("index.html", page::page(archive)?),
        file("calendar.ics", archive.calendar.clone()),
    ];
    for feed in Feed::ALL {
        files.push(file(&format!("{feed}.csv"), table::table(archive, feed)));
        files.push(file(&format!("{feed}.json"), list::list(archive, feed)?));
    }
    Ok(files)
}

fn file(name: &str, text: String) -> ArchiveFile {
    ArchiveFile {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    }
}

impl Archive {
    /// What is kept of a feed.
    fn of_feed(&self, feed: Feed) -> impl Iterator<Item = &Kept> {
        let entries = self.entries.iter();
        entries.filter(move |kept| kept.entry.feed() == feed)
    }
}
