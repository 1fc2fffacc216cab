//! The languages a letter can be written in.

use serde::{Deserialize, Serialize};

/// The language of a letter.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Pl,
    En,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Pl, Self::En];

    /// The BCP 47 tag, for `Content-Language` and `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Pl => "pl",
            Self::En => "en",
        }
    }
}
