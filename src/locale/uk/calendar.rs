//! Phrases of calendar files.

use super::Ukrainian;
use crate::locale::phrases::{Calendars, fixed};

/// What stands in a calendar, where something is done with it.
fn entries(is_one: bool) -> &'static str {
    if is_one { "запис" } else { "записи" }
}

impl Calendars for Ukrainian {
    fixed! {
        calendar_file: "kalendar",
        called_off: "skasovano",
    }

    fn for_the_calendar(&self, file: &str) -> String {
        format!("До календаря: {file}")
    }

    fn moves_in_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Файл {file} переносить {} у календарі.", entries(is_one))
    }

    fn corrects_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Файл {file} виправляє {} у календарі.", entries(is_one))
    }

    fn removes_from_calendar(&self, file: &str, is_one: bool) -> String {
        format!("Файл {file} видаляє {} з календаря.", entries(is_one))
    }

    fn in_register_as_of(&self, moment: &str) -> String {
        format!("Щоденник, дані на: {moment}")
    }

    fn calendar_of(&self, name: &str) -> String {
        format!("{name} – школа")
    }
}
