//! Phrases about messages (wiadomości).

use super::English;
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::domain::letter::full_message::FilePlace;
use crate::locale::phrases::{AttachedFiles, FeedWords, Messages, feed_words, fixed};

impl FeedWords<Message> for English {
    feed_words! {
        "messages",
        Added: ["new message", "new messages"],
        Removed: ["withdrawn message", "withdrawn messages"],
        Restored: ["restored message", "restored messages"],
        _: Self::CHANGES,
    }
}

impl Messages for English {
    fixed! {
        no_topic: "Message without a topic",
        sender: "From",
        sent: "Sent",
        text_goes_on:
            "This is all that can be seen without opening it; if there is more, it is in the register.",
        text_is_in_the_register: "The text of the message is in the register.",
        has_files: "Files are attached; they are in the register.",
        full_text_is_missing: "The full text could not be fetched; it is in the register.",
        struck_out: "struck out",
    }

    fn message_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Removed => "message withdrawn",
            ChangeKind::Restored => "message restored",
            _ => "message",
        }
    }
}

impl AttachedFiles for English {
    fn attached_file(&self, is_carried: bool) -> &'static str {
        if is_carried { "Attachment" } else { "File" }
    }

    fn file_stayed(&self, place: &FilePlace) -> Option<&'static str> {
        match place {
            FilePlace::Here(_) => None,
            FilePlace::TooLarge => Some("too large to attach; it is in the register"),
            FilePlace::Missing => Some("could not be fetched; it is in the register"),
            FilePlace::InRegister => Some("in the register"),
        }
    }
}
