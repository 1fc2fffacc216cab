//! Messages when the school starts.

use crate::register::institution::staff;
use crate::register::messages::{Message, Sender};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// ((last digits of the id, position of the sender, days before the Monday), topic, text).
type Row = ((u64, u64, u64), &'static str, &'static str);

/// The message of the head to all parents.
const WELCOME: Row = (
    (790, staff::HEAD, 25),
    "Witamy w nowym roku szkolnym",
    "Szanowni Państwo, życzę dobrego roku szkolnego.<br>Barbara Jabłońska, dyrektor",
);

/// Newest first; the first preview ends inside a Polish character.
const ZOSIA: [Row; 6] = [
    (
        (907, staff::MATHS, 3),
        "Sprawdzian z ułamków",
        "Dzień dobry,<br><br>sprawdzian z ułamków zwykłych odbędzie się w przyszły czwartek na drugiej lekcji. \
         Proszę, aby dzieci samodzielnie powtórzyły skracanie, rozszerzanie i dodawanie ułamków; zestaw zadań z odpowiedziami \
         jest w zeszycie ćwiczeń na stronach 24–27. Na stronie szkoły znajdą Państwo dodatkowe karty pracy.<br><br>\
         Z poważaniem<br>Anna Kowal",
    ),
    (
        (880, staff::OFFICE, 4),
        "Legitymacje szkolne",
        "Nowe legitymacje są do odebrania w sekretariacie w godzinach 7:30–15:30.",
    ),
    (
        (861, staff::POLISH, 6),
        "Lektura",
        "Dzień dobry, omawianie lektury „Chłopcy z Placu Broni” zaczniemy za dwa tygodnie. Proszę o przeczytanie całości.",
    ),
    (
        (833, staff::MATHS, 11),
        "Składka na ubezpieczenie",
        "Szanowni Państwo, przypominam o składce na ubezpieczenie (52 zł). Pozdrawiam, Anna Kowal",
    ),
    (
        (802, staff::SPORT, 17),
        "Strój na WF",
        "Proszę, aby dzieci miały białe koszulki i obuwie halowe.",
    ),
    WELCOME,
];

pub const STAS: [Row; 3] = [
    (
        (911, staff::YOUNGEST, 3),
        "Kasztany i żołędzie",
        "Dzień dobry, w tym tygodniu robimy jesienne ludziki. Proszę o kasztany, żołędzie i wykałaczki.<br>Magdalena Sroka",
    ),
    (
        (866, staff::ENGLISH, 10),
        "Zeszyt do angielskiego",
        "Dzień dobry, proszę o cienki zeszyt w kratkę.",
    ),
    WELCOME,
];

pub const ANTEK: [Row; 2] = [
    (
        (899, staff::PEDAGOGUE, 5),
        "Zajęcia świetlicowe",
        "Dzień dobry, od poniedziałku w świetlicy rusza kółko szachowe. Zapisy u mnie. Halina Pawlak",
    ),
    WELCOME,
];

pub const JAS: [Row; 1] = [(
    (921, staff::YOUNGEST, 3),
    "Czytanki",
    "Dzień dobry, proszę o codzienne głośne czytanie, kwadrans wystarczy.<br>Magdalena Sroka",
)];

pub const ULA: [Row; 2] = [
    (
        (951, staff::POLISH, 2),
        "Próbny egzamin",
        "Dzień dobry, próbny egzamin ósmoklasisty odbędzie się w listopadzie. Terminy podam na zebraniu.",
    ),
    WELCOME,
];

pub const KUBA: [Row; 1] = [(
    (931, staff::YOUNGEST, 3),
    "Teatrzyk",
    "Dzień dobry, we wtorek zapraszamy do nas teatrzyk „Żabka”. Bilet kosztuje 12 zł.",
)];

pub const LENA: [Row; 1] = [(
    (941, staff::OFFICE, 4),
    "Zapisy na zajęcia",
    "Szanowni Państwo, zapisy na zajęcia dodatkowe trwają do końca tygodnia.",
)];

/// Messages of Zosia's parent, in every mailbox.
pub fn of_zosia(pupil: &mut Pupil, year: SchoolYear) {
    deliver(pupil, year, &ZOSIA);
    if let Some(newest) = pupil.inbox.get_mut(20_411_907) {
        newest.attach("ułamki_karty_pracy.pdf");
    }
    pupil.archive.messages.push(last_year(year));
    pupil.outbox.push(absence_note(pupil, year));
}

/// Messages of Ola's parent, more than one page of the old module.
pub fn of_ola(pupil: &mut Pupil, year: SchoolYear) {
    let senders = [staff::NATURE, staff::POLISH, staff::MATHS];
    for (number, sender) in (0..54_u64).zip(senders.into_iter().cycle()) {
        let hour = if number % 2 == 0 { 8 } else { 9 };
        let sent = at(year.before(30 - number / 2), hour, 30);
        let text = (
            "Zadanie na jutro",
            "Dzień dobry, zadanie jest w zeszycie ćwiczeń.",
        );
        let message = Message::new(7_040_100 + number, pupil.sender(sender), text, sent);
        pupil
            .inbox
            .messages
            .push(message.read_at(at(sent.date(), 20, 1)));
    }
    if let Some(newest) = pupil.inbox.messages.last_mut() {
        newest.read = None;
        newest.attach("mapa.pdf");
    }
}

/// Delivers messages; all but the newest are read.
pub fn deliver(pupil: &mut Pupil, year: SchoolYear, rows: &[Row]) {
    let messages = rows.iter().map(|row| message(pupil, year, *row));
    pupil.inbox.messages = messages.collect();
    if let Some(newest) = pupil.inbox.messages.first_mut() {
        newest.read = None;
    }
    let system = Sender::justifications();
    let text = (
        "Usprawiedliwienie zaakceptowane",
        "Usprawiedliwienie nieobecności zostało zaakceptowane.",
    );
    let sent = at(year.before(13), 8, 10);
    let excused = Message::new(20_411_815, system, text, sent).read_at(at(sent.date(), 16, 44));
    pupil.inbox.messages.push(excused);
}

/// A message that was read in the evening.
fn message(pupil: &Pupil, year: SchoolYear, ((id, sender, days), topic, text): Row) -> Message {
    let sent = at(year.before(days), 14, 5);
    Message::new(20_411_000 + id, pupil.sender(sender), (topic, text), sent).read_at(at(
        sent.date(),
        20,
        1,
    ))
}

fn last_year(year: SchoolYear) -> Message {
    let day = crate::register::year::date(year.begins_in(), 6, 25);
    let sender = Sender::person(4_127_471, "Anna", "Kowal");
    let text = (
        "Zakończenie roku",
        "Dziękuję za wspólny rok i życzę dobrych wakacji!",
    );
    Message::new(18_800_120, sender, text, at(day, 12, 0)).read_at(at(day, 18, 30))
}

fn absence_note(pupil: &Pupil, year: SchoolYear) -> Message {
    let text = (
        "Nieobecność Zofii",
        "Dzień dobry, Zosia jest przeziębiona i zostaje dziś w domu.",
    );
    Message::new(
        20_411_500,
        pupil.sender(staff::MATHS),
        text,
        at(year.before(13), 7, 35),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_of_the_newest_message_ends_inside_a_letter() {
        let (.., text) = ZOSIA[0];
        assert!(std::str::from_utf8(&text.as_bytes()[..256]).is_err());
    }
}
