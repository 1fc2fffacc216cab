//! Phrases of the letter of a term.

use crate::domain::letter::term::{Stage, Term};
use crate::locale::phrases::{Averages, Terms, fixed};
use crate::locale::uk::Ukrainian;

impl Terms for Ukrainian {
    fixed! {
        school_subject: "Предмет",
        proposed: "прогноз",
        given: "оцінка",
        in_words: "описова",
        arrows: "↑ вище, ↓ нижче за округлений середній бал.",
        nothing_differs: "Ніщо не відрізняється від округленого середнього бала.",
        why_term: "Листи про оцінки за семестр і рік вимикає налаштування «term».",
    }

    fn term(&self, term: Term, stage: Stage) -> String {
        match (term, stage) {
            (Term::Semester(Some(number @ 2..)), Stage::Proposals) => {
                format!("прогнозовані оцінки за {number}-й семестр")
            }
            (Term::Semester(Some(number @ 2..)), Stage::Finals) => {
                format!("оцінки за {number}-й семестр")
            }
            (Term::Semester(_), Stage::Proposals) => "прогнозовані семестрові оцінки".to_owned(),
            (Term::Semester(_), Stage::Finals) => "семестрові оцінки".to_owned(),
            (Term::Year, Stage::Proposals) => "прогнозовані річні оцінки".to_owned(),
            (Term::Year, Stage::Finals) => "річні оцінки".to_owned(),
        }
    }

    fn average_of_term(&self, term: Term) -> &'static str {
        match term {
            Term::Semester(_) => self.average_word(),
            Term::Year => "середній бал за рік",
        }
    }

    fn still_without(&self, stage: Stage, averages: &str) -> String {
        match stage {
            Stage::Proposals => format!("Ще без прогнозу (середні бали): {averages}."),
            Stage::Finals => format!("Без оцінки (середні бали): {averages}."),
        }
    }
}
