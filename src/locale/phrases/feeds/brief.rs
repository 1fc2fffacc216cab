//! A change among others, as short as can be.

use super::{TypedChange, attendance, grade, headline, lesson};
use crate::locale::Phrases;

/// What happened, in a list of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// What happened: "matematyka 3 → 4", "śr. 7.10 odwołana 4. lekcja".
    pub news: String,
    /// The same where room is scarcer still: "śr. 7.10 odwołana lekcja".
    pub least: String,
    /// What is said where there is room, in brackets: "muzyka".
    pub about: Option<String>,
}

impl Brief {
    /// All of it: "śr. 7.10 odwołana 4. lekcja (muzyka)".
    #[must_use]
    pub fn line(&self) -> String {
        match &self.about {
            Some(about) => format!("{} ({about})", self.news),
            None => self.news.clone(),
        }
    }
}

impl From<String> for Brief {
    fn from(news: String) -> Self {
        Self {
            least: news.clone(),
            news,
            about: None,
        }
    }
}

/// What happened, in a list of news. What has no shorter form has its [`headline`].
#[must_use]
pub fn brief(phrases: &dyn Phrases, change: &TypedChange<'_>) -> Brief {
    match change {
        TypedChange::Grade(change) => grade::brief(phrases, change).into(),
        TypedChange::Lesson(change) => lesson::brief(phrases, change),
        TypedChange::Attendance(change) => attendance::brief(phrases, change),
        other => headline(phrases, other).into(),
    }
}
