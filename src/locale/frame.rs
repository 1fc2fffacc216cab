//! Phrases around every letter.

use super::{English, Polish};
use crate::domain::letter::LetterKind;

/// What is said in every kind of letter.
pub trait Frames {
    /// When what was read: "Stan z: oceny – 6:20".
    fn as_of(&self, readings: &str) -> String;
    /// In place of [`Self::as_of`] where nothing was read.
    fn checked(&self, at: &str) -> String;
    /// A reading after which others failed.
    fn stale(&self) -> &'static str;
    /// Why this letter came, and which setting stops it. `feeds`: what an instant letter tells of.
    fn why(&self, kind: LetterKind, feeds: &str) -> String;
    /// What a letter had no room for.
    fn more_in_register(&self, count: usize) -> String;
    /// A text that a letter had no room for.
    fn text_in_register(&self) -> &'static str;
    /// Of an entry that the register does not show any more.
    fn is_gone(&self) -> &'static str;
    /// Before a value that stood there until now.
    fn earlier(&self) -> &'static str;
    /// The old and the new value, in words.
    fn earlier_and_now(&self, earlier: &str, now: &str) -> String;
    /// What a letter is good for, where it has nothing more to say in advance.
    fn inside(&self) -> &'static str;
    /// The subject of the test letter.
    fn mail_works(&self) -> &'static str;
    /// What the test letter shows.
    fn mail_works_in_full(&self) -> &'static str;
}

impl Frames for Polish {
    fn as_of(&self, readings: &str) -> String {
        format!("Stan z: {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Sprawdzono: {at}.")
    }

    fn stale(&self) -> &'static str {
        "później bez odczytu"
    }

    fn why(&self, kind: LetterKind, feeds: &str) -> String {
        match kind {
            LetterKind::Instant => format!(
                "Dostajesz ten list od razu, bo Twoje ustawienie „instant” obejmuje: {feeds}. \
                 Tam też można go wyłączyć."
            ),
            LetterKind::Digest => {
                "Dostajesz ten list, bo masz włączone podsumowanie o stałej porze. \
                 Wyłącza je ustawienie „digest”."
                    .to_owned()
            }
            LetterKind::Welcome => {
                "Dostajesz ten list raz, bo Twój adres jest wśród odbiorców Dzwonka. \
                 O tym, co przyjdzie dalej, decydują ustawienia „instant” i „digest”."
                    .to_owned()
            }
            LetterKind::Notice => "Dostajesz ten list, bo to Ty opiekujesz się Dzwonkiem. \
                 Kogoś innego wskazuje ustawienie „owner”."
                .to_owned(),
            LetterKind::Test => {
                "Dostajesz ten list, bo ktoś wydał polecenie „dzwonek check --send”. \
                 Sam z siebie nie przyjdzie."
                    .to_owned()
            }
        }
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("i {count} więcej w dzienniku")
    }

    fn text_in_register(&self) -> &'static str {
        "Dalszy ciąg w dzienniku."
    }

    fn is_gone(&self) -> &'static str {
        "W dzienniku już tego nie ma."
    }

    fn earlier(&self) -> &'static str {
        "wcześniej"
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("Wcześniej {earlier}, teraz {now}.")
    }

    fn inside(&self) -> &'static str {
        "Wszystko jest w tym liście, bez logowania do dziennika."
    }

    fn mail_works(&self) -> &'static str {
        "poczta działa"
    }

    fn mail_works_in_full(&self) -> &'static str {
        "Listy od Dzwonka docierają na ten adres. Nic więcej nie trzeba robić."
    }
}

impl Frames for English {
    fn as_of(&self, readings: &str) -> String {
        format!("As of: {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Checked: {at}.")
    }

    fn stale(&self) -> &'static str {
        "not read since"
    }

    fn why(&self, kind: LetterKind, feeds: &str) -> String {
        match kind {
            LetterKind::Instant => format!(
                "You get this letter at once because your setting “instant” holds: {feeds}. \
                 The same setting stops it."
            ),
            LetterKind::Digest => {
                "You get this letter because you have a digest. The setting “digest” stops it."
                    .to_owned()
            }
            LetterKind::Welcome => {
                "You get this letter once, because your address is among Dzwonek's \
                 recipients. The settings “instant” and “digest” decide what comes next."
                    .to_owned()
            }
            LetterKind::Notice => "You get this letter because you look after Dzwonek. \
                 The setting “owner” names somebody else."
                .to_owned(),
            LetterKind::Test => "You get this letter because somebody gave the command \
                 “dzwonek check --send”. It does not come by itself."
                .to_owned(),
        }
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("and {count} more in the register")
    }

    fn text_in_register(&self) -> &'static str {
        "The rest is in the register."
    }

    fn is_gone(&self) -> &'static str {
        "It is not in the register any more."
    }

    fn earlier(&self) -> &'static str {
        "before"
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("Before {earlier}, now {now}.")
    }

    fn inside(&self) -> &'static str {
        "Everything is in this letter; no need to log in to the register."
    }

    fn mail_works(&self) -> &'static str {
        "mail works"
    }

    fn mail_works_in_full(&self) -> &'static str {
        "Letters from Dzwonek reach this address. There is nothing else to do."
    }
}
