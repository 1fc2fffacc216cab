//! Phrases of the letters about Dzwonek itself.

use super::Polish;
use crate::locale::phrases::Notices;

impl Notices for Polish {
    fn readable_again(&self) -> &'static str {
        "dziennik znów dostępny"
    }

    fn readable_again_in_full(&self) -> &'static str {
        "Dzwonek znów czyta dziennik według planu. To, co zmieniło się w tym czasie, przyjdzie w listach."
    }

    fn student(&self) -> &'static str {
        "Dziennik"
    }

    fn part(&self) -> &'static str {
        "Część"
    }

    fn trouble_since(&self) -> &'static str {
        "Od kiedy"
    }

    fn reason(&self) -> &'static str {
        "Powód"
    }

    fn last_reading(&self) -> &'static str {
        "Ostatni odczyt"
    }

    fn what_dzwonek_does(&self) -> &'static str {
        "Co robi Dzwonek"
    }

    fn what_to_do(&self) -> &'static str {
        "Co trzeba zrobić"
    }
}
