//! Phrases of calendar files.

use super::Polish;
use crate::locale::phrases::{Calendars, fixed};

/// The accusative of what stands in a calendar.
fn entries(is_one: bool) -> &'static str {
    if is_one { "wpis" } else { "wpisy" }
}

impl Calendars for Polish {
    fixed! {
        calendar_file: "kalendarz",
        called_off: "odwolane",
    }

    fn for_the_calendar(&self, file: &str) -> String {
        format!("Do kalendarza: {file}")
    }

    fn moves_in_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Plik {file} przenosi {} w kalendarzu.", entries(is_one))
    }

    fn corrects_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Plik {file} poprawia {} w kalendarzu.", entries(is_one))
    }

    fn removes_from_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Plik {file} usuwa {} z kalendarza.", entries(is_one))
    }

    fn in_register_as_of(&self, moment: &str) -> String {
        format!("Dziennik, stan na: {moment}")
    }

    fn calendar_of(&self, name: &str) -> String {
        format!("{name} – szkoła")
    }
}
