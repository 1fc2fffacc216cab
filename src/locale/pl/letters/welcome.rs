//! Phrases of the first letter.

use super::Polish;
use crate::domain::Cause;
use crate::locale::phrases::{Welcomes, fixed, is_numbered};

impl Welcomes for Polish {
    fixed! {
        first_reading: "pierwszy odczyt dziennika",
        welcome: "Dzwonek czyta już dziennik",
        what_comes:
            "Od teraz to, co nowe, przyjdzie listem. To, co było w dzienniku wcześniej, zostaje bez listu.",
        not_read_yet: "jeszcze bez odczytu",
        what_comes_when: "Co i kiedy przyjdzie",
        at_once: "Od razu",
        nothing_at_once: "nic; wszystko w podsumowaniu",
        first_digest: "Podsumowanie",
        no_digest: "wyłączone",
        nothing_is_opened:
            "Dzwonek niczego w dzienniku nie otwiera: wiadomości i ogłoszenia pozostają nieprzeczytane, \
             dopóki ktoś ich tam nie otworzy.",
        why_welcome:
            "Dostajesz ten list raz, bo Twój adres jest wśród odbiorców Dzwonka. O tym, co przyjdzie dalej, \
             decydują ustawienia „instant” i „digest”.",
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "klasa" } else { "grupa" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, count: usize) -> String {
        Self::plural(count, ["wpis", "wpisy", "wpisów"])
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "Nieopublikowane",
            Cause::NotFound | Cause::NoMessagesModule => "Brak w tej szkole",
            Cause::Disabled => "Wyłączone przez szkołę",
            Cause::NoData => "Bez danych",
            _ => "Niedostępne",
        }
    }

    fn failing(&self, why: &str) -> String {
        format!("tym razem bez odczytu. {why}")
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek otwiera nowe wiadomości ({names}), aby podać ich pełną treść; w dzienniku są odtąd \
             przeczytane. Niczego innego nie otwiera."
        )
    }
}
