//! What the changes of a letter did to the averages.

use crate::domain::average::{AverageChange, CourseAverage};
use crate::letter::page::Block;
use crate::letter::page::Style;
use crate::locale::{average_change, subject, subject_in_a_sentence};

/// Below the only grade of a letter, which names the subject: "Średnia (obliczenie Dzwonka): 4,25 → 4,40".
pub(crate) fn below_the_grade(style: &Style, changes: &[AverageChange]) -> Vec<Block> {
    let [only] = changes else {
        return listed(style, changes);
    };
    let (label, change) = (style.phrases.average(), average_change(style.phrases, only));
    vec![Block::Paragraph(style.line(&format!("{label}: {change}")))]
}

/// A heading and a line for each subject: "Matematyka: 4,25 → 4,40".
pub(crate) fn listed(style: &Style, changes: &[AverageChange]) -> Vec<Block> {
    let lines = lines(style, changes);
    if lines.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(style.phrases.average().to_owned()),
        Block::Lines(lines),
    ]
}

/// "Matematyka: 4,25 → 4,40" of each subject.
pub(crate) fn lines(style: &Style, changes: &[AverageChange]) -> Vec<String> {
    let shown = changes.iter().take(style.extent.lines);
    let lines = shown.map(|change| {
        let (course, change) = (
            course(style, change, changes),
            average_change(style.phrases, change),
        );
        style.line(&format!("{course}: {change}"))
    });
    lines.collect()
}

/// In the line of its grade: "średnia 4,25 → 4,40".
pub(crate) fn in_line(style: &Style, change: &AverageChange) -> String {
    let change = match (change.before, change.after) {
        (None, Some(first)) => style.phrases.hundredths(first.value()),
        _ => average_change(style.phrases, change),
    };
    style.line(&format!("{} {change}", style.phrases.average_word()))
}

/// "biologia 4,00, geografia 4,50"; `None` of none.
pub(crate) fn of_courses(style: &Style, courses: &[CourseAverage]) -> Option<String> {
    let shown = courses.iter().take(style.extent.lines);
    let averages = shown.map(|one| {
        let name = subject_in_a_sentence(style.phrases, Some(&one.subject));
        let average = style.phrases.hundredths(one.average.value());
        style.line(&format!("{name} {average}"))
    });
    let averages: Vec<String> = averages.collect();
    (!averages.is_empty()).then(|| averages.join(", "))
}

/// The subject; with the semester where a letter mentions both.
fn course(style: &Style, change: &AverageChange, changes: &[AverageChange]) -> String {
    let name = subject(style.phrases, Some(&change.subject));
    let is_of_subject = |other: &&AverageChange| other.subject.id == change.subject.id;
    match change.semester {
        Some(number) if changes.iter().filter(is_of_subject).count() > 1 => {
            format!(
                "{name} ({} {number})",
                style.phrases.semester().to_lowercase()
            )
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::average::{Average, Scale};
    use crate::domain::examples::{grade, named};
    use crate::letter::page::Extent;

    fn risen(subject: &str, semester: u8) -> AverageChange {
        let average = |value| Average::of([&grade("1", value); 2], &Scale::default());
        AverageChange {
            subject: named(subject),
            semester: Some(semester),
            before: average("4"),
            after: average("4+"),
        }
    }

    #[test]
    fn the_semester_is_named_when_a_letter_mentions_both() {
        let changes = [
            risen("Matematyka", 1),
            risen("Muzyka", 2),
            risen("Matematyka", 2),
        ];
        for (language, semester) in [(Language::Pl, "semestr"), (Language::En, "semester")] {
            let style = Style::new(language, Extent::ALL[0]);
            let [Block::Heading(_), Block::Lines(lines)] = &listed(&style, &changes)[..] else {
                panic!("no list");
            };
            let courses: Vec<&str> = lines
                .iter()
                .filter_map(|line| line.split(':').next())
                .collect();
            let [first, second] = [1, 2].map(|number| format!("Matematyka ({semester} {number})"));
            assert_eq!(courses, [first.as_str(), "Muzyka", second.as_str()]);
            // A grade that was moved to the other semester is alone in its letter.
            let moved = [risen("Matematyka", 1), risen("Matematyka", 2)];
            assert_eq!(below_the_grade(&style, &moved), listed(&style, &moved));
        }
    }
}
