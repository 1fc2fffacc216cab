//! What the school writes: messages and announcements.

use super::{Sides, at, named, october};
use crate::domain::entry::{Announcement, Entry, Message};
use crate::domain::{ChangeKind, Key};

/// A message of a teacher.
pub fn message(id: &str, sender: &str, topic: &str) -> Message {
    Message {
        key: Key::new("inbox", id),
        sender: sender.to_owned(),
        topic: topic.to_owned(),
        preview: "Szanowni Państwo,\n\nzapraszam na zebranie w czwartek o 17:30 w sali 12.\n\nProgram: \
                  https://example.com/zebrania/2026/pazdziernik/klasa-5b/program-zebrania-z-rodzicami.html.\n\n\
                  Porozmawiamy o \
                  wycieczce do Ojcowa i o składkach. Proszę o potwierdzenie obecności.\n\nAnna Kowal"
            .to_owned(),
        is_cut: true,
        sent_at: Some(october(5).and_time(at(14, 5))),
        read: false,
        has_files: true,
    }
}

/// An announcement of the school.
pub fn announcement(id: &str, title: &str, text: &str) -> Announcement {
    Announcement {
        key: Key::new("school_notices", id),
        title: title.to_owned(),
        text: text.to_owned(),
        author: Some(named("Marek Dąb")),
        starts: Some(october(5)),
        ends: Some(october(16)),
        created_at: Some(october(5).and_time(at(10, 0))),
        read: false,
    }
}

/// Every change of messages that there is.
pub(super) fn message_changes() -> Vec<Sides> {
    let message = |id| Some(Entry::Message(message(id, "Anna Kowal", "Zebranie")));
    vec![
        (ChangeKind::Added, None, message("5012")),
        (ChangeKind::Removed, message("5013"), None),
        (ChangeKind::Restored, message("5014"), message("5014")),
    ]
}

/// Every change of announcements that there is.
pub(super) fn announcement_changes() -> Vec<Sides> {
    let text = "Od poniedziałku zbieramy książki dla biblioteki.\nPudło stoi przy sekretariacie.";
    let announcement = |id, text| {
        Some(Entry::Announcement(announcement(
            id,
            "Zbiórka książek",
            text,
        )))
    };
    vec![
        (ChangeKind::Added, None, announcement("LID-1", text)),
        (
            ChangeKind::Changed,
            announcement("LID-2", text),
            announcement("LID-2", "Zbiórka od środy."),
        ),
        (ChangeKind::Removed, announcement("LID-3", text), None),
        (
            ChangeKind::Restored,
            announcement("LID-4", text),
            announcement("LID-4", text),
        ),
    ]
}
