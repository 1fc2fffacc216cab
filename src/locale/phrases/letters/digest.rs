//! Phrases of the digest.

/// What is said in the digest.
pub trait Digests {
    /// The day in short: from when to when.
    fn school_hours(&self, hours: &str) -> String;
    /// Behind the hours: nothing is changed.
    fn as_ever(&self) -> &'static str;
    /// How many lessons are not as planned.
    fn changes_in_plan(&self, count: usize) -> String;
    /// Several lessons, all of them called off.
    fn lessons_called_off(&self) -> &'static str;
    /// Several lessons that are not as planned.
    fn lessons_changed(&self) -> &'static str;
    /// The day needs nothing of anybody.
    fn nothing_urgent(&self) -> &'static str;
    /// The same of a day without a plan.
    fn nothing_due(&self) -> &'static str;
    /// How many absences wait for an excuse, within a line.
    fn to_excuse(&self, count: usize) -> String;
    /// More of the same than there is room for.
    fn and_more(&self, count: usize) -> String;
    /// The mark of what is new among what was known.
    fn new_mark(&self) -> &'static str;
    /// There is no lesson, and no block, on the day.
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
    /// What was told in letters of its own.
    fn already_sent(&self, news: &str) -> String;
    /// How many messages are unread.
    fn unread_messages(&self, count: usize) -> String;
    /// The heading of the children of whom there is nothing to report.
    fn nothing_new(&self) -> &'static str;
    /// The whole register was read.
    fn all_read(&self) -> &'static str;
    /// What was not read of late, and when it was.
    fn last_read(&self, feeds: &str, at: &str) -> String;
    /// Before what may be out of date.
    fn out_of_date(&self) -> &'static str;
    /// Many changes of the standing plan.
    fn plan_changes(&self, count: usize) -> String;
    /// The register cannot be read.
    fn cannot_be_read(&self) -> &'static str;
    /// That Dzwonek is at work, and what the last seven days came to.
    fn at_work(&self, changes: u32, letters: u32) -> String;
    /// Since when something is so.
    fn since(&self, moment: &str) -> String;
    /// Much is new, and what stands below its lines is cut.
    fn cut_short(&self) -> &'static str;
    /// Why it came, and which setting stops it.
    fn why_digest(&self) -> &'static str;
}
