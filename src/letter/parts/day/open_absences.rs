//! The absences that wait for an excuse, a line for each day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::entry::Attendance;
use crate::domain::open_absences::{LastDay, OpenAbsences};
use crate::letter::page::Style;
use crate::locale::{numbers_of_lessons, short_attendance};

/// Of more lessons of a day than these only the numbers are said.
const LESSONS_NAMED: usize = 3;

/// How many days are named, the latest first.
const DAYS_NAMED: usize = 4;

/// "wtorek 29.9, 2. lekcja (historia), 6. lekcja (WF), termin: wtorek 6.10", the latest day first, the lessons of a day
/// ascending.
pub(crate) fn lines(style: &Style, absences: &OpenAbsences) -> Vec<String> {
    let (mut lines, named) = each_day(style, absences, |_, records| line(style, records));
    lines.extend(style.more(absences.len(), named));
    lines
}

/// The same with the numbers of the lessons alone: "wtorek 29.9, lekcje 2, 6, termin: wtorek 6.10".
pub(crate) fn in_short(style: &Style, absences: &OpenAbsences) -> String {
    let short = |day, records: &[&Attendance]| numbers(style, day, records);
    let (mut lines, named) = each_day(style, absences, short);
    let more = absences.len() - named;
    lines.extend((more > 0).then(|| style.phrases.and_more(more)));
    lines.join("; ")
}

/// What is said of each of the latest days, with the last day for its excuse; and how many absences that names.
fn each_day(
    style: &Style,
    absences: &OpenAbsences,
    say: impl Fn(Option<NaiveDate>, &[&Attendance]) -> String,
) -> (Vec<String>, usize) {
    let days = by_day(&absences.records);
    let shown = days.iter().rev().take(DAYS_NAMED);
    let named = shown.clone().map(|(_, records)| records.len()).sum();
    let lines = shown.map(|(day, records)| {
        let last_day = absences.limit.zip(*day);
        let last_day = last_day.and_then(|(limit, day)| limit.last_day(day));
        let last_day = last_day.map(|last_day| limit(style, last_day));
        let parts = [say(*day, records)].into_iter().chain(last_day);
        parts.collect::<Vec<_>>().join(", ")
    });
    (lines.collect(), named)
}

fn limit(style: &Style, last_day: LastDay) -> String {
    let phrases = style.phrases;
    match last_day {
        LastDay::ToCome(day) => phrases.excuse_by(&phrases.short_day(day)),
        LastDay::Over(day) => phrases.excuse_was_by(&phrases.short_day(day)),
    }
}

fn numbers(style: &Style, day: Option<NaiveDate>, records: &[&Attendance]) -> String {
    let lessons = numbers_of_lessons(records);
    let lessons = (!lessons.is_empty()).then(|| style.phrases.lesson_list(&lessons));
    let day = day.map(|day| style.phrases.short_day(day));
    let parts: Vec<String> = day.into_iter().chain(lessons).collect();
    parts.join(", ")
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
    if records.len() > LESSONS_NAMED {
        let day = records.first().and_then(|record| record.date);
        return style.line(&numbers(style, day, records));
    }
    let parts = records.iter().enumerate().map(|(at, record)| {
        let mut record = (*record).clone();
        record.date = record.date.filter(|_| at == 0);
        short_attendance(style.phrases, &record)
    });
    style.line(&parts.collect::<Vec<_>>().join(", "))
}
