//! Phrases of the first letter.

use super::{Polish, counted};
use crate::domain::Cause;
use crate::locale::phrases::{Welcomes, is_numbered};

impl Welcomes for Polish {
    fn first_reading(&self) -> &'static str {
        "pierwszy odczyt dziennika"
    }

    fn welcome(&self) -> &'static str {
        "Dzwonek czyta już dziennik"
    }

    fn what_comes(&self) -> &'static str {
        "Od teraz to, co nowe, przyjdzie listem. To, co było w dzienniku wcześniej, zostaje bez listu."
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "klasa" } else { "grupa" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, count: usize) -> String {
        counted(count, ["wpis", "wpisy", "wpisów"])
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

    fn not_read_yet(&self) -> &'static str {
        "jeszcze bez odczytu"
    }

    fn what_comes_when(&self) -> &'static str {
        "Co i kiedy przyjdzie"
    }

    fn at_once(&self) -> &'static str {
        "Od razu"
    }

    fn nothing_at_once(&self) -> &'static str {
        "nic; wszystko w podsumowaniu"
    }

    fn first_digest(&self) -> &'static str {
        "Podsumowanie"
    }

    fn no_digest(&self) -> &'static str {
        "wyłączone"
    }

    fn nothing_is_opened(&self) -> &'static str {
        "Dzwonek niczego w dzienniku nie otwiera: wiadomości i ogłoszenia pozostają nieprzeczytane, \
         dopóki ktoś ich tam nie otworzy."
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek otwiera nowe wiadomości ({names}), aby podać ich pełną treść; w dzienniku są odtąd \
             przeczytane. Niczego innego nie otwiera."
        )
    }
}
