//! Phrases about averages (średnie), which are Dzwonek's own calculation and never called the school's.

use crate::domain::average::{Average, AverageChange};
use crate::locale::Phrases;

/// What is said about averages.
pub trait Averages {
    /// The label of an average, and the heading of several.
    fn average(&self) -> &'static str;
    /// The word before an average in the line of its grade.
    fn average_word(&self) -> &'static str;
    /// Who calculates the averages, as a sentence.
    fn averages_are_ours(&self) -> &'static str;
    /// The number, with two decimals.
    fn hundredths(&self, number: f64) -> String;
    /// The average of a subject that had none before; of a semester, where the register has semesters.
    fn first_average(&self, average: &str, is_of_semester: bool) -> String;
    /// In place of an average where there is none any more.
    fn no_average(&self) -> &'static str;
}

/// "4,25 → 4,40", "4,40 (pierwsza średnia w semestrze)", "4,25 → brak".
#[must_use]
pub fn average_change(phrases: &dyn Phrases, change: &AverageChange) -> String {
    let shown = |average: Average| phrases.hundredths(average.value());
    let now = change.after.map(shown);
    match (change.before.map(shown), now) {
        (None, Some(now)) => phrases.first_average(&now, change.semester.is_some()),
        (before, now) => {
            let [before, now] =
                [before, now].map(|side| side.unwrap_or_else(|| phrases.no_average().to_owned()));
            format!("{before} → {now}")
        }
    }
}
