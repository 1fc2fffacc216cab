//! Phrases of the family's archive.

use chrono::NaiveDate;

/// What the page of an archive says.
pub trait Archives {
    fn archive_title(&self) -> &'static str;
    /// On which day it was written.
    fn archive_as_of(&self, day: &str) -> String;
    /// That the page needs nothing but itself, and stays.
    fn archive_needs_nothing(&self) -> &'static str;
    /// The label of the links at the top.
    fn contents(&self) -> &'static str;
    /// "klasa 5b".
    fn class(&self, name: &str) -> String;
    /// "Rok szkolny 2026/2027".
    fn school_year(&self, label: &str) -> String;
    /// In its place, where nobody knows.
    fn unknown_school_year(&self) -> &'static str;
    fn semester_number(&self, number: u8) -> String;

    fn grades_heading(&self) -> &'static str;
    fn attendance_heading(&self) -> &'static str;
    fn timetable_heading(&self) -> &'static str;
    fn messages_heading(&self) -> &'static str;
    /// Above the lists of what has no part of its own.
    fn everything_else(&self) -> &'static str;
    fn history_heading(&self) -> &'static str;

    /// What a plot of a subject shows.
    fn grade_plot(&self, subject: &str) -> String;
    /// How much of the lessons the child was there, and what counts as that.
    fn attendance_share(&self, share: &str) -> String;
    /// Above the names of months.
    fn month_heading(&self) -> &'static str;
    /// Which week a timetable is of.
    fn week_from(&self, day: &str) -> String;
    fn search_messages(&self) -> &'static str;
    /// The rest of a message was never read.
    fn only_the_beginning(&self) -> &'static str;
    /// An entry that the school took away.
    fn taken_away(&self) -> &'static str;

    /// The name of a month, 1 to 12: "październik".
    fn month(&self, month: u32) -> &'static str;
    /// The same where room is scarce.
    fn short_month(&self, month: u32) -> &'static str;
    /// "wtorek".
    fn weekday(&self, day: NaiveDate) -> &'static str;
}
