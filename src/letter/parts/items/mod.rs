//! A change, told in full.

mod agenda;
mod announcement;
mod attendance;
mod behaviour;
mod conference;
mod day_off;
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

use crate::domain::entry::Named;
use crate::domain::full_message::Opening;
use crate::domain::text::same_words;
use crate::letter::page::Style;
use crate::letter::page::{Item, Text};
use crate::locale::{Sides, Told};

/// The change with everything that a parent would look up in the register; of a message also what came of
/// opening it.
pub(crate) fn item(style: &Style, told: &Told<'_>, opening: Option<&Opening>) -> Item {
    match told {
        Told::Grade(sides) => grade::item(style, sides),
        Told::Message(sides) => message::item(style, sides, opening),
        Told::Announcement(sides) => announcement::item(style, sides),
        Told::Lesson(sides) => lesson::item(style, sides),
        Told::Agenda(sides) => agenda::item(style, sides),
        Told::Homework(sides) => homework::item(style, sides),
        Told::Attendance(sides) => attendance::item(style, sides),
        Told::Note(sides) => note::item(style, sides),
        Told::LuckyNumber(sides) => lucky_number::item(style, sides),
        Told::DayOff(sides) => day_off::item(style, sides),
        Told::Trip(sides) => trip::item(style, sides),
        Told::SchoolFile(sides) => school_file::item(style, sides),
        Told::BehaviourGrade(sides) => behaviour::item(style, sides),
        Told::Justification(sides) => justification::item(style, sides),
        Told::Conference(sides) => conference::item(style, sides),
        Told::Topic(sides) => topic::item(style, sides),
    }
}

/// The name, where the lookup knew it. An id would tell a parent nothing.
fn name(named: Option<&Named>) -> Option<&str> {
    named.and_then(|named| named.name.as_deref())
}

/// The text; of a text that changed, first what holds now and then what stood there before. Also whether all
/// of it found room.
fn changed_texts<'a, T>(
    style: &Style,
    sides: &Sides<'a, T>,
    text_of: impl Fn(&'a T) -> &'a str,
) -> (Vec<Text>, bool) {
    let now = text_of(sides.now);
    let before = sides
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
