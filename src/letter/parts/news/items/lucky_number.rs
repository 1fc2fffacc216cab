//! A lucky number in full.

use crate::domain::entry::LuckyNumber;
use crate::letter::page::Style;
use crate::letter::page::{Item, Title, Value};
use crate::locale::{ChangeOf, capitalised};

pub(super) fn item(style: &Style, change: &ChangeOf<'_, LuckyNumber>) -> Item {
    let LuckyNumber { number, day, .. } = change.now;
    Item {
        news: style.phrases.day(*day),
        title: Title {
            words: capitalised(style.phrases.lucky_number()),
            value: Some(Value {
                now: number.to_string(),
                ..Value::default()
            }),
        },
        ..Item::default()
    }
}
