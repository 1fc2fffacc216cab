//! Wednesday to Friday: changes and withdrawals.

use super::{FRACTIONS, NUMBER_341, OJCOW, PAPER, THEATRE_TALK};
use crate::register::Who::{Antek, Hania, Stas, Zosia};
use crate::register::agenda::{Hour, agenda_category};
use crate::register::attendance::types;
use crate::register::institution::{category, room, staff};
use crate::register::notes::{Meaning, note_category};
use crate::register::pupils::calendars::{CONTEST, HERBARIUM, POSTER};
use crate::register::pupils::conduct::{AUTUMN, HELP, NO_KIT, TRIP_TALK};
use crate::register::pupils::notices::PHOTOGRAPHER;
use crate::register::pupils::office::{HEADS_DAY, MUSEUM, OLD_MENU, RULES};
use crate::register::pupils::plans::older;
use crate::register::pupils::{attendance, notes};
use crate::register::{
    AgendaEntry, Assignment, Attendance, BehaviourGrade, Conference, Grade, GradeKind, Message,
    Note, Notice, SchoolFile, SchoolFreeDay, Trip,
};
use crate::week::publication::Publication;
use crate::week::{automatic, other_grades};
use chrono::NaiveTime;
use chrono::Weekday::{Fri, Thu};

/// A grade, a message, homework and a cancellation are withdrawn; a notice is reworded; a test is moved, and a
/// quiz is filed where nobody would look for it.
pub fn wednesday(week: &mut Publication) {
    week.remove::<Grade>(Zosia, 88_410_104);
    week.comment_grade(
        Zosia,
        88_410_109,
        "Budowa komórki – proszę uzupełnić rysunek w zeszycie.",
    );
    week.remove::<Message>(Zosia, 20_412_014);
    week.remove::<Assignment>(Zosia, POSTER);
    week.change_attendance(Zosia, 71_200_002, types::EXCUSED);
    week.remove::<Attendance>(Zosia, attendance::MISTAKE);
    week.rewrite_note(
        Zosia,
        330_001,
        Meaning::Positive,
        "Bardzo aktywna praca w grupie i pomoc słabszym, dziękuję.",
    );
    let english = week.group_slot(Zosia, Thu, 4);
    week.restore(Zosia, english);
    let (from, to) = (week.slot(Fri, 2), week.slot(Thu, 7));
    week.move_lesson(Zosia, from, to, room::R12);
    week.reword(
        &NUMBER_341,
        PAPER,
        "Szanowni Państwo,\n\nw przyszłym tygodniu zbieramy makulaturę i zużyte baterie. Paczki prosimy zostawiać \
         przy szatni, baterie w sekretariacie.\n\nDyrekcja",
    );
    week.postpone(
        Zosia,
        FRACTIONS,
        (10, Hour::Lesson(2)),
        "Ułamki zwykłe – dział I (przełożony)",
    );
    week.add_to_agenda(
        Zosia,
        (9_121_002, agenda_category::OTHER),
        Some(older::POLISH),
        (9, Hour::Lesson(4)),
        "kartkówka z przypadków",
    );
    week.draw(&NUMBER_341, 7);
    week.move_trip(Zosia, OJCOW, week.day(17));
    week.free_class(Zosia, (8_303, 15), week.day(17));
    week.upload_anew(&NUMBER_341, RULES);
    week.change_points(Zosia, HELP, 8.0);
    week.fix_meeting(Zosia, AUTUMN, half_past(17), room::R12);
    week.fix_meeting(Stas, THEATRE_TALK, half_past(16), room::R3);
    other_grades::wednesday(week);
}

