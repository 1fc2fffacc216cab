//! Phrases about goals (cele): averages that a family wants to reach.

use crate::domain::average::{Average, Way};
use crate::domain::goals::{GoalProgress, GoalState};
use crate::locale::Phrases;

/// What is said about goals.
pub trait Goals {
    /// "cel 4,50"
    fn goal(&self, average: &str) -> String;
    /// How much is missing: "brakuje 0,07".
    fn goal_missing(&self, by: &str) -> String;
    /// The same of a goal that was reached: "był osiągnięty, teraz brakuje 0,07".
    fn goal_lost(&self, by: &str) -> String;
    /// It is reached by the news.
    fn goal_reached(&self) -> &'static str;
    /// It was reached before already.
    fn goal_held(&self) -> &'static str;
    /// How much of it could be lost: "zapas 0,10".
    fn goal_spare(&self, by: &str) -> String;
    /// So many (1 to 3) of a grade are enough: "wystarczy jedna 5 (waga 1)".
    fn grades_enough(&self, count: u8, grade: u8, weight: Option<&str>) -> String;
}

/// How far a goal is: "brakuje 0,07, wystarczy jedna 5 (waga 1)", "osiągnięty, zapas 0,10".
#[must_use]
pub fn goal_line(phrases: &dyn Phrases, goal: &GoalProgress) -> String {
    let hundredths = |average: Average| phrases.hundredths(average.value());
    let by = hundredths(goal.goal.above(goal.now));
    let spare = goal.now.above(goal.goal);
    let spare = (spare.value() > 0.0).then(|| phrases.goal_spare(&hundredths(spare)));
    let way = goal.way.map(|way| way_line(phrases, way));
    let (what, more) = match goal.state() {
        GoalState::Ahead => (phrases.goal_missing(&by), way),
        GoalState::Lost => (phrases.goal_lost(&by), way),
        GoalState::Reached => (phrases.goal_reached().to_owned(), spare),
        GoalState::Held => (phrases.goal_held().to_owned(), spare),
    };
    match more {
        Some(more) => format!("{what}, {more}"),
        None => what,
    }
}

/// "wystarczy jedna 5 (waga 1)".
#[must_use]
pub fn way_line(phrases: &dyn Phrases, way: Way) -> String {
    let weight = way.weight.map(|weight| phrases.decimal(weight));
    phrases.grades_enough(way.count, way.grade, weight.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::goal_progress;
    use crate::locale::pl::Polish;

    #[test]
    fn a_goal_says_how_far_it_is() {
        let average = Average::rounded;
        let two = Way {
            count: 2,
            grade: 6,
            weight: None,
        };
        for (before, now, way, expected) in [
            (
                Some(3.6),
                4.43,
                goal_progress("").way,
                "brakuje 0,07, wystarczy jedna 5 (waga 1)",
            ),
            (None, 3.1, Some(two), "brakuje 1,40, na przykład dwie 6"),
            (None, 2.0, None, "brakuje 2,50"),
            (Some(4.4), 4.5, None, "teraz osiągnięty"),
            (Some(4.4), 4.6, None, "teraz osiągnięty, zapas 0,10"),
            (Some(4.7), 4.6, None, "osiągnięty, zapas 0,10"),
            (None, 4.6, None, "osiągnięty, zapas 0,10"),
            (Some(4.6), 4.25, None, "był osiągnięty, teraz brakuje 0,25"),
        ] {
            let goal = GoalProgress {
                before: before.map(average),
                now: average(now),
                way,
                ..goal_progress("Matematyka")
            };
            assert_eq!(goal_line(&Polish, &goal), expected);
        }
    }
}
