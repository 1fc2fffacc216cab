//! Phrases around every letter.

use super::English;
use crate::locale::phrases::{Frames, fixed};

impl Frames for English {
    fixed! {
        stale: "not read since",
        text_in_register: "The rest is in the register.",
        is_gone: "It is not in the register any more.",
        earlier: "before",
        details_inside: "The details show once the e-mail is opened.",
        some_file: "file",
        open_in_register: "Open in the register",
    }

    fn as_of(&self, readings: &str) -> String {
        format!("As of {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Checked: {at}.")
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("and {count} more in the register")
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("before {earlier}, now {now}")
    }

    fn words_of_school(&self) -> &'static [&'static str] {
        &["Pliki szkoły"]
    }
}
