//! Phrases of the first letter.

use super::Polish;
use crate::domain::{Cause, Feed};
use crate::locale::phrases::{Feeds, Welcomes, fixed, is_numbered};

impl Welcomes for Polish {
    fixed! {
        first_reading: "już działa",
        welcome: "Dzwonek czuwa nad dziennikiem",
        what_comes:
            "Od teraz o nowościach z dziennika dostaniesz e-mail. O tym, co już w nim jest, Dzwonek nie pisze.",
        not_read_yet: "jeszcze bez odczytu",
        in_the_register: "W dzienniku jest teraz",
        at_once: "Od razu",
        nothing_at_once: "nic; wszystko w podsumowaniu",
        first_digest: "Podsumowanie",
        no_digest: "wyłączone",
        nothing_is_opened:
            "Dzwonek niczego w dzienniku nie otwiera: wiadomości i ogłoszenia pozostają nieprzeczytane, \
             dopóki ktoś ich tam nie otworzy.",
        why_welcome:
            "Ten e-mail przychodzi raz, bo Twój adres jest wśród odbiorców Dzwonka. O tym, co dalej, decydują \
             ustawienia instant i digest.",
    }

    fn in_class(&self, name: &str, class: &str) -> String {
        let kind = if is_numbered(class) { "klasa" } else { "grupa" };
        format!("{name}, {kind} {class}")
    }

    fn entries(&self, feed: Feed, count: usize) -> String {
        let forms = match feed {
            Feed::Grades => ["ocena", "oceny", "ocen"],
            Feed::Messages => ["wiadomość", "wiadomości", "wiadomości"],
            Feed::Announcements => ["ogłoszenie", "ogłoszenia", "ogłoszeń"],
            Feed::Agenda => [
                "wpis w terminarzu",
                "wpisy w terminarzu",
                "wpisów w terminarzu",
            ],
            Feed::Homework => ["zadanie domowe", "zadania domowe", "zadań domowych"],
            Feed::Attendance => [
                "wpis o frekwencji",
                "wpisy o frekwencji",
                "wpisów o frekwencji",
            ],
            Feed::Notes => ["uwaga", "uwagi", "uwag"],
            Feed::Behaviour => ["ocena zachowania", "oceny zachowania", "ocen zachowania"],
            Feed::Justifications => ["usprawiedliwienie", "usprawiedliwienia", "usprawiedliwień"],
            Feed::DaysOff => [
                "termin dni wolnych",
                "terminy dni wolnych",
                "terminów dni wolnych",
            ],
            Feed::Conferences => ["zebranie", "zebrania", "zebrań"],
            Feed::Trips => ["wycieczka", "wycieczki", "wycieczek"],
            Feed::Files => ["plik szkoły", "pliki szkoły", "plików szkoły"],
            Feed::Topics => ["temat lekcji", "tematy lekcji", "tematów lekcji"],
            Feed::Timetable | Feed::LuckyNumber => return self.feed(feed).to_owned(),
        };
        Self::plural(count, forms)
    }

    fn closed(&self, why: Cause) -> &'static str {
        match why {
            Cause::NotPublished => "nieopublikowane",
            Cause::NotFound | Cause::NoMessagesModule => "brak w tej szkole",
            Cause::Disabled => "wyłączone przez szkołę",
            Cause::NoData => "bez danych",
            _ => "niedostępne",
        }
    }

    fn messages_are_opened(&self, names: &str) -> String {
        format!(
            "Dzwonek otwiera nowe wiadomości ({names}), aby podać ich pełną treść; w dzienniku będą odtąd \
             oznaczone jako przeczytane. Niczego innego nie otwiera."
        )
    }
}
