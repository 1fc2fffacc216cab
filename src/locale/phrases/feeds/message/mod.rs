//! Phrases about messages (wiadomości).

mod attached_file;

pub use attached_file::{AttachedFiles, attached_file};

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::locale::{FeedWords, Phrases};

/// What is said about messages.
pub trait Messages: FeedWords<Message> + AttachedFiles {
    /// The news: "wiadomość", "wiadomość wycofana".
    fn message_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty topic.
    fn no_topic(&self) -> &'static str;
    fn sender(&self) -> &'static str;
    /// The label of the time of sending.
    fn sent(&self) -> &'static str;
    /// The text may be only its beginning.
    fn text_goes_on(&self) -> &'static str;
    /// Nothing of the text is shown.
    fn text_is_in_the_register(&self) -> &'static str;
    /// Files are attached.
    fn has_files(&self) -> &'static str;
    /// The message was opened, but what stands here is only its preview.
    fn full_text_is_missing(&self) -> &'static str;
    /// Behind words that are struck out.
    fn struck_out(&self) -> &'static str;
}

/// "wiadomość – Anna Kowal: Zebranie".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Message>) -> String {
    let news = phrases.message_news(change.kind);
    let Message { sender, topic, .. } = change.now;
    let sender = if sender.is_empty() {
        phrases.unknown_sender()
    } else {
        sender
    };
    if topic.is_empty() {
        format!("{news} – {sender}")
    } else {
        format!("{news} – {sender}: {topic}")
    }
}
