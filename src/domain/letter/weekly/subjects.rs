//! The grades of a week and what they did to the averages, subject by subject.

use std::collections::BTreeMap;

use crate::domain::average::{Average, CourseAverage, Forecast, Scale, averages};
use crate::domain::diff::change::Change;
use crate::domain::entry::{Entry, Grade, GradeKind, Named};
use crate::domain::goals::{Goal, GoalProgress, is_of};

/// The averages as they were known once, by the id of the subject and the semester.
pub type KnownAverages = BTreeMap<(String, Option<u8>), Average>;

/// A subject with grades in the week.
#[derive(Debug, Clone, PartialEq)]
pub struct SubjectWeek {
    pub subject: Option<Named>,
    /// The average a week ago, where it is known.
    pub before: Option<Average>,
    /// The average now; of points and descriptive grades there is none.
    pub now: Option<Average>,
    pub forecast: Option<Forecast>,
    /// What came, changed and went.
    pub grades: Vec<Change>,
}

/// The grades of a child at the end of a week.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GradesOfWeek {
    /// The subjects with news, those whose average moved most first.
    pub subjects: Vec<SubjectWeek>,
    /// The averages of the others.
    pub others: Vec<CourseAverage>,
    pub goals: Vec<GoalProgress>,
}

impl GradesOfWeek {
    /// Those that are `standing` now with the news of the week. The averages are those of the semester that grades are given in;
    /// `before` are the averages of a week ago, as far as they are known.
    #[must_use]
    pub fn of(
        standing: &[&Entry],
        news: Vec<Change>,
        before: &KnownAverages,
        goals: &[Goal],
        scale: &Scale,
    ) -> Self {
        let grades = of_semester(standing);
        let of_subject =
            |(subject, changes)| SubjectWeek::of(subject, changes, &grades, before, scale);
        let mut subjects: Vec<_> = by_subject(news).into_iter().map(of_subject).collect();
        subjects.sort_by(|a, b| b.step().total_cmp(&a.step()));
        let has_news = |course: &CourseAverage| {
            let mut named = subjects.iter().filter_map(|one| one.subject.as_ref());
            named.any(|subject| subject.id == course.subject.id)
        };
        let averages = averages(grades.iter().copied(), scale);
        Self {
            others: averages.into_iter().filter(|one| !has_news(one)).collect(),
            goals: progress(goals, &grades, before, scale),
            subjects,
        }
    }
}

/// The changes of each subject, in the order in which the subjects are first met.
fn by_subject(news: Vec<Change>) -> Vec<(Option<Named>, Vec<Change>)> {
    let mut subjects: Vec<(Option<Named>, Vec<Change>)> = Vec::new();
    for change in news {
        let Some(grade) = change.entry().and_then(Grade::of) else {
            continue;
        };
        let subject = grade.subject.clone();
        let known = subjects
            .iter_mut()
            .find(|(known, _)| Named::same(known.as_ref(), subject.as_ref()));
        if let Some((_, changes)) = known {
            changes.push(change);
        } else {
            subjects.push((subject, vec![change]));
        }
    }
    subjects
}

impl SubjectWeek {
    fn of(
        subject: Option<Named>,
        changes: Vec<Change>,
        grades: &[&Grade],
        before: &KnownAverages,
        scale: &Scale,
    ) -> Self {
        let is_own = |grade: &&&Grade| Named::same(grade.subject.as_ref(), subject.as_ref());
        let own: Vec<&Grade> = grades.iter().filter(is_own).copied().collect();
        let now = Average::of(own.iter().copied(), scale).filter(|_| subject.is_some());
        let before = known(before, &own).filter(|_| now.is_some());
        Self {
            forecast: now.and_then(|_| Forecast::of(&own, scale, before)),
            now,
            before,
            subject,
            grades: changes,
        }
    }

    /// How far the average moved; less than any step where there is none.
    fn step(&self) -> f64 {
        let step = self.before.zip(self.now);
        let step = step.map(|(before, now)| now.above(before).value().abs());
        step.or(self.now.map(|_| 0.0)).unwrap_or(-1.0)
    }

    /// The average before, where it was another one.
    #[must_use]
    pub fn moved_from(&self) -> Option<Average> {
        self.before.filter(|before| Some(*before) != self.now)
    }
}

fn known(before: &KnownAverages, grades: &[&Grade]) -> Option<Average> {
    let grade = grades.first()?;
    let subject = grade.subject.as_ref()?;
    before.get(&(subject.id.clone(), grade.semester)).copied()
}

