//! Phrases of the reminder.

use crate::locale::phrases::{Reminders, fixed};
use crate::locale::pl::Polish;

impl Reminders for Polish {
    fixed! {
        reminder: "przypomnienie",
        other_hours: "inne godziny lekcji",
        why_reminder: "Przypomnienia wyłącza ustawienie „reminders”.",
    }
}
