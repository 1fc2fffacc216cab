//! Messages of the week outside the ordinary inbox: automatic ones, and those in the old module.

use super::publication::Publication;
use crate::register::Who::{Antek, Lena, Ola, Stas, Zosia};
use crate::register::institution::staff;
use crate::register::pupils::conduct::DENTIST;

/// The register repeats a cancelled lesson and an absence; Antek's parent learns of the accepted justification
/// only here.
pub fn monday_morning(week: &mut Publication) {
    week.automatic(
        Zosia,
        ("substitutions", 20_412_051),
        "Zastępstwa",
        ("Zmiana w planie lekcji", "Wtorek, lekcja 4: odwołana."),
    );
    week.automatic(
        Antek,
        ("absences", 20_412_451),
        "Nieobecności",
        ("Nowa nieobecność", "Matematyka, lekcja 1."),
    );
    week.accept_justification(Antek, DENTIST, 20_412_450);
}

/// The register repeats a note; Antek's timetable can be read nowhere else. Ola's teacher writes.
pub fn monday_afternoon(week: &mut Publication) {
    week.automatic(
        Zosia,
        ("notes", 20_412_052),
        "Uwagi",
        ("Nowa uwaga", "Bardzo aktywna praca w grupie, dziękuję."),
    );
    week.automatic(
        Antek,
        ("substitutions", 20_412_452),
        "Zastępstwa",
        (
            "Zmiana w planie lekcji",
            "Środa, lekcja 1: Muzyka (sala 14).",
        ),
    );
    week.message(
        Ola,
        (7_040_201, staff::POLISH),
        "Konsultacje & zebranie",
        "Dzień dobry, konsultacje odbędą się w czwartek o 17:00.",
    );
}

/// A justification is accepted, and the register writes a message about it. All accounts with the mailbox get an
/// alert, which stands nowhere else.
pub fn tuesday_morning(week: &mut Publication) {
    week.accept_justification(Zosia, DENTIST, 20_412_050);
    let alert = ("Awaria prądu", "Świetlica działa dziś do 15:00.");
    for (who, id) in [(Zosia, 20_412_053), (Stas, 20_412_253), (Lena, 20_412_753)] {
        week.automatic(who, ("alerts", id), "Szkoła Podstawowa nr 341", alert);
    }
}

/// Messages on accounts where little else can be read.
pub fn thursday(week: &mut Publication) {
    week.message(
        Lena,
        (20_412_701, staff::OFFICE),
        "Ubezpieczenie",
        "Szanowni Państwo, przypominamy o zgłoszeniach do ubezpieczenia.",
    );
    week.message(
        Ola,
        (7_040_202, staff::MATHS),
        "Konkurs „Kangur”",
        "Dzień dobry, zapisy na konkurs trwają do piątku.",
    );
}
