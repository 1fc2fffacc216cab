//! Phrases about messages (wiadomości).

use super::{CHANGES, English, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::domain::full_message::FilePlace;
use crate::locale::phrases::{AttachedFiles, FeedWords, Messages};

impl FeedWords<Message> for English {
    fn feed_name(&self) -> &'static str {
        "messages"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["new message", "new messages"],
            ChangeKind::Removed => ["withdrawn message", "withdrawn messages"],
            ChangeKind::Restored => ["restored message", "restored messages"],
            _ => CHANGES,
        };
        counted(count, forms)
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
