//! Phrases of calendar files.

use super::English;
use crate::locale::phrases::{Calendars, fixed};

fn entries(is_one: bool) -> &'static str {
    if is_one { "entry" } else { "entries" }
}

impl Calendars for English {
    fixed! {
        calendar_file: "calendar",
        called_off: "cancelled",
    }

    fn for_the_calendar(&self, file: &str) -> String {
        format!("For the calendar: {file}")
    }

    fn moves_in_calendar(&self, file: &str, is_one: bool) -> String {
        format!(
            "The file {file} moves the {} in your calendar.",
            entries(is_one)
        )
    }

    fn corrects_calendar(&self, file: &str, is_one: bool) -> String {
        format!(
            "The file {file} updates the {} in your calendar.",
            entries(is_one)
        )
    }

    fn removes_from_calendar(&self, file: &str, is_one: bool) -> String {
        format!(
            "The file {file} removes the {} from your calendar.",
            entries(is_one)
        )
    }

    fn in_register_as_of(&self, moment: &str) -> String {
        format!("School register, as of {moment}")
    }

    fn calendar_of(&self, name: &str) -> String {
        format!("{name} – school")
    }
}
