//! Phrases about goals.

use super::English;
use crate::locale::phrases::{Goals, fixed};

impl Goals for English {
    fixed! {
        goal_reached: "reached now",
        goal_held: "reached",
    }

    fn goal(&self, average: &str) -> String {
        format!("goal {average}")
    }

    fn goal_missing(&self, by: &str) -> String {
        format!("{by} to go")
    }

    fn goal_lost(&self, by: &str) -> String {
        format!("was reached, now {by} to go")
    }

    fn goal_spare(&self, by: &str) -> String {
        format!("{by} to spare")
    }

    fn grades_enough(&self, count: u8, grade: u8, weight: Option<&str>) -> String {
        let weight = weight.map_or_else(String::new, |weight| format!(" (weight {weight})"));
        match count {
            1 => format!("one {grade}{weight} is enough"),
            2 => format!("for example two {grade}s{weight}"),
            _ => format!("for example three {grade}s{weight}"),
        }
    }
}
