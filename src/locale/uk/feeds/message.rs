//! Phrases about messages (wiadomości).

use super::Ukrainian;
use crate::domain::ChangeKind;
use crate::domain::entry::Message;
use crate::domain::letter::full_message::FilePlace;
use crate::locale::phrases::{AttachedFiles, FeedWords, Messages, feed_words, fixed};

impl FeedWords<Message> for Ukrainian {
    feed_words! {
        "повідомлення",
        Added: ["нове повідомлення", "нові повідомлення", "нових повідомлень"],
        Removed: ["відкликане повідомлення", "відкликані повідомлення", "відкликаних повідомлень"],
        Restored: ["відновлене повідомлення", "відновлені повідомлення", "відновлених повідомлень"],
        _: Self::CHANGES,
    }
}

impl Messages for Ukrainian {
    fixed! {
        no_topic: "Повідомлення без теми",
        sender: "Від",
        sent: "Надіслано",
        text_goes_on:
            "Стільки видно, поки повідомлення не відкрито; якщо це не все, решта – у щоденнику.",
        text_is_in_the_register: "Текст повідомлення – у щоденнику.",
        has_files: "До повідомлення додано файли; вони в щоденнику.",
        full_text_is_missing: "Повний текст отримати не вдалося; він у щоденнику.",
        struck_out: "закреслено",
    }

    fn message_news(&self, change: ChangeKind) -> &'static str {
        match change {
            ChangeKind::Removed => "відкликано повідомлення",
            ChangeKind::Restored => "відновлено повідомлення",
            _ => "повідомлення",
        }
    }
}

impl AttachedFiles for Ukrainian {
    fn attached_file(&self, is_carried: bool) -> &'static str {
        if is_carried {
            "Вкладення"
        } else {
            "Файл"
        }
    }

    fn file_stayed(&self, place: &FilePlace) -> Option<&'static str> {
        match place {
            FilePlace::Here(_) => None,
            FilePlace::TooLarge => Some("завеликий, щоб додати до листа; він у щоденнику"),
            FilePlace::Missing => Some("завантажити не вдалося; він у щоденнику"),
            FilePlace::InRegister => Some("у щоденнику"),
        }
    }
}
