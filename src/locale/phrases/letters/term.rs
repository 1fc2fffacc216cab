//! Phrases of the letter of a term.

use crate::domain::letter::term::{Stage, Term};

/// What is said in the letter of a term.
pub trait Terms {
    /// What it is about, within a line: "propozycje ocen śródrocznych".
    fn term(&self, term: Term, stage: Stage) -> String;
    /// What the rows of its table are.
    fn school_subject(&self) -> &'static str;
    /// The average of the term, within a line.
    fn average_of_term(&self, term: Term) -> &'static str;
    /// A grade that is proposed, within a line.
    fn proposed(&self) -> &'static str;
    /// A grade that is given, within a line.
    fn given(&self) -> &'static str;
    /// What stands for a grade that is a text.
    fn in_words(&self) -> &'static str;
    /// What the arrows beside grades mean, as a sentence.
    fn arrows(&self) -> &'static str;
    /// No grade is another one than its average comes to, as a sentence.
    fn nothing_differs(&self) -> &'static str;
    /// The subjects in which nothing is proposed or given yet, with their averages.
    fn still_without(&self, stage: Stage, averages: &str) -> String;
    /// Why it came, and which setting stops it.
    fn why_term(&self) -> &'static str;
}
