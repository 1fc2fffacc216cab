//! Phrases about the agenda (terminarz).

use super::{ChangeOf, LONGEST_TEXT};
use crate::domain::ChangeKind;
use crate::domain::entry::{AgendaEntry, AgendaTime, Named, TestKind};
use crate::domain::text::{beginning, same_words};
use crate::locale::{FeedWords, Phrases, hours, subject_in_a_sentence, time};

/// The category of what fits no other; it says nothing.
const CATCH_ALL: &str = "inne";

/// What is said about the agenda.
pub trait Agendas: FeedWords<AgendaEntry> {
    /// What a test is called.
    fn test(&self, kind: TestKind) -> &'static str;
    /// The same with what the school calls it, where a family has to be told: "контрольна робота (sprawdzian)".
    fn test_in_full(&self, kind: TestKind) -> Option<&'static str>;
    /// An entry that is no test and has no meaningful category.
    fn agenda_entry(&self) -> &'static str;
    /// It is at another time.
    fn agenda_moved(&self) -> &'static str;
    /// It says something else.
    fn agenda_reworded(&self) -> &'static str;
    /// It is gone.
    fn agenda_removed(&self) -> &'static str;
    /// It is back.
    fn agenda_restored(&self) -> &'static str;
}

/// "sprawdzian – matematyka, wtorek 13.10", "sprawdzian – matematyka, wtorek 13.10 → czwartek 15.10 (nowy termin)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, AgendaEntry>) -> String {
    let when = short_time(phrases, change);
    match agenda_fate(phrases, change) {
        Some(fate) => format!("{}, {when} ({fate})", agenda_name(phrases, change.now)),
        None => format!("{}, {when}", agenda_thing(phrases, change.now)),
    }
}

/// What it is and what it is about: "sprawdzian – matematyka", "wycieczka – Kopalnia soli".
#[must_use]
pub fn agenda_thing(phrases: &dyn Phrases, entry: &AgendaEntry) -> String {
    let (what, text) = (what(phrases, entry), agenda_line(entry));
    let says_what = || text.to_lowercase().starts_with(&what.to_lowercase());
    match &entry.subject {
        Some(_) if entry.test().is_some() || text.is_empty() => {
            let subject = subject_in_a_sentence(phrases, entry.subject.as_ref());
            format!("{what} – {subject}")
        }
        _ if text.is_empty() => what,
        _ if says_what() => text,
        _ => format!("{what} – {text}"),
    }
}

/// The line of a test where there is room to say what the school calls it: "контрольна робота (sprawdzian) –
/// matematyka".
#[must_use]
pub fn agenda_explained(phrases: &dyn Phrases, entry: &AgendaEntry, line: String) -> String {
    let explained = entry.test().and_then(|kind| {
        let rest = line.strip_prefix(phrases.test(kind))?;
        Some(format!("{}{rest}", phrases.test_in_full(kind)?))
    });
    explained.unwrap_or(line)
}

/// The thing without "wydarzenie", where a word for what became of it stands before.
#[must_use]
pub fn agenda_name(phrases: &dyn Phrases, entry: &AgendaEntry) -> String {
    let is_plain = entry.test().is_none() && agenda_category(entry).is_none();
    match agenda_line(entry) {
        text if is_plain && entry.subject.is_none() && !text.is_empty() => text,
        _ => agenda_thing(phrases, entry),
    }
}

/// The beginning of its text, as a title: whole words of the first line, without a full stop.
#[must_use]
pub fn agenda_line(entry: &AgendaEntry) -> String {
    let line = beginning(&entry.text, LONGEST_TEXT);
    line.strip_suffix('.').unwrap_or(&line).to_owned()
}

/// When it is, in full: "wtorek, 13 października, 3. lekcja, 9:50–10:35".
#[must_use]
pub fn agenda_time(phrases: &dyn Phrases, at: &AgendaTime) -> String {
    let mut parts = vec![phrases.day(at.date)];
    parts.extend(at.lesson.map(|number| phrases.lesson_number(number)));
    parts.extend(at.from.map(|from| hours(from, at.to)));
    parts.join(", ")
}

/// The lesson, or else the hours.
#[must_use]
pub fn agenda_hours(phrases: &dyn Phrases, at: &AgendaTime) -> Option<String> {
    let lesson = at.lesson.map(|number| phrases.lesson_number(number));
    lesson.or_else(|| at.from.map(|from| hours(from, at.to)))
}

/// The lesson, or else the hour at which it begins.
fn hour(phrases: &dyn Phrases, at: &AgendaTime) -> Option<String> {
    let lesson = at.lesson.map(|number| phrases.lesson_number(number));
    lesson.or_else(|| at.from.map(time))
}

/// Its category, where that says something.
#[must_use]
pub fn agenda_category(entry: &AgendaEntry) -> Option<&Named> {
    let is_meaningful = |name: &String| name.to_lowercase() != CATCH_ALL;
    let category = entry.category.as_ref();
    category.filter(|named| named.name.as_ref().is_some_and(is_meaningful))
}

fn what(phrases: &dyn Phrases, entry: &AgendaEntry) -> String {
    let meaningful = agenda_category(entry);
    match (entry.test(), meaningful) {
        (Some(kind), _) => phrases.test(kind).to_owned(),
        (None, Some(_)) => subject_in_a_sentence(phrases, meaningful),
        (None, None) => phrases.agenda_entry().to_owned(),
    }
}

/// The day; of what was moved, from where to where.
fn short_time(phrases: &dyn Phrases, change: &ChangeOf<'_, AgendaEntry>) -> String {
    let now = &change.now.time;
    let day = phrases.short_day(now.date);
    let Some(before) = change.earlier(|entry| &entry.time) else {
        return day;
    };
    if before.date != now.date {
        return format!("{} → {day}", phrases.short_day(before.date));
    }
    match (hour(phrases, before), hour(phrases, now)) {
        (Some(before), Some(now)) if before != now => format!("{day}, {before} → {now}"),
        (None, Some(now)) => format!("{day}, {now}"),
        _ => day,
    }
}

/// What became of it; nothing of what is new.
#[must_use]
pub fn agenda_fate(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, AgendaEntry>,
) -> Option<&'static str> {
    let is_moved = change.earlier(|entry| &entry.time).is_some();
    let is_reworded = change
        .before
        .is_some_and(|before| !same_words(&before.text, &change.now.text));
    match change.kind {
        ChangeKind::Changed if is_moved => Some(phrases.agenda_moved()),
        ChangeKind::Changed if is_reworded => Some(phrases.agenda_reworded()),
        ChangeKind::Changed => Some(phrases.other_category()),
        ChangeKind::Removed => Some(phrases.agenda_removed()),
        ChangeKind::Restored => Some(phrases.agenda_restored()),
        _ => None,
    }
}
