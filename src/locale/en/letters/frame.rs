//! Phrases around every letter.

use super::English;
use crate::locale::phrases::Frames;

impl Frames for English {
    fn as_of(&self, readings: &str) -> String {
        format!("As of: {readings}.")
    }

    fn checked(&self, at: &str) -> String {
        format!("Checked: {at}.")
    }

    fn stale(&self) -> &'static str {
        "not read since"
    }

    fn why_at_once(&self, feeds: &str) -> String {
        format!(
            "You get this letter at once because your setting “instant” holds: {feeds}. \
             The same setting stops it."
        )
    }

    fn why_digest(&self) -> &'static str {
        "You get this letter because you have a digest. The setting “digest” stops it."
    }

    fn why_welcome(&self) -> &'static str {
        "You get this letter once, because your address is among Dzwonek's \
         recipients. The settings “instant” and “digest” decide what comes next."
    }

    fn why_owner(&self) -> &'static str {
        "You get this letter because you look after Dzwonek. \
         The setting “owner” names somebody else."
    }

    fn why_test(&self) -> &'static str {
        "You get this letter because somebody gave the command \
         “dzwonek check --send”. It does not come by itself."
    }

    fn more_in_register(&self, count: usize) -> String {
        format!("and {count} more in the register")
    }

    fn text_in_register(&self) -> &'static str {
        "The rest is in the register."
    }

    fn is_gone(&self) -> &'static str {
        "It is not in the register any more."
    }

    fn earlier(&self) -> &'static str {
        "before"
    }

    fn earlier_and_now(&self, earlier: &str, now: &str) -> String {
        format!("Before {earlier}, now {now}.")
    }

    fn inside(&self) -> &'static str {
        "Everything is in this letter; no need to log in to the register."
    }

    fn mail_works(&self) -> &'static str {
        "mail works"
    }

    fn mail_works_in_full(&self) -> &'static str {
        "Letters from Dzwonek reach this address. There is nothing else to do."
    }
}
