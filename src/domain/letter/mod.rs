//! What a letter is about, and what it says once it is composed.

mod attachment;
mod composed;
mod content;
pub mod digest;
pub mod full_message;
mod heard;
mod kind;
pub mod reminder;
pub mod revision;
pub mod scheduled_letter;
pub mod term;
pub mod weekly;

pub use attachment::Attachment;
pub use composed::{Composed, ListId};
pub use content::*;
pub use kind::LetterKind;

use chrono::{DateTime, Utc};

use crate::domain::delivery::recipient::Recipient;

/// A letter to one recipient: what it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub recipient: Recipient,
    /// When it is written; the day in Warsaw is its "today".
    pub written_at: DateTime<Utc>,
    pub content: Content,
}

impl Letter {
    #[must_use]
    pub fn new(to: &Recipient, written_at: DateTime<Utc>, content: Content) -> Self {
        Self {
            recipient: to.clone(),
            written_at,
            content,
        }
    }
}
