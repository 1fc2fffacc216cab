//! Phrases of the test letter.

use super::English;
use crate::locale::phrases::{TestLetters, fixed};

impl TestLetters for English {
    fixed! {
        mail_works: "mail works",
        mail_works_in_full: "Letters from Dzwonek reach this address. There is nothing else to do.",
        why_test:
            "You get this letter because somebody gave the command “dzwonek check --send”. It does not come \
             by itself.",
    }
}
