//! The entries of a feed for programs.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::{Archive, Kept};
use crate::domain::Feed;
use crate::domain::entry::facts::Facts;

/// An entry: what `show --json` says of it, and more.
#[derive(Serialize)]
struct Line<'a> {
    student: &'a str,
    feed: Feed,
    key: String,
    presence: &'static str,
    first_seen: Option<DateTime<FixedOffset>>,
    /// The year in which its school year began.
    school_year: Option<i32>,
    entry: Facts,
    /// Of a message that was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    full_text: Option<String>,
}

/// An array in JSON with one object per line.
pub(super) fn list(archive: &Archive, feed: Feed) -> Result<String, serde_json::Error> {
    let entries = archive.of_feed(feed);
    let lines = entries.map(|kept| serde_json::to_string(&line(archive, feed, kept)));
    let lines: Vec<String> = lines.collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

fn line<'a>(archive: &'a Archive, feed: Feed, kept: &Kept) -> Line<'a> {
    let key = kept.entry.key();
    let opened = archive.opened.get(key);
    Line {
        student: &archive.student,
        feed,
        key: key.to_string(),
        presence: kept.standing.name(),
        first_seen: kept.first_seen,
        school_year: kept.year,
        entry: kept.entry.facts(),
        full_text: opened.map(|message| message.text.words()),
    }
}
