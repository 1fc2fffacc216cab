//! What the whole school, or the whole class, is told.

use super::{Sides, october};
use crate::domain::entry::{Entry, LuckyNumber};
use crate::domain::{ChangeKind, Key};

/// The number 24 as the lucky one of a day of October.
pub fn lucky_number(day: u32) -> LuckyNumber {
    LuckyNumber {
        key: Key::new("lucky_numbers", &october(day).to_string()),
        number: 24,
        day: october(day),
    }
}

pub(super) fn lucky_numbers() -> Vec<Sides> {
    let lucky = Entry::LuckyNumber(lucky_number(6));
    vec![(ChangeKind::Added, None, Some(lucky))]
}
