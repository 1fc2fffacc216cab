//! Phrases about goals (cele).

use super::Ukrainian;
use crate::locale::phrases::{Goals, fixed};

impl Goals for Ukrainian {
    fixed! {
        goal_reached: "тепер досягнуто",
        goal_held: "досягнуто",
    }

    fn goal(&self, average: &str) -> String {
        format!("ціль {average}")
    }

    fn goal_missing(&self, by: &str) -> String {
        format!("бракує {by}")
    }

    fn goal_lost(&self, by: &str) -> String {
        format!("було досягнуто, тепер бракує {by}")
    }

    fn goal_spare(&self, by: &str) -> String {
        format!("запас {by}")
    }

    fn grades_enough(&self, count: u8, grade: u8, weight: Option<&str>) -> String {
        let grades = match count {
            1 => "вистачить однієї",
            2 => "наприклад, дві",
            _ => "наприклад, три",
        };
        let weight = weight.map_or_else(String::new, |weight| format!(" (вага {weight})"));
        format!("{grades} {grade}{weight}")
    }
}
