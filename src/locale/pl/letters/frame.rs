//! Phrases around every letter.

use super::Polish;
use crate::locale::phrases::{Frames, fixed};

impl Frames for Polish {
    fixed! {
        stale: "później bez odczytu",
        text_in_register: "Dalszy ciąg w dzienniku.",
        is_gone: "W dzienniku już tego nie ma.",
        earlier: "wcześniej",
        details_inside: "Szczegóły widać dopiero po otwarciu e-maila.",
        some_file: "plik",
        open_in_register: "Otwórz w dzienniku",
    }

    fn as_of(&self, readings: &str) -> String {
        format!("Stan na {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Sprawdzono: {at}.")
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("i {count} więcej w dzienniku")
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("wcześniej {earlier}, teraz {now}")
    }

    fn words_of_school(&self) -> &'static [&'static str] {
        &[]
    }
}
