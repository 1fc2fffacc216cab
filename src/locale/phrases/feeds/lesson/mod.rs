//! Phrases about lessons of the timetable (plan lekcji).

mod block;
mod school_day;

pub use block::{Blocks, deviation};
pub use school_day::{SchoolDays, changed_hours};

use chrono::NaiveDate;

use super::{Brief, ChangeOf};
use crate::domain::ChangeKind;
use crate::domain::entry::{Item, Lesson, LessonState, Named, Slot};
use crate::locale::{FeedWords, Phrases, hours, subject_in_a_sentence, time};

/// What is said about lessons.
pub trait Lessons: FeedWords<Lesson> + Blocks + SchoolDays {
    /// The news: "odwołana lekcja", "zastępstwo".
    fn lesson_news(&self, change: ChangeKind) -> &'static str;
    /// "3. lekcja".
    fn lesson_number(&self, number: u8) -> String;
    /// "3. lekcja", "lekcje 1, 2".
    fn lesson_list(&self, numbers: &[u8]) -> String;
    /// What happens to a lesson: "odwołana 1. lekcja", "zastępstwo na 3. lekcji".
    fn lesson_deed(&self, change: ChangeKind, number: u8) -> String;
    /// The same of one that was called off, and is not any more.
    fn lesson_takes_place(&self, number: u8) -> String;
    /// A lesson that is new in the standing plan.
    fn joins_plan(&self, subject: &str) -> String;
    /// A lesson that is no longer in the standing plan.
    fn leaves_plan(&self, subject: &str) -> String;
    /// How a lesson deviates from its plan, in a word or two; `None` for one that does not.
    fn deviation(&self, state: &LessonState) -> Option<&'static str>;
    /// A lesson that is new in the standing plan, as news.
    fn joining_plan(&self) -> &'static str;
    /// A lesson that is no longer in the standing plan, as news.
    fn leaving_plan(&self) -> &'static str;
    /// Of a whole day, as news: nothing is left of it in the timetable.
    fn day_without_lessons(&self) -> &'static str;
    /// Of a whole day, as news: its lessons are back in the timetable.
    fn day_with_lessons(&self) -> &'static str;
    /// In place of an unknown time of a moved lesson.
    fn time_unknown(&self) -> &'static str;
    fn group(&self) -> &'static str;
    /// The label of what the plan says.
    fn as_planned(&self) -> &'static str;
    /// The label of what the school adds to a change.
    fn note_of_school(&self) -> &'static str;
    /// The label of what a lesson replaces.
    fn instead_of(&self) -> &'static str;
    /// What a substitution was, which is replaced by another one.
    fn earlier_substitution(&self) -> &'static str;
    /// A room that is known by a number: "sala 12".
    fn in_room(&self, room: &str) -> String;
}

