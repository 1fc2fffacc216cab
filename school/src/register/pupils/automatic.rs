//! Automatic messages when the school starts. Accounts differ in their mailboxes; Jaś's has neither alerts nor
//! substitutions.

use crate::register::messages::{Mailbox, Message, Sender};
use crate::register::pupil::Pupil;
use crate::register::year::{SchoolYear, at};

/// Zosia's account, with all mailboxes.
pub fn of_zosia(pupil: &mut Pupil, year: SchoolYear) {
    pupil.automatic.alerts = Some(holding(alert(year)));
    pupil.automatic.substitutions = Some(holding(substitution(year)));
    let text = ("Nowa uwaga", "Uwaga: praca na lekcji.");
    let note = automatic(20_411_640, "Uwagi", text, year);
    pupil.automatic.notes = holding(note);
}

/// Staś's, without alerts.
pub fn of_stas(pupil: &mut Pupil, year: SchoolYear) {
    pupil.automatic.substitutions = Some(holding(substitution(year)));
}

/// Antek's, which reports substitutions and justifications nowhere else.
pub fn of_antek(pupil: &mut Pupil, year: SchoolYear) {
    pupil.automatic.alerts = Some(Mailbox::default());
    pupil.automatic.substitutions = Some(holding(substitution(year)));
    let text = (
        "Usprawiedliwienie zaakceptowane",
        "Usprawiedliwienie nieobecności zostało zaakceptowane.",
    );
    let decision = automatic(20_411_816, "Usprawiedliwienia", text, year);
    pupil.automatic.justifications = holding(decision);
}

/// Kuba's, with an empty mailbox of alerts and none of substitutions.
pub fn of_kuba(pupil: &mut Pupil, _: SchoolYear) {
    pupil.automatic.alerts = Some(Mailbox::default());
}

/// Lena's, without substitutions.
pub fn of_lena(pupil: &mut Pupil, year: SchoolYear) {
    pupil.automatic.alerts = Some(holding(alert(year)));
}

fn holding(message: Message) -> Mailbox {
    Mailbox {
        messages: vec![message],
        oldest_first: false,
    }
}

fn alert(year: SchoolYear) -> Message {
    let text = (
        "Awaria wody",
        "W piątek od 12:00 w szkole nie będzie ciepłej wody.",
    );
    automatic(20_411_802, "Szkoła Podstawowa nr 341", text, year)
}

fn substitution(year: SchoolYear) -> Message {
    let text = (
        "Zmiana w planie lekcji",
        "Lekcja 2: Historia (zastępstwo za: Matematyka).",
    );
    automatic(20_411_811, "Zastępstwa", text, year)
}

fn automatic(id: u64, sender: &str, text: (&str, &str), year: SchoolYear) -> Message {
    let sent = at(year.before(4), 13, 0);
    let message = Message::new(id, Sender::system(0, sender), text, sent);
    message.read_at(at(sent.date(), 19, 0))
}
