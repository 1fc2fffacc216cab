//! Wording: a language is a type with one method per phrase.
//!
//! `phrases` holds what a language must say; a language is a folder that says it. Names from the register are
//! never inflected and nobody's gender is guessed: "nowa ocena", never "dostał".
//!
//! A new language is a copy of the folder of another one, its `mod` line here and its arm in [`of`]; see the crate's
//! documentation.

mod en;
mod phrases;
mod pl;
mod uk;

pub use phrases::*;

use crate::domain::{Cause, Change, Language};

/// The phrases of a language.
#[must_use]
pub fn of(language: Language) -> &'static dyn Phrases {
    match language {
        Language::Pl => &pl::Polish,
        Language::En => &en::English,
        Language::Uk => &uk::Ukrainian,
    }
}

/// What happened in one line, without the child's name: "matematyka 3 → 4 (zmiana oceny)". It is what
/// follows the name in the subject of a letter, and what `history` shows.
#[must_use]
pub fn summary(change: &Change, language: Language) -> String {
    let phrases = of(language);
    TypedChange::of(change).map_or_else(String::new, |change| headline(phrases, &change))
}

/// What keeps something from being read, in plain words.
#[must_use]
pub fn cause(cause: Cause, language: Language) -> CauseWords {
    of(language).cause(cause)
}
