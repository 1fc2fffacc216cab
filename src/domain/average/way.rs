//! What grades would bring an average to where somebody wants it.

use super::{Average, GRADES, Grade, HEAVIEST, NO_WEIGHT, Scale, Tally, number, weight};

/// Of more grades than these nobody says that they would be enough.
const MOST_GRADES: u8 = 3;

/// Several of one grade that would bring an average to something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// How many: 1 to 3.
    pub count: u8,
    /// 1 to 6.
    pub grade: u8,
    /// The weight, at a school that has some.
    pub weight: Option<f64>,
}

impl Way {
    /// The fewest and then the least grades, of weights that occur among the `grades` of a subject and semester, which
    /// bring their average to `target`. `None` where it is there already, or where three are not enough.
    #[must_use]
    pub fn to(target: Average, grades: &[&Grade], scale: &Scale) -> Option<Self> {
        let tally = Tally::of(grades.iter().copied(), scale)?;
        if tally.average()? >= target {
            return None;
        }
        let weights = weights(grades, scale);
        let numbers = (1..=MOST_GRADES).flat_map(|count| GRADES.map(move |grade| (count, grade)));
        let mut ways = numbers.flat_map(|(count, grade)| {
            let weights = weights.iter();
            weights.map(move |weight| Self {
                count,
                grade,
                weight: *weight,
            })
        });
        ways.find(|way| way.leads_to(target, tally))
    }

    fn leads_to(self, target: Average, tally: Tally) -> bool {
        let weight = self.weight.unwrap_or(NO_WEIGHT).min(HEAVIEST);
        let after = tally.and(f64::from(self.grade), weight, self.count);
        after.average().is_some_and(|after| after >= target)
    }
}

/// The weights of the grades that count, each once, the lightest first.
fn weights(grades: &[&Grade], scale: &Scale) -> Vec<Option<f64>> {
    let counted = grades.iter().filter(|grade| {
        let counts = grade.counts_to_average == Some(true) && weight(grade) > 0.0;
        counts && number(grade, scale).is_some()
    });
    let mut weights: Vec<Option<f64>> = counted.map(|grade| grade.weight).collect();
    weights.sort_by(|a, b| a.unwrap_or(NO_WEIGHT).total_cmp(&b.unwrap_or(NO_WEIGHT)));
    weights.dedup();
    weights
}

/// The grade that an average comes to when it is rounded, and what would bring it to the next one.
///
/// A school has thresholds of its own, which the register does not show: a half is rounded up here, and it is never
/// called the school's grade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// What it came to before, if that is known.
    pub before: Option<u8>,
    /// 1 to 6.
    pub grade: u8,
    /// What would bring it to the next grade.
    pub way: Option<Way>,
}

impl Forecast {
    /// That of the `grades` of one subject and semester; `None` where they have no average.
    #[must_use]
    pub fn of(grades: &[&Grade], scale: &Scale, before: Option<Average>) -> Option<Self> {
        let grade = Average::of(grades.iter().copied(), scale)?.grade();
        let next = Average::rounded(f64::from(grade) + 0.5);
        let is_best = grade == *GRADES.end();
        Some(Self {
            before: before.map(Average::grade),
            grade,
            way: Way::to(next, grades, scale).filter(|_| !is_best),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::grade;

    /// Grades of these values and weights.
    fn grades(all: &[(&str, Option<f64>)]) -> Vec<Grade> {
        let one = |(value, weight): &(&str, Option<f64>)| Grade {
            weight: *weight,
            ..grade(value, value)
        };
        all.iter().map(one).collect()
    }

    fn shown(way: Option<Way>) -> Option<(u8, u8, Option<f64>)> {
        way.map(|way| (way.count, way.grade, way.weight))
    }

    #[test]
    fn the_fewest_and_least_grades_of_known_weights_lead_to_an_average() {
        let light = Some(1.0);
        let heavy = Some(3.0);
        for (all, target, expected) in [
            (&[("4", light), ("5", light)][..], 4.5, None),
            (&[("4", light), ("4", light)], 4.2, Some((1, 5, light))),
            (&[("4", light), ("4", light)], 4.5, Some((1, 6, light))),
            // The lightest weight that is enough.
            (&[("4", light), ("4", heavy)], 4.2, Some((1, 5, light))),
            (&[("4", light), ("4", heavy)], 4.3, Some((1, 5, heavy))),
            (&[("3", heavy), ("4", heavy)], 4.4, Some((2, 6, heavy))),
            (&[("3", heavy), ("3", heavy)], 4.75, Some((3, 6, heavy))),
            (&[("2", heavy), ("2", heavy)], 5.5, None),
            // A school without weights.
            (&[("4", None), ("4", None)], 4.2, Some((1, 5, None))),
            // Nobody knows what a single grade is worth.
            (&[("4", light)], 4.5, None),
        ] {
            let grades = grades(all);
            let grades: Vec<&Grade> = grades.iter().collect();
            let way = Way::to(Average::rounded(target), &grades, &Scale::default());
            assert_eq!(shown(way), expected, "{all:?} {target}");
        }
    }

    #[test]
    fn an_average_is_rounded_to_the_nearest_grade() {
        for (value, expected) in [
            (0.75, 1),
            (1.49, 1),
            (1.5, 2),
            (4.49, 4),
            (4.5, 5),
            (5.5, 6),
            (6.5, 6),
        ] {
            assert_eq!(Average::rounded(value).grade(), expected, "{value}");
        }
    }

    #[test]
    fn a_forecast_says_what_would_lead_to_the_next_grade() {
        let weight = Some(2.0);
        for (all, before, expected) in [
            (
                &[("4", weight), ("4+", weight)][..],
                Some(3.2),
                (Some(3), 4, Some((1, 5, weight))),
            ),
            (&[("6", weight), ("6", weight)], None, (None, 6, None)),
        ] {
            let grades = grades(all);
            let grades: Vec<&Grade> = grades.iter().collect();
            let before = before.map(Average::rounded);
            let found = Forecast::of(&grades, &Scale::default(), before).unwrap();
            let found = (found.before, found.grade, shown(found.way));
            assert_eq!(found, expected, "{all:?}");
        }
        assert_eq!(Forecast::of(&[], &Scale::default(), None), None);
    }
}
