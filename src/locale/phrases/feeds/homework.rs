//! Phrases about homework (zadania domowe).

use super::ChangeOf;
use crate::domain::ChangeKind;
use crate::domain::entry::Homework;
use crate::locale::{FeedWords, Phrases, subject_in_a_sentence};

/// What is said about homework.
pub trait Homeworks: FeedWords<Homework> {
    /// The word itself.
    fn homework(&self) -> &'static str;
    /// When it is due, behind a comma: "termin: piątek 9.10".
    fn due_in_a_line(&self, days: &str) -> String;
    /// Its text is another one.
    fn homework_reworded(&self) -> &'static str;
    /// It is gone.
    fn homework_removed(&self) -> &'static str;
    /// It is back.
    fn homework_restored(&self) -> &'static str;
    /// The label of the day it was given.
    fn given_on(&self) -> &'static str;
    /// The label of the files that belong to it.
    fn homework_files(&self) -> &'static str;
}

/// "zadanie domowe – język polski, termin: piątek 9.10".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Homework>) -> String {
    let mut line = homework_thing(phrases, change.now);
    if let Some(days) = days(phrases, change) {
        line = format!("{line}, {}", phrases.due_in_a_line(&days));
    }
    match homework_fate(phrases, change) {
        Some(fate) => format!("{line} ({fate})"),
        None => line,
    }
}

/// "zadanie domowe – język polski"; without a school subject its topic.
#[must_use]
pub fn homework_thing(phrases: &dyn Phrases, homework: &Homework) -> String {
    let subject = homework.subject.as_ref();
    let about = match subject {
        Some(_) => subject_in_a_sentence(phrases, subject),
        None => homework.topic.clone(),
    };
    if about.is_empty() {
        phrases.homework().to_owned()
    } else {
        format!("{} – {about}", phrases.homework())
    }
}

/// The day it is due; of what was put off, from when to when.
fn days(phrases: &dyn Phrases, change: &ChangeOf<'_, Homework>) -> Option<String> {
    let day = phrases.short_day(change.now.due?);
    Some(match change.earlier(|homework| homework.due).flatten() {
        Some(before) => format!("{} → {day}", phrases.short_day(before)),
        None => day,
    })
}

/// What became of it; nothing of what is new, or put off: the days say that.
#[must_use]
pub fn homework_fate(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, Homework>,
) -> Option<&'static str> {
    let is_put_off = change.earlier(|homework| homework.due).is_some();
    match change.kind {
        ChangeKind::Changed if !is_put_off => Some(phrases.homework_reworded()),
        ChangeKind::Removed => Some(phrases.homework_removed()),
        ChangeKind::Restored => Some(phrases.homework_restored()),
        _ => None,
    }
}
