//! From the shapes of the wire to entries. Every text passes through [`crate::domain::text`] here.
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

use std::borrow::Cow;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

pub(super) use school_year::school_year;

use crate::domain::text::clean_line;
use crate::domain::{Cause, Entry, Key};
use crate::synergia::html_text::plain;
use crate::synergia::wire::{self, Text};

/// The entries of a feed, or of one of its places.
#[derive(Debug, Default)]
pub(super) struct Converted {
    pub entries: Vec<Entry>,
    /// The ids of what could not be read.
    pub skipped: Vec<String>,
    /// Why one of the places could not be read now, while others could.
    pub missed: Option<Cause>,
    /// Whether there is more than was read, so that nothing can be said to be missing.
    pub is_cut: bool,
}

impl Converted {
    /// Each item as an entry; the ids of those that `entry` can make nothing of.
    fn of<T>(
        items: wire::Items<T>,
        id: impl Fn(&T) -> &Text,
        entry: impl Fn(&T) -> Option<Entry>,
    ) -> Self {
        let mut converted = Self {
            entries: Vec::with_capacity(items.read.len()),
            skipped: items.skipped,
            ..Self::default()
        };
        for item in &items.read {
            match entry(item) {
                Some(entry) => converted.entries.push(entry),
                None => converted.skipped.push(wire::safe_id(id(item))),
            }
        }
        converted
    }
}

/// The key of an item of `source`, if it has an id.
fn key(source: &str, id: &Text) -> Option<Key> {
    Some(Key::new(source, &clean_line(id.as_deref()?)))
}

/// A text as one clean line.
fn line(text: &Text) -> String {
    clean_line(text.as_deref().unwrap_or_default())
}

/// What a reader sees of a text that may be HTML.
fn shown(text: &Text) -> Cow<'_, str> {
    plain(text.as_deref().unwrap_or_default())
}

/// A whole number.
fn number<T: FromStr>(text: &Text) -> Option<T> {
    text.as_deref()?.parse().ok()
}

/// A date, of a date or of a date with a time.
fn date(text: &Text) -> Option<NaiveDate> {
    text.as_deref()?.get(..10)?.parse().ok()
}

/// A date with a time (Warsaw), with a space or a `T` between, with or without seconds.
pub(super) fn date_time(text: &Text) -> Option<NaiveDateTime> {
    let day = date(text)?;
    let time = text.as_deref()?.get(11..).and_then(time_of_day);
    Some(day.and_time(time.unwrap_or(NaiveTime::MIN)))
}

/// A time of day: `8:00`, `08:55`, `08:55:00`.
fn time(text: &Text) -> Option<NaiveTime> {
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
        let at = |text: &str| date_time(&Text(Some(text.to_owned()))).map(|at| at.to_string());
        for (text, expected) in [
            ("2026-10-05 14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31", Some("2026-10-05 14:05:31")),
            ("2026-10-05T14:05:31.123+02:00", Some("2026-10-05 14:05:31")),
            ("2026-10-05 14:05", Some("2026-10-05 14:05:00")),
            ("2026-10-05", Some("2026-10-05 00:00:00")),
            ("2026-10-05 99:99", Some("2026-10-05 00:00:00")),
            ("wczoraj", None),
            ("2026-13-05", None),
            ("żółćżółćżółć", None),
        ] {
            assert_eq!(at(text).as_deref(), expected, "{text}");
        }
    }
}
