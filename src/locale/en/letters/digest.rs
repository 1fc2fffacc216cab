//! Phrases of the digest.

use super::English;
use crate::locale::phrases::{Digests, fixed};

impl Digests for English {
    fixed! {
        as_ever: "as planned",
        lessons_called_off: "cancelled lessons",
        lessons_changed: "timetable changes",
        nothing_urgent: "no changes in the timetable, nothing due",
        nothing_due: "nothing due",
        new_mark: "new",
        no_lessons: "No classes.",
        lessons_unknown: "The lessons are not known: the timetable could not be read.",
        next_days: "Next 7 days",
        news: "New",
        nothing_new: "Nothing new",
        all_read: "everything read",
        out_of_date: "May be out of date",
        cannot_be_read: "The register cannot be read at the moment",
        cut_short: "A lot is new, so the details are shortened. All of it is in the register.",
        why_digest: "The setting “digest” stops this e-mail.",
    }

    fn school_hours(&self, hours: &str) -> String {
        format!("Lessons {hours}")
    }

    fn changes_in_plan(&self, count: usize) -> String {
        format!("timetable changes: {count}")
    }

    fn to_excuse(&self, count: usize) -> String {
        Self::plural(count, ["absence to excuse", "absences to excuse"])
    }

    fn and_more(&self, count: usize) -> String {
        format!("and {count} more")
    }

    fn already_sent(&self, news: &str) -> String {
        format!("Already sent: {news}")
    }

    fn last_read(&self, feeds: &str, at: &str) -> String {
        format!("{feeds} – last read: {at}")
    }

    fn lesson_columns(&self) -> [&'static str; 4] {
        ["No.", "Time", "Lesson", "Room"]
    }

    fn moved_from(&self, place: &str) -> String {
        format!("planned: {place}")
    }

    fn moved_to(&self, place: &str) -> String {
        format!("new time: {place}")
    }

    fn unread_messages(&self, count: usize) -> String {
        format!("Unread messages: {count}")
    }

    fn plan_changes(&self, count: usize) -> String {
        Self::plural(
            count,
            ["permanent timetable change", "permanent timetable changes"],
        )
    }

    fn at_work(&self, changes: u32, letters: u32) -> String {
        format!(
            "Dzwonek is at work. The last 7 days – changes found: {changes}, e-mails sent: {letters}."
        )
    }

    fn since(&self, moment: &str) -> String {
        format!("Since: {moment}.")
    }
}
