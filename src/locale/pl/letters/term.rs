//! Phrases of the letter of a term.

use crate::domain::letter::term::{Stage, Term};
use crate::locale::phrases::{Averages, Terms, fixed};
use crate::locale::pl::Polish;

impl Terms for Polish {
    fixed! {
        school_subject: "Przedmiot",
        proposed: "propozycja",
        given: "ocena",
        in_words: "opisowa",
        arrows: "↑ wyżej, ↓ niżej niż średnia po zaokrągleniu.",
        nothing_differs: "Nic nie odbiega od zaokrąglonej średniej.",
        why_term: "E-maile o ocenach na koniec semestru i roku wyłącza ustawienie „term”.",
    }

    fn term(&self, term: Term, stage: Stage) -> String {
        match (term, stage) {
            (Term::Semester(Some(number @ 2..)), Stage::Proposals) => {
                format!("propozycje ocen za {number}. semestr")
            }
            (Term::Semester(Some(number @ 2..)), Stage::Finals) => {
                format!("oceny za {number}. semestr")
            }
            (Term::Semester(_), Stage::Proposals) => "propozycje ocen śródrocznych".to_owned(),
            (Term::Semester(_), Stage::Finals) => "oceny śródroczne".to_owned(),
            (Term::Year, Stage::Proposals) => "propozycje ocen rocznych".to_owned(),
            (Term::Year, Stage::Finals) => "oceny roczne".to_owned(),
        }
    }

    fn average_of_term(&self, term: Term) -> &'static str {
        match term {
            Term::Semester(_) => self.average_word(),
            Term::Year => "średnia z roku",
        }
    }

    fn still_without(&self, stage: Stage, averages: &str) -> String {
        match stage {
            Stage::Proposals => format!("Jeszcze bez propozycji (średnie): {averages}."),
            Stage::Finals => format!("Bez oceny (średnie): {averages}."),
        }
    }
}
