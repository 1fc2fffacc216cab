//! The lucky number (API.md section 10, `LuckyNumbers`).

use super::{Converted, date, number};
use crate::domain::Key;
use crate::domain::entry::{Entry, LuckyNumber};
use crate::synergia::wire;

const SOURCE: &str = "lucky_numbers";

/// The number as an entry, if it is the child's `own`. Without a number or a day there is none.
pub fn entries(lucky: &wire::LuckyNumber, own: u32) -> Converted {
    Converted {
        entries: entry(lucky, own)
            .map(Entry::LuckyNumber)
            .into_iter()
            .collect(),
        ..Converted::default()
    }
}

fn entry(lucky: &wire::LuckyNumber, own: u32) -> Option<LuckyNumber> {
    let number = number(&lucky.lucky_number)?;
    let day = date(&lucky.lucky_number_day)?;
    (number == own).then(|| LuckyNumber {
        key: Key::new(SOURCE, &day.to_string()),
        number,
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
