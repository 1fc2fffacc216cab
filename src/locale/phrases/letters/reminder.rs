//! Phrases of the reminder.

/// What is said in a reminder.
pub trait Reminders {
    /// What it is, above the title.
    fn reminder(&self) -> &'static str;
    /// School begins or ends at another hour than planned.
    fn other_hours(&self) -> &'static str;
    /// Why it came, and which setting stops it.
    fn why_reminder(&self) -> &'static str;
}
