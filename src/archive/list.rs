//! The entries of a feed for programs.

use serde_json::json;

use super::Archive;
use crate::domain::Feed;

/// An array in JSON with one object per line, each with the keys of `show --json` and the year in which its school year
/// began; a message that was opened with its full text.
pub(super) fn list(archive: &Archive, feed: Feed) -> String {
    let lines = archive.of_feed(feed).map(|kept| {
        let key = kept.entry.key();
        let full_text = archive.opened.get(key).map(|message| message.text.words());
        let mut line = json!({
            "student": archive.student,
            "feed": feed,
            "key": key.to_string(),
            "presence": kept.standing.name(),
            "first_seen": kept.first_seen,
            "school_year": kept.year,
            "entry": kept.entry.facts(),
        });
        if let Some(text) = full_text {
            line["full_text"] = text.into();
        }
        line.to_string()
    });
    let lines: Vec<String> = lines.collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}
