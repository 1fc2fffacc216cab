//! Phrases of the first letter.

use super::plural::{english, polish};
use super::{English, Polish};
use crate::domain::Cause;

/// What is said in the first letter.
pub trait Welcomes {
    /// The end of the subject, before the names.
    fn first_reading(&self) -> &'static str;
    /// The title.
    fn welcome(&self) -> &'static str;
    /// What will come, and what will not.
    fn what_comes(&self) -> &'static str;
    /// A child and the class, or the group of a kindergarten.
    fn in_class(&self, name: &str, class: &str) -> String;
    /// How many entries a feed holds.
    fn entries(&self, count: usize) -> String;
    /// The label of feeds that the register does not offer, for this cause.
    fn closed(&self, why: Cause) -> &'static str;
    /// A feed that could not be read this time.
    fn failing(&self, why: &str) -> String;
    /// A feed that was not read yet.
    fn not_read_yet(&self) -> &'static str;
    /// The heading of what comes when.
    fn what_comes_when(&self) -> &'static str;
    /// The label of what is told at once.
    fn at_once(&self) -> &'static str;
    /// Nothing is told at once.
    fn nothing_at_once(&self) -> &'static str;
    /// The label of the first digest.
    fn first_digest(&self) -> &'static str;
    /// There is no digest.
    fn no_digest(&self) -> &'static str;
    /// Nothing is marked as read.
    fn nothing_is_opened(&self) -> &'static str;
    /// New messages of these children are opened, as the family allows.
    fn messages_are_opened(&self, names: &str) -> String;
}

/// Whether it is a class of a school: those have a number.
fn is_numbered(class: &str) -> bool {
    class.starts_with(|first: char| first.is_ascii_digit())
}

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
        polish(count, ["wpis", "wpisy", "wpisów"])
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

impl Welcomes for English {
    fn first_reading(&self) -> &'static str {
        "first reading of the register"
    }

    fn welcome(&self) -> &'static str {
        "Dzwonek now reads the register"
    }

    fn what_comes(&self) -> &'static str {
        "From now on what is new comes as a letter. What was in the register before does not."
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "class" } else { "group" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, count: usize) -> String {
        english(count, ["entry", "entries"])
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "Not published",
            Cause::NotFound | Cause::NoMessagesModule => "Not at this school",
            Cause::Disabled => "Switched off by the school",
            Cause::NoData => "Without data",
            _ => "Not available",
        }
    }

    fn failing(&self, why: &str) -> String {
        format!("not read this time. {why}")
    }

    fn not_read_yet(&self) -> &'static str {
        "not read yet"
    }

    fn what_comes_when(&self) -> &'static str {
        "What comes, and when"
    }

    fn at_once(&self) -> &'static str {
        "At once"
    }

    fn nothing_at_once(&self) -> &'static str {
        "nothing; all of it in the digest"
    }

    fn first_digest(&self) -> &'static str {
        "Digest"
    }

    fn no_digest(&self) -> &'static str {
        "switched off"
    }

    fn nothing_is_opened(&self) -> &'static str {
        "Dzwonek opens nothing in the register: messages and announcements stay unread until somebody \
         opens them there."
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek opens new messages ({names}) to give their full text; from then on they count as read \
             in the register. It opens nothing else."
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_has_classes_and_a_kindergarten_has_groups() {
        for (class, polish, english) in [
            ("5b", "Zosia, klasa 5b", "Zosia, class 5b"),
            ("Żabki", "Zosia, grupa Żabki", "Zosia, group Żabki"),
        ] {
            assert_eq!(Polish.in_class("Zosia", class), polish);
            assert_eq!(English.in_class("Zosia", class), english);
        }
    }
}
