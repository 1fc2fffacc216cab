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

use super::pen::Pen;
use super::view::{Item, Text};
use crate::domain::entry::Named;
use crate::domain::full_message::Opening;
use crate::domain::text::same_words;
use crate::locale::{Sides, Told};

/// The change with everything that a parent would look up in the register; of a message also what came of
/// opening it.
pub(super) fn item(pen: &Pen, told: &Told<'_>, opening: Option<&Opening>) -> Item {
    match told {
        Told::Grade(sides) => grade::item(pen, sides),
        Told::Message(sides) => message::item(pen, sides, opening),
        Told::Announcement(sides) => announcement::item(pen, sides),
        Told::Lesson(sides) => lesson::item(pen, sides),
        Told::Agenda(sides) => agenda::item(pen, sides),
        Told::Homework(sides) => homework::item(pen, sides),
        Told::Attendance(sides) => attendance::item(pen, sides),
        Told::Note(sides) => note::item(pen, sides),
        Told::LuckyNumber(sides) => lucky_number::item(pen, sides),
        Told::DayOff(sides) => day_off::item(pen, sides),
        Told::Trip(sides) => trip::item(pen, sides),
        Told::SchoolFile(sides) => school_file::item(pen, sides),
        Told::BehaviourGrade(sides) => behaviour::item(pen, sides),
        Told::Justification(sides) => justification::item(pen, sides),
        Told::Conference(sides) => conference::item(pen, sides),
        Told::Topic(sides) => topic::item(pen, sides),
    }
}

/// The name, where the lookup knew it. An id would tell a parent nothing.
fn name(named: Option<&Named>) -> Option<&str> {
    named.and_then(|named| named.name.as_deref())
}

/// The text; of a text that changed, first what holds now and then what stood there before. Also whether all
/// of it found room.
fn changed_texts<'a, T>(
    pen: &Pen,
    sides: &Sides<'a, T>,
    text_of: impl Fn(&'a T) -> &'a str,
) -> (Vec<Text>, bool) {
    let now = text_of(sides.now);
    let before = sides
        .before
        .map(text_of)
        .filter(|before| !same_words(before, now));
    let label = before.map(|_| pen.phrases.present_text());
    let (now, mut is_whole) = pen.text(label, now);
    let mut texts = vec![now];
    if let Some(before) = before {
        let (mut before, all_of_it) = pen.text(Some(pen.phrases.earlier_text()), before);
        before.is_void = true;
        is_whole &= all_of_it;
        texts.push(before);
    }
    texts.retain(|text| !text.lines.is_empty());
    (texts, is_whole)
}

/// Where the rest of a text is: nowhere, when the entry is gone.
fn hints(pen: &Pen, is_gone: bool, is_whole: bool) -> Vec<String> {
    let hint = match (is_gone, is_whole) {
        (true, _) => Some(pen.phrases.is_gone()),
        (false, false) => Some(pen.phrases.text_in_register()),
        (false, true) => None,
    };
    hint.into_iter().map(str::to_owned).collect()
}
