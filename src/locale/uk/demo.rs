//! Phrases around the letters of the demo.

use super::Ukrainian;
use crate::domain::Language;
use crate::domain::letter::LetterKind;
use crate::locale::phrases::{Demos, fixed};

impl Demos for Ukrainian {
    fixed! {
        demo_title: "Тиждень із програмою Dzwonek",
        demo_is_local: "Школу вбудовано в програму, а діти, вчителі й оцінки вигадані. Жодні дані не залишили цього \
            комп’ютера, і жодного листа не надіслано.",
        start_here: "Почніть звідси",
        whole_week: "Увесь тиждень",
        letters_are_files: "Кожен лист лежить поруч із цією сторінкою ще й як файл .eml, щоб відкрити його в поштовій \
            програмі.",
        what_next: "Що далі",
        for_own_children: "Тепер – для ваших дітей:",
        what_init_does: "Ця команда запитає про вхід до щоденника, поштовий сервер і одержувачів, одразу перевірить кожну \
            відповідь і запише конфігурацію.",
        with_the_package: "Якщо ви встановили пакет Debian:",
        own_name: "Українська",
        called_off_lesson: "Скасований урок",
        changed_grade: "Змінена оцінка",
        one_message: "Повідомлення",
    }

    fn demo_about(&self, letters: usize) -> String {
        let letters = Self::plural(letters, ["лист", "листи", "листів"]);
        format!(
            "Dzwonek (з польської – «шкільний дзвоник») читає Librus Synergia, електронний щоденник багатьох польських шкіл, і \
             пише батькам: одразу – про те, що не може чекати, а про решту – у ранковому підсумку. Ось {letters} за один \
             жовтневий тиждень у вигаданій краківській школі."
        )
    }

    fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => "польською",
            Language::En => "англійською",
            Language::Uk => "українською",
        }
    }

    fn letter_kind(&self, kind: LetterKind) -> &'static str {
        match kind {
            LetterKind::Instant => "одразу",
            LetterKind::Digest => "підсумок",
            LetterKind::Reminder => "нагадування",
            LetterKind::Weekly => "підсумок тижня",
            LetterKind::Term => "оцінки за семестр",
            LetterKind::Welcome => "перший лист",
            LetterKind::Notice => "про сам Dzwonek",
            LetterKind::Test => "пробний лист",
        }
    }

    fn to_reader(&self, name: &str) -> String {
        format!("кому: {name}")
    }
}
