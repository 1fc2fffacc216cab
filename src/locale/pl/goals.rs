//! Phrases about goals (cele).

use super::Polish;
use crate::locale::phrases::{Goals, fixed};

impl Goals for Polish {
    fixed! {
        goal_reached: "teraz osiągnięty",
        goal_held: "osiągnięty",
    }

    fn goal(&self, average: &str) -> String {
        format!("cel {average}")
    }

    fn goal_missing(&self, by: &str) -> String {
        format!("brakuje {by}")
    }

    fn goal_lost(&self, by: &str) -> String {
        format!("był osiągnięty, teraz brakuje {by}")
    }

    fn goal_spare(&self, by: &str) -> String {
        format!("zapas {by}")
    }

    fn grades_enough(&self, count: u8, grade: u8, weight: Option<&str>) -> String {
        let grades = match count {
            1 => "wystarczy jedna",
            2 => "na przykład dwie",
            _ => "na przykład trzy",
        };
        let weight = weight.map_or_else(String::new, |weight| format!(" (waga {weight})"));
        format!("{grades} {grade}{weight}")
    }
}
