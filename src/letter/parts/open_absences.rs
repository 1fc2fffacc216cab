//! The absences that wait for an excuse, a line for each day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::entry::Attendance;
use crate::domain::open_absences::OpenAbsences;
use crate::letter::page::Style;
use crate::locale::{numbers_of_lessons, short_attendance};

/// Of more lessons of a day than these only the numbers are said.
const LESSONS_NAMED: usize = 3;

/// How many days are named, the latest first.
const DAYS_NAMED: usize = 4;

/// "wtorek 29.9, 2. lekcja (historia), 6. lekcja (WF), termin: wtorek 6.10", the latest day first, the lessons of a day
/// ascending.
pub(crate) fn lines(style: &Style, absences: &OpenAbsences) -> Vec<String> {
    let days = by_day(&absences.records);
    let shown = days.iter().rev().take(DAYS_NAMED);
    let named: usize = shown.clone().map(|(_, records)| records.len()).sum();
    let mut lines: Vec<String> = shown
        .map(|(day, records)| {
            let last_day = day.and_then(|day| absences.last_day(day));
            let last_day = last_day.map(|day| style.phrases.short_day(day));
            let last_day = last_day.map(|day| style.phrases.excuse_by(&day));
            let parts = [line(style, records)].into_iter().chain(last_day);
            parts.collect::<Vec<_>>().join(", ")
        })
        .collect();
    lines.extend(style.more(absences.len(), named));
    lines
}

/// Of one day "wtorek 29.9, 2. lekcja (historia)"; of several the days alone, the latest first.
pub(crate) fn in_short(style: &Style, absences: &OpenAbsences) -> Vec<String> {
    let days = by_day(&absences.records);
    let short = days
        .iter()
        .rev()
        .filter_map(|(day, records)| match days.len() {
            1 => Some(line(style, records)),
            _ => day.map(|day| style.phrases.short_day(day)),
        });
    short.collect()
}

type Days<'a> = BTreeMap<Option<NaiveDate>, Vec<&'a Attendance>>;

fn by_day(absences: &[Attendance]) -> Days<'_> {
    let mut days = Days::new();
    for record in absences {
        days.entry(record.date).or_default().push(record);
    }
    for records in days.values_mut() {
        records.sort_by_key(|record| record.lesson_no);
    }
    days
}

/// The first with its day, the others without; of many their numbers.
fn line(style: &Style, records: &[&Attendance]) -> String {
    let day = records.first().and_then(|record| record.date);
    if let (Some(day), true) = (day, records.len() > LESSONS_NAMED) {
        let lessons = style.phrases.lesson_list(&numbers_of_lessons(records));
        return style.line(&format!("{}, {lessons}", style.phrases.short_day(day)));
    }
    let parts = records.iter().enumerate().map(|(at, record)| {
        let mut record = (*record).clone();
        record.date = record.date.filter(|_| at == 0);
        short_attendance(style.phrases, &record)
    });
    style.line(&parts.collect::<Vec<_>>().join(", "))
}
