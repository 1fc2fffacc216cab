//! Phrases of the reminder.

use crate::locale::en::English;
use crate::locale::phrases::{Reminders, fixed};

impl Reminders for English {
    fixed! {
        reminder: "reminder",
        other_hours: "other school hours",
        to_be_excused: "to excuse",
        to_revise_since_test: "To revise, topics since the last test",
        to_revise_lately: "To revise, latest topics",
        was_absent: "absent",
        why_reminder: "The setting “reminders” stops these e-mails.",
    }

    fn earlier_topics(&self, count: usize) -> String {
        format!("earlier topics: {count}")
    }
}
