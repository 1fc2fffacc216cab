//! Phrases about messages (wiadomości).

use super::Polish;
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::domain::letter::full_message::FilePlace;
use crate::locale::phrases::{AttachedFiles, FeedWords, Messages, feed_words, fixed};

impl FeedWords<Message> for Polish {
    feed_words! {
        "wiadomości",
        Added: ["nowa wiadomość", "nowe wiadomości", "nowych wiadomości"],
        Removed: ["wycofana wiadomość", "wycofane wiadomości", "wycofanych wiadomości"],
        Restored: ["przywrócona wiadomość", "przywrócone wiadomości", "przywróconych wiadomości"],
        _: Self::CHANGES,
    }
}

impl Messages for Polish {
    fixed! {
        no_topic: "Wiadomość bez tematu",
        sender: "Od",
        sent: "Wysłano",
        text_goes_on:
            "Tyle widać bez otwierania; jeśli to nie całość, reszta jest w dzienniku.",
        text_is_in_the_register: "Treść wiadomości jest w dzienniku.",
        has_files: "Do wiadomości dołączono pliki; są w dzienniku.",
        full_text_is_missing: "Nie udało się pobrać pełnej treści; jest w dzienniku.",
        struck_out: "skreślone",
    }

    fn message_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Removed => "wiadomość wycofana",
            ChangeKind::Restored => "wiadomość przywrócona",
            _ => "wiadomość",
        }
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
