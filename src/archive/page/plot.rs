//! A plot of the grades in a subject and of their average over the school year.

use chrono::{Datelike, NaiveDate};

use super::Words;
use super::grades::about;
use crate::domain::average::{Average, Scale};
use crate::domain::entry::{Grade, GradeKind};

/// The size of the plot, and the part of it in which the grades stand. In units of the drawing.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 104.0;
const LEFT: f64 = 18.0;
const RIGHT: f64 = 312.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 84.0;

/// From September to June.
const DAYS: f64 = 303.0;

/// Of fewer points nobody needs a drawing.
const FEWEST: usize = 2;

/// A plot, in units of the drawing.
pub(super) struct Plot {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    /// What it shows.
    pub(super) label: String,
    /// Where the lines of the grades are.
    pub(super) levels: Vec<(f64, u8)>,
    pub(super) months: Vec<(f64, &'static str)>,
    pub(super) dots: Vec<Dot>,
    /// The average, a line for each semester: "18,84 30.5,60".
    pub(super) averages: Vec<String>,
}

/// A grade.
pub(super) struct Dot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) title: String,
}

impl Plot {
    /// Of the grades of each semester of the school year that began in `year`, oldest first. `None` where too few are
    /// numbers.
    pub(super) fn of(
        subject: &str,
        year: i32,
        semesters: &[Vec<&Grade>],
        scale: &Scale,
        words: Words,
    ) -> Option<Self> {
        let grades = semesters.iter().flatten().copied();
        let dots: Vec<Dot> = grades
            .filter_map(|grade| Dot::of(grade, year, scale, words))
            .collect();
        (dots.len() >= FEWEST).then(|| Self {
            width: WIDTH,
            height: HEIGHT,
            left: LEFT,
            right: RIGHT,
            label: words.0.grade_plot(subject),
            levels: (1..=6).map(|grade| (y(f64::from(grade)), grade)).collect(),
            months: months(words),
            averages: semesters
                .iter()
                .filter_map(|grades| averages(grades, year, scale))
                .collect(),
            dots,
        })
    }
}

impl Dot {
    fn of(grade: &Grade, year: i32, scale: &Scale, words: Words) -> Option<Self> {
        let number = scale.number(&grade.value)?;
        (grade.kind == GradeKind::Ordinary).then_some(Self {
            x: x(grade.date?, year),
            y: y(number),
            title: format!("{} · {}", grade.value, about(grade, words)),
        })
    }
}

/// How the average of a semester went, grade by grade.
fn averages(grades: &[&Grade], year: i32, scale: &Scale) -> Option<String> {
    let points = (1..=grades.len()).filter_map(|count| {
        let so_far = grades.get(..count)?;
        let day = so_far.last()?.date?;
        let average = Average::of(so_far.iter().copied(), scale)?;
        Some(format!("{},{}", x(day, year), y(average.value())))
    });
    let points: Vec<String> = points.collect();
    (points.len() >= FEWEST).then(|| points.join(" "))
}

/// Where a day stands in the school year that began in `year`. What lies beyond it stands at its edge.
fn x(day: NaiveDate, year: i32) -> f64 {
    let first = first_day(year);
    // A school year has no more days than a number can hold.
    let days = i32::try_from((day - first).num_days()).unwrap_or_default();
    rounded(LEFT + (RIGHT - LEFT) * (f64::from(days) / DAYS).clamp(0.0, 1.0))
}

fn y(grade: f64) -> f64 {
    let share = (grade.clamp(0.0, 6.5) - 1.0) / 5.0;
    rounded(BOTTOM - (BOTTOM - TOP) * share)
}

fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn first_day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 9, 1).unwrap_or_default()
}

fn months(words: Words) -> Vec<(f64, &'static str)> {
    let first = first_day(2026);
    let months = first.iter_days().take(300).filter(|day| day.day() == 1);
    months
        .map(|day| (x(day, 2026), words.0.short_month(day.month())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_grades_have_their_place() {
        for (day, expected) in [
            ("2026-09-01", LEFT),
            ("2027-06-30", 311.0),
            ("2027-08-15", RIGHT),
            ("2027-09-01", RIGHT),
            ("2026-08-31", LEFT),
        ] {
            let place = x(day.parse().unwrap(), 2026);
            assert!((place - expected).abs() < 1.1, "{day}: {place}");
        }
        for (grade, expected) in [(1.0, BOTTOM), (6.0, TOP), (3.5, f64::midpoint(TOP, BOTTOM))] {
            assert!((y(grade) - expected).abs() < 0.1, "{grade}");
        }
    }
}
