//! A change among others, as short as can be.

use super::{TypedChange, attendance, grade, headline, lesson};
use crate::locale::Phrases;

/// What happened, in a list of news: "matematyka 3 → 4", "śr. 7.10 odwołana 4. lekcja (muzyka)". What has no shorter form
/// has its [`headline`].
#[must_use]
pub fn brief(phrases: &dyn Phrases, change: &TypedChange<'_>) -> String {
    match change {
        TypedChange::Grade(change) => grade::brief(phrases, change),
        TypedChange::Lesson(change) => lesson::brief(phrases, change),
        TypedChange::Attendance(change) => attendance::brief(phrases, change),
        other => headline(phrases, other),
    }
}
