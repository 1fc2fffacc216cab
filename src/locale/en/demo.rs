//! Phrases around the letters of the demo.

use super::English;
use crate::domain::Language;
use crate::domain::letter::LetterKind;
use crate::locale::phrases::{Demos, fixed};

impl Demos for English {
    fixed! {
        demo_title: "A week with Dzwonek",
        demo_is_local: "The school is built into the program; its children, teachers and grades are invented. Nothing \
            left this computer, and no e-mail was sent.",
        start_here: "Start here",
        whole_week: "The whole week",
        letters_are_files: "Each e-mail is beside this page as an .eml file, too, for your mail program.",
        what_next: "What next",
        for_own_children: "Now for your own children:",
        what_init_does: "This command asks for the login to the register, the mail server and the readers, tries each \
            answer at once, and writes the configuration.",
        with_the_package: "If you installed the Debian package:",
        own_name: "English",
        called_off_lesson: "A lesson called off",
        changed_grade: "A changed grade",
        one_message: "A message",
    }

    fn demo_about(&self, letters: usize) -> String {
        let letters = Self::plural(letters, ["e-mail", "e-mails"]);
        format!(
            "Dzwonek (“school bell”) reads Librus Synergia, the register of many Polish schools, and writes to the \
             parents: at once about what cannot wait, in a morning digest about the rest. Here are {letters} from one \
             October week at an invented school in Kraków."
        )
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => "in Polish",
            Language::En => "in English",
            Language::Uk => "in Ukrainian",
        }
    }

    fn letter_kind(&self, kind: LetterKind) -> &'static str {
        match kind {
            LetterKind::Instant => "at once",
            LetterKind::Digest => "digest",
            LetterKind::Reminder => "reminder",
            LetterKind::Weekly => "weekly letter",
            LetterKind::Term => "grades of the term",
            LetterKind::Welcome => "welcome",
            LetterKind::Notice => "about Dzwonek itself",
            LetterKind::Test => "test",
        }
    }

    fn to_reader(&self, name: &str) -> String {
        format!("to {name}")
    }
}
