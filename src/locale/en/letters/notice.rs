//! Phrases of the letters about Dzwonek itself.

use super::English;
use crate::locale::phrases::{Notices, fixed};

impl Notices for English {
    fixed! {
        readable_again: "the register can be read again",
        readable_again_in_full:
            "Dzwonek reads the register again as scheduled. What has changed in the meantime comes in e-mails.",
        example: "example",
        example_in_full: "This is only an example of such an e-mail. Nothing of it has happened.",
        part: "Part",
        trouble_since: "Since",
        reason: "Reason",
        reply_of_register: "Librus says",
        last_reading: "Last read",
        what_dzwonek_does: "What Dzwonek does",
        what_to_do: "What you need to do",
        why_owner:
            "You get this because you look after Dzwonek (the setting owner).",
    }
}
