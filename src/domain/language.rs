//! The languages a letter can be written in.

use super::vocabulary::vocabulary;

vocabulary! {
    "language",
    /// The language of a letter. Its name is the BCP 47 tag, for `Content-Language` and `lang`.
    #[derive(Default)]
    pub enum Language {
        #[default]
        Pl = "pl",
        En = "en",
    }
}
