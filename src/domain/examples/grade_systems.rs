//! What teachers grade in other ways than by a symbol.

use super::{Sides, grade, named};
use crate::domain::entry::{Entry, Grade, GradeSystem};
use crate::domain::{ChangeKind, Key};

/// Points of at most twenty, in mathematics.
fn point_grade(id: &str, points: &str) -> Grade {
    Grade {
        key: Key::new("point_grades", id),
        system: GradeSystem::Points { most: Some(20.0) },
        category: Some(named("Projekt")),
        ..grade(id, points)
    }
}

/// A text, in Polish.
fn text_grade(id: &str, text: &str) -> Grade {
    Grade {
        key: Key::new("base_text_grades", id),
        system: GradeSystem::Text,
        subject: Some(named("Język polski")),
        category: Some(named("diagnoza")),
        comments: Vec::new(),
        ..grade(id, text)
    }
}

/// A grade of a skill, in music.
fn descriptive_grade(id: &str, value: &str, phrase: &str) -> Grade {
    Grade {
        key: Key::new("descriptive_grades", id),
        system: GradeSystem::Skill {
            phrase: phrase.to_owned(),
        },
        subject: Some(named("Muzyka")),
        category: Some(named("Ekspresja muzyczna. Śpiew")),
        ..grade(id, value)
    }
}

/// A partial grade of the first class.
fn partial_grade(id: &str, value: &str, content: &str) -> Grade {
    let requirements = ["Słucha wypowiedzi nauczyciela", "Układa opowiadanie"].map(named);
    Grade {
        key: Key::new("partial_grades", id),
        system: GradeSystem::Area {
            content: content.to_owned(),
            requirements: requirements.into(),
        },
        subject: Some(named("Edukacja polonistyczna")),
        category: Some(named("Mówienie i słuchanie")),
        weight: None,
        ..grade(id, value)
    }
}

/// Each change of each system that reads in its own way.
pub(super) fn changes() -> Vec<Sides> {
    let long = "Diagnoza polonistyczna, sesja II: czytanie ze zrozumieniem 85%, pisanie 70%";
    let told = "Samodzielnie opowiada wysłuchany utwór.";
    let silent = Grade {
        comments: Vec::new(),
        ..point_grade("3", "17.5")
    };
    vec![
        added(point_grade("1", "18")),
        changed(point_grade("2", "14"), point_grade("2", "18.5")),
        changed(silent, point_grade("3", "17.5")),
        removed(point_grade("4", "3")),
        added(text_grade("1", "diagnoza - sesja I 80%")),
        changed(
            text_grade("2", "diagnoza - sesja II 60%"),
            text_grade("2", long),
        ),
        removed(text_grade("3", long)),
        added(descriptive_grade("1", "6", "")),
        changed(
            descriptive_grade("2", "5", ""),
            descriptive_grade("2", "6", ""),
        ),
        added(descriptive_grade(
            "3",
            "",
            "Śpiewa czysto i z przyjemnością.",
        )),
        removed(descriptive_grade("4", "3", "")),
        added(partial_grade("LID-1", "6", told)),
        added(partial_grade("LID-2", "", told)),
        changed(
            partial_grade("LID-3", "5", told),
            partial_grade("LID-3", "5", "Opowiada z pomocą nauczyciela."),
        ),
        removed(partial_grade("LID-4", "4", told)),
    ]
}

fn added(grade: Grade) -> Sides {
    (ChangeKind::Added, None, Some(Entry::Grade(grade)))
}

fn changed(before: Grade, after: Grade) -> Sides {
    let (before, after) = (Entry::Grade(before), Entry::Grade(after));
    (ChangeKind::Changed, Some(before), Some(after))
}

fn removed(grade: Grade) -> Sides {
    (ChangeKind::Removed, Some(Entry::Grade(grade)), None)
}
