//! A letter as it will be read.

use super::{Attachment, LetterKind};
use crate::domain::{ChangeKind, Feed, Language};

/// A letter in words, before it is a message. Its texts may hold whatever came from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    pub kind: LetterKind,
    /// One line of at most 78 characters.
    pub subject: String,
    /// Lines of at most 78 characters (an address may be longer), ended by LF.
    pub text: String,
    /// The same content, below 100 000 bytes.
    pub html: String,
    /// The language of subject, text and HTML.
    pub language: Language,
    /// With its angle brackets: `<local@domain>`.
    pub message_id: String,
    /// The invented root of the thread, with its angle brackets: for `In-Reply-To` and `References`.
    pub thread: Option<String>,
    pub list_id: ListId,
    /// The names of the students it is about, for `X-Dzwonek-Student`; none when it is about Dzwonek itself.
    pub students: Vec<String>,
    /// The changes it reports, counted, for `X-Dzwonek-Changes`: `grades.added=1 timetable.cancelled=1`.
    pub changes: Option<String>,
    pub files: Vec<Attachment>,
}

impl Composed {
    /// Whether such a change is among those it reports.
    #[must_use]
    pub fn reports(&self, feed: Feed, change: ChangeKind) -> bool {
        let word = format!("{feed}.{change}");
        self.reported().any(|reported| reported == word)
    }

    /// Whether all changes it reports are such a change.
    #[must_use]
    pub fn reports_only(&self, feed: Feed, change: ChangeKind) -> bool {
        self.reports(feed, change) && self.reported().count() == 1
    }

    /// The words of the changes it reports, each once.
    fn reported(&self) -> impl Iterator<Item = &str> {
        let counts = self.changes.iter().flat_map(|counts| counts.split(' '));
        counts.filter_map(|count| count.split_once('=').map(|(word, _)| word))
    }
}

/// A `List-Id` (RFC 2919): `Zosia <zosia.dzwonek.example.com>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListId {
    pub label: String,
    /// What filters match: letters, digits, `.`, `-` and `_`, in ASCII.
    pub id: String,
}
