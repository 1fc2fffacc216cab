//! What happens in the week outside of the ordinary inbox: automatic messages, and the old module.

use super::publication::Publication;
use crate::register::Who;
use crate::register::institution::staff;
use crate::register::pupils::conduct::DENTIST;

/// The register repeats a cancelled lesson and an absence; Antek's parent hears only in this way what became of
/// a justification.
pub fn monday_morning(week: &mut Publication) {
    week.automatic(
        Who::Zosia,
        ("substitutions", 20_412_051),
        "Zastępstwa",
        ("Zmiana w planie lekcji", "Wtorek, lekcja 4: odwołana."),
    );
    week.automatic(
        Who::Antek,
        ("absences", 20_412_451),
        "Nieobecności",
        ("Nowa nieobecność", "Matematyka, lekcja 1."),
    );
    week.accept_justification(Who::Antek, DENTIST, 20_412_450);
}

/// The register repeats a note; Antek's plan can be read nowhere else. Ola's teacher writes.
pub fn monday_afternoon(week: &mut Publication) {
    week.automatic(
        Who::Zosia,
        ("notes", 20_412_052),
        "Uwagi",
        ("Nowa uwaga", "Bardzo aktywna praca w grupie, dziękuję."),
    );
    week.automatic(
        Who::Antek,
        ("substitutions", 20_412_452),
        "Zastępstwa",
        (
            "Zmiana w planie lekcji",
            "Środa, lekcja 1: Muzyka (sala 14).",
        ),
    );
    week.message(
        Who::Ola,
        (7_040_201, staff::POLISH),
        "Konsultacje & zebranie",
        "Dzień dobry, konsultacje odbędą się w czwartek o 17:00.",
    );
}

/// A justification is accepted, and the register writes a message about it. An alert for all who have the
/// mailbox, which nothing repeats.
pub fn tuesday_morning(week: &mut Publication) {
    week.accept_justification(Who::Zosia, DENTIST, 20_412_050);
    let alert = ("Awaria prądu", "Świetlica działa dziś do 15:00.");
    for (who, id) in [
        (Who::Zosia, 20_412_053),
        (Who::Stas, 20_412_253),
        (Who::Lena, 20_412_753),
    ] {
        week.automatic(who, ("alerts", id), "Szkoła Podstawowa nr 341", alert);
    }
}

/// Messages where nothing else can be read.
pub fn thursday(week: &mut Publication) {
    week.message(
        Who::Lena,
        (20_412_701, staff::OFFICE),
        "Ubezpieczenie",
        "Szanowni Państwo, przypominamy o zgłoszeniach do ubezpieczenia.",
    );
    week.message(
        Who::Ola,
        (7_040_202, staff::MATHS),
        "Konkurs „Kangur”",
        "Dzień dobry, zapisy na konkurs trwają do piątku.",
    );
}
