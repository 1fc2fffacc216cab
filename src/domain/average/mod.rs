//! Averages of grades, as Dzwonek calculates them (API.md section 6, "Values").
//!
//! The register shows no average that can be relied on, and no number for a symbol such as `4+`. Whether a
//! grade still counts once another improves it is a rule of each school that the register does not show
//! either: here both count. So an average is never presented as the school's own.

mod courses;
mod way;

pub use courses::{AverageChange, CourseAverage, average_changes, averages, grades_before};
pub use way::{Forecast, Way};

use serde::{Deserialize, Serialize};

use crate::domain::entry::{Grade, GradeKind};

/// The weight where a category has none: a school that uses no weights has plain averages.
const NO_WEIGHT: f64 = 1.0;

/// An odd weight beyond this must not lead out of the numbers.
const HEAVIEST: f64 = 1e6;

/// Of fewer grades nobody speaks of an average.
const FEWEST: usize = 2;

/// The grades there are, the least first.
const GRADES: std::ops::RangeInclusive<u8> = 1..=6;

/// What the signs of a grade are worth at a school: `GradingSystem`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// What `+` adds.
    pub plus: f64,
    /// What `-` takes away.
    pub minus: f64,
    /// Whether `0` is a grade.
    pub counts_zero: bool,
}

impl Default for Scale {
    /// As Librus's own app counts.
    fn default() -> Self {
        Self {
            plus: 0.5,
            minus: 0.25,
            counts_zero: false,
        }
    }
}

impl Scale {
    /// The number of a symbol: of `1` to `6`, alone or with one sign behind it. Marks such as `np`, a bare
    /// sign, points and percent have none.
    #[must_use]
    pub fn number(&self, symbol: &str) -> Option<f64> {
        if symbol == "0" {
            return self.counts_zero.then_some(0.0);
        }
        let mut characters = symbol.chars();
        let digit = characters.next()?.to_digit(10)?;
        let step = match characters.as_str() {
            "" => 0.0,
            "+" => self.plus,
            "-" => -self.minus,
            _ => return None,
        };
        (1..=6).contains(&digit).then(|| f64::from(digit) + step)
    }
}

/// A weighted average, rounded to hundredths.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Average(f64);

impl Average {
    /// The average of the ordinary grades among `grades` whose category counts; of one subject and semester. A single
    /// grade has none.
    #[must_use]
    pub fn of<'a>(grades: impl IntoIterator<Item = &'a Grade>, scale: &Scale) -> Option<Self> {
        Tally::of(grades, scale)?.average()
    }

    /// The number as an average.
    #[must_use]
    pub fn rounded(number: f64) -> Self {
        Self((100.0 * number).round() / 100.0)
    }

    /// Its value.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }

    /// The grade that it comes to when a half is rounded up; a school has thresholds of its own, which the register does
    /// not show.
    #[must_use]
    pub fn grade(self) -> u8 {
        let mut at_least = GRADES.rev();
        let reached = at_least.find(|grade| self.0 >= f64::from(*grade) - 0.5);
        reached.unwrap_or(*GRADES.start())
    }

    /// How far it is above another; below zero where it is under it.
    #[must_use]
    pub fn above(self, other: Self) -> Self {
        Self::rounded(self.0 - other.0)
    }
}

/// What an average is made of.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    sum: f64,
    weights: f64,
    count: usize,
}

impl Tally {
    /// Where it is not known whether a grade counts, its weight is not known either. No average is better than a wrong
    /// one.
    fn of<'a>(grades: impl IntoIterator<Item = &'a Grade>, scale: &Scale) -> Option<Self> {
        let mut tally = Self::default();
        for grade in grades {
            let Some(number) = number(grade, scale) else {
                continue;
            };
            if grade.counts_to_average? {
                tally = tally.and(number, weight(grade), 1);
            }
        }
        Some(tally)
    }

    /// It with so many more grades.
    fn and(self, number: f64, weight: f64, count: u8) -> Self {
        let weights = weight * f64::from(count);
        Self {
            sum: self.sum + number * weights,
            weights: self.weights + weights,
            count: self.count + usize::from(if weight > 0.0 { count } else { 0 }),
        }
    }

    fn average(self) -> Option<Average> {
        // The division comes last: 4.345 times a hundred would be a little less than 434.5.
        (self.count >= FEWEST).then(|| Average((100.0 * self.sum / self.weights).round() / 100.0))
    }
}

fn number(grade: &Grade, scale: &Scale) -> Option<f64> {
    let is_ordinary = grade.kind == GradeKind::Ordinary;
    scale.number(&grade.value).filter(|_| is_ordinary)
}

fn weight(grade: &Grade) -> f64 {
    grade.weight.unwrap_or(NO_WEIGHT).clamp(0.0, HEAVIEST)
}

#[cfg(test)]
mod tests;
