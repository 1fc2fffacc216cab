//! What happens in the school week.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::graded;
use super::kindergarten;
use super::mailboxes;
use super::publication::Publication;
use crate::demo::school::register::agenda::{Hour, agenda_category};
use crate::demo::school::register::attendance::types;
use crate::demo::school::register::houses::{category, room, staff};
use crate::demo::school::register::notes::{Meaning, note_category};
use crate::demo::school::register::pupils::boards::PHOTOGRAPHER;
use crate::demo::school::register::pupils::calendars::{CONTEST, HERBARIUM, POSTER};
use crate::demo::school::register::pupils::conduct::{self, AUTUMN, HELP, NO_KIT, TRIP_TALK};
use crate::demo::school::register::pupils::office::{HEADS_DAY, MUSEUM, OLD_MENU, RULES};
use crate::demo::school::register::pupils::plans::{older, younger};
use crate::demo::school::register::pupils::{presence, remarks};
use crate::demo::school::register::{Trip, Who};

/// The pupils who share the notice board of number 341.
const NUMBER_341: [Who; 3] = [Who::Zosia, Who::Stas, Who::Antek];
const OJCOW: u64 = 31;
const PAPER: &str = "LID-NBOARD-NOTICE-4127-W6Z2M8";
const FRACTIONS: u64 = 9_121_001;
const THEATRE_TALK: u64 = 14_470;

/// A lesson is called off, a grade comes; somebody is late, somebody is not there.
pub fn monday_morning(week: &mut Publication) {
    week.cancel(Who::Zosia, week.slot(Weekday::Tue, 4));
    week.grade(
        Who::Zosia,
        (88_415_001, "5"),
        (older::MATHS, category::QUIZ),
        "Skracanie ułamków – bezbłędnie.",
    );
    week.grade(
        Who::Antek,
        (88_415_401, "4+"),
        (older::POLISH, category::DICTATION),
        "",
    );
    week.mark(Who::Zosia, (71_200_001, types::LATE), (older::MATHS, 1));
    week.mark(Who::Stas, (71_200_201, types::PRESENT), (younger::EARLY, 1));
    week.mark(Who::Antek, (71_200_401, types::ABSENT), (older::MATHS, 1));
    kindergarten::monday_morning(week);
    mailboxes::monday_morning(week);
    graded::monday_morning(week);
}

/// Everybody hears of the paper collection; Zosia's teacher writes about the meeting and sets a test.
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
        Who::Zosia,
        (20_412_001, staff::MATHS),
        "Zebranie z rodzicami",
        "Dzień dobry,<br><br>zapraszam na zebranie w przyszły czwartek o 17:30 w sali 12. Porozmawiamy o wycieczce \
         do Ojcowa, o sprawdzianie z ułamków i o składkach na radę rodziców. Kto nie może przyjść, proszony jest \
         o wiadomość – umówimy się w innym terminie.<br><br>Anna Kowal",
    );
    week.substitute(Who::Zosia, week.slot(Weekday::Wed, 2), older::HISTORY, None);
    let english = week.group_slot(Who::Zosia, Weekday::Thu, 4);
    week.cancel(Who::Zosia, english);
    week.appoint(
        Who::Zosia,
        (FRACTIONS, agenda_category::TEST),
        Some(older::MATHS),
        (8, Hour::Lesson(3)),
        "Ułamki zwykłe – dział I",
    );
    week.mark(Who::Zosia, (71_200_002, types::PRESENT), (older::SPORT, 4));
    week.note(
        Who::Zosia,
        (330_001, staff::MATHS),
        (Meaning::Positive, note_category::WORK),
        "Bardzo aktywna praca w grupie, dziękuję.",
    );
    week.draw(&NUMBER_341, 24);
    week.enter_topics(Who::Zosia);
    week.enter_topics(Who::Stas);
    let trip = ojcow(week.day(16));
    week.plan_trip(Who::Zosia, trip);
    kindergarten::monday_afternoon(week);
    mailboxes::monday_afternoon(week);
    graded::monday_afternoon(week);
}

/// A grade is put right, another improved; the substitution changes once more; there is homework. Who was
/// absent was only late, and who was present was not, so that there is something to catch up with.
pub fn tuesday_morning(week: &mut Publication) {
    week.change_grade(Who::Zosia, 88_410_102, "4");
    week.correction(
        Who::Zosia,
        (88_415_002, "4"),
        (older::HISTORY, category::QUIZ),
        88_410_107,
    );
    week.substitute(
        Who::Zosia,
        week.slot(Weekday::Wed, 2),
        older::BIOLOGY,
        Some(room::R5),
    );
    week.change_room(
        Who::Zosia,
        week.slot(Weekday::Thu, 3),
        older::HISTORY,
        room::R14,
    );
    week.grade(
        Who::Stas,
        (88_415_201, "5+"),
        (younger::EARLY, category::ARTWORK),
        "Jesienne ludziki",
    );
    week.assign(
        Who::Zosia,
        (5_513_001, older::POLISH),
        11,
        (
            "Opis ulubionej książki",
            "Napisz opis (min. 120 słów).\nPrzynieś w zeszycie.",
        ),
        Some((6_519_801, "opis.pdf")),
    );
    week.remark(Who::Antek, 71_200_401, types::LATE);
    week.remark(Who::Zosia, 71_200_002, types::ABSENT);
    week.mark(Who::Stas, (71_200_202, types::ABSENT), (younger::EARLY, 1));
    week.upload(&NUMBER_341, 17_731, "Jadłospis – październik");
    week.give_points(
        Who::Zosia,
        (660_230, conduct::category::HELP),
        3.0,
        "Pomoc w bibliotece",
    );
    week.invite(
        Who::Stas,
        THEATRE_TALK,
        ("Zebranie", "Wyjście do teatru"),
        (week.day(14), NaiveTime::MIN),
    );
    kindergarten::tuesday_morning(week);
    mailboxes::tuesday_morning(week);
    graded::tuesday_morning(week);
}

