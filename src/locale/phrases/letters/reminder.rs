//! Phrases of the reminder.

/// What is said in a reminder.
pub trait Reminders {
    /// What it is, above the title.
    fn reminder(&self) -> &'static str;
    /// School begins or ends at another hour than planned.
    fn other_hours(&self) -> &'static str;
    /// What absences wait for, in a subject before the days.
    fn to_be_excused(&self) -> &'static str;
    /// Before the topics of the lessons since the last test.
    fn to_revise_since_test(&self) -> &'static str;
    /// Before the topics of the last weeks, where no earlier test is known.
    fn to_revise_lately(&self) -> &'static str;
    /// Behind a topic: the child missed it.
    fn was_absent(&self) -> &'static str;
    /// How many topics come before those that are named.
    fn earlier_topics(&self, count: usize) -> String;
    /// Why it came, and which setting stops it.
    fn why_reminder(&self) -> &'static str;
}
