//! Phrases of the letters about Dzwonek itself.

use super::{English, Polish};

/// What is said when a register cannot be read, and when it can again.
pub trait Notices {
    /// The trouble is over.
    fn readable_again(&self) -> &'static str;
    /// What that means.
    fn readable_again_in_full(&self) -> &'static str;
    /// The label of the student.
    fn student(&self) -> &'static str;
    /// The label of the part of the register.
    fn part(&self) -> &'static str;
    /// The label of the beginning.
    fn trouble_since(&self) -> &'static str;
    /// The label of the reason of a trouble that is over.
    fn reason(&self) -> &'static str;
    /// The label of the last successful read.
    fn last_reading(&self) -> &'static str;
    /// The heading of what Dzwonek does by itself.
    fn what_dzwonek_does(&self) -> &'static str;
    /// The heading of what the owner must do.
    fn what_to_do(&self) -> &'static str;
}

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

impl Notices for English {
    fn readable_again(&self) -> &'static str {
        "the register can be read again"
    }

    fn readable_again_in_full(&self) -> &'static str {
        "Dzwonek reads the register again as scheduled. What has changed in the meantime comes in letters."
    }

    fn student(&self) -> &'static str {
        "Register"
    }

    fn part(&self) -> &'static str {
        "Part"
    }

    fn trouble_since(&self) -> &'static str {
        "Since"
    }

    fn reason(&self) -> &'static str {
        "Reason"
    }

    fn last_reading(&self) -> &'static str {
        "Last read"
    }

    fn what_dzwonek_does(&self) -> &'static str {
        "What Dzwonek does"
    }

    fn what_to_do(&self) -> &'static str {
        "What you need to do"
    }
}
