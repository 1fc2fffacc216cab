//! A change in full.

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod conference;
mod day_off;
mod echo;
mod grade;
mod homework;
mod justification;
mod lesson;
mod lucky_number;
mod message;
mod note;
mod school_file;
mod topic;
mod trip;

use super::room::in_room;
use crate::domain::entry::Named;
use crate::domain::letter::full_message::Opening;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Item, Text, Value};
use crate::locale::{ChangeOf, TypedChange};
use echo::is_echo;

/// The change with everything that a parent would look up in the register; of a message also what came of
/// opening it.
pub(crate) fn item(style: &Style, change: &TypedChange<'_>, opening: Option<&Opening>) -> Item {
    match change {
        TypedChange::Grade(change) => grade::item(style, change),
        TypedChange::Message(change) => message::item(style, change, opening),
        TypedChange::Announcement(change) => announcement::item(style, change),
        TypedChange::Lesson(change) => lesson::item(style, change),
        TypedChange::Agenda(change) => agenda::item(style, change),
        TypedChange::Homework(change) => homework::item(style, change),
        TypedChange::Attendance(change) => attendance::item(style, change),
        TypedChange::Note(change) => note::item(style, change),
        TypedChange::LuckyNumber(change) => lucky_number::item(style, change),
        TypedChange::DayOff(change) => day_off::item(style, change),
        TypedChange::Trip(change) => trip::item(style, change),
        TypedChange::SchoolFile(change) => school_file::item(style, change),
        TypedChange::BehaviourGrade(change) => behaviour::item(style, change),
        TypedChange::Justification(change) => justification::item(style, change),
        TypedChange::Conference(change) => conference::item(style, change),
        TypedChange::Topic(change) => topic::item(style, change),
    }
}

/// The name, where the lookup knew it. An id would mean nothing to a parent.
fn name(named: Option<&Named>) -> Option<&str> {
    named.and_then(|named| named.name.as_deref())
}

/// The news of a value, in words where it was another one: "zmiana oceny (wcześniej 3, teraz 4)".
fn turned(style: &Style, news: &str, value: &Value) -> String {
    match &value.before {
        Some(before) => {
            let words = style.phrases.earlier_and_now(before, &value.now);
            format!("{news} ({words})")
        }
        None => news.to_owned(),
    }
}

/// The text; of a text that changed, first what holds now and then what stood there before. Also whether all
/// of it found room.
fn changed_texts<'a, T>(
    style: &Style,
    change: &ChangeOf<'a, T>,
    text_of: impl Fn(&'a T) -> &'a str,
) -> (Vec<Text>, bool) {
    let now = text_of(change.now);
    let before = change
        .before
        .map(text_of)
        .filter(|before| !same_words(before, now));
    let label = before.map(|_| style.phrases.present_text());
    let (now, mut is_whole) = style.text(label, now);
    let mut texts = vec![now];
    if let Some(before) = before {
        let (mut before, all_of_it) = style.text(Some(style.phrases.earlier_text()), before);
        before.is_void = true;
        is_whole &= all_of_it;
        texts.push(before);
    }
    texts.retain(|text| !text.lines.is_empty());
    (texts, is_whole)
}

/// Where the rest of a text is: nowhere, when the entry is gone.
fn hints(style: &Style, is_gone: bool, is_whole: bool) -> Vec<String> {
    let hint = match (is_gone, is_whole) {
        (true, _) => Some(style.phrases.is_gone()),
        (false, false) => Some(style.phrases.text_in_register()),
        (false, true) => None,
    };
    hint.into_iter().map(str::to_owned).collect()
}
