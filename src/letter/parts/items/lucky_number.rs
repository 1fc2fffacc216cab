//! A lucky number in full.

use crate::domain::entry::LuckyNumber;
use crate::letter::page::Item;
use crate::letter::page::Style;
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, LuckyNumber>) -> Item {
    let (lucky, phrases) = (change.now, style.phrases);
    Item {
        news: capitalised(phrases.lucky_number()),
        title: style.line(&lucky.number.to_string()),
        rows: vec![style.row(phrases.valid_on(), &phrases.day(lucky.day))],
        ..Item::default()
    }
}
