//! Phrases around every letter.

use super::Polish;
use crate::domain::letter::LetterKind;
use crate::locale::phrases::Frames;

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
