//! Monday and Tuesday: new entries.

use super::{FRACTIONS, NUMBER_341, OJCOW, PAPER, THEATRE_TALK};
use crate::register::Trip;
use crate::register::Who::{Antek, Stas, Zosia};
use crate::register::agenda::{Hour, agenda_category};
use crate::register::attendance::types;
use crate::register::institution::{category, room, staff};
use crate::register::notes::{Meaning, note_category};
use crate::register::pupils::conduct;
use crate::register::pupils::plans::{older, younger};
use crate::week::publication::Publication;
use crate::week::{automatic, kindergarten, other_grades};
use chrono::Weekday::{Thu, Tue, Wed};
use chrono::{NaiveDate, NaiveTime};

/// A lesson is cancelled, two grades arrive; one pupil is late and another absent.
pub fn monday_morning(week: &mut Publication) {
    week.cancel(Zosia, week.slot(Tue, 4));
    week.grade(
        Zosia,
        (88_415_001, "5"),
        (older::MATHS, category::QUIZ),
        "Skracanie ułamków – bezbłędnie.",
    );
    week.grade(
        Antek,
        (88_415_401, "4+"),
        (older::POLISH, category::DICTATION),
        "",
    );
    week.enter_attendance(Zosia, (71_200_001, types::LATE), (older::MATHS, 1));
    week.enter_attendance(Stas, (71_200_201, types::PRESENT), (younger::EARLY, 1));
    week.enter_attendance(Antek, (71_200_401, types::ABSENT), (older::MATHS, 1));
    kindergarten::monday_morning(week);
    automatic::monday_morning(week);
    other_grades::monday_morning(week);
}

/// The school announces a paper collection; Zosia's teacher writes about the meeting and sets a test.
pub fn monday_afternoon(week: &mut Publication) {
    week.post(
        &NUMBER_341,
        (PAPER, staff::HEAD),
        (
            "Zbiórka makulatury",
            "Szanowni Państwo,\n\nw przyszłym tygodniu zbieramy makulaturę. Paczki prosimy zostawiać przy szatni.\n\nDyrekcja",
        ),
        14,
    );
    week.message(
        Zosia,
        (20_412_001, staff::MATHS),
        "Zebranie z rodzicami",
        "Dzień dobry,<br><br>zapraszam na zebranie w przyszły czwartek o 17:30 w sali 12. Porozmawiamy o wycieczce \
         do Ojcowa, o sprawdzianie z ułamków i o składkach na radę rodziców. Kto nie może przyjść, proszony jest \
         o wiadomość – umówimy się w innym terminie.<br><br>Anna Kowal",
    );
    week.substitute(Zosia, week.slot(Wed, 2), older::HISTORY, None);
    let english = week.group_slot(Zosia, Thu, 4);
    week.cancel(Zosia, english);
    week.add_to_agenda(
        Zosia,
        (FRACTIONS, agenda_category::TEST),
        Some(older::MATHS),
        (8, Hour::Lesson(3)),
        "Ułamki zwykłe – dział I",
    );
    week.enter_attendance(Zosia, (71_200_002, types::PRESENT), (older::SPORT, 4));
    week.note(
        Zosia,
        (330_001, staff::MATHS),
        (Meaning::Positive, note_category::WORK),
        "Bardzo aktywna praca w grupie, dziękuję.",
    );
    week.draw(&NUMBER_341, 24);
    week.enter_topics(Zosia);
    week.enter_topics(Stas);
    let trip = ojcow(week.day(16));
    week.plan_trip(Zosia, trip);
    kindergarten::monday_afternoon(week);
    automatic::monday_afternoon(week);
    other_grades::monday_afternoon(week);
}

