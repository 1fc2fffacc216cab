//! The lucky number (API.md section 10, `LuckyNumbers`).

use super::{Converted, date, number};
use crate::domain::Key;
use crate::domain::entry::{Entry, LuckyNumber};
use crate::synergia::wire;

const SOURCE: &str = "lucky_numbers";

/// The number as an entry, if it is the child's `own`. On some days there is none; one without a day cannot be read.
pub fn entries(lucky: &wire::LuckyNumber, own: u32) -> Converted {
    let mut converted = Converted::default();
    if lucky.lucky_number.0.is_none() {
        return converted;
    }
    match entry(lucky) {
        Some(lucky) if lucky.number == own => converted.entries.push(Entry::LuckyNumber(lucky)),
        Some(_) => converted.others = 1,
        None => return converted.beside(1, SOURCE),
    }
    converted
}

fn entry(lucky: &wire::LuckyNumber) -> Option<LuckyNumber> {
    let day = date(&lucky.lucky_number_day)??;
    Some(LuckyNumber {
        key: Key::new(SOURCE, &day.to_string()),
        number: number(&lucky.lucky_number)?,
        day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_number_is_an_entry_keyed_by_day() {
        for (json, expected) in [
            (
                r#"{"LuckyNumber":24,"LuckyNumberDay":"2026-10-06"}"#,
                Some("lucky_numbers:2026-10-06"),
            ),
            (
                r#"{"LuckyNumber":"24","LuckyNumberDay":"2026-10-06","New":1}"#,
                Some("lucky_numbers:2026-10-06"),
            ),
            (r#"{"LuckyNumber":7,"LuckyNumberDay":"2026-10-06"}"#, None),
            (
                r#"{"LuckyNumber":null,"LuckyNumberDay":"2026-10-06"}"#,
                None,
            ),
            (r#"{"LuckyNumber":24,"LuckyNumberDay":null}"#, None),
            (r#"{"LuckyNumber":24,"LuckyNumberDay":"jutro"}"#, None),
            ("{}", None),
        ] {
            let converted = entries(&serde_json::from_str(json).unwrap(), 24);
            let keys: Vec<_> = converted.entries.iter().map(Entry::key).collect();
            assert_eq!(keys.first().map(|key| key.as_str()), expected, "{json}");
        }
    }
}