/// Two grades of the semester are predicted; photographer and contest are called off, homework is due later; the
/// plan of Mondays changes for good.
pub fn thursday(week: &mut Publication) {
    let kind = GradeKind::SemesterProposal;
    week.semester_grade(Zosia, (88_415_003, "4"), older::MATHS, kind);
    week.semester_grade(Antek, (88_415_403, "4"), older::HISTORY, kind);
    week.remove_from_all::<Notice>(&NUMBER_341, PHOTOGRAPHER);
    week.swap_mondays(Zosia, (1, 2));
    week.remove::<Note>(Zosia, notes::UNFAIR);
    week.change_attendance(Stas, 71_200_202, types::PRESENT);
    week.note(
        Antek,
        (330_401, staff::NATURE),
        (Meaning::Negative, note_category::WORK),
        "Brak zeszytu po raz trzeci.",
    );
    week.grade(
        Hania,
        (88_415_301, "5"),
        (older::BIOLOGY, category::TEST),
        "Tkanki roślinne",
    );
    week.remove::<AgendaEntry>(Zosia, CONTEST);
    week.put_off(Zosia, HERBARIUM, 25);
    week.add_to_agenda(
        Antek,
        (9_121_401, agenda_category::QUIZ),
        Some(older::HISTORY),
        (8, Hour::Lesson(5)),
        "Początki państwa polskiego",
    );
    week.draw(&NUMBER_341, 3);
    week.free_class_for(Zosia, 8_303, (1, 6));
    week.give_day_off(&NUMBER_341, 2_204, "Dzień Edukacji Narodowej", week.day(9));
    week.remove_from_all::<SchoolFile>(&NUMBER_341, OLD_MENU);
    week.remove::<BehaviourGrade>(Stas, NO_KIT);
    week.remove::<Conference>(Antek, TRIP_TALK);
    week.enter_topics(Zosia);
    week.add_to_agenda(
        Zosia,
        (9_121_003, agenda_category::MEETING),
        None,
        (21, Hour::Clock("16:30", "17:30")),
        "Konsultacje dla rodziców",
    );
    let consultations = (week.day(21), half_past(16));
    week.invite(
        Zosia,
        14_471,
        ("Zebranie", "Rozmowy indywidualne"),
        consultations,
    );
    automatic::thursday(week);
    other_grades::thursday(week);
}

/// Staś goes home early, and the school announces it twice.
pub fn friday_morning(week: &mut Publication) {
    week.cancel(Stas, week.slot(Fri, 5));
    week.message(
        Stas,
        (20_412_202, staff::YOUNGEST),
        "Dziś kończymy wcześniej",
        "Dzień dobry, piątkowa piąta lekcja jest odwołana, zajęcia kończą się o 11:30. Świetlica działa jak zwykle.<br>Magdalena Sroka",
    );
    week.remove::<Trip>(Antek, MUSEUM);
    week.remove_from_all::<SchoolFreeDay>(&NUMBER_341, HEADS_DAY);
}

/// The last grades of the week, two of them for the semester; a note becomes neutral, Hania goes home early.
pub fn friday_afternoon(week: &mut Publication) {
    week.grade(
        Zosia,
        (88_415_004, "5-"),
        (older::POLISH, category::TEST),
        "Części mowy",
    );
    week.grade(
        Zosia,
        (88_415_005, "+"),
        (older::ENGLISH_1, category::ACTIVITY),
        "",
    );
    week.settle(Zosia, 88_415_003, "5");
    let kind = GradeKind::Semester;
    week.semester_grade(Antek, (88_415_404, "4"), older::HISTORY, kind);
    week.correction(
        Antek,
        (88_415_402, "4"),
        (older::MATHS, category::QUIZ),
        88_410_403,
    );
    week.rewrite_note(
        Antek,
        330_401,
        Meaning::Neutral,
        "Brak zeszytu po raz trzeci.",
    );
    week.enter_attendance(Hania, (71_200_301, types::RELEASED), (older::SPORT, 6));
    week.enter_topics(Zosia);
    week.enter_topics(Stas);
    week.message(
        Antek,
        (20_412_401, staff::MATHS),
        "Poprawa kartkówki",
        "Dzień dobry, Antoni poprawił kartkówkę z tabliczki mnożenia. Brawo!",
    );
    other_grades::friday_afternoon(week);
}

fn half_past(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default()
}
