//! Phrases of the letters about Dzwonek itself.

use super::English;
use crate::locale::phrases::Notices;

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
