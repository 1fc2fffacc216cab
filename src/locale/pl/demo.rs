//! Phrases around the letters of the demo.

use super::Polish;
use crate::domain::Language;
use crate::domain::letter::LetterKind;
use crate::locale::phrases::{Demos, fixed};

impl Demos for Polish {
    fixed! {
        demo_title: "Tydzień z Dzwonkiem",
        demo_is_local: "Szkoła jest wbudowana w program, a dzieci, nauczyciele i oceny są zmyślone. Nic nie opuściło \
            tego komputera i żaden e-mail nie został wysłany.",
        start_here: "Zacznij tu",
        whole_week: "Cały tydzień",
        letters_are_files: "Każdy e-mail jest obok tej strony także jako plik .eml, do otwarcia w programie pocztowym.",
        what_next: "Co dalej",
        for_own_children: "Teraz Twoje dzieci:",
        what_init_does: "To polecenie pyta o logowanie do dziennika, serwer poczty i odbiorców, od razu sprawdza każdą \
            odpowiedź i zapisuje konfigurację.",
        with_the_package: "Po instalacji z pakietu Debiana:",
        own_name: "Polski",
        called_off_lesson: "Odwołana lekcja",
        changed_grade: "Zmieniona ocena",
        one_message: "Wiadomość",
    }

    fn demo_about(&self, letters: usize) -> String {
        let letters = Self::plural(letters, ["e-mail", "e-maile", "e-maili"]);
        format!(
            "Dzwonek czyta dziennik Librus Synergia i pisze do rodziców: od razu o tym, co nie może czekać, a o reszcie \
             w porannym podsumowaniu. Oto {letters} z jednego październikowego tygodnia w zmyślonej krakowskiej szkole."
        )
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => "po polsku",
            Language::En => "po angielsku",
            Language::Uk => "po ukraińsku",
        }
    }

    fn letter_kind(&self, kind: LetterKind) -> &'static str {
        match kind {
            LetterKind::Instant => "od razu",
            LetterKind::Digest => "podsumowanie",
            LetterKind::Reminder => "przypomnienie",
            LetterKind::Weekly => "podsumowanie tygodnia",
            LetterKind::Term => "oceny za semestr",
            LetterKind::Welcome => "powitanie",
            LetterKind::Notice => "o samym Dzwonku",
            LetterKind::Test => "e-mail próbny",
        }
    }

    fn to_reader(&self, name: &str) -> String {
        format!("do: {name}")
    }
}
