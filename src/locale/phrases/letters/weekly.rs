//! Phrases of the weekly letter.

use chrono::NaiveDate;

/// What is said in the weekly letter.
pub trait Weeklies {
    /// The week from its first to its last day: "tydzień 5–9 października".
    fn week(&self, first: NaiveDate, last: NaiveDate) -> String;
    /// The same where room is scarce: "tydzień 5–9.10".
    fn short_week(&self, first: NaiveDate, last: NaiveDate) -> String;
    /// How many grades are new, within a line.
    fn new_grades(&self, count: usize) -> String;
    /// How many absences wait for an excuse, within a line.
    fn still_to_excuse(&self, count: usize) -> String;
    /// The heading of the grades of the week.
    fn grades_and_averages(&self) -> &'static str;
    /// The averages of the subjects without new grades.
    fn other_averages(&self, averages: &str) -> String;
    /// The grade that an average comes to, within a line.
    fn after_rounding(&self, grade: &str) -> String;
    /// Behind it: what would lead to the next grade.
    fn towards(&self, grade: u8, way: &str) -> String;
    /// The heading of the goals.
    fn goals(&self) -> &'static str;
    /// The day of the week, as short as can be: "pon."
    fn tiny_weekday(&self, day: NaiveDate) -> &'static str;
    /// How much of the week was attended: "tydzień: 93% (28 z 30)".
    fn attended_in_week(&self, share: &str) -> String;
    /// How much of all since September, within a line.
    fn attended_since_september(&self, share: &str) -> String;
    /// How often the child was late, as a sentence.
    fn late_in_week(&self, count: usize) -> String;
    /// The subjects that were attended less than so many percent.
    fn rarely_attended(&self, percent: usize, subjects: &str) -> String;
    /// Of so many lessons, at how many the child was: "2 z 5".
    fn lessons_attended(&self, present: usize, all: usize) -> String;
    /// The heading of notes and grades of behaviour.
    fn remarks(&self) -> &'static str;
    /// There is nothing to say of the week, within a line.
    fn quiet_week(&self) -> &'static str;
    /// Who calculates averages and what they are not, as a sentence.
    fn grades_are_the_teachers(&self) -> &'static str;
    /// Why it came, and which setting stops it.
    fn why_weekly(&self) -> &'static str;
}
