//! Phrases around every letter.

use super::Polish;
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

    fn why_at_once(&self, feeds: &str) -> String {
        format!(
            "Dostajesz ten list od razu, bo Twoje ustawienie „instant” obejmuje: {feeds}. \
             Tam też można go wyłączyć."
        )
    }

    fn why_digest(&self) -> &'static str {
        "Dostajesz ten list, bo masz włączone podsumowanie o stałej porze. \
         Wyłącza je ustawienie „digest”."
    }

    fn why_welcome(&self) -> &'static str {
        "Dostajesz ten list raz, bo Twój adres jest wśród odbiorców Dzwonka. \
         O tym, co przyjdzie dalej, decydują ustawienia „instant” i „digest”."
    }

    fn why_owner(&self) -> &'static str {
        "Dostajesz ten list, bo to Ty opiekujesz się Dzwonkiem. \
         Kogoś innego wskazuje ustawienie „owner”."
    }

    fn why_test(&self) -> &'static str {
        "Dostajesz ten list, bo ktoś wydał polecenie „dzwonek check --send”. \
         Sam z siebie nie przyjdzie."
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
