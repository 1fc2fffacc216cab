//! From the shapes of the wire to entries. The texts were cleaned as they were read ([`wire::Text`]).
//!
//! A feed has a file here with two functions: `references`, the ids that an item names, and `entries`.

pub(super) mod agenda;
pub(super) mod announcements;
pub(super) mod attendances;
pub(super) mod behaviour;
mod comments;
pub(super) mod conferences;
pub(super) mod days_off;
pub(super) mod grades;
pub(super) mod homework;
pub(super) mod justifications;
pub(super) mod lucky_number;
pub(super) mod messages;
pub(super) mod notes;
pub(super) mod school_files;
mod school_year;
pub(super) mod timetable;
pub(super) mod topics;
pub(super) mod trips;

use std::iter;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

pub(super) use school_year::school_year;

use crate::domain::text::clean_line;
use crate::domain::visit::answer::{Tallied, Tally};
use crate::domain::{Cause, Entry, Key};
use crate::synergia::wire::{self, Code, Text};

/// The entries of a feed, or of one of its places.
#[derive(Debug, Default)]
pub(super) struct Converted {
    pub entries: Vec<Entry>,
    /// What could not be read, by its keys as far as it shows its id.
    pub skipped: Vec<Key>,
    /// How many more items could be read, and are no entries of their own.
    pub others: usize,
    /// Why one of the places could not be read now, while others could.
    pub missed: Option<Cause>,
    /// Whether there is more than was read, so that nothing can be said to be missing.
    pub is_cut: bool,
}

impl Converted {
    /// Each item of `source` as an entry; the keys of those that `entry` can make nothing of.
    fn of<T>(
        source: &str,
        items: wire::Items<T>,
        id: impl Fn(&T) -> &Code,
        entry: impl Fn(&T) -> Option<Entry>,
    ) -> Self {
        let mut converted = Self {
            entries: Vec::with_capacity(items.read.len()),
            skipped: keys(source, items.skipped),
            others: items.others,
            ..Self::default()
        };
        for item in &items.read {
            match entry(item) {
                Some(entry) => converted.entries.push(entry),
                None => converted
                    .skipped
                    .push(Key::new(source, &wire::safe_id(id(item)))),
            }
        }
        converted
    }
}

impl Converted {
    /// The same with so many more items of `source` that could not be read, and have no ids that mean anything.
    pub fn beside(mut self, skipped: usize, source: &str) -> Self {
        let nameless = iter::repeat_n(Key::new(source, ""), skipped);
        self.skipped.extend(nameless);
        self
    }
}

#[cfg(test)]
impl Converted {
    /// The ids of what could not be read.
    fn skipped_ids(&self) -> Vec<String> {
        self.skipped.iter().map(|key| key.id().to_owned()).collect()
    }
}

impl Tallied for Converted {
    fn tally(&self) -> Tally {
        let unreadable = self.skipped.len();
        Tally {
            items: self.entries.len() + self.others + unreadable,
            unreadable,
        }
    }
}

/// The keys of unreadable items of `source`.
pub(super) fn keys(source: &str, ids: Vec<String>) -> Vec<Key> {
    let keys = ids.into_iter().map(|id| Key::new(source, &id));
    keys.collect()
}

/// The key of an item of `source`, if it has an id.
fn key(source: &str, id: &Code) -> Option<Key> {
    Some(Key::new(source, &clean_line(id.as_deref()?)))
}

/// A text in one line.
fn line(text: &Text) -> String {
    text.line().unwrap_or_default()
}

/// A text with its lines.
fn lines(text: &Text) -> String {
    text.as_deref().unwrap_or_default().to_owned()
}

/// A whole number.
fn number<T: FromStr>(text: &Code) -> Option<T> {
    text.as_deref()?.parse().ok()
}

/// How databases write that there is none.
const NO_DATE: &str = "0000-00-00";

/// A date, of a date or of a date with a time, if there is one. `None` when nobody can read it: an odd day is not the
/// same as none.
#[allow(clippy::option_option)] // Each of the two has its question mark.
fn date(text: &Code) -> Option<Option<NaiveDate>> {
    match text.as_deref() {
        Some(text) if !text.starts_with(NO_DATE) => wire::day(text).map(Some),
        _ => Some(None),
    }
}

/// A date with a time (Warsaw), with a space or a `T` between, with or without seconds; likewise.
#[allow(
    clippy::option_option,
    reason = "unreadable and none set are two answers"
)]
pub(super) fn date_time(text: &Code) -> Option<Option<NaiveDateTime>> {
    let Some(day) = date(text)? else {
        return Some(None);
    };
    let time = text.as_deref()?.split_once([' ', 'T']);
    let time = time.and_then(|(_, time)| time_of_day(time));
    Some(Some(day.and_time(time.unwrap_or(NaiveTime::MIN))))
}

/// A time of day: `8:00`, `08:55`, `08:55:00`.
fn time(text: &Code) -> Option<NaiveTime> {
    time_of_day(text.as_deref()?)
}

fn time_of_day(text: &str) -> Option<NaiveTime> {
    let mut parts = text
        .split(':')
        .map(|part| part.trim().get(..2).unwrap_or(part));
    let mut next = || parts.next()?.parse().ok();
    let (hour, minute) = (next()?, next()?);
    NaiveTime::from_hms_opt(hour, minute, next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_in_several_forms() {
        let at = |text: &str| Some(date_time(&Code(Some(text.to_owned())))??.to_string());
        for (text, expected) in [
            ("2026-10-05 14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31.123+02:00", Some("2026-10-05 14:05:31")),
            ("2026-10-05 14:05", Some("2026-10-05 14:05:00")),
            ("2026-10-05", Some("2026-10-05 00:00:00")),
            ("2026-10-05 99:99", Some("2026-10-05 00:00:00")),
            ("23.02.2027", Some("2027-02-23 00:00:00")),
            ("3.2.2027 8:05", Some("2027-02-03 08:05:00")),
            ("03.02.27", None),
            ("wczoraj", None),
            ("2026-13-05", None),
            ("żółćżółćżółć", None),
        ] {
            assert_eq!(at(text).as_deref(), expected, "{text}");
        }
        for nothing in [
            None,
            Some("0000-00-00".to_owned()),
            Some("0000-00-00 00:00:00".to_owned()),
        ] {
            assert_eq!(date_time(&Code(nothing)), Some(None));
        }
    }
}
