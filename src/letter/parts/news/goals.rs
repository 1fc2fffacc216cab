//! How far goals are: a grey line, and a bar where there is room.

use crate::domain::average::Average;
use crate::domain::goals::{AVERAGES, GoalProgress};
use crate::letter::page::{Bar, Block, Style};
use crate::locale::{capitalised, goal_line, subject};

/// Below the only grade of a letter, which names the subject: "Cel 4,50: brakuje 0,07", and the bar.
pub(crate) fn below_the_grade(style: &Style, goals: &[GoalProgress]) -> Vec<Block> {
    let blocks = goals.iter().map(|goal| capitalised(&in_line(style, goal)));
    with_bars(goals, blocks)
}

/// The same of several grades: "Matematyka, cel 4,50: brakuje 0,07".
pub(crate) fn listed(style: &Style, goals: &[GoalProgress]) -> Vec<Block> {
    let shown = goals.iter().take(style.extent.lines);
    let lines = shown.map(|goal| {
        let name = subject(style.phrases, Some(&goal.subject));
        style.line(&format!("{name}, {}", in_line(style, goal)))
    });
    with_bars(goals, lines)
}

/// In the grey line of a grade: "cel 4,50: brakuje 0,07, wystarczy jedna 5 (waga 1)".
pub(crate) fn in_line(style: &Style, goal: &GoalProgress) -> String {
    let line = goal_line(style.phrases, goal);
    format!("{}: {line}", wanted(style, goal))
}

/// "cel 4,50".
pub(crate) fn wanted(style: &Style, goal: &GoalProgress) -> String {
    let average = style.phrases.hundredths(goal.goal.value());
    style.phrases.goal(&average)
}

/// The average on the scale of the grades, with a mark at the goal.
pub(crate) fn bar(goal: &GoalProgress) -> Bar {
    let (least, most) = (AVERAGES.start(), AVERAGES.end());
    let share = |average: Average| (average.value() - least) / (most - least);
    Bar::new(share(goal.now), share(goal.goal))
}

fn with_bars(goals: &[GoalProgress], lines: impl Iterator<Item = String>) -> Vec<Block> {
    let rows = lines.zip(goals);
    rows.flat_map(|(line, goal)| [Block::Aside(line), Block::Bar(bar(goal))])
        .collect()
}
