//! What `history` shows of an entry, before and after a change.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

/// The keys of `before` and `after` in `history --json`; those that do not apply are left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Facts {
    #[serde(skip_serializing_if = "nothing")]
    pub value: Option<String>,
    #[serde(skip_serializing_if = "nothing")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    #[serde(skip_serializing_if = "nothing")]
    pub comment: Option<String>,
    #[serde(skip_serializing_if = "nothing")]
    pub subject: Option<String>,
    /// The teacher, the sender or the author.
    #[serde(skip_serializing_if = "nothing")]
    pub teacher: Option<String>,
    #[serde(skip_serializing_if = "nothing")]
    pub room: Option<String>,
    /// Warsaw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lesson_no: Option<u8>,
    /// The time of day (Warsaw), `HH:MM`.
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "hours_and_minutes"
    )]
    pub time_from: Option<NaiveTime>,
    #[serde(skip_serializing_if = "nothing")]
    pub text: Option<String>,
    /// What kind of entry it is, where the feed knows several.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Its state: read, unread, planned, cancelled, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
}

impl Facts {
    /// What the register says in words of its own.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let Self {
            value,
            category,
            comment,
            subject,
            teacher,
            room,
            text,
            ..
        } = self;
        let words = [value, category, comment, subject, teacher, room, text];
        words.into_iter().flatten().map(String::as_str)
    }
}

#[allow(
    clippy::ref_option,
    reason = "serde calls it with a reference to the field"
)]
fn nothing(text: &Option<String>) -> bool {
    text.as_deref().is_none_or(str::is_empty)
}

#[allow(
    clippy::ref_option,
    reason = "serde calls it with a reference to the field"
)]
fn hours_and_minutes<S: serde::Serializer>(
    time: &Option<NaiveTime>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => serializer.collect_str(&time.format("%H:%M")),
        None => serializer.serialize_none(),
    }
}
