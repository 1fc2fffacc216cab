//! Letters that report what some grades did to the averages.

use super::instant;
use crate::domain::average::{Average, AverageChange, Scale};
use crate::domain::entry::{Entry, NoteKind};
use crate::domain::examples::*;
use crate::domain::letter::{Content, Letter};
use crate::domain::{ChangeKind, Event, Language};

/// A letter of a new grade, and what it did to the average.
pub fn of_one_grade(language: Language) -> Letter {
    with_averages(language, vec![new_grade(801, "4-")], 1)
}

/// A letter of a new grade in a subject with a goal.
pub fn with_a_goal(language: Language) -> Letter {
    let mut letter = with_averages(language, vec![new_grade(804, "4-")], 1);
    if let Content::Instant(content) = &mut letter.content {
        content.goals = vec![goal_progress("Matematyka")];
    }
    letter
}

/// A letter of two grades and a note, and what the grades did to some averages.
pub fn of_several_grades(language: Language) -> Letter {
    let zosia = student("Zosia");
    let note = event(
        803,
        &zosia,
        ChangeKind::Added,
        None,
        Some(Entry::Note(note(
            "803",
            NoteKind::Positive,
            "Pomoc koleżance.",
        ))),
    );
    let events = vec![new_grade(801, "4-"), new_grade(802, "np"), note];
    with_averages(language, events, 3)
}

fn new_grade(id: i64, value: &str) -> Event {
    let grade = Entry::Grade(grade(&id.to_string(), value));
    event(id, &student("Zosia"), ChangeKind::Added, None, Some(grade))
}

fn with_averages(language: Language, events: Vec<Event>, subjects: usize) -> Letter {
    let mut letter = instant(language, events);
    if let Content::Instant(content) = &mut letter.content {
        content.averages = of_several_subjects();
        content.averages.truncate(subjects);
    }
    letter
}

/// An average that rose, one that is the first, and one that is none any more.
pub fn of_several_subjects() -> Vec<AverageChange> {
    let average = |value: &str| Average::of([&grade("1", value); 2], &Scale::default());
    let change = |subject, before, after| AverageChange {
        subject: named(subject),
        semester: Some(1),
        before,
        after,
    };
    vec![
        change("Matematyka", average("3"), average("4-")),
        change("Język polski", None, average("5+")),
        change("Muzyka", average("6"), None),
    ]
}
