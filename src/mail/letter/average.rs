//! What the changes of a letter did to the averages.

use super::pen::Pen;
use super::view::Block;
use crate::domain::average::AverageChange;
use crate::locale::{average_change, subject};

/// Below the only grade of a letter, which names the subject: "Średnia (obliczenie Dzwonka): 4,25 → 4,40".
pub(super) fn below_the_grade(pen: &Pen, changes: &[AverageChange]) -> Vec<Block> {
    let [only] = changes else {
        return listed(pen, changes);
    };
    let (label, change) = (pen.phrases.average(), average_change(pen.phrases, only));
    vec![Block::Paragraph(pen.line(&format!("{label}: {change}")))]
}

/// A heading and a line for each subject: "Matematyka: 4,25 → 4,40".
pub(super) fn listed(pen: &Pen, changes: &[AverageChange]) -> Vec<Block> {
    if changes.is_empty() {
        return Vec::new();
    }
    let told = changes.iter().take(pen.extent.lines);
    let lines = told.map(|change| {
        let (course, change) = (
            course(pen, change, changes),
            average_change(pen.phrases, change),
        );
        pen.line(&format!("{course}: {change}"))
    });
    vec![
        Block::Heading(pen.phrases.average().to_owned()),
        Block::Lines(lines.collect()),
    ]
}

/// The subject; with the semester where a letter tells of both.
fn course(pen: &Pen, change: &AverageChange, changes: &[AverageChange]) -> String {
    let name = subject(pen.phrases, Some(&change.subject));
    let is_of_subject = |other: &&AverageChange| other.subject.id == change.subject.id;
    match change.semester {
        Some(number) if changes.iter().filter(is_of_subject).count() > 1 => {
            format!(
                "{name} ({} {number})",
                pen.phrases.semester().to_lowercase()
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
    use crate::mail::letter::pen::Extent;

    fn risen(subject: &str, semester: u8) -> AverageChange {
        let average = |value| Average::of(&[grade("1", value)], &Scale::default());
        AverageChange {
            subject: named(subject),
            semester: Some(semester),
            before: average("4"),
            after: average("4+"),
        }
    }

    #[test]
    fn the_semester_is_named_where_a_letter_tells_of_both() {
        let changes = [
            risen("Matematyka", 1),
            risen("Muzyka", 2),
            risen("Matematyka", 2),
        ];
        for (language, semester) in [(Language::Pl, "semestr"), (Language::En, "semester")] {
            let pen = Pen::new(language, Extent::ALL[0]);
            let [Block::Heading(_), Block::Lines(lines)] = &listed(&pen, &changes)[..] else {
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
            assert_eq!(below_the_grade(&pen, &moved), listed(&pen, &moved));
        }
    }
}
