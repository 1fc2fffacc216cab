//! Phrases about messages (wiadomości).

use super::{CHANGES, Polish, counted};
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::domain::full_message::FilePlace;
use crate::locale::phrases::{AttachedFiles, FeedWords, Messages};

impl FeedWords<Message> for Polish {
    fn feed_name(&self) -> &'static str {
        "wiadomości"
    }

    fn counted_changes(&self, change: ChangeKind, count: usize) -> String {
        let forms = match change {
            ChangeKind::Added => ["nowa wiadomość", "nowe wiadomości", "nowych wiadomości"],
            ChangeKind::Removed => [
                "wycofana wiadomość",
                "wycofane wiadomości",
                "wycofanych wiadomości",
            ],
            ChangeKind::Restored => [
                "przywrócona wiadomość",
                "przywrócone wiadomości",
                "przywróconych wiadomości",
            ],
            _ => CHANGES,
        };
        counted(count, forms)
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

impl AttachedFiles for Polish {
    fn attached_file(&self, is_carried: bool) -> &'static str {
        if is_carried { "Załącznik" } else { "Plik" }
    }

    fn file_stayed(&self, place: &FilePlace) -> Option<&'static str> {
        match place {
            FilePlace::Here(_) => None,
            FilePlace::TooLarge => Some("zbyt duży, by go dołączyć; jest w dzienniku"),
            FilePlace::Missing => Some("nie udało się go pobrać; jest w dzienniku"),
            FilePlace::InRegister => Some("w dzienniku"),
        }
    }
}
