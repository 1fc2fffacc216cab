//! Justifications that the parents sent (API.md section 8, `Justifications`).

use super::{Converted, date, date_time, key, lines};
use crate::domain::entry::period::Period;
use crate::domain::entry::{Entry, Justification, JustificationStatus};
use crate::synergia::lookups::{Lookups, References};
use crate::synergia::wire;

const SOURCE: &str = "justifications";

/// A justification names nothing that would have to be looked up.
pub fn references(_: &wire::Justification, _: &mut References) {}

/// The justifications as entries.
pub fn entries(items: wire::Items<wire::Justification>, _: &Lookups) -> Converted {
    Converted::of(SOURCE, items, |one| &one.id, entry)
}

fn entry(one: &wire::Justification) -> Option<Entry> {
    let (first, last) = (date(&one.date_from)?, date(&one.date_to)?);
    Some(Entry::Justification(Justification {
        key: key(SOURCE, &one.id)?,
        status: one.status.line().map(|word| status(&word)),
        period: first.map(|first| Period::new(first, last)),
        text: lines(&one.message_from_parent),
        posted_at: date_time(&one.post_date)?,
    }))
}

/// Only `accept` was ever seen; the others are guesses, and what is none of them stays as it is.
fn status(word: &str) -> JustificationStatus {
    let word = word.to_lowercase();
    match word.as_str() {
        "new" | "pending" => JustificationStatus::Pending,
        _ if word.starts_with("accept") => JustificationStatus::Accepted,
        _ if word.starts_with("reject") => JustificationStatus::Rejected,
        _ => JustificationStatus::Other(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_register_become_states() {
        for (word, expected) in [
            (r#""accept""#, Some(JustificationStatus::Accepted)),
            (r#""Accepted""#, Some(JustificationStatus::Accepted)),
            (r#""new""#, Some(JustificationStatus::Pending)),
            (r#""reject""#, Some(JustificationStatus::Rejected)),
            (r#""rejected""#, Some(JustificationStatus::Rejected)),
            (
                r#""in_progress""#,
                Some(JustificationStatus::Other("in_progress".into())),
            ),
            ("null", None),
            ("\"\"", None),
        ] {
            let json = format!(
                r#"[{{"id":52017,"justificationStatus":{word},"dateFrom":"2026-10-05","dateTo":null}},{{"justificationStatus":"new"}}]"#
            );
            let converted = entries(wire::Items::of(&json).unwrap(), &Lookups::default());
            assert_eq!(converted.skipped_ids(), [""]);
            let Some(Entry::Justification(one)) = converted.entries.first() else {
                panic!("no justification: {word}");
            };
            assert_eq!(one.status, expected, "{word}");
            assert_eq!(one.key.as_str(), "justifications:52017");
            assert_eq!(one.period.unwrap().to_string(), "2026-10-05");
        }
    }
}
