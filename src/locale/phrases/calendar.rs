//! Phrases of calendar files.

/// What is said in a calendar file, and of one in the letter that it comes with.
pub trait Calendars {
    /// The name of a file with several things, or of one that says nothing of them: letters of ASCII alone.
    fn calendar_file(&self) -> &'static str;
    /// What the name of a file ends with that takes something away: letters of ASCII alone.
    fn called_off(&self) -> &'static str;
    /// The file is there to be added to a calendar.
    fn for_the_calendar(&self, file: &str) -> String;
    /// The file moves what the calendar holds: one thing, or several.
    fn moves_in_calendar(&self, file: &str, is_one: bool) -> String;
    /// The file changes what the calendar says of one thing, or of several.
    fn corrects_calendar(&self, file: &str, is_one: bool) -> String;
    /// The file removes one thing, or several, from the calendar.
    fn removes_from_calendar(&self, file: &str, is_one: bool) -> String;
    /// Below a thing: where it stands, and when that was read.
    fn in_register_as_of(&self, moment: &str) -> String;
    /// The name of the calendar of a child.
    fn calendar_of(&self, name: &str) -> String;
}
