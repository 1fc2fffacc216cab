//! Phrases of the digest.

/// What is said in the digest.
pub trait Digests {
    /// The heading of today's lessons.
    fn lessons_today(&self) -> &'static str;
    /// The day in short: from when to when, and how many lessons are not as planned.
    fn school_hours(&self, hours: &str, changes: usize) -> String;
    /// There is no lesson, and no block, today.
    fn no_lessons(&self) -> &'static str;
    /// The timetable could not be read.
    fn lessons_unknown(&self) -> &'static str;
    /// The heads of the columns: number, time, lesson, room.
    fn lesson_columns(&self) -> [&'static str; 4];
    /// Of a lesson that was moved: where it was planned.
    fn moved_from(&self, place: &str) -> String;
    /// Of a lesson that was moved: where it takes place.
    fn moved_to(&self, place: &str) -> String;
    /// The heading of tests and due work of the next days.
    fn next_days(&self) -> &'static str;
    /// The heading of what is new.
    fn news(&self) -> &'static str;
    /// The heading of what has letters of its own.
    fn apart(&self) -> &'static str;
    /// How many messages are unread.
    fn unread_messages(&self, count: usize) -> String;
    /// There is nothing to report.
    fn nothing_new(&self) -> &'static str;
    /// Many changes of the standing plan.
    fn plan_changes(&self, count: usize) -> String;
    /// The register cannot be read.
    fn cannot_be_read(&self) -> &'static str;
    /// That Dzwonek is at work, and what the last seven days came to.
    fn at_work(&self, changes: u32, letters: u32) -> String;
    /// Since when something is so.
    fn since(&self, moment: &str) -> String;
    /// Why it came, and which setting stops it.
    fn why_digest(&self) -> &'static str;
}