/// One grade is corrected, another improved; the substitution changes again; homework is set. Antek was late
/// rather than absent, and Zosia absent rather than present: she has a lesson to catch up with.
pub fn tuesday_morning(week: &mut Publication) {
    week.change_grade(Zosia, 88_410_102, "4");
    week.correction(
        Zosia,
        (88_415_002, "4"),
        (older::HISTORY, category::QUIZ),
        88_410_107,
    );
    week.substitute(Zosia, week.slot(Wed, 2), older::BIOLOGY, Some(room::R5));
    week.change_room(Zosia, week.slot(Thu, 3), older::HISTORY, room::R14);
    week.grade(
        Stas,
        (88_415_201, "5+"),
        (younger::EARLY, category::ARTWORK),
        "Jesienne ludziki",
    );
    week.assign(
        Zosia,
        (5_513_001, older::POLISH),
        11,
        (
            "Opis ulubionej książki",
            "Napisz opis (min. 120 słów).\nPrzynieś w zeszycie.",
        ),
        Some((6_519_801, "opis.pdf")),
    );
    week.change_attendance(Antek, 71_200_401, types::LATE);
    week.change_attendance(Zosia, 71_200_002, types::ABSENT);
    week.enter_attendance(Stas, (71_200_202, types::ABSENT), (younger::EARLY, 1));
    week.upload(&NUMBER_341, 17_731, "Jadłospis – październik");
    week.give_points(
        Zosia,
        (660_230, conduct::category::HELP),
        3.0,
        "Pomoc w bibliotece",
    );
    week.invite(
        Stas,
        THEATRE_TALK,
        ("Zebranie", "Wyjście do teatru"),
        (week.day(14), NaiveTime::MIN),
    );
    kindergarten::tuesday_morning(week);
    automatic::tuesday_morning(week);
    other_grades::tuesday_morning(week);
}

/// Six messages for Zosia at once. The topics show what Staś has missed.
pub fn tuesday_afternoon(week: &mut Publication) {
    week.enter_topics(Zosia);
    week.enter_topics(Stas);
    for (message, topic, text) in SIX_MESSAGES {
        week.message(Zosia, message, topic, text);
    }
    week.message(
        Stas,
        (20_412_201, staff::YOUNGEST),
        "Wyjście do teatru",
        "Dzień dobry, w przyszłą środę idziemy do Teatru Groteska. Koszt 35 zł, zbiórka o 8:45 w szatni.<br>Magdalena Sroka",
    );
    week.add_to_agenda(
        Stas,
        (9_121_201, agenda_category::TRIP),
        None,
        (9, Hour::Clock("08:45", "12:30")),
        "Teatr Groteska. Zbiórka w szatni.",
    );
}

const SIX_MESSAGES: [((u64, u64), &str, &str); 6] = [
    (
        (20_412_011, staff::POLISH),
        "Konkurs recytatorski",
        "Dzień dobry, zapisy na konkurs recytatorski trwają do piątku. Wiersz wybiera dziecko.",
    ),
    (
        (20_412_012, staff::SPORT),
        "Zawody pływackie",
        "Zofia została zgłoszona do drużyny pływackiej. Proszę o zgodę do czwartku.",
    ),
    (
        (20_412_013, staff::ARTS),
        "Materiały na plastykę",
        "Na piątek proszę przynieść farby plakatowe i blok A3.",
    ),
    (
        (20_412_014, staff::OFFICE),
        "Obiady – nadpłata",
        "Nadpłata za ubiegły miesiąc zostanie odliczona od bieżącej wpłaty.",
    ),
    (
        (20_412_015, staff::NATURE),
        "Zielnik",
        "Dzień dobry, zielnik oddajemy do końca miesiąca. Minimum dziesięć liści.",
    ),
    (
        (20_412_016, staff::PEDAGOGUE),
        "Warsztaty dla rodziców",
        "Zapraszam na warsztaty „Dziecko i ekran”, środa, godz. 18:00, aula.",
    ),
];

fn ojcow(day: NaiveDate) -> Trip {
    Trip {
        id: OJCOW,
        destination: "Ojców".to_owned(),
        route: "Kraków – Ojców – Kraków".to_owned(),
        locomotion: "autokar".to_owned(),
        from: day,
        to: day,
        coordinator: None,
    }
}