/// "wtorek 6.10 – zastępstwo na 3. lekcji (matematyka → fizyka)".
pub(super) fn headline(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> String {
    let day = phrases.short_day(change.now.slot.date);
    format!("{day} – {}", within_the_day(phrases, change))
}

/// A lesson as it stands: "wtorek 6.10 – 3. lekcja (matematyka)", "wtorek 6.10 – odwołana 4. lekcja (muzyka)".
pub(super) fn standing(phrases: &dyn Phrases, lesson: &Lesson) -> String {
    let slot = &lesson.slot;
    let day = phrases.short_day(slot.date);
    let planned = || lesson_of_day(phrases, slot.number, lesson.planned.subject.as_ref());
    match deviation_line(phrases, lesson, slot.date).or_else(planned) {
        Some(what) => format!("{day} – {what}"),
        None => day,
    }
}

/// How a lesson is not as planned, on the day `day`: "odwołana 4. lekcja (muzyka)". `None` of one that is as planned.
#[must_use]
pub fn deviation_line(phrases: &dyn Phrases, lesson: &Lesson, day: NaiveDate) -> Option<String> {
    let planned = lesson.origin();
    let change = ChangeOf {
        kind: lesson.word()?,
        before: planned.as_ref(),
        now: lesson,
        is_gone: false,
    };
    Some(if lesson.slot.date == day {
        within_the_day(phrases, &change)
    } else {
        moved_here(phrases, lesson, day)
    })
}

/// Of a lesson of another day: "7. lekcja – matematyka (przesunięta; w planie: piątek 9.10, 2. lekcja)".
fn moved_here(phrases: &dyn Phrases, lesson: &Lesson, day: NaiveDate) -> String {
    let place = short_place(phrases, day, lesson.takes_place_at());
    let subject = subject_in_a_sentence(phrases, lesson.taught().subject.as_ref());
    let word = deviation(phrases, lesson).unwrap_or_default();
    let from = phrases.moved_from(&short_place(phrases, day, &lesson.slot));
    format!("{place} – {subject} ({word}; {from})")
}

fn within_the_day(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> String {
    if is_of_a_whole_day(change) {
        return lesson_news(phrases, change).to_owned();
    }
    format!("{} ({})", deed(phrases, change), what(phrases, change))
}

/// What happens to it, and what it is about: "zastępstwo na 3. lekcji", "matematyka → fizyka". Of a whole day there is
/// nothing more to name.
#[must_use]
pub fn lesson_title(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, Lesson>,
) -> (String, Option<String>) {
    if is_of_a_whole_day(change) {
        return (lesson_news(phrases, change).to_owned(), None);
    }
    (deed(phrases, change), Some(what(phrases, change)))
}

/// In a list of news: "śr. 7.10 zastępstwo na 3. lekcji (matematyka → fizyka)".
pub(super) fn brief(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> Brief {
    let day = phrases.brief_day(change.now.slot.date);
    let (deed, about) = lesson_title(phrases, change);
    Brief {
        news: format!("{day} {deed}"),
        least: format!("{day} {}", lesson_news(phrases, change)),
        about,
    }
}

fn deed(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> String {
    let slot = &change.now.slot;
    let was_off = change
        .before
        .is_some_and(|before| before.state == LessonState::Cancelled);
    let is_back = change.kind == ChangeKind::Restored && was_off;
    match slot.number {
        Some(number) if is_back => phrases.lesson_takes_place(number),
        Some(number) => phrases.lesson_deed(change.kind, number),
        None if is_back => phrases.block_takes_place(&hour(phrases, slot)),
        None => phrases.block_deed(change.kind, &hour(phrases, slot)),
    }
}

/// The news, as exactly as can be: of the standing plan, whether the lesson is new or gone.
#[must_use]
pub fn lesson_news(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> &'static str {
    let is_block = change.now.is_block();
    if is_of_a_whole_day(change) {
        return news_of_day(phrases, change, is_block);
    }
    match (change.kind, change.before, change.is_gone) {
        (ChangeKind::PlanChanged, _, true) if is_block => phrases.block_leaving_plan(),
        (ChangeKind::PlanChanged, _, true) => phrases.leaving_plan(),
        (ChangeKind::PlanChanged, None, _) if is_block => phrases.block_joining_plan(),
        (ChangeKind::PlanChanged, None, _) => phrases.joining_plan(),
        (kind, ..) if is_block => phrases.block_news(kind),
        (kind, ..) => phrases.lesson_news(kind),
    }
}

/// Whether the change is not about a lesson, but about a whole day.
#[must_use]
pub fn is_of_a_whole_day(change: &ChangeOf<'_, Lesson>) -> bool {
    let mut sides = change.before.into_iter().chain([change.now]);
    sides.any(|side| side.state == LessonState::NoLessons)
}

fn news_of_day(
    phrases: &dyn Phrases,
    change: &ChangeOf<'_, Lesson>,
    is_block: bool,
) -> &'static str {
    match (change.kind, is_block) {
        (ChangeKind::Cancelled, false) => phrases.day_without_lessons(),
        (ChangeKind::Cancelled, true) => phrases.day_without_blocks(),
        (_, false) => phrases.day_with_lessons(),
        (_, true) => phrases.day_with_blocks(),
    }
}

/// What the change is about, short: the school subject and what became of it.
fn what(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> String {
    let (lesson, taught) = (change.now, change.now.taught());
    let planned = subject_in_a_sentence(phrases, lesson.planned.subject.as_ref());
    let subject = subject_in_a_sentence(phrases, taught.subject.as_ref());
    match (change.kind, &lesson.state) {
        (ChangeKind::Moved, LessonState::Moved { to: Some(to), .. }) => {
            format!("{planned} → {}", short_place(phrases, lesson.slot.date, to))
        }
        (ChangeKind::RoomChanged, _) => format!("{subject}{}", rooms(change)),
        (ChangeKind::Substituted, _) if planned != subject => format!("{planned} → {subject}"),
        (ChangeKind::Substituted, _) => match taught.teacher.and_then(|teacher| teacher.name) {
            Some(teacher) => format!("{subject}, {teacher}"),
            None => subject,
        },
        (ChangeKind::PlanChanged, _) => plan(phrases, change),
        _ => planned,
    }
}

fn plan(phrases: &dyn Phrases, change: &ChangeOf<'_, Lesson>) -> String {
    let subject = |lesson: &Lesson| subject_in_a_sentence(phrases, lesson.planned.subject.as_ref());
    let now = subject(change.now);
    match (change.before, change.is_gone) {
        (_, true) => phrases.leaves_plan(&now),
        (None, _) => phrases.joins_plan(&now),
        (Some(before), _) if subject(before) != now => format!("{} → {now}", subject(before)),
        _ => now,
    }
}

fn rooms(change: &ChangeOf<'_, Lesson>) -> String {
    let room = |lesson: &Lesson| lesson.taught().room.and_then(|room| room.name);
    match (change.before.and_then(room), room(change.now)) {
        (Some(before), Some(now)) if before != now => format!(", {before} → {now}"),
        (_, Some(now)) => format!(", {now}"),
        _ => String::new(),
    }
}

/// A room as people call it: "sala 12", "aula".
#[must_use]
pub fn named_room(phrases: &dyn Phrases, room: &str) -> String {
    let is_a_number = room.chars().any(|c| c.is_ascii_digit()) && !room.contains(' ');
    if is_a_number {
        phrases.in_room(room)
    } else {
        room.to_owned()
    }
}

/// A place in the timetable, as short as possible: with its day only when that is not `from`.
#[must_use]
pub fn short_place(phrases: &dyn Phrases, from: NaiveDate, to: &Slot) -> String {
    let hour = hour(phrases, to);
    if to.date == from {
        hour
    } else {
        format!("{}, {hour}", phrases.short_day(to.date))
    }
}

/// "1–3, 5" of numbers that ascend; of two in a row "1, 2".
pub(in crate::locale) fn number_ranges(numbers: &[u8]) -> String {
    let runs = numbers.chunk_by(|one, next| *next == one + 1);
    let ranges = runs.map(|run| match run {
        [first, _, .., last] => format!("{first}–{last}"),
        _ => run.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
    });
    ranges.collect::<Vec<_>>().join(", ")
}

/// A lesson within its day: "3. lekcja (matematyka)", as far as it is known.
pub(super) fn lesson_of_day(
    phrases: &dyn Phrases,
    number: Option<u8>,
    subject: Option<&Named>,
) -> Option<String> {
    let number = number.map(|number| phrases.lesson_number(number));
    let named = subject.filter(|subject| subject.name.is_some());
    let subject = named.map(|subject| subject_in_a_sentence(phrases, Some(subject)));
    match (number, subject) {
        (Some(number), Some(subject)) => Some(format!("{number} ({subject})")),
        (number, subject) => number.or(subject),
    }
}

/// The hour of a place: "3. lekcja", or "9:00" where nobody counts lessons.
fn hour(phrases: &dyn Phrases, slot: &Slot) -> String {
    let begin = || slot.from.map(time).unwrap_or_default();
    slot.number
        .map_or_else(begin, |number| phrases.lesson_number(number))
}

/// A place in the timetable in full: "wtorek, 6 października, 3. lekcja, 9:50–10:35".
#[must_use]
pub fn place(phrases: &dyn Phrases, slot: &Slot) -> String {
    let mut parts = vec![phrases.day(slot.date)];
    parts.extend(slot.number.map(|number| phrases.lesson_number(number)));
    parts.extend(slot.from.map(|from| hours(from, slot.to)));
    parts.join(", ")
}
