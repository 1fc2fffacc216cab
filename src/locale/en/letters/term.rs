//! Phrases of the letter of a term.

use crate::domain::letter::term::{Stage, Term};
use crate::locale::en::English;
use crate::locale::phrases::{Averages, Terms, fixed};

impl Terms for English {
    fixed! {
        school_subject: "Subject",
        proposed: "predicted",
        given: "grade",
        in_words: "in words",
        arrows: "↑ above, ↓ below the rounded average.",
        nothing_differs: "Nothing differs from the rounded average.",
        why_term: "The setting “term” stops the e-mails about grades at the end of a semester and a year.",
    }

    fn term(&self, term: Term, stage: Stage) -> String {
        match (term, stage) {
            (Term::Semester(Some(number @ 2..)), Stage::Proposals) => {
                format!("predicted grades of semester {number}")
            }
            (Term::Semester(Some(number @ 2..)), Stage::Finals) => {
                format!("grades of semester {number}")
            }
            (Term::Semester(_), Stage::Proposals) => "predicted mid-year grades".to_owned(),
            (Term::Semester(_), Stage::Finals) => "mid-year grades".to_owned(),
            (Term::Year, Stage::Proposals) => "predicted year grades".to_owned(),
            (Term::Year, Stage::Finals) => "year grades".to_owned(),
        }
    }

    fn average_of_term(&self, term: Term) -> &'static str {
        match term {
            Term::Semester(_) => self.average_word(),
            Term::Year => "average of the year",
        }
    }

    fn still_without(&self, stage: Stage, averages: &str) -> String {
        match stage {
            Stage::Proposals => format!("Nothing predicted yet (averages): {averages}."),
            Stage::Finals => format!("Without a grade (averages): {averages}."),
        }
    }
}
