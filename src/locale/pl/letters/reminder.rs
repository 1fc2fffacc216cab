//! Phrases of the reminder.

use crate::locale::phrases::{Reminders, fixed};
use crate::locale::pl::Polish;

impl Reminders for Polish {
    fixed! {
        reminder: "przypomnienie",
        other_hours: "inne godziny lekcji",
        to_be_excused: "do usprawiedliwienia",
        to_revise_since_test: "Do powtórki, tematy od ostatniego sprawdzianu",
        to_revise_lately: "Do powtórki, ostatnie tematy",
        was_absent: "nieobecność",
        why_reminder: "Przypomnienia wyłącza ustawienie „reminders”.",
    }

    fn earlier_topics(&self, count: usize) -> String {
        format!("wcześniejsze tematy: {count}")
    }
}