/// The day of the letters: six for Zosia at once. It turns out what Staś has missed.
pub fn tuesday_afternoon(week: &mut Publication) {
    week.enter_topics(Who::Zosia);
    week.enter_topics(Who::Stas);
    for (id, sender, topic, text) in SIX_LETTERS {
        week.message(Who::Zosia, (id, sender), topic, text);
    }
    week.message(
        Who::Stas,
        (20_412_201, staff::YOUNGEST),
        "Wyjście do teatru",
        "Dzień dobry, w przyszłą środę idziemy do Teatru Groteska. Koszt 35 zł, zbiórka o 8:45 w szatni.<br>Magdalena Sroka",
    );
    week.appoint(
        Who::Stas,
        (9_121_201, agenda_category::TRIP),
        None,
        (9, Hour::Clock("08:45", "12:30")),
        "Teatr Groteska. Zbiórka w szatni.",
    );
}

const SIX_LETTERS: [(u64, u64, &str, &str); 6] = [
    (
        20_412_011,
        staff::POLISH,
        "Konkurs recytatorski",
        "Dzień dobry, zapisy na konkurs recytatorski trwają do piątku. Wiersz wybiera dziecko.",
    ),
    (
        20_412_012,
        staff::SPORT,
        "Zawody pływackie",
        "Zofia została zgłoszona do drużyny pływackiej. Proszę o zgodę do czwartku.",
    ),
    (
        20_412_013,
        staff::ARTS,
        "Materiały na plastykę",
        "Na piątek proszę przynieść farby plakatowe i blok A3.",
    ),
    (
        20_412_014,
        staff::OFFICE,
        "Obiady – nadpłata",
        "Nadpłata za ubiegły miesiąc zostanie odliczona od bieżącej wpłaty.",
    ),
    (
        20_412_015,
        staff::NATURE,
        "Zielnik",
        "Dzień dobry, zielnik oddajemy do końca miesiąca. Minimum dziesięć liści.",
    ),
    (
        20_412_016,
        staff::PEDAGOGUE,
        "Warsztaty dla rodziców",
        "Zapraszam na warsztaty „Dziecko i ekran”, środa, godz. 18:00, aula.",
    ),
];

/// What was said is taken back: a grade, a letter, homework, a cancellation; what was posted is put
/// more exactly; a test is moved, and a quiz is filed where nobody would look for it.
pub fn wednesday(week: &mut Publication) {
    week.remove_grade(Who::Zosia, 88_410_104);
    week.comment_grade(
        Who::Zosia,
        88_410_109,
        "Budowa komórki – proszę uzupełnić rysunek w zeszycie.",
    );
    week.withdraw(Who::Zosia, 20_412_014);
    week.take_back(Who::Zosia, POSTER);
    week.remark(Who::Zosia, 71_200_002, types::EXCUSED);
    week.unmark(Who::Zosia, presence::MISTAKE);
    week.rewrite_note(
        Who::Zosia,
        330_001,
        Meaning::Positive,
        "Bardzo aktywna praca w grupie i pomoc słabszym, dziękuję.",
    );
    let english = week.group_slot(Who::Zosia, Weekday::Thu, 4);
    week.restore(Who::Zosia, english);
    let (from, to) = (week.slot(Weekday::Fri, 2), week.slot(Weekday::Thu, 7));
    week.move_lesson(Who::Zosia, from, to, room::R12);
    week.reword(
        &NUMBER_341,
        PAPER,
        "Szanowni Państwo,\n\nw przyszłym tygodniu zbieramy makulaturę i zużyte baterie. Paczki prosimy zostawiać \
         przy szatni, baterie w sekretariacie.\n\nDyrekcja",
    );
    week.postpone(
        Who::Zosia,
        FRACTIONS,
        (10, Hour::Lesson(2)),
        "Ułamki zwykłe – dział I (przełożony)",
    );
    week.appoint(
        Who::Zosia,
        (9_121_002, agenda_category::OTHER),
        Some(older::POLISH),
        (9, Hour::Lesson(4)),
        "kartkówka z przypadków",
    );
    week.draw(&NUMBER_341, 7);
    week.move_trip(Who::Zosia, OJCOW, week.day(17));
    week.free_class(Who::Zosia, (8_303, 15), week.day(17));
    week.upload_anew(&NUMBER_341, RULES);
    week.change_points(Who::Zosia, HELP, 8.0);
    week.fix_meeting(Who::Zosia, AUTUMN, half_past(17), room::R12);
    week.fix_meeting(Who::Stas, THEATRE_TALK, half_past(16), room::R3);
    graded::wednesday(week);
}

