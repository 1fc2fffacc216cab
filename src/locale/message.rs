//! Phrases about messages (wiadomości).

use super::{English, Phrases, Polish, Sides};
use crate::domain::ChangeKind;
use crate::domain::entry::Message;

/// What is said about messages.
pub trait Messages {
    /// The news: "wiadomość", "wiadomość wycofana".
    fn message_news(&self, change: ChangeKind) -> &'static str;
    /// In place of an empty topic.
    fn no_topic(&self) -> &'static str;
    /// The label of the sender.
    fn sender(&self) -> &'static str;
    /// The label of the time of sending.
    fn sent(&self) -> &'static str;
    /// The text is only its beginning.
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
pub(super) fn headline(phrases: &dyn Phrases, sides: &Sides<'_, Message>) -> String {
    let news = phrases.message_news(sides.kind);
    let Message { sender, topic, .. } = sides.now;
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

impl Messages for Polish {
    fn message_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Removed => "wiadomość wycofana",
            ChangeKind::Restored => "wiadomość przywrócona",
            _ => "wiadomość",
        }
    }

    fn no_topic(&self) -> &'static str {
        "Wiadomość bez tematu"
    }

    fn sender(&self) -> &'static str {
        "Od"
    }

    fn sent(&self) -> &'static str {
        "Wysłano"
    }

    fn text_goes_on(&self) -> &'static str {
        "To początek wiadomości. Dalszy ciąg w dzienniku."
    }

    fn text_is_in_the_register(&self) -> &'static str {
        "Treść wiadomości jest w dzienniku."
    }

    fn has_files(&self) -> &'static str {
        "Do wiadomości dołączono pliki; są w dzienniku."
    }

    fn full_text_is_missing(&self) -> &'static str {
        "Nie udało się pobrać pełnej treści; jest w dzienniku."
    }

    fn struck_out(&self) -> &'static str {
        "skreślone"
    }
}

impl Messages for English {
    fn message_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Removed => "message withdrawn",
            ChangeKind::Restored => "message restored",
            _ => "message",
        }
    }

    fn no_topic(&self) -> &'static str {
        "Message without a topic"
    }

    fn sender(&self) -> &'static str {
        "From"
    }

    fn sent(&self) -> &'static str {
        "Sent"
    }

    fn text_goes_on(&self) -> &'static str {
        "This is the beginning of the message. It goes on in the register."
    }

    fn text_is_in_the_register(&self) -> &'static str {
        "The text of the message is in the register."
    }

    fn has_files(&self) -> &'static str {
        "Files are attached; they are in the register."
    }

    fn full_text_is_missing(&self) -> &'static str {
        "The full text could not be fetched; it is in the register."
    }

    fn struck_out(&self) -> &'static str {
        "struck out"
    }
}
