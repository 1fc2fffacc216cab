//! What can keep something from being read, in plain words.

use crate::domain::Cause;

/// A cause in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CauseWords {
    /// In a word or four, as it stands in a subject.
    pub short: &'static str,
    /// What it is: a sentence.
    pub what: &'static str,
    /// What Dzwonek does by itself: a sentence.
    pub does: &'static str,
    /// What the owner must do, where nothing goes on without them. A colon at the end announces the command
    /// that lifts the stop.
    pub owner: Option<&'static str>,
}

/// How a language explains what keeps something from being read.
pub trait Causes {
    /// In a word or four, as it stands in a subject.
    fn cause_in_short(&self, cause: Cause) -> &'static str;
    /// What it is: a sentence.
    fn cause_in_full(&self, cause: Cause) -> &'static str;
    /// What Dzwonek does by itself: a sentence.
    fn done_by_dzwonek(&self, cause: Cause) -> &'static str;
    /// What the owner must do, where nothing goes on without them.
    fn left_to_owner(&self, cause: Cause) -> Option<&'static str>;

    /// All of it.
    fn cause(&self, cause: Cause) -> CauseWords {
        CauseWords {
            short: self.cause_in_short(cause),
            what: self.cause_in_full(cause),
            does: self.done_by_dzwonek(cause),
            owner: self.left_to_owner(cause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::trouble::Remedy;

    #[test]
    fn the_owner_learns_what_to_do_whenever_they_must_act() {
        for (language, cause) in everything() {
            let owner = crate::locale::cause(cause, language).owner;
            assert_eq!(
                owner.is_some(),
                cause.needs_owner(),
                "{cause} in {language:?}"
            );
        }
    }

    #[test]
    fn a_colon_announces_the_command_that_lifts_a_stop() {
        for (language, cause) in everything() {
            let owner = crate::locale::cause(cause, language).owner;
            let is_announced = owner.is_some_and(|owner| owner.ends_with(':'));
            assert_eq!(
                is_announced,
                cause.remedy() == Remedy::Owner || cause == Cause::Vanished,
                "{cause} in {language:?}"
            );
        }
    }

    fn everything() -> impl Iterator<Item = (Language, Cause)> {
        let causes = |language| Cause::ALL.map(|cause| (language, cause));
        Language::ALL.into_iter().flat_map(causes)
    }
}
