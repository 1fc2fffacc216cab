//! Averages that a family wants to reach, subject by subject ("Moje Cele" in the app of Librus).

use crate::domain::average::{Average, Scale, Way, grades_before};
use crate::domain::diff::change::Event;
use crate::domain::entry::{Entry, Grade, Named};

/// The worst and the best average that anybody may want.
pub const AVERAGES: std::ops::RangeInclusive<f64> = 1.0..=6.0;

/// An average to reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// The name of the subject, as in the register.
    pub subject: String,
    pub average: Average,
}

/// How far a goal is.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalProgress {
    pub subject: Named,
    pub goal: Average,
    /// The average before some news, if there was one.
    pub before: Option<Average>,
    pub now: Average,
    /// What would reach it, where a few grades would.
    pub way: Option<Way>,
}

/// What the news did to a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalState {
    /// It is not reached yet.
    Ahead,
    /// It is now.
    Reached,
    /// It was before already.
    Held,
    /// It was, and is not any more.
    Lost,
}

impl GoalProgress {
    /// That of the `grades` of one subject and semester; `None` where they have no average, as points and descriptive
    /// grades have none.
    #[must_use]
    pub fn of(
        goal: &Goal,
        grades: &[&Grade],
        before: Option<Average>,
        scale: &Scale,
    ) -> Option<Self> {
        let now = Average::of(grades.iter().copied(), scale)?;
        let subject = grades.iter().find_map(|grade| grade.subject.clone())?;
        Some(Self {
            subject,
            goal: goal.average,
            before,
            now,
            way: Way::to(goal.average, grades, scale),
        })
    }

    #[must_use]
    pub fn state(&self) -> GoalState {
        let was_reached = self.before.map(|before| before >= self.goal);
        match (was_reached, self.now >= self.goal) {
            (Some(false), true) => GoalState::Reached,
            (Some(true), false) => GoalState::Lost,
            (_, true) => GoalState::Held,
            (_, false) => GoalState::Ahead,
        }
    }
}

/// How far the goals of the subjects are in which `events` of one student brought or changed grades, which are
/// `standing` now; in the order of the goals.
#[must_use]
pub fn goals_touched<'a>(
    goals: &[Goal],
    standing: &[&'a Entry],
    events: &[&'a Event],
    scale: &Scale,
) -> Vec<GoalProgress> {
    let earlier = grades_before(standing.iter().copied(), events);
    let now: Vec<&Grade> = standing
        .iter()
        .filter_map(|entry| Grade::of(entry))
        .collect();
    let touched: Vec<&Grade> = events
        .iter()
        .filter_map(|event| event.change.after.as_ref().and_then(Grade::of))
        .collect();
    let touched = |goal: &Goal| {
        touched
            .iter()
            .rev()
            .find(|grade| is_of(grade, goal))
            .copied()
    };
    let progress = goals.iter().filter_map(|goal| {
        let semester = touched(goal)?.semester;
        let of_course = |grades: &[&'a Grade]| -> Vec<&'a Grade> {
            let own = grades.iter().copied();
            own.filter(|grade| is_of(grade, goal) && grade.semester == semester)
                .collect()
        };
        let before = Average::of(of_course(&earlier), scale);
        GoalProgress::of(goal, &of_course(&now), before, scale)
    });
    progress.collect()
}

/// Whether a grade is of the subject that a goal is about.
#[must_use]
pub fn is_of(grade: &Grade, goal: &Goal) -> bool {
    let subject = grade.subject.as_ref();
    subject.is_some_and(|subject| subject.label() == goal.subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ChangeKind;
    use crate::domain::entry::GradeSystem;
    use crate::domain::examples::{event, grade, named, student};

    fn goal(average: f64) -> Goal {
        Goal {
            subject: "Matematyka".to_owned(),
            average: Average::rounded(average),
        }
    }

    /// What the goal is after a new grade beside two others.
    fn after(values: [&str; 2], new: &Grade, wanted: f64) -> Vec<(f64, GoalState)> {
        let mut standing = vec![grade("1", values[0]), grade("2", values[1])];
        standing.push(new.clone());
        let standing: Vec<Entry> = standing.into_iter().map(Entry::Grade).collect();
        let standing: Vec<&Entry> = standing.iter().collect();
        let after = Some(Entry::Grade(new.clone()));
        let event = event(1, &student("Zosia"), ChangeKind::Added, None, after);
        let progress = goals_touched(&[goal(wanted)], &standing, &[&event], &Scale::default());
        let states = progress.iter();
        states.map(|one| (one.now.value(), one.state())).collect()
    }

    #[test]
    fn a_new_grade_reaches_a_goal_or_loses_it() {
        use GoalState::{Ahead, Held, Lost, Reached};
        for (values, new, wanted, expected) in [
            (["4", "4"], "5", 4.5, (4.33, Ahead)),
            (["4", "4"], "6", 4.5, (4.67, Reached)),
            (["4", "5"], "5", 4.5, (4.67, Held)),
            (["5", "4"], "3", 4.5, (4.0, Lost)),
            (["4", "5"], "np", 4.5, (4.5, Held)),
        ] {
            let found = after(values, &grade("3", new), wanted);
            assert_eq!(found, [expected], "{values:?} {new}");
        }
    }

    #[test]
    fn only_grades_of_the_subject_that_have_an_average_have_goals() {
        let other = Grade {
            subject: Some(named("Historia")),
            ..grade("3", "5")
        };
        assert_eq!(after(["4", "4"], &other, 4.5), []);
        let points = |id| Grade {
            system: GradeSystem::Points { most: Some(20.0) },
            counts_to_average: Some(false),
            ..grade(id, "17.5")
        };
        let entries = ["1", "2"].map(|id| Entry::Grade(points(id)));
        let standing: Vec<&Entry> = entries.iter().collect();
        let zosia = student("Zosia");
        let event = event(1, &zosia, ChangeKind::Added, None, Some(entries[1].clone()));
        let found = goals_touched(&[goal(4.5)], &standing, &[&event], &Scale::default());
        assert_eq!(found, []);
    }

    #[test]
    fn the_first_average_neither_reaches_nor_loses() {
        let entries = ["5", "5"].map(|value| Entry::Grade(grade(value, value)));
        let grades: Vec<&Grade> = entries.iter().filter_map(Grade::of).collect();
        let progress = GoalProgress::of(&goal(4.5), &grades, None, &Scale::default());
        assert_eq!(progress.map(|one| one.state()), Some(GoalState::Held));
    }
}
