//! A letter as it will be read.

use super::{Attachment, LetterKind};
use crate::domain::Language;

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

/// A `List-Id` (RFC 2919): `Zosia <zosia.dzwonek.example.com>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListId {
    pub label: String,
    /// What filters match: letters, digits, `.`, `-` and `_`, in ASCII.
    pub id: String,
}
