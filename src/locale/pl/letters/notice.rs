//! Phrases of the letters about Dzwonek itself.

use super::Polish;
use crate::locale::phrases::{Notices, fixed};

impl Notices for Polish {
    fixed! {
        readable_again: "dziennik znów dostępny",
        readable_again_in_full:
            "Dzwonek znów czyta dziennik według planu. To, co zmieniło się w tym czasie, przyjdzie w e-mailach.",
        example: "przykład",
        example_in_full: "To tylko przykład takiego e-maila. Naprawdę nic takiego się nie stało.",
        part: "Część",
        trouble_since: "Od",
        reason: "Powód",
        reply_of_register: "Librus podaje",
        last_reading: "Ostatni odczyt",
        what_dzwonek_does: "Co robi Dzwonek",
        what_to_do: "Co trzeba zrobić",
        why_owner:
            "Piszemy do Ciebie, bo opiekujesz się Dzwonkiem (ustawienie owner).",
    }
}
