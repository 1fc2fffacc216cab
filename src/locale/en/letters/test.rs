//! Phrases of the test letter.

use super::English;
use crate::locale::phrases::{TestLetters, fixed};

impl TestLetters for English {
    fixed! {
        mail_works: "mail works",
        mail_works_in_full: "E-mails from Dzwonek reach this address. There is nothing else to do.",
        next_digest: "Next digest",
        why_test:
            "You get this e-mail because somebody gave the command dzwonek check --send. It does not come by itself.",
    }
}