/// The ordinary grades of the last semester that has any.
fn of_semester<'a>(standing: &[&'a Entry]) -> Vec<&'a Grade> {
    let grades = standing.iter().filter_map(|entry| Grade::of(entry));
    let mut grades: Vec<&Grade> = grades
        .filter(|grade| grade.kind == GradeKind::Ordinary)
        .collect();
    let semester = grades.iter().filter_map(|grade| grade.semester).max();
    grades.retain(|grade| grade.semester == semester);
    grades
}

fn progress(
    goals: &[Goal],
    grades: &[&Grade],
    before: &KnownAverages,
    scale: &Scale,
) -> Vec<GoalProgress> {
    let progress = goals.iter().filter_map(|goal| {
        let own = grades.iter().filter(|grade| is_of(grade, goal));
        let own: Vec<&Grade> = own.copied().collect();
        GoalProgress::of(goal, &own, known(before, &own), scale)
    });
    progress.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ChangeKind;
    use crate::domain::examples::{grade, named};

    fn of(id: &str, subject: &str, value: &str, semester: u8) -> Entry {
        Entry::Grade(Grade {
            subject: Some(named(subject)),
            semester: Some(semester),
            ..grade(id, value)
        })
    }

    fn new(entry: &Entry) -> Change {
        Change {
            kind: ChangeKind::Added,
            before: None,
            after: Some(entry.clone()),
        }
    }

    /// What is said of the week in which the last so many of these grades were given.
    fn week(entries: &[Entry], new_ones: usize, before: &[(&str, f64)]) -> GradesOfWeek {
        let standing: Vec<&Entry> = entries.iter().collect();
        let news = entries.iter().rev().take(new_ones).map(new).collect();
        let before = before.iter().map(|(subject, average)| {
            let key = (subject.to_lowercase(), Some(1));
            (key, Average::rounded(*average))
        });
        let goal = Goal {
            subject: "Historia".to_owned(),
            average: Average::rounded(5.0),
        };
        let (before, scale) = (before.collect(), Scale::default());
        GradesOfWeek::of(&standing, news, &before, &[goal], &scale)
    }

    fn shown(week: &GradesOfWeek) -> Vec<(&str, Option<f64>, Option<f64>)> {
        let rows = week.subjects.iter().map(|one| {
            let subject = one.subject.as_ref().map_or("", |named| named.label());
            let [before, now] = [one.before, one.now].map(|side| side.map(Average::value));
            (subject, before, now)
        });
        rows.collect()
    }

    #[test]
    fn the_largest_step_comes_first_and_the_others_are_only_named() {
        let grades = [
            of("1", "Historia", "4", 1),
            of("2", "Muzyka", "3", 1),
            of("3", "Biologia", "5", 1),
            of("4", "Biologia", "4", 1),
            of("5", "Plastyka", "6", 1),
            of("6", "Historia", "5", 1),
            of("7", "Muzyka", "6", 1),
        ];
        let found = week(&grades, 3, &[("Historia", 4.2), ("Muzyka", 3.0)]);
        assert_eq!(
            shown(&found),
            [
                ("Muzyka", Some(3.0), Some(4.5)),
                ("Historia", Some(4.2), Some(4.5)),
                ("Plastyka", None, None),
            ]
        );
        let others: Vec<_> = found.others.iter().map(|one| one.subject.label()).collect();
        assert_eq!(others, ["Biologia"]);
        assert_eq!(found.goals.len(), 1);
    }

    #[test]
    fn the_averages_are_those_of_the_semester_that_has_begun() {
        let grades = [
            of("1", "Historia", "3", 1),
            of("2", "Historia", "3", 1),
            of("3", "Historia", "5", 2),
            of("4", "Historia", "6", 2),
        ];
        let found = week(&grades, 1, &[("Historia", 3.0)]);
        assert_eq!(shown(&found), [("Historia", None, Some(5.5))]);
        assert_eq!(found.goals[0].before, None);
    }

    #[test]
    fn what_is_not_weighed_has_no_average() {
        let points = Entry::Grade(Grade {
            counts_to_average: Some(false),
            ..grade("1", "17.5")
        });
        let found = week(&[points], 1, &[]);
        assert_eq!(shown(&found), [("Matematyka", None, None)]);
        assert!(found.goals.is_empty() && found.others.is_empty());
    }
}
