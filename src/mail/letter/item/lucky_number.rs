//! A lucky number, told in full.

use crate::domain::entry::LuckyNumber;
use crate::locale::{Sides, capitalised};
use crate::mail::letter::pen::Pen;
use crate::mail::letter::view::Item;

pub(super) fn item(pen: &Pen, sides: &Sides<'_, LuckyNumber>) -> Item {
    let (lucky, phrases) = (sides.now, pen.phrases);
    Item {
        news: capitalised(phrases.lucky_number()),
        title: pen.line(&lucky.number.to_string()),
        rows: vec![pen.row(phrases.valid_on(), &phrases.day(lucky.day))],
        ..Item::default()
    }
}
