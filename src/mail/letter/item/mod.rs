//! A change, told in full.

mod announcement;
mod behaviour;
mod conference;
mod day_off;
mod grade;
mod justification;
mod lesson;
mod lucky_number;
mod message;
mod school_file;
mod trip;

use super::pen::Pen;
use super::view::Item;
use crate::domain::entry::Named;
use crate::locale::Told;

/// The change with everything that a parent would look up in the register.
pub(super) fn item(pen: &Pen, told: &Told<'_>) -> Item {
    match told {
        Told::Grade(sides) => grade::item(pen, sides),
        Told::Message(sides) => message::item(pen, sides),
        Told::Announcement(sides) => announcement::item(pen, sides),
        Told::Lesson(sides) => lesson::item(pen, sides),
        Told::LuckyNumber(sides) => lucky_number::item(pen, sides),
        Told::DayOff(sides) => day_off::item(pen, sides),
        Told::Trip(sides) => trip::item(pen, sides),
        Told::SchoolFile(sides) => school_file::item(pen, sides),
        Told::BehaviourGrade(sides) => behaviour::item(pen, sides),
        Told::Justification(sides) => justification::item(pen, sides),
        Told::Conference(sides) => conference::item(pen, sides),
    }
}

/// The name, where the lookup knew it. An id would tell a parent nothing.
fn name(named: Option<&Named>) -> Option<&str> {
    named.and_then(|named| named.name.as_deref())
}
