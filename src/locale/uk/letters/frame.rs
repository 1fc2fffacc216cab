//! Phrases around every letter.

use super::Ukrainian;
use crate::locale::phrases::{Frames, fixed};

impl Frames for Ukrainian {
    fixed! {
        stale: "пізніше не прочитано",
        text_in_register: "Продовження – у щоденнику.",
        is_gone: "У щоденнику цього вже немає.",
        earlier: "було",
        details_inside: "Подробиці видно лише у відкритому листі.",
        some_file: "файл",
        open_in_register: "Відкрити в щоденнику",
    }

    fn as_of(&self, readings: &str) -> String {
        format!("Станом на {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Перевірено: {at}.")
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("і ще {count} у щоденнику")
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("було {earlier}, тепер {now}")
    }

    fn words_of_school(&self) -> &'static [&'static str] {
        &[
            "Pliki szkoły",
            "dziennik",
            "terminarz",
            "uwagi",
            "sprawdzian",
            "kartkówka",
            "praca klasowa",
            "egzamin",
            "diagnoza",
        ]
    }
}
