//! What a grade says, by the system that it belongs to.

use crate::domain::entry::{Grade, GradeSystem};
use crate::locale::{Phrases, grade_value};

/// What is said about the systems of grades.
pub trait GradeSystems {
    /// The label of the requirements that the child has met.
    fn requirements(&self) -> &'static str;
    /// Only the words beside the value are others.
    fn other_words(&self) -> &'static str;
}

/// What the grade says: "5", "18/20 pkt", a text; that it says nothing.
#[must_use]
pub fn grade_mark(phrases: &dyn Phrases, grade: &Grade) -> String {
    match grade.system {
        GradeSystem::Points { .. } => phrases.points(&grade.mark()),
        _ if grade.value.is_empty() && is_in_words(grade) => grade.system.words().to_owned(),
        _ => grade_value(phrases, &grade.value).to_owned(),
    }
}

/// Whether it says so in words, which may be many.
#[must_use]
pub fn is_in_words(grade: &Grade) -> bool {
    match grade.value.as_str() {
        "" => !grade.system.words().is_empty(),
        _ => grade.system == GradeSystem::Text,
    }
}

/// The skill or the area, without which a descriptive grade says little.
pub(super) fn category_in_a_headline(grade: &Grade) -> Option<String> {
    match grade.system {
        GradeSystem::Skill { .. } | GradeSystem::Area { .. } => {
            grade.category.as_ref()?.name.clone()
        }
        GradeSystem::Symbol | GradeSystem::Points { .. } | GradeSystem::Text => None,
    }
}
