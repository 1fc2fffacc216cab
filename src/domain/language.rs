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
        Uk = "uk",
    }
}

impl Language {
    /// All of them as a sentence offers them, each between two of these marks: "`pl`, `en` or `uk`".
    #[must_use]
    pub fn offered(mark: &str) -> String {
        let [others @ .., last] = Self::ALL.map(|language| format!("{mark}{language}{mark}"));
        format!("{} or {last}", others.join(", "))
    }
}
