//! What the school writes: messages and announcements.

use super::{Sides, at, named, october};
use crate::domain::entry::{Announcement, Entry, Message};
use crate::domain::letter::full_message::{AttachedFile, FilePlace, FullMessage};
use crate::domain::text::rich_text::{Form, Link, RichText, Run};
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

/// What a message says when it is opened: everything that a text can hold, and a file in each place.
pub fn full_message() -> FullMessage {
    let [strong, struck] = [
        Form {
            is_strong: true,
            ..Form::default()
        },
        Form {
            is_struck: true,
            ..Form::default()
        },
    ];
    let linked = Form {
        link: Some(Link {
            address: "https://liblink.pl/aB3dE".to_owned(),
            place: "liblink.pl".to_owned(),
        }),
        ..Form::default()
    };
    let run = |text: &str, form: &Form| Run {
        text: text.to_owned(),
        form: form.clone(),
    };
    let plain = |text: &str| run(text, &Form::default());
    let text = RichText::clean([
        vec![plain("Szanowni Państwo,")],
        vec![],
        vec![
            plain("zapraszam na "),
            run("zebranie", &strong),
            plain(" w "),
            run("środę", &struck),
            plain(" czwartek o 17:30 w sali 12. W programie:"),
        ],
        vec![
            plain("- wycieczka do Ojcowa; proszę wypełnić "),
            run("formularz zgody", &linked),
            plain(","),
        ],
        vec![plain("- składki.")],
        vec![],
        vec![plain("Dzień | Godziny konsultacji")],
        vec![plain("poniedziałek | 15:00–16:00")],
        vec![],
        vec![plain("Anna Kowal")],
    ]);
    let file = |name: &str, size, place| AttachedFile {
        name: name.to_owned(),
        size,
        place,
    };
    FullMessage {
        text,
        files: vec![
            file(
                "zgoda na wycieczkę.pdf",
                Some(240_000),
                FilePlace::Here(b"%PDF-1.7"[..].into()),
            ),
            file("Ojców 2025.mp4", Some(18_400_000), FilePlace::TooLarge),
            file("plan.docx", None, FilePlace::Missing),
        ],
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
