//! Phrases of the reminder.

use crate::locale::en::English;
use crate::locale::phrases::{Reminders, fixed};

impl Reminders for English {
    fixed! {
        reminder: "reminder",
        other_hours: "other school hours",
        why_reminder: "The setting “reminders” stops these e-mails.",
    }
}
