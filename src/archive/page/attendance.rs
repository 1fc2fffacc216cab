//! Attendance month by month.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::Words;
use crate::archive::Archive;
use crate::domain::entry::{Attendance, AttendanceKind};
use crate::domain::{Feed, Standing};

/// The kinds that are drawn, from the bottom up, with the class of the style.
const DRAWN: [(AttendanceKind, &str); 4] = [
    (AttendanceKind::Absent, "absent"),
    (AttendanceKind::Excused, "excused"),
    (AttendanceKind::Late, "late"),
    (AttendanceKind::Released, "released"),
];

/// The height of the highest column of the drawing, where it stands, and how far columns stand apart. In units of the
/// drawing.
const HIGHEST: f64 = 80.0;
const GROUND: f64 = 96.0;
const APART: f64 = 30.0;

/// The attendance of a school year.
pub(super) struct Attended {
    /// What is drawn: the class of the style, and its name.
    pub(super) legend: Vec<(&'static str, &'static str)>,
    pub(super) width: f64,
    pub(super) months: Vec<Month>,
    /// How much of the lessons, where presences are known.
    pub(super) share: Option<String>,
}

/// A month.
pub(super) struct Month {
    pub(super) name: String,
    pub(super) short: &'static str,
    /// Of presences, and of each kind that is drawn.
    pub(super) counts: Vec<u32>,
    pub(super) share: Option<String>,
    pub(super) middle: f64,
    pub(super) bars: Vec<Bar>,
    /// What the column shows.
    pub(super) about: String,
}

/// A part of a column.
pub(super) struct Bar {
    pub(super) class: &'static str,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) height: f64,
}

/// How often each kind occurs.
type Counts = BTreeMap<&'static str, u32>;

impl Attended {
    pub(super) fn of(archive: &Archive, year: Option<i32>, words: Words) -> Option<Self> {
        let mut months: BTreeMap<NaiveDate, Counts> = BTreeMap::new();
        let mut all = Counts::new();
        let standing = |kept: &&crate::archive::Kept| kept.standing != Standing::Gone;
        let of_year = archive
            .of_feed(Feed::Attendance)
            .filter(|kept| kept.year == year);
        for record in of_year
            .filter(standing)
            .filter_map(|kept| Attendance::of(&kept.entry))
        {
            let Some(month) = record.date.and_then(|day| day.with_day(1)) else {
                continue;
            };
            *all.entry(record.kind.name()).or_default() += 1;
            *months
                .entry(month)
                .or_default()
                .entry(record.kind.name())
                .or_default() += 1;
        }
        let most = months.values().map(missed).max()?;
        let places = (0_u8..).map(|place| 15.0 + APART * f64::from(place));
        let months: Vec<Month> = months
            .into_iter()
            .zip(places)
            .map(|((month, counts), middle)| Month::of(month, &counts, (most, middle), words))
            .collect();
        Some(Self {
            legend: DRAWN
                .map(|(kind, class)| (class, words.0.attendance_kind(kind)))
                .to_vec(),
            width: months.last().map_or(0.0, |month| month.middle + 15.0),
            months,
            share: share(&all, words),
        })
    }
}

impl Month {
    fn of(month: NaiveDate, counts: &Counts, (most, middle): (u32, f64), words: Words) -> Self {
        let kinds = [AttendanceKind::Present]
            .into_iter()
            .chain(DRAWN.map(|(kind, _)| kind));
        let name = words.month(month);
        Self {
            about: format!("{name}: {}", missed(counts)),
            name,
            short: words.0.short_month(month.month()),
            counts: kinds.map(|kind| count(counts, kind)).collect(),
            share: share(counts, words),
            middle,
            bars: bars(counts, most, middle),
        }
    }
}

fn count(counts: &Counts, kind: AttendanceKind) -> u32 {
    counts.get(kind.name()).copied().unwrap_or_default()
}

/// How much is drawn of a month.
fn missed(counts: &Counts) -> u32 {
    DRAWN.iter().map(|(kind, _)| count(counts, *kind)).sum()
}

fn bars(counts: &Counts, most: u32, middle: f64) -> Vec<Bar> {
    let mut bars = Vec::new();
    let mut top = GROUND;
    for (kind, class) in DRAWN {
        let count = f64::from(count(counts, kind));
        let height = HIGHEST * count / f64::from(most.max(5));
        if height > 0.0 {
            top -= height;
            let (x, y) = (middle - 9.0, (top * 10.0).round() / 10.0);
            let height = (height * 10.0).round() / 10.0;
            bars.push(Bar {
                class,
                x,
                y,
                height,
            });
        }
    }
    bars
}

/// How much of the lessons the child was there, late or not, of those that it was not released from. `None` where the
/// register shows no presences.
fn share(counts: &Counts, words: Words) -> Option<String> {
    use AttendanceKind::{Absent, Excused, Late, Present};
    let present = count(counts, Present);
    let there = f64::from(present + count(counts, Late));
    let missed = f64::from(count(counts, Absent) + count(counts, Excused));
    let tenths = (1000.0 * there / (there + missed)).round();
    (present > 0).then(|| format!("{}%", words.0.decimal(tenths / 10.0)))
}
