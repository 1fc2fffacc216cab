//! Phrases around the letters of the demo, on the page that lists them.

use crate::domain::Language;
use crate::domain::letter::LetterKind;

/// What the page of the demo says.
pub trait Demos {
    fn demo_title(&self) -> &'static str;
    /// What Dzwonek is, and what is on the page.
    fn demo_about(&self, letters: usize) -> String;
    /// That everything is invented, and that nothing left the computer.
    fn demo_is_local(&self) -> &'static str;
    /// Above the few letters that are worth seeing first.
    fn start_here(&self) -> &'static str;
    /// Above all letters.
    fn whole_week(&self) -> &'static str;
    /// That each letter is a file for a mail program, too.
    fn letters_are_files(&self) -> &'static str;
    fn what_next(&self) -> &'static str;
    /// Before the command `init`.
    fn for_own_children(&self) -> &'static str;
    /// What that command does.
    fn what_init_does(&self) -> &'static str;
    /// Before the same command for who installed the package.
    fn with_the_package(&self) -> &'static str;

    /// The language itself: "Polski".
    fn own_name(&self) -> &'static str;
    /// "po polsku".
    fn in_language(&self, language: Language) -> &'static str;
    fn letter_kind(&self, kind: LetterKind) -> &'static str;
    /// Whom a letter is for.
    fn to_reader(&self, name: &str) -> String;

    /// What a letter is an example of.
    fn called_off_lesson(&self) -> &'static str;
    fn changed_grade(&self) -> &'static str;
    fn one_message(&self) -> &'static str;
}