/// Two first looks at the semester; photographer and contest are called off, homework is put off; Mondays will be
/// different.
pub fn thursday(week: &mut Publication) {
    week.proposal(
        Who::Zosia,
        (88_415_003, "4"),
        (older::MATHS, category::SEMESTER_PROPOSAL),
    );
    week.proposal(
        Who::Antek,
        (88_415_403, "4"),
        (older::HISTORY, category::SEMESTER_PROPOSAL),
    );
    week.take_down(&NUMBER_341, PHOTOGRAPHER);
    week.swap_mondays(Who::Zosia, (1, 2));
    week.take_note_back(Who::Zosia, remarks::UNFAIR);
    week.remark(Who::Stas, 71_200_202, types::PRESENT);
    week.note(
        Who::Antek,
        (330_401, staff::NATURE),
        (Meaning::Negative, note_category::WORK),
        "Brak zeszytu po raz trzeci.",
    );
    week.grade(
        Who::Hania,
        (88_415_301, "5"),
        (older::BIOLOGY, category::TEST),
        "Tkanki roślinne",
    );
    week.call_off(Who::Zosia, CONTEST);
    week.put_off(Who::Zosia, HERBARIUM, 25);
    week.appoint(
        Who::Antek,
        (9_121_401, agenda_category::QUIZ),
        Some(older::HISTORY),
        (8, Hour::Lesson(5)),
        "Początki państwa polskiego",
    );
    week.draw(&NUMBER_341, 3);
    week.free_class_for(Who::Zosia, 8_303, (1, 6));
    week.give_day_off(&NUMBER_341, 2_204, "Dzień Edukacji Narodowej", week.day(9));
    week.delete_file(&NUMBER_341, OLD_MENU);
    week.take_points_back(Who::Stas, NO_KIT);
    week.call_meeting_off(Who::Antek, TRIP_TALK);
    week.enter_topics(Who::Zosia);
    week.appoint(
        Who::Zosia,
        (9_121_003, agenda_category::MEETING),
        None,
        (21, Hour::Clock("16:30", "17:30")),
        "Konsultacje dla rodziców",
    );
    let consultations = (week.day(21), half_past(16));
    week.invite(
        Who::Zosia,
        14_471,
        ("Zebranie", "Rozmowy indywidualne"),
        consultations,
    );
    mailboxes::thursday(week);
    graded::thursday(week);
}

/// Staś may go home earlier, and his parent is told in two ways.
pub fn friday_morning(week: &mut Publication) {
    week.cancel(Who::Stas, week.slot(Weekday::Fri, 5));
    week.message(
        Who::Stas,
        (20_412_202, staff::YOUNGEST),
        "Dziś kończymy wcześniej",
        "Dzień dobry, piątkowa piąta lekcja jest odwołana, zajęcia kończą się o 11:30. Świetlica działa jak zwykle.<br>Magdalena Sroka",
    );
    week.call_trip_off(Who::Antek, MUSEUM);
    week.take_day_off_back(&NUMBER_341, HEADS_DAY);
}

/// The last grades of the week, two of them of the semester; a note is meant more kindly, somebody goes home early.
pub fn friday_afternoon(week: &mut Publication) {
    week.grade(
        Who::Zosia,
        (88_415_004, "5-"),
        (older::POLISH, category::TEST),
        "Części mowy",
    );
    week.grade(
        Who::Zosia,
        (88_415_005, "+"),
        (older::ENGLISH_1, category::ACTIVITY),
        "",
    );
    week.settle(Who::Zosia, 88_415_003, "5", category::SEMESTER);
    week.semester_grade(
        Who::Antek,
        (88_415_404, "4"),
        (older::HISTORY, category::SEMESTER),
    );
    week.correction(
        Who::Antek,
        (88_415_402, "4"),
        (older::MATHS, category::QUIZ),
        88_410_403,
    );
    week.rewrite_note(
        Who::Antek,
        330_401,
        Meaning::Neutral,
        "Brak zeszytu po raz trzeci.",
    );
    week.mark(Who::Hania, (71_200_301, types::RELEASED), (older::SPORT, 6));
    week.enter_topics(Who::Zosia);
    week.enter_topics(Who::Stas);
    week.message(
        Who::Antek,
        (20_412_401, staff::MATHS),
        "Poprawa kartkówki",
        "Dzień dobry, Antoni poprawił kartkówkę z tabliczki mnożenia. Brawo!",
    );
    graded::friday_afternoon(week);
}

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

fn half_past(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default()
}
